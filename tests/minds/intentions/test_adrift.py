"""Adrift: who is lost outside calls, heard or not; who hears it fetches, asks, or stays by."""

import pytest

from cupola.beliefs.picture import imagine
from cupola.minds.saying.comforting import ON_THE_LINE
from cupola.minds.ways import Way
from cupola.rules.acting import may
from cupola.world.actions import intend
from cupola.world.catalogue.entities import EVERYBODY, PlaceKind, System
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.records import Action, Picture
from tests.beliefs.people import a_percept, perceive
from tests.minds.intentions.people import asks, score
from tests.minds.intentions.station import HULL, a_station, aboard, next_for

ME, LOST, DRIVER = 0, 1, 4
LIVES = about(About.ALIVE, LOST)


@pytest.fixture
def plan():
    """The small station, with a loop; whoever is off its hull drifts."""
    made = a_station()
    made.systems[System.VOICE_LOOP].exists = 1
    made.verbs[Verb.CALL].exists = 1
    made.places[HULL].kind = PlaceKind.VOID
    return made


def adrift(**fields):
    """Somebody who drifts off the station, in a suit."""
    return aboard(ME, place=HULL, suited=1, **fields)


def hears_the_call(plan, **fields):
    """Somebody aboard who has just heard another call for help out there, and likes them."""
    mind = aboard(ME, intention_since=600, friend=[0.6] * 8, **fields)
    called = a_percept(Verb.CALL, LOST, EVERYBODY, words=LIVES, place=HULL, hears=255)
    perceive(mind, plan, called)
    return mind


@pytest.mark.parametrize("wire", [0.999, 0.5, 0.01])
def test_whoever_drifts_calls_for_help_whatever_they_hold_of_the_wire(plan, wire):
    """They cannot tell whether it was mended since, and have nothing else to do."""
    mind = adrift()
    mind.credence[Fact.WIRE_OK] = wire
    assert asks(mind, plan, Intention.FETCH_BACK)
    called = next_for(mind, plan, Intention.FETCH_BACK)
    assert called[:3] == (Way.LAST, Verb.CALL, EVERYBODY)

    picture, attempt = plain(Picture), plain(Action)
    imagine(mind, plan, picture)
    assert picture.systems[System.WIRE].cut == 0
    intend(attempt, Verb.CALL, EVERYBODY)
    attempt.words = about(About.ALIVE, ME)
    assert may(picture, plan, ME, attempt) != Refusal.LOOP_DEAD


def test_inside_a_wire_held_cut_is_cut():
    """Whoever can go and look does not try a loop that they hold dead."""
    mind = aboard(ME)
    mind.credence[Fact.WIRE_OK] = 0.01
    picture = plain(Picture)
    imagine(mind, a_station(), picture)

    assert picture.systems[System.WIRE].cut == 1


def test_whoever_waits_out_there_thinks_anew_of_calling(plan):
    """They do not fall silent for hours."""
    mind = adrift(intention_since=595)
    assert next_for(mind, plan, Intention.REST)[0] == Way.GOING

    mind.intention_since = 500
    assert next_for(mind, plan, Intention.REST)[0] == Way.DONE


def test_a_call_for_help_comes_before_work(plan):
    """Work is set aside, and to fetch a friend scores above anything that can wait."""
    mind = hears_the_call(plan)

    assert not asks(mind, plan, Intention.WORK)
    assert asks(mind, plan, Intention.FETCH_BACK, LOST)
    assert score(mind, plan, Intention.FETCH_BACK, LOST) > 0.9
    assert next_for(mind, plan, Intention.FETCH_BACK, LOST)[1] == Verb.RESCUE


def test_who_cannot_drive_finds_who_can(plan):
    """Though the lost one has called themselves; once one has asked, no more, unless unheard."""
    for person in plan.persons:
        person.skills = 0
    mind = hears_the_call(plan)
    assert not asks(mind, plan, Intention.FETCH_BACK, LOST)
    plan.persons[DRIVER].skills = 255
    assert asks(mind, plan, Intention.FETCH_BACK, LOST)
    found = next_for(mind, plan, Intention.FETCH_BACK, LOST)
    assert found[:3] == (Way.GOING, Verb.CALL, DRIVER)

    perceive(mind, plan, a_percept(Verb.CALL, ME, DRIVER, words=LIVES, hears=1 << DRIVER))
    assert not asks(mind, plan, Intention.FETCH_BACK, LOST)
    perceive(mind, plan, a_percept(Verb.MISS, ME, DRIVER, words=LIVES))
    assert asks(mind, plan, Intention.FETCH_BACK, LOST)
    mind.intention_since -= 1
    assert next_for(mind, plan, Intention.FETCH_BACK, LOST)[:3] == (Way.LAST, Verb.TELL, DRIVER)


def test_friends_stay_on_the_line(plan):
    """They stay for an hour and speak first and last; to whoever works outside they speak once."""
    mind = hears_the_call(plan)
    alone = score(mind, plan, Intention.REASSURE, LOST)
    plan.persons[ME].skills = 0
    assert asks(mind, plan, Intention.REASSURE, LOST)
    assert score(mind, plan, Intention.REASSURE, LOST) > alone
    for waited, way, verb in (
        (0, Way.GOING, Verb.TALK),
        (1, Way.GOING, Verb.NONE),
        (ON_THE_LINE - 1, Way.GOING, Verb.NONE),
        (ON_THE_LINE, Way.LAST, Verb.TALK),
    ):
        mind.intention_since = mind.turn - waited
        assert next_for(mind, plan, Intention.REASSURE, LOST)[:2] == (way, verb)

    mind.intention_since = mind.turn
    plan.places[HULL].kind = PlaceKind.HULL
    assert next_for(mind, plan, Intention.REASSURE, LOST)[:2] == (Way.LAST, Verb.TALK)
