"""Heat: rooms keep their temperature while life support cools them, and drift when it does not.

Racks and walls hold far more heat than air does, so a room warms by one to three degrees an hour
when its machines run and nothing cools them, and grows cold slowly when they do not.  Open hatches
carry heat from room to room.
"""

import math

from cupola.physics.cabin.breathing import ASLEEP, AT_WORK, breathes_here, effort
from cupola.physics.cabin.gas import HEAT_HELD
from cupola.physics.systems import life_support_runs, power_on
from cupola.world.catalogue.entities import PERSONS
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import HATCHES, World

EVERY_MIN = 30
"""Minutes between two looks at the temperature: rooms take hours to warm."""
WANTED = 22.0
"""deg C that the cooling aims at (facts, section 0)."""
WALLS = 15.0
"""deg C of walls that nothing warms (own estimate; the dew point is lower by some degrees)."""
COOLED = 10.0
"""W/K and m3 of the cooling loops (own estimate: back within an hour)."""
SEEPS = 1.0
"""W/K and m3 that go through walls and structure (own estimate)."""
MACHINES = 25.0
"""W/m3 of machines with power (facts 2.8: 1 to 3 kW a laboratory)."""
UNPOWERED = 2.0
"""W/m3 that are left without power (facts 2.8: 0.1 to 0.3 kW)."""
SLEEPER = 62.2
"""W of one sleeper, felt heat alone (facts 2.1)."""
PERSON = 91.4
"""W of one person awake (facts 2.1)."""
HARD_WORK = 249.8
"""W of one person at hard work, with what the hour of recovery after it adds (facts 2.1)."""
AIR_HOLDS = 20.0
"""W/K for each m3/min of air through a hatch: 1.2 kg/m3 at 1,005 J/(kg K)."""
KJ = 0.06
"""kJ of one watt in a minute."""


@rule
def heat_moves(world: World, plan: Plan, before: int, still: float) -> None:
    """Temperatures have gone on, if half an hour has ended since the minute before.

    still: the share of their flow that hatches let through.
    """
    halves = world.turn // EVERY_MIN - before // EVERY_MIN
    if halves <= 0 or plan.gravity == 1:
        return
    minutes = float(halves * EVERY_MIN)
    _people_warm(world, plan, minutes)
    _rooms_warm(world, plan, minutes)
    for hatch in range(HATCHES - plan.spare.hatches):
        if world.hatches[hatch].open == 1 and plan.hatches[hatch].flow > 0.0:
            _hatch_carries(world, plan, hatch, minutes * still)


@rule
def _people_warm(world: World, plan: Plan, minutes: float) -> None:
    """Everybody has warmed the own room."""
    for person in range(PERSONS - plan.spare.persons):
        me = world.persons[person]
        if breathes_here(world, plan, me):
            hard = effort(plan, me)
            watts = SLEEPER if hard == ASLEEP else HARD_WORK if hard == AT_WORK else PERSON
            capacity = HEAT_HELD * plan.places[me.place].volume
            world.places[me.place].temperature += watts * KJ * minutes / capacity


@rule
def _rooms_warm(world: World, plan: Plan, minutes: float) -> None:
    """Machines, cooling and walls have done their part."""
    lost, goal = SEEPS, WALLS + UNPOWERED / SEEPS
    if life_support_runs(world):
        lost, goal = COOLED, WANTED
    elif power_on(world):
        goal = WALLS + MACHINES / SEEPS
    kept = math.exp(-lost * KJ * minutes / HEAT_HELD)
    for number in range(plan.air_rooms):
        row = plan.air_order[number]
        here = world.places[row]
        here.temperature = goal + (here.temperature - goal) * kept


@rule
def _hatch_carries(world: World, plan: Plan, hatch: int, minutes: float) -> None:
    """Heat has gone through one hatch from the warmer room to the colder; none is lost."""
    row = plan.hatches[hatch]
    a, b = HEAT_HELD * plan.places[row.a].volume, HEAT_HELD * plan.places[row.b].volume
    if a <= 0.0 or b <= 0.0:
        return
    both = a * b / (a + b)
    through = row.flow * AIR_HOLDS * KJ * minutes
    carried = both * through / (both + through)
    moved = (world.places[row.a].temperature - world.places[row.b].temperature) * carried
    world.places[row.a].temperature -= moved / a
    world.places[row.b].temperature += moved / b
