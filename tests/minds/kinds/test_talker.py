"""The talker: harms nobody, never lies, and talks first."""

import pytest

from cupola.minds.kinds.talker import TALK_FIRST, is_honest, is_open_talk, talks_first
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.facts import About, Fact, about, denial, harm
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import note_own_deed
from tests.beliefs.people import a_mind
from tests.minds.kinds.stories import FORCE, SABOTAGE, deeds, lies, lived
from tests.minds.kinds.test_pacifist import attempt


def saying(words, verb=Verb.TELL):
    """These words, said to person 1."""
    action = attempt(verb)
    action.words = words
    return action


@pytest.mark.parametrize(
    "intention",
    [Intention.LIE, Intention.CONCEAL, Intention.KEEP_ORDER, Intention.AMBUSH, Intention.DEFEND],
)
def test_lies_and_silence_are_unthinkable(intention):
    """So is harm of any kind."""
    assert not is_open_talk(a_mind(0), intention)


def test_talk_comes_before_work():
    """To share an order, to warn and to propose a truce are readier than anything of routine."""
    assert talks_first(Intention.SHARE_WITH_ALL) == TALK_FIRST
    assert talks_first(Intention.WARN) == TALK_FIRST
    assert talks_first(Intention.WORK) == 0.0


def test_only_what_is_held_is_said():
    """A statement that one holds unlikely is not made; a question may be asked."""
    ida = a_mind(0)
    ida.credence[Fact.CURE_EXISTS] = 0.2

    assert not is_honest(ida, saying(Fact.CURE_EXISTS))
    assert is_honest(ida, saying(denial(Fact.CURE_EXISTS)))
    assert is_honest(ida, saying(Fact.CURE_EXISTS, Verb.ASK))


def test_only_a_suspect_is_named():
    """Whoever is accused of a harm is held to have done it; one's own deed is owned up to."""
    ida = a_mind(0, suspect=[NOBODY, NOBODY, 3, *[NOBODY] * 5], suspect_sure=[0.7] * 8)
    note_own_deed(ida, about(About.HURT, 5))

    assert is_honest(ida, saying(harm(3, 2)))
    assert not is_honest(ida, saying(harm(4, 2)))
    assert is_honest(ida, saying(harm(0, 5)))
    assert not is_honest(ida, saying(harm(0, 2)))


def test_talkers_share_their_orders():
    """In a story of talkers both orders become known to the other side."""
    run = lived("talker", 1)

    assert Verb.READ_ALOUD in deeds(run)
    assert not lies(run)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_a_crew_of_talkers_neither_harms_nor_lies(seed):
    """In twenty stories nobody uses force, cuts anything, or says what they do not hold."""
    run = lived("talker", seed)

    assert not deeds(run) & (FORCE | SABOTAGE)
    assert not lies(run)
