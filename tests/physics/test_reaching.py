import pytest

from cupola.physics.reaching import (
    HEAVIEST_KG,
    SUITED_KG,
    can_be_caught,
    minutes_to_fetch,
    tip_speed,
)

REACH = 17.6


def test_the_heavier_the_load_the_slower_the_arm():
    """Empty 37 cm/s, with somebody on it 15, with a part of the station 2, with a ship 1.2."""
    loads = [0.0, SUITED_KG, 15000.0, 100000.0, HEAVIEST_KG + 1.0]

    assert [tip_speed(load) for load in loads] == [0.37, 0.15, 0.02, 0.012, 0.0]


def test_who_leaves_faster_than_the_loaded_arm_moves_is_not_caught():
    """At 0.2 m/s nobody is held, however near."""
    assert can_be_caught(1.0, 0.15, REACH, SUITED_KG)
    assert not can_be_caught(1.0, 0.2, REACH, SUITED_KG)


def test_who_is_out_of_reach_when_the_arm_arrives_is_not_caught():
    """At 15 m and 0.1 m/s one is 19 m away by then."""
    assert can_be_caught(15.0, 0.0, REACH, SUITED_KG)
    assert not can_be_caught(15.0, 0.1, REACH, SUITED_KG)


def test_to_fetch_somebody_takes_minutes():
    """From the end of its reach it is under a minute out, and two back with somebody on it."""
    assert minutes_to_fetch(REACH, SUITED_KG) == pytest.approx(2.75, abs=0.01)
    assert minutes_to_fetch(REACH, HEAVIEST_KG + 1.0) == -1.0
