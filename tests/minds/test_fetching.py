"""Fetching: what stands between somebody and a thing, as they hold it."""

import pytest

from cupola.minds.fetching import fetch, is_to_be_had, weapon_to_fetch
from cupola.minds.ways import Way
from cupola.world.catalogue.entities import NOBODY, System
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.records import Action
from tests.minds.intentions.station import (
    CAN,
    CUTTER,
    DUMMY,
    KEY,
    REMEDY,
    a_station,
    aboard,
    machine,
    owns,
    thing,
)


@pytest.fixture
def plan():
    """The small station."""
    return a_station()


def first(mind, plan, item):
    """What is next for getting an item: way, verb, target, instrument."""
    wanted = plain(Action)
    way = fetch(mind, plan, item, wanted)
    return way, wanted.verb, wanted.target, wanted.instrument


def test_what_lies_about_is_taken(plan):
    """And what one has no idea of is not to be had."""
    mind = aboard(0)

    assert first(mind, plan, CUTTER) == (Way.GOING, Verb.TAKE, NOBODY, thing(CUTTER))
    assert first(mind, plan, DUMMY)[0] == Way.IMPOSSIBLE


def test_nobody_alive_gives_up_what_they_have(plan):
    """From the dead it can be taken."""
    mind = aboard(0)
    mind.item_at[CUTTER] = 4
    assert not is_to_be_had(mind, plan, CUTTER)

    mind.credence[about(About.ALIVE, 4)] = 0.01
    assert is_to_be_had(mind, plan, CUTTER)


def test_what_is_locked_away_wants_its_key_first(plan):
    """The key is fetched if it lies about, then the lock is turned."""
    mind = aboard(0)
    assert not is_to_be_had(mind, plan, REMEDY)
    mind.item_at[KEY] = mind.item_at[CUTTER]
    assert first(mind, plan, REMEDY)[1::2] == (Verb.TAKE, thing(KEY))

    owns(mind, KEY)
    assert first(mind, plan, REMEDY)[1:3] == (Verb.UNLOCK, machine(System.VAULT))


def test_full_hands_are_freed_first(plan):
    """Something small goes into a pocket, something large is let go."""
    mind = aboard(0)
    mind.item_at[CAN] = mind.item_at[DUMMY] = 0
    assert first(mind, plan, CUTTER)[1::2] == (Verb.POCKET, thing(DUMMY))

    plan.items[DUMMY].mass = 5.0
    assert first(mind, plan, CUTTER)[1] == Verb.DROP


def test_the_weapon_one_goes_for_lies_about_and_does_harm(plan):
    """Nobody goes for a thing that hardly hurts, or for what somebody else has."""
    mind = aboard(0)
    assert weapon_to_fetch(mind, plan) == CAN

    mind.item_at[CAN] = 4
    assert weapon_to_fetch(mind, plan) == NOBODY
