"""Rooms of one's own: volumes, people, machines, hatches and holes, lived by the turn's own rules.

Whatever a check or a question needs is built as a world and a plan, and goes on by the same
functions as a turn; only who breathes how is told instead of played.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from cupola.physics.air import air_arrives, air_sets_out
from cupola.physics.cabin.breathing import people_breathe
from cupola.physics.cabin.exchange import elimination_order
from cupola.physics.cabin.gas import (
    CO2,
    GAS_CONSTANT,
    H2O,
    KELVIN,
    KPA_PER_MMHG,
    N2,
    O2,
    partial_pressure_kpa,
    pressure_kpa,
)
from cupola.physics.cabin.leaks import holes_leak
from cupola.physics.cabin.machines import machines_clean
from cupola.world.catalogue.entities import PERSONS, PLACES, System
from cupola.world.catalogue.verbs import VERB_ROWS, Verb
from cupola.world.layout import plain
from cupola.world.plan import Plan
from cupola.world.records import Work, World

CELSIUS = 22.0
"""deg C of every room (facts, section 0)."""
AT_FIRST_KPA = {O2: 21.2, CO2: 0.4, N2: 78.64, H2O: 1.06}
"""kPa of each gas at the beginning (facts 2.5; 101.3 kPa in all)."""
DAY_SHARES = {"asleep": 8.0 / 24.0, "awake": 15.5 / 24.0, "at work": 0.5 / 24.0}
"""How a day is spent: eight hours of sleep, half an hour of hard work (facts 2.1)."""
EVERY_MIN = 1.0
"""Minutes between two looks."""


@dataclass
class Rooms:
    """Some rooms, the first with all the people in it."""

    volumes: Sequence[float]
    people: int = 0
    hatches: Sequence[tuple[int, int, float]] = ()
    scrubbers: float = 0.0
    generators: float = 0.0
    hole_m2: float = 0.0
    minutes: float = 0.0
    world: Any = field(init=False)
    plan: Any = field(init=False)
    work: Any = field(init=False)

    def __post_init__(self) -> None:
        self.world, self.plan, self.work = plain(World), plain(Plan), plain(Work)
        self.world.departed_at, self.world.sunlit = -1, 1
        support = self.world.systems[System.LIFE_SUPPORT]
        support.exists = support.on = 1
        for row, volume in enumerate(self.volumes):
            _fill(self.world, self.plan, row, volume)
        for row in range(PLACES):
            self.plan.places[row].fire_at = -1
        self.plan.places[0].scrubber, self.plan.places[0].generator = (
            self.scrubbers,
            self.generators,
        )
        self.plan.places[0].hole = self.hole_m2
        self.plan.verbs[Verb.STRIKE].family = int(VERB_ROWS[Verb.STRIKE].family)
        _seat(self.world, self.people)
        _join(self.world, self.plan, self.hatches)
        order = elimination_order(len(self.volumes), [(a, b) for a, b, _ in self.hatches])
        self.plan.air_rooms, self.plan.air_order[: len(order)] = len(order), order

    def go_on(self, minutes: float, breathing: dict[str, float] | None = None) -> None:
        """So many minutes have passed, with everybody breathing as said; a day's mean if not."""
        if self.hatches:
            air_sets_out(self.world, self.plan, self.work, minutes)
        machines_clean(self.world, self.plan, minutes)
        for how, share in (DAY_SHARES if breathing is None else breathing).items():
            _breathe_as(self.world, how)
            people_breathe(self.world, self.plan, minutes * share)
        if self.hole_m2 > 0.0:
            holes_leak(self.world, self.plan, self.work, minutes)
        if self.hatches:
            air_arrives(self.world, self.work)
        self.minutes += minutes

    def kpa(self, gas: int, row: int = 0) -> float:
        """The pressure of one gas in a room."""
        return float(partial_pressure_kpa(self.world, self.plan, row, gas))

    def mmhg(self, row: int = 0) -> float:
        """The carbon dioxide of a room, in mmHg."""
        return self.kpa(CO2, row) / KPA_PER_MMHG

    def pressure(self, row: int = 0) -> float:
        """The whole pressure of a room, kPa."""
        return float(pressure_kpa(self.world, self.plan, row))

    def moles(self, gas: int) -> float:
        """All there is of one gas."""
        return float(sum(place.gas[gas] for place in self.world.places))


def section_m2(diameter_mm: float, discharge: float = 1.0) -> float:
    """The section of the jet through a round hole."""
    return discharge * math.pi / 4.0 * (diameter_mm / 1000.0) ** 2


def _fill(world: World, plan: Plan, row: int, volume: float) -> None:
    """A room with ordinary air in it."""
    plan.places[row].exists, plan.places[row].volume = 1, float(volume)
    here = world.places[row]
    here.temperature = CELSIUS
    for gas, kpa in AT_FIRST_KPA.items():
        here.gas[gas] = kpa * 1000.0 * volume / (GAS_CONSTANT * (CELSIUS + KELVIN))


def _seat(world: World, people: int) -> None:
    """So many people are in the first room.  Raises ValueError if a world has no room for them."""
    if not 0 <= people <= PERSONS:
        raise ValueError(f"{people} people; a world has room for {PERSONS}")
    for person in range(PERSONS):
        me = world.persons[person]
        me.place = 0
        me.exists = me.alive = me.awake = 1 if person < people else 0


def _join(world: World, plan: Plan, hatches: Sequence[tuple[int, int, float]]) -> None:
    """Open hatches: two rows and the flow in m3/min."""
    for number, (a, b, flow) in enumerate(hatches):
        row = plan.hatches[number]
        row.exists, row.a, row.b, row.flow = 1, a, b, flow
        world.hatches[number].open = 1


def _breathe_as(world: World, how: str) -> None:
    """Everybody sleeps, is awake or works hard."""
    for person in range(PERSONS):
        me = world.persons[person]
        me.awake = 0 if how == "asleep" else 1
        me.doing.verb = int(Verb.STRIKE if how == "at work" else Verb.NONE)
