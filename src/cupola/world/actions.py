"""Filling in and copying actions."""

from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.facts import NO_WORDS
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.records import Action, Person


@rule
def nothing(action: Action) -> None:
    """The action is none at all."""
    action.verb = Verb.NONE
    action.target = NOBODY
    action.instrument = NOBODY
    action.words = NO_WORDS
    action.intent = 0


@rule
def intend(action: Action, verb: int, target: int) -> None:
    """The action is this verb, done to this target, without instrument or words."""
    nothing(action)
    action.verb = verb
    action.target = target


@rule
def copy_action(source: Action, copy: Action) -> None:
    """The second action is the same as the first."""
    copy.verb = source.verb
    copy.target = source.target
    copy.instrument = source.instrument
    copy.words = source.words
    copy.intent = source.intent


@rule
def is_free(me: Person, turn: int) -> bool:
    """Whether a person can choose: alive, awake, and not in the middle of something."""
    if me.exists == 0 or me.alive == 0 or me.awake == 0:
        return False
    return me.doing.verb == Verb.NONE and me.until < turn
