import numpy as np
import pytest

from cupola.physics.orbit.frames import (
    arc_km,
    elevation,
    place_below,
    point_of,
    sidereal_angle,
)
from cupola.physics.orbit.track import track_of
from tests.physics.orbit.sets import JANUARY_2014, MAY_2024, at, day


def test_the_earth_has_turned_as_in_the_worked_example():
    """On 10 April 1987 at 0 h the angle is 13 h 10 min 46.3668 s (Meeus, example 12.a)."""
    found = np.degrees(sidereal_angle(np.array([2446895.5])))

    assert found[0] == pytest.approx(197.693195, abs=1e-5)


def test_what_is_below_is_as_published():
    """On 23 January 2014 the station is above 50 14 37.4 N, 86 23 23.3 W (facts 3.2, Skyfield)."""
    track = track_of(JANUARY_2014, day(2014, 1, 23), at(11, 18, 7.0))

    assert track.latitude[0] == pytest.approx(50.24372, abs=0.01)
    assert track.longitude[0] == pytest.approx(-86.38981, abs=0.01)


@pytest.mark.parametrize(
    ("minutes", "latitude", "longitude", "height"),
    [(0.0, -10.784, -11.596, 418.9), (90.0, -19.093, -41.655, 421.4)],
)
def test_what_is_below_the_film_s_station(minutes, latitude, longitude, height):
    """At the epoch of the elements and later the place below is that of the list (facts 3.2)."""
    since = 0.82853009 * 1440.0 + minutes
    track = track_of(MAY_2024, day(2024, 5, 6), np.array([since]))

    assert track.latitude[0] == pytest.approx(latitude, abs=0.01)
    assert track.longitude[0] == pytest.approx(longitude, abs=0.01)
    assert track.height_km[0] == pytest.approx(height, abs=0.1)


def test_it_stands_as_high_above_a_site_as_published():
    """Seen from 40.8939 N, 83.8917 W it stands 16 16 32.6 high and 1168.7 km away (facts 3.2)."""
    site = (40.8939, -83.8917)
    track = track_of(JANUARY_2014, day(2014, 1, 23), at(11, 18, 7.0))
    away = track.on_earth[0] - point_of(site)

    assert elevation(track.on_earth, site)[0] == pytest.approx(16.27572, abs=0.02)
    assert np.sqrt((away * away).sum()) == pytest.approx(1168.7, abs=0.5)


@pytest.mark.parametrize("site", [(0.0, 0.0), (90.0, 0.0), (-52.3, 171.0), (51.64, -120.0)])
def test_a_place_is_below_itself(site):
    """From a site to its point and back the same latitude, longitude and height come out."""
    latitude, longitude, height = place_below(point_of(site, 12.5)[None, :])

    assert latitude[0] == pytest.approx(site[0], abs=1e-9)
    assert longitude[0] == pytest.approx(site[1], abs=1e-9)
    assert height[0] == pytest.approx(12.5, abs=1e-6)


def test_a_quarter_of_the_earth_is_ten_thousand_km():
    """From the equator to the pole it is a quarter of the mean circumference."""
    far = arc_km((0.0, 0.0), (np.array([90.0]), np.array([0.0])))

    assert far[0] == pytest.approx(10_007.5, abs=0.1)
