"""Locked out: what people do at the hatch of a room that somebody has locked from within."""

import pytest

from cupola.beliefs.picture import imagine, is_locked_off
from cupola.minds.builtin import give_up
from cupola.minds.fetching import weapon_to_fetch
from cupola.minds.intentions.force import AT_THE_HATCH
from cupola.minds.obstacles import is_locked_out
from cupola.minds.ways import Way
from cupola.world.catalogue.entities import NOBODY, System
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.records import Picture
from tests.beliefs.people import ROOM
from tests.minds.intentions.station import (
    APART,
    CAN,
    HALL,
    HATCH_TO_APART,
    KEY,
    a_station_with_a_loop,
    aboard,
    next_for,
    owns,
    place,
)

ME, MATE, STRANGER = 0, 1, 4
LOCK = 1 << HATCH_TO_APART


@pytest.fixture
def plan():
    """The small station, with a loop."""
    return a_station_with_a_loop()


def locked_out(*here, **fields):
    """Somebody in ROOM who has found the room apart locked from within."""
    mind = aboard(ME, *here, **fields)
    mind.shut |= LOCK
    mind.locked |= LOCK
    return mind


def test_a_room_is_locked_off_for_whoever_is_outside_without_its_key(plan):
    """Not where one has not found it so, nor for whoever is in there."""
    mind = locked_out()
    assert is_locked_off(mind, plan, APART)
    assert not is_locked_off(mind, plan, HALL)
    assert not is_locked_off(aboard(ME), plan, APART)
    assert not is_locked_off(locked_out(place=APART), plan, APART)

    plan.items[KEY].opens = place(APART)
    assert not is_locked_off(owns(mind, KEY), plan, APART)


def test_only_from_next_door_one_stands_at_the_hatch(plan):
    """From further off one walks there first."""
    assert is_locked_out(locked_out(), plan, APART)
    assert not is_locked_out(locked_out(place=HALL), plan, APART)
    assert not is_locked_out(locked_out(), plan, NOBODY)


def test_who_is_missing_is_looked_for_where_it_is_locked_first(plan):
    """Once: who could not get in there has looked there, and searches on."""
    mind, picture = locked_out(place=HALL, looked=1 << HALL), plain(Picture)
    mind.intention, mind.intention_target = int(Intention.AVENGE), STRANGER
    mind.seen_place[STRANGER] = NOBODY
    mind.given_up, mind.given_up_at = [0, 0, 0], [-999, -999, -999]
    imagine(mind, plan, picture)
    assert picture.persons[STRANGER].place == APART

    give_up(mind, picture)
    mind.intention = int(Intention.AVENGE)
    imagine(mind, plan, picture)
    assert picture.persons[STRANGER].place == ROOM


@pytest.mark.parametrize("intention", [Intention.AVENGE, Intention.AMBUSH])
def test_whoever_is_after_somebody_waits_at_the_hatch(plan, intention):
    """For a while; then it is let be."""
    mind = owns(locked_out(), CAN)
    mind.seen_place[STRANGER], mind.intention_since = APART, mind.turn - 5
    assert next_for(mind, plan, intention, STRANGER)[:2] == (Way.GOING, Verb.NONE)

    mind.intention_since = mind.turn - AT_THE_HATCH - 1
    assert next_for(mind, plan, intention, STRANGER)[0] == Way.IMPOSSIBLE


def test_whoever_looks_for_somebody_calls_them_through_the_hatch(plan):
    """Where no voice can carry, one gives up."""
    mind = locked_out(intention_since=500)
    mind.seen_place[MATE], mind.seen_turn[MATE] = APART, mind.turn - 300
    assert next_for(mind, plan, Intention.GO_AND_VERIFY, MATE)[:3] == (Way.LAST, Verb.TALK, MATE)

    mind.off = 1 << System.VOICE_LOOP
    assert next_for(mind, plan, Intention.GO_AND_VERIFY, MATE)[:2] != (Way.LAST, Verb.TALK)


def test_nobody_sets_out_for_a_weapon_behind_a_lock(plan):
    """It is not to be had, unless one is in there."""
    for mind, found in ((locked_out(), NOBODY), (locked_out(place=APART), CAN)):
        mind.item_at[CAN] = place(APART)
        assert weapon_to_fetch(mind, plan) == found
