"""Endings: when a run is over, and what came of it.

A run ends when everybody is dead; two minutes after the vehicle has undocked, if nobody alive
is left behind; or when the scenario's time is over.  While somebody alive is left behind, it
goes on for them.

What came of it is six questions with an answer each: who lives, who left, who stayed, who has
the remedy, who holds the station, and how many have died.  None of them is a score.
"""

from enum import IntEnum
from typing import Any

from cupola.rules.reach import is_inside, place_of_item
from cupola.world.catalogue.entities import ITEMS, NOBODY, PERSONS, System, Use
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import World
from cupola.world.rows import Book

AFTER_UNDOCKING = 2
"""Minutes for which a run goes on after the last of the living have undocked (own choice)."""
NO_SIDE = -1
"""Nobody, or people of more than one side."""


class Ending(IntEnum):
    """Why a run is over; RUNNING is zero."""

    RUNNING = 0
    LEFT = 1
    ALL_DEAD = 2
    TIME_OVER = 3


@rule
def has_it_ended(world: World, plan: Plan, book: Book) -> int:  # noqa: ARG001 - as every phase
    """Why the run is over now, or RUNNING; the first reason stands."""
    if world.ending != Ending.RUNNING:
        return world.ending
    ending = _reason(world, plan)
    if ending != Ending.RUNNING:
        world.ending = ending
        world.ended_at = world.turn
    return ending


@rule
def _reason(world: World, plan: Plan) -> int:
    """Why the run is over, asked afresh."""
    living = who_lives(world)
    if living == 0:
        return Ending.ALL_DEAD
    left = who_left(world, plan)
    if left == living and world.turn >= world.departed_at + AFTER_UNDOCKING:
        return Ending.LEFT
    if world.turn >= plan.turns - 1:
        return Ending.TIME_OVER
    return Ending.RUNNING


@rule
def who_lives(world: World) -> int:
    """The living, as bits."""
    living = 0
    for person in range(PERSONS):
        if world.persons[person].exists == 1 and world.persons[person].alive == 1:
            living |= 1 << person
    return living


@rule
def who_left(world: World, plan: Plan) -> int:
    """The living who are in the vehicle and away, as bits."""
    if world.departed_at < 0:
        return 0
    left = 0
    for person in range(PERSONS - plan.spare.persons):
        me = world.persons[person]
        if me.exists == 1 and me.alive == 1 and me.place == plan.systems[System.VEHICLE].place:
            left |= 1 << person
    return left


@rule
def who_has_remedy(world: World, plan: Plan) -> int:
    """The row of the place where the remedy is; NOBODY if it is nowhere or there is none."""
    for item in range(ITEMS - plan.spare.items):
        if plan.items[item].exists == 1 and plan.items[item].uses & Use.REMEDY:
            return place_of_item(world, plan, item)
    return NOBODY


@rule
def who_holds_station(world: World, plan: Plan) -> int:
    """The side of all the living who are aboard; NO_SIDE if there are none or of two sides."""
    left = who_left(world, plan)
    holder = NO_SIDE
    for person in range(PERSONS - plan.spare.persons):
        me = world.persons[person]
        if me.exists == 0 or me.alive == 0 or (left >> person) & 1 or not is_inside(plan, me.place):
            continue
        if holder != NO_SIDE and holder != me.side:
            return NO_SIDE
        holder = me.side
    return holder


def ending_facts(world: World, plan: Plan) -> dict[str, Any]:
    """What came of a run, as plain values: for the chronicle and for whoever tells it.

    People are rows.  remedy: 'gone' with those who left, 'aboard', or 'none'.
    """
    living, left = int(who_lives(world)), int(who_left(world, plan))
    people = [p for p in range(PERSONS) if int(world.persons[p].exists) == 1]
    remedy = int(who_has_remedy(world, plan))
    gone = int(world.departed_at) >= 0 and remedy == int(plan.systems[System.VEHICLE].place)
    return {
        "ending": Ending(int(world.ending)).name.lower(),
        "minute": int(world.ended_at),
        "living": [p for p in people if living >> p & 1],
        "dead": [p for p in people if not living >> p & 1],
        "left": [p for p in people if left >> p & 1],
        "stayed": [p for p in people if living >> p & 1 and not left >> p & 1],
        "remedy": "none" if remedy == NOBODY else "gone" if gone else "aboard",
        "station": int(who_holds_station(world, plan)),
    }
