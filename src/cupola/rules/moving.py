"""Moving: from room to room, out of the airlock and back, into a suit, and to a hold.

Whoever holds on to something may go to any place inside, one hatch a minute, along the
shortest way on which no hatch is held shut; a hatch found shut on the way stops the walk.
Whoever has somebody in their grip drags that person along; the mortally wounded let go.
Outside one moves hand over hand along the hull.  Going out needs an airlock and a suit, put on
with training; coming in needs a grip at the airlock.  Nobody walks out of a vehicle under way,
and from open space nobody comes back by their own strength.
"""

from cupola.rules.reach import hatch_between, is_inside, item_at_hand, item_with_use, next_hop
from cupola.world.book import becomes, tell
from cupola.world.catalogue.entities import (
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    NOBODY,
    PERSONS,
    PLACES,
    STATION,
    PlaceKind,
    Skill,
    System,
    Use,
    is_person,
    is_place,
)
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Action, World
from cupola.world.rows import Book

LONGEST_CHAIN = 2
"""Grips that follow one another: who is dragged may drag one more."""


@rule
def may_moving(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Why the actor may not move like this, or ALLOWED."""
    if action.verb == Verb.GO:
        return may_go(world, plan, actor, action)
    if action.verb == Verb.EXIT:
        return may_exit(world, plan, actor)
    if action.verb == Verb.ENTER:
        return may_enter(world, plan, actor)
    if action.verb == Verb.GRAB:
        return may_grab(world, plan, actor)
    if action.verb == Verb.SUIT_UP:
        return may_suit_up(world, plan, actor)
    return Refusal.NO_SUCH_TARGET


@rule
def do_moving(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """The actor has moved, taken hold or put on the suit."""
    if action.verb == Verb.GO:
        go(world, plan, book, actor, action)
    elif action.verb == Verb.EXIT:
        exits(world, plan, book, actor)
    elif action.verb == Verb.ENTER:
        enter(world, plan, book, actor)
    elif action.verb == Verb.GRAB:
        grab(world, book, actor)
    elif action.verb == Verb.SUIT_UP:
        suit_up(world, plan, book, actor)


@rule
def may_go(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Somebody with a hold may go where a way leads that they do not hold shut."""
    me = world.persons[actor]
    if not is_place(action.target) or plan.places[action.target - FIRST_PLACE].exists == 0:
        return Refusal.NO_SUCH_TARGET
    goal = action.target - FIRST_PLACE
    if me.place == goal:
        return Refusal.ALREADY_SO
    if me.hold == 0:
        return Refusal.NO_HOLD
    refusal = _may_cross_the_hull(plan, me.place, goal)
    if refusal != Refusal.ALLOWED:
        return refusal
    if plan.places[me.place].kind == PlaceKind.VEHICLE and not is_docked(world):
        return Refusal.NO_WAY
    hop = next_hop(plan, world.minds[actor].shut, me.place, goal)
    if hop == NOBODY:
        return Refusal.NO_WAY
    return may_pass(world, plan, me.place, hop)


@rule
def _may_cross_the_hull(plan: Plan, start: int, goal: int) -> int:
    """Inside and outside are not joined by any walk."""
    if is_inside(plan, start) and not is_inside(plan, goal):
        return Refusal.MUST_BE_OUTSIDE
    if is_inside(plan, goal) and not is_inside(plan, start):
        return Refusal.MUST_BE_INSIDE
    return Refusal.ALLOWED


@rule
def may_pass(world: World, plan: Plan, start: int, hop: int) -> int:
    """The hatch to a place next door must stand open."""
    row = hatch_between(plan, start, hop)
    if row == NOBODY:
        return Refusal.NO_WAY
    if world.hatches[row].open == 1:
        return Refusal.ALLOWED
    return Refusal.HATCH_LOCKED if world.hatches[row].locked == 1 else Refusal.HATCH_SHUT


@rule
def is_docked(world: World) -> bool:
    """Whether the vehicle is still at the station."""
    return world.systems[System.VEHICLE].on == 1


@rule
def go(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """The actor is one hatch nearer to the goal, with whoever is in the actor's grip."""
    me = world.persons[actor]
    start = me.place
    hop = next_hop(plan, world.minds[actor].shut, start, action.target - FIRST_PLACE)
    move(world, actor, hop)
    event = tell(world, book, Verb.GO, actor, action.target)
    leaves_vehicle = plan.places[start].kind == PlaceKind.VEHICLE
    if me.arrived == 0 and leaves_vehicle and plan.places[hop].kind == PlaceKind.ROOM:
        me.arrived = 1
        arrival = tell(world, book, Verb.ARRIVE, actor, STATION)
        arrival.instrument = FIRST_SYSTEM + System.VEHICLE
        arrival.cause = event.number
        becomes(world, book, about(About.ABOARD, actor), 1, arrival.number)


@rule
def move(world: World, person: int, place: int) -> None:
    """The person is there, holding on, and so are those whom the person drags along.

    The mortally wounded have no strength left to drag anybody.
    """
    me = world.persons[person]
    if me.dies_at >= 0:
        let_go_of_all(world, person)
    start = me.place
    me.place = place
    me.hold = 1
    me.seated = 0
    for _ in range(LONGEST_CHAIN):
        for other in range(PERSONS):
            someone = world.persons[other]
            if someone.exists == 0 or not is_person(someone.held_by):
                continue
            if someone.place == start and world.persons[someone.held_by].place == place:
                someone.place = place
                someone.seated = 0


@rule
def let_go_of_all(world: World, person: int) -> None:
    """Nobody is in the person's grip any more."""
    for other in range(PERSONS):
        if world.persons[other].held_by == person:
            world.persons[other].held_by = NOBODY


@rule
def may_exit(world: World, plan: Plan, actor: int) -> int:
    """Somebody in a suit may go out at an airlock."""
    me = world.persons[actor]
    if not is_inside(plan, me.place):
        return Refusal.MUST_BE_INSIDE
    if plan.places[me.place].airlock_to < 0:
        return Refusal.NOT_AT_AIRLOCK
    return Refusal.ALLOWED if me.suited == 1 else Refusal.NO_SUIT


@rule
def exits(world: World, plan: Plan, book: Book, actor: int) -> None:
    """The actor holds on to the hull before the airlock; nobody is dragged into the void."""
    me = world.persons[actor]
    let_go_of_all(world, actor)
    move(world, actor, plan.places[me.place].airlock_to)
    me.drift = 0.0
    me.drift_speed = 0.0
    event = tell(world, book, Verb.EXIT, actor, STATION)
    suit = item_with_use(world, plan, actor, Use.SUIT)
    if suit != NOBODY:
        event.instrument = FIRST_ITEM + suit


@rule
def may_enter(world: World, plan: Plan, actor: int) -> int:
    """Somebody who holds on to the hull at an airlock may come in."""
    me = world.persons[actor]
    if is_inside(plan, me.place):
        return Refusal.MUST_BE_OUTSIDE
    if me.hold == 0 or plan.places[me.place].kind == PlaceKind.VOID:
        return Refusal.NO_HOLD
    return Refusal.ALLOWED if airlock_at(plan, me.place) != NOBODY else Refusal.NOT_AT_AIRLOCK


@rule
def airlock_at(plan: Plan, hull: int) -> int:
    """The room whose airlock opens on a stretch of hull; -1 if none does."""
    for room in range(PLACES - plan.spare.places):
        if plan.places[room].exists == 1 and plan.places[room].airlock_to == hull:
            return room
    return NOBODY


@rule
def enter(world: World, plan: Plan, book: Book, actor: int) -> None:
    """The actor is inside, out of the suit, which hangs in the airlock; so is who is dragged in."""
    me = world.persons[actor]
    outside = everybody_at(world, plan, me.place)
    move(world, actor, airlock_at(plan, me.place))
    event = tell(world, book, Verb.ENTER, actor, STATION)
    suit = take_off(world, plan, actor)
    if suit != NOBODY:
        event.instrument = FIRST_ITEM + suit
    dragged = outside & everybody_at(world, plan, me.place) & ~(1 << actor)
    for other in range(PERSONS - plan.spare.persons):
        if (dragged >> other) & 1 and world.persons[other].suited == 1:
            take_off(world, plan, other)


@rule
def everybody_at(world: World, plan: Plan, place: int) -> int:
    """Everybody in a place, alive or dead, as bits."""
    bits = 0
    for person in range(PERSONS - plan.spare.persons):
        if world.persons[person].exists == 1 and world.persons[person].place == place:
            bits |= 1 << person
    return bits


@rule
def take_off(world: World, plan: Plan, person: int) -> int:
    """The row of the suit that a person has taken off where they are, NOBODY if they had none."""
    suit = item_with_use(world, plan, person, Use.SUIT)
    world.persons[person].suited = 0
    if suit != NOBODY:
        world.items[suit].at = FIRST_PLACE + world.persons[person].place
        world.items[suit].pocketed = 0
    return suit


@rule
def may_grab(world: World, plan: Plan, actor: int) -> int:
    """Somebody adrift may take hold, but not of nothing."""
    me = world.persons[actor]
    if me.hold == 1:
        return Refusal.ALREADY_SO
    if me.place < 0 or plan.places[me.place].kind == PlaceKind.VOID:
        return Refusal.OUT_OF_REACH
    return Refusal.ALLOWED


@rule
def grab(world: World, book: Book, actor: int) -> None:
    """The actor has a hold again."""
    world.persons[actor].hold = 1
    tell(world, book, Verb.GRAB, actor, NOBODY)


@rule
def may_suit_up(world: World, plan: Plan, actor: int) -> int:
    """Somebody trained may put on a suit that is at hand in an airlock."""
    me = world.persons[actor]
    if me.suited == 1:
        return Refusal.ALREADY_SO
    if plan.places[me.place].airlock_to < 0:
        return Refusal.NOT_AT_AIRLOCK
    if plan.persons[actor].skills & Skill.SUIT == 0:
        return Refusal.NO_SKILL
    suit = item_at_hand(world, plan, actor, Use.SUIT)
    return Refusal.ALLOWED if suit != NOBODY else Refusal.NO_SUIT


@rule
def suit_up(world: World, plan: Plan, book: Book, actor: int) -> None:
    """The actor wears the suit, with fresh air; worn, it takes no hand."""
    me = world.persons[actor]
    suit = item_at_hand(world, plan, actor, Use.SUIT)
    me.suited = 1
    me.suit_left = plan.suit_minutes
    world.items[suit].at = actor
    world.items[suit].pocketed = 1
    world.items[suit].loose = 0
    event = tell(world, book, Verb.SUIT_UP, actor, NOBODY)
    event.instrument = FIRST_ITEM + suit
