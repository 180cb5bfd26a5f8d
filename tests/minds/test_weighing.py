"""Weighing: what was found impossible is let be for a while, towards whom it was impossible."""

from cupola.minds.builtin import give_up
from cupola.minds.weighing import HABIT, has_given_up_on, has_just_given_up
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.intentions import Intention
from tests.minds.intentions.people import settled

ME, MATE, STRANGER = 0, 1, 4
LEAVE = int(Intention.LEAVE_TOGETHER)


def given_up_on(whom):
    """Somebody who has just found out that they cannot leave together with this person."""
    mind = settled(ME, intention=LEAVE, intention_target=whom)
    mind.given_up, mind.given_up_at = [0, 0, 0], [-HABIT, -HABIT, -HABIT]
    give_up(mind)
    return mind


def test_what_is_impossible_with_one_person_is_still_possible_with_another():
    """And with that one again after an hour."""
    mind = given_up_on(STRANGER)
    assert has_given_up_on(mind, LEAVE, STRANGER)
    assert not has_given_up_on(mind, LEAVE, MATE)
    assert not has_just_given_up(mind, LEAVE)

    mind.turn += HABIT
    assert not has_given_up_on(mind, LEAVE, STRANGER)


def test_what_is_meant_towards_nobody_is_let_be_altogether():
    """And to have tried in vain strains."""
    mind = given_up_on(NOBODY)

    assert has_just_given_up(mind, LEAVE)
    assert mind.strain > 0.0
