"""Estimates of beliefs and of how far they move, without what sampling adds.

A belief is a share of rollouts, and shares of few rollouts differ by chance alone: their mean
squared distance is the true one plus the variance of sampling.  Here that variance is taken off.
Rollouts come in bunches: all of one bunch share the dice up to the next point and have their own
from there on, so what bunches differ in is what will be learnt on the way (a one-way design with
random effects; Searle, Casella and McCulloch 1992, chapter 3).  Intervals are of a bootstrap over
bunches (Efron and Tibshirani 1993, chapter 13).
"""

from dataclasses import dataclass
from math import sqrt
from typing import Any

import numpy as np
import numpy.typing as npt

from cupola.studies.intervals import Share, wilson

AGAIN = 400
"""Times that bunches are drawn again for an interval: its ends are then good to a tenth of it."""
ENDS = (0.025, 0.975)
"""Quantiles that hold 95 of 100."""
Outcomes = npt.NDArray[np.float64]
"""Rollouts: a row a bunch, then a row a rollout of it, then for each state whether it is so."""


@dataclass(frozen=True)
class Estimate:
    """A value and the interval that holds the true one 95 times of 100."""

    value: float
    low: float
    high: float


NONE = Estimate(0.0, 0.0, 0.0)
"""What is known to be nothing."""


def belief(outcomes: Outcomes, state: int) -> Share:
    """The share of rollouts in which a state is so; bunches count for as many as they are worth.

    The interval is Wilson's for so many independent rollouts as would be as sure.
    """
    of_state = outcomes[:, :, state]
    count = int(of_state.sum())
    whole = wilson(count, of_state.size)
    by_chance = whole.share * (1.0 - whole.share) / of_state.size
    if by_chance == 0.0:
        return whole
    of_means = float(of_state.mean(axis=1).var(ddof=1)) / len(of_state)
    worth = max(1, int(of_state.size * min(1.0, by_chance / of_means if of_means else 1.0)))
    sure = wilson(round(whole.share * worth), worth)
    apart = whole.share - sure.share
    low, high = max(0.0, sure.low + apart), min(1.0, sure.high + apart)
    return Share(count, of_state.size, whole.share, low, high)


def suspense(outcomes: Outcomes) -> Estimate:
    """The root of the expected squared movement of a belief up to the next point.

    Where all rollouts come to the same, the upper end is what so many bunches leave open.  An
    estimate below zero counts as zero, with an interval as wide as its own.
    """
    squared = variance(outcomes)
    first = outcomes[:1, :1]
    if (outcomes == first).all():
        rest = wilson(0, len(outcomes)).high
        return Estimate(0.0, 0.0, sqrt(rest * (1.0 - rest)))
    rows = _drawn(len(outcomes))
    means, squares = outcomes.mean(axis=1), _squares(outcomes)
    counted = np.array([_variance(means[row], squares[row]) for row in rows])
    return _rooted(squared, counted - float(counted.mean()) + max(0.0, squared))


def variance(outcomes: Outcomes) -> float:
    """The expected squared movement, unbiased; below zero now and then if there is little."""
    return _variance(outcomes.mean(axis=1), _squares(outcomes))


def _squares(outcomes: Outcomes) -> npt.NDArray[np.float64]:
    """For each bunch an unbiased estimate of its squared belief: the product of two rollouts."""
    many = outcomes.shape[1]
    sums = outcomes.sum(axis=1)
    pairs = (sums**2).sum(axis=1) - (outcomes**2).sum(axis=(1, 2))
    return np.asarray(pairs / (many * (many - 1)))


def _variance(means: npt.NDArray[np.float64], squares: npt.NDArray[np.float64]) -> float:
    """The mean of the squared beliefs, less the square of the mean belief."""
    many = len(means)
    whole = means.sum(axis=0)
    across = (whole @ whole - float((means**2).sum())) / (many * (many - 1))
    return float(squares.mean() - across)


def expected_move(before: npt.NDArray[np.float64], after: Outcomes) -> Estimate:
    """The root of the expected squared movement where each continuation's belief is known.

    before: the belief now, by state.  after: a row for each continuation.
    """
    moved = ((after - before) ** 2).sum(axis=1)
    drawn = np.array([float(moved[row].mean()) for row in _drawn(len(moved))])
    return _rooted(float(moved.mean()), drawn)


def surprise(before: Outcomes, after: Outcomes) -> Estimate:
    """The distance of two beliefs, each from rollouts of its own, without sampling noise.

    after: may be a single rollout of a single bunch, if the outcome is known by then.
    """
    gap = before.mean(axis=(0, 1)) - after.mean(axis=(0, 1))
    noise = _noise(before) + _noise(after)
    squared = float(gap @ gap) - noise
    first, second = _means_again(before, 0), _means_again(after, 1)
    drawn = ((first - second) ** 2).sum(axis=1) - 2.0 * noise
    return _rooted(squared, drawn + max(0.0, -squared))


def _noise(outcomes: Outcomes) -> float:
    """The variance of a mean belief through sampling, of all states together."""
    if len(outcomes) < 2:
        return 0.0
    return float(outcomes.mean(axis=1).var(axis=0, ddof=1).sum()) / len(outcomes)


def _means_again(outcomes: Outcomes, which: int) -> npt.NDArray[np.float64]:
    means = outcomes.mean(axis=1)
    return np.asarray(means[_drawn(len(means), which)].mean(axis=1))


def _drawn(bunches: int, which: int = 0) -> npt.NDArray[np.int64]:
    """Bunches drawn again, with fixed dice: the same figures come again."""
    return np.random.default_rng((which, bunches)).integers(0, bunches, (AGAIN, bunches))


def _rooted(squared: float, drawn: Any) -> Estimate:
    low, high = (sqrt(max(0.0, float(end))) for end in np.quantile(drawn, ENDS))
    value = sqrt(max(0.0, squared))
    return Estimate(value, min(low, value), max(high, value))
