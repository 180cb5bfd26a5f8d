"""How often an interval holds what it should: 95 of 100, asked of worlds instead of formulas.

One large sample of pairs, the same moment with and without a change, stands for the truth.  Many
small studies are taken from it: blocks of neighbouring dice, or pairs drawn with replacement.
Each gives the interval that `cupola study` and `cupola whatif` would print, and it is counted how
many hold the large sample's value.  What the formula promises for independent worlds is computed
beside it, for a rare outcome takes few values and the promise itself is then not 95 of 100.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from cupola.scenarios.scenario import Scenario
from cupola.studies.intervals import Share, paired_difference, wilson
from cupola.studies.whatif.differing import outcomes
from cupola.studies.whatif.pairs import Asked, live_pairs

Cases = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.int64]
BLOCKS = 400
"""Studies that are taken from one sample."""
LEAST, MOST = 0.92, 0.98
"""Between these the share of intervals that hold the truth should lie (own choice)."""
FAR = 8.0
"""Standard deviations beyond which a count is left out of a promise: below 1e-14 of all."""


@dataclass(frozen=True)
class Sample:
    """Every outcome of many pairs: one row a pair, one column an outcome, in both arms."""

    words: tuple[str, ...]
    before: Cases
    after: Cases

    def __len__(self) -> int:
        return len(self.before)


@dataclass(frozen=True)
class Covered:
    """How many of these intervals hold the truth.

    kind: "share" or "difference".  n: worlds, or pairs, of each study.  truth: of the whole
    sample.  held: how many of them.  promised: the share that the formula has where worlds are
    independent.
    """

    kind: str
    words: str
    n: int
    truth: float
    held: Share
    promised: float

    @property
    def is_as_it_should_be(self) -> bool:
        """Whether it lies between 92 and 98 of 100."""
        return LEAST <= self.held.share <= MOST


def sample_of(asked: Asked, scenario: Scenario, lived: Callable[[int], None]) -> Sample:
    """All pairs that were asked for.  lived: called with how many more there are."""
    known = outcomes(scenario)

    def cases(row: Any) -> list[bool]:
        return [bool(is_so(row)) for _, _, is_so in known]

    rows: list[tuple[list[bool], list[bool]]] = []
    for some in live_pairs(asked):
        for pair in some:
            rows.append((cases(pair.before), cases(pair.after)))
        lived(len(some))
    before, after = (np.array(side, bool) for side in zip(*rows, strict=True))
    return Sample(tuple(words for _, words, _ in known), before, after)


def neighbours(pairs: int, blocks: int = BLOCKS) -> Rows:
    """The pairs of each block: neighbouring dice, none in two blocks."""
    n = pairs // blocks
    return np.arange(blocks * n).reshape(blocks, n)


def drawn(pairs: int, n: int, blocks: int = BLOCKS, seed: int = 1) -> Rows:
    """The pairs of each block: any of them, drawn with replacement."""
    return np.random.default_rng(seed).integers(0, pairs, (blocks, n))


def covered(sample: Sample, rows: Rows) -> Iterator[Covered]:
    """What holds of each outcome that is not the same in all worlds: its share, its difference."""
    for column, words in enumerate(sample.words):
        before, after = sample.before[:, column], sample.after[:, column]
        if 0 < int(after.sum()) < len(sample):
            yield _shares(words, after, rows)
        if (before != after).any():
            yield _differences(words, before, after, rows)


def _shares(words: str, cases: Cases, rows: Rows) -> Covered:
    truth, n = float(cases.mean()), rows.shape[1]
    counts = cases[rows].sum(axis=1)
    held = sum(_share_holds(int(count), n, truth) for count in counts)
    return Covered("share", words, n, truth, wilson(held, len(rows)), promised_share(truth, n))


def _differences(words: str, before: Cases, after: Cases, rows: Rows) -> Covered:
    more, less = after & ~before, before & ~after
    up, down, n = float(more.mean()), float(less.mean()), rows.shape[1]
    counts = zip(more[rows].sum(axis=1), less[rows].sum(axis=1), strict=True)
    held = sum(_difference_holds(int(gained), int(lost), n, up - down) for gained, lost in counts)
    promised = promised_difference(up, down, n)
    return Covered("difference", words, n, up - down, wilson(held, len(rows)), promised)


@cache
def _share_holds(count: int, n: int, truth: float) -> bool:
    found = wilson(count, n)
    return found.low <= truth <= found.high


@cache
def _difference_holds(gained: int, lost: int, n: int, truth: float) -> bool:
    found = paired_difference(gained, lost, n)
    return found.low <= truth <= found.high


def promised_share(truth: float, n: int) -> float:
    """The share of intervals that hold it where counts are binomial: every count, weighed."""
    weights = _binomial(n, truth)
    return float(sum(weight for count, weight in weights if _share_holds(count, n, truth)))


def promised_difference(up: float, down: float, n: int) -> float:
    """The same of pairs, of which these shares gain or lose: every two counts, weighed."""
    return float(
        sum(
            weight * inner
            for gained, weight in _binomial(n, up)
            for lost, inner in _binomial(n - gained, down / (1.0 - up))
            if _difference_holds(gained, lost, n, up - down)
        )
    )


def _binomial(n: int, share: float) -> list[tuple[int, Any]]:
    """The counts that come about at all, each with its probability."""
    from scipy.stats import binom

    around = FAR * np.sqrt(n * share * (1.0 - share)) + FAR
    counts = np.arange(max(0, int(n * share - around)), min(n, int(n * share + around)) + 1)
    return list(zip(counts.tolist(), binom.pmf(counts, n, share).tolist(), strict=True))
