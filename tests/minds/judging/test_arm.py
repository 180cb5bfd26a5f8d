"""The arm: whom it may reach, and for how long one waits for somebody talked into going out."""

import pytest

from cupola.minds.errand import FAR
from cupola.minds.judging.arm import (
    LOST_SIGHT,
    LURE_LASTS,
    can_drive,
    driver_to_ask,
    has_lured,
    hatches_to_airlock,
    is_within_reach,
    lookout_of_arm,
    may_be_outside,
)
from cupola.minds.ways import Way
from cupola.world.catalogue.entities import Skill
from cupola.world.catalogue.facts import Fact, Phrase
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from tests.beliefs.people import a_percept, perceive
from tests.minds.intentions.station import CABIN, HALL, HULL, a_station, aboard, next_for

ME, STRANGER = 0, 4


@pytest.fixture
def plan():
    """The small station."""
    return a_station()


def lurer(plan):
    """Somebody who has talked a stranger into mending the antenna."""
    mind = aboard(ME)
    mind.credence[Fact.ANTENNA_BROKEN] = 0.99
    words = Phrase.SPACEWALK
    perceive(mind, plan, a_percept(Verb.PROPOSE, ME, STRANGER, words=words))
    assert not has_lured(mind, STRANGER)
    perceive(mind, plan, a_percept(Verb.AGREE, STRANGER, ME, words=words))
    return mind


def test_only_who_has_learnt_it_drives_the_arm(plan):
    """Everybody on the small station has."""
    assert can_drive(aboard(ME), plan)
    plan.persons[ME].skills = int(Skill.SUIT)
    assert not can_drive(aboard(ME), plan)


def test_whoever_said_yes_is_expected_outside_for_hours(plan):
    """And not for ever."""
    mind = lurer(plan)
    assert has_lured(mind, STRANGER)

    mind.turn += LURE_LASTS + 1
    assert not has_lured(mind, STRANGER)


def test_whoever_was_just_seen_inside_is_not_out_there_yet(plan):
    """Unless they are where one suits up, or were not seen for an hour."""
    mind = lurer(plan)
    mind.seen_place[STRANGER], mind.seen_turn[STRANGER] = CABIN, mind.turn
    assert not may_be_outside(mind, plan, STRANGER)
    mind.turn += LOST_SIGHT
    assert may_be_outside(mind, plan, STRANGER)
    mind.seen_place[STRANGER], mind.seen_turn[STRANGER] = HALL, mind.turn

    assert may_be_outside(mind, plan, STRANGER)


def test_whoever_waits_for_them_waits_where_the_hull_is_seen(plan):
    """Looks through its cameras for whoever is long unseen, and swings it when they are there."""
    mind = lurer(plan)
    mind.intention_since = mind.turn
    assert lookout_of_arm(plan) == HALL
    assert next_for(mind, plan, Intention.STRIKE_WITH_ARM, STRANGER)[1] == Verb.GO
    mind.place = HALL
    mind.seen_turn[STRANGER] = mind.turn - LOST_SIGHT + 1
    assert next_for(mind, plan, Intention.STRIKE_WITH_ARM, STRANGER)[1] == Verb.NONE
    mind.seen_turn[STRANGER] -= 1
    assert next_for(mind, plan, Intention.STRIKE_WITH_ARM, STRANGER)[1] == Verb.INSPECT

    mind.seen_place[STRANGER] = HULL
    assert is_within_reach(mind, plan, STRANGER)
    swing = next_for(mind, plan, Intention.STRIKE_WITH_ARM, STRANGER)
    assert swing[:3] == (Way.GOING, Verb.SWING, STRANGER)


def test_handholds_are_counted_to_the_nearest_airlock(plan):
    """None before it; where no handholds lead there is no way at all."""
    adrift = 8

    assert hatches_to_airlock(plan, HULL) == 0
    assert hatches_to_airlock(plan, adrift) == FAR


def test_the_most_trusted_driver_is_asked(plan):
    """Not whoever harmed the one in need, nor who sleeps before one's eyes."""
    mind = aboard(ME, 2, trust=[0.5] * 8)
    mind.trust[2], mind.trust[3] = 0.9, 0.8
    assert driver_to_ask(mind, plan, STRANGER) == 2

    mind.asleep = 1 << 2
    assert driver_to_ask(mind, plan, STRANGER) == 3
    mind.suspect[STRANGER] = 3
    assert driver_to_ask(mind, plan, STRANGER) not in (2, 3, STRANGER)
