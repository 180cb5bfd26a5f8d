"""Equilibria of a payoff table, and how sure they are.

All of them are found by enumerating supports, with nashpy; those in which each side gives one
instruction are looked for once more by hand, which no degenerate table can upset.  How sure they
are is bootstrapped: worlds are drawn anew, with replacement, the same for the whole table, and it
is counted in which share of such tables each is an equilibrium.
"""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from cupola.errors import EngineError

Floats = npt.NDArray[np.float64]
RESAMPLES = 400
"""Tables that are drawn anew."""
NOTHING = 1e-9
"""Shares below this are none: what is left of rounding."""
LACKING = "Equilibria need the package nashpy: install the extra cupola[studies]"


@dataclass(frozen=True)
class Equilibrium:
    """A share for each instruction of the one side, and of the other.

    worth: the payoff of each side.  holds: the share of tables drawn anew in which these
    instructions still make an equilibrium.
    """

    one: tuple[float, ...]
    other: tuple[float, ...]
    worth: tuple[float, float]
    holds: float = 0.0

    @property
    def is_pure(self) -> bool:
        """Whether each side gives one instruction."""
        return max(self.one) > 1.0 - NOTHING and max(self.other) > 1.0 - NOTHING

    @property
    def support(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The instructions of each side that are given at all."""
        return _support(self.one), _support(self.other)


def equilibria(one: Floats, other: Floats) -> list[Equilibrium]:
    """Every equilibrium of two matrices that the library finds, pure ones first.

    In a table with ties there may be infinitely many; then these are the ends of them that were
    found.  Raises EngineError without the extra `studies`.
    """
    found = {(e.one, e.other): e for e in pure(one, other)}
    for first, second in _enumerated(one, other):
        shares = [tuple(round(float(s), 9) + 0.0 for s in each) for each in (first, second)]
        worth = float(first @ one @ second), float(first @ other @ second)
        found.setdefault((shares[0], shares[1]), Equilibrium(shares[0], shares[1], worth))
    return sorted(found.values(), key=lambda e: (not e.is_pure, e.support))


def _enumerated(one: Floats, other: Floats) -> Iterator[Any]:
    try:
        from nashpy import Game
    except ImportError as error:
        raise EngineError(LACKING) from error
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # ties are told of by `has_ties`
        yield from Game(one, other).support_enumeration(tol=NOTHING)


def pure(one: Floats, other: Floats) -> list[Equilibrium]:
    """The pairs of instructions from which neither side gains by another one."""
    found = []
    for row, column in zip(*np.nonzero(is_pure_equilibrium(one, other)), strict=True):
        first, second = (np.eye(n)[at] for n, at in zip(one.shape, (row, column), strict=True))
        worth = float(one[row, column]), float(other[row, column])
        found.append(Equilibrium(tuple(map(float, first)), tuple(map(float, second)), worth))
    return found


def is_pure_equilibrium(one: Floats, other: Floats) -> npt.NDArray[np.bool_]:
    """By pair of instructions, whether it is best for each side against the other's."""
    best: npt.NDArray[np.bool_] = (one >= one.max(axis=0, keepdims=True)) & (
        other >= other.max(axis=1, keepdims=True)
    )
    return best


def has_ties(one: Floats, other: Floats) -> bool:
    """Whether a side has two best answers to one instruction, so that there may be more."""
    ties = (one == one.max(axis=0, keepdims=True)).sum(axis=0)
    more = (other == other.max(axis=1, keepdims=True)).sum(axis=1)
    return bool((ties > 1).any() or (more > 1).any())


@dataclass(frozen=True)
class Found:
    """The equilibria of a measure.  holds: by pair, how often it is one in tables drawn anew."""

    equilibria: tuple[Equilibrium, ...]
    holds: Floats
    has_ties: bool


def surely(values: Floats, seed: int = 1, resamples: int = RESAMPLES) -> Found:
    """The equilibria of what was measured, with how sure they are.

    values: by the one side's instruction, the other's, world, and side.
    """
    mean = values.mean(axis=2)
    found = equilibria(mean[:, :, 0], mean[:, :, 1])
    drawn = np.random.default_rng(seed)
    worlds = values.shape[2]
    pure_in, mixed_in = np.zeros(values.shape[:2]), np.zeros(len(found))
    for _ in range(resamples):
        again = values[:, :, drawn.integers(0, worlds, worlds)].mean(axis=2)
        one, other = again[:, :, 0], again[:, :, 1]
        pure_in += is_pure_equilibrium(one, other)
        mixed_in += [not e.is_pure and _still_is(e, one, other) for e in found]
    holds = pure_in / resamples
    told = tuple(
        Equilibrium(e.one, e.other, e.worth, float(_share(e, holds, mixed_in[at] / resamples)))
        for at, e in enumerate(found)
    )
    return Found(told, holds, has_ties(mean[:, :, 0], mean[:, :, 1]))


def _share(found: Equilibrium, pure_in: Floats, mixed_in: float) -> float:
    if not found.is_pure:
        return mixed_in
    (row,), (column,) = found.support
    return float(pure_in[row, column])


def _still_is(found: Equilibrium, one: Floats, other: Floats) -> bool:
    """Whether the same instructions of both sides make an equilibrium in another table."""
    rows, columns = found.support
    second = _indifferent(one, rows, columns)
    first = _indifferent(other.T, columns, rows)
    if first is None or second is None:
        return False
    to_one, to_other = one @ second, first @ other
    best_one = to_one.max() <= to_one[list(rows)].min() + NOTHING
    best_other = to_other.max() <= to_other[list(columns)].min() + NOTHING
    return bool(best_one and best_other)


def _indifferent(payoffs: Floats, rows: tuple[int, ...], columns: tuple[int, ...]) -> Floats | None:
    """The shares of the columns by which all these rows are worth the same, if there are any."""
    square = payoffs[np.ix_(rows, columns)]
    equations = np.vstack([square[1:] - square[:1], np.ones(len(columns))])
    wanted = np.zeros(len(equations))
    wanted[-1] = 1.0
    shares, *_ = np.linalg.lstsq(equations, wanted, rcond=None)
    if np.abs(equations @ shares - wanted).max() > NOTHING or shares.min() < -NOTHING:
        return None
    whole = np.zeros(payoffs.shape[1])
    whole[list(columns)] = shares
    return whole


def _support(shares: tuple[float, ...]) -> tuple[int, ...]:
    return tuple(at for at, share in enumerate(shares) if share > NOTHING)
