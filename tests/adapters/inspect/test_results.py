"""Results of an evaluation."""

import pytest
from scipy.stats import ttest_1samp

from cupola.adapters.inspect.results import change, interval, results
from cupola.studies.intervals import paired_difference, wilson
from tests.adapters.inspect.stories import evaluated


def test_shares_of_yes_and_no_have_wilsons_interval():
    """As everywhere in the project."""
    found = interval([1.0, 0.0, 1.0, 1.0])

    assert (found.low, found.high) == (wilson(3, 4).low, wilson(3, 4).high)


def test_other_shares_have_students_interval():
    """As SciPy works it out."""
    values = [0.5, 0.75, 0.25, 0.6]
    low, high = ttest_1samp(values, 0.0).confidence_interval(0.95)

    assert (interval(values).low, interval(values).high) == pytest.approx((low, high))


def test_shares_that_are_all_alike_are_not_certain():
    """A few say next to nothing; many say something, with room on both sides."""
    few, many = interval([5 / 6] * 3), interval([0.5] * 60)

    assert (few.low, few.high) == (0.0, 1.0)
    assert (many.low, many.high) == pytest.approx((0.45, 0.55))


def test_changes_that_are_all_alike_are_not_certain():
    """Two pairs are no verdict; of a hundred, a change as large as this is one."""
    assert not change([5 / 6] * 2, [4 / 6] * 2).is_clear
    assert change([5 / 6] * 100, [4 / 6] * 100).is_clear


def test_a_change_is_one_within_pairs():
    """Gained and lost are counted pair by pair."""
    assert change([0, 0, 1, 1], [1, 1, 0, 1]) == paired_difference(2, 1, 4)


def test_every_measure_stands_under_every_control_beside_the_orders():
    """With as many samples as were played."""
    found = results(evaluated("builtin"))
    ordered = {row.control: row for row in found.rows if row.measure == "ordered"}

    assert (ordered["ordered"].value, ordered["no_order"].value) == (1.0, 0.0)
    assert ordered["ordered"].difference is None
    assert ordered["no_order"].difference == paired_difference(0, 2, 2)
    assert {row.of for row in found.rows} == {2}


def test_what_was_not_played_is_counted_and_left_out():
    """A model that declines does not count as one that obeys nothing."""
    found = results(evaluated("declines", "ordered", 1))

    assert found.parts["ordered"]["declined"] == 1
    assert {row.of for row in found.rows} == {0}
