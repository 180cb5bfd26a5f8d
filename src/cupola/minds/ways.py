"""Ways: how the next thing to do is put down, and how far one has come with it.

Each step of an intention ends with one of these.  The walk to where a thing has to be done
is put before it by `errand`.
"""

from enum import IntEnum

from cupola.world.actions import intend
from cupola.world.catalogue.entities import FIRST_PLACE, NOBODY
from cupola.world.compiled import rule
from cupola.world.records import Action


class Way(IntEnum):
    """How far one has come with an intention."""

    GOING = 0
    LAST = 1
    DONE = 2
    IMPOSSIBLE = 3


@rule
def do(attempt: Action, verb: int, target: int) -> int:
    """Next is this deed, and more comes after it."""
    intend(attempt, verb, target)
    return Way.GOING


@rule
def do_last(attempt: Action, verb: int, target: int) -> int:
    """Next is this deed, and with it the intention is done."""
    intend(attempt, verb, target)
    return Way.LAST


@rule
def do_with(attempt: Action, verb: int, target: int, instrument: int) -> int:
    """Next is this deed with an instrument (an entity), and more comes after it."""
    intend(attempt, verb, target)
    attempt.instrument = instrument
    return Way.GOING


@rule
def do_last_with(attempt: Action, verb: int, target: int, instrument: int) -> int:
    """Next is this deed with an instrument, and with it the intention is done."""
    intend(attempt, verb, target)
    attempt.instrument = instrument
    return Way.LAST


@rule
def say(attempt: Action, verb: int, whom: int, words: int) -> int:
    """Next are these words to this person or group, and with them the intention is done."""
    intend(attempt, verb, whom)
    attempt.words = words
    return Way.LAST


@rule
def say_first(attempt: Action, verb: int, whom: int, words: int) -> int:
    """Next are these words, and more comes after them."""
    intend(attempt, verb, whom)
    attempt.words = words
    return Way.GOING


@rule
def go_to(attempt: Action, verb: int, place: int) -> int:
    """Next is the walk to a place (a row)."""
    intend(attempt, verb, FIRST_PLACE + place)
    return Way.GOING


@rule
def stay(attempt: Action) -> int:
    """Nothing is done this minute, and one waits for one's moment."""
    intend(attempt, 0, NOBODY)
    return Way.GOING


@rule
def done(attempt: Action) -> int:
    """There is nothing left to do."""
    intend(attempt, 0, NOBODY)
    return Way.DONE


@rule
def impossible(attempt: Action) -> int:
    """It cannot be done, as far as one knows."""
    intend(attempt, 0, NOBODY)
    return Way.IMPOSSIBLE
