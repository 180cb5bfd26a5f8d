"""Fetching: how somebody comes by a thing, as far as they know where it is.

Nobody reckons to get a thing from somebody alive.  What lies in a locked container wants its
key first, and what is taken wants a free hand.
"""

from cupola.beliefs.picture import is_locked_off
from cupola.minds.held import has_item, lives
from cupola.minds.ways import do, do_with, impossible
from cupola.world.catalogue.entities import (
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    ITEMS,
    NOBODY,
    is_item,
    is_person,
    is_place,
    is_system,
)
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import FIRST_LOCK, Action, Mind

HANDS = 2
"""Things that both hands hold together."""
WEAPON = 0.5
"""Harm from which one goes out of one's way for a thing as a weapon (share of health, own)."""
FITS_A_POCKET = 1.0
"""kg from which a thing is too large for a pocket (the rule of `handling`)."""


@rule
def holder_of(mind: Mind, item: int) -> int:
    """The entity with which an item (a row) is held to be, whatever contains it; or NOBODY."""
    at = mind.item_at[item]
    return mind.item_at[at - FIRST_ITEM] if is_item(at) else at


@rule
def is_locked_away(mind: Mind, at: int) -> bool:
    """Whether this is a container that the person holds locked."""
    return is_system(at) and (mind.locked >> (FIRST_LOCK + at - FIRST_SYSTEM)) & 1 == 1


@rule
def key_to(mind: Mind, plan: Plan, lock: int) -> int:
    """The row of the key of a lock (an entity) that the person has, else knows of; or NOBODY."""
    known = NOBODY
    for item in range(ITEMS - plan.spare.items):
        if plan.items[item].exists == 1 and plan.items[item].opens == lock:
            if has_item(mind, item):
                return item
            if mind.item_at[item] >= 0:
                known = item
    return known


@rule
def is_to_be_had(mind: Mind, plan: Plan, item: int) -> bool:
    """Whether the person has an item (a row) or sees a way to get it."""
    if item < 0:
        return False
    if has_item(mind, item):
        return True
    at = holder_of(mind, item)
    if is_person(at):
        return not lives(mind, at)
    if is_locked_away(mind, at):
        key = key_to(mind, plan, at)
        return key != NOBODY and lies_free(mind, key)
    return lies_free(mind, item)


@rule
def lies_free(mind: Mind, item: int) -> bool:
    """Whether an item (a row) is the person's own, with the dead, or lies about."""
    at = holder_of(mind, item)
    if is_person(at):
        return at == mind.self or not lives(mind, at)
    return is_place(at) or (is_system(at) and not is_locked_away(mind, at))


@rule
def in_hand(mind: Mind) -> int:
    """How many things are in the person's hands."""
    count = 0
    for item in range(ITEMS):
        if mind.item_at[item] == mind.self and (mind.pockets >> item) & 1 == 0:
            count += 1
    return count


@rule
def is_small(plan: Plan, item: int) -> bool:
    """Whether an item (a row) fits a pocket."""
    return plan.items[item].mass < FITS_A_POCKET


@rule
def free_a_hand(mind: Mind, plan: Plan, wanted: Action) -> int:
    """Next is to put away something small, or to let something go."""
    dropped = NOBODY
    for item in range(ITEMS - plan.spare.items):
        if mind.item_at[item] == mind.self and (mind.pockets >> item) & 1 == 0:
            if is_small(plan, item):
                return do_with(wanted, Verb.POCKET, NOBODY, FIRST_ITEM + item)
            dropped = item
    if dropped == NOBODY:
        return impossible(wanted)
    return do_with(wanted, Verb.DROP, NOBODY, FIRST_ITEM + dropped)


@rule
def fetch(mind: Mind, plan: Plan, item: int, wanted: Action) -> int:
    """Next is to take an item (a row) from where it is held to be, or what that needs first."""
    if not is_to_be_had(mind, plan, item):
        return impossible(wanted)
    at = holder_of(mind, item)
    if is_locked_away(mind, at):
        key = key_to(mind, plan, at)
        if has_item(mind, key):
            return do(wanted, Verb.UNLOCK, at)
        item = key
    if in_hand(mind) >= HANDS:
        return free_a_hand(mind, plan, wanted)
    return do_with(wanted, Verb.TAKE, NOBODY, FIRST_ITEM + item)


@rule
def weapon_to_fetch(mind: Mind, plan: Plan) -> int:
    """The row of a weapon that lies about, best one in this place; NOBODY if none is known of.

    What lies in a room that somebody has locked from within is not to be had.
    """
    best = NOBODY
    most = 0.0
    for item in range(ITEMS - plan.spare.items):
        harm = plan.items[item].harm
        if plan.items[item].exists == 0 or harm < WEAPON or not lies_free(mind, item):
            continue
        at = holder_of(mind, item)
        if is_place(at) and is_locked_off(mind, plan, at - FIRST_PLACE):
            continue
        if at == FIRST_PLACE + mind.place:
            harm += 1.0
        if harm > most:
            best = item
            most = harm
    return best
