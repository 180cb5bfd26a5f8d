"""Axes: which keys of a scenario are varied, over which values.

people.NAME.traits.duty=0..1:5     five values from 0 to 1, both ends among them
people.NAME.traits.duty=0..1       anything from 0 to 1, for samples
grounds.NAME.order.clarity=0.2,0.9 these values
crew.duty=0..1:5                   the same trait of everybody
crew.trust=0..1:5                  how far all trust each other; crew.trust_across, only those
                                   of another side; crew.trust_own, only those of one's own
temper.noise=0.05..0.3:6           any other key of the scenario's file
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np

from cupola.errors import NotationError
from cupola.scenarios.scenario import Scenario
from cupola.scenarios.schema import TraitsText

CREW = "crew."
"""What the keys begin with that are about everybody."""
TRAITS = tuple(TraitsText.model_fields)
TRUSTS = {"trust": (True, True), "trust_own": (True, False), "trust_across": (False, True)}
"""Trust in those of one's own side, and of another: which of them a key sets."""
AN_AXIS = "a key and its values, such as crew.duty=0..1:5"
MOST_VALUES = 1000
"""Values of one axis."""


@dataclass(frozen=True)
class Axis:
    """One key.  values: those that it takes, if they were named.  low, high: the ends."""

    key: str
    low: float
    high: float
    values: tuple[float, ...] = ()


def axis_of(text: str) -> Axis:
    """The axis of a text such as "crew.duty=0..1:5".  Raises NotationError."""
    key, equals, span = (part.strip() for part in text.partition("="))
    if not (key and equals and span):
        raise NotationError(text, text, AN_AXIS, [])
    if ".." not in span:
        values = tuple(_number(text, part) for part in span.split(","))
        return Axis(key, min(values), max(values), values)
    ends, colon, count = span.partition(":")
    low, high = (_number(text, part) for part in ends.split("..", 1))
    if not low < high:
        raise NotationError(text, span, "a span from less to more, such as 0..1", [])
    if not colon:
        return Axis(key, low, high)
    if not (count.strip().isdecimal() and 2 <= int(count) <= MOST_VALUES):
        raise NotationError(text, count, f"how many values, from 2 to {MOST_VALUES}", [])
    values = tuple(round(float(value), 12) for value in np.linspace(low, high, int(count)))
    return Axis(key, low, high, values)


def _number(text: str, part: str) -> float:
    try:
        value = tomllib.loads(f"value = {part.strip()}")["value"]
    except tomllib.TOMLDecodeError:
        value = None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise NotationError(text, part, "a number", [])
    return float(value)


def axes_of(texts: Iterable[str], scenario: Scenario) -> tuple[Axis, ...]:
    """The axes of these texts, each with a key that the scenario has.  Raises CupolaError."""
    axes = tuple(axis_of(text) for text in texts)
    keys = [axis.key for axis in axes]
    for key in keys:
        if keys.count(key) > 1:
            raise NotationError(key, key, "a key that is varied once", [])
    scenario.setting(settings(scenario, {axis.key: axis.low for axis in axes}))
    return axes


def grid(axes: Sequence[Axis]) -> list[tuple[float, ...]]:
    """Every combination of the axes' values, the last axis the fastest.  Raises NotationError."""
    for axis in axes:
        if not axis.values:
            span = f"{axis.low:g}..{axis.high:g}"
            raise NotationError(
                f"{axis.key}={span}", span, f"a span with a number of values, such as {span}:5", []
            )
    return list(product(*(axis.values for axis in axes)))


def latin(axes: Sequence[Axis], points: int, seed: int) -> list[tuple[float, ...]]:
    """A Latin hypercube: in every axis, one point in each of as many equal parts.

    After McKay, Beckman and Conover (1979); drawn by SciPy.
    """
    from scipy.stats import qmc

    drawn = qmc.LatinHypercube(len(axes), rng=seed).random(points)
    spread = qmc.scale(drawn, [axis.low for axis in axes], [axis.high for axis in axes])
    return [tuple(round(float(value), 12) for value in point) for point in spread]


def settings(scenario: Scenario, values: Mapping[str, float]) -> dict[str, Any]:
    """The keys of a scenario's file that these values set.  Raises NotationError."""
    found: dict[str, Any] = {}
    for key, value in values.items():
        found |= _of_crew(scenario, key, value) if key.startswith(CREW) else {key: value}
    return found


def _of_crew(scenario: Scenario, key: str, value: float) -> dict[str, Any]:
    """A key about everybody, person by person."""
    what = key.removeprefix(CREW)
    people = scenario.source.found["people"]
    if what in TRAITS:
        return {f"people.{name}.traits.{what}": value for name in people}
    if what not in TRUSTS:
        allowed = [f"{CREW}{name}" for name in (*TRAITS, *TRUSTS)]
        raise NotationError(key, key, "something that all of a crew have", allowed)
    own, across = TRUSTS[what]
    return {
        f"people.{one}.trust.{other}": value
        for one, row in people.items()
        for other, there in people.items()
        if one != other and (own if row["side"] == there["side"] else across)
    }
