"""Random: tries anything, possible or not.  The measure of what chance alone does."""

from cupola.world.actions import intend
from cupola.world.catalogue.entities import (
    ENTITIES,
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    ITEMS,
    NOBODY,
    PERSONS,
    PLACES,
    SYSTEMS,
)
from cupola.world.catalogue.facts import WORDS
from cupola.world.catalogue.verbs import VERBS, Verb
from cupola.world.chance import Purpose, pick, roll
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind, Picture

WALKS = 0.3
"""Share of random choices that are walks, so that random people meet; chosen by hand."""


@rule
def choose_at_random(mind: Mind, picture: Picture, plan: Plan, attempt: Action) -> None:
    """The attempt is a verb with arguments drawn blindly; `picture.seed` is this choice's die."""
    me = mind.self
    if roll(picture, Purpose.RANDOM_VERB, me, 0, 0) < WALKS:
        place = pick(picture, Purpose.RANDOM_TARGET, me, 1, 0, PLACES)
        intend(attempt, Verb.GO, FIRST_PLACE + place)
        return
    verb = pick(picture, Purpose.RANDOM_VERB, me, 1, 0, VERBS)
    if plan.verbs[verb].exists == 0:
        verb = int(Verb.REST)
    intend(attempt, verb, _random_target(picture, me))
    if roll(picture, Purpose.RANDOM_ITEM, me, 0, 0) < 0.5:
        attempt.instrument = FIRST_ITEM + pick(picture, Purpose.RANDOM_ITEM, me, 1, 0, ITEMS)
    if roll(picture, Purpose.RANDOM_WORDS, me, 0, 0) < 0.8:
        attempt.words = pick(picture, Purpose.RANDOM_WORDS, me, 1, 0, WORDS)


@rule
def _random_target(picture: Picture, me: int) -> int:
    """A person half of the time, else a system, a place, or anything at all."""
    kind = roll(picture, Purpose.RANDOM_TARGET, me, 2, 0)
    if kind < 0.5:
        return pick(picture, Purpose.RANDOM_TARGET, me, 3, 0, PERSONS)
    if kind < 0.75:
        return FIRST_SYSTEM + pick(picture, Purpose.RANDOM_TARGET, me, 4, 0, SYSTEMS)
    if kind < 0.85:
        return FIRST_PLACE + pick(picture, Purpose.RANDOM_TARGET, me, 5, 0, PLACES)
    if kind < 0.95:
        return NOBODY
    return pick(picture, Purpose.RANDOM_TARGET, me, 6, 0, ENTITIES)
