"""The war below in one run: what was launched when, and struck when, and how bad it is.

Nobody aboard ever learns any of this.  Regions are named, never a city.  How bad it is, is a class
of the scale of seven (0 a catastrophe of some regions, 1 and 2 the whole world disrupted or
collapsed, 3 to 6 mankind and then life gone), and as wide as what is published: from an exchange
at military targets first, to one that burns cities and with its soot the harvests of two years.
"""

from typing import Any, NamedTuple

import numpy as np

from cupola.physics.below.strikes import NEVER, falls_at, flight_minutes
from cupola.physics.earth.land import region_names
from cupola.scenarios.reader import text_of
from cupola.scenarios.scenario import Scenario
from cupola.scenarios.schema import ScenarioText
from cupola.world.catalogue.entities import FIRST_STATE, STATES
from cupola.world.layout import thaw
from cupola.world.plan import Plan
from cupola.world.records import World

PEOPLE = 6.703e9
"""How many people there are in the study of soot and famine (facts 7.2)."""
FIRST_AT_ARMS = (1530.0, 34.1e6)
"""Weapons and direct deaths of an exchange at military targets first: Plan A, 480 on the field, 600
at arms, and 5 to 10 at each of 60 cities (facts 7.1)."""
DIRECT = ((250.0, 127e6), (500.0, 164e6), (4400.0, 360e6))
"""Weapons of 100 kt at cities and people who die at once (facts 7.2)."""
WITH_FAMINE = ((250.0, 2081e6), (500.0, 2512e6), (4400.0, 5341e6))
"""The same with those who have no food by the end of the second year (facts 7.2)."""
CLASSES = ((0.01, 0), (0.25, 1), (0.99, 2), (1.01, 3))
"""Below which share of deaths in the end which class begins (own mapping, facts 7.5)."""


class Launch(NamedTuple):
    """One strike: minutes of the run, the states as rows, the place of the land, its region."""

    launched: float
    falls: int
    attacker: int
    target: int
    place: int
    region: str


class Scale(NamedTuple):
    """How many weapons fell, the share of mankind that dies at least and at most, the classes."""

    weapons: float
    least: float
    most: float
    classes: tuple[int, int]


def launches(scenario: Scenario, world: Any) -> tuple[Launch, ...]:
    """Every strike of a run up to its last minute, in the order of launches."""
    known = thaw(World, world)
    text = text_of(scenario.source)
    plan = thaw(Plan, scenario.plan)
    lands = [row.land for row in text.states.values()]
    found = []
    for attacker in range(STATES):
        state = known.states[attacker]
        target = state.enemy - FIRST_STATE
        if not state.exists or state.strikes_from < 0 or not 0 <= target < len(lands):
            continue
        for place, point in enumerate(lands[target]):
            falls = falls_at(known, attacker, place)
            if falls == NEVER or falls >= known.turn:
                continue
            flight = flight_minutes(known, plan, attacker, place)
            region = region_names(np.array([point[0]]), np.array([point[1]]))[0]
            found.append(Launch(falls - flight, falls, attacker, target, place, region))
    return tuple(sorted(found))


def scale(text: ScenarioText, struck: tuple[Launch, ...]) -> Scale:
    """How bad the war is in the end, from how many weapons fell."""
    states = list(text.states.values())
    weapons = 0.0
    for launch in struck:
        weapons += states[launch.attacker].warheads / len(states[launch.target].land)
    least = min(FIRST_AT_ARMS[1] / FIRST_AT_ARMS[0] * weapons, between(DIRECT, weapons)) / PEOPLE
    most = between(WITH_FAMINE, weapons) / PEOPLE
    return Scale(weapons, least, most, (class_of(least), class_of(most)))


def between(table: tuple[tuple[float, float], ...], weapons: float) -> float:
    """The deaths for so many weapons, on a straight line between the logarithms of a table.

    Beyond the table its ends hold; below it deaths shrink with the weapons.
    """
    if weapons < table[0][0]:
        return table[0][1] * weapons / table[0][0]
    known, dead = np.log([row[0] for row in table]), np.log([row[1] for row in table])
    return float(np.exp(np.interp(np.log(weapons), known, dead)))


def class_of(share: float) -> int:
    """The class of a share of mankind that dies."""
    return next(number for limit, number in CLASSES if share < limit)


def war_line(scenario: Scenario, world: Any) -> str:
    """The war in one sentence, soberly; empty if there was none."""
    struck = launches(scenario, world)
    if not struck:
        return ""
    found = scale(text_of(scenario.source), struck)
    regions = len({launch.region for launch in struck})
    low, high = found.classes
    classes = f"class {low}" if low == high else f"class {low} to {high}"
    return (
        f"The war below struck {len(struck)} places of {regions} regions; on the scale of "
        f"catastrophes from 0 to 6 it is {classes}, as the published studies differ."
    )
