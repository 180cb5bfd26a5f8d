"""How often each trope occurs in a study, by ending, alone and together with others."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from cupola.chronicle.tropes.heads import Trope
from cupola.studies.intervals import Share, wilson
from cupola.studies.tropes.searching import Tally

FEWEST_TOGETHER = 5
"""Worlds in which two tropes occur together, or would by chance, before it is worth a line."""
UNENDED = "none"
"""The ending of a world that had none."""


@dataclass(frozen=True)
class Frequency:
    """One trope: the share of worlds that have it, its matches, its share by ending.

    alone: how many worlds have it and no other trope that some worlds have and others not.
    others: how many of those a world that has it has besides, on the average.
    """

    trope: Trope
    share: Share
    matches: int
    alone: int
    others: float
    by_ending: dict[str, Share]


@dataclass(frozen=True)
class Pair:
    """Two tropes in the same worlds.

    expected: in how many worlds they would be together by chance.
    """

    first: Trope
    second: Trope
    share: Share
    expected: float

    @property
    def lift(self) -> float:
        """How often they are together, over how often they would be by chance."""
        return self.share.count / self.expected


def frequencies(tally: Tally) -> list[Frequency]:
    """Each trope in the order of the tally."""
    endings = np.array([ending or UNENDED for ending in tally.endings], object)
    varying = _varies(tally)
    crowd = tally.occurs[:, varying].sum(axis=1)
    found = []
    for at, trope in enumerate(tally.tropes):
        has = tally.occurs[:, at]
        by_ending = {
            str(ending): wilson(int(has[endings == ending].sum()), int((endings == ending).sum()))
            for ending in sorted(set(endings.tolist()))
        }
        share = wilson(int(has.sum()), tally.worlds)
        others = crowd[has] - (at in varying)
        alone, mean = int((others == 0).sum()), float(others.mean()) if len(others) else 0.0
        found.append(Frequency(trope, share, int(tally.matches[at]), alone, mean, by_ending))
    return found


def _varies(tally: Tally) -> list[int]:
    """The columns of the tropes that some worlds have and others not."""
    counts = tally.occurs.sum(axis=0)
    return [at for at, count in enumerate(counts.tolist()) if 0 < count < tally.worlds]


def pairs(tally: Tally) -> list[Pair]:
    """Tropes that occur together, those first whose being together says most."""
    return sorted(_pairs(tally), key=lambda pair: -abs(_weight(pair)))


def _pairs(tally: Tally) -> Iterator[Pair]:
    columns = tally.occurs[:, _varies(tally)].astype(np.int64)
    together, counts = columns.T @ columns, columns.sum(axis=0)
    tropes = [tally.tropes[at] for at in _varies(tally)]
    for a, b in combinations(range(len(tropes)), 2):
        count = int(together[a, b])
        expected = float(counts[a] * counts[b]) / tally.worlds
        if max(count, expected) < FEWEST_TOGETHER:
            continue
        yield Pair(tropes[a], tropes[b], wilson(count, tally.worlds), expected)


def _weight(pair: Pair) -> float:
    """How far the count is from the one expected, in standard deviations of a count."""
    return float((pair.share.count - pair.expected) / np.sqrt(pair.expected))
