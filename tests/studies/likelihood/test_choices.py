"""What of a script counts as one decision."""

from typing import Any

from cupola.studies.likelihood.choices import Choice, choices_of
from cupola.world.catalogue.entities import FIRST_PLACE, NOBODY
from cupola.world.catalogue.facts import NO_WORDS, About, about
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.records import Beat

IDA, BO, CEM = range(3)


def line(turn: int, verb: int, target: int = NOBODY, **how: Any) -> Beat:
    """An attempt in a script."""
    beat = plain(Beat)
    beat.turn, beat.number, beat.actor = turn, how.get("beat", 1), how.get("who", IDA)
    beat.action.verb, beat.action.target = verb, target
    beat.action.instrument, beat.action.words = NOBODY, how.get("words", NO_WORDS)
    beat.action.intent = how.get("purpose", Intent.REVENGE)
    return beat


def rows(*beats: Beat) -> list[list[int]]:
    """The rows of each decision."""
    return [choice.rows for choice in choices_of(list(beats))]


def only(*beats: Beat) -> Choice:
    """The one decision of a script."""
    (choice,) = choices_of(list(beats))
    return choice


def test_walk_take_and_strike_are_one_decision():
    """What prepares a deed and the walk to it belong to it, and the deed is what it is about."""
    choice = only(line(9, Verb.GO, FIRST_PLACE), line(9, Verb.TAKE), line(9, Verb.STRIKE, BO))

    assert choice.rows == [0, 1, 2]
    assert [deed.verb for deed in choice.deeds.values()] == [Verb.STRIKE]
    assert choice.towards == BO


def test_walks_and_routine_are_none():
    """A line in which nothing is done but walking, resting and letting go decides nothing."""
    assert rows(line(9, Verb.GO, FIRST_PLACE), line(9, Verb.REST), line(9, Verb.DROP)) == []


def test_a_second_person_is_a_second_decision():
    """The same blow at somebody else was decided for itself, and so was an accusation."""
    charges = (about(About.WILL_STRIKE, BO), about(About.WILL_STRIKE, CEM))

    assert rows(line(9, Verb.STRIKE, BO), line(9, Verb.STRIKE, CEM)) == [[0], [1]]
    assert rows(*(line(9, Verb.ACCUSE, words=words) for words in charges)) == [[0], [1]]


def test_another_purpose_is_another_decision():
    """A purpose of its own within a line stands for itself."""
    kind = line(9, Verb.GIVE, BO, purpose=Intent.TRUST)

    assert rows(line(9, Verb.TELL, BO), kind, line(9, Verb.TELL, BO)) == [[0], [1], [2]]


def test_a_purpose_goes_on_in_the_next_line():
    """Soon after and for the same purpose it is no new decision; hours later it is."""
    first = line(9, Verb.SEIZE, BO)

    assert rows(first, line(14, Verb.STRIKE, BO, beat=2)) == [[0, 1]]
    assert rows(first, line(140, Verb.STRIKE, BO, beat=2)) == [[0], [1]]


def test_what_only_prepares_ends_in_its_last():
    """Where nothing but handling is tried, the last of it is what it was for."""
    choice = only(line(9, Verb.OPEN), line(9, Verb.UNLOCK), line(9, Verb.TAKE))

    assert list(choice.deeds) == [2]


def test_each_person_decides_for_themselves():
    """The lines of others do not come between."""
    assert rows(line(9, Verb.SEIZE, BO), line(9, Verb.LOOK, who=CEM), line(9, Verb.STRIKE, BO)) == [
        [0, 2],
        [1],
    ]
