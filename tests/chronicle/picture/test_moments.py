import pytest

from cupola.chronicle.picture.moments import moments
from cupola.world.book import Outcome
from cupola.world.catalogue.verbs import Verb
from tests.chronicle.scene import Stage

PEOPLE = ("ida", "bo", "cem")
UNHURT, WOUNDED = 1, 2


@pytest.fixture
def stage():
    """A run in which nothing has happened."""
    return Stage()


def shown(stage):
    """What is marked of a run."""
    return moments(stage.chronicle(), PEOPLE)


def test_who_does_not_understand_is_not_lied_to(stage):
    """An arrow goes to those who could tell what was said."""
    stage.tell("ida", Verb.CLAIM, words="cem_dead", held=0.1, perceived=7, understood=5)

    assert [lie.hearers for lie in shown(stage).lies] == [("cem",)]


def test_what_happens_in_one_minute_stands_in_its_order(stage):
    """A blow and the death that follows it are apart, and both within the minute."""
    stage.at(7).tell("ida", Verb.STRIKE, "bo", outcome=WOUNDED)
    stage.tell("bo", Verb.DIE)
    found = shown(stage)

    assert 7 < found.blows[0].minute < found.deaths[0].minute < 8


def test_a_blow_that_misses_is_marked_otherwise(stage):
    """Whether anybody was hurt is part of the mark."""
    stage.tell("ida", Verb.STRIKE, "bo", outcome=UNHURT)
    stage.tell("ida", Verb.STRIKE, "bo", outcome=WOUNDED)

    assert [blow.hurts for blow in shown(stage).blows] == [False, True]


def test_a_shove_hurts_nobody(stage):
    """Not even one against a grip, that does not come free."""
    for outcome in (0, Outcome.HELD, Outcome.SLIPPED):
        stage.tell("ida", Verb.SHOVE, "bo", outcome=int(outcome))

    assert [blow.hurts for blow in shown(stage).blows] == [False, False, False]


def test_the_same_word_soon_again_is_written_once(stage):
    """Orders to six people at once are one word; an hour later it is another."""
    for minute in (5, 5, 6, 90):
        stage.at(minute).tell(None, Verb.ORDER, "ida")

    assert [turn.word for turn in shown(stage).turns] == ["orders", "orders"]


def test_who_faints_comes_to_or_dies(stage):
    """A line has gaps from the fainting to what ends it."""
    stage.at(3).tell("ida", Verb.FAINT)
    stage.at(5).tell("ida", Verb.WAKE)
    stage.at(8).tell("bo", Verb.FAINT)
    stage.world.turn = 20

    assert [(who, int(begin), int(end)) for who, begin, end in shown(stage).faints] == [
        ("ida", 3, 5),
        ("bo", 8, 20),
    ]
