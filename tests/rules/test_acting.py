"""What is asked of every action, whatever its verb."""

import pytest

from cupola.world.catalogue.entities import NOBODY, UNKNOWN, System
from cupola.world.catalogue.facts import FIRST_PHRASE, Phrase
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import VERBS, Verb
from tests.rules.scenes import LAB, NODE, Scene, at_place, the


def one(**fields):
    """Ida at the node."""
    scene = Scene()
    return scene, scene.person(NODE, **fields)


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"alive": 0}, Refusal.ACTOR_DEAD),
        ({"exists": 0}, Refusal.ACTOR_DEAD),
        ({"awake": 0}, Refusal.ACTOR_UNCONSCIOUS),
    ],
)
def test_only_the_living_and_conscious_act(fields, refusal):
    """The dead and the unconscious do nothing at all."""
    scene, ida = one(**fields)

    assert scene.may(ida, Verb.GO, at_place(LAB)) == refusal
    assert scene.may(ida, Verb.JOKE) == refusal


@pytest.mark.parametrize("verb", [Verb.NONE, Verb.DIE, Verb.NUKE, -1, VERBS, VERBS + 7])
def test_what_merely_happens_is_not_tried(verb):
    """Happenings, and numbers that are no verb, are nothing that anybody can do."""
    scene, ida = one()

    assert scene.may(ida, verb) == Refusal.NO_SUCH_TARGET


def test_a_verb_that_the_scenario_lacks():
    """A verb taken away by the scenario is nothing that anybody can do."""
    scene, ida = one()
    scene.plan.verbs[Verb.JOKE].exists = 0

    assert scene.may(ida, Verb.JOKE) == Refusal.NO_SUCH_TARGET


def test_a_phrase_that_nobody_knows_is_not_said():
    """A phrase taken away by the scenario is not said and not sung; others are."""
    scene, ida = one()
    bo = scene.person(NODE)
    for phrase in (Phrase.MOTTO, Phrase.BALLAD):
        scene.plan.phrase_by[phrase - FIRST_PHRASE] = UNKNOWN

    assert scene.may(ida, Verb.SAY, bo, words=Phrase.MOTTO) == Refusal.NO_WORDS
    assert scene.may(ida, Verb.SING, words=Phrase.BALLAD) == Refusal.NO_WORDS
    assert scene.may(ida, Verb.SING, words=Phrase.SPACE_SONG) == Refusal.ALLOWED


def test_what_is_tried_in_vain_is_told_and_changes_nothing():
    """A try carries the verb, the target and the refusal's name, and its actor stays put."""
    scene, ida = one(hold=0)
    (event,) = scene.act(ida, Verb.GO, at_place(LAB))

    assert (event.verb, event.tried, event.refusal) == (Verb.TRIED, Verb.GO, Refusal.NO_HOLD)
    assert (event.target, event.instrument) == (at_place(LAB), NOBODY)
    assert scene.world.persons[ida].place == NODE


def test_a_system_is_wherever_it_is_worked():
    """Whoever stands at its second console is at it, and may look at it closely."""
    scene = Scene()
    ida = scene.person(LAB)
    assert scene.may(ida, Verb.INSPECT, the(System.ARM)) == Refusal.TARGET_NOT_HERE

    scene.plan.systems[System.ARM].places |= 1 << LAB
    assert scene.may(ida, Verb.INSPECT, the(System.ARM)) == Refusal.ALLOWED
