"""Leaving: when people want to go, with whom, and what they do first."""

import pytest

from cupola.minds.intentions.leaving import wants_remedy
from cupola.minds.ways import Way
from cupola.world.book import Stage
from cupola.world.catalogue.entities import NOBODY, Skill, System
from cupola.world.catalogue.facts import About, Fact, Phrase, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import note_knowers
from cupola.world.records import FIRST_LOCK
from tests.beliefs.people import a_percept, perceive
from tests.minds.intentions.people import asks, meet, score
from tests.minds.intentions.station import (
    CABIN,
    KEY,
    REMEDY,
    a_station,
    aboard,
    machine,
    next_for,
    owns,
    thing,
)

ME, MATE, DEAD, STRANGER = 0, 1, 2, 4
VEHICLE = machine(System.VEHICLE)


@pytest.fixture
def plan():
    """The small station."""
    return a_station()


def bereaved(*here, **fields):
    """Somebody who holds one of the crew dead."""
    mind = aboard(ME, *here, trust=[0.7] * 8, **fields)
    mind.credence[about(About.ALIVE, DEAD)] = 0.01
    mind.intention_since = mind.turn
    return mind


def agreed(*here, **fields):
    """Somebody whom a stranger has asked to come along, and who has said yes a while ago."""
    mind = bereaved(*here, **fields)
    words = Phrase.LEAVE_TOGETHER
    perceive(mind, a_station(), a_percept(Verb.PROPOSE, STRANGER, ME, words=words))
    perceive(mind, a_station(), a_percept(Verb.AGREE, ME, STRANGER, words=words))
    return mind


def test_nobody_leaves_before_anything_has_happened(plan):
    """A death, an attack, failing air or a plan to leave opens it."""
    mind = aboard(ME, STRANGER, trust=[0.7] * 8)
    assert not asks(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)
    assert not asks(mind, plan, Intention.LEAVE_ALONE)

    mind.credence[about(About.ALIVE, DEAD)] = 0.01
    assert asks(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)
    mind.docked = 0
    assert not asks(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)


def test_one_leaves_with_whom_one_trusts_and_somebody_who_flies(plan):
    """Not with others."""
    mind = bereaved()
    mind.trust[STRANGER] = 0.3
    assert not asks(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)

    for person in plan.persons:
        person.skills = int(Skill.SUIT)
    assert not asks(mind, plan, Intention.LEAVE_TOGETHER, MATE)


def test_the_more_are_dead_the_more_one_wants_to_go(plan):
    """Duty to an order holds people until then."""
    mind = bereaved(order=1, order_stage=int(Stage.READ))
    once = score(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)
    for other in (1, 3, 5):
        mind.credence[about(About.ALIVE, other)] = 0.01

    assert score(mind, plan, Intention.LEAVE_TOGETHER, STRANGER) > once + 0.3


def test_to_leave_alone_is_for_the_last_or_the_cold(plan):
    """What is left behind weighs on those who feel with others."""
    mind = bereaved(empathy=0.9)
    assert score(mind, plan, Intention.LEAVE_ALONE) < 0.0

    for other in range(1, 8):
        mind.credence[about(About.ALIVE, other)] = 0.01
    assert score(mind, plan, Intention.LEAVE_ALONE) > 0.45


def test_somebody_is_asked_once_and_the_answer_awaited(plan):
    """One stays some minutes; without an answer one does not ask again."""
    mind = bereaved(STRANGER)
    tells = next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)
    assert tells[:3] == (Way.GOING, Verb.TELL, STRANGER)  # of the death first
    note_knowers(mind, about(About.ALIVE, DEAD), 1 << STRANGER)
    asked = next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)
    assert asked[:3] == (Way.GOING, Verb.PROPOSE, STRANGER)
    perceive(mind, plan, a_percept(Verb.PROPOSE, ME, STRANGER, words=Phrase.LEAVE_TOGETHER))
    assert next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)[:2] == (Way.GOING, Verb.NONE)

    mind.turn += 10
    assert not asks(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)


def test_who_wants_nothing_but_to_be_gone_asks_again(plan):
    """After two hours, even somebody who said no."""
    mind = bereaved(STRANGER, fear=0.9)
    for other in (5, 6):
        mind.credence[about(About.ALIVE, other)] = 0.01
    perceive(mind, plan, a_percept(Verb.PROPOSE, ME, STRANGER, words=Phrase.LEAVE_TOGETHER))
    perceive(mind, plan, a_percept(Verb.REFUSE, STRANGER, ME, words=Phrase.LEAVE_TOGETHER))
    mind.turn += 60
    assert not asks(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)

    mind.turn += 61
    assert asks(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)


def test_nobody_asks_before_somebody_distrusted(plan):
    """What is planned is not for all ears."""
    mind = bereaved(STRANGER, MATE)
    assert asks(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)

    mind.trust[MATE] = 0.2
    assert not asks(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)


def test_who_refused_is_not_asked_again(plan):
    """A no is remembered."""
    mind = bereaved(STRANGER)
    refusal = a_percept(Verb.REFUSE, STRANGER, ME, words=Phrase.LEAVE_TOGETHER)
    perceive(mind, plan, refusal)

    assert not asks(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)


def test_together_the_vehicle_is_readied_boarded_and_undocked_when_all_are_seated(plan):
    """Each is next as the person holds things to be."""
    mind = agreed()
    mind.credence[Fact.CURE_EXISTS] = 0.1
    assert next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)[1:3] == (Verb.PREPARE, VEHICLE)
    mind.credence[Fact.VEHICLE_READY] = 0.99
    boards = next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)
    assert boards[:3] == (Way.LAST, Verb.BOARD, VEHICLE)

    mind.place, mind.seated = CABIN, 1
    assert next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)[1] == Verb.NONE
    mind.seen_place[STRANGER], mind.seen_turn[STRANGER] = CABIN, mind.turn
    assert next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)[1] == Verb.DEPART


def test_whoever_waited_long_enough_undocks_without_the_others(plan):
    """An hour; but not without the one with whom it was agreed."""
    mind = agreed(place=CABIN, seated=1)
    perceive(mind, plan, a_percept(Verb.AGREE, MATE, STRANGER, words=Phrase.LEAVE_TOGETHER))
    mind.credence[Fact.VEHICLE_READY] = 0.99
    mind.turn += 61
    assert next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)[0] == Way.IMPOSSIBLE

    mind.seen_place[STRANGER], mind.seen_turn[STRANGER] = CABIN, mind.turn
    assert next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)[:2] == (Way.LAST, Verb.DEPART)


def test_the_remedy_is_taken_along_by_who_has_the_key(plan):
    """The vault is unlocked, the remedy taken; without the key one leaves without it."""
    mind = agreed()
    mind.credence[Fact.CURE_EXISTS] = 0.9
    assert next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)[1] == Verb.PREPARE
    owns(mind, KEY)
    assert next_for(mind, plan, Intention.STEAL_REMEDY)[1:3] == (
        Verb.UNLOCK,
        machine(System.VAULT),
    )

    mind.locked = 0
    took = next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)
    assert took[1::2] == (Verb.TAKE, thing(REMEDY))
    assert not asks(owns(mind, REMEDY), plan, Intention.STEAL_REMEDY)


def test_a_key_is_given_once_to_a_stranger_who_comes_along(plan):
    """Not to one's own, and not twice."""
    mind = owns(agreed(STRANGER, MATE), KEY)
    assert asks(mind, plan, Intention.TRADE_KEYS, STRANGER)
    assert not asks(mind, plan, Intention.TRADE_KEYS, MATE)
    gives = next_for(mind, plan, Intention.TRADE_KEYS, STRANGER)
    assert gives == (Way.LAST, Verb.GIVE, STRANGER, thing(KEY))

    perceive(mind, plan, a_percept(Verb.GIVE, ME, STRANGER, instrument=thing(KEY)))
    meet(mind, STRANGER)
    assert not asks(mind, plan, Intention.TRADE_KEYS, STRANGER)


def test_alone_one_readies_the_vehicle_for_oneself(plan):
    """Ready, board, undock."""
    mind = bereaved()
    mind.credence[Fact.CURE_EXISTS] = 0.1
    assert next_for(mind, plan, Intention.LEAVE_ALONE) == (Way.GOING, Verb.PREPARE, VEHICLE, ME)
    mind.credence[Fact.VEHICLE_READY] = 0.99
    assert next_for(mind, plan, Intention.LEAVE_ALONE)[1] == Verb.BOARD

    mind.place, mind.seated = CABIN, 1
    assert next_for(mind, plan, Intention.LEAVE_ALONE)[:2] == (Way.LAST, Verb.DEPART)
    assert next_for(mind, plan, Intention.READY_VEHICLE) == (Way.DONE, Verb.NONE, NOBODY, NOBODY)


def test_whoever_found_the_vault_open_does_not_go_back_at_once(plan):
    """They have the key, have been there within the hour, and have seen that nothing is left."""
    mind = bereaved()
    mind.item_at[KEY], mind.item_at[REMEDY] = ME, NOBODY
    mind.credence[Fact.CURE_EXISTS] = 0.9
    plan.items[KEY].opens = machine(System.VAULT)
    mind.locked &= ~(1 << FIRST_LOCK + System.VAULT)
    assert wants_remedy(mind, plan)

    mind.looked = 1 << plan.systems[System.VAULT].place
    assert not wants_remedy(mind, plan)


def test_whoever_cannot_be_asked_before_others_is_let_be(plan):
    """Somebody distrusted stands by: one goes back neither at once nor again and again."""
    mind = bereaved(STRANGER, MATE)
    mind.trust[MATE] = 0.1

    assert next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)[0] == Way.IMPOSSIBLE
