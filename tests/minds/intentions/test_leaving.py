"""Leaving: when people want to go, with whom, and what they do first."""

import pytest

from cupola.beliefs.picture import imagine
from cupola.minds.intentions.leaving import wants_remedy
from cupola.minds.saying.farewells import one_to_take_leave_of
from cupola.minds.ways import Way
from cupola.rules.leaving import has_pilot
from cupola.world.book import Stage
from cupola.world.catalogue.entities import NOBODY, PlaceKind, Skill, System
from cupola.world.catalogue.facts import NO_WORDS, About, Fact, Phrase, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.ledger import note_knowers, note_own_deed
from cupola.world.records import FIRST_LOCK, STRAPPED_IN, Picture
from tests.beliefs.people import a_percept, perceive
from tests.minds.intentions.people import asks, meet, score
from tests.minds.intentions.station import (
    CABIN,
    HULL,
    KEY,
    REMEDY,
    a_station,
    aboard,
    machine,
    next_for,
    owns,
    thing,
)

ME, MATE, DEAD, STRANGER, OTHER = 0, 1, 2, 4, 5
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


def sits_down(mind, other):
    """The person sees the other strapped into a seat of the vehicle."""
    mind.seen_place[other], mind.seen_turn[other] = CABIN, mind.turn
    mind.asleep |= 1 << STRAPPED_IN + other


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
    sits_down(mind, STRANGER)
    assert next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)[1] == Verb.DEPART


def test_whoever_waited_long_enough_undocks_without_the_others(plan):
    """An hour; but not without the one with whom it was agreed."""
    mind = agreed(place=CABIN, seated=1)
    perceive(mind, plan, a_percept(Verb.AGREE, MATE, STRANGER, words=Phrase.LEAVE_TOGETHER))
    mind.credence[Fact.VEHICLE_READY] = 0.99
    mind.turn += 61
    assert next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)[0] == Way.IMPOSSIBLE

    sits_down(mind, STRANGER)
    assert next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)[:2] == (Way.LAST, Verb.DEPART)


def test_nobody_undocks_before_the_other_is_strapped_in(plan):
    """Somebody who only looks in is waited for; nothing is tried in vain."""
    for person in plan.persons:
        person.skills = 0
    plan.persons[STRANGER].skills = int(Skill.PILOT)
    mind = agreed(place=CABIN, seated=1)
    mind.credence[Fact.VEHICLE_READY] = 0.99
    meet(mind, STRANGER)
    mind.seen_place[STRANGER] = CABIN
    assert next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)[:2] == (Way.GOING, Verb.NONE)
    picture = plain(Picture)
    imagine(mind, plan, picture)
    assert not has_pilot(picture, plan)

    sits_down(mind, STRANGER)
    imagine(mind, plan, picture)
    assert has_pilot(picture, plan)
    assert next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)[1] == Verb.DEPART


def test_whoever_sits_in_the_vehicle_answers_who_asks_there(plan):
    """By saying yes or no, before anything else; from elsewhere nobody is answered."""
    mind = bereaved(place=CABIN, seated=1)
    meet(mind, STRANGER)
    mind.seen_place[STRANGER] = CABIN
    perceive(mind, plan, a_percept(Verb.PROPOSE, STRANGER, ME, words=Phrase.LEAVE_TOGETHER))
    assert asks(mind, plan, Intention.AGREE, STRANGER)
    assert asks(mind, plan, Intention.DECLINE, STRANGER)
    says = next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)
    assert says[:3] == (Way.GOING, Verb.AGREE, STRANGER)

    mind.turn += 1
    assert not asks(mind, plan, Intention.AGREE, STRANGER)


def test_whoever_is_expected_looks_for_nobody_else(plan):
    """They go straight to the vehicle, also towards somebody who has asked them as well."""
    mind = agreed()
    mind.credence[Fact.CURE_EXISTS], mind.credence[Fact.VEHICLE_READY] = 0.1, 0.99
    assert not asks(mind, plan, Intention.LEAVE_TOGETHER, OTHER)
    words = Phrase.LEAVE_TOGETHER
    perceive(mind, plan, a_percept(Verb.PROPOSE, OTHER, ME, words=words))
    mind.proposal, mind.proposal_by = NO_WORDS, NOBODY
    assert asks(mind, plan, Intention.LEAVE_TOGETHER, OTHER)
    assert next_for(mind, plan, Intention.LEAVE_TOGETHER, OTHER)[1] == Verb.BOARD

    meet(mind, MATE)
    assert asks(mind, plan, Intention.LEAVE_TOGETHER, MATE)


def with_somebody_adrift(plan, mind):
    """The same person, who knows that a friend of theirs drifts, and the loop works."""
    plan.systems[System.VOICE_LOOP].exists = 1
    plan.places[HULL].kind = PlaceKind.VOID
    mind.credence[Fact.CURE_EXISTS], mind.credence[Fact.VEHICLE_READY] = 0.1, 0.99
    mind.seen_place[MATE], mind.seen_turn[MATE] = HULL, mind.turn - 5
    return mind


def test_whoever_leaves_speaks_first_to_whoever_drifts(plan):
    """Once, heard or not; alone or together."""
    mind = with_somebody_adrift(plan, agreed())
    called = next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)
    assert called[:3] == (Way.GOING, Verb.CALL, MATE)
    alone = next_for(mind, plan, Intention.LEAVE_ALONE)
    assert alone[:3] == (Way.GOING, Verb.CALL, MATE)

    perceive(mind, plan, a_percept(Verb.MISS, ME, MATE, words=Fact.PLAN_TO_LEAVE))
    assert next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)[1] == Verb.BOARD
    assert next_for(mind, plan, Intention.LEAVE_ALONE)[1] == Verb.BOARD


def test_no_farewell_is_called_to_whom_one_threw_off_or_over_a_dead_wire(plan):
    """Nor does one call whom one does not trust."""
    mind = with_somebody_adrift(plan, agreed())
    assert one_to_take_leave_of(mind, plan) == MATE
    mind.trust[MATE] = 0.2
    assert one_to_take_leave_of(mind, plan) == NOBODY
    mind.trust[MATE] = 0.7
    mind.credence[Fact.WIRE_OK] = 0.01
    assert one_to_take_leave_of(mind, plan) == NOBODY

    mind.credence[Fact.WIRE_OK] = 0.99
    note_own_deed(mind, about(About.HURT, MATE))
    assert one_to_take_leave_of(mind, plan) == NOBODY


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


def test_nobody_is_carried_off_unasked(plan):
    """Who stands by is asked along; after a no one waits for them to go, then lets it be."""
    mind = agreed(place=CABIN, seated=1)
    plan.systems[System.VEHICLE].seats = 3
    mind.credence[Fact.VEHICLE_READY] = 0.99
    sits_down(mind, STRANGER)
    mind.seen_place[MATE], mind.seen_turn[MATE] = CABIN, mind.turn
    asked = next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)
    assert asked[:3] == (Way.GOING, Verb.PROPOSE, MATE)
    perceive(mind, plan, a_percept(Verb.PROPOSE, ME, MATE, words=Phrase.LEAVE_TOGETHER))
    assert next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)[1] == Verb.NONE
    perceive(mind, plan, a_percept(Verb.AGREE, MATE, ME, words=Phrase.LEAVE_TOGETHER))
    sits_down(mind, MATE)
    assert next_for(mind, plan, Intention.LEAVE_TOGETHER, STRANGER)[1] == Verb.DEPART


def test_alone_one_waits_a_while_for_who_stands_by_to_go(plan):
    """Within the hour they have gone, or come along."""
    mind = bereaved(place=CABIN, seated=1)
    mind.credence[Fact.CURE_EXISTS], mind.credence[Fact.VEHICLE_READY] = 0.1, 0.99
    mind.seen_place[MATE], mind.seen_turn[MATE] = CABIN, mind.turn
    assert next_for(mind, plan, Intention.LEAVE_ALONE)[1] == Verb.NONE

    mind.intention_since -= 61
    assert next_for(mind, plan, Intention.LEAVE_ALONE)[1] == Verb.DEPART
