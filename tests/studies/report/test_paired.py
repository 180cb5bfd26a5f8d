"""Numbers over worlds with intervals."""

from math import isnan

import numpy as np
import pytest

from cupola.studies.intervals import paired_difference
from cupola.studies.report.paired import NO_CASE, change, difference, fall, mean, ratio, share


def test_a_share_has_the_interval_after_wilson():
    """Ten of a hundred: 5.5 to 17.4 per cent."""
    found = share(np.arange(100) < 10)

    assert found.estimate == 0.1
    assert (found.low, found.high) == pytest.approx((0.0552, 0.1744), abs=1e-4)


def test_a_mean_has_the_normal_interval():
    """Of 1, 2, 3, 4, 5: three, and 1.96 standard errors on either side."""
    found = mean(np.arange(1, 6))

    assert (found.estimate, found.n) == (3.0, 5)
    assert found.high - 3.0 == pytest.approx(1.96 * np.sqrt(2.5 / 5), rel=1e-3)


def test_paired_worlds_that_agree_leave_no_doubt():
    """A ratio of numbers that are always in the same proportion is certain."""
    below = np.array([1, 2, 3, 4])
    found = ratio(3 * below, below)

    assert (found.estimate, found.low, found.high) == (3.0, 3.0, 3.0)


def test_a_difference_of_shares_is_not_sure_where_nothing_was_seen():
    """It is counted from each world's change, and has the interval after Bonett and Price."""
    wanted = paired_difference(30, 10, 200)
    found = difference(np.repeat([1, 0, -1], [30, 160, 10]))
    unseen = difference(np.zeros(200))

    assert (found.estimate, found.low, found.high) == (0.1, wanted.low, wanted.high)
    assert (unseen.estimate, unseen.low, unseen.high) == pytest.approx(
        (0, -0.0137, 0.0137), abs=1e-4
    )


def test_a_change_that_was_not_seen_may_be_of_everything_at_once():
    """With one at stake it is the difference of shares; with six it may be six times as much."""
    one, six = change(np.zeros(200), 1), change(np.zeros(200), 6)

    assert one.high == pytest.approx(difference(np.zeros(200)).high, rel=0.01)
    assert (six.estimate, six.low, six.high) == pytest.approx((0.0, -6 * one.high, 6 * one.high))
    assert change(np.zeros(1), 6).high == 6.0


@pytest.mark.parametrize("at_once", [1, 6])
@pytest.mark.parametrize("chance", [0.005, 0.02, 0.2])
def test_the_interval_of_a_change_holds_the_truth_of_what_is_rare(at_once, chance):
    """In 93 of 100 samples or more, of changes by one and by all at once."""
    dice = np.random.default_rng(3)
    hits = 0
    for _ in range(400):
        found = change(at_once * (dice.random(200) < chance), 6)
        hits += found.low <= at_once * chance <= found.high

    assert hits / 400 >= 0.93


def test_pairing_narrows_the_interval():
    """A fall within each world is surer than the same fall between unlike worlds."""
    dice = np.random.default_rng(1)
    before = dice.poisson(2.0, 400)
    after = dice.binomial(before, 0.5)
    paired, apart = fall(before, after), fall(before, dice.permutation(after))

    assert paired.estimate == apart.estimate
    assert paired.high - paired.low < apart.high - apart.low
    assert paired.low < 0.5 < paired.high


def test_the_interval_of_a_ratio_holds_the_truth_as_often_as_it_says():
    """In about 95 of 100 samples."""
    dice = np.random.default_rng(2)
    hits = 0
    for _ in range(400):
        before = dice.poisson(1.0, 300)
        found = fall(before, dice.binomial(before, 0.7))
        hits += found.low <= 0.3 <= found.high

    assert 0.92 <= hits / 400 <= 0.98


def test_without_a_case_there_is_no_number():
    """Nothing can fall that never was, and a mean of nothing is none."""
    nothing, some = np.zeros(5), np.ones(5)

    assert fall(nothing, some) == ratio(some, nothing) == mean(nothing[:0]) == NO_CASE
    assert isnan(NO_CASE.estimate)


def test_one_world_says_nothing_for_sure():
    """The interval of a single world is everything."""
    assert mean(np.ones(1)).high == float("inf")
