"""Adrift: who is lost outside calls, heard or not; who hears it fetches, asks, or stays by."""

import pytest

from cupola.beliefs.picture import imagine
from cupola.minds.held import is_shaken
from cupola.minds.judging.arm import AIR_LASTS
from cupola.minds.saying.comforting import is_out_there
from cupola.minds.saying.topics import life_unknown_to
from cupola.minds.ways import Way
from cupola.rules.acting import may
from cupola.world.actions import intend
from cupola.world.catalogue.entities import EVERYBODY, NOBODY, PlaceKind, System
from cupola.world.catalogue.facts import About, Fact, about, harm
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.ledger import note_knowers, note_own_deed
from cupola.world.records import Action, Picture
from tests.beliefs.people import a_percept, perceive
from tests.minds.intentions.people import asks, deed, score
from tests.minds.intentions.station import HULL, a_station, a_station_with_a_loop, aboard, next_for

ME, LOST, OTHER, DRIVER = 0, 1, 2, 4
LIVES = about(About.ALIVE, LOST)
HURT_MYSELF = about(About.HURT, ME)


@pytest.fixture
def plan():
    """The small station, with a loop; whoever is off its hull drifts."""
    made = a_station_with_a_loop()
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


def test_friends_speak_to_whoever_is_lost(plan):
    """The more so if they cannot fetch them; they speak, and are free for all else."""
    mind = hears_the_call(plan)
    alone = score(mind, plan, Intention.REASSURE, LOST)
    plan.persons[ME].skills = 0
    assert asks(mind, plan, Intention.REASSURE, LOST)
    assert score(mind, plan, Intention.REASSURE, LOST) > alone

    assert next_for(mind, plan, Intention.REASSURE, LOST)[:2] == (Way.LAST, Verb.TALK)


def test_no_kind_word_comes_from_whoever_threw_them_off(plan):
    """Unless they regret it; nor does one speak over the loop to somebody who is here."""
    mind = hears_the_call(plan)
    note_own_deed(mind, about(About.HURT, LOST))
    assert not asks(mind, plan, Intention.REASSURE, LOST)
    mind.guilt = 0.6
    assert asks(mind, plan, Intention.REASSURE, LOST)

    mind.place = HULL
    mind.seen_turn[LOST] = mind.turn
    assert not is_out_there(mind, plan, LOST)


def told_the_driver(plan, **fields):
    """Somebody who cannot drive the arm, heard the call alone and has told who can."""
    for person in plan.persons:
        person.skills = 0
    plan.persons[DRIVER].skills = 255
    mind = hears_the_call(plan, **fields)
    mind.told[LIVES] = 0
    assert life_unknown_to(mind, plan, OTHER) == NOBODY
    assert life_unknown_to(mind, plan, DRIVER) == LOST
    perceive(mind, plan, a_percept(Verb.CALL, ME, DRIVER, words=LIVES, hears=1 << DRIVER))
    return mind


def test_after_the_driver_all_are_told_of_a_life_in_need(plan):
    """It cannot wait: whoever is not here is called; who knows of it is told no more."""
    mind = told_the_driver(plan)
    assert life_unknown_to(mind, plan, DRIVER) == NOBODY
    assert asks(mind, plan, Intention.WARN, OTHER)
    assert score(mind, plan, Intention.WARN, OTHER) > 0.8
    assert deed(mind, plan, Intention.WARN, OTHER) == (Way.GOING, Verb.CALL, OTHER, LIVES)

    note_knowers(mind, LIVES, 1 << OTHER)
    assert life_unknown_to(mind, plan, OTHER) == NOBODY


def test_of_a_life_in_need_its_attacker_brings_no_news_and_gets_none(plan):
    """Neither whoever is held to have done it, nor by whoever did it without remorse."""
    mind = told_the_driver(plan)
    mind.suspect[LOST] = OTHER
    assert life_unknown_to(mind, plan, OTHER) == NOBODY

    mind.suspect[LOST] = NOBODY
    note_own_deed(mind, about(About.HURT, LOST))
    assert life_unknown_to(mind, plan, OTHER) == NOBODY


def test_whoever_reached_for_somebody_in_vain_tells_the_others(plan):
    """Though they have lost sight of them; not once no suit has air left."""
    mind = hears_the_call(plan)
    mind.told[LIVES] = 0
    out_of_reach = a_percept(Verb.TRIED, ME, LOST, tried=Verb.RESCUE)
    out_of_reach.refusal = Refusal.OUT_OF_REACH
    perceive(mind, plan, out_of_reach)
    assert mind.seen_place[LOST] == NOBODY
    assert asks(mind, plan, Intention.WARN, OTHER)

    mind.turn += AIR_LASTS
    assert life_unknown_to(mind, plan, OTHER) == NOBODY


def struck(sure, **fields):
    """Somebody who was struck by the arm just now and suspects its driver this much."""
    mind = adrift(attacked_at=600, intention_since=600, **fields)
    mind.suspect[ME], mind.suspect_sure[ME] = DRIVER, sure
    mind.credence[about(About.HURT, ME)] = 0.99
    return mind


def calls(mind, plan):
    """What the person calls next, which they then hear themselves; (way, words)."""
    way, verb, target, words = deed(mind, plan, Intention.FETCH_BACK)
    assert (verb, target) == (Verb.CALL, EVERYBODY)
    perceive(mind, plan, a_percept(Verb(verb), ME, target, words=words, place=HULL))
    mind.turn += 1
    return way, words


@pytest.mark.parametrize(("sure", "said"), [(0.55, harm(DRIVER, ME)), (0.45, HURT_MYSELF)])
def test_whoever_was_struck_says_that_they_live_and_then_what_was_done(plan, sure, said):
    """Whom one rather holds to have done it than not is named; later one says that one lives."""
    mind = struck(sure)
    assert calls(mind, plan) == (Way.GOING, about(About.ALIVE, ME))
    assert calls(mind, plan) == (Way.LAST, said)
    assert calls(mind, plan) == (Way.LAST, about(About.ALIVE, ME))


def test_a_call_over_a_dead_loop_is_not_made_every_minute(plan):
    """The second is the last for a while, though nobody heard the first."""
    mind = struck(0.55)
    assert deed(mind, plan, Intention.FETCH_BACK)[0] == Way.GOING
    mind.turn += 1

    assert deed(mind, plan, Intention.FETCH_BACK)[0] == Way.LAST


def test_whoever_was_struck_and_still_holds_on_calls_once(plan):
    """They say what was done to them, and come in."""
    plan.places[HULL].kind = PlaceKind.HULL
    assert not asks(adrift(), plan, Intention.FETCH_BACK)
    mind = struck(0.55)
    assert asks(mind, plan, Intention.FETCH_BACK)
    assert calls(mind, plan) == (Way.LAST, harm(DRIVER, ME))

    assert not asks(mind, plan, Intention.FETCH_BACK)


def test_whoever_hears_that_somebody_out_there_is_hurt_reckons_who_drove(plan):
    """They are shaken, have a suspect, and ask another who heard it too."""
    mind = aboard(ME, DRIVER + 1, turn=600)
    plan.persons[ME].skills = 0
    mind.trust[DRIVER] = 0.2
    hurt = about(About.HURT, LOST)
    called = a_percept(Verb.CALL, LOST, EVERYBODY, words=hurt, place=HULL, hears=255)
    perceive(mind, plan, called)
    assert is_shaken(mind)
    assert mind.suspect[LOST] == DRIVER

    asked = deed(mind, plan, Intention.SOUND_OUT, DRIVER + 1)
    assert asked[1:] == (Verb.ASK, DRIVER + 1, harm(DRIVER, LOST))
