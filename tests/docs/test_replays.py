"""How the film without a thing is compared with the usual film."""

from dataclasses import replace

from docs.generators.replays import Change, apart, courses, told

SAME = Change(
    lost=(),
    gained=(),
    compared=100,
    refused=(),
    fates=(),
    deeds=0,
    credences=0,
    bonds=0,
)


def test_two_equal_replays_differ_in_nothing():
    """Where nothing differs, it says so."""
    assert SAME.is_none
    assert told(SAME) == "Nothing changes."


def test_lost_events_come_first():
    """What no longer comes about, what is refused, and who fares otherwise, in this order."""
    change = replace(
        SAME,
        lost=("E1", "E2"),
        refused=((18, "system_missing"), (19, "no_hold"), (20, "no_suit")),
        fates=(("ida", "left"), ("bo", "dead")),
        deeds=9,
    )

    assert told(change) == (
        "2 of 100 events of the log no longer come about. Refused: beats 18 (a system that this "
        "scenario does not have), 19 (a hold: without one there is no force in free fall), and 1 "
        "more. Ida leaves in the vehicle, Bo dies."
    )


def test_small_differences_are_counted():
    """Where the log is as it was, differences beyond it are counted."""
    change = replace(SAME, deeds=1, credences=2)

    assert not change.is_none
    assert told(change) == "Different: 1 event of the chronicle, 2 credences at some time."


def test_a_course_is_every_value_in_its_order():
    """Values are compared to a hundredth, in order; what moved in one replay alone differs."""
    usual = courses([(("ida", "x"), 0.501), (("ida", "x"), 0.9), (("bo", "x"), 0.2)])
    other = courses([(("ida", "x"), 0.499), (("ida", "x"), 0.9), (("bo", "y"), 0.2)])

    assert usual["ida", "x"] == [0.5, 0.9]
    assert apart(usual, other) == 2
