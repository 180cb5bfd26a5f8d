"""Errands: what has to be done first, so that what one wants can be done at all.

Nothing is remembered from one errand to the next.  The first thing still missing, as the
person holds it, comes next: be where it is done, be dressed for it.
"""

from cupola.rules.reach import is_at_system, nearest_of, next_hop, place_of
from cupola.world.actions import copy_action, intend
from cupola.world.catalogue.entities import (
    FIRST_PLACE,
    FIRST_SYSTEM,
    NOBODY,
    PLACES,
    PlaceKind,
    System,
    is_item,
    is_person,
    is_system,
)
from cupola.world.catalogue.verbs import Need, Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind, Picture

ANYWHERE = -1
"""Row of a place, where any place will do."""
FAR = 99
"""Hatches; further than any way on a station."""


@rule
def first_missing(
    mind: Mind, picture: Picture, plan: Plan, wanted: Action, attempt: Action
) -> None:
    """The attempt is what is wanted, or the first thing that has to come before it."""
    copy_action(wanted, attempt)
    me = picture.persons[mind.self]
    if wanted.verb == Verb.EXIT and me.suited == 0:
        intend(attempt, Verb.SUIT_UP, NOBODY)
    place = place_for(mind, picture, plan, attempt)
    if place == ANYWHERE or place == me.place:
        return
    intend(attempt, Verb.GO, FIRST_PLACE + place)


@rule
def place_for(mind: Mind, picture: Picture, plan: Plan, action: Action) -> int:
    """The place where an action has to be done, as the person holds it, or ANYWHERE."""
    verb = action.verb
    if verb == Verb.GO:
        return ANYWHERE
    if verb == Verb.LOOK:
        return nearest_window(mind, plan)
    if verb == Verb.SUIT_UP or verb == Verb.EXIT:
        return _nearest_airlock(mind, plan)
    if verb == Verb.ENTER:
        return nearest_way_in(mind, plan)
    if verb == Verb.SWING or verb == Verb.RESCUE:
        return _place_of_system(mind, picture, plan, System.ARM)
    if verb == Verb.BOARD or verb == Verb.ALIGHT or verb == Verb.DEPART:
        return plan.systems[System.VEHICLE].place
    if verb == Verb.CELEBRATE or verb == Verb.ASSEMBLE:
        return plan.meeting_place
    return _place_by_needs(mind, picture, plan, action)


@rule
def _place_by_needs(mind: Mind, picture: Picture, plan: Plan, action: Action) -> int:
    """Where the system, the other person or the thing is held to be."""
    needs = plan.verbs[action.verb].needs
    if needs & (Need.AT_SYSTEM | Need.TARGET_HERE) and is_system(action.target):
        return _place_of_system(mind, picture, plan, action.target - FIRST_SYSTEM)
    if needs & Need.TARGET_HERE and action.target != NOBODY:
        return place_of(picture, plan, action.target)
    if action.verb == Verb.TAKE and is_item(action.instrument):
        return place_of(picture, plan, action.instrument)
    if action.verb == Verb.HUNT and is_person(action.target):
        return place_of(picture, plan, action.target)
    return ANYWHERE


@rule
def _place_of_system(mind: Mind, picture: Picture, plan: Plan, system: int) -> int:
    """Here, if the system is worked from here; else its first place."""
    if is_at_system(picture, plan, mind.self, system):
        return mind.place
    return plan.systems[system].place


@rule
def hatches_to(plan: Plan, shut: int, start: int, goal: int) -> int:
    """How many hatches lie between two places; FAR if there is no way."""
    here = start
    for count in range(PLACES - plan.spare.places):
        if here == goal:
            return count
        here = next_hop(plan, shut, here, goal)
        if here < 0:
            return FAR
    return FAR


@rule
def nearest_window(mind: Mind, plan: Plan) -> int:
    """The nearest place from which the Earth is seen."""
    windows = 0
    for place in range(PLACES - plan.spare.places):
        if plan.places[place].exists == 1 and plan.places[place].windows != 0:
            windows |= 1 << place
    return nearest_of(plan, mind.shut, mind.place, windows)


@rule
def _nearest_airlock(mind: Mind, plan: Plan) -> int:
    """The nearest place from which one can go outside."""
    airlocks = 0
    for place in range(PLACES - plan.spare.places):
        if plan.places[place].exists == 1 and plan.places[place].airlock_to >= 0:
            airlocks |= 1 << place
    return nearest_of(plan, mind.shut, mind.place, airlocks)


@rule
def nearest_way_in(mind: Mind, plan: Plan) -> int:
    """The nearest stretch of hull in front of an airlock."""
    best = ANYWHERE
    least = FAR
    for place in range(PLACES - plan.spare.places):
        hull = plan.places[place].airlock_to
        if plan.places[place].exists == 0 or hull < 0:
            continue
        hatches = hatches_to(plan, mind.shut, mind.place, hull)
        if hatches < least:
            best = hull
            least = hatches
    return best


@rule
def is_outside(mind: Mind, plan: Plan) -> bool:
    """Whether the person is outside, as felt."""
    return mind.place >= 0 and plan.places[mind.place].kind == PlaceKind.HULL
