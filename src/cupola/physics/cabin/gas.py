"""Gas: the four that air is made of here, and what pressure so many moles make in a room."""

from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import World

O2, CO2, N2, H2O = 0, 1, 2, 3
"""Rows of a place's gases."""

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
HEAT_HELD = 40.0
"""kJ/K that a cubic metre of room with its racks and walls holds (facts 2.8: 3 to 5 MJ/K for a
laboratory of 98 m3)."""


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
def moles_in(world: World, row: int) -> float:
    """All the gas there is in one place, mol."""
    gas = world.places[row].gas
    return gas[O2] + gas[CO2] + gas[N2] + gas[H2O]


@rule
def pressure_kpa(world: World, plan: Plan, row: int) -> float:
    """The whole pressure in one place."""
    return moles_in(world, row) * kpa_per_mole(world, plan, row)
