"""Mixing: two rooms, any number of rooms, and the turn's strides against seconds."""

import random
from collections.abc import Iterator
from typing import Any

import numpy as np

from cupola.physics.air import EVERY, SMALL_M3
from cupola.physics.cabin.breathing import CO2_AWAKE
from cupola.physics.cabin.gas import CO2, KPA_PER_MMHG
from cupola.physics.cabin.machines import SCRUBBED
from cupola.physics.orbit.elements import Numbers
from cupola.scenarios.reader import load_scenario
from cupola.studies.validation.check import Chapter, Check, Curve, Line, below, near
from cupola.studies.validation.rooms import Rooms

STATION = "quiet_day"
"""The scenario whose station the people move about in."""
PEOPLE = 6
MOVES_MIN = (20, 7)
"""Minutes after which everybody goes to another room, from day to day."""
SEEDS = range(1, 6)
"""Days for each of these, in which people go to other rooms."""
DAY_MIN = 1440
SECONDS = 60
"""Strides of the fine solution in a minute."""
BALANCE = "mass balance of facts 2.5"
ASKED = "the bound that was set for this model"


def mixing() -> Chapter:
    """Two rooms, and a day of six people moving through all of them."""
    station = load_scenario(STATION).plan
    days = [Moving(station, seed, every) for every in MOVES_MIN for seed in SEEDS]
    for day in days:
        day.live()
    return Chapter(
        "Mixing",
        f"The turn solves the air every {EVERY} minutes, and before somebody leaves a room of less "
        f"than {SMALL_M3:.0f} m3 or goes there. {len(days)} days of six people who change rooms "
        f"every {' or '.join(map(str, MOVES_MIN))} minutes are compared with "
        "the same days in one-second strides by another method, room by room.",
        (*_two_rooms(), *_moving(days), *_half_strides(), *_conserved()),
        (days[0].curve(),),
    )


def mixing_minutes(stride: float) -> float:
    """Minutes in which the difference between 75 and 841 m3 falls to 1/e, at 3.96 m3/min."""
    rooms = Rooms([75.0, 841.0], hatches=[(0, 1, 3.96)])
    rooms.world.places[0].gas[CO2] *= 5.0
    first = before = rooms.kpa(CO2) - rooms.kpa(CO2, 1)
    while True:
        rooms.go_on(stride)
        now = rooms.kpa(CO2) - rooms.kpa(CO2, 1)
        if now < first / np.e:
            share = np.log(before * np.e / first) / np.log(before / now)
            return float(rooms.minutes - stride + share * stride)
        before = now


def _two_rooms() -> Iterator[Check]:
    quantity = "75 and 841 m3 at 3.96 m3/min: difference falls to 1/e"
    yield near(quantity, "min", BALANCE, (17.39, mixing_minutes(0.02), 0.01))
    yield near(
        f"{quantity}, in the turn's strides",
        "min",
        BALANCE,
        (17.39, mixing_minutes(float(EVERY)), 0.1),
    )
    rooms = Rooms([62.0, 1e6], people=1, hatches=[(0, 1, 3.4)])
    for _ in range(600):
        rooms.go_on(1.0)
    excess = rooms.mmhg() - rooms.mmhg(1)
    yield near(
        "excess about one person in a ventilated room", "mmHg", BALANCE, (0.089, excess, 0.02)
    )


class Moving:
    """A day of six people moving through a station, in strides and in seconds."""

    def __init__(self, plan: Any, seed: int, every: int) -> None:
        self.plan = plan
        self.rows = [row for row in range(32) if self.plan.places[row].volume > 0.0]
        luck = random.Random(seed)
        self.every = every
        self.where = [
            [luck.choice(self.rows) for _ in range(PEOPLE)] for _ in range(-(-DAY_MIN // every))
        ]
        self.rough: dict[int, list[float]] = {}
        self.fine: dict[int, list[float]] = {}

    def live(self) -> None:
        """The day has been lived both ways."""
        self.rough = self._in_strides()
        self.fine = self._in_seconds()

    def rooms(self) -> Rooms:
        """The station's rooms, hatches and scrubbers, with everybody aboard."""
        at = {row: number for number, row in enumerate(self.rows)}
        volumes = [float(self.plan.places[row].volume) for row in self.rows]
        hatches = [
            (at[hatch.a], at[hatch.b], float(hatch.flow))
            for hatch in self.plan.hatches
            if hatch.exists and hatch.a in at and hatch.b in at
        ]
        made = Rooms(volumes, people=PEOPLE, hatches=hatches)
        for row, number in at.items():
            made.plan.places[number].scrubber = float(self.plan.places[row].scrubber)
        return made

    def _in_strides(self) -> dict[int, list[float]]:
        """Carbon dioxide in all rooms, kPa, by the rules of the turn and as often, by minute."""
        made, found, solved = self.rooms(), {}, 0
        for minute in range(1, DAY_MIN + 1):
            if minute - solved < EVERY and not self._somebody_leaves(minute):
                continue
            for person, row in enumerate(self.where[(minute - 1) // self.every]):
                made.world.persons[person].place = self.rows.index(row)
            made.go_on(float(minute - solved), {"awake": 1.0})
            found[minute] = [made.kpa(CO2, row) for row in range(len(self.rows))]
            solved = minute
        return found

    def _somebody_leaves(self, minute: int) -> bool:
        """Whether somebody goes from or to a small room in this minute, as the turn asks too."""
        if minute % self.every or minute >= DAY_MIN:
            return False
        before, after = self.where[minute // self.every - 1], self.where[minute // self.every]
        return any(
            old != new and min(self.volume(old), self.volume(new)) < SMALL_M3
            for old, new in zip(before, after, strict=True)
        )

    def volume(self, row: int) -> float:
        """The volume of a place, m3."""
        return float(self.plan.places[row].volume)

    def _in_seconds(self) -> dict[int, list[float]]:
        """The same by explicit strides of a second on a matrix: another method altogether."""
        made = self.rooms()
        count = len(self.rows)
        volumes = np.array([float(made.plan.places[row].volume) for row in range(count)])
        flows = np.zeros((count, count))
        for hatch in made.plan.hatches:
            if hatch.exists:
                flows[hatch.a, hatch.b] += hatch.flow
                flows[hatch.b, hatch.a] += hatch.flow
        leaving = flows.sum(axis=1) + np.array(
            [
                made.plan.places[row].scrubber * SCRUBBED * self._mmhg_a_density()
                for row in range(count)
            ]
        )
        moles = np.array([made.world.places[row].gas[CO2] for row in range(count)])
        found = {}
        for minute in range(DAY_MIN):
            source = np.zeros(count)
            for row in self.where[minute // self.every]:
                source[self.rows.index(row)] += CO2_AWAKE
            for _ in range(SECONDS):
                dense = moles / volumes
                moles = moles + (flows @ dense - leaving * dense + source) / SECONDS
            if minute + 1 in self.rough:
                found[minute + 1] = (moles / volumes * self._kpa_a_density()).tolist()
        return found

    @staticmethod
    def _kpa_a_density() -> float:
        """KPa of one mole in a cubic metre."""
        return 8.314462618 * 295.15 / 1000.0

    def _mmhg_a_density(self) -> float:
        """MmHg of one mole in a cubic metre."""
        return self._kpa_a_density() / KPA_PER_MMHG

    def apart(self) -> Numbers:
        """How far apart the two days are, as shares; a row a solution, a column a room."""
        rough, fine = np.array([*self.rough.values()]), np.array([*self.fine.values()])
        share: Numbers = np.abs(rough - fine) / fine
        return share

    def curve(self) -> Curve:
        """The room in which most happens, both ways."""
        rough, fine = np.array([*self.rough.values()]), np.array([*self.fine.values()])
        row = int(np.argmax(fine.max(axis=0) - fine.min(axis=0)))
        hours = [minute / 60.0 for minute in self.rough]
        return Curve(
            "moving",
            "Carbon dioxide in the room where it changes most, six people moving",
            "hours",
            "CO2, kPa",
            (
                Line("one-second strides", hours, fine[:, row].tolist()),
                Line("as in a turn", hours, rough[:, row].tolist()),
            ),
        )


def _moving(days: list[Moving]) -> Iterator[Check]:
    """How far apart the days of people moving are."""
    worst = [100.0 * float(day.apart().max()) for day in days]
    quantity = f"worst room and moment of {len(days)} days, against seconds"
    yield below(quantity, "%", ASKED, (1.5, max(worst)))
    ends = [100.0 * float(day.apart()[-1].max()) for day in days]
    yield below("worst room at the end of a day", "%", ASKED, (1.5, max(ends)))


def _half_strides() -> Iterator[Check]:
    """Halving the stride changes a day's result by less than a hundredth."""
    ends = []
    for stride in (float(EVERY), EVERY / 2.0):
        rooms = Rooms(
            [75.0, 60.0, 40.0, 90.0],
            people=4,
            hatches=[(0, 1, 3.0), (1, 2, 3.0), (2, 3, 3.0), (3, 0, 3.0)],
            scrubbers=1.0,
            generators=1.0,
        )
        while rooms.minutes < DAY_MIN:
            rooms.go_on(stride)
        ends.append([rooms.kpa(gas, row) for row in range(4) for gas in range(4)])
    apart = max(abs(a - b) / b for a, b in zip(*ends, strict=True))
    yield below("halving the stride changes a day's pressures by", "%", ASKED, (1.0, 100.0 * apart))


def _conserved() -> Iterator[Check]:
    """No gas is made or lost by mixing."""
    rooms = Rooms(
        [75.0, 60.0, 5.0, 90.0], hatches=[(0, 1, 3.0), (1, 2, 0.5), (2, 3, 3.0), (3, 0, 7.0)]
    )
    rooms.world.places[2].gas[CO2] *= 50.0
    before = rooms.moles(CO2)
    for _ in range(20_000):
        rooms.go_on(float(EVERY), {})
    lost = abs(rooms.moles(CO2) - before) / before
    yield below(
        "gas made or lost by 20,000 solutions on a ring of rooms", "share", "none is", (1e-12, lost)
    )
