"""`cupola whatif` as it is typed."""

import json

import pytest

from cupola.cli.study import whatif
from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.studies.whatif.pairs import live_pairs
from tests.cli.door import typed

ASKED = ("whatif", "film", "--at", "day 3 09:38", "--engine", "auto", "--threads", "1")
CHANGE = ("--instead", "not: nicholai swing_at gordon with arm")


def test_what_changes_is_told_in_sentences():
    """Each person has a sentence with both shares and how sure it is; then come the endings."""
    told = typed(*ASKED, *CHANGE, "--worlds", "6")

    assert told.exit_code == 0
    assert told.output.count(" lives: ") == 7
    assert "give or take" in told.output
    assert "Endings, of 100" in told.output
    assert "They part first by:" in told.output


def test_the_same_as_one_object():
    """With --json, one object has every outcome with its interval, and nothing else is printed."""
    told = json.loads(typed(*ASKED, *CHANGE, "--worlds", "4", "--json").output)

    assert told["pairs"] == 4
    assert all(row["low"] <= row["change"] <= row["high"] for row in told["outcomes"])
    assert sum(row["before"] for row in told["endings"]) == 4


def test_a_trait_can_be_set():
    """With --set, a key of the scenario has another value from the moment on."""
    told = typed(*ASKED, "--set", "people.nicholai.traits.duty=0.0", "--worlds", "2")

    assert told.exit_code == 0
    assert "people.nicholai.traits.duty=0.0" in told.output


def test_a_slip_says_what_comes_nearest():
    """A wrong name in a change, a time or a key is a sentence and exit code 2, no traceback."""
    wrong = typed(*ASKED, "--instead", "not: nicholas swing_at gordon with arm")
    nothing = typed(*ASKED)

    assert wrong.exit_code == nothing.exit_code == 2
    assert "did you mean 'nicholai'" in wrong.output
    assert "say --instead or --set" in nothing.output


def test_what_was_found_is_told_when_it_is_stopped(monkeypatch):
    """Ctrl-C tells what is known by then, and how to go on with the next pairs; exit code 130."""
    lived = live_pairs

    def stopped(asked):
        yield next(lived(asked))
        raise KeyboardInterrupt

    monkeypatch.setattr(whatif, "live_pairs", stopped)
    told = typed(*ASKED, *CHANGE, "--worlds", "100")

    assert told.exit_code == 130
    assert told.output.count(" lives: ") == 7
    assert "Stopped after 8 of 100 pairs; with --first 9 the same command" in told.output


@pytest.mark.parametrize("own", [("--seed", "9"), ("--reading", "kin=brothers"), ("--unscripted",)])
def test_a_saved_story_brings_what_it_was_lived_with(tmp_path, own):
    """Dice, readings and the script cannot be chosen for it anew, and whoever tries is told so."""
    file = Run(load_scenario("two_people")).save(tmp_path / "kept.run")
    told = typed(
        "whatif", str(file), "--at", "1 07:00", "--instead", "lark rest", "--engine", "plain", *own
    )

    assert told.exit_code == 2
    assert f"'{own[0]}' is not an option that goes with a saved story" in told.stderr


def test_dice_beyond_what_a_world_can_hold_are_refused():
    """Before anything is lived, in a sentence that says which there are."""
    told = typed(*ASKED, *CHANGE, "--first", str(2**63 - 2), "--worlds", "3")

    assert told.exit_code == 2
    assert "is not a seed: a whole number" in " ".join(told.stderr.split())
