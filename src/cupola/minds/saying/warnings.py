"""Warnings: how news that cannot wait finds whoever has to hear it.

Whom one knows to be about is told.  News of a death, of who did violence, or that the air is
going is worth more: whoever is not here is called over the loop, if it is held to carry a
voice, and looked for if no answer comes; after a call in vain one calls nobody else, but goes.
"""

from cupola.minds.held import is_here, is_other, is_shaken, likely
from cupola.minds.saying.doubts import can_be_called
from cupola.minds.ways import say, say_first
from cupola.world.catalogue.entities import PERSONS, PlaceKind
from cupola.world.catalogue.facts import FIRST_DENIAL, Fact, denial, is_harm
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import CALLED, Action, Mind


@rule
def is_urgent(mind: Mind, words: int) -> bool:
    """Whether these words cannot wait: the air is going, or somebody shaken knows of violence."""
    if words == denial(Fact.LIFE_SUPPORT_ON):
        return True
    death = FIRST_DENIAL <= words < FIRST_DENIAL + PERSONS
    return (death or is_harm(words)) and is_shaken(mind)


@rule
def can_be_sought(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether there may be news that cannot wait, and the other is inside, wherever that is."""
    if not is_shaken(mind) and likely(mind, Fact.LIFE_SUPPORT_ON):
        return False
    if not is_other(mind, plan, whom) or (mind.asleep >> whom) & 1 == 1:
        return False
    place = mind.seen_place[whom]
    return place < 0 or plan.places[place].kind < PlaceKind.HULL


@rule
def warn(mind: Mind, plan: Plan, whom: int, words: int, wanted: Action) -> int:
    """Said to their face; else called first, if it cannot wait, and then brought to them."""
    called = mind.turn > mind.intention_since or mind.looked & CALLED != 0
    if not called and not is_here(mind, whom) and is_urgent(mind, words):
        if can_be_called(mind, plan, whom):
            return say_first(wanted, Verb.CALL, whom, words)
    return say(wanted, Verb.TELL, whom, words)
