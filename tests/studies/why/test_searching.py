"""The search for what matters, on forks whose effect is known."""

import numpy as np
import pytest

from cupola.studies.why.searching import (
    Effort,
    Tally,
    change_either_way,
    change_for_better,
    deviations,
    fresh,
    search,
)

EFFORT = Effort(search=2000, kept=5, measure=200)
FORKS = 40


class Planted:
    """Forks with known shares: one pair is two coins.  asked: every pair that was lived."""

    def __init__(self, shares, seed):
        self.shares = shares
        self.seed = seed
        self.asked = []

    def __call__(self, jobs):
        """A tally for each job."""
        return [self.tally(fork, dice) for fork, dice in jobs]

    def tally(self, fork, dice):
        """What the coins of these dice show."""
        self.asked += [(fork, one) for one in dice]
        coins = np.random.default_rng([self.seed, fork, dice.start]).random((len(dice), 2))
        before, after = (coins < self.shares[fork]).T
        return Tally(len(dice), sum(after & ~before), sum(before & ~after), sum(before & after))


def best_of(shares, seed, merit=change_either_way):
    """The fork that is told first, after a search and a measurement."""
    planted = Planted(shares, seed)
    jobs = fresh(search(len(shares), EFFORT, planted, merit), EFFORT)
    tallies = planted(jobs)
    return max(zip(jobs, tallies, strict=True), key=lambda pair: merit(pair[1]))[0][0]


def test_what_alone_decides_is_found():
    """Of forty forks one turns the outcome from never to always: it is first in all of 100."""
    found = 0
    for seed in range(100):
        shares = [(0.5, 0.5)] * FORKS
        shares[seed % FORKS] = (0.0, 1.0)
        found += best_of(shares, seed) == seed % FORKS

    assert found == 100


def test_what_matters_most_is_found_among_noise():
    """An effect of four tenths among forks of none is first in at least 95 of 100."""
    found = 0
    for seed in range(100):
        shares = [(0.3, 0.3)] * FORKS
        shares[seed % FORKS] = (0.7, 0.3)
        found += best_of(shares, seed) == seed % FORKS

    assert found >= 95


def test_for_better_is_not_for_worse():
    """Who asks what helps is told what helps, though more hangs on what harms."""
    shares = [(0.5, 0.5)] * FORKS
    shares[3], shares[9] = (0.9, 0.1), (0.4, 0.8)

    assert best_of(shares, 1) == 3
    assert best_of(shares, 1, change_for_better) == 9


def test_where_nothing_matters_it_says_so():
    """With coins that nothing moves no interval leaves out zero, in at least 285 of 300.

    All ten that are told hold at once that often, though the search chose the largest of forty.
    """
    effort = Effort(search=800, kept=10, measure=200)
    silent = 0
    for seed in range(300):
        planted = Planted([(0.4, 0.4)] * FORKS, seed)
        jobs = fresh(search(FORKS, effort, planted, change_either_way), effort)
        silent += not any(one.difference(len(jobs)).is_clear for one in planted(jobs))

    assert silent >= 285


def test_no_dice_are_rolled_twice():
    """What was seen in the search is not seen again when it is measured."""
    planted = Planted([(0.2, 0.6)] * FORKS, 1)
    planted(fresh(search(FORKS, EFFORT, planted, change_either_way), EFFORT))

    assert len(set(planted.asked)) == len(planted.asked)


@pytest.mark.parametrize("forks", [1, 5, 6, 48, 300])
def test_no_more_is_lived_than_was_allowed(forks):
    """A search lives at most its pairs, or one for each fork and round, and leaves as many."""
    planted = Planted([(0.5, 0.5)] * forks, 1)
    left = search(forks, EFFORT, planted, change_either_way)

    assert len(planted.asked) <= EFFORT.search
    assert len(left) == min(forks, EFFORT.kept)


def test_intervals_that_hold_at_once_are_wider():
    """Ten intervals hold together with 3.29 deviations: 1 - 0.01 / 20 of the normal."""
    assert deviations(1) == pytest.approx(2.57583, abs=1e-4)
    assert deviations(10) == pytest.approx(3.29053, abs=1e-4)
    tally = Tally(n=100, gained=30, lost=10, both=20)
    assert tally.difference(10).low < tally.difference().low < tally.change == pytest.approx(0.2)
