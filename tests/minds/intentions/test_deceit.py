"""Deceit: who lies, conceals, bluffs, feigns a threat or lures somebody outside, and to whom."""

import pytest

from cupola.minds.ways import Way
from cupola.world.book import Stage
from cupola.world.catalogue.entities import EVERYBODY, FIRST_PLACE, NOBODY, Skill, System
from cupola.world.catalogue.facts import About, Fact, Phrase, about, denial, harm
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import note_own_deed
from tests.beliefs.people import ROOM, a_percept, a_plan, perceive
from tests.minds.intentions.people import asks, deed, meet, score, settled

ME, MATE, OTHER_MATE, STRANGER, OTHER_STRANGER = 0, 1, 2, 4, 5
CONSOLE = 6


@pytest.fixture
def plan():
    """A plan with the arm, the means to destroy the station, and people trained to go outside."""
    made = a_plan()
    for place in (ROOM, CONSOLE):
        made.places[place].exists = 1
    made.systems[System.DESTRUCT].exists = made.systems[System.ARM].exists = 1
    made.systems[System.DESTRUCT].place = CONSOLE
    made.persons[MATE].skills = int(Skill.ARM)
    made.persons[STRANGER].skills = int(Skill.SUIT)
    return made


def asked(words, by=STRANGER, **fields):
    """Somebody who holds this so, whom this other, here alone, has asked it."""
    mind = settled(ME, **fields)
    meet(mind, by)
    if words < len(mind.credence):
        mind.credence[words] = 0.99
    perceive(mind, a_plan(), a_percept(Verb.ASK, by, ME, words=int(words)))
    return mind


def says(mind, plan, verb, whom, words, hears=0):
    """The person takes in their own words."""
    perceive(mind, plan, a_percept(verb, ME, whom, words=int(words), hears=hears))


def test_a_stranger_who_asks_for_a_secret_is_told_the_opposite(plan):
    """One's own are not lied to, unless one means to get home or hardly trusts them."""
    cure = int(Fact.CURE_EXISTS)
    mind = asked(cure)
    assert asks(mind, plan, Intention.LIE, STRANGER)
    assert deed(mind, plan, Intention.LIE, STRANGER) == (
        Way.LAST,
        Verb.TELL,
        STRANGER,
        denial(cure),
    )

    assert not asks(asked(cure, MATE), plan, Intention.LIE, MATE)
    assert asks(asked(cure, MATE, goal=1), plan, Intention.LIE, MATE)
    assert asks(asked(cure, MATE, trust=[0.2] * 8), plan, Intention.LIE, MATE)


def test_candour_speaks_against_a_lie_and_hopes_for_it(plan):
    """The candid answer; who is not, and has something to get home to, lies."""
    cure = int(Fact.CURE_EXISTS)
    honest, sly = asked(cure, candour=0.9), asked(cure, candour=0.3, goal=1)

    for mind, gladly in ((honest, Intention.CONFIDE), (sly, Intention.LIE)):
        other = Intention.LIE if gladly == Intention.CONFIDE else Intention.CONFIDE
        assert score(mind, plan, gladly, STRANGER) > score(mind, plan, other, STRANGER)


def test_what_is_not_so_or_no_secret_is_not_lied_about(plan):
    """There is nothing to hide in it."""
    assert not asks(asked(int(Fact.WAR_DECLARED)), plan, Intention.LIE, STRANGER)
    mind = asked(int(Fact.CURE_EXISTS))
    mind.credence[Fact.CURE_EXISTS] = 0.1
    assert not asks(mind, plan, Intention.LIE, STRANGER)


def test_what_one_keeps_to_oneself_is_no_longer_asked(plan):
    """A question concealed is a question settled."""
    order = about(About.ORDERED, ME)
    mind = asked(order, order=1, order_stage=int(Stage.READ))
    assert deed(mind, plan, Intention.CONCEAL, STRANGER)[1:] == (Verb.CONCEAL, STRANGER, order)

    says(mind, plan, Verb.CONCEAL, STRANGER, order)
    assert mind.asked_by == NOBODY
    assert not asks(mind, plan, Intention.CONCEAL, STRANGER)


def test_ones_own_deed_is_put_on_whom_one_trusts_least(plan):
    """Asked, or unasked if one is not candid and the other knows of nothing."""
    mind = asked(harm(ME, MATE), candour=0.2)
    mind.trust[OTHER_STRANGER] = 0.1
    note_own_deed(mind, about(About.HURT, MATE))
    lie = harm(OTHER_STRANGER, MATE)
    assert deed(mind, plan, Intention.LIE, STRANGER)[3] == lie

    mind.asked_by = NOBODY
    assert deed(mind, plan, Intention.LIE, STRANGER)[3] == lie
    says(mind, plan, Verb.TELL, STRANGER, lie, 1 << STRANGER)
    assert not asks(mind, plan, Intention.LIE, STRANGER)


def test_a_frightened_person_threatens_once_what_they_would_not_do(plan):
    """Somebody here whom they fear, with blood on their hands; not in a truce."""
    mind = settled(ME, fear=0.6)
    mind.credence[about(About.WILL_STRIKE, STRANGER)] = 0.9
    meet(mind, STRANGER)
    assert not asks(mind, plan, Intention.BLUFF, STRANGER)
    mind.suspect[MATE], mind.suspect_sure[MATE] = STRANGER, 0.9
    strike = about(About.WILL_STRIKE, ME)
    assert deed(mind, plan, Intention.BLUFF, STRANGER)[1:] == (Verb.THREATEN, EVERYBODY, strike)

    says(mind, plan, Verb.THREATEN, EVERYBODY, strike)
    assert not asks(mind, plan, Intention.BLUFF, STRANGER)


def test_a_feint_is_promised_first_and_made_at_the_console(plan):
    """To cover somebody with whom one has agreed to leave, from somebody else; and only once."""
    mind = settled(ME, grief=0.5, docked=1, trust=[0.8] * 8)
    mind.credence[Fact.PLAN_TO_LEAVE] = 0.9
    meet(mind, STRANGER)
    perceive(mind, plan, a_percept(Verb.PROPOSE, STRANGER, ME, words=int(Phrase.LEAVE_TOGETHER)))
    perceive(mind, plan, a_percept(Verb.AGREE, ME, STRANGER, words=int(Phrase.LEAVE_TOGETHER)))
    assert not asks(mind, plan, Intention.FEIGN_THREAT, STRANGER)
    mind.trust[OTHER_STRANGER] = 0.2
    promise = deed(mind, plan, Intention.FEIGN_THREAT, STRANGER)
    assert promise == (Way.GOING, Verb.PROMISE, STRANGER, Phrase.DISTRACTION)

    says(mind, plan, Verb.PROMISE, STRANGER, Phrase.DISTRACTION, 1 << STRANGER)
    walk = deed(mind, plan, Intention.FEIGN_THREAT, STRANGER)
    assert walk[:3] == (Way.GOING, Verb.GO, FIRST_PLACE + CONSOLE)
    mind.place = CONSOLE
    threat = deed(mind, plan, Intention.FEIGN_THREAT, STRANGER)
    assert threat[1:] == (Verb.THREATEN, EVERYBODY, Phrase.DESTROY_STATION)
    says(mind, plan, Verb.THREATEN, EVERYBODY, Phrase.DESTROY_STATION)
    assert not asks(mind, plan, Intention.FEIGN_THREAT, STRANGER)


def under_orders(stage, **fields):
    """Somebody with an order, alone with a stranger who can go outside."""
    mind = settled(ME, order=1, order_stage=int(stage), **fields)
    mind.credence[Fact.ANTENNA_BROKEN] = 0.99
    meet(mind, STRANGER)
    return mind


def test_an_order_lures_somebody_outside_once(plan):
    """Who refused the order, or told the others, does not."""
    mind = under_orders(Stage.READ)
    assert deed(mind, plan, Intention.LURE_OUTSIDE, STRANGER)[1:] == (
        Verb.PROPOSE,
        STRANGER,
        Phrase.SPACEWALK,
    )
    for stage in (Stage.REFUSED, Stage.DISCLOSED):
        assert not asks(under_orders(stage), plan, Intention.LURE_OUTSIDE, STRANGER)

    says(mind, plan, Verb.PROPOSE, STRANGER, Phrase.SPACEWALK)
    assert not asks(mind, plan, Intention.LURE_OUTSIDE, STRANGER)


def test_duty_lures_and_love_does_not(plan):
    """The dutiful of little empathy more than the kind, and hardly anybody a loved one."""
    cold = under_orders(Stage.READ, duty=0.9, empathy=0.3)
    kind = under_orders(Stage.READ, duty=0.4, empathy=0.9)
    before = score(cold, plan, Intention.LURE_OUTSIDE, STRANGER)
    assert before > 0.3
    assert score(kind, plan, Intention.LURE_OUTSIDE, STRANGER) < 0.1

    cold.love[STRANGER] = 0.9
    assert score(cold, plan, Intention.LURE_OUTSIDE, STRANGER) < before - 0.1
