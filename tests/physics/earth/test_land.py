import numpy as np
import pytest

from cupola.physics.earth.land import (
    boxes,
    is_land,
    is_near_land,
    land_mask,
    moved,
    name_of,
    region_names,
)
from cupola.physics.orbit.track import track_of
from tests.physics.orbit.sets import MAY_2024, day


def test_the_earth_has_as_much_land_as_published():
    """28.9 % of it is land (facts 3.3)."""
    mask = land_mask()
    weight = np.cos(np.radians(np.arange(len(mask)) / 4.0 - 89.875))

    assert (mask.mean(axis=1) * weight).sum() / weight.sum() == pytest.approx(0.289, abs=0.001)


def test_the_station_is_over_land_as_often_as_published():
    """27.5 % of its track is over land (facts 3.3)."""
    track = track_of(MAY_2024, day(2024, 5, 6), np.arange(30 * 1440.0))

    assert is_land(track.latitude, track.longitude).mean() == pytest.approx(0.275, abs=0.005)


@pytest.mark.parametrize(
    ("latitude", "longitude", "name"),
    [
        (48.0, 67.0, "the steppe of Central Asia"),
        (40.0, -100.0, "central North America"),
        (-15.0, -50.0, "central South America"),
        (0.0, -30.0, "the North Atlantic"),
        (-30.0, -130.0, "the South Pacific"),
        (-20.0, 80.0, "the Indian Ocean"),
        (35.0, 18.0, "the Mediterranean"),
        (60.0, 100.0, "eastern Siberia"),
        (-25.0, 134.0, "Australia"),
    ],
)
def test_a_place_has_the_name_of_its_region(latitude, longitude, name):
    """Places far from any border are called what everybody calls them."""
    assert region_names(np.array([latitude]), np.array([longitude])) == [name]


def test_hardly_any_land_is_nameless():
    """All but one cell of land in a hundred below the orbit has a region of its own."""
    north, east = np.meshgrid(
        np.arange(-52.0, 52.0, 2.0) + 0.1, np.arange(-180.0, 180.0, 2.0) + 0.1
    )
    dry = is_land(north.ravel(), east.ravel())
    names = region_names(north.ravel()[dry], east.ravel()[dry])

    assert names.count("land") < len(names) / 100
    assert name_of(0.0, 0.0, "sea") != "the sea"
    assert set(boxes()) == {"land", "sea"}


def test_a_coast_is_found_from_the_sea():
    """A hundred km off a coast land is near, in the middle of an ocean it is not."""
    north, east = np.array([38.7, -30.0]), np.array([-10.3, -130.0])

    assert not is_land(north, east).any()
    assert is_near_land(north, east, 100.0).tolist() == [True, False]


def test_a_way_along_a_great_circle_ends_where_it_should():
    """A quarter of the Earth eastward from the equator is ninety degrees on."""
    north, east = moved(np.array([0.0]), np.array([150.0]), np.pi / 2.0, 10_007.5)

    assert north[0] == pytest.approx(0.0, abs=0.01)
    assert east[0] == pytest.approx(-120.0, abs=0.01)
