"""Shelter: who hides whom, who flees or locks themselves in, who is fetched back."""

import pytest

from cupola.minds.ways import Way
from cupola.world.catalogue.entities import EARTH, EVERYBODY, NOBODY, PlaceKind, Skill, System
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import note_broached
from tests.beliefs.people import ROOM, a_percept, perceive
from tests.minds.intentions.people import asks, deed, meet, score
from tests.minds.intentions.station import (
    APART,
    HALL,
    HATCH_TO_APART,
    HIDDEN,
    HULL,
    a_station,
    aboard,
    machine,
    next_for,
    place,
)

ME, MATE, STRANGER = 0, 1, 4
FAR_HULL = 8


def with_handholds(plan):
    """The small station has a second stretch of hull, from which handholds lead to the first."""
    plan.places[FAR_HULL].exists, plan.places[FAR_HULL].kind = 1, PlaceKind.HULL
    plan.places[FAR_HULL].near, plan.places[HULL].near = 1 << HULL, 1 << FAR_HULL
    plan.hatches[4].exists, plan.hatches[4].a, plan.hatches[4].b = 1, HULL, FAR_HULL
    plan.places[FAR_HULL].hatches = 1 << 4
    plan.places[HULL].hatches |= 1 << 4


@pytest.fixture
def plan():
    """The small station."""
    return a_station()


def hunted(*here, **fields):
    """Somebody who holds that a stranger has killed and will strike again."""
    mind = aboard(ME, *here, fear=0.5, **fields)
    mind.credence[about(About.WILL_STRIKE, STRANGER)] = 0.9
    mind.suspect[2], mind.suspect_sure[2] = STRANGER, 0.95
    return mind


def test_a_friend_whom_a_killer_is_after_is_hidden(plan):
    """When alone with them, and not twice in the same hiding place."""
    mind = hunted(MATE)
    mind.friend[MATE] = 0.6
    assert asks(mind, plan, Intention.HIDE_SOMEBODY, MATE)
    assert next_for(mind, plan, Intention.HIDE_SOMEBODY, MATE)[:3] == (Way.LAST, Verb.HIDE, MATE)

    mind.place = HIDDEN
    mind.seen_place[MATE] = HIDDEN
    assert not asks(mind, plan, Intention.HIDE_SOMEBODY, MATE)


def test_nobody_is_hidden_from_somebody_merely_feared(plan):
    """There has to have been a deed."""
    mind = hunted(MATE, friend=[0.6] * 8)
    mind.suspect_sure[2] = 0.0

    assert not asks(mind, plan, Intention.HIDE_SOMEBODY, MATE)


def test_the_fearful_flee_and_the_brave_less(plan):
    """From somebody dangerous who is here, to a place far from them."""
    mind = hunted(STRANGER, courage=0.2)
    assert asks(mind, plan, Intention.FLEE, STRANGER)
    fearful = score(mind, plan, Intention.FLEE, STRANGER)
    assert next_for(mind, plan, Intention.FLEE, STRANGER)[1:3] == (Verb.GO, place(HALL))

    mind.courage = 0.9
    assert score(mind, plan, Intention.FLEE, STRANGER) < fearful - 0.2
    mind.seen_place[STRANGER] = HALL
    assert not asks(mind, plan, Intention.FLEE, STRANGER)


def test_who_is_held_breaks_free_first(plan):
    """A shove comes before the flight."""
    mind = hunted(STRANGER, held_by=STRANGER)

    assert next_for(mind, plan, Intention.FLEE, STRANGER)[1:3] == (Verb.SHOVE, STRANGER)


def test_one_locks_oneself_in_until_one_is_calm(plan):
    """To the room apart, the lock, then waiting."""
    mind = hunted(courage=0.2)
    assert asks(mind, plan, Intention.LOCK_IN)
    assert next_for(mind, plan, Intention.LOCK_IN)[1:3] == (Verb.GO, place(APART))
    mind.place = APART
    assert next_for(mind, plan, Intention.LOCK_IN)[1:3] == (Verb.LOCK, place(APART))

    mind.shut |= 1 << HATCH_TO_APART
    mind.locked |= 1 << HATCH_TO_APART
    assert next_for(mind, plan, Intention.LOCK_IN)[:2] == (Way.GOING, Verb.NONE)
    mind.fear = 0.1
    assert next_for(mind, plan, Intention.LOCK_IN)[0] == Way.DONE


def test_nobody_locks_themselves_in_with_whom_they_fear(plan):
    """Whoever was followed gives it up."""
    mind = hunted(place=APART)
    meet(mind, STRANGER)
    mind.seen_place[STRANGER] = APART

    assert next_for(mind, plan, Intention.LOCK_IN)[0] == Way.DONE


def test_who_is_seized_can_be_locked_in(plan):
    """One drags them to the room apart; without a grip there is nothing to do."""
    mind = hunted(STRANGER, anger=0.8, grief=0.8)
    assert not asks(mind, plan, Intention.LOCK_IN, STRANGER)

    mind.grip = 1 << STRANGER
    assert asks(mind, plan, Intention.LOCK_IN, STRANGER)
    assert next_for(mind, plan, Intention.LOCK_IN, STRANGER)[1:3] == (Verb.GO, place(APART))


def test_somebody_hurt_outside_is_fetched_with_the_arm(plan):
    """Not somebody who is there to work; and it is urgent."""
    with_handholds(plan)
    mind = aboard(ME)
    mind.seen_place[MATE] = FAR_HULL
    assert not asks(mind, plan, Intention.FETCH_BACK, MATE)

    mind.credence[about(About.HURT, MATE)] = 0.9
    assert asks(mind, plan, Intention.FETCH_BACK, MATE)
    assert score(mind, plan, Intention.FETCH_BACK, MATE) > 0.6
    mind.intention_since = mind.turn
    found = next_for(mind, plan, Intention.FETCH_BACK, MATE)
    assert found == (Way.GOING, Verb.RESCUE, MATE, machine(System.ARM))


def test_who_is_seen_alive_where_no_way_leads_is_fetched(plan):
    """Hurt or not: nobody comes in from there by themselves; nobody fetches while stranded too."""
    plan.places[FAR_HULL].exists, plan.places[FAR_HULL].kind = 1, PlaceKind.HULL
    mind = aboard(ME)
    mind.seen_place[MATE] = FAR_HULL
    assert asks(mind, plan, Intention.FETCH_BACK, MATE)

    mind.place = FAR_HULL
    assert not asks(mind, plan, Intention.FETCH_BACK, MATE)


def test_who_cannot_drive_asks_one_who_can(plan):
    """By a call, or face to face; not whoever did it, and once somebody has said so nobody."""
    plan.places[HULL].kind = PlaceKind.VOID
    for person in plan.persons:
        person.skills = 0
    mind = aboard(ME)
    mind.intention_since = mind.turn
    mind.seen_place[MATE] = HULL
    alive = about(About.ALIVE, MATE)
    assert not asks(mind, plan, Intention.FETCH_BACK, MATE)
    plan.persons[STRANGER].skills, plan.systems[System.VOICE_LOOP].exists = Skill.ARM, 1
    called = deed(mind, plan, Intention.FETCH_BACK, MATE)
    assert called == (Way.GOING, Verb.CALL, STRANGER, alive)
    meet(mind, STRANGER)
    assert deed(mind, plan, Intention.FETCH_BACK, MATE)[1] == Verb.TELL

    mind.suspect[MATE] = STRANGER
    assert not asks(mind, plan, Intention.FETCH_BACK, MATE)
    mind.suspect[MATE] = NOBODY
    perceive(mind, plan, a_percept(Verb.CALL, ME, STRANGER, words=alive))
    assert not asks(mind, plan, Intention.FETCH_BACK, MATE)


def test_the_stranded_do_nothing_but_call_and_wait(plan):
    """No chore and no fight."""
    plan.places[FAR_HULL].exists, plan.places[FAR_HULL].kind = 1, PlaceKind.HULL
    mind = aboard(ME, place=FAR_HULL, suited=1)
    mind.credence[Fact.ANTENNA_BROKEN] = 0.99
    assert asks(mind, plan, Intention.FETCH_BACK)
    assert asks(mind, plan, Intention.REST)
    for chore in (Intention.REPAIR_OUTSIDE, Intention.WORK, Intention.LOOK_OUT):
        assert not asks(mind, plan, chore)


def test_nobody_is_fetched_to_where_they_are(plan):
    """The arm brings people before an airlock, and no further."""
    mind = aboard(ME)
    mind.seen_place[MATE] = HULL
    mind.credence[about(About.HURT, MATE)] = 0.9

    assert not asks(mind, plan, Intention.FETCH_BACK, MATE)


def test_a_friend_held_dead_out_there_is_looked_for(plan):
    """As long as a suit's air would last; a stranger is not."""
    mind = aboard(ME)
    mind.seen_place[MATE] = HULL
    mind.credence[about(About.ALIVE, MATE)] = 0.01
    assert not asks(mind, plan, Intention.FETCH_BACK, MATE)

    mind.friend[MATE] = 0.7
    assert asks(mind, plan, Intention.FETCH_BACK, MATE)
    assert next_for(mind, plan, Intention.FETCH_BACK, MATE)[:3] == (Way.LAST, Verb.LOOK, EARTH)
    mind.seen_turn[MATE] = mind.turn - 600
    assert not asks(mind, plan, Intention.FETCH_BACK, MATE)
    assert not asks(mind, plan, Intention.FETCH_BACK, NOBODY)


def test_who_is_where_it_burns_gets_clear_and_shuts_the_hatch_behind(plan):
    """Out to a room held safe; then the hatch, unless somebody is held to be in there."""
    mind = aboard(ME, burning=1 << APART)
    mind.place = APART
    assert asks(mind, plan, Intention.GET_CLEAR)
    assert next_for(mind, plan, Intention.GET_CLEAR, NOBODY)[1:3] == (Verb.GO, place(ROOM))

    mind.place = ROOM
    assert next_for(mind, plan, Intention.GET_CLEAR, NOBODY)[1:3] == (Verb.SHUT, place(APART))
    mind.shut |= 1 << HATCH_TO_APART
    assert not asks(mind, plan, Intention.GET_CLEAR)


def test_nobody_is_shut_in_with_what_leaks(plan):
    """The hatch stays open as long as somebody is reckoned to be beyond it."""
    mind = aboard(ME, MATE, leaking=1 << APART)
    assert asks(mind, plan, Intention.GET_CLEAR)

    mind.seen_place[MATE] = APART
    assert not asks(mind, plan, Intention.GET_CLEAR)


def test_without_fire_or_leak_nobody_gets_clear(plan):
    """It is no thought of a quiet hour."""
    assert not asks(aboard(ME), plan, Intention.GET_CLEAR)


def test_whoever_drifts_away_calls_for_help(plan):
    """To all, over the loop; whoever stands inside has no need to."""
    plan.places[HULL].kind = PlaceKind.VOID
    mind = aboard(ME)
    assert not asks(mind, plan, Intention.FETCH_BACK)
    mind.place = HULL
    alive = about(About.ALIVE, ME)
    assert asks(mind, plan, Intention.FETCH_BACK)
    assert score(mind, plan, Intention.FETCH_BACK) > 0.5
    called = deed(mind, plan, Intention.FETCH_BACK)

    assert called == (Way.LAST, Verb.CALL, EVERYBODY, alive)


def test_whom_the_arm_did_not_reach_is_not_tried_again(plan):
    """Whoever drifts only drifts further."""
    plan.places[HULL].kind = PlaceKind.VOID
    mind = aboard(ME)
    mind.seen_place[MATE] = HULL
    assert asks(mind, plan, Intention.FETCH_BACK, MATE)

    note_broached(mind, MATE, about(About.ABOARD, MATE))
    assert not asks(mind, plan, Intention.FETCH_BACK, MATE)


def test_the_dead_are_not_hidden_nor_does_a_hunter_hide_anybody(plan):
    """Hiding is for the living, by who is not after somebody."""
    mind = hunted(MATE)
    mind.friend[MATE] = 0.6
    mind.intention = int(Intention.AVENGE)
    assert not asks(mind, plan, Intention.HIDE_SOMEBODY, MATE)
    mind.intention = int(Intention.NONE)
    assert asks(mind, plan, Intention.HIDE_SOMEBODY, MATE)

    meet(mind, 5)
    mind.credence[about(About.ALIVE, MATE)] = 0.01
    assert not asks(mind, plan, Intention.HIDE_SOMEBODY, MATE)
