"""Fitness: how much of their usual self somebody is, and how long a bad air leaves them conscious.

Carbon dioxide dulls long before it kills; thin air dulls and then takes consciousness, the sooner
the thinner it is; the tired are slower.  Nobody feels how much: deeds fail more often, and less is
noticed.
"""

from cupola.physics.cabin.breathing import breathes_here, dioxide_at_face_kpa
from cupola.physics.cabin.gas import KPA_PER_MMHG, O2, partial_pressure_kpa
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import World

TIRED_LOSES = 0.3
"""Share of attention that full fatigue takes away (own choice)."""

DULLING_MMHG = (4.0, 8.0, 15.0, 30.0, 50.0, 76.0)
"""mmHg of carbon dioxide at which performance is known (facts 2.6, the modelling hint)."""
DULLED_TO = (1.0, 0.95, 0.85, 0.6, 0.2, 0.0)
"""Share of usual performance at each of these (facts 2.6)."""
THIN_KPA = (4.0, 6.9, 9.0, 12.0, 15.8)
"""kPa of oxygen at which performance is known (facts 2.7)."""
THIN_LEAVES = (0.0, 0.2, 0.5, 0.8, 1.0)
"""Share of usual performance at each of these (own estimate after the effects of facts 2.7)."""

FAINTING_KPA = (0.0, 2.4, 3.9, 5.0, 6.3, 6.9, 7.9, 9.0, 10.6, 12.0)
"""kPa of oxygen of the table of useful consciousness (facts 2.7)."""
CONSCIOUS_MIN = (0.12, 0.125, 0.29, 0.75, 2.0, 2.75, 4.5, 7.5, 25.0, 60.0)
"""Minutes of useful consciousness at each of these: the middle of its range (facts 2.7; "30 min
or more" taken as an hour)."""
STUNNING_KPA = (6.5, 7.6, 10.13, 16.0, 30.4)
"""kPa of carbon dioxide at which people lose consciousness (facts 2.6)."""
STUNNED_MIN = (70.0, 30.0, 12.0, 3.0, 0.5)
"""Minutes until they do (facts 2.6: minutes to an hour at 7 %, within 15 min at 10 %, at once at
30 %; 16 kPa own estimate between them)."""


@rule
def between(at: float, points: tuple[float, ...], values: tuple[float, ...]) -> float:
    """The value at a point, on straight lines between known ones; beyond the ends as at them."""
    if at <= points[0]:
        return values[0]
    for number in range(1, len(points)):
        if at <= points[number]:
            share = (at - points[number - 1]) / (points[number] - points[number - 1])
            return values[number - 1] + share * (values[number] - values[number - 1])
    return values[len(points) - 1]


@rule
def clear_head(world: World, plan: Plan, person: int) -> float:
    """The share of usual performance that air and fatigue leave."""
    rested = 1.0 - TIRED_LOSES * world.persons[person].fatigue
    return rested * by_air(world, plan, person)


@rule
def by_air(world: World, plan: Plan, person: int) -> float:
    """The share of usual performance that the air leaves to somebody who breathes it."""
    if not breathes_here(world, plan, world.persons[person]):
        return 1.0
    dioxide = dioxide_at_face_kpa(world, plan, person) / KPA_PER_MMHG
    oxygen = partial_pressure_kpa(world, plan, world.persons[person].place, O2)
    return between(dioxide, DULLING_MMHG, DULLED_TO) * between(oxygen, THIN_KPA, THIN_LEAVES)


@rule
def stun_a_minute(oxygen_kpa: float, dioxide_kpa: float) -> float:
    """The share of one's consciousness that a minute in such air takes; 0 in air that leaves it."""
    share = 0.0
    if oxygen_kpa < FAINTING_KPA[9]:
        share += 1.0 / between(oxygen_kpa, FAINTING_KPA, CONSCIOUS_MIN)
    if dioxide_kpa > STUNNING_KPA[0]:
        share += 1.0 / between(dioxide_kpa, STUNNING_KPA, STUNNED_MIN)
    return share
