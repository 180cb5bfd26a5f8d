"""A small station for the tests of physics: two rooms, a hull, the void and a vehicle."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import pytest

from cupola.physics.air import air_arrives, air_sets_out
from cupola.physics.cabin.exchange import elimination_order
from cupola.physics.cabin.gas import CO2, GAS_CONSTANT, H2O, KELVIN, N2, O2
from cupola.world.catalogue.entities import (
    FIRST_STATE,
    GROUNDS,
    NOBODY,
    PERSONS,
    STATES,
    SYSTEMS,
    PlaceKind,
    System,
)
from cupola.world.layout import plain
from cupola.world.plan import Plan
from cupola.world.records import Work, World
from cupola.world.rows import Book

HOME, LAB, FORE, AFT, VOID, CABIN = range(6)
CREW = 3
AIR_KPA = {O2: 21.2, CO2: 0.4, N2: 78.6, H2O: 1.06}


class Stage(NamedTuple):
    """What a rule of physics works on."""

    world: World
    plan: Plan
    book: Book
    work: Work

    def told(self) -> list[int]:
        """The verbs told so far."""
        return [self.book.events[row].verb for row in range(self.book.event_count)]


def fill_with_air(stage: Stage, row: int, volume: float) -> None:
    """A room of this volume, at 22 deg C, with ordinary air."""
    stage.plan.places[row].exists = 1
    stage.plan.places[row].volume = volume
    stage.plan.places[row].hole_at = stage.plan.places[row].fire_at = -1
    here = stage.world.places[row]
    here.temperature = 22.0
    for gas, kpa in AIR_KPA.items():
        here.gas[gas] = kpa * 1000.0 * volume / (GAS_CONSTANT * (22.0 + KELVIN))


def rooms_exchange(world: World, plan: Plan, work: Work, minutes: float) -> None:
    """All open hatches have let air through for so many minutes, and nobody breathes."""
    air_sets_out(world, plan, work, minutes)
    air_arrives(world, work)


def join(stage: Stage, rooms: Sequence[int], edges: Iterable[tuple[int, int, float]]) -> None:
    """Open hatches between rooms: pairs of rows and the flow in m3/min."""
    pairs = []
    for number, (a, b, flow) in enumerate(edges):
        row = stage.plan.hatches[number]
        row.exists, row.a, row.b, row.flow = 1, a, b, flow
        stage.world.hatches[number].open = 1
        pairs.append((a, b))
    order = [row for row in elimination_order(len(rooms), pairs) if row in rooms]
    stage.plan.air_rooms = len(order)
    stage.plan.air_order[: len(order)] = order


def _nothing_yet(stage: Stage) -> None:
    """Everything that is -1 when there is none of it."""
    world, plan = stage.world, stage.plan
    world.war_since = world.blackout_since = world.departed_at = -1
    plan.blackout_at = plan.link_returns_at = plan.animal_quarrel_at = -1
    for person in range(PERSONS):
        me = world.persons[person]
        me.held_by = me.wounded_by = NOBODY
        me.wound_event = me.cause = me.dies_at = -1
        me.place = -1
    for system in range(SYSTEMS):
        world.systems[system].operator = NOBODY
        world.systems[system].event = -1
    for state in range(STATES):
        world.states[state].strikes_from = world.states[state].enemy = -1
        plan.states[state].strikes_at = plan.states[state].ally = -1
    for ground in range(GROUNDS):
        row = plan.grounds[ground]
        row.order_at = row.call_at = row.aid_at = -1
        stage.world.grounds[ground].event = -1


def _people(stage: Stage) -> None:
    """A healthy crew at home, awake, holding on."""
    for person in range(CREW):
        me = stage.world.persons[person]
        me.exists = me.alive = me.awake = me.hold = 1
        me.health = 1.0
        me.place = HOME


def at_war(stage: Stage, start: int, places: int) -> Stage:
    """State 0 strikes state 1, with so many places, from this minute on."""
    for state in (0, 1):
        stage.world.states[state].exists = stage.plan.states[state].exists = 1
        stage.plan.states[state].places = places
        stage.plan.states[state].flight = 28.0
    stage.plan.first_striker = -1
    stage.world.states[0].strikes_from = start
    stage.world.states[0].enemy = FIRST_STATE + 1
    return stage


@pytest.fixture
def stage() -> Stage:
    """A station with air, fans, machines and a crew of three, before the first minute."""
    made = Stage(plain(World), plain(Plan), plain(Book, lazy=True), plain(Work))
    made.book.kept = 1
    _nothing_yet(made)
    _people(made)
    for row, kind in ((FORE, PlaceKind.HULL), (AFT, PlaceKind.HULL), (VOID, PlaceKind.VOID)):
        made.plan.places[row].exists = 1
        made.plan.places[row].kind = kind
    made.plan.void = VOID
    made.world.sunlit = 1
    for row in (HOME, LAB):
        fill_with_air(made, row, 75.0)
        made.plan.places[row].fan_noise = 50.0
    fill_with_air(made, CABIN, 10.3)
    made.plan.places[CABIN].kind = PlaceKind.VEHICLE
    made.plan.systems[System.VEHICLE].place = CABIN
    join(made, [HOME, LAB], [(HOME, LAB, 3.96)])
    for system in System:
        made.world.systems[system].exists = made.world.systems[system].on = 1
    return made
