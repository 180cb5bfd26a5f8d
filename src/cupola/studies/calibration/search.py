"""The search: the temper nearest to the one at hand that meets every target.

Differential evolution over a few keys, on the same dice for every temper, so that the loss
is a function of the temper alone and the search can be run again to the same end.  To the
loss comes a small price for everything that is moved away from the middle of what is
allowed to move: of two tempers that fit as well, the plainer one is kept.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cupola.errors import EngineError
from cupola.studies.calibration.targets import loss, measure
from cupola.studies.report.living import Way

PRICE = 0.05
"""What moving a key to the end of its range adds to the loss (own choice: a twentieth of one
target missed by its unit)."""
POPULATION = 3
"""Tempers per key in each generation (own choice: the least that still spreads)."""
LACKING = "The search needs the package scipy: install the extra cupola[studies]"
SEED = 1
"""Of the search's own dice."""


@dataclass(frozen=True)
class Dial:
    """One key that may be turned: from where to where, and where it stands by itself."""

    key: str
    low: float
    high: float
    plain: float
    why: str


DIALS = (
    Dial("temper.emphasis.duty", -0.1, 0.1, 0.0, "how much an order counts"),
    Dial("temper.readiness.ambush", 0.38, 0.42, 0.4, "how near the thought of striking lies"),
    Dial("temper.readiness.cut_wire", -0.15, 0.05, -0.05, "how near the thought of sabotage lies"),
)
"""Everything that the search may move."""


@dataclass
class Trail:
    """What the search has tried: the loss of each temper, and the best so far."""

    losses: list[float] = field(default_factory=list)
    best: dict[str, float] = field(default_factory=dict)


def search(
    worlds: int, rounds: int, way: Way, note: Callable[[int, float], None] = lambda _n, _l: None
) -> Trail:
    """The best temper found over these worlds in so many generations.

    note: told how many tempers have been tried and the least loss so far.  Raises EngineError
    without SciPy.
    """
    optimize = _scipy_optimize()
    trail = Trail()

    def cost(values: Sequence[float]) -> float:
        keys = {dial.key: round(float(v), 3) + 0.0 for dial, v in zip(DIALS, values, strict=True)}
        found = loss(measure(keys, worlds, 1, way)) + price(keys)
        if not trail.losses or found < min(trail.losses):
            trail.best = keys
        trail.losses.append(found)
        note(len(trail.losses), min(trail.losses))
        return found

    optimize.differential_evolution(
        cost,
        [(dial.low, dial.high) for dial in DIALS],
        x0=[dial.plain for dial in DIALS],
        maxiter=rounds,
        popsize=POPULATION,
        init="sobol",
        rng=SEED,
        polish=False,
    )
    return trail


def price(keys: Mapping[str, float]) -> float:
    """What it costs that the keys are not where they stand by themselves."""
    away = [(keys[d.key] - d.plain) / max(d.high - d.plain, d.plain - d.low) for d in DIALS]
    return PRICE * sum(far * far for far in away)


def _scipy_optimize() -> Any:
    try:
        from scipy import optimize
    except ImportError as error:
        raise EngineError(LACKING) from error
    return optimize
