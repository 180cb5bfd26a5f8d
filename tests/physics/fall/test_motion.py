import numpy as np
import pytest

from cupola.physics.fall.atmosphere import TABLE, density
from cupola.physics.fall.motion import braking, burning, height_km, pull
from tests.physics.fall.starts import capsules, circling


def test_the_air_is_that_of_the_table():
    """At its heights the density is the table's, and between them it lies between."""
    heights = np.array(list(TABLE))

    assert density(heights) == pytest.approx(list(TABLE.values()), rel=1e-12)
    assert 1.225 > density(np.array([5.0]))[0] > 0.4135


def test_gravity_is_that_of_the_ground():
    """9.814 m/s2 at the equator and 9.832 at the pole, without the turning (WGS-84)."""
    points = np.array([[6378.137, 0.0, 0.0], [0.0, 0.0, 6356.752]])
    strong = 1000.0 * np.sqrt((pull(points) ** 2).sum(axis=1))

    assert strong == pytest.approx([9.814, 9.832], abs=0.002)
    assert height_km(points) == pytest.approx([0.0, 0.0], abs=0.01)


def test_drag_is_against_the_motion_and_lift_across_it():
    """Lift stands at right angles to drag, and is as large a share of it as was asked for."""
    start = circling(60.0, 2)
    drag, both = braking(start.positions, start.speeds, capsules([0.0, 0.13]), density)
    lift = both - drag

    assert lift @ drag == pytest.approx(0.0, abs=1e-12)
    assert np.sqrt(lift @ lift / (drag @ drag)) == pytest.approx(0.13)
    assert lift @ start.positions[0] > 0.0


def test_the_burn_takes_away_what_it_should():
    """So many metres a second over so many seconds, against the motion."""
    start = circling(418.0, 1)
    push = burning(start.speeds, capsules([0.0]))[0]

    assert push @ start.speeds[0] < 0.0
    assert 281.0 * 1000.0 * np.sqrt(push @ push) == pytest.approx(128.0)
