"""Obstacles: what stands in the way of an attempt and has to be seen to first.

A hold, the way in from outside, a hatch that is shut, a lock turned from within.  Whoever is
adrift, or clings where no way leads, can do nothing but wait or call.
"""

from cupola.beliefs.picture import is_locked_off
from cupola.minds.errand import is_outside, nearest_way_in
from cupola.rules.reach import hatch_between, next_hop
from cupola.world.actions import intend
from cupola.world.catalogue.entities import (
    FIRST_PLACE,
    NOBODY,
    PLACES,
    PlaceKind,
    is_place,
)
from cupola.world.catalogue.verbs import Channel, Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind


@rule
def clear_the_way(mind: Mind, plan: Plan, attempt: Action) -> None:
    """The attempt is as it was, or what has to be done first for it to be possible."""
    if attempt.verb == Verb.NONE or mind.place < 0:
        return
    if is_stranded(mind, plan):
        if plan.verbs[attempt.verb].channel != Channel.LOOP:
            intend(attempt, Verb.NONE, NOBODY)
        return
    if mind.hold == 0 and mind.held_by == NOBODY:
        intend(attempt, Verb.GRAB, NOBODY)
        return
    if is_outside(mind, plan) and belongs_inside(plan, attempt):
        _come_in(mind, plan, attempt)
    elif attempt.verb == Verb.GO and is_place(attempt.target):
        _open_the_way(mind, plan, attempt)


@rule
def is_locked_out(mind: Mind, plan: Plan, place: int) -> bool:
    """Whether the person stands at the hatch of a room that somebody has locked from within."""
    if not is_locked_off(mind, plan, place):
        return False
    return hatch_between(plan, mind.place, place) != NOBODY


@rule
def is_stranded(mind: Mind, plan: Plan) -> bool:
    """Whether the person is adrift, or clings to a part of the hull from which no way leads."""
    kind = plan.places[mind.place].kind
    if kind != PlaceKind.HULL:
        return kind == PlaceKind.VOID
    return nearest_way_in(mind, plan) < 0


@rule
def belongs_inside(plan: Plan, attempt: Action) -> bool:
    """Whether this is done inside: a walk to a room, work, rest or sleep."""
    if attempt.verb == Verb.GO and is_place(attempt.target):
        return plan.places[attempt.target - FIRST_PLACE].kind < PlaceKind.HULL
    return attempt.verb == Verb.WORK or attempt.verb == Verb.REST or attempt.verb == Verb.SLEEP


@rule
def _come_in(mind: Mind, plan: Plan, attempt: Action) -> None:
    """The attempt is to come in, or the way to the airlock along the hull."""
    intend(attempt, Verb.ENTER, NOBODY)
    hull = nearest_way_in(mind, plan)
    if hull >= 0 and hull != mind.place:
        intend(attempt, Verb.GO, FIRST_PLACE + hull)


@rule
def _open_the_way(mind: Mind, plan: Plan, attempt: Action) -> None:
    """The walk is as it was if a way is open, else to the first shut hatch, which is opened."""
    goal = attempt.target - FIRST_PLACE
    if goal == mind.place or next_hop(plan, mind.shut, mind.place, goal) != NOBODY:
        return
    here = mind.place
    for _ in range(PLACES - plan.spare.places):
        hop = next_hop(plan, 0, here, goal)
        if hop == NOBODY:
            return
        row = hatch_between(plan, here, hop)
        if (mind.shut >> row) & 1:
            _open_hatch(mind, plan, row, here, attempt)
            if attempt.verb == Verb.OPEN:
                attempt.target = FIRST_PLACE + hop
            return
        here = hop


@rule
def _open_hatch(mind: Mind, plan: Plan, row: int, here: int, attempt: Action) -> None:
    """The attempt is the walk to the hatch, or beside it to unlock or open it."""
    if here != mind.place:
        intend(attempt, Verb.GO, FIRST_PLACE + here)
    elif (mind.locked >> row) & 1 and plan.places[here].lockable == 1:
        intend(attempt, Verb.UNLOCK, FIRST_PLACE + here)
    else:
        intend(attempt, Verb.OPEN, NOBODY)
