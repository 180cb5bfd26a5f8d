"""What a person has words for: the names of all that they know to exist."""

from cupola.world.catalogue.entities import (
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    NOBODY,
    is_item,
    is_place,
    is_system,
)
from cupola.world.catalogue.facts import Fact
from cupola.world.claims import is_known
from cupola.world.names import Names
from cupola.world.plan import Plan
from cupola.world.records import Mind

EVENS = 0.5
"""Credence from which a person counts something as so."""


def known_names(names: Names, plan: Plan, mind: Mind, things: set[int] | None = None) -> Names:
    """The names without hidden places, what stands there, and items never seen.

    things: items of which the person has known before, though not where they are now.
    """
    kept = {
        number: name
        for number, name in names.names.items()
        if knows_of(number, plan, mind) or number in (things or ())
    }
    known = Names(kept, names.aliases)
    known.words = {word: code for word, code in known.words.items() if is_known(plan, code)}
    return known


def knows_of(entity: int, plan: Plan, mind: Mind) -> bool:
    """Whether a person knows that there is such a thing."""
    if is_item(entity):
        return mind.item_at[entity - FIRST_ITEM] != NOBODY
    row = entity - FIRST_PLACE
    if is_system(entity):
        row = plan.systems[entity - FIRST_SYSTEM].place
    elif not is_place(entity):
        return True
    if row < 0 or plan.places[row].hidden == 0 or row == mind.place:
        return True
    return mind.credence[Fact.HIDDEN_ROOM] >= EVENS


def known_items(mind: Mind) -> set[int]:
    """The items that a person knows to be somewhere now."""
    return {FIRST_ITEM + row for row, at in enumerate(mind.item_at) if at != NOBODY}
