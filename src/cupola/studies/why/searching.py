"""The search for the forks on which most hangs, with as few worlds as can be.

Sequential halving (Karnin, Koren and Somekh 2013): all forks are tried a little, the better half
is tried twice as much, and so on, until so few are left as are to be told.  How much the ones
that are left matter is then measured with dice that the search has not seen, for whoever wins a
search has usually been lucky in it.  The intervals hold all at once (Bonferroni), 99 times of 100:
who asks many questions should seldom be told of something where there is nothing.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass
from statistics import NormalDist

from cupola.studies.intervals import Difference, paired_difference

SURE = 0.99
"""How often all intervals that are told together hold."""


@dataclass
class Tally:
    """Pairs of worlds of one fork: how often an outcome was so on either way.

    gained: so only otherwise.  lost: so only as it was.  both: so on both ways.
    """

    n: int = 0
    gained: int = 0
    lost: int = 0
    both: int = 0

    def add(self, as_it_was: bool, otherwise: bool) -> None:
        """One more pair."""
        self.n += 1
        self.both += as_it_was and otherwise
        self.gained += otherwise and not as_it_was
        self.lost += as_it_was and not otherwise

    def joined(self, more: "Tally") -> "Tally":
        """This tally and another of the same fork as one."""
        both = zip(astuple(self), astuple(more), strict=True)
        return Tally(*(mine + other for mine, other in both))

    @property
    def change(self) -> float:
        """How much more often it is so otherwise."""
        return (self.gained - self.lost) / self.n if self.n else 0.0

    def difference(self, among: int = 1) -> Difference:
        """The change with its interval, which holds together with those of so many others."""
        return paired_difference(self.gained, self.lost, self.n, deviations(among))


def deviations(among: int) -> float:
    """Standard deviations on either side of so many differences that are told together."""
    return NormalDist().inv_cdf(1.0 - (1.0 - SURE) / 2.0 / max(1, among))


Job = tuple[int, range]
"""A fork by its number, and the dice of the pairs in which it is to be tried."""
Try = Callable[[Sequence[Job]], Sequence[Tally]]
"""Lives pairs of worlds; gives one tally a job."""
Merit = Callable[[Tally], float]


def change_either_way(tally: Tally) -> float:
    """How much hangs on a fork, for better or worse."""
    return abs(tally.change)


def change_for_better(tally: Tally) -> float:
    """How much more often it is so otherwise."""
    return tally.change


@dataclass(frozen=True)
class Effort:
    """How much is tried.  search: pairs in all to find what matters.  kept: forks that are told.

    measure: pairs in which each of these is measured.  first: the dice of the first pair.
    """

    search: int = 6000
    kept: int = 10
    measure: int = 250
    first: int = 1


def search(forks: int, effort: Effort, attempt: Try, merit: Merit) -> list[int]:
    """The numbers of the forks that are left, the better first; ties as they were."""
    left = list(range(forks))
    tallies = [Tally() for _ in left]
    rounds = max(1, math.ceil(math.log2(max(1.0, forks / effort.kept))))
    for _ in range(rounds if forks > effort.kept else 0):
        each = max(1, effort.search // rounds // len(left))
        jobs = [(one, _next(tallies[one], effort, each)) for one in left]
        for (one, _), found in zip(jobs, attempt(jobs), strict=True):
            tallies[one] = tallies[one].joined(found)
        left.sort(key=lambda one: (-merit(tallies[one]), one))
        left = left[: max(effort.kept, math.ceil(len(left) / 2))]
    return left[: effort.kept]


def fresh(left: Sequence[int], effort: Effort) -> list[Job]:
    """What is lived to measure these forks: dice that no search has seen."""
    first = effort.first + effort.search
    return [(one, range(first, first + effort.measure)) for one in left]


def _next(tally: Tally, effort: Effort, count: int) -> range:
    """The next dice of a fork."""
    return range(effort.first + tally.n, effort.first + tally.n + count)
