"""What the temper is fitted against."""

import pytest

from cupola.studies.calibration.targets import TARGETS, Target, loss, measure
from cupola.studies.report.living import Way

ASIDE = Target("obedience", 0.18, 0.22, 0.02, "a base rate")


@pytest.mark.parametrize(
    ("found", "gap"), [(0.18, 0.0), (0.2, 0.0), (0.22, 0.0), (0.16, 1.0), (0.26, 2.0)]
)
def test_a_figure_is_off_by_its_distance_from_what_is_wanted(found, gap):
    """Inside the bounds nothing is off; outside, the distance counts in units."""
    assert ASIDE.gap(found) == pytest.approx(gap)


def test_the_loss_is_zero_where_every_target_is_met():
    """A temper that meets every target cannot be bettered."""
    met = {target.name: target.low for target in TARGETS}

    assert loss(met) == 0.0


def test_being_twice_as_far_off_counts_four_times():
    """The loss is a sum of squares."""
    met = {target.name: target.low for target in TARGETS}
    once = met | {"obedience": 0.16}
    twice = met | {"obedience": 0.14}

    assert loss(twice) == pytest.approx(4.0 * loss(once))


def test_what_is_fitted_is_base_rates_and_who_is_who():
    """No death, no ending and no prediction is among the targets."""
    names = {target.name for target in TARGETS}

    assert names == {"obedience", "most_violent", "least_violent", "sabotages", "rescues"}


@pytest.mark.slow
def test_every_target_has_a_figure():
    """What is measured of a temper has a number for each target."""
    found = measure({"temper.noise": 0.2}, 2, 1, Way(engine="auto"))

    assert {target.name for target in TARGETS} <= set(found)
