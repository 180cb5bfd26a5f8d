"""Force: who strikes, who only defends, who holds fast, and what each does first."""

import pytest

from cupola.minds.harming import FIRST_OF_ALL
from cupola.minds.ways import Way
from cupola.world.book import Stage
from cupola.world.catalogue.entities import EVERYBODY, NOBODY, Skill, System
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import note_knowers
from tests.beliefs.people import a_percept, perceive
from tests.minds.intentions.people import asks, meet, score
from tests.minds.intentions.station import (
    APART,
    CAN,
    HALL,
    HATCH_TO_APART,
    HULL,
    a_station,
    aboard,
    machine,
    next_for,
    owns,
    place,
    thing,
)

ME, MATE, THIRD, STRANGER, OTHER = 0, 1, 2, 4, 5


@pytest.fixture
def plan():
    """The small station."""
    return a_station()


def under_orders(*here, **fields):
    """Somebody who has read an order to take the station."""
    return aboard(ME, *here, order=1, order_stage=int(Stage.READ), **fields)


def struck(*here, **fields):
    """Somebody whom a stranger has just struck."""
    mind = aboard(ME, *here, **fields)
    perceive(mind, a_station(), a_percept(Verb.STRIKE, STRANGER, ME))
    mind.attacked_at = mind.turn
    return mind


def test_an_order_opens_ambush_against_the_others_only(plan):
    """Not against one's own, and not once the order is refused."""
    mind = under_orders()
    assert asks(mind, plan, Intention.AMBUSH, STRANGER)
    assert not asks(mind, plan, Intention.AMBUSH, MATE)

    mind.order_stage = int(Stage.REFUSED)
    assert not asks(mind, plan, Intention.AMBUSH, STRANGER)


def test_the_dutiful_and_cold_obey_and_the_kind_do_not(plan):
    """A friend is the last whom anybody strikes."""
    dutiful = under_orders(duty=0.9, empathy=0.3)
    kind = under_orders(duty=0.4, empathy=0.9)
    dutiful.suspect[MATE], dutiful.suspect_sure[MATE] = OTHER, 0.9
    kind.suspect[MATE], kind.suspect_sure[MATE] = OTHER, 0.9
    assert score(dutiful, plan, Intention.AMBUSH, STRANGER) > 0.2
    assert score(kind, plan, Intention.AMBUSH, STRANGER) < -0.4

    before = score(dutiful, plan, Intention.AMBUSH, STRANGER)
    dutiful.friend[STRANGER] = 0.8
    assert score(dutiful, plan, Intention.AMBUSH, STRANGER) < before - 0.2


def test_to_be_the_first_to_strike_weighs_double_on_the_conscience(plan):
    """Once anybody is held to have harmed anybody it does not, nor for who did so themselves."""
    first = under_orders(empathy=0.5)
    later = under_orders(empathy=0.5)
    later.suspect[MATE], later.suspect_sure[MATE] = OTHER, 0.9
    gap = score(later, plan, Intention.AMBUSH, STRANGER) - score(
        first, plan, Intention.AMBUSH, STRANGER
    )

    assert gap >= 0.5 * FIRST_OF_ALL - 1e-9


def test_a_killer_who_is_feared_is_struck_first(plan):
    """Proof of violence and fear make what suspicion alone does not."""
    mind = aboard(ME, fear=0.6, trust=[0.1] * 8)
    mind.credence[about(About.WILL_STRIKE, STRANGER)] = 0.95
    before = score(mind, plan, Intention.AMBUSH, STRANGER)

    mind.suspect[MATE], mind.suspect_sure[MATE] = STRANGER, 0.99
    assert score(mind, plan, Intention.AMBUSH, STRANGER) > before + 0.3


def test_a_truce_and_a_known_order_hold_people_back(plan):
    """Once the others know of the order it calls for less."""
    mind = under_orders()
    before = score(mind, plan, Intention.AMBUSH, STRANGER)
    mind.credence[Fact.TRUCE_HOLDS] = 0.9
    truce = score(mind, plan, Intention.AMBUSH, STRANGER)
    note_knowers(mind, about(About.ORDERED, ME), 1 << STRANGER)

    assert before > truce > score(mind, plan, Intention.AMBUSH, STRANGER)


def test_an_ambush_is_a_weapon_then_a_moment_alone_then_a_blow(plan):
    """Each is next as the person holds things to be."""
    mind = under_orders(intention_since=600)
    assert next_for(mind, plan, Intention.AMBUSH, STRANGER)[1::2] == (Verb.TAKE, thing(CAN))
    owns(mind, CAN)
    walk = next_for(mind, plan, Intention.AMBUSH, STRANGER)
    assert walk[1:3] == (Verb.GO, place(HALL))

    meet(mind, STRANGER, OTHER)
    assert next_for(mind, plan, Intention.AMBUSH, STRANGER)[:2] == (Way.GOING, Verb.NONE)
    mind.seen_place[OTHER] = HALL
    assert next_for(mind, plan, Intention.AMBUSH, STRANGER)[1::2] == (Verb.STRIKE, thing(CAN))


def test_whoever_is_struck_defends_themselves_for_a_while(plan):
    """The fight is over some minutes after the last blow, or when the other has gone."""
    mind = struck(STRANGER)
    assert asks(mind, plan, Intention.DEFEND, STRANGER)
    assert score(mind, plan, Intention.DEFEND, STRANGER) > 0.7
    assert next_for(mind, plan, Intention.DEFEND, STRANGER)[:3] == (
        Way.LAST,
        Verb.STRIKE,
        STRANGER,
    )

    mind.turn += 10
    meet(mind, STRANGER)
    assert not asks(mind, plan, Intention.DEFEND, STRANGER)


def test_one_defends_a_friend_and_not_anybody(plan):
    """A blow seen against somebody close is an attack to stop."""
    mind = aboard(ME, STRANGER, THIRD)
    perceive(mind, plan, a_percept(Verb.STRIKE, STRANGER, THIRD))
    assert not asks(mind, plan, Intention.DEFEND, STRANGER)

    mind.friend[THIRD] = 0.7
    perceive(mind, plan, a_percept(Verb.STRIKE, STRANGER, THIRD))
    assert asks(mind, plan, Intention.DEFEND, STRANGER)


def test_the_kind_seize_and_let_go_when_it_is_quiet(plan):
    """Seize, hold for a while, release."""
    mind = struck(STRANGER, empathy=0.9, intention_since=600)
    assert asks(mind, plan, Intention.RESTRAIN, STRANGER)
    assert next_for(mind, plan, Intention.RESTRAIN, STRANGER)[1] == Verb.SEIZE

    mind.grip = 1 << STRANGER
    assert next_for(mind, plan, Intention.RESTRAIN, STRANGER)[1] == Verb.NONE
    mind.turn += 60
    meet(mind, STRANGER)
    assert next_for(mind, plan, Intention.RESTRAIN, STRANGER)[:2] == (Way.LAST, Verb.RELEASE)


def test_a_weapon_seen_with_somebody_dangerous_is_taken(plan):
    """Not from the harmless."""
    mind = aboard(ME, STRANGER, fear=0.5)
    mind.item_at[CAN] = STRANGER
    assert not asks(mind, plan, Intention.DISARM, STRANGER)

    mind.credence[about(About.WILL_STRIKE, STRANGER)] = 0.9
    assert asks(mind, plan, Intention.DISARM, STRANGER)
    assert next_for(mind, plan, Intention.DISARM, STRANGER)[1::2] == (Verb.DISARM, thing(CAN))


def test_the_arm_strikes_whom_one_sees_outside(plan):
    """By whoever has learnt to drive it; who went out by one's own lure is watched for."""
    mind = under_orders(intention_since=600)
    assert not asks(mind, plan, Intention.STRIKE_WITH_ARM, STRANGER)
    mind.seen_place[STRANGER] = HULL
    assert asks(mind, plan, Intention.STRIKE_WITH_ARM, STRANGER)
    assert next_for(mind, plan, Intention.STRIKE_WITH_ARM, STRANGER)[1::2] == (
        Verb.SWING,
        machine(System.ARM),
    )

    plan.persons[ME].skills = int(Skill.PILOT)
    assert not asks(mind, plan, Intention.STRIKE_WITH_ARM, STRANGER)


def mourner(**fields):
    """Somebody whose beloved is dead, by a stranger's hand."""
    mind = aboard(ME, anger=0.6, grief=0.7, intention_since=600, **fields)
    mind.love[THIRD] = 0.9
    mind.suspect[THIRD], mind.suspect_sure[THIRD] = STRANGER, 0.95
    mind.credence[about(About.ALIVE, THIRD)] = 0.01
    mind.credence[about(About.WILL_STRIKE, STRANGER)] = 0.9
    return mind


def test_the_death_of_somebody_loved_calls_for_revenge(plan):
    """On the culprit and nobody else; more the dearer the dead was, and on proof."""
    mind = mourner()
    assert asks(mind, plan, Intention.AVENGE, STRANGER)
    assert not asks(mind, plan, Intention.AVENGE, OTHER)
    for_love = score(mind, plan, Intention.AVENGE, STRANGER)
    assert for_love > 0.45

    mind.love[THIRD] = 0.0
    assert score(mind, plan, Intention.AVENGE, STRANGER) < for_love - 0.1
    mind.suspect_sure[THIRD] = 0.4
    assert not asks(mind, plan, Intention.AVENGE, STRANGER)


def test_revenge_is_vowed_before_company(plan):
    """At the moment it is resolved on."""
    mind = mourner()
    meet(mind, MATE)

    assert next_for(mind, plan, Intention.AVENGE, STRANGER)[1:3] == (Verb.VOW, EVERYBODY)


def test_who_is_seized_is_dragged_apart_locked_in_and_struck(plan):
    """As far as there is a room apart."""
    mind = mourner()
    meet(mind, STRANGER)
    assert next_for(mind, plan, Intention.AVENGE, STRANGER)[1] == Verb.SEIZE
    mind.grip = 1 << STRANGER
    assert next_for(mind, plan, Intention.AVENGE, STRANGER)[1:3] == (Verb.GO, place(APART))

    mind.place = APART
    meet(mind, STRANGER)
    mind.seen_place[STRANGER] = APART
    assert next_for(mind, plan, Intention.AVENGE, STRANGER)[1:3] == (Verb.LOCK, place(APART))
    mind.shut |= 1 << HATCH_TO_APART
    mind.locked |= 1 << HATCH_TO_APART
    assert next_for(mind, plan, Intention.AVENGE, STRANGER)[1::2] == (Verb.STRIKE, NOBODY)
