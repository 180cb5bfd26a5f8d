"""Which options amount to what was done."""

from typing import Any

import pytest

from cupola.studies.likelihood.asking import Idea
from cupola.studies.likelihood.matching import Matcher
from cupola.world.actions import nothing
from cupola.world.catalogue.entities import (
    EVERYBODY,
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    NOBODY,
    System,
    Use,
)
from cupola.world.catalogue.facts import Fact, Phrase, harm
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.plan import Plan
from cupola.world.records import Action

IDA, BO, CEM = range(3)
KEY, SPARE_KEY, TOY = (FIRST_ITEM + row for row in range(3))


@pytest.fixture(scope="module")
def matcher():
    """Compares where there are two keys and a toy."""
    plan = plain(Plan)
    plan.items[0].uses = plan.items[1].uses = int(Use.OPENS)
    return Matcher(plan)


def deed(verb: int, target: int = NOBODY, **how: Any) -> Action:
    """An attempt."""
    action = plain(Action)
    nothing(action)
    action.verb, action.target = verb, target
    for name, value in how.items():
        setattr(action, name, value)
    return action


def idea(intention: Intention, next_deed: Action, whom: int = NOBODY, **how: Any) -> Idea:
    """An idea whose next deed is this."""
    return Idea(intention, whom, 0.5, next_deed, next_deed, **how)


def test_the_same_deed_now(matcher):
    """The same verb at the same target is the same deed, whatever it is done with."""
    strike = idea(Intention.AMBUSH, deed(Verb.STRIKE, BO, instrument=KEY), BO)

    assert matcher.amounts_to(strike, deed(Verb.STRIKE, BO, instrument=TOY))
    assert not matcher.amounts_to(strike, deed(Verb.STRIKE, CEM))


def test_a_walk_counts_for_where_it_leads(matcher):
    """Who walks to fetch a weapon for a blow at somebody is about to strike them, and only them."""
    walk = idea(Intention.AMBUSH, deed(Verb.GO, FIRST_PLACE), BO)

    assert matcher.amounts_to(walk, deed(Verb.STRIKE, BO))
    assert not matcher.amounts_to(walk, deed(Verb.STRIKE, CEM))
    assert not matcher.amounts_to(walk, deed(Verb.GO, FIRST_PLACE))


def test_what_cannot_be_amounts_to_nothing(matcher):
    """What would be let go at once leads nowhere."""
    stuck = idea(Intention.AMBUSH, deed(Verb.GO, FIRST_PLACE), BO, obstacle="impossible")

    assert not matcher.amounts_to(stuck, deed(Verb.STRIKE, BO))


def test_words_are_the_same_by_whatever_way_they_are_said(matcher):
    """A statement to one is that to all; another statement is another deed."""
    tells = idea(Intention.WARN, deed(Verb.TELL, BO, words=Fact.WAR_VISIBLE), BO)

    assert matcher.amounts_to(tells, deed(Verb.SAY, EVERYBODY, words=Fact.WAR_VISIBLE))
    assert not matcher.amounts_to(tells, deed(Verb.TELL, CEM, words=Fact.WAR_VISIBLE))
    assert not matcher.amounts_to(tells, deed(Verb.TELL, BO, words=Fact.CURE_EXISTS))


def test_a_question_about_a_harm_is_one_whomever_it_suspects(matcher):
    """Who harmed somebody is asked, whoever is named in the question."""
    asks = idea(Intention.SOUND_OUT, deed(Verb.ASK, BO, words=harm(IDA, CEM)), BO)

    assert matcher.amounts_to(asks, deed(Verb.ASK, BO, words=harm(BO, CEM)))
    assert not matcher.amounts_to(asks, deed(Verb.ASK, BO, words=harm(IDA, BO)))


def test_one_key_is_as_good_as_another(matcher):
    """Things of the same use are the same gift; a toy is another."""
    gives = idea(Intention.TRADE_KEYS, deed(Verb.GIVE, BO, instrument=KEY), BO)

    assert matcher.amounts_to(gives, deed(Verb.GIVE, BO, instrument=SPARE_KEY))
    assert not matcher.amounts_to(gives, deed(Verb.GIVE, BO, instrument=TOY))


def test_a_vehicle_readied_for_one_is_not_readied_for_all(matcher):
    """To make it ready for oneself alone is another deed."""
    vehicle = FIRST_SYSTEM + System.VEHICLE
    alone, for_all = deed(Verb.PREPARE, vehicle, instrument=IDA), deed(Verb.PREPARE, vehicle)

    assert matcher.amounts_to(idea(Intention.READY_VEHICLE, for_all), for_all)
    assert not matcher.amounts_to(idea(Intention.READY_VEHICLE, for_all), alone)
    assert matcher.amounts_to(idea(Intention.LEAVE_ALONE, deed(Verb.GO, FIRST_PLACE)), alone)


def test_to_offer_oneself_is_to_agree(matcher):
    """Who would agree to go outside does what somebody does who offers to."""
    offer = deed(Verb.VOLUNTEER, FIRST_SYSTEM + System.ANTENNA)
    agrees = deed(Verb.AGREE, BO)

    assert matcher.amounts_to(idea(Intention.AGREE, agrees, BO, accepts=Phrase.SPACEWALK), offer)
    assert not matcher.amounts_to(idea(Intention.AGREE, agrees, BO, accepts=Phrase.TRUCE), offer)


def test_what_no_intention_ends_in_is_told_apart(matcher):
    """Some deeds lie outside of all that the built-in mind can mean."""
    assert matcher.intentions_for(deed(Verb.SWING, BO)) == [Intention.STRIKE_WITH_ARM]
    assert matcher.intentions_for(deed(Verb.SING, words=Phrase.BALLAD)) == []
