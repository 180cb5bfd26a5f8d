"""Bargaining."""

import pytest

from cupola.world.book import LEAST_CREDENCE, MOST_CREDENCE, Stage
from cupola.world.catalogue.entities import EVERYBODY, FIRST_ITEM, NOBODY, System
from cupola.world.catalogue.facts import About, Fact, Phrase, about
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from tests.rules.scenes import CABIN, HULL_NEAR, NODE, Scene, at_place, the


def pair():
    """Ida and Bo in one room, of two sides."""
    scene = Scene()
    return scene, scene.person(NODE, side=1), scene.person(NODE, side=2)


def proposed(scene, by, to, words):
    """The other holds a proposal, as their percept of it would have it."""
    scene.world.minds[to].proposal_by, scene.world.minds[to].proposal = by, words


def test_one_proposes_what_can_be_done_together():
    """A joke is no proposal; nor is a truce where one is held to be."""
    scene, ida, bo = pair()
    truce = scene.may(ida, Verb.PROPOSE, bo, words=Phrase.TRUCE)
    scene.world.minds[ida].credence[Fact.TRUCE_HOLDS] = 0.9

    assert truce == Refusal.ALLOWED
    assert scene.may(ida, Verb.PROPOSE, bo, words=Phrase.TRUCE) == Refusal.ALREADY_SO
    assert scene.may(ida, Verb.PROPOSE, bo, words=Phrase.JOKE) == Refusal.NO_WORDS
    assert scene.may(ida, Verb.PROPOSE, bo, words=Phrase.ENTRANCE + 1) == Refusal.NO_WORDS


def test_a_plan_to_leave_that_is_meant_is_a_plan():
    """A pretext makes none."""
    scene, ida, bo = pair()
    scene.act(ida, Verb.PROPOSE, bo, words=Phrase.LEAVE_TOGETHER, intent=Intent.DECEIVE)
    feigned = scene.world.facts[Fact.PLAN_TO_LEAVE]
    scene.act(ida, Verb.PROPOSE, bo, words=Phrase.LEAVE_TOGETHER, intent=Intent.HELP)

    assert (feigned, scene.world.facts[Fact.PLAN_TO_LEAVE]) == (0, 1)


@pytest.mark.parametrize("verb", [Verb.AGREE, Verb.HESITATE, Verb.REFUSE])
def test_only_a_proposal_is_answered(verb):
    """The answer names what was proposed, to whoever proposed it."""
    scene, ida, bo = pair()
    before = scene.may(bo, verb, ida)
    proposed(scene, ida, bo, Phrase.SPACEWALK)
    (event,) = scene.act(bo, verb, ida)

    assert before == Refusal.NOTHING_PROPOSED
    assert event.words == Phrase.SPACEWALK
    assert scene.may(ida, verb, bo) == Refusal.NOTHING_PROPOSED


def test_a_truce_holds_once_it_is_agreed_to():
    """Its fact is so from that event on, until somebody breaks it."""
    scene, ida, bo = pair()
    proposed(scene, ida, bo, Phrase.TRUCE)
    (event,) = scene.act(bo, Verb.AGREE, ida)
    since, cause = scene.world.truce_since, scene.world.fact_event[Fact.TRUCE_HOLDS]
    scene.world.minds[ida].credence[Fact.TRUCE_HOLDS] = 0.9
    scene.act(ida, Verb.BREAK_TRUCE)

    assert (since, cause) == (0, event.number)
    assert (scene.world.truce_since, scene.world.facts[Fact.TRUCE_HOLDS]) == (-1, 0)


def test_who_holds_that_there_is_no_truce_cannot_break_one():
    """One breaks what one holds to be."""
    scene, ida, _ = pair()
    scene.world.minds[ida].credence[Fact.TRUCE_HOLDS] = 0.1

    assert scene.may(ida, Verb.BREAK_TRUCE) == Refusal.NO_TRUCE


def test_an_order_that_was_read_can_be_refused_to_anybody():
    """Without an order there is nothing to refuse; the event says which order it is."""
    scene, ida, bo = pair()
    before = scene.may(ida, Verb.REFUSE, bo, words=Phrase.ORDER)
    scene.world.minds[ida].order, scene.world.minds[ida].order_stage = 2, Stage.READ
    (event,) = scene.act(ida, Verb.REFUSE, bo, words=Phrase.ORDER)

    assert before == Refusal.NO_ORDER
    assert (event.words, event.order) == (Phrase.ORDER, 2)


def test_an_order_read_aloud_is_the_plain_truth():
    """Those present hear that the reader is under orders."""
    scene, ida, _ = pair()
    before = scene.may(ida, Verb.READ_ALOUD)
    scene.world.minds[ida].order, scene.world.minds[ida].order_stage = 1, Stage.READ
    (event,) = scene.act(ida, Verb.READ_ALOUD)

    assert before == Refusal.NO_ORDER
    assert (event.words, event.truth, event.held) == (about(About.ORDERED, ida), 1, MOST_CREDENCE)
    assert event.order == 1


def test_one_volunteers_for_a_system_that_there_is():
    """Not for a person, nor for what this scenario lacks."""
    scene, ida, bo = pair()
    scene.world.systems[System.DESTRUCT].exists = 0

    assert scene.may(ida, Verb.VOLUNTEER, the(System.ANTENNA)) == Refusal.ALLOWED
    assert scene.may(ida, Verb.VOLUNTEER, the(System.DESTRUCT)) == Refusal.SYSTEM_MISSING
    assert scene.may(ida, Verb.VOLUNTEER, bo) == Refusal.WRONG_TARGET


@pytest.mark.parametrize(("intent", "meant"), [(Intent.DISTRACT, 0), (Intent.REVENGE, 1)])
def test_the_world_knows_whether_a_threat_is_meant(intent, meant):
    """All hear it; the means are named."""
    scene, ida, _ = pair()
    scene.world.facts[about(About.MEANS_THREAT, ida)] = 1 - meant
    (event,) = scene.act(ida, Verb.THREATEN, words=Phrase.DESTROY_STATION, intent=intent)

    assert (event.target, event.instrument) == (EVERYBODY, the(System.DESTRUCT))
    assert scene.world.facts[about(About.MEANS_THREAT, ida)] == meant


def test_a_threat_needs_means_or_at_least_violence():
    """Without the means to destroy the station nobody can threaten to; a joke is no threat."""
    scene, ida, bo = pair()
    scene.world.systems[System.DESTRUCT].exists = 0
    own, others = about(About.WILL_STRIKE, ida), about(About.WILL_STRIKE, bo)

    refusal = scene.may(ida, Verb.THREATEN, words=Phrase.DESTROY_STATION)
    assert refusal == Refusal.SYSTEM_MISSING
    assert scene.may(ida, Verb.THREATEN, words=own) == Refusal.ALLOWED
    assert scene.may(ida, Verb.THREATEN, words=others) == Refusal.NO_WORDS


def test_who_vows_revenge_will_strike():
    """Another vow binds nobody to violence."""
    scene, ida, bo = pair()
    scene.act(ida, Verb.VOW, words=Phrase.REVENGE)
    scene.act(bo, Verb.VOW, words=Phrase.SUPPORT)

    assert scene.world.facts[about(About.WILL_STRIKE, ida)] == 1
    assert scene.world.facts[about(About.WILL_STRIKE, bo)] == 0


def test_everybody_is_called_to_a_room():
    """Not to the hull, nor to a person."""
    scene, ida, bo = pair()
    (event,) = scene.act(ida, Verb.ASSEMBLE, at_place(NODE))

    assert (event.target, event.words) == (at_place(NODE), Phrase.MEETING)
    assert scene.may(ida, Verb.ASSEMBLE, at_place(CABIN)) == Refusal.ALLOWED
    assert scene.may(ida, Verb.ASSEMBLE, at_place(HULL_NEAR)) == Refusal.WRONG_TARGET
    assert scene.may(ida, Verb.ASSEMBLE, at_place(20)) == Refusal.NO_SUCH_TARGET
    assert scene.may(ida, Verb.ASSEMBLE, bo) == Refusal.WRONG_TARGET


def test_a_pledge_changes_hands():
    """What is pledged is in the other's keeping."""
    scene, ida, bo = pair()
    key = scene.item(ida)
    (event,) = scene.act(ida, Verb.PLEDGE, bo, key)

    assert event.instrument == key
    assert scene.world.items[key - FIRST_ITEM].at == bo
    assert scene.may(ida, Verb.PLEDGE, bo, key) == Refusal.ITEM_NOT_IN_HAND


def test_a_promise_needs_a_common_language_and_all_bargaining_a_room():
    """In empty space nobody bargains."""
    scene, ida, bo = pair()
    scene.plan.persons[bo].languages = 2
    apart = scene.may(ida, Verb.PROMISE, bo, words=Phrase.SUPPORT)
    scene.world.persons[ida].place = scene.world.persons[bo].place = HULL_NEAR

    assert apart == Refusal.NO_COMMON_LANGUAGE
    assert scene.may(ida, Verb.VOW, NOBODY, words=Phrase.REVENGE) == Refusal.MUST_BE_INSIDE


@pytest.mark.parametrize("words", [Phrase.WATCH_IN_PAIRS, Phrase.DIVIDE_STATION])
def test_to_agree_on_watching_or_dividing_is_a_truce(words):
    """A truce has more than one form."""
    scene, ida, bo = pair()
    proposed(scene, ida, bo, words)
    scene.act(bo, Verb.AGREE, ida)

    assert (scene.world.truce_since, scene.world.facts[Fact.TRUCE_HOLDS]) == (0, 1)


@pytest.mark.parametrize(
    ("intent", "held", "lied"),
    [(Intent.BOND, MOST_CREDENCE, 0), (Intent.DECEIVE, LEAST_CREDENCE, 1)],
)
def test_an_agreement_that_is_not_meant_is_a_lie(intent, held, lied):
    """As a promise is; what was proposed holds all the same."""
    scene, ida, bo = pair()
    proposed(scene, ida, bo, Phrase.TRUCE)
    (event,) = scene.act(bo, Verb.AGREE, ida, intent=intent)

    assert (event.truth, event.held) == (1 - lied, held)
    assert scene.world.facts[about(About.LIED, bo)] == lied
    assert scene.world.facts[Fact.TRUCE_HOLDS] == 1
