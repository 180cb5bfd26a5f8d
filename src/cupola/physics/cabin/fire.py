"""Fire: it uses up oxygen, makes carbon dioxide and heat, and goes out for want of oxygen.

In weightlessness it needs the fans: in still air a flame starves in what it has made itself, so
that switching the fans off is how a crew puts it out.  The other gases of smoke are left out.
"""

from cupola.physics.cabin.gas import (
    CO2,
    HEAT_HELD,
    O2,
    O2_KG_PER_MOLE,
    partial_pressure_kpa,
)
from cupola.physics.systems import life_support_runs
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import World

FIRE_KW = 50.0
"""kW of a fire of a rack (own choice)."""
FIRE_O2 = FIRE_KW * 60.0 / 13100.0 / O2_KG_PER_MOLE
"""mol/min of oxygen that it uses: 13.1 MJ for each kg, whatever burns (Huggett 1980)."""
FIRE_MIN = 14
"""Minutes after which all is burnt (facts 2.3: the fire of 1997)."""
FIRE_STARVES = 15.0
"""kPa of oxygen below which nothing burns on (own estimate: about 15 % for most plastics)."""


@rule
def burns(world: World, plan: Plan, row: int) -> bool:
    """Whether it burns in this place now."""
    began = plan.places[row].fire_at
    if began < 0 or world.turn < began or world.turn >= began + FIRE_MIN:
        return False
    if plan.gravity == 0 and not life_support_runs(world):
        return False
    return partial_pressure_kpa(world, plan, row, O2) > FIRE_STARVES


@rule
def fires_burn(world: World, plan: Plan, minutes: float) -> None:
    """Every fire has burnt for so long."""
    for number in range(plan.air_rooms):
        row = plan.air_order[number]
        if burns(world, plan, row):
            here = world.places[row]
            used = min(here.gas[O2], FIRE_O2 * minutes)
            here.gas[O2] -= used
            here.gas[CO2] += used
            here.temperature += FIRE_KW * 60.0 * minutes / (HEAT_HELD * plan.places[row].volume)
