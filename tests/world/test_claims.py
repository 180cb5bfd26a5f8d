"""What words are worth: true, and held by the speaker."""

import pytest

from cupola.world.book import LEAST_CREDENCE, MOST_CREDENCE, NOT_KNOWN
from cupola.world.catalogue.facts import About, Fact, Phrase, about, denial, harm
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.verbs import Verb
from cupola.world.claims import (
    held_of,
    is_accusation,
    is_defence,
    is_meant,
    is_sayable,
    person_meant,
    truth_of,
)
from tests.rules.scenes import NODE, Scene


def three():
    """Three people in one room: 0, 1 and 2."""
    scene = Scene()
    for _ in range(3):
        scene.person(NODE)
    return scene


def test_a_statement_is_true_if_the_fact_is_so():
    """A fact that is so makes its statement true and its denial false."""
    scene = three()
    scene.world.facts[Fact.HIDDEN_ROOM] = 1

    assert truth_of(scene.world, 0, scene.action(Verb.TELL, 1, words=Fact.HIDDEN_ROOM)) == 1
    denied = scene.action(Verb.TELL, 1, words=denial(Fact.HIDDEN_ROOM))
    assert truth_of(scene.world, 0, denied) == 0


def test_a_denial_is_held_as_far_as_the_fact_is_not():
    """Who gives a fact 0.8 gives its denial 0.2."""
    scene = three()
    scene.world.minds[0].credence[Fact.HIDDEN_ROOM] = 0.8

    denied = scene.action(Verb.TELL, 1, words=denial(Fact.HIDDEN_ROOM))
    assert held_of(scene.world, 0, denied) == pytest.approx(0.2)


def test_that_somebody_will_strike_is_open_until_they_begin():
    """The future is neither true nor false; what has begun is true."""
    scene = three()
    words = about(About.WILL_STRIKE, 2)
    accuse = scene.action(Verb.ACCUSE, words=words)

    assert truth_of(scene.world, 0, accuse) == NOT_KNOWN
    scene.world.facts[words] = 1
    assert truth_of(scene.world, 0, accuse) == 1


def test_who_harmed_whom_is_true_of_the_one_who_did():
    """The culprit knows; another speaker has a suspect and is so sure of it."""
    scene = three()
    scene.world.persons[1].wounded_by = 2
    scene.world.minds[0].suspect[1] = 2
    scene.world.minds[0].suspect_sure[1] = 0.7
    said = scene.action(Verb.TELL, 0, words=harm(2, 1))

    assert truth_of(scene.world, 0, said) == 1
    assert held_of(scene.world, 2, said) == MOST_CREDENCE
    assert held_of(scene.world, 0, said) == 0.7


def test_self_defence_is_true_if_the_other_had_begun():
    """It is false of a first blow, true of a second, and neither where nobody was wounded."""
    scene = three()
    claim = scene.action(Verb.CLAIM, words=Phrase.SELF_DEFENCE)
    nobody_hurt = truth_of(scene.world, 0, claim)
    scene.world.persons[1].wounded_by, scene.world.persons[1].wound_event = 0, 9
    first = truth_of(scene.world, 0, claim)
    scene.world.facts[about(About.WILL_STRIKE, 1)] = 1
    scene.world.fact_event[about(About.WILL_STRIKE, 1)] = 5

    assert nobody_hurt == NOT_KNOWN
    assert first == 0
    assert truth_of(scene.world, 0, claim) == 1


def test_self_defence_is_held_by_who_believed_in_the_threat():
    """Who took the other's threat for real is mistaken, not lying."""
    scene = three()
    scene.world.persons[1].wounded_by, scene.world.persons[1].wound_event = 0, 9
    scene.world.minds[0].credence[about(About.MEANS_THREAT, 1)] = 0.9
    claim = scene.action(Verb.CLAIM, words=Phrase.SELF_DEFENCE)

    assert truth_of(scene.world, 0, claim) == 0
    assert held_of(scene.world, 0, claim) == 0.9


@pytest.mark.parametrize(
    ("verb", "words", "intent", "meant"),
    [
        (Verb.PROPOSE, Phrase.SPACEWALK, Intent.REPAIR, True),
        (Verb.PROPOSE, Phrase.SPACEWALK, Intent.OBEY_ORDER, False),
        (Verb.THREATEN, Phrase.DESTROY_STATION, Intent.DISTRACT, False),
        (Verb.PROMISE, Phrase.DISTRACTION, Intent.DISTRACT, True),
        (Verb.PROMISE, Phrase.SUPPORT, Intent.DECEIVE, False),
    ],
)
def test_a_pretext_and_a_feint_are_not_meant(verb, words, intent, meant):
    """What is proposed under orders, to distract or to deceive is not meant, and so not held."""
    scene = three()
    said = scene.action(verb, 1, words=words, intent=intent)

    assert is_meant(said) == meant
    assert held_of(scene.world, 0, said) == (MOST_CREDENCE if meant else LEAST_CREDENCE)


def test_a_spacewalk_for_repair_needs_something_to_repair():
    """The proposal is false where the antenna is whole, however it is meant."""
    scene = three()
    said = scene.action(Verb.PROPOSE, 1, words=Phrase.SPACEWALK, intent=Intent.REPAIR)

    assert truth_of(scene.world, 0, said) == 0
    scene.world.facts[Fact.ANTENNA_BROKEN] = 1
    assert truth_of(scene.world, 0, said) == 1


def test_accusations_and_defences_are_each_others_denials():
    """Both name the culprit, not the victim."""
    accused, cleared = about(About.LIED, 2), denial(about(About.LIED, 2))
    tended = about(About.TENDED_ANIMALS, 2)

    assert is_accusation(accused)
    assert is_defence(cleared)
    assert is_accusation(denial(tended))
    assert is_defence(tended)
    assert not is_accusation(about(About.BEREFT, 2))
    assert not is_defence(Fact.WIRE_OK)
    assert person_meant(harm(2, 1)) == person_meant(accused) == person_meant(cleared) == 2


def test_one_can_speak_only_of_people_who_exist():
    """There are words for eight people, and this crew has three."""
    scene = three()

    assert is_sayable(scene.world, about(About.ALIVE, 2))
    assert not is_sayable(scene.world, about(About.ALIVE, 3))
    assert not is_sayable(scene.world, harm(0, 3))
    assert not is_sayable(scene.world, Phrase.ENTRANCE + 1)
    assert is_sayable(scene.world, Phrase.MOTTO)
