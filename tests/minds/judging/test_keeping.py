"""Keeping: who is bound by a truce, and what is in the open between two."""

from cupola.minds.harming import respected_refusal
from cupola.minds.judging.keeping import (
    has_given_word,
    has_laid_open,
    has_partner,
    is_in_the_open,
    is_partner,
)
from cupola.world.catalogue.facts import About, Phrase, about
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import note_knowers
from tests.beliefs.people import a_percept, a_plan, perceive
from tests.minds.intentions.people import settled

ME, MATE, STRANGER, OTHER = 0, 1, 4, 5
TRUCE = int(Phrase.TRUCE)


def test_partners_are_those_of_another_side_who_agreed_too():
    """Whoever only heard of the truce is nobody's partner; nor is a mate."""
    mind = settled(ME)
    perceive(mind, a_plan(), a_percept(Verb.AGREE, STRANGER, MATE, words=TRUCE))
    assert not has_given_word(mind)
    assert not has_partner(mind, a_plan())

    perceive(mind, a_plan(), a_percept(Verb.AGREE, ME, STRANGER, words=TRUCE))
    assert has_given_word(mind)
    assert [is_partner(mind, a_plan(), other) for other in (MATE, STRANGER, OTHER)] == [0, 1, 0]


def test_orders_are_in_the_open_once_both_know_of_both():
    """To hold the other under orders is not enough."""
    mind = settled(ME, order=1)
    mind.credence[about(About.ORDERED, STRANGER)] = 0.95
    assert not is_in_the_open(mind, STRANGER)

    note_knowers(mind, about(About.ORDERED, ME), 1 << STRANGER)
    assert is_in_the_open(mind, STRANGER)


def test_what_others_laid_open_or_refused_is_remembered():
    """By whoever of another side spoke of their own order; by a mate who refused it."""
    mind = settled(ME, order=1)
    assert not has_laid_open(mind, a_plan())
    theirs = about(About.ORDERED, STRANGER)
    perceive(mind, a_plan(), a_percept(Verb.READ_ALOUD, STRANGER, words=theirs))
    perceive(mind, a_plan(), a_percept(Verb.REFUSE, STRANGER, ME, words=int(Phrase.ORDER)))
    assert has_laid_open(mind, a_plan())
    assert respected_refusal(mind) == 0.0

    perceive(mind, a_plan(), a_percept(Verb.REFUSE, MATE, STRANGER, words=int(Phrase.ORDER)))
    assert respected_refusal(mind) == mind.trust[MATE] > 0.0
