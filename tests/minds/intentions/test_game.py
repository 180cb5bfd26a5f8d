"""The game of two: when it is on, and from which trust on holding still is worth more."""

import pytest

from cupola.minds.ways import Way
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from tests.beliefs.people import a_plan
from tests.minds.intentions.people import asks, deed, meet, score, settled

ME, OTHER = 0, 4
MALLET = 3


def a_game(peace=4.0, exploit=3.0, fight=2.0, struck=1.0):
    """A plan in which two people have this choice alone."""
    plan = a_plan()
    plan.payoffs = [payoff / peace for payoff in (peace, exploit, fight, struck)]
    return plan


def face_to_face(trust=0.5):
    """Somebody who has somebody else before them."""
    mind = settled(ME, trust=[trust] * 8)
    meet(mind, OTHER)
    return mind


def gain(plan, trust):
    """By how much holding still is worth more than striking."""
    mind = face_to_face(trust)
    return score(mind, plan, Intention.HOLD_STILL, OTHER) - score(
        mind, plan, Intention.STRIKE_FIRST, OTHER
    )


def test_in_the_game_nothing_else_is_thinkable():
    """While the other stands there, one holds still or strikes; without payoffs never."""
    mind, plan = face_to_face(), a_game()

    assert asks(mind, plan, Intention.HOLD_STILL, OTHER)
    assert asks(mind, plan, Intention.STRIKE_FIRST, OTHER)
    assert not asks(mind, plan, Intention.REST)
    assert not asks(mind, a_plan(), Intention.STRIKE_FIRST, OTHER)
    assert asks(mind, a_plan(), Intention.REST)


def test_it_is_over_when_the_other_cannot_strike():
    """Against the dead, the unconscious and the absent there is no game."""
    plan = a_game()
    dead, asleep, absent = face_to_face(), face_to_face(), settled(ME)
    dead.credence[about(About.ALIVE, OTHER)] = 0.01
    asleep.asleep = 1 << OTHER

    for mind in (dead, asleep, absent):
        assert not asks(mind, plan, Intention.STRIKE_FIRST, OTHER)
        assert asks(mind, plan, Intention.REST)


@pytest.mark.parametrize(
    ("payoffs", "threshold"),
    [((4, 3, 2, 1), 0.5), ((4, 3, 1, 0), 0.5), ((4, 3, 2, 0), 2 / 3), ((5, 3, 2, 0), 0.5)],
)
def test_both_are_worth_the_same_at_the_threshold(payoffs, threshold):
    """Holding still is worth more above p* and less below it (facts 8.2)."""
    plan = a_game(*payoffs)

    assert gain(plan, threshold) == pytest.approx(0.0, abs=1e-12)
    assert gain(plan, threshold + 0.1) > 0.0 > gain(plan, threshold - 0.1)


def test_the_best_payoff_saves_and_the_worst_ruins():
    """Whoever is sure of the other has all to win by holding still, or all to lose."""
    plan = a_game()
    sure, afraid = face_to_face(1.0), face_to_face(0.0)

    best = score(sure, plan, Intention.HOLD_STILL, OTHER)
    worst = score(afraid, plan, Intention.HOLD_STILL, OTHER)
    assert best == pytest.approx(-worst)
    assert best > score(sure, plan, Intention.STRIKE_FIRST, OTHER)


def test_one_waits_or_strikes_with_what_one_has():
    """Whoever holds still waits; whoever strikes takes the tool they have, or the bare hand."""
    mind, plan = face_to_face(), a_game()
    assert deed(mind, plan, Intention.HOLD_STILL, OTHER)[:2] == (Way.GOING, Verb.REST)
    assert deed(mind, plan, Intention.STRIKE_FIRST, OTHER)[:3] == (Way.LAST, Verb.STRIKE, OTHER)

    plan.items[MALLET].exists, plan.items[MALLET].harm = 1, 0.5
    mind.item_at[MALLET] = ME
    assert deed(mind, plan, Intention.STRIKE_FIRST, OTHER)[:3] == (Way.LAST, Verb.STRIKE, OTHER)
