import numpy as np
import pytest

from cupola.physics.fall.flight import ENTRY_S, fly
from cupola.physics.fall.motion import Capsule
from cupola.physics.orbit.frames import arc_km
from tests.physics.fall.starts import capsules, circling, diving

GUIDED, BALLISTIC = 0.26 * 0.5, 0.0
FLIGHT = fly(circling(432.7, 2), capsules([GUIDED, BALLISTIC]))
"""The return of June 2019, as it was and as it would have been without guidance."""
MODULES_PART, ENTRY, PLASMA, PLASMA_OUT, CHUTE = range(5)


def scale_7(height_km):
    """Air that thins by the same factor every 7 km."""
    return 1.225 * np.exp(-np.asarray(height_km) / 7.0)


@pytest.mark.parametrize("steep", [30.0, 45.0, 60.0])
def test_the_peak_load_is_that_of_allen_and_eggers(steep):
    """Steep and ballistic, it is v2 sin(angle) / (2 e H), NACA report 1381 (1958); gravity adds."""
    flight = fly(diving(80.0, 7.0, steep), capsules([BALLISTIC], 0.0, 0.0), scale_7, 0.25)
    expected = 7.0 * 7.0 * np.sin(np.radians(steep)) / (2.0 * np.e * 7.0) / 9.80665e-3

    assert flight.peak_g[0] == pytest.approx(expected, rel=0.04)


def test_the_peak_load_does_not_depend_on_the_mass():
    """After Allen and Eggers a heavier body has its peak lower down, and the same one."""
    one = np.ones(2)
    heavy = Capsule(np.array([300.0, 1200.0]), 0.0 * one, one, 0.0 * one, 0.0 * one)
    start = diving(120.0, 7.0, 30.0)
    both = type(start)(*(np.repeat(column, 2, axis=0) for column in start))
    flight = fly(both, heavy, scale_7, 0.25)

    assert flight.peak_g[0] == pytest.approx(flight.peak_g[1], rel=0.03)
    assert flight.peak_km[0] - flight.peak_km[1] == pytest.approx(7.0 * np.log(4.0), abs=0.5)


def test_a_guided_entry_is_as_hard_as_published():
    """4 to 5 g, near 35 km (facts 6.1, 6.2)."""
    assert 3.7 <= FLIGHT.peak_g[0] <= 5.0
    assert FLIGHT.peak_km[0] == pytest.approx(35.3, abs=3.0)


def test_a_ballistic_entry_is_as_hard_as_published():
    """8 to 9 g, as in 2003 and 2008 (facts 6.1)."""
    assert 8.0 <= FLIGHT.peak_g[1] <= 9.0


def test_the_clock_of_the_entry_is_that_of_2019():
    """From entry 376 s to the end of plasma and 497 s to the chute (facts 6.2), within 5 %."""
    clock = FLIGHT.clock_s[0]

    assert clock[PLASMA_OUT] - clock[ENTRY] == pytest.approx(376.0, rel=0.05)
    assert clock[CHUTE] - clock[ENTRY] == pytest.approx(497.0, rel=0.05)
    assert clock[ENTRY] - clock[MODULES_PART] == pytest.approx(171.0, rel=0.05)
    assert clock[PLASMA] - clock[ENTRY] == pytest.approx(89.0, abs=8.0)


def test_the_way_down_takes_as_long_as_published():
    """From the burn to entry 1,817 s (within 10 %), to the ground 53 to 55 min (facts 6.2)."""
    down_min = FLIGHT.clock_s[0, CHUTE] / 60.0 + 14.3

    assert FLIGHT.clock_s[0, ENTRY] == pytest.approx(1817.0, rel=0.1)
    assert down_min == pytest.approx(54.0, abs=2.0)


def test_without_guidance_it_falls_short():
    """A ballistic flight lands 340 to 475 km short of a guided one (facts 6.1, 6.3)."""
    there = (FLIGHT.latitude[1:], FLIGHT.longitude[1:])
    short = arc_km((FLIGHT.latitude[0], FLIGHT.longitude[0]), there)

    assert 340.0 <= short[0] <= 475.0


def test_half_the_stride_changes_nothing():
    """Half the stride moves the place by less than a km and the peak by less than 1 in 1,000."""
    fine = fly(circling(432.7, 2), capsules([GUIDED, BALLISTIC]), stride_s=ENTRY_S / 2.0)
    there = (fine.latitude[:1], fine.longitude[:1])

    assert arc_km((FLIGHT.latitude[0], FLIGHT.longitude[0]), there)[0] < 1.0
    assert fine.peak_g == pytest.approx(FLIGHT.peak_g, rel=1e-3)


def test_without_a_burn_nothing_comes_down():
    """A capsule that does not burn is still up after two rounds."""
    flight = fly(circling(418.0, 1), capsules([BALLISTIC], 0.0, 0.0))

    assert np.isnan(flight.latitude[0])
    assert flight.peak_g[0] < 1e-3


def test_falls_do_not_touch_each_other():
    """Flown alone or beside others, a fall ends at the same place."""
    alone = fly(circling(432.7, 1), capsules([BALLISTIC]))

    assert alone.latitude[0] == pytest.approx(FLIGHT.latitude[1], abs=1e-9)
    assert alone.clock_s[0] == pytest.approx(FLIGHT.clock_s[1], abs=1e-9)
