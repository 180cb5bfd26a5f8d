import numpy as np
import pytest

from cupola.physics.orbit.coverage import by_relays, by_sites, coverage
from cupola.physics.orbit.track import relay_in_sight, standing_at, track_of
from tests.physics.orbit.sets import MAY_2024, day

TRACK = track_of(MAY_2024, day(2024, 5, 7), np.arange(10 * 1440.0))


@pytest.mark.parametrize(
    ("relays", "share", "gap"),
    [([-41], 0.57, None), ([-41, -171], 0.93, 13), ([-41, -171, 85], 1.0, 0)],
)
def test_three_relays_see_the_whole_orbit(relays, share, gap):
    """One satellite sees 57 % of the orbit, two 93 % with gaps of 13 min, three all (facts 4)."""
    found = coverage(by_relays(TRACK, relays))

    assert found.share == pytest.approx(share, abs=0.015)
    assert gap is None or found.longest_gap <= gap


def test_seven_stations_hear_a_tenth_of_the_day():
    """Ten to eleven windows a day of 13 min or so, and the longest gap is ten hours (facts 4)."""
    sites = [
        (56.0, 38.0),
        (60.0, 30.0),
        (52.0, 59.0),
        (55.0, 83.0),
        (52.0, 107.0),
        (44.0, 132.0),
        (53.0, 158.0),
    ]
    found = coverage(by_sites(TRACK, sites, 5.0))

    assert found.share == pytest.approx(0.100, abs=0.01)
    assert found.windows_a_day == pytest.approx(10.6, abs=1.0)
    assert found.mean_minutes == pytest.approx(13.5, abs=1.5)
    assert 9.0 * 60.0 < found.longest_gap < 12.0 * 60.0


def test_nothing_in_sight_is_one_long_gap():
    """Without satellites and stations nothing is covered."""
    found = coverage(by_relays(TRACK, []))

    assert (found.share, found.windows_a_day, found.mean_minutes) == (0.0, 0.0, 0.0)
    assert found.longest_gap == len(TRACK.julian)


@pytest.mark.parametrize(("north", "seen"), [(0.0, True), (75.0, True), (88.0, False)])
def test_the_earth_hides_a_relay_from_the_far_side(north, seen):
    """A satellite over the equator is seen up to 81 degrees away on its own meridian only."""
    near = standing_at((north, 20.0), day(2024, 5, 7), np.array([0.0]))
    far = standing_at((0.0, -160.0), day(2024, 5, 7), np.array([0.0]))

    assert bool(relay_in_sight(near, 20.0)[0]) is seen
    assert not relay_in_sight(far, 20.0)[0]
