"""Obstacles: what has to be seen to before an attempt."""

import pytest

from cupola.minds.obstacles import clear_the_way
from cupola.world.actions import intend
from cupola.world.catalogue.entities import NOBODY, PlaceKind
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.records import Action
from tests.beliefs.people import ROOM
from tests.minds.intentions.station import (
    APART,
    HALL,
    HATCH_TO_APART,
    HIDDEN,
    HULL,
    a_station,
    aboard,
    place,
)


@pytest.fixture
def plan():
    """The small station."""
    return a_station()


def instead(mind, plan, verb, target=NOBODY):
    """What comes first when somebody attempts this: verb and target."""
    attempt = plain(Action)
    intend(attempt, verb, target)
    clear_the_way(mind, plan, attempt)
    return attempt.verb, attempt.target


def test_nothing_in_the_way_changes_nothing(plan):
    """A walk through open hatches is a walk."""
    assert instead(aboard(0), plan, Verb.GO, place(HALL)) == (Verb.GO, place(HALL))


def test_a_shut_hatch_is_opened_from_beside_it(plan):
    """From farther away one walks to it first."""
    assert instead(aboard(0), plan, Verb.GO, place(HIDDEN)) == (Verb.OPEN, place(HIDDEN))

    far = aboard(0, place=HALL)
    assert instead(far, plan, Verb.GO, place(HIDDEN)) == (Verb.GO, place(ROOM))


def test_who_locked_themselves_in_unlocks_before_going_out(plan):
    """From within no key is needed; from outside one can only try."""
    mind = aboard(0, place=APART)
    mind.shut |= 1 << HATCH_TO_APART
    mind.locked |= 1 << HATCH_TO_APART
    assert instead(mind, plan, Verb.GO, place(HALL)) == (Verb.UNLOCK, place(APART))

    mind.place = ROOM
    assert instead(mind, plan, Verb.GO, place(APART)) == (Verb.OPEN, place(APART))


def test_whoever_floats_takes_hold_first(plan):
    """But not in somebody's grip."""
    assert instead(aboard(0, hold=0), plan, Verb.GO, place(HALL))[0] == Verb.GRAB
    assert instead(aboard(0, hold=0, held_by=1), plan, Verb.SHOVE, 1) == (Verb.SHOVE, 1)


def test_whoever_is_outside_comes_in_for_what_is_done_inside(plan):
    """Work and walks to rooms; not what is done out there."""
    mind = aboard(0, place=HULL, suited=1)

    assert instead(mind, plan, Verb.GO, place(ROOM))[0] == Verb.ENTER
    assert instead(mind, plan, Verb.WORK)[0] == Verb.ENTER
    assert instead(mind, plan, Verb.REPAIR, 0) == (Verb.REPAIR, 0)


def test_whoever_is_adrift_can_only_call(plan):
    """All else is waiting."""
    plan.places[HULL].kind = PlaceKind.VOID
    plan.verbs[Verb.CALL].channel = 3
    mind = aboard(0, place=HULL, suited=1, hold=0)

    assert instead(mind, plan, Verb.GO, place(ROOM))[0] == Verb.NONE
    assert instead(mind, plan, Verb.CALL, 1) == (Verb.CALL, 1)


def test_whoever_clings_where_no_way_leads_waits(plan):
    """There is no airlock that a hand could reach."""
    plan.places[HALL].airlock_to = NOBODY
    mind = aboard(0, place=HULL, suited=1)

    assert instead(mind, plan, Verb.REPAIR, 0)[0] == Verb.NONE
