"""`cupola why` and `cupola save` as they are typed."""

import json

import pytest

from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from tests.cli.door import typed

TWO = ("two_people", "--minds", "builtin", "--seed", "5", "--threads", "1", "--engine", "auto")
FEW = ("--pairs", "6", "--search", "20")


def test_what_mattered_is_told():
    """How many decisions were found and tried, and what hangs on each, with its interval."""
    done = typed("why", TWO[0], "violence", *TWO[1:], *FEW)

    assert done.exit_code == 0
    assert done.stdout.startswith("Violence   It is so in this story.")
    assert "3 decisions, 3 tried" in done.stdout
    assert "of 100 as it was" in done.stdout
    assert "All intervals hold at once, 99 times of 100." in done.stdout


def test_what_mattered_as_one_object():
    """With --json, one object has each decision with both shares and the change."""
    found = json.loads(typed("why", TWO[0], "violence", *TWO[1:], *FEW, "--json").stdout)

    assert (found["decisions"], found["tried"], found["pairs"]) == (3, 3, 18)
    assert all(one["change"]["low"] <= one["change"]["high"] for one in found["weights"])
    assert found["weights"][0]["as_it_was"]["of"] == 6


def test_who_may_be_saved_is_told():
    """The changes that were tried are counted, and each has both shares and its interval."""
    done = typed("save", "lark", *TWO, *FEW)

    assert done.exit_code == 0
    assert "3 decisions undone and" in done.stdout
    assert "Lark lives: " in done.stdout


def test_who_may_be_saved_as_one_object():
    """With --json, one object says whether anything surely helps."""
    found = json.loads(typed("save", "lark", *TWO, *FEW, "--json").stdout)

    assert found["who"] == "Lark"
    assert found["best"] is None or found["best"]["change"]["low"] > 0.0


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("why", "two_people", "larq dies"), "did you mean 'lark'"),
        (("why", "two_people", "tension rises"), "something that comes of a story"),
        (("save", "larq", "two_people"), "did you mean 'lark'"),
        (("why", "no_such_thing", "violence"), "no_such_thing"),
        (("why", ".", "violence"), "can be lived again"),
    ],
)
def test_a_slip_is_met_with_a_sentence(words, says):
    """A wrong name or outcome is an error that says what would be right, and no traceback."""
    done = typed(*words, "--engine", "plain")

    assert done.exit_code == 2
    assert says in " ".join(done.stderr.split())


def test_a_saved_run_is_a_story(tmp_path):
    """A file that a run was saved in is asked like the scenario that it came from."""
    run = Run(load_scenario("two_people").played_by("builtin"), 5)
    run.save(tmp_path / "kept.cupola")
    words = ("violence", "--engine", "auto", "--threads", "1", *FEW, "--json")
    kept = typed("why", str(tmp_path / "kept.cupola"), *words)

    assert kept.exit_code == 0
    assert json.loads(kept.stdout) == json.loads(
        typed("why", TWO[0], words[0], *TWO[1:], *FEW, "--json").stdout
    )


@pytest.mark.parametrize("own", [("--seed", "0"), ("--minds", "random")])
def test_a_saved_run_brings_its_own_dice_and_minds(tmp_path, own):
    """To choose others for it is an error."""
    run = Run(load_scenario("two_people").played_by("builtin"), 5)
    file = run.save(tmp_path / "kept.cupola")
    done = typed("why", str(file), "violence", *own, "--engine", "plain")

    assert done.exit_code == 2
    assert f"'{own[0]}' is not an option that goes with a saved story" in done.stderr
