"""Care: who comforts, mourns and tends whom, and how often."""

import pytest

from cupola.minds.ways import Way
from cupola.world.book import Outcome
from cupola.world.catalogue.entities import PlaceKind
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import note_own_deed
from tests.beliefs.people import ROOM, a_percept, a_plan, perceive
from tests.minds.intentions.people import asks, deed, meet, score, settled

ME, MATE, DEAD, STRANGER = 0, 1, 2, 4
OUTSIDE = 7


@pytest.fixture
def plan():
    """A plan with a room."""
    made = a_plan()
    made.places[ROOM].exists = 1
    return made


def with_friend(**fields):
    """Somebody together with a friend."""
    mind = settled(ME, friend=[0.6] * 8, fear=0.2, **fields)
    meet(mind, MATE)
    return mind


def test_a_friend_is_comforted_once_for_each_worry(plan):
    """For the war, and again for a death."""
    mind = with_friend()
    assert deed(mind, plan, Intention.COMFORT, MATE)[:3] == (Way.LAST, Verb.COMFORT, MATE)
    perceive(mind, plan, a_percept(Verb.COMFORT, ME, MATE))
    assert not asks(mind, plan, Intention.COMFORT, MATE)

    mind.credence[about(About.ALIVE, DEAD)] = 0.01
    assert asks(mind, plan, Intention.COMFORT, MATE)


def test_whoever_comforted_one_needs_no_comfort(plan):
    """Nobody hands the same comfort back."""
    mind = with_friend()
    perceive(mind, plan, a_percept(Verb.COMFORT, MATE, ME))

    assert not asks(mind, plan, Intention.COMFORT, MATE)


def test_whom_one_hardly_knows_or_fears_is_not_comforted(plan):
    """Comfort is for friends."""
    mind = with_friend()
    mind.credence[about(About.WILL_STRIKE, MATE)] = 0.8
    assert not asks(mind, plan, Intention.COMFORT, MATE)

    mind = with_friend()
    mind.friend[MATE] = 0.1
    assert not asks(mind, plan, Intention.COMFORT, MATE)


def test_each_of_the_dead_is_mourned_once(plan):
    """By who grieves, the more the sooner; the living are not mourned."""
    mind = settled(ME, grief=0.8)
    assert not asks(mind, plan, Intention.MOURN, DEAD)
    mind.credence[about(About.ALIVE, DEAD)] = 0.01
    assert deed(mind, plan, Intention.MOURN, DEAD)[:3] == (Way.LAST, Verb.MOURN, DEAD)
    deep = score(mind, plan, Intention.MOURN, DEAD)

    mind.grief = 0.1
    assert score(mind, plan, Intention.MOURN, DEAD) < deep
    perceive(mind, plan, a_percept(Verb.MOURN, ME, DEAD))
    assert not asks(mind, plan, Intention.MOURN, DEAD)


def test_a_killer_mourns_only_with_regret(plan):
    """Whoever struck somebody down and would do so again sheds no tears over them."""
    mind = settled(ME, grief=0.8)
    mind.credence[about(About.ALIVE, DEAD)] = 0.01
    note_own_deed(mind, about(About.HURT, DEAD))
    assert not asks(mind, plan, Intention.MOURN, DEAD)

    mind.guilt = 0.5
    assert asks(mind, plan, Intention.MOURN, DEAD)


def test_a_wound_is_tended_until_it_has_closed(plan):
    """Again and again while it bleeds."""
    mind = with_friend()
    mind.credence[about(About.HURT, MATE)] = 0.99
    assert deed(mind, plan, Intention.TEND, MATE)[:3] == (Way.GOING, Verb.TEND, MATE)
    perceive(mind, plan, a_percept(Verb.TEND, ME, MATE, outcome=int(Outcome.WOUNDED)))
    assert asks(mind, plan, Intention.TEND, MATE)

    perceive(mind, plan, a_percept(Verb.TEND, ME, MATE, outcome=int(Outcome.MENDED)))
    assert not asks(mind, plan, Intention.TEND, MATE)


def test_nobody_sets_out_to_tend_somebody_outside(plan):
    """They are fetched, or have to come in first."""
    mind = with_friend()
    mind.credence[about(About.HURT, MATE)] = 0.9
    plan.places[OUTSIDE].exists, plan.places[OUTSIDE].kind = 1, PlaceKind.HULL
    assert asks(mind, plan, Intention.TEND, MATE)
    mind.seen_place[MATE] = OUTSIDE

    assert not asks(mind, plan, Intention.TEND, MATE)


def test_empathy_tends_and_fear_of_the_patient_keeps_off(plan):
    """Whoever struck one, and will again, is tended last."""
    kind, cold = with_friend(empathy=0.9), with_friend(empathy=0.2)
    assert score(kind, plan, Intention.TEND, MATE) > score(cold, plan, Intention.TEND, MATE)

    kind.credence[about(About.WILL_STRIKE, MATE)] = 0.9
    assert score(kind, plan, Intention.TEND, MATE) < score(
        with_friend(empathy=0.9), plan, Intention.TEND, MATE
    )


def test_the_pulse_of_somebody_lifeless_is_felt_once(plan):
    """Before one mourns; whoever struck them down does not look."""
    mind = settled(ME, fear=0.2)
    mind.credence[about(About.ALIVE, DEAD)] = 0.01
    meet(mind, DEAD)
    assert deed(mind, plan, Intention.TEND, DEAD)[:3] == (Way.GOING, Verb.INSPECT, DEAD)
    perceive(mind, plan, a_percept(Verb.INSPECT, ME, DEAD))
    assert not asks(mind, plan, Intention.TEND, DEAD)

    guilty = settled(ME, fear=0.2)
    guilty.credence[about(About.ALIVE, DEAD)] = 0.01
    meet(guilty, DEAD)
    note_own_deed(guilty, about(About.HURT, DEAD))
    assert not asks(guilty, plan, Intention.TEND, DEAD)
