import base64
import datetime as dt

import numpy as np
import pytest

from cupola.chronicle.page.sky import declination, land, sky_of, switches
from cupola.physics.earth.land import is_land
from tests.chronicle import stories


def test_switches_are_the_minutes_at_which_a_flag_changes():
    """A flag is given by its changes, and counts as 0 before the first minute."""
    assert switches([1, 1, 0, 0, 1]) == [0, 2, 4]
    assert switches([0, 0]) == []


@pytest.mark.parametrize(("day", "north"), [("2024-06-20", 23.4), ("2024-12-21", -23.4)])
def test_the_sun_stands_over_the_tropics_at_the_solstices(day, north):
    """The declination is that of the tropic of Cancer in June and of Capricorn in December."""
    assert declination(dt.date.fromisoformat(day)) == pytest.approx(north, abs=0.1)


def test_land_is_where_the_map_has_it():
    """Of cells well inside, most are as in the map: the page's land is the map at one degree."""
    bits = np.unpackbits(np.frombuffer(base64.b64decode(land()), np.uint8))[: 180 * 360]
    cells = bits.reshape(180, 360).astype(bool)
    north, east = np.meshgrid(np.arange(-90, 90) + 0.5, np.arange(-180, 180) + 0.5, indexing="ij")

    assert (cells == is_land(north, east)).mean() > 0.97


def test_nothing_burns_before_the_first_missile():
    """Fires begin with the war, on land that the scenario names for a state that was struck."""
    sky = sky_of(stories.film(), stories.film_scenario())
    war = min(event.minute for event in stories.film().events if event.verb == "nuke")

    assert sky is not None
    assert sky["fires"]
    assert min(fire[0] for fire in sky["fires"]) == war
