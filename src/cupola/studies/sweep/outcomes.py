"""What is counted at each point of a sweep, and how sure it is.

Shares have the interval of Wilson (1927), means a normal one.  All points have the same dice.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt
from typing import Any

import numpy as np

from cupola.scenarios.scenario import Scenario
from cupola.studies.intervals import TWO_SIDED_95, wilson
from cupola.studies.whatif.differing import LIVES, members, outcomes


@dataclass(frozen=True)
class Outcome:
    """Something that is measured of each world.

    name: its column.  words: how it is said.  is_share: whether it is so or not, else a number.
    """

    name: str
    words: str
    is_share: bool
    of: Callable[[Any], float]


def outcomes_of(scenario: Scenario) -> tuple[Outcome, ...]:
    """Every outcome, those about nobody in particular first."""
    names = [scenario.names.of(row) for row in members(scenario)]
    found = outcomes(scenario)
    lives = [is_so for kind, _, is_so in found if kind == LIVES]
    whole = [(words, is_so) for kind, words, is_so in found if kind != LIVES]
    shares = [
        Outcome(name, words, True, is_so) for name, (words, is_so) in zip(WHOLE, whole, strict=True)
    ]
    people = [
        Outcome(f"{name}_lives", f"{name.replace('_', ' ').title()} lives", True, is_so)
        for name, is_so in zip(names, lives, strict=True)
    ]
    numbers = [
        Outcome("alive", "People alive", False, lambda row: int(row["alive"]).bit_count()),
        Outcome("hours", "Hours until it ends", False, lambda row: float(row["minutes"]) / 60.0),
    ]
    return (*shares, *numbers, *people)


WHOLE = ("violence", "killing", "remedy_home", "somebody_leaves", "nobody_dies", "nobody_lives")
"""The columns of the outcomes that are about nobody in particular, in order."""


@dataclass(frozen=True)
class Figure:
    """One outcome at one point: its value, and the interval that holds the true one 95 times."""

    value: float
    low: float
    high: float


def figure_of(outcome: Outcome, values: Any) -> Figure:
    """What the worlds of a point come to."""
    n = len(values)
    if outcome.is_share:
        share = wilson(int(np.count_nonzero(values)), n)
        return Figure(share.share, share.low, share.high)
    mean = float(np.mean(values))
    give = TWO_SIDED_95 * float(np.std(values, ddof=1)) / sqrt(n) if n > 1 else float("inf")
    return Figure(mean, mean - give, mean + give)
