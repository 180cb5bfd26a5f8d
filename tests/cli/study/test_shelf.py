"""`cupola find --shelf` as it is typed."""

import json
from dataclasses import replace

import pytest

from cupola.cli.study import find
from cupola.studies.find.shelf import Kept, shelf_of
from tests.cli.door import typed


@pytest.fixture
def kept(monkeypatch):
    """A shelf on which one story was found, one was looked for in vain, and one not at all."""

    def planted(scenario):
        found = shelf_of(scenario)
        one, other, *_ = found.wanted
        rows = [Kept(one.name, 40, 7, 65, "Day 1 07:05", "Nobody dies."), Kept(other.name, 5000)]
        return replace(found, kept={row.name: row for row in rows}, made={"rules": "others"})

    monkeypatch.setattr(find, "shelf_of", planted)


@pytest.mark.usefixtures("kept")
def test_the_shelf_is_listed():
    """Each story has its title, who asks for it, what was found, and the command that tells it."""
    told = " ".join(typed("find", "film", "--shelf").output.split())

    assert "Common ground 003 (C228): " in told
    assert "Day 1 07:05. Nobody dies. cupola tell film --minds builtin --seed 7" in told
    assert "None of 5,000 worlds is one." in told
    assert "Not looked for yet: cupola find film --shelf --renew" in told


@pytest.mark.usefixtures("kept")
def test_a_shelf_of_other_rules_says_so():
    """Its seeds may tell other stories by now; the object says it too."""
    found = json.loads(typed("find", "film", "--shelf", "--json").output)

    assert "Made with other rules" in typed("find", "film", "--shelf").output
    assert not found["of_these_rules"]
    assert found["stories"][0]["seed"] == 7
    assert found["stories"][0]["play"].endswith("--seed 7 --from '1 07:05' --as NAME")
    assert found["stories"][1]["seed"] is None
    assert "seed" not in found["stories"][2]


def test_what_does_not_go_together_is_said():
    """What is searched goes without --shelf, one is needed, and not every scenario has a shelf."""
    both = typed("find", "film", "--shelf", "--where", "deaths = 0")
    neither, none = typed("find", "film"), typed("find", "two_people", "--shelf")

    assert both.exit_code == neither.exit_code == none.exit_code == 2
    assert "goes without --shelf" in both.output
    assert "say --where FILTER, or --shelf" in neither.output
    assert "two_people.wanted.toml" in none.output


@pytest.mark.parametrize("option", ["--take", "--seed"])
def test_a_shelf_has_its_own_seeds_and_stories(option):
    """How many to take and where to begin belongs to a search: the line says so."""
    told = typed("find", "film", "--shelf", option, "3")

    assert told.exit_code == 2
    assert option in told.output
    assert "goes without --shelf" in told.output


def test_whoever_stops_a_search_is_told_how_to_go_on(monkeypatch):
    """Ctrl-C says how many worlds were lived and a seed before which all were; exit code 130."""

    def stopped(_scenario, _wanted, _seeds, _take, way):
        for _ in range(100):
            way.lived()
        raise KeyboardInterrupt

    monkeypatch.setattr(find, "find", stopped)
    asked = ("--where", "deaths = 0", "--seed", "10", "--engine", "auto", "--threads", "1")
    told = typed("find", "film", *asked)

    assert told.exit_code == 130
    assert "Stopped after 100 worlds" in told.output
    assert "with --seed 46" in told.output
