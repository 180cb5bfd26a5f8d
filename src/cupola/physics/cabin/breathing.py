"""Breathing: what people take from the air and give to it, asleep, awake and at hard work.

In weightlessness warm breath does not rise.  Where the fans stand still it stays about the
face of whoever breathes it, most of all of somebody asleep.
"""

import math

from cupola.physics.cabin.gas import (
    CO2,
    CO2_KG_PER_MOLE,
    H2O,
    H2O_KG_PER_MOLE,
    O2,
    O2_KG_PER_MOLE,
    kpa_per_mole,
    partial_pressure_kpa,
)
from cupola.physics.systems import life_support_runs
from cupola.world.catalogue.entities import PERSONS, System
from cupola.world.catalogue.verbs import Family, Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Person, World

ASLEEP, AWAKE, AT_WORK = 0, 1, 2
"""How hard somebody breathes."""

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
H2O_AT_WORK = 149.7e-4 / H2O_KG_PER_MOLE
"""mol/min of vapour from one person at hard work: the mean of the table's half hour, and with it
what it adds in the hour of recovery after."""

STILL_FLOW = 0.03
"""m3/min that carry a sleeper's breath away where no fan does (own estimate: facts 2.5 have the
pocket, not its size; this makes it 6 mmHg)."""
STIRRED_FLOW = 0.3
"""m3/min that somebody awake stirs up by moving (own estimate: 1 mmHg)."""
POCKET_M3 = 2.0
"""m3 in which a sleeper's breath gathers, a berth (own estimate: it fills in about an hour)."""


@rule
def effort(plan: Plan, me: Person) -> int:
    """How hard somebody breathes: ASLEEP, AWAKE or AT_WORK."""
    if me.awake == 0 or me.doing.verb == Verb.SLEEP:
        return ASLEEP
    if plan.verbs[me.doing.verb].family == Family.FIGHTING:
        return AT_WORK
    return AWAKE


@rule
def breathes_here(world: World, plan: Plan, me: Person) -> bool:
    """Whether somebody lives on the air of the room they are in.

    A vehicle under way keeps its own air for days (facts 6.1), longer than any run goes on: before
    it docks, and after it has left.
    """
    if me.exists == 0 or me.alive == 0 or me.suited == 1 or me.place < 0:
        return False
    vehicle = world.systems[System.VEHICLE]
    if vehicle.exists == 1 and vehicle.on == 0 and me.place == plan.systems[System.VEHICLE].place:
        return False
    return plan.places[me.place].volume > 0.0


@rule
def people_breathe(world: World, plan: Plan, minutes: float) -> None:
    """Everybody without a suit has used and spoilt the air of the own room for so long."""
    for person in range(PERSONS - plan.spare.persons):
        me = world.persons[person]
        if breathes_here(world, plan, me):
            _breathes(world, plan, me, minutes)


@rule
def _breathes(world: World, plan: Plan, me: Person, minutes: float) -> None:
    """One person has breathed for so long; what there is not cannot be breathed."""
    o2, co2, h2o = O2_AWAKE, CO2_AWAKE, H2O_AWAKE
    hard = effort(plan, me)
    if hard == ASLEEP:
        o2, co2, h2o = O2_ASLEEP, CO2_ASLEEP, H2O_ASLEEP
    elif hard == AT_WORK:
        o2, co2, h2o = O2_AT_WORK, CO2_AT_WORK, H2O_AT_WORK
    here = world.places[me.place]
    used = min(here.gas[O2], o2 * minutes)
    here.gas[O2] -= used
    here.gas[CO2] += used * (co2 / o2)
    here.gas[H2O] += h2o * minutes


@rule
def dioxide_at_face_kpa(world: World, plan: Plan, person: int) -> float:
    """The carbon dioxide that somebody breathes in: the room's, and in still air the own."""
    me = world.persons[person]
    if me.place < 0:
        return 0.0
    around = partial_pressure_kpa(world, plan, me.place, CO2)
    if plan.gravity == 1 or life_support_runs(world) or not breathes_here(world, plan, me):
        return around
    moles = CO2_AWAKE / STIRRED_FLOW
    if effort(plan, me) == ASLEEP:
        minutes = float(max(0, world.turn - me.since))
        moles = CO2_ASLEEP / STILL_FLOW * (1.0 - math.exp(-minutes * STILL_FLOW / POCKET_M3))
    return around + moles * kpa_per_mole(world, plan, me.place) * plan.places[me.place].volume
