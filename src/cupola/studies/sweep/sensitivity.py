"""Sensitivity: how much of what differs between worlds' shares comes from which key.

First and total indices after Sobol (1993) and Saltelli and others (2010), by SciPy: the first is
the share of the variance that a key explains alone, the total what it has a part in.  Intervals
are bootstrapped.  A point's figure is a mean over worlds with the same dice at every point, so
that noise of the dice is no variance between points.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from cupola.errors import EngineError
from cupola.studies.study import Way
from cupola.studies.sweep.axes import Axis
from cupola.studies.sweep.living import Sweep, live

Floats = npt.NDArray[np.float64]
Function = Callable[[list[tuple[float, ...]]], Floats]
"""Points, and what is measured at each: a row a point, a column a measure."""
RESAMPLES = 500
"""Samples of the bootstrap; the interval lies between the 2.5th and 97.5th of a hundred."""
LACKING = "Sensitivity needs the package scipy: install the extra cupola[studies]"


@dataclass(frozen=True)
class Index:
    """One index of one key, with the interval that holds the true one 95 times of 100."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Sensitivity:
    """What one measure depends on.  first, total: an index for each key.  varies: whether at all.

    points: at how many it was measured.
    """

    measure: str
    first: dict[str, Index]
    total: dict[str, Index]
    points: int
    varies: bool


def sensitivities(
    function: Function, axes: Sequence[Axis], measures: Sequence[str], points: int, seed: int = 1
) -> list[Sensitivity]:
    """What each measure of a function depends on.

    points: of each of the two samples, a power of two; in all it is measured at `points` times
    the number of axes and two more.  Raises EngineError without the extra `studies`.
    """
    spread = _spread(axes)
    first, second = _samples(spread, points, seed)
    mixed = np.stack([_mixed(first, second, column) for column in range(len(axes))])
    every = [tuple(map(float, point)) for part in (first, second, *mixed) for point in part]
    measured = function(every).reshape(len(axes) + 2, points, len(measures))
    return [
        _told(measure, axes, measured[:, :, column], seed)
        for column, measure in enumerate(measures)
    ]


def _spread(axes: Sequence[Axis]) -> list[Any]:
    """Each axis as an even spread.  Raises EngineError without the extra `studies`."""
    try:
        from scipy.stats import uniform
    except ImportError as error:
        raise EngineError(LACKING) from error
    return [uniform(axis.low, axis.high - axis.low) for axis in axes]


def _samples(spread: Sequence[Any], points: int, seed: int) -> tuple[Floats, Floats]:
    """Two samples that fill the axes evenly, by Sobol's sequence."""
    from scipy.stats import qmc

    drawn = qmc.Sobol(2 * len(spread), rng=seed, bits=64).random(points)
    scaled = [
        np.column_stack([one.ppf(column) for one, column in zip(spread, half.T, strict=True)])
        for half in np.split(drawn, 2, axis=1)
    ]
    return scaled[0], scaled[1]


def _mixed(first: Floats, second: Floats, column: int) -> Floats:
    """The first sample with one column of the second."""
    mixed = first.copy()
    mixed[:, column] = second[:, column]
    return mixed


def _told(measure: str, axes: Sequence[Axis], values: Floats, seed: int) -> Sensitivity:
    """The indices of a measure.  values: of both samples and the mixed ones, a row each."""
    points = values.size
    if np.ptp(values) == 0.0:
        nothing = {axis.key: Index(0.0, 0.0, 0.0) for axis in axes}
        return Sensitivity(measure, nothing, nothing, points, varies=False)
    drawn = np.random.default_rng(seed)
    columns = values.shape[1]
    again = [_indices(values[:, drawn.integers(0, columns, columns)]) for _ in range(RESAMPLES)]
    low, high = np.nanquantile(again, (0.025, 0.975), axis=0)
    whole = np.stack([_indices(values), low, high], axis=2)
    first, total = (
        {axis.key: Index(*map(float, row)) for axis, row in zip(axes, rows, strict=True)}
        for rows in whole
    )
    return Sensitivity(measure, first, total, points, varies=True)


def _indices(values: Floats) -> Floats:
    """First and total indices, a row each; not a number where nothing differs."""
    from scipy.stats import sobol_indices

    if np.ptp(values[:2]) == 0.0:
        return np.full((2, len(values) - 2), np.nan)
    func = {"f_A": values[:1], "f_B": values[1:2], "f_AB": values[2:, None]}
    found = sobol_indices(func=func, n=values.shape[1])
    return np.stack([np.reshape(found.first_order, -1), np.reshape(found.total_order, -1)])


def sensitivities_of(sweep: Sweep, points: int, folder: Path | None, way: Way) -> list[Sensitivity]:
    """What each outcome of a scenario depends on, over the whole span of its axes."""
    names = [outcome.name for outcome in sweep.outcomes]

    def function(every: list[tuple[float, ...]]) -> Floats:
        lived = live(sweep, every, folder, way)
        return np.array([[point.figures[name].value for name in names] for point in lived])

    return sensitivities(function, sweep.axes, names, points, sweep.first_seed)
