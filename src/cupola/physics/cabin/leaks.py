"""Leaks: a hole lets air out by the law of the choked orifice; open rooms lose it together.

Through a narrow hole into the void air goes at a speed of its own, whatever its pressure, so the
pressure falls by the same share each minute.  An open hatch evens out pressure within seconds:
rooms joined by open hatches are one volume here.  Where pressures differ, air moves from the
fuller rooms to the emptier ones, and what arrives is a mixture of all that was too much elsewhere.
"""

import math

from cupola.physics.cabin.gas import CO2, GAS_CONSTANT, H2O, KELVIN, N2, O2, moles_in
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import GASES, HATCHES, Work, World

CHOKED = 0.5787037
"""(2/2.4) to the power of 3: flow through a hole against what sound would carry (facts 2.4)."""
GAMMA = 1.4
"""Ratio of the specific heats of air."""
AIR_KG_PER_MOLE = 0.028964
"""kg/mol of air."""
UNEVEN = 0.005
"""Share by which pressures differ before air is moved; less the fans even out."""
NO_AIR = 1e-6
"""mol below which a room is empty."""


@rule
def holes_leak(world: World, plan: Plan, work: Work, minutes: float) -> None:
    """Every room that is open to a hole has lost air for so long."""
    _group(world, plan, work)
    for number in range(plan.air_rooms):
        first = plan.air_order[number]
        if work.later[first] != first:
            continue
        escaping = _escaping(world, plan, work, first)
        if escaping > 0.0:
            _thin_out(world, plan, work, first, math.exp(-escaping * minutes))


@rule
def pressures_even_out(world: World, plan: Plan, work: Work) -> None:
    """Rooms that are open to each other have the same pressure again."""
    _group(world, plan, work)
    for number in range(plan.air_rooms):
        first = plan.air_order[number]
        if work.later[first] == first:
            _even_out(world, plan, work, first)


@rule
def _group(world: World, plan: Plan, work: Work) -> None:
    """`work.later` holds for each room the least row of all that it is open to."""
    for number in range(plan.air_rooms):
        work.later[plan.air_order[number]] = plan.air_order[number]
    changed = True
    while changed:
        changed = False
        for hatch in range(HATCHES - plan.spare.hatches):
            row = plan.hatches[hatch]
            if world.hatches[hatch].open == 0 or row.exists == 0:
                continue
            if plan.places[row.a].volume <= 0.0 or plan.places[row.b].volume <= 0.0:
                continue
            least = min(work.later[row.a], work.later[row.b])
            if work.later[row.a] != least or work.later[row.b] != least:
                work.later[row.a] = least
                work.later[row.b] = least
                changed = True


@rule
def speed_m_a_minute(kelvin: float) -> float:
    """How fast air of this temperature leaves by a hole into the void: 199.3 m/s at 22 deg C."""
    return 60.0 * CHOKED * math.sqrt(GAMMA * GAS_CONSTANT * kelvin / AIR_KG_PER_MOLE)


@rule
def _escaping(world: World, plan: Plan, work: Work, first: int) -> float:
    """The share of its air that a group of rooms loses a minute."""
    volume, lost = 0.0, 0.0
    for number in range(plan.air_rooms):
        row = plan.air_order[number]
        if work.later[row] == first:
            place = plan.places[row]
            volume += place.volume
            if place.hole > 0.0 and world.turn >= place.hole_at:
                lost += place.hole * speed_m_a_minute(world.places[row].temperature + KELVIN)
    return lost / volume


@rule
def _thin_out(world: World, plan: Plan, work: Work, first: int, kept: float) -> None:
    """A share of all air is kept in a group of rooms, the rest is gone."""
    for number in range(plan.air_rooms):
        row = plan.air_order[number]
        if work.later[row] == first:
            here = world.places[row]
            for gas in range(GASES):
                here.gas[gas] = here.gas[gas] * kept if here.gas[gas] * kept > NO_AIR else 0.0


@rule
def _even_out(world: World, plan: Plan, work: Work, first: int) -> None:
    """Air has gone from the fuller rooms of a group to the emptier ones."""
    room, moles = 0.0, 0.0
    for number in range(plan.air_rooms):
        row = plan.air_order[number]
        if work.later[row] == first:
            room += _space(world, plan, row)
            moles += moles_in(world, row)
    dense = moles / room
    for gas in range(GASES):
        work.rooms[0].gas[gas] = 0.0
    given = _give_to_pool(world, plan, work, first, dense)
    if given > 0.0:
        _take_from_pool(world, plan, work, first, dense)


@rule
def _space(world: World, plan: Plan, row: int) -> float:
    """Volume by temperature: at equal pressure, rooms hold air in proportion to it."""
    return plan.places[row].volume / (world.places[row].temperature + KELVIN)


@rule
def _give_to_pool(world: World, plan: Plan, work: Work, first: int, dense: float) -> float:
    """How many moles the fuller rooms have given up; `work.rooms[0]` holds them."""
    given = 0.0
    for number in range(plan.air_rooms):
        row = plan.air_order[number]
        if work.later[row] != first:
            continue
        moles = moles_in(world, row)
        excess = moles - dense * _space(world, plan, row)
        if excess > UNEVEN * moles:
            given += excess
            gas = world.places[row].gas
            for kind in range(GASES):
                moved = gas[kind] * (excess / moles)
                work.rooms[0].gas[kind] += moved
                gas[kind] -= moved
    return given


@rule
def _take_from_pool(world: World, plan: Plan, work: Work, first: int, dense: float) -> None:
    """The emptier rooms have got what is in `work.rooms[0]`, each as much as it lacks."""
    lacking = 0.0
    for number in range(plan.air_rooms):
        row = plan.air_order[number]
        if work.later[row] == first:
            lacking += max(0.0, dense * _space(world, plan, row) - moles_in(world, row))
    pool = work.rooms[0].gas
    o2, co2, n2, h2o = pool[O2], pool[CO2], pool[N2], pool[H2O]
    for number in range(plan.air_rooms):
        row = plan.air_order[number]
        if work.later[row] == first:
            lack = max(0.0, dense * _space(world, plan, row) - moles_in(world, row))
            gas = world.places[row].gas
            gas[O2] += o2 * lack / lacking
            gas[CO2] += co2 * lack / lacking
            gas[N2] += n2 * lack / lacking
            gas[H2O] += h2o * lack / lacking
