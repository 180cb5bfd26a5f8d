import itertools

import pytest

from cupola.physics.orbit import DAY, Start, timetable

ORBIT = 92.9


def spells(flags):
    """How often a flag goes from 0 to 1."""
    return sum(1 for before, now in itertools.pairwise(flags) if now > before)


def test_the_track_stays_within_the_tilt_of_the_orbit():
    """The station goes as far north and south as its orbit is tilted, 51.64 degrees."""
    table = timetable(DAY, ORBIT)

    assert table.latitude.max() == pytest.approx(51.64, abs=0.1)
    assert table.latitude.min() == pytest.approx(-51.64, abs=0.1)
    assert abs(table.longitude).max() <= 180.0


def test_the_night_lasts_as_published_when_the_sun_is_in_the_plane():
    """With the Sun in the orbit's plane 38.75 % of the time is dark (facts 3.3)."""
    table = timetable(929, ORBIT, start=Start(node=0.0, minute_of_day=720))

    assert 1.0 - table.sunlit.mean() == pytest.approx(0.3875, abs=0.005)


def test_a_site_in_the_north_is_passed_as_often_as_published():
    """A site at 50 to 56 degrees north has 5.7 to 6.2 passes and 3.5 to 4.1 % of the day."""
    days = 9
    table = timetable(days * DAY, ORBIT, [(53.0, 37.0)])

    assert spells(table.passes.tolist()) / days == pytest.approx(6.0, abs=0.4)
    assert table.passes.mean() == pytest.approx(0.038, abs=0.004)


def test_each_ground_and_state_has_its_own_bit():
    """What is right below the start is in view of its own ground and state only."""
    table = timetable(1, ORBIT, [(60.0, 90.0), (0.0, 0.0)], [[(5.0, 5.0)], [(0.0, 90.0)]])

    assert (table.passes[0], table.below[0]) == (0b10, 0b01)
