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


@rule
def add(mix: list[float], oxygen: float, dioxide: float, nitrogen: float, water: float) -> None:
    """So much more of each gas is in a mix: all are read before one is written, and so go at once.

    In a loop over the gases the compiler would have to reckon that two mixes may be one.
    """
    mix[O2], mix[CO2], mix[N2], mix[H2O] = (
        mix[O2] + oxygen,
        mix[CO2] + dioxide,
        mix[N2] + nitrogen,
        mix[H2O] + water,
    )


@rule
def lessen(mix: list[float], share: float, other: list[float]) -> None:
    """Of each gas a mix has so much less as is this share of another mix; all go at once."""
    less = -share
    add(mix, less * other[O2], less * other[CO2], less * other[N2], less * other[H2O])
