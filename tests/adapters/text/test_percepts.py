"""Percepts in sentences."""

import pytest

from cupola.adapters.text.percepts import needed
from cupola.world.catalogue.entities import FIRST_ITEM, UNKNOWN
from cupola.world.catalogue.facts import NO_WORDS, UNHEARD, Fact
from cupola.world.catalogue.refusals import NEEDED, Refusal
from cupola.world.catalogue.verbs import VERB_ROWS, Family, Verb
from tests.adapters.text.scenes import CHRISTIAN, GORDON, KIRA, NIKA, a_percept, a_teller


def test_what_is_said_to_one_is_told_with_you():
    """Somebody else's words to oneself."""
    percept = a_percept(Verb.TELL, GORDON, KIRA, int(Fact.ANTENNA_BROKEN))

    assert a_teller().sentence(percept) == "Gordon tells you that the antenna is broken."


def test_whoever_is_not_recognised_is_not_named():
    """A blow next door is a noise."""
    percept = a_percept(Verb.STRIKE, UNKNOWN, UNKNOWN)

    assert a_teller().sentence(percept) == "From next door there is the noise of a blow."


def test_words_not_understood_are_not_told():
    """That something is said is perceived, but not what."""
    percept = a_percept(Verb.TELL, GORDON, NIKA, UNHEARD)

    assert "you do not understand" in str(a_teller().sentence(percept))


def test_others_who_hear_it_are_told():
    """Whoever speaks knows who else takes it in."""
    percept = a_percept(Verb.TELL, KIRA, NIKA, int(Fact.WIRE_OK))
    percept.hears = 1 << NIKA | 1 << CHRISTIAN

    assert str(a_teller().sentence(percept)).endswith("(Christian hears it.)")


def test_an_attempt_in_vain_says_what_it_takes():
    """Whoever tries something in vain learns why."""
    percept = a_percept(Verb.TRIED, KIRA)
    percept.tried, percept.refusal = int(Verb.ATTEMPT_CONTACT), int(Refusal.LINK_DOWN)

    assert a_teller().sentence(percept) == (
        "You try in vain to call the ground. Needed: a link to the ground."
    )


@pytest.mark.parametrize("actor", [KIRA, GORDON, UNKNOWN])
@pytest.mark.parametrize("words", [NO_WORDS, UNHEARD, int(Fact.WIRE_OK)])
def test_every_deed_can_be_told(actor, words):
    """No gap stays open, and what is done to somebody by force is never passed over."""
    for verb in VERB_ROWS:
        percept = a_percept(verb, actor, NIKA, words)
        percept.instrument = FIRST_ITEM
        text = a_teller().sentence(percept) if verb != Verb.NONE else None

        assert "{" not in (text or "")
        assert text or VERB_ROWS[verb].family != Family.FIGHTING


def test_what_is_needed_speaks_to_you():
    """No refusal speaks of an actor."""
    assert all("actor" not in needed(why) for why in NEEDED)
