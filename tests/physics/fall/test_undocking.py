import numpy as np
import pytest

from cupola.physics.fall.undocking import days_aloft, minutes_to_undock, sinking


def test_leaving_takes_as_long_as_published():
    """By the book 3 h 14 min and the hooks; powered and in a hurry little over ten (facts 6.1)."""
    assert minutes_to_undock(powered=False, leak_checked=True) == pytest.approx(195.5)
    assert minutes_to_undock(powered=True, leak_checked=False) == pytest.approx(11.5)


def test_an_orbit_decays_as_fast_as_computed():
    """What sinks 90 m a day at 418 km is down after about 1.6 years (facts 3.4)."""
    heavy = 100.0 * sinking(np.array([418.0]), 100.0)[0] / 90.0

    assert sinking(np.array([418.0]), heavy)[0] == pytest.approx(90.0)
    assert days_aloft(418.0, heavy) / 365.25 == pytest.approx(1.6, abs=0.4)


def test_the_air_is_gone_long_before():
    """Without a burn the vehicle stays up for months at least; air lasts days (facts 6.1)."""
    assert days_aloft(418.0) > 200.0
    assert days_aloft(100.0) == 0.0
