"""Machines for the air: scrubbers, dryers, generators of oxygen, and candles of oxygen.

They run while life support does, as the fans do.  A scrubber or generator that is a system of
its own can besides be switched off, or be broken, by itself.  Generators take more power than
the batteries give: in the Earth's shadow they only stand by.  A candle needs no power; once lit
it burns out, and a stock of candles is used up one by one.
"""

from cupola.physics.cabin.gas import (
    CO2,
    CO2_KG_PER_MOLE,
    H2O,
    KPA_PER_MMHG,
    O2,
    O2_KG_PER_MOLE,
    kpa_per_mole,
)
from cupola.physics.systems import works
from cupola.world.catalogue.entities import NOBODY, System
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import World

SCRUBBED = 1.8 / CO2_KG_PER_MOLE / 1440.0
"""mol/min of CO2 that one full unit takes out per mmHg (facts 2.5: 1.8 kg/day per mmHg)."""
O2_WANTED = 21.2
"""kPa of oxygen at which the generators stop (facts 2.5; the band is 19.5 to 23.7)."""
O2_MADE = 9.2 / O2_KG_PER_MOLE / 1440.0
"""mol/min that one full generator makes at most (facts 2.3: 9.2 kg/day)."""
O2_BY_NIGHT = 0.2 / 9.2
"""Share of that while a generator stands by (facts 2.3: 0.2 kg/day); with a third of the time in
the dark it comes to 6 kg a day, where 5.4 are published for this way of running."""
H2O_WANTED = 1.06
"""kPa of vapour that the dryers aim at: 40 % at 22 deg C (facts, section 0)."""
DRIED = 10.0
"""m3/min of air that goes through the dryer beside each full scrubber (own estimate)."""
CANDLE_MIN = 10.0
"""Minutes that a candle of oxygen burns (facts 2.3: 5 to 20)."""
CANDLE_O2 = 0.8 / O2_KG_PER_MOLE
"""mol of oxygen from one candle (facts 2.3: 600 l, about 0.8 kg, one person's day)."""
HALF = 0.5
"""Share of a room's gas up to which a machine takes out at the rate of the beginning."""


@rule
def machines_clean(world: World, plan: Plan, minutes: float) -> None:
    """Scrubbers, dryers and generators have worked for so long."""
    lit = world.sunlit == 1 or plan.gravity == 1
    for number in range(plan.air_rooms):
        row = plan.air_order[number]
        room = plan.places[row]
        if room.scrubber > 0.0 and is_served(world, plan, row, System.SCRUBBER):
            _scrubs(world, plan, row, minutes)
        if room.generator > 0.0 and is_served(world, plan, row, System.GENERATOR):
            share = 1.0 if lit else O2_BY_NIGHT
            _generates(world, plan, row, O2_MADE * room.generator * share * minutes)


@rule
def is_served(world: World, plan: Plan, row: int, system: int) -> bool:
    """Whether a room's machine of this kind runs, if it is a system that stands in this room."""
    stands_here = (plan.systems[system].places >> row) & 1
    return stands_here == 0 or works(world, system)


@rule
def _scrubs(world: World, plan: Plan, row: int, minutes: float) -> None:
    """Carbon dioxide and vapour have been taken out of one room."""
    room = plan.places[row]
    here = world.places[row]
    kpa = kpa_per_mole(world, plan, row)
    rate = SCRUBBED * room.scrubber * kpa / KPA_PER_MMHG
    here.gas[CO2] -= here.gas[CO2] * taken_out(rate * minutes)
    excess = here.gas[H2O] - H2O_WANTED / kpa
    if excess > 0.0:
        here.gas[H2O] -= excess * taken_out(DRIED * room.scrubber * minutes / room.volume)


@rule
def taken_out(turnover: float) -> float:
    """The share that is gone when so much was to go: all of it up to a half, then ever less.

    What went at the rate of the beginning is what goes in a steady state, whatever the stride.
    """
    return turnover if turnover <= HALF else 1.0 - HALF * HALF / turnover


@rule
def _generates(world: World, plan: Plan, row: int, most: float) -> None:
    """Oxygen has come into one room, up to what is wanted."""
    missing = O2_WANTED / kpa_per_mole(world, plan, row) - world.places[row].gas[O2]
    if missing > 0.0:
        world.places[row].gas[O2] += min(missing, most)


@rule
def candles_burn(world: World, plan: Plan, minutes: float) -> None:
    """The candle that is lit has burnt for so long; it goes out at its end, for good the last."""
    candles = world.systems[System.CANDLES]
    row = plan.systems[System.CANDLES].place
    if plan.candles == 0 or candles.exists == 0 or candles.on == 0 or row == NOBODY:
        return
    if candles.progress >= 1.0:
        candles.on = 0
        return
    before = candles.progress * plan.candles
    last = float(int(before + 1e-6) + 1)
    burnt = min(last - before, minutes / CANDLE_MIN)
    world.places[row].gas[O2] += burnt * CANDLE_O2
    candles.progress = min(1.0, (before + burnt) / plan.candles)
    if before + burnt > last - 1e-6:
        candles.on = 0
        candles.progress = min(1.0, last / plan.candles)
        candles.broken = 1 if last >= plan.candles else 0
