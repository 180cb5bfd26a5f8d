"""`cupola suspense` as it is typed."""

import json
import sys

from cupola.cli.asking import suspense
from cupola.studies.suspense.path import paths_of
from tests.cli.door import typed

ASKED = ("suspense", "two_people", "--minds", "builtin", "--seed", "2", "--threads", "1")
FEW = ("--every", "10", "--worlds", "24")


def test_the_path_is_told():
    """A curve, a row a point with intervals, the highest of both, and what is flat."""
    told = typed(*ASKED, *FEW)

    assert told.exit_code == 0
    assert "share of 24 rollouts from each point" in told.output
    assert "Day 1 20:10" in told.output
    assert "Highest suspense: " in told.output
    assert "Where it is flat or sags" in told.output
    assert all(len(line) <= 80 for line in told.output.splitlines())


def test_the_same_as_one_object():
    """With --json, one object has every point with beliefs, suspense and surprise."""
    told = json.loads(typed(*ASKED, *FEW, "--about", "violence", "--json").output)

    assert told["about"] == "violence"
    assert [point["minute"] for point in told["points"]] == [0, 10, 20, 30]
    assert all(p["suspense"]["low"] <= p["suspense"]["high"] for p in told["points"])


def test_one_person_holds_what_they_hold():
    """With --as it says that the belief is this person's, right or wrong."""
    told = typed(*ASKED, *FEW, "--as", "wren")

    assert told.exit_code == 0
    assert "what Wren holds, right or wrong" in told.output


def test_the_page_says_what_makes_it(tmp_path, monkeypatch):
    """The command as it was typed, with the readings and the number of rollouts."""
    words = (*ASKED, *FEW, "--reading", "payoffs=r5_t3_p2_s0", "--out", str(tmp_path / "s.md"))
    monkeypatch.setattr(sys, "argv", ["cupola", *words])
    typed(*words)

    assert f"Made by `cupola {' '.join(words)}`: " in (tmp_path / "s.md").read_text()


def test_a_slip_says_what_comes_nearest():
    """A wrong outcome or person is a sentence and exit code 2."""
    wrong, nobody = typed(*ASKED, "--about", "wran lives"), typed(*ASKED, "--as", "wran")

    assert wrong.exit_code == nobody.exit_code == 2
    assert "did you mean 'wren'" in wrong.output
    assert "did you mean 'wren'" in nobody.output


def test_what_was_found_is_told_when_it_is_stopped(monkeypatch):
    """Ctrl-C tells the path up to there; exit code 130."""

    def stopped(*asked):
        yield next(paths_of(*asked))
        raise KeyboardInterrupt

    monkeypatch.setattr(suspense, "paths_of", stopped)
    told = typed(*ASKED, *FEW)

    assert told.exit_code == 130
    assert "the path up to there" in told.output
    assert "Day 1 20:00" in told.output


def test_a_chronicle_has_no_worlds_to_go_on_from(tmp_path):
    """A folder that --out wrote is refused, and it is said what to name instead."""
    (tmp_path / "run.json").write_text("{}")
    told = typed("suspense", str(tmp_path))

    assert told.exit_code == 2
    assert "name its scenario" in told.output
