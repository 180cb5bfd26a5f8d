"""The shelf: every filter can be read, every kept run fits, and other rules are noticed."""

import re
from dataclasses import replace
from functools import cache

import pytest

from cupola.scenarios.reader import load_scenario
from cupola.studies.find import shelf as shelves
from cupola.studies.find.reading import filter_of
from cupola.studies.find.search import Found, Hit
from cupola.studies.find.shelf import Kept, fits, renewed, shelf_of, versions, written
from cupola.studies.study import Way
from tests.house_rules.source import REPOSITORY

SHELVES = ("film", "five_agencies")
CLAIMS = (REPOSITORY / "docs" / "claims.md").read_text(encoding="utf-8")
"""The table of what the documents claim, with the numbers of the documents."""


@cache
def shelf(name):
    """The shelf of a scenario whose people decide for themselves."""
    return shelf_of(load_scenario(name).played_by("builtin"))


WANTED = [(name, one.name) for name in SHELVES for one in shelf(name).wanted]


def wanted(name, story):
    """What is wanted, by name."""
    return next(one for one in shelf(name).wanted if one.name == story)


@pytest.mark.parametrize(("name", "story"), WANTED)
def test_each_is_asked_for_by_a_claim_and_a_filter(name, story):
    """The claim is on the page of claims, of these documents, and the filter can be read."""
    one = wanted(name, story)
    found = re.search(rf"^\| {one.claim} \|.*?\| ([\d, ]+) \|", CLAIMS, re.M)

    assert found
    assert set(one.documents) <= set(found[1].split(", "))
    assert filter_of(one.where, shelf(name).scenario).text


@pytest.mark.parametrize(("name", "story"), WANTED)
def test_each_kept_run_fits_or_the_shelf_is_of_other_rules(name, story):
    """Lived once more from its seed it is what was asked for, under the rules it was found with."""
    if not shelf(name).is_of_these_rules:
        pytest.skip(f"made with other rules; anew: {shelf(name).command}")
    kept = shelf(name).kept[story]

    assert kept.seed is None or fits(shelf(name), wanted(name, story), Way(threads=1))


def test_no_run_stands_for_two_stories():
    """Whoever reads the shelf reads another story each time."""
    seeds = [kept.seed for kept in shelf("film").kept.values() if kept.seed is not None]

    assert len(seeds) == len(set(seeds)) > 5


def test_a_shelf_of_other_rules_says_so():
    """Of these rules is what has the versions of the rules and of the scenario."""
    found = shelf("film")
    now = replace(found, made=versions(found.scenario))

    assert now.is_of_these_rules
    assert not replace(now, made=now.made | {"rules": "others"}).is_of_these_rules


def test_a_run_that_does_not_fit_is_noticed():
    """A seed that tells another story than was asked for does not fit."""
    found = shelf("film")
    one = wanted("film", "common_ground").model_copy(update={"where": "hours < 1"})

    assert not fits(replace(found, kept={one.name: Kept(one.name, 1, seed=1)}), one)


@pytest.fixture
def copied(tmp_path):
    """The film's shelf in a folder of its own."""
    found = shelf("film")
    for file in found.scenario.source.folder.glob("film.wanted.toml"):
        (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    source = replace(found.scenario.source, folder=tmp_path)
    return shelf_of(replace(found.scenario, source=source))


def test_a_shelf_is_made_anew_in_one_go(copied, monkeypatch):
    """Each story is looked for, no run is taken twice, and the file is read as it was written."""
    hits = tuple(Hit(seed, 5, "Day 1 06:05", "left", 0.0, 0.0, f"Run {seed}.") for seed in (7, 8))
    monkeypatch.setattr(shelves, "look_for", lambda *_, **__: Found(hits, 20, 20))
    assert copied.kept == {}
    made = renewed(copied, 100)
    again = shelf_of(copied.scenario)

    assert [kept.seed for kept in made.kept.values()][:3] == [7, 8, 7]
    assert again.kept == made.kept
    assert again.is_of_these_rules
    assert written(again) == written(made)


def test_what_nobody_found_stands_there_without_a_seed(copied, monkeypatch):
    """How many worlds were searched is kept, and that none of them is one."""
    monkeypatch.setattr(shelves, "look_for", lambda *_, **__: Found((), 100, 0))
    renewed(copied, 100)
    kept = shelf_of(copied.scenario).kept["common_ground"]

    assert (kept.seed, kept.searched) == (None, 100)
