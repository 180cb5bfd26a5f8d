"""Asking: who has asked somebody something stays to hear the answer."""

import pytest

from cupola.minds.saying.answers import ANSWERS
from cupola.minds.ways import Way
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.records import ASKED
from tests.beliefs.people import a_percept, a_plan, perceive
from tests.minds.intentions.people import at_war, deed, meet

ME, STRANGER = 0, 4
ORDERED = about(About.ORDERED, STRANGER)


@pytest.fixture
def asker():
    """Somebody who set out a while ago to ask a stranger about their order, and stands there."""
    mind = at_war(ME, intention_since=590)
    mind.credence[ORDERED] = 0.5
    meet(mind, STRANGER)
    return mind


def test_who_has_asked_waits_a_little_for_the_answer(asker):
    """A few minutes from the question on, however long the way was."""
    plan = a_plan()
    asked = deed(asker, plan, Intention.SOUND_OUT, STRANGER)
    assert asked == (Way.GOING, Verb.ASK, STRANGER, ORDERED)
    perceive(asker, plan, a_percept(Verb.ASK, ME, STRANGER, words=ORDERED, hears=1 << STRANGER))
    assert asker.looked & ASKED
    for _ in range(ANSWERS):
        asker.turn += 1
        meet(asker, STRANGER)
        assert deed(asker, plan, Intention.SOUND_OUT, STRANGER)[:2] == (Way.GOING, Verb.NONE)

    asker.turn += 1
    meet(asker, STRANGER)
    assert deed(asker, plan, Intention.SOUND_OUT, STRANGER)[0] == Way.DONE


def test_nobody_waits_for_an_answer_of_somebody_who_left(asker):
    """The question is over then."""
    plan = a_plan()
    perceive(asker, plan, a_percept(Verb.ASK, ME, STRANGER, words=ORDERED, hears=1 << STRANGER))
    asker.turn += 1

    assert deed(asker, plan, Intention.SOUND_OUT, STRANGER)[0] == Way.DONE


def test_a_question_that_found_nobody_is_over(asker):
    """Nobody runs after somebody to ask them, nor to propose something to them."""
    plan = a_plan()
    missed = {"refusal": int(Refusal.TARGET_NOT_HERE)}
    for verb, intention in (
        (Verb.ASK, Intention.SOUND_OUT),
        (Verb.PROPOSE, Intention.PROPOSE_TRUCE),
    ):
        asker.looked = 0
        assert deed(asker, plan, intention, STRANGER)[:2] == (Way.GOING, verb)
        tried = a_percept(Verb.TRIED, ME, STRANGER, tried=int(verb), **missed)
        perceive(asker, plan, tried)
        assert deed(asker, plan, intention, STRANGER)[0] == Way.DONE
        meet(asker, STRANGER)
