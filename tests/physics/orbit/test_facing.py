import numpy as np
import pytest

from cupola.physics.orbit.facing import seen_facing, ways
from cupola.physics.orbit.frames import point_of, upward
from cupola.physics.orbit.track import in_view, standing_at, track_of
from cupola.world.catalogue.entities import Facing
from tests.physics.orbit.sets import MAY_2024, day

HOURS = track_of(MAY_2024, day(2024, 5, 7), np.arange(0.0, 300.0))


def test_the_ways_are_level_and_square():
    """Ahead, right and down are each at right angles, and down points to the Earth."""
    out = ways(HOURS)

    for one, other in ((Facing.DOWN, Facing.AHEAD), (Facing.AHEAD, Facing.RIGHT)):
        assert np.abs((out[one] * out[other]).sum(axis=-1)).max() < 1e-9
    assert ((out[Facing.DOWN] * HOURS.on_earth).sum(axis=-1) < -6000.0).all()


def test_what_is_right_is_south_of_whoever_flies_east():
    """Over its northernmost point the station flies east: a place to the south lies right of it."""
    top = int(np.argmax(HOURS.latitude))
    south = (float(HOURS.latitude[top]) - 13.0, float(HOURS.longitude[top]))

    assert seen_facing(HOURS, Facing.RIGHT, south)[top]
    assert not seen_facing(HOURS, Facing.LEFT, south)[top]


def test_a_place_ahead_is_below_and_behind_later():
    """What comes into view lies ahead, then below, and leaves behind."""
    later = (float(HOURS.latitude[100]), float(HOURS.longitude[100]))
    seen = {way: np.flatnonzero(seen_facing(HOURS, way, later)[90:112]) for way in Facing}

    assert seen[Facing.AHEAD].max() < seen[Facing.BEHIND].min()
    assert 10 in seen[Facing.DOWN]


@pytest.mark.parametrize("site", [(40.0, -85.0), (55.0, 58.0), (-10.0, 20.0)])
def test_windows_all_around_show_all_that_is_in_view(site):
    """Five ways together leave nothing out, and show nothing beyond the horizon."""
    together = np.any([seen_facing(HOURS, way, site) for way in Facing], axis=0)

    assert (together == in_view(HOURS, site)).all()


def test_what_stands_on_the_ground_sees_through_any_window():
    """A hut has no direction of flight: each of its windows shows what is in view."""
    site, seen = (10.0, 20.0), (10.001, 20.0)
    hut = standing_at(site, day(2024, 5, 7), np.arange(0.0, 3.0))

    assert upward(site) @ point_of(site) > 0.0
    assert all((seen_facing(hut, way, seen) == in_view(hut, seen)).all() for way in Facing)
