"""Leaving: to ready the vehicle, to take a seat, to undock.

Anybody may ready the vehicle, for all or for one alone; whoever inspects it later can see
for whom.  It has few seats: who comes first sits.  It undocks when it is readied and
somebody seated, awake and trained can fly it; whoever gives the word must be seated too.
With more of the living in it than it has seats it does not undock: somebody has to get out.
Everybody in the vehicle then leaves, free falling, and the hatch behind them is shut.
"""

from cupola.rules.moving import is_docked, may_pass, move
from cupola.rules.reach import item_with_use
from cupola.world.book import Outcome, becomes, tell
from cupola.world.catalogue.entities import (
    EVERYBODY,
    FIRST_ITEM,
    FIRST_SYSTEM,
    NOBODY,
    PERSONS,
    STATION,
    Skill,
    System,
    Use,
    is_person,
)
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import HATCHES, Action, World
from cupola.world.rows import Book

THE_VEHICLE = FIRST_SYSTEM + int(System.VEHICLE)
"""The entity of the vehicle."""


@rule
def may_leaving(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Why the actor may not ready, board, leave or undock the vehicle, or ALLOWED."""
    if action.target != THE_VEHICLE:
        return Refusal.WRONG_TARGET
    if world.systems[System.VEHICLE].exists == 0:
        return Refusal.SYSTEM_MISSING
    if not is_docked(world):
        return Refusal.ALREADY_LEFT
    if action.verb == Verb.PREPARE:
        return may_prepare(world, actor, action)
    if action.verb == Verb.BOARD:
        return may_board(world, plan, actor)
    if action.verb == Verb.DEPART:
        return may_depart(world, plan, actor)
    return Refusal.ALLOWED if world.persons[actor].seated == 1 else Refusal.NOT_IN_VEHICLE


@rule
def do_leaving(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """The vehicle is readied, or has one more or one less aboard, or has left."""
    if action.verb == Verb.PREPARE:
        prepare(world, book, actor, action)
    elif action.verb == Verb.BOARD:
        board(world, plan, book, actor)
    elif action.verb == Verb.DEPART:
        depart(world, plan, book, actor)
    else:
        world.persons[actor].seated = 0
        tell(world, book, Verb.ALIGHT, actor, action.target)


@rule
def may_prepare(world: World, actor: int, action: Action) -> int:
    """The vehicle may be readied for all or for one, again by who wants it otherwise."""
    for_one = is_person(action.instrument)
    if not for_one and action.instrument != NOBODY and action.instrument < EVERYBODY:
        return Refusal.WRONG_TARGET
    if for_one and world.persons[action.instrument].exists == 0:
        return Refusal.NO_SUCH_TARGET
    vehicle = world.systems[System.VEHICLE]
    if vehicle.progress >= 1.0 and vehicle.readied_by == actor and not for_one:
        return Refusal.ALREADY_SO
    return Refusal.ALLOWED


@rule
def prepare(world: World, book: Book, actor: int, action: Action) -> None:
    """The vehicle is ready, for all or for one alone."""
    vehicle = world.systems[System.VEHICLE]
    vehicle.progress = 1.0
    vehicle.readied_by = actor
    event = tell(world, book, Verb.PREPARE, actor, action.target)
    event.instrument = action.instrument
    vehicle.event = event.number
    becomes(world, book, Fact.VEHICLE_READY, 1, event.number)
    for person in range(PERSONS):
        alone = 1 if person == action.instrument else 0
        becomes(world, book, about(About.LEAVES_ALONE, person), alone, event.number)


@rule
def may_board(world: World, plan: Plan, actor: int) -> int:
    """Somebody in the vehicle or at its open hatch may take a free seat."""
    me = world.persons[actor]
    cabin = plan.systems[System.VEHICLE].place
    if me.place == cabin and me.seated == 1:
        return Refusal.ALREADY_SO
    if me.place != cabin:
        if me.place < 0 or (plan.places[cabin].near >> me.place) & 1 == 0:
            return Refusal.NOT_AT_SYSTEM
        refusal = may_pass(world, plan, me.place, cabin)
        if refusal != Refusal.ALLOWED:
            return refusal
    taken = seats_taken(world, plan)
    return Refusal.ALLOWED if taken < plan.systems[System.VEHICLE].seats else Refusal.NO_SEAT


@rule
def seats_taken(world: World, plan: Plan) -> int:
    """How many sit in the vehicle."""
    taken = 0
    for person in range(PERSONS - plan.spare.persons):
        someone = world.persons[person]
        if someone.exists == 1 and someone.seated == 1:
            if someone.place == plan.systems[System.VEHICLE].place:
                taken += 1
    return taken


@rule
def board(world: World, plan: Plan, book: Book, actor: int) -> None:
    """The actor is strapped into a seat; a remedy taken along is part of the story."""
    if world.persons[actor].place != plan.systems[System.VEHICLE].place:
        move(world, actor, plan.systems[System.VEHICLE].place)
    world.persons[actor].seated = 1
    world.persons[actor].hold = 1
    event = tell(world, book, Verb.BOARD, actor, THE_VEHICLE)
    remedy = item_with_use(world, plan, actor, Use.REMEDY)
    if remedy != NOBODY:
        event.instrument = FIRST_ITEM + remedy


@rule
def may_depart(world: World, plan: Plan, actor: int) -> int:
    """Somebody seated may give the word when the vehicle is ready and can be flown."""
    me = world.persons[actor]
    if me.seated == 0 or me.place != plan.systems[System.VEHICLE].place:
        return Refusal.NOT_IN_VEHICLE
    if world.systems[System.VEHICLE].progress < 1.0:
        return Refusal.NOT_READY
    if living_in_cabin(world, plan) > plan.systems[System.VEHICLE].seats:
        return Refusal.NO_SEAT
    return Refusal.ALLOWED if has_pilot(world, plan) else Refusal.NO_SKILL


@rule
def living_in_cabin(world: World, plan: Plan) -> int:
    """How many of the living are in the vehicle, seated or not."""
    count = 0
    for person in range(PERSONS - plan.spare.persons):
        someone = world.persons[person]
        if someone.exists == 1 and someone.alive == 1:
            if someone.place == plan.systems[System.VEHICLE].place:
                count += 1
    return count


@rule
def has_pilot(world: World, plan: Plan) -> bool:
    """Whether somebody seated in the vehicle can fly it."""
    for person in range(PERSONS - plan.spare.persons):
        someone = world.persons[person]
        if someone.exists == 0 or someone.alive == 0 or someone.awake == 0:
            continue
        if someone.seated == 0 or someone.place != plan.systems[System.VEHICLE].place:
            continue
        if plan.persons[person].skills & Skill.PILOT:
            return True
    return False


@rule
def depart(world: World, plan: Plan, book: Book, actor: int) -> None:
    """The vehicle falls freely, away from the station, with all who are in it."""
    cabin = plan.systems[System.VEHICLE].place
    world.departed_at = world.turn
    world.systems[System.VEHICLE].on = 0
    world.air_due = 1
    event = tell(world, book, Verb.DEPART, actor, STATION)
    event.instrument = THE_VEHICLE
    event.outcome = Outcome.FREE_FALL
    world.systems[System.VEHICLE].event = event.number
    for row in range(HATCHES - plan.spare.hatches):
        hatch = plan.hatches[row]
        if hatch.exists == 1 and (hatch.a == cabin or hatch.b == cabin):
            world.hatches[row].open = 0
    for person in range(PERSONS - plan.spare.persons):
        someone = world.persons[person]
        if someone.exists == 1 and someone.place == cabin:
            becomes(world, book, about(About.ABOARD, person), 0, event.number)
