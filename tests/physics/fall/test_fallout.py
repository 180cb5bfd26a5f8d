import numpy as np
import pytest

from cupola.physics.fall.fallout import (
    CURED_GY,
    DEADLY_GY,
    PLUMES,
    chance_of_death,
    dose_share,
    plume_km2,
    rate_share,
    strength,
)


@pytest.mark.parametrize(
    ("hours", "share"), [(7, 0.097), (24, 0.022), (48, 0.0096), (168, 0.0021), (336, 0.0009)]
)
def test_fallout_fades_as_published(hours, share):
    """To a tenth in seven hours, a hundredth in two days, a thousandth in two weeks (facts 7.4)."""
    assert rate_share(np.array(hours)) == pytest.approx(share, rel=0.04)


@pytest.mark.parametrize(("first", "last", "share"), [(1, 24, 2.35), (24, 336, 1.09)])
def test_the_dose_adds_up_as_published(first, last, share):
    """In hours of the first hour's rate (facts 7.4)."""
    assert dose_share(np.array(first), np.array(last)) == pytest.approx(share, abs=0.01)


def test_the_whole_dose_is_five_hours_of_the_first_rate():
    """However long one stays, it is five times the first hour's rate at most (facts 7.4)."""
    assert dose_share(np.array(1.0), np.array(1e18)) == pytest.approx(5.0, abs=0.01)


@pytest.mark.parametrize(
    ("gray", "low", "high"),
    [(1.0, 0.0, 0.05), (2.0, 0.0, 0.1), (3.8, 0.5, 0.5), (5.5, 0.8, 1.0), (10.0, 0.99, 1.0)],
)
def test_a_dose_kills_as_often_as_published(gray, low, high):
    """Near certain survival at 1 Gy, half at 3.8, certain death above 10 (facts 7.4)."""
    assert low - 1e-9 <= chance_of_death(np.array([gray]))[0] <= high + 1e-9


def test_the_remedy_helps():
    """With it a dose of which half die is survived, and ten are still deadly for half."""
    dose = np.array([DEADLY_GY, CURED_GY])

    assert chance_of_death(dose, CURED_GY) == pytest.approx([0.0, 0.5], abs=0.01)


def test_strong_fallout_is_rare():
    """The stronger the rarer, and the luckiest places have none."""
    found = strength(np.linspace(0.0, 1.0, 1001))

    assert (np.diff(found) <= 0.0).all()
    assert found[0] == pytest.approx(5.0)
    assert found[-1] == 0.0
    assert (found >= 0.5).mean() < 0.15


def test_weaker_lines_lie_outside_stronger_ones():
    """Each line of the pattern holds more land than the stronger one before."""
    areas = [plume_km2(rate) for rate in PLUMES]

    assert areas == sorted(areas)
