"""Feared: what nobody gives, says or agrees to towards whom they hold dangerous."""

import pytest

from cupola.minds.harming import is_feared
from cupola.world.catalogue.facts import About, Fact, Phrase, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import note_broached, note_shaken
from tests.beliefs.people import a_percept, perceive
from tests.minds.intentions.people import asks
from tests.minds.intentions.station import HULL, KEY, a_station, aboard, owns

ME, MATE, THIRD, STRANGER = 0, 1, 2, 4


@pytest.fixture
def plan():
    """The small station."""
    return a_station()


def suspects(mind, culprit, victim, sure=0.6):
    """The person has come to suspect somebody of having harmed somebody."""
    mind.suspect[victim], mind.suspect_sure[victim] = culprit, sure
    return mind


def agreed(*here):
    """Somebody who trusts a stranger with whom they have settled to leave, and owns a key."""
    mind = aboard(ME, *here, trust=[0.9] * 8, friend=[0.9] * 8, grief=0.2)
    words = Phrase.LEAVE_TOGETHER
    perceive(mind, a_station(), a_percept(Verb.PROPOSE, STRANGER, ME, words=words))
    perceive(mind, a_station(), a_percept(Verb.AGREE, ME, STRANGER, words=words))
    owns(mind, KEY)
    return mind


def test_who_means_harm_or_likely_did_some_is_feared(plan):
    """A suspicion above one half is enough; to have harmed somebody who meant harm is not."""
    mind = aboard(ME)
    assert not is_feared(mind, STRANGER)
    assert not is_feared(suspects(mind, STRANGER, MATE, 0.5), STRANGER)
    assert is_feared(suspects(mind, STRANGER, MATE, 0.51), STRANGER)
    mind.credence[about(About.MEANS_THREAT, MATE)] = 0.9
    assert not is_feared(mind, STRANGER)

    mind.credence[about(About.WILL_STRIKE, STRANGER)] = 0.8
    assert is_feared(mind, STRANGER)


@pytest.mark.parametrize("words", [Phrase.LEAVE_TOGETHER, Phrase.SPACEWALK, Phrase.TRUCE])
def test_nobody_agrees_to_put_themselves_in_the_hands_of_somebody_feared(plan, words):
    """They may still decline, and a truce is made with those one fears."""
    mind = aboard(ME, STRANGER, trust=[0.9] * 8)
    perceive(mind, plan, a_percept(Verb.PROPOSE, STRANGER, ME, words=int(words)))
    assert asks(mind, plan, Intention.AGREE, STRANGER)
    suspects(mind, STRANGER, MATE)

    assert asks(mind, plan, Intention.AGREE, STRANGER) == (words == Phrase.TRUCE)
    assert asks(mind, plan, Intention.DECLINE, STRANGER)


@pytest.mark.parametrize(
    "intention",
    [
        Intention.TRADE_KEYS,
        Intention.PROMISE,
        Intention.COMFORT,
        Intention.TALK_TOGETHER,
    ],
)
def test_who_is_feared_gets_no_key_and_no_kind_word(plan, intention):
    """Whatever was agreed before, and however much they were trusted."""
    mind = agreed(STRANGER)
    mind.credence[about(About.BEREFT, STRANGER)] = 0.9
    assert asks(mind, plan, intention, STRANGER)

    suspects(mind, STRANGER, MATE)
    assert not asks(mind, plan, intention, STRANGER)


def test_who_is_feared_gets_no_security(plan):
    """Nor was a truce with them meant to disarm one before somebody who has struck since."""
    mind = aboard(ME, STRANGER, trust=[0.9] * 8)
    perceive(mind, plan, a_percept(Verb.AGREE, ME, STRANGER, words=int(Phrase.TRUCE)))
    perceive(mind, plan, a_percept(Verb.AGREE, STRANGER, ME, words=int(Phrase.TRUCE)))
    mind.credence[Fact.TRUCE_HOLDS] = 0.95
    owns(mind, KEY)
    assert asks(mind, plan, Intention.GIVE_PLEDGE, STRANGER)

    assert not asks(suspects(mind, STRANGER, MATE), plan, Intention.GIVE_PLEDGE, STRANGER)


def test_nobody_shaken_goes_outside_to_work(plan):
    """Not even if they were asked and have agreed; who is outside already goes on."""
    mind = aboard(ME)
    mind.credence[Fact.ANTENNA_BROKEN] = 0.99
    note_broached(mind, ME, Fact.ANTENNA_BROKEN)
    assert asks(mind, plan, Intention.REPAIR_OUTSIDE)

    note_shaken(mind)
    assert not asks(mind, plan, Intention.REPAIR_OUTSIDE)
    mind.place = HULL
    assert asks(mind, plan, Intention.REPAIR_OUTSIDE)
