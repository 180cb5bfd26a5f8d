"""What was measured, what it should be, and whether it is."""

import pytest

from cupola.studies.base_rates.measure import Measure
from cupola.studies.report.finding import (
    Bound,
    Finding,
    at_least,
    at_most,
    less_than,
    more_than,
    within,
)
from cupola.studies.report.paired import NO_CASE


def found(bound, value, low=None, high=None):
    """A finding of this value and interval."""
    ends = (value if low is None else low, value if high is None else high)
    return Finding("x", "What it says.", Measure(value, *ends, 10), bound)


@pytest.mark.parametrize(
    ("bound", "inside", "outside"),
    [
        (within(0.3, 0.95), (0.3, 0.95), (0.29, 0.96)),
        (at_least(20.0), (20.0, 300.0), (19.0, -1.0)),
        (at_most(0.0), (0.0, -1.0), (0.1, 1.0)),
        (more_than(0.5), (0.51, 1.0), (0.5, 0.0)),
        (less_than(0.1), (0.09, 0.0), (0.1, 0.2)),
    ],
)
def test_every_bound_can_be_met_and_missed(bound, inside, outside):
    """The ends belong to a range, and not to more than or less than."""
    assert all(found(bound, value).met for value in inside)
    assert not any(found(bound, value).met for value in outside)


def test_an_interval_that_holds_nothing_is_not_enough():
    """Where the interval has to lie above nothing, a number alone does not do."""
    bound = Bound(least=0.1, beyond_zero=True)

    assert found(bound, 0.2, 0.01, 0.4).met
    assert not found(bound, 0.2, 0.0, 0.4).met
    assert not found(bound, 0.05, 0.04, 0.06).met


def test_what_has_no_case_is_not_met():
    """And that is sure."""
    finding = Finding("x", "What it says.", NO_CASE, at_least(0.0))

    assert not finding.met
    assert finding.is_sure


@pytest.mark.parametrize(
    ("value", "low", "high", "sure"),
    [
        (0.5, 0.4, 0.6, True),
        (0.5, 0.2, 0.6, False),
        (0.2, 0.1, 0.25, True),
        (0.2, 0.1, 0.35, False),
        (0.2, 0.1, 0.99, False),
    ],
)
def test_a_verdict_is_sure_if_all_of_the_interval_agrees(value, low, high, sure):
    """Else other dice might say otherwise."""
    assert found(within(0.3, 0.95), value, low, high).is_sure is sure
