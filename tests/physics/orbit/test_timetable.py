import numpy as np
import pytest

from cupola.physics.orbit.timetable import timetable
from cupola.physics.orbit.track import track_of
from tests.physics.orbit.sets import MAY_2024, day

TRACK = track_of(MAY_2024, day(2024, 5, 7), np.array([137.0]))
"""The minute in which the film's war breaks out: off the coast of North America."""


def test_each_way_and_state_has_its_own_bit():
    """What is in sight is so of its own way to the ground and of its own state only."""
    ways = [np.array([False]), np.array([True])]
    table = timetable(TRACK, ways, [[(5.0, 5.0), (40, -85)], [(0, 90)]])

    assert (table.passes[0], table.below[0]) == (0b10, 0b01)


def test_each_place_of_a_land_has_its_own_bit():
    """Which places are in view is kept apart, and which of these lie in the night."""
    table = timetable(TRACK, (), [[(5.0, 5.0), (40, -85), (38, -85)], [(0, 90)]])

    assert list(table.in_view[0][:2]) == [0b110, 0]
    assert list(table.dark[0][:2]) == [0b110, 0]


def test_the_timetable_has_what_the_track_has():
    """Latitude, longitude and light are the track's."""
    table = timetable(TRACK)

    assert table.latitude[0] == pytest.approx(TRACK.latitude[0], abs=1e-6)
    assert table.longitude[0] == pytest.approx(TRACK.longitude[0], abs=1e-6)
    assert bool(table.sunlit[0]) is bool(TRACK.sunlit[0]) is False


def test_a_last_digit_of_sine_or_cosine_makes_no_other_timetable():
    """Another machine may round them otherwise; a study's parts that it made are still parts."""
    elsewhere = TRACK._replace(
        latitude=np.nextafter(TRACK.latitude, 90.0),
        longitude=np.nextafter(TRACK.longitude, 180.0),
    )

    assert elsewhere.latitude[0] != TRACK.latitude[0]
    assert timetable(elsewhere).tobytes() == timetable(TRACK).tobytes()
