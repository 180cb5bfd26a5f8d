"""What a reader can check."""

from types import SimpleNamespace
from typing import Any

from cupola.cli.drawing import log_line, missing_line, pins_line, refused_line
from cupola.cli.evidence import Evidence, Missing, PinnedRoll, RefusedAttempt, missing_events
from cupola.world.catalogue.refusals import NEEDED, Refusal

REFUSED = RefusedAttempt(
    60, "Day 1 07:00", 9, "ida open lab", "hatch_locked", NEEDED[Refusal.HATCH_LOCKED]
)


def match(label: str, beat: int, came_about: bool, *differs: tuple[str, str, str]) -> Any:
    """One event of a log, compared."""
    wanted = SimpleNamespace(label=label, beat=beat)
    return SimpleNamespace(wanted=wanted, came_about=came_about, differs=differs)


def test_what_did_not_come_about_has_a_reason():
    """A field that differs, a refused line of the same beat, or that nothing like it happened."""
    matches = [
        match("E1", 1, True),
        match("E2", 8, False, ("place", "lab", "galley")),
        match("E3", 9, False),
        match("E4", 10, False),
    ]
    report: Any = SimpleNamespace(matches=matches)
    found = missing_events(report, (REFUSED,))

    assert [(row.event, row.why) for row in found] == [
        ("E2", "place is galley instead of lab"),
        ("E3", "ida open lab was refused"),
        ("E4", "nothing like it happened"),
    ]


def test_what_was_taken_out_is_no_riddle():
    """An event of a beat that was taken out is missing for that reason."""
    report: Any = SimpleNamespace(matches=[match("E3", 9, False)])

    assert missing_events(report, (), [9])[0].why == "the beat was taken out"


def test_pinned_rolls_are_told_with_the_chance_of_all():
    """Each has its chance, and the product is told as one in so many."""
    rolls = (PinnedRoll("the grip holds", True, 0.25), PinnedRoll("it is heard", False, 0.5))

    assert pins_line(rolls, 0.125) == (
        "Pinned: 2 rolls (the grip holds 25 %; it is heard 50 %); together 1 chance in 8."
    )


def test_a_roll_that_was_never_rolled_is_said_to_be_so():
    """A pin that nothing asked for has no chance."""
    rolls = (PinnedRoll("the grip holds", True, 0.25), PinnedRoll("it is heard", False, None))

    assert pins_line(rolls, 0.25) == (
        "Pinned: 2 rolls (the grip holds 25 %; 1 never rolled); together 1 chance in 4."
    )


def test_refusals_are_counted_by_beat():
    """None, or how many of how many, and of which beats."""
    none = Evidence(70, (), (), 1.0)
    one = Evidence(70, (REFUSED,), (), 1.0)

    assert refused_line(none) == "Refused: none of the script's 70 attempts."
    assert refused_line(one) == "Refused: 1 of 70 attempts, of beat 9."


def test_attempts_and_consequences_are_counted_apart():
    """Of the log's events some were tried by the script, and the others followed."""
    found = Evidence(70, (), (), 1.0, log_events=107, came_about=104, tried=66, followed=38)

    assert "104 of 107" in log_line(found)
    assert "66 tried by the script, 38 that followed" in log_line(found)


def test_a_long_list_is_cut_and_says_so():
    """Six that did not come about are named, and then where to find the rest."""
    rows = tuple(Missing(f"E{number}", 1, "nothing like it happened") for number in range(8))

    assert "E5" in missing_line(rows)
    assert "E6" not in missing_line(rows)
    assert "2 more (cupola film --check)" in missing_line(rows)
