"""The pacifist: never harms."""

import pytest

from cupola.minds.kinds.deeds import is_forceful
from cupola.minds.kinds.pacifist import is_harmless, is_peaceful
from cupola.world.actions import intend
from cupola.world.catalogue.entities import FIRST_SYSTEM, System
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.records import Action
from tests.beliefs.people import a_mind
from tests.minds.kinds.stories import CHRISTIAN, FORCE, KIRA, SABOTAGE, deeds, lived


def attempt(verb, target=1):
    """This verb, done to this target."""
    action = plain(Action)
    intend(action, verb, target)
    return action


@pytest.mark.parametrize(
    "intention",
    [
        Intention.AMBUSH,
        Intention.DEFEND,
        Intention.RESTRAIN,
        Intention.AVENGE,
        Intention.STRIKE_WITH_ARM,
        Intention.CUT_WIRE,
        Intention.CUT_LIFE_SUPPORT,
        Intention.STEAL_REMEDY,
        Intention.LURE_OUTSIDE,
        Intention.BLUFF,
        Intention.STRIKE_FIRST,
    ],
)
def test_harm_is_unthinkable(intention):
    """Force, sabotage, theft and threats are not even weighed, nor is force in defence."""
    assert not is_peaceful(a_mind(0), intention)


def test_who_is_held_fast_does_not_break_free():
    """To get away is thinkable; to shove somebody off in order to get away is not."""
    assert is_peaceful(a_mind(0), Intention.FLEE)
    assert not is_peaceful(a_mind(0, held_by=3), Intention.FLEE)


@pytest.mark.parametrize("verb", sorted(FORCE | SABOTAGE))
def test_a_harmful_deed_is_shrunk_from(verb):
    """Whatever it was to lead to."""
    assert not is_harmless(attempt(verb))


def test_to_let_somebody_go_is_no_force():
    """Nor is a word, a walk or mending something."""
    mending = attempt(Verb.RESTORE, FIRST_SYSTEM + System.LIFE_SUPPORT)

    assert not is_forceful(attempt(Verb.RELEASE))
    assert is_harmless(attempt(Verb.RELEASE))
    assert is_harmless(mending)
    assert is_harmless(attempt(Verb.TELL))
    assert is_harmless(attempt(Verb.GO, 20))


def test_pacifists_among_the_obedient_do_not_hit_back():
    """Even where they are attacked, two pacifists do nobody any harm."""
    run = lived("obedient", 1, kira="pacifist", christian="pacifist")

    assert deeds(run) & FORCE
    assert not deeds(run, KIRA, CHRISTIAN) & (FORCE | SABOTAGE)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_a_crew_of_pacifists_never_harms(seed):
    """In twenty stories nobody uses force or cuts anything."""
    assert not deeds(lived("pacifist", seed)) & (FORCE | SABOTAGE)
