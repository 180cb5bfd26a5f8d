import numpy as np
import pytest

from cupola.physics.orbit.track import dark_below, in_view, standing_at, track_of
from tests.physics.orbit.sets import MAY_2024, day

MONTH = track_of(MAY_2024, day(2024, 5, 6), np.arange(30 * 1440.0))


def test_the_station_is_as_high_as_published():
    """Over a month it is 410.4 to 433.3 km up, 418.8 on average (facts 3.3)."""
    assert MONTH.height_km.min() == pytest.approx(410.4, abs=1.5)
    assert MONTH.height_km.max() == pytest.approx(433.3, abs=1.5)
    assert MONTH.height_km.mean() == pytest.approx(418.8, abs=1.0)


def test_the_track_turns_where_published():
    """It goes as far as 51.79 degrees north and south (facts 3.3)."""
    assert MONTH.latitude.max() == pytest.approx(51.79, abs=0.02)
    assert MONTH.latitude.min() == pytest.approx(-51.79, abs=0.02)


def test_a_third_of_the_time_is_dark():
    """Averaged over a year the station is in the shadow 33.9 % of the time (facts 0)."""
    dark = [1.0 - year_part(days).sunlit.mean() for days in range(0, 60, 6)]

    assert np.mean(dark) == pytest.approx(0.339, abs=0.02)


def year_part(days):
    """A day's track, so many days after the epoch: sixty are a cycle of the plane to the Sun."""
    return track_of(MAY_2024, day(2024, 5, 6) + days, np.arange(1440.0))


def test_the_sun_rises_with_every_round():
    """There are 15.5 sunrises a day (facts 3.3)."""
    first = year_part(0).sunlit
    rises = np.count_nonzero(first[1:] & ~first[:-1])

    assert rises == pytest.approx(15.5, abs=0.6)


@pytest.mark.parametrize(("height", "arc_km"), [(400, 2201), (413, 2235), (430, 2278)])
def test_the_horizon_is_as_far_as_published(height, arc_km):
    """From 400 to 430 km up the ground is seen 2,201 to 2,278 km around (facts 3.3)."""
    angles = np.array([arc_km - 12.0, arc_km + 12.0]) / 6371.0
    point = np.stack([np.cos(angles), np.sin(angles), 0.0 * angles], axis=-1)
    seen = in_view(MONTH._replace(on_earth=(6378.0 + height) * point), (0.0, 0.0))

    assert seen.tolist() == [True, False]


def test_what_stands_on_the_ground_has_day_and_night():
    """At the equator half of a day is bright, and deep in the south there is none in June."""
    minutes = np.arange(1440.0)
    middle, south = (standing_at(place, day(2024, 6, 20), minutes) for place in ((0, 0), (-75, 0)))

    assert middle.sunlit.mean() == pytest.approx(0.5, abs=0.01)
    assert not south.sunlit.any()
    assert dark_below(middle).mean() < 0.5
