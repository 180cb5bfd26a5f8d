"""What was let go drifts: people without a hold, the one knocked off outside, blood, the vehicle.

Outside, somebody knocked off moves away with the push of the blow, in a direction that the seed
draws, as everything in orbit moves beside the station.  While near, awake and suited, there is a
chance each minute to come back to the hull by the suit's own jets; whom the push sends up, down or
aside the orbit brings back near after a round.  They reach the hull where the fewest windows look,
for the blow came from where there are some.  Inside, who floats free meets a wall sooner or later.
Drops of blood follow the air to where the fans draw it in.
"""

import math

from cupola.physics.relative import how_far_m
from cupola.physics.systems import life_support_runs
from cupola.world.book import Outcome, tell
from cupola.world.catalogue.entities import (
    EARTH,
    FIRST_PLACE,
    FIRST_SYSTEM,
    NOBODY,
    PERSONS,
    PLACES,
    STATION,
    PlaceKind,
    System,
)
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.verbs import Verb
from cupola.world.chance import Purpose, happens, roll
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import HATCHES, Person, World
from cupola.world.rows import Book

WITHIN_REACH = 60.0
"""m within which the suit's jets bring one back: 3 m/s in all (facts 5), less for aiming."""
COMES_BACK = 0.35
"""Chance a minute to come back from within reach; tuned to beat 19 of the film, where he does."""
FINDS_A_WALL = 0.3
"""Chance a minute that who floats free inside gets a hold (own estimate)."""
BLOOD_EVERY = 3
"""Minutes between two moves of floating drops."""
BLOOD_MOVES = 0.05
"""Share of a room's drops that go through a hatch in that time (own estimate)."""
BLOOD_STAYS = 1.0
"""ml that cling to walls and move no further (own estimate)."""


@rule
def what_was_let_go_drifts(world: World, plan: Plan, book: Book) -> None:
    """Everything without a hold has moved for a minute."""
    for person in range(PERSONS - plan.spare.persons):
        me = world.persons[person]
        if me.hold == 0 and me.exists == 1 and me.place >= 0:
            _floats(world, plan, book, person)
    if world.facts[Fact.SOMEBODY_HURT] == 1 and world.turn % BLOOD_EVERY == 0:
        blood_follows_the_air(world, plan)
    if world.turn == 0 or (world.departed_at >= 0 and world.turn == world.departed_at + 1):
        _ride(world, plan, book)


@rule
def _floats(world: World, plan: Plan, book: Book, person: int) -> None:
    """Somebody without a hold has moved on, and perhaps got hold of something."""
    me = world.persons[person]
    if me.place == plan.void:
        me.drift = away(world, plan, person, me)
        first_minute = world.turn <= me.adrift_since
        if first_minute or me.drift > WITHIN_REACH or me.alive == 0 or me.awake == 0:
            return
        if me.suited == 1 and regains(world, person, FIRST_PLACE + plan.void, COMES_BACK):
            clings(world, plan, book, person)
    elif me.alive == 1 and me.awake == 1 and me.held_by == NOBODY:
        chance = 1.0 if plan.gravity == 1 else FINDS_A_WALL
        if regains(world, person, FIRST_PLACE + me.place, chance):
            me.hold = 1


@rule
def away(world: World, plan: Plan, person: int, me: Person) -> float:
    """How far somebody is at the end of this minute from where they lost the hull, in m."""
    since = me.adrift_since
    rise = 2.0 * roll(world, Purpose.HEADING, person, 0, since) - 1.0
    around = 2.0 * math.pi * roll(world, Purpose.HEADING, person, 1, since)
    level = math.sqrt(1.0 - rise * rise)
    minutes = float(world.turn + 1 - since)
    radial = me.drift_speed * rise
    along = me.drift_speed * level * math.cos(around)
    cross = me.drift_speed * level * math.sin(around)
    return how_far_m(radial, along, cross, plan.orbit_minutes, minutes)


@rule
def regains(world: World, person: int, place: int, chance: float) -> bool:
    """Whether a person gets a hold again in this minute."""
    return happens(world, Purpose.REGAIN_HOLD, person, place, world.turn, chance)


@rule
def clings(world: World, plan: Plan, book: Book, person: int) -> None:
    """The person holds on to the hull, out of sight of most."""
    row = least_seen_hull(plan)
    if row < 0:
        return
    me = world.persons[person]
    me.place = row
    me.hold = 1
    me.drift = 0.0
    me.drift_speed = 0.0
    event = tell(world, book, Verb.CLING, person, FIRST_PLACE + row)
    event.outcome = Outcome.ALIVE
    event.cause = me.wound_event


@rule
def least_seen_hull(plan: Plan) -> int:
    """The stretch of hull that the fewest places look upon, -1 without any hull."""
    best = NOBODY
    fewest = PLACES + 1
    for row in range(PLACES - plan.spare.places):
        if plan.places[row].exists == 1 and plan.places[row].kind == PlaceKind.HULL:
            seen_from = 0
            for inside in range(PLACES - plan.spare.places):
                seen_from += (plan.places[inside].hull_view >> row) & 1
            if seen_from < fewest:
                fewest = seen_from
                best = row
    return best


@rule
def blood_follows_the_air(world: World, plan: Plan) -> None:
    """Drops have gone through open hatches to the louder room, where more air is drawn in."""
    if plan.gravity == 1 or not life_support_runs(world):
        return
    for hatch in range(HATCHES - plan.spare.hatches):
        if world.hatches[hatch].open == 1 and plan.hatches[hatch].flow > 0.0:
            a = plan.hatches[hatch].a
            b = plan.hatches[hatch].b
            if world.places[a].noise < world.places[b].noise:
                _drops_go(world, a, b)
            elif world.places[b].noise < world.places[a].noise:
                _drops_go(world, b, a)


@rule
def _drops_go(world: World, source: int, goal: int) -> None:
    """A share of the drops of one room is in the next one; a little always stays."""
    here = world.places[source]
    if here.blood <= BLOOD_STAYS:
        return
    moved = (here.blood - BLOOD_STAYS) * BLOOD_MOVES
    here.blood -= moved
    world.places[goal].blood += moved
    world.places[goal].blood_event = here.blood_event


@rule
def _ride(world: World, plan: Plan, book: Book) -> None:
    """Whoever sits in the vehicle under way rides: up at the start of a run, or down."""
    vehicle = world.systems[System.VEHICLE]
    if vehicle.exists == 0 or (world.departed_at < 0 and vehicle.on == 1):
        return
    for person in range(PERSONS - plan.spare.persons):
        me = world.persons[person]
        if me.exists == 1 and me.alive == 1 and me.place == plan.systems[System.VEHICLE].place:
            goal = STATION if world.departed_at < 0 else EARTH
            event = tell(world, book, Verb.RIDE, person, goal)
            event.instrument = FIRST_SYSTEM + System.VEHICLE
            if world.departed_at >= 0:
                event.outcome = Outcome.UNKNOWN
                event.cause = vehicle.event
