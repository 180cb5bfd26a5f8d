"""What people do against those under the same orders."""

import numpy as np
import pytest

from cupola.studies.report.turning import turned
from cupola.world.catalogue.facts import About, about, denial, harm
from cupola.world.catalogue.verbs import Verb
from tests.studies.report.rows import does, told

SIDES = np.array([1, 1, 1, 2, 2, 2, 0, 0])
ME, MATE, THIRD, OTHER = 0, 1, 2, 3
OURS, THEIRS = 1 << MATE | 1 << THIRD, 1 << OTHER


def counted(*events):
    """How often the first person turned."""
    return int(turned(told(*events), SIDES)[ME])


@pytest.mark.parametrize("verb", [Verb.STRIKE, Verb.SEIZE, Verb.SWING, Verb.TAKE, Verb.ACCUSE])
def test_what_is_done_to_ones_own_turns_against_them(verb):
    """Force, theft and accusation count against one's own, and not against others or oneself."""
    assert counted(does(verb, ME, MATE)) == 1
    assert counted(does(verb, ME, OTHER)) == 0
    assert counted(does(verb, ME, ME)) == 0
    assert counted(does(verb, MATE, THIRD)) == 0


@pytest.mark.parametrize(
    "words",
    [
        about(About.ORDERED, MATE),
        about(About.WILL_STRIKE, MATE),
        about(About.LIED, MATE),
        about(About.MEANS_THREAT, MATE),
        about(About.ORDERED, ME),
        harm(MATE, OTHER),
    ],
)
def test_what_gives_ones_own_away_turns_against_them(words):
    """It counts if somebody of another side understands it, and not among one's own."""
    assert counted(does(Verb.TELL, ME, OTHER, words=words, understood=THEIRS)) == 1
    assert counted(does(Verb.SIGNAL, ME, OTHER, words=words, understood=THEIRS | OURS)) == 1
    assert counted(does(Verb.TELL, ME, MATE, words=words, understood=OURS)) == 0


@pytest.mark.parametrize(
    "words",
    [
        denial(about(About.WILL_STRIKE, MATE)),
        about(About.WILL_STRIKE, OTHER),
        about(About.WILL_STRIKE, ME),
        about(About.HURT, MATE),
        harm(OTHER, MATE),
        -1,
    ],
)
def test_other_words_do_not(words):
    """To defend one's own, to speak of the others or of a wound turns against nobody."""
    assert counted(does(Verb.TELL, ME, OTHER, words=words, understood=THEIRS)) == 0


def test_to_read_ones_order_out_turns_against_ones_own():
    """What is read aloud is heard by whoever is there."""
    own = about(About.ORDERED, ME)

    assert counted(does(Verb.READ_ALOUD, ME, words=own, understood=THEIRS)) == 1
    assert counted(does(Verb.CONCEAL, ME, words=own, understood=1 << ME)) == 0


def test_nothing_told_turns_nobody():
    """A story without events has nobody who turned."""
    assert turned(told(), SIDES).tolist() == [0] * 8
