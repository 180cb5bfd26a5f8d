import pytest

from cupola.chronicle.endings.classifying import outcome_lines, outcome_of
from cupola.chronicle.happenings import OrderMove
from cupola.chronicle.tale.naming import Naming
from tests.chronicle.stories import film
from tests.chronicle.written import happens, written


def ending(*events, fates=()):
    """The classified ending of these events and fates."""
    story = written(*events, fates=fates)
    return outcome_of(story, Naming(story.cast))


@pytest.mark.parametrize(
    ("fates", "kind", "holding"),
    [
        ([], "nobody_died_all_aboard", "shared"),
        (["dead", "dead", "dead"], "all_dead", "nobody"),
        (["dead", "aboard", "aboard"], "one_side", "one_side"),
        (["aboard", "dead", "aboard"], "both_sides", "shared"),
        (["dead", "dead", "aboard"], "alone", "one_side"),
        (["left", "dead", "aboard"], "escape", "one_side"),
        (["left", "aboard", "aboard"], "nobody_died_some_left", "one_side"),
    ],
)
def test_an_ending_is_told_by_who_lives_who_left_and_who_holds_the_station(fates, kind, holding):
    """Ida is of one side, Bo and Cem are of the other."""
    found = ending(fates=fates)

    assert (found.kind, found.holding) == (kind, holding)


def ordered(**grounds):
    """A story in which nothing happens to people who have orders of these grounds."""
    story = written()
    moves = [OrderMove(0, who, by, "take_station", "read", None) for who, by in grounds.items()]
    story.__dict__["orders"] = moves
    return story


@pytest.mark.parametrize(
    ("grounds", "told"),
    [
        ({}, "Ida, Bo and Cem share the station."),
        ({"ida": "base"}, "Ida, Bo and Cem share the station."),
        (
            {"ida": "base", "cem": "port"},
            (
                "Ida, Bo and Cem share the station; "
                "Ida and Cem are under orders from different grounds."
            ),
        ),
        (
            {"ida": "base", "bo": "port", "cem": "port"},
            "Ida, Bo and Cem, under orders from different grounds, share the station.",
        ),
    ],
)
def test_only_those_are_under_orders_who_have_one(grounds, told):
    """Of people of several sides who share the station."""
    story = ordered(**grounds)
    naming = Naming(story.cast)

    assert told in outcome_lines(story, naming, outcome_of(story, naming))


def test_who_holds_the_station_is_decided_by_the_last_of_the_other_side():
    """The reason is the death or the departure that left it to them."""
    blow = happens(1, "strike", "bo", "ida", outcome="dead")
    found = ending(blow, happens(2, "die", "ida", cause=1), fates=["dead"])

    assert found.station == (2,)


def test_whoever_was_attacked_and_lives_has_that_as_reason():
    """A reason names the events that show it; who was left in peace has none."""
    found = ending(happens(1, "strike", "bo", "ida", outcome="unhurt"))

    assert [row.events for row in found.fates] == [(1,), (), ()]
    assert found.fates[0].reason == "Bo could not kill Ida"
    assert found.fates[1].reason == "nobody raises a hand against Bo"


@pytest.mark.parametrize("meaning", ["self_defence", "stop_threat"])
def test_whoever_only_defends_themselves_has_not_tried_to_kill(meaning):
    """A blow that is to end an attack says nothing about why the attacker lives."""
    found = ending(happens(1, "strike", "bo", "ida", outcome="unhurt", intent=meaning))

    assert (found.fates[0].reason, found.fates[0].events) == ("", ())


def test_help_weighs_more_than_the_attack():
    """Whoever was tended lives for that."""
    found = ending(
        happens(1, "strike", "bo", "ida", outcome="wounded"), happens(2, "tend", "cem", "ida")
    )

    assert found.fates[0].reason == "Cem has tended Ida"


HUNT = happens(1, "hunt", "bo", "ida")
HIDDEN = happens(2, "hide", "cem", "ida", place="lab")


@pytest.mark.parametrize(
    ("events", "hidden"),
    [
        ((HUNT, HIDDEN), True),
        ((HIDDEN,), False),
        ((HUNT, HIDDEN, happens(3, "go", "ida", "galley", place="galley", minute=23)), False),
        ((HUNT, HIDDEN, happens(9, "go", "ida", "galley", place="galley")), True),
    ],
)
def test_whoever_was_hidden_lives_for_it_if_they_were_sought_and_stayed(events, hidden):
    """A hiding place left within minutes, or from nobody, has saved nobody."""
    assert (ending(*events).fates[0].reason == "Cem has hidden Ida") == hidden


def test_a_rescue_weighs_more_than_tending():
    """Whoever was brought in lives for that, though they were tended after."""
    found = ending(happens(1, "rescue", "bo", "ida"), happens(2, "tend", "cem", "ida"))

    assert found.fates[0].reason == "Bo has brought Ida in"


def test_the_film_ends_with_two_who_get_away_with_what_heals():
    """Kira and Alexey leave; nobody alive is left to hold the station."""
    story = film()
    naming = Naming(story.cast)
    found = outcome_of(story, naming)

    assert found.kind == "escape_with_findings"
    assert found.those("left") == ("kira", "alexey")
    assert found.holding == "nobody"
    assert "Where the vehicle comes down is not told." in outcome_lines(story, naming, found)
