import numpy as np
import pytest

from cupola.physics.fall.falls import Departure, Strike, draw_falls
from cupola.physics.fall.landing import lives_after_touchdown, lives_through_entry
from cupola.physics.fall.spread import Range, range_of, regions_of, spread_of
from tests.physics.orbit.sets import MAY_2024, day

LAND = ((55.0, 40.0), (56.0, 60.0), (55.0, 82.0))
DEPARTURE = Departure(MAY_2024, day(2024, 5, 5), 3992.0, (1.0, 0.5), True, (Strike(3017.0, LAND),))
FALLS = draw_falls(DEPARTURE, 400, 7)
SPREAD = spread_of(DEPARTURE, FALLS)


def test_the_same_seed_draws_the_same_falls():
    """Twice the same, and something else with other luck."""
    again, other = draw_falls(DEPARTURE, 40, 7), draw_falls(DEPARTURE, 40, 8)
    first = draw_falls(DEPARTURE, 40, 7)

    assert np.array_equal(again.latitude, first.latitude, equal_nan=True)
    assert not np.array_equal(again.latitude, other.latitude, equal_nan=True)


def test_more_than_half_come_down_at_sea():
    """The track is over land for 27.5 % of the time (facts 3.3); from this departure for more."""
    assert 0.15 < SPREAD.land < 0.5
    assert sum(part for _, part in SPREAD.regions) == pytest.approx(1.0)


def test_loads_are_as_published():
    """Guided flights come to 4 or 5 g, ballistic ones come to 8 or 9 (facts 6.1)."""
    assert 3.8 < SPREAD.guided_g.low < SPREAD.guided_g.high < 5.0
    assert 7.8 < SPREAD.ballistic_g.low < SPREAD.ballistic_g.high < 9.2


def test_without_a_pilot_nobody_comes_down():
    """Who cannot burn stays up until the air is gone."""
    falls = draw_falls(DEPARTURE._replace(pilot=False), 20, 7)
    spread = spread_of(DEPARTURE, falls)

    assert not falls.burns.any()
    assert spread.lives == (0.0, 0.0)
    assert spread.aloft_days > 200.0


def test_the_hurt_live_less_often():
    """Somebody half as healthy has the worse chance, most of all under a high load."""
    chance = lives_through_entry(np.array([4.0, 8.3]), (1.0, 0.5))

    assert SPREAD.lives[1] < SPREAD.lives[0]
    assert (chance[:, 1] < chance[:, 0]).all()
    assert chance[1, 1] < chance[0, 1]


def test_the_remedy_never_makes_it_worse():
    """With it each chance is at least as high, in every fall."""
    assert (FALLS.lives_cured >= FALLS.lives).all()


def test_fallout_lies_on_struck_land_alone():
    """Without a strike nobody takes up a dose; with one, only who comes down on land."""
    peace = draw_falls(DEPARTURE._replace(strikes=()), 60, 7)

    assert not peace.dose_gy.any()
    assert FALLS.dose_gy[~FALLS.land].max() == 0.0
    assert FALLS.dose_gy[FALLS.land].max() > 0.0


def test_land_is_kinder_than_the_sea():
    """Near a coast it is better than far out."""
    land, near = np.array([True, False, False]), np.array([True, True, False])
    chance = lives_after_touchdown(land, near)

    assert chance[0] > chance[1] > chance[2]


def test_a_spread_has_a_middle_and_bounds():
    """The middle nine tenths of a hundred numbers; of none there is nothing to say."""
    assert range_of(np.arange(101.0)) == Range(5.0, 50.0, 95.0)
    assert np.isnan(range_of(np.array([])).middle)
    assert regions_of(np.array([]), np.array([])) == ()
