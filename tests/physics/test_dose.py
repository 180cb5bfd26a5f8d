import pytest

from cupola.physics.dose import FELT_MSV, dose_aboard_msv


def test_the_dose_aboard_is_the_published_one():
    """A day in orbit gives between 0.5 and 0.7 mSv (facts 7.4), three days thrice as much."""
    assert 0.5 <= dose_aboard_msv(1440.0) <= 0.7
    assert dose_aboard_msv(4320.0) == pytest.approx(3.0 * dose_aboard_msv(1440.0))


def test_nobody_feels_it():
    """Two weeks, the longest story, give far less than what one first feels."""
    assert dose_aboard_msv(14.0 * 1440.0) < FELT_MSV / 50.0
