"""Numbers over worlds with intervals: means, differences and ratios of paired worlds.

Two arms are paired world by world: the same dice.  Intervals hold 95 of 100 and rest on the
normal distribution (for a ratio by the delta method), which is good for hundreds of worlds.
"""

from math import nan, sqrt
from typing import Any

import numpy as np
import numpy.typing as npt

from cupola.studies.base_rates.measure import Measure, measured
from cupola.studies.intervals import TWO_SIDED_95, paired_difference, wilson

Numbers = npt.NDArray[Any]

NO_CASE = Measure(nan, nan, nan, 0)
"""What is measured where nothing was there to be measured."""


def share(flags: Numbers) -> Measure:
    """The share of worlds in which something is so, with its interval after Wilson."""
    return measured(wilson(int(np.count_nonzero(flags)), len(flags)))


def mean(values: Numbers) -> Measure:
    """The mean over worlds; of the differences of paired worlds, the mean difference."""
    if not len(values):
        return NO_CASE
    middle = float(np.mean(values))
    return _around(middle, _error(values - middle), len(values))


def difference(changes: Numbers) -> Measure:
    """How much more often something is so in one arm, from each world's change: 1, 0 or -1."""
    gained, lost = np.count_nonzero(changes > 0), np.count_nonzero(changes < 0)
    found = paired_difference(int(gained), int(lost), len(changes))
    return Measure(found.difference, found.low, found.high, len(changes))


def change(changes: Numbers, most: int) -> Measure:
    """The mean change of a number from one arm to the other, by at most so much in a world.

    One world more is counted on either side, with the most in it, so that it holds for few and
    for none: what is rare may change all at once, as where everybody aboard dies.
    """
    around = mean(np.append(changes, (most, -most)))
    low, high = max(-float(most), around.low), min(float(most), around.high)
    return Measure(float(np.mean(changes)), low, high, len(changes))


def ratio(above: Numbers, below: Numbers) -> Measure:
    """The sum of one number over the sum of another, both of the same worlds."""
    if not len(below) or np.sum(below) <= 0:
        return NO_CASE
    found = float(np.sum(above) / np.sum(below))
    error = _error(above - found * below) / float(np.mean(below))
    return _around(found, error, len(below))


def fall(before: Numbers, after: Numbers) -> Measure:
    """By which share of itself a number falls from one arm to the other, world by world."""
    if not len(before) or np.sum(before) <= 0:
        return NO_CASE
    rest = ratio(after, before)
    return Measure(1.0 - rest.estimate, 1.0 - rest.high, 1.0 - rest.low, rest.n)


def _error(deviations: Numbers) -> float:
    """The standard error of a mean, from the deviations from it."""
    count = len(deviations)
    if count < 2:
        return float("inf")
    return sqrt(float(np.sum(np.square(deviations))) / (count - 1) / count)


def _around(middle: float, error: float, count: int) -> Measure:
    spread = TWO_SIDED_95 * error
    return Measure(middle, middle - spread, middle + spread, count)
