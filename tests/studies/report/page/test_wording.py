"""Numbers, bounds and verdicts as text."""

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
from cupola.studies.report.page.wording import bound, interval, number, said, verdict
from cupola.studies.report.paired import NO_CASE


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [(0.6044, "share", "60.4 %"), (1234.0, "number", "1,234"), (0.5, "a world", "0.500")],
)
def test_numbers_have_units(value, unit, text):
    """Shares in per cent, counts without a point, all else with three places."""
    assert number(value, unit) == text


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        (within(0.3, 0.95), "30.0 % to 95.0 %"),
        (at_least(0.01), "at least 1.0 %"),
        (at_most(0.5), "at most 50.0 %"),
        (at_most(0.0), "0.0 %"),
        (more_than(0.5), "more than 50.0 %"),
        (less_than(0.1), "less than 10.0 %"),
        (Bound(least=0.1, beyond_zero=True), "at least 10.0 %, and surely more than 0"),
        (Bound(least=0.0, strictly=True, beyond_zero=True), "surely more than 0"),
    ],
)
def test_bounds_are_said(wanted, text):
    """What a number should be, in words."""
    assert bound(wanted, "share") == text


def test_verdicts_are_said():
    """Met, missed, and whether other dice might say otherwise."""
    sure, unsure = (Measure(0.5, low, 0.6, 9) for low in (0.4, 0.1))
    met, close = (Finding("x", "It says.", each, at_least(0.3)) for each in (sure, unsure))
    missed = Finding("x", "It says.", sure, at_least(0.7), note="a note")

    assert verdict(met) == "met"
    assert verdict(close) == "met, within the interval of the bound"
    assert (verdict(missed), said(missed)) == ("**not met**", "It says. (a note)")


def test_without_a_case_there_is_no_interval():
    """It says so."""
    assert (number(NO_CASE.estimate, "share"), interval(NO_CASE, "share")) == ("no case", "-")
