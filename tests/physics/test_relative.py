import math

import pytest

from cupola.physics.relative import along_m, cross_m, how_far_m, radial_m, turning

TURN = 1.1273e-3
"""rad/s, the station's (facts 5)."""
ROUND = 2.0 * math.pi / TURN
PUSH = 0.1


@pytest.mark.parametrize(
    ("seconds", "radial", "along"),
    [(600.0, 55.5, -39.1), (2787.0, 0.0, -354.9), (5574.0, 0.0, 0.0)],
)
def test_whom_a_push_sends_up_the_orbit_brings_back(seconds, radial, along):
    """Pushed up by 0.1 m/s one is 355 m behind after half a round and back after one (facts 5)."""
    up = radial_m(PUSH, 0.0, TURN, seconds)
    ahead = along_m(PUSH, 0.0, TURN, seconds)

    assert up == pytest.approx(radial, abs=0.1)
    assert ahead == pytest.approx(along, abs=0.1)


@pytest.mark.parametrize(
    ("seconds", "radial", "along"), [(600.0, 39.1, 42.1), (ROUND, 0.0, -1672.2)]
)
def test_whom_a_push_sends_ahead_falls_behind(seconds, radial, along):
    """Pushed ahead by 0.1 m/s one is 1,672 m behind after a round (facts 5)."""
    up = radial_m(0.0, PUSH, TURN, seconds)
    ahead = along_m(0.0, PUSH, TURN, seconds)

    assert up == pytest.approx(radial, abs=0.1)
    assert ahead == pytest.approx(along, abs=0.2)


def test_whom_a_push_sends_aside_swings_to_and_fro():
    """Pushed aside by 0.1 m/s one is at most 89 m away and crosses the track each half round."""
    far = max(cross_m(PUSH, TURN, seconds) for seconds in range(0, 5574, 10))

    assert far == pytest.approx(88.7, abs=0.1)
    assert cross_m(PUSH, TURN, ROUND / 2.0) == pytest.approx(0.0, abs=1e-9)


def test_at_first_everything_flies_straight_on():
    """Within a minute the orbit makes no difference; without an orbit it never does."""
    near = how_far_m(0.2, 0.1, 0.2, 92.9, 1.0)

    assert near == pytest.approx(0.3 * 60.0, rel=0.01)
    assert how_far_m(0.2, 0.1, 0.2, 0.0, 1.0) == pytest.approx(18.0)


def test_a_round_of_the_station_has_its_turning():
    """92.9 minutes a round are 1.127e-3 radians a second (facts 5)."""
    assert turning(92.9) == pytest.approx(TURN, rel=1e-3)
