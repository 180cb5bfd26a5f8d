"""The air: people breathe, machines clean, and open hatches mix room with room.

Gas is counted in moles of each room.  All open hatches and ducts are solved at once
(implicit, so any length of time is stable); what one room gains the other loses to the last
bit but rounding.  Machines and fans work only while life support runs; without fans a
twentieth of the flow remains.  Temperature stays as it is.
"""

from collections.abc import Iterable

from cupola.physics.systems import life_support_runs
from cupola.world.catalogue.entities import NOBODY, PERSONS, PLACES, System
from cupola.world.catalogue.verbs import Family, Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import GASES, HATCHES, Person, Work, World

O2, CO2, N2, H2O = 0, 1, 2, 3
"""Rows of a place's gases."""

EVERY = 3
"""Minutes between two solutions of the air while nothing opens or shuts."""

GAS_CONSTANT = 8.314462618
"""J/(mol K) (facts 2.5)."""
KELVIN = 273.15
"""What to add to degrees Celsius."""
KPA_PER_MMHG = 0.133322
"""kPa in one mmHg."""

O2_KG_PER_MOLE = 0.031998
"""kg/mol (facts 2.5)."""
CO2_KG_PER_MOLE = 0.0440095
"""kg/mol (facts 2.5)."""
H2O_KG_PER_MOLE = 0.0180153
"""kg/mol."""

O2_ASLEEP = 3.60e-4 / O2_KG_PER_MOLE
"""mol/min one sleeper breathes in (facts 2.1, BVAD table 3-22, as all rates of breathing)."""
O2_AWAKE = 5.68e-4 / O2_KG_PER_MOLE
"""mol/min one person awake breathes in."""
O2_AT_WORK = 39.4e-4 / O2_KG_PER_MOLE
"""mol/min one person breathes in at hard work (the table's exercise)."""
CO2_ASLEEP = 4.55e-4 / CO2_KG_PER_MOLE
"""mol/min one sleeper breathes out."""
CO2_AWAKE = 7.20e-4 / CO2_KG_PER_MOLE
"""mol/min one person awake breathes out."""
CO2_AT_WORK = 49.85e-4 / CO2_KG_PER_MOLE
"""mol/min one person breathes out at hard work."""
H2O_ASLEEP = 6.3e-4 / H2O_KG_PER_MOLE
"""mol/min of vapour from one sleeper."""
H2O_AWAKE = 11.77e-4 / H2O_KG_PER_MOLE
"""mol/min of vapour from one person awake."""
H2O_AT_WORK = 46.2e-4 / H2O_KG_PER_MOLE
"""mol/min of vapour from one person at hard work."""

SCRUBBED = 1.8 / CO2_KG_PER_MOLE / 1440.0
"""mol/min of CO2 that one full unit takes out per mmHg (facts 2.5: 1.8 kg/day per mmHg)."""
O2_WANTED = 21.2
"""kPa of oxygen at which the generators stop (facts 2.5; the band is 19.5 to 23.7)."""
O2_MADE = 9.2 / O2_KG_PER_MOLE / 1440.0
"""mol/min that one full generator makes at most (facts 2.3: 9.2 kg/day)."""
H2O_WANTED = 1.06
"""kPa of vapour that the dryers aim at: 40 % at 22 deg C (facts, section 0)."""
DRIED = 10.0
"""m3/min of air that goes through the dryer beside each full scrubber (own estimate)."""
STILL_SHARE = 0.05
"""Share of a hatch's flow that is left without fans (own estimate)."""
NO_GAS = 1e-9
"""mol of CO2 below which a room has none."""


@rule
def air_is_due(world: World, plan: Plan) -> bool:  # noqa: ARG001 - as every phase of a turn
    """Whether the air is to be worked out this minute."""
    return world.turn - world.air_at >= EVERY or world.air_due == 1


@rule
def the_air_mixes(world: World, plan: Plan, work: Work) -> None:
    """The air is worked out up to this minute."""
    minutes = float(world.turn - world.air_at)
    world.air_at = world.turn
    world.air_due = 0
    if minutes <= 0.0:
        return
    people_breathe(world, plan, minutes)
    flowing = STILL_SHARE
    if life_support_runs(world):
        flowing = 1.0
        machines_clean(world, plan, minutes)
    rooms_exchange(world, plan, work, minutes * flowing)


@rule
def kpa_per_mole(world: World, plan: Plan, row: int) -> float:
    """The pressure that one mole makes in this place; 0 where there is no room for air."""
    volume = plan.places[row].volume
    if volume <= 0.0:
        return 0.0
    return GAS_CONSTANT * (world.places[row].temperature + KELVIN) / (volume * 1000.0)


@rule
def partial_pressure_kpa(world: World, plan: Plan, row: int, gas: int) -> float:
    """The pressure of one gas in one place."""
    return world.places[row].gas[gas] * kpa_per_mole(world, plan, row)


@rule
def people_breathe(world: World, plan: Plan, minutes: float) -> None:
    """Everybody without a suit has used and spoilt the air of the own room for so long.

    A vehicle that has left keeps its own air for days (facts 6.1), longer than any run goes on.
    """
    own_air = plan.systems[System.VEHICLE].place if world.departed_at >= 0 else NOBODY
    for person in range(PERSONS):
        me = world.persons[person]
        if me.place == own_air:
            continue
        if me.exists == 1 and me.alive == 1 and me.suited == 0 and me.place >= 0:
            if plan.places[me.place].volume > 0.0:
                _breathes(world, plan, me, minutes)


@rule
def _breathes(world: World, plan: Plan, me: Person, minutes: float) -> None:
    """One person has breathed for so long; what there is not cannot be breathed."""
    o2, co2, h2o = O2_AWAKE, CO2_AWAKE, H2O_AWAKE
    if me.awake == 0 or me.doing.verb == Verb.SLEEP:
        o2, co2, h2o = O2_ASLEEP, CO2_ASLEEP, H2O_ASLEEP
    elif plan.verbs[me.doing.verb].family == Family.FIGHTING:
        o2, co2, h2o = O2_AT_WORK, CO2_AT_WORK, H2O_AT_WORK
    here = world.places[me.place]
    used = min(here.gas[O2], o2 * minutes)
    here.gas[O2] -= used
    here.gas[CO2] += used * (co2 / o2)
    here.gas[H2O] += h2o * minutes


@rule
def machines_clean(world: World, plan: Plan, minutes: float) -> None:
    """Scrubbers, dryers and generators have worked for so long."""
    for number in range(plan.air_rooms):
        row = plan.air_order[number]
        room = plan.places[row]
        here = world.places[row]
        if room.scrubber > 0.0:
            kpa = kpa_per_mole(world, plan, row)
            rate = SCRUBBED * room.scrubber * kpa / KPA_PER_MMHG
            here.gas[CO2] = here.gas[CO2] / (1.0 + rate * minutes)
            wanted = H2O_WANTED / kpa
            if here.gas[H2O] > wanted:
                kept = 1.0 / (1.0 + DRIED * room.scrubber * minutes / room.volume)
                here.gas[H2O] = wanted + (here.gas[H2O] - wanted) * kept
        if room.generator > 0.0:
            missing = O2_WANTED / kpa_per_mole(world, plan, row) - here.gas[O2]
            if missing > 0.0:
                here.gas[O2] += min(missing, O2_MADE * room.generator * minutes)
        if here.gas[CO2] < NO_GAS:
            here.gas[CO2] = 0.0


@rule
def rooms_exchange(world: World, plan: Plan, work: Work, minutes: float) -> None:
    """All open hatches have let air through for so many minutes of full flow."""
    if _set_up(world, plan, work, minutes) == 0:
        return
    rooms = plan.air_rooms
    for k in range(rooms):
        _eliminate(work, rooms, k)
    for back in range(rooms):
        _substitute(work, rooms, rooms - 1 - back)
    _let_through(world, plan, work, minutes)


@rule
def _air_through(world: World, plan: Plan, hatch: int) -> float:
    """m3/min that go through a hatch at full flow; 0 if it is shut or leads nowhere."""
    if world.hatches[hatch].open == 0:
        return 0.0
    row = plan.hatches[hatch]
    if row.exists == 0 or plan.places[row.a].volume <= 0.0 or plan.places[row.b].volume <= 0.0:
        return 0.0
    return row.flow


@rule
def _set_up(world: World, plan: Plan, work: Work, minutes: float) -> int:
    """The linear system for the densities at the end; how many hatches are open.

    Backward Euler: (V + sum of F) c - F c' = n with F = flow * minutes.  The system is
    symmetric, so only the upper half is kept; rows stand in the order of elimination.
    """
    rooms = plan.air_rooms
    for entry in range(rooms * rooms):
        work.solve[entry] = 0.0
    for k in range(rooms):
        row = plan.air_order[k]
        work.position[row] = k
        work.later_count[k] = 0
        volume = plan.places[row].volume
        work.solve[k * rooms + k] = volume if volume > 0.0 else 1.0
        gas = world.places[row].gas
        work.gas[k * GASES + O2] = gas[O2]
        work.gas[k * GASES + CO2] = gas[CO2]
        work.gas[k * GASES + N2] = gas[N2]
        work.gas[k * GASES + H2O] = gas[H2O]
    hatches = 0
    for hatch in range(HATCHES):
        moved = _air_through(world, plan, hatch) * minutes
        if moved > 0.0:
            hatches += 1
            a = work.position[plan.hatches[hatch].a]
            b = work.position[plan.hatches[hatch].b]
            work.solve[a * rooms + a] += moved
            work.solve[b * rooms + b] += moved
            _couple(work, rooms, min(a, b), max(a, b), -moved)
    return hatches


@rule
def _couple(work: Work, rooms: int, k: int, later: int, much: float) -> None:
    """Two rooms depend on each other by so much more; the earlier one remembers the later."""
    entry = k * rooms + later
    if work.solve[entry] == 0.0:
        work.later[k * PLACES + work.later_count[k]] = later
        work.later_count[k] += 1
    work.solve[entry] += much


@rule
def _add_gas(work: Work, k: int, share: float, other: int) -> None:
    """Room number k has got a share of what stands for another room, gas by gas."""
    to = k * GASES
    of = other * GASES
    work.gas[to + O2] += share * work.gas[of + O2]
    work.gas[to + CO2] += share * work.gas[of + CO2]
    work.gas[to + N2] += share * work.gas[of + N2]
    work.gas[to + H2O] += share * work.gas[of + H2O]


@rule
def _eliminate(work: Work, rooms: int, k: int) -> None:
    """Room number k is gone from the equations of the rooms after it."""
    pivot = work.solve[k * rooms + k]
    for number in range(work.later_count[k]):
        i = work.later[k * PLACES + number]
        share = work.solve[k * rooms + i] / pivot
        _add_gas(work, i, -share, k)
        work.solve[i * rooms + i] -= share * work.solve[k * rooms + i]
        for further in range(number):
            m = work.later[k * PLACES + further]
            _couple(work, rooms, min(i, m), max(i, m), -share * work.solve[k * rooms + m])


@rule
def _substitute(work: Work, rooms: int, k: int) -> None:
    """The densities of room number k are known, as those of the rooms after it are."""
    for number in range(work.later_count[k]):
        i = work.later[k * PLACES + number]
        _add_gas(work, k, -work.solve[k * rooms + i], i)
    whole = 1.0 / work.solve[k * rooms + k]
    for gas in range(k * GASES, k * GASES + GASES):
        work.gas[gas] *= whole


@rule
def _let_through(world: World, plan: Plan, work: Work, minutes: float) -> None:
    """What the densities drive through each hatch leaves one room and enters the other."""
    for hatch in range(HATCHES):
        moved = _air_through(world, plan, hatch) * minutes
        if moved > 0.0:
            a = plan.hatches[hatch].a
            b = plan.hatches[hatch].b
            start_a = work.position[a] * GASES
            start_b = work.position[b] * GASES
            for gas in range(GASES):
                into_a = moved * (work.gas[start_b + gas] - work.gas[start_a + gas])
                world.places[a].gas[gas] += into_a
                world.places[b].gas[gas] -= into_a


def elimination_order(n_places: int, edges: Iterable[tuple[int, int]]) -> list[int]:
    """All places in an order that keeps the linear system sparse: fewest neighbours first."""
    near: dict[int, set[int]] = {place: set() for place in range(n_places)}
    for a, b in edges:
        if a != b:
            near[a].add(b)
            near[b].add(a)
    order = []
    while near:
        place = min(near, key=lambda row: (len(near[row]), row))
        around = near.pop(place)
        for other in around:
            near[other] |= around
            near[other] -= {other, place}
        order.append(place)
    return order
