"""What a change does to the tropes: two studies, with and without it, world by world."""

from dataclasses import dataclass
from math import sqrt
from typing import Any

import numpy as np

from cupola.chronicle.tropes.heads import Trope
from cupola.errors import ChronicleError
from cupola.studies.intervals import Difference, Share, paired_difference, wilson
from cupola.studies.tropes.searching import Tally


@dataclass(frozen=True)
class Change:
    """One trope with a change and without it.

    gained, lost: worlds of the same dice that have it only with the change, only without.
    """

    trope: Trope
    with_it: Share
    without: Share
    gained: int
    lost: int
    difference: Difference


@dataclass(frozen=True)
class Comparison:
    """Two studies.  paired: how many worlds of the same dice; 0 if none are, then all count."""

    paired: int
    changes: list[Change]


def compare(with_it: Tally, without: Tally) -> Comparison:
    """Each trope in both studies, paired where seeds agree.  Raises ChronicleError."""
    if with_it.tropes != without.tropes:
        raise ChronicleError("the two studies were asked about different tropes")
    _, here, there = np.intersect1d(
        with_it.seeds, without.seeds, assume_unique=True, return_indices=True
    )
    changed, unchanged = with_it.occurs, without.occurs
    if len(here):
        changed, unchanged = changed[here], unchanged[there]
    changes = [
        _change(trope, changed[:, at], unchanged[:, at], paired=bool(len(here)))
        for at, trope in enumerate(with_it.tropes)
    ]
    return Comparison(len(here), changes)


def _change(trope: Trope, changed: Any, unchanged: Any, *, paired: bool) -> Change:
    with_it = wilson(int(changed.sum()), len(changed))
    without = wilson(int(unchanged.sum()), len(unchanged))
    if not paired:
        return Change(trope, with_it, without, 0, 0, apart(with_it, without))
    gained, lost = int((changed & ~unchanged).sum()), int((unchanged & ~changed).sum())
    return Change(
        trope, with_it, without, gained, lost, paired_difference(gained, lost, len(changed))
    )


def apart(first: Share, second: Share) -> Difference:
    """The difference of the shares of two lots of worlds, after Newcombe (1998, method 10)."""
    difference = first.share - second.share
    below = sqrt((first.share - first.low) ** 2 + (second.high - second.share) ** 2)
    above = sqrt((first.high - first.share) ** 2 + (second.share - second.low) ** 2)
    return Difference(difference, difference - below, difference + above)
