import math

import pytest

from cupola.physics.cabin.gas import CO2, O2, moles_in, pressure_kpa
from cupola.physics.cabin.leaks import holes_leak, pressures_even_out, speed_m_a_minute
from cupola.world.records import GASES
from tests.physics.conftest import HOME, LAB

SIX_MM = math.pi / 4.0 * 0.006**2


def leak(stage, minutes):
    """What the holes let out in so long."""
    holes_leak(stage.world, stage.plan, stage.work, minutes)


def kpa(stage, row):
    """The whole pressure of a room."""
    return pressure_kpa(stage.world, stage.plan, row)


def whole(stage):
    """All gas in all rooms, kind by kind."""
    return [sum(place.gas[gas] for place in stage.world.places) for gas in range(GASES)]


def test_air_leaves_at_its_own_speed():
    """199.3 m/s at 22 deg C, whatever the pressure (facts 2.4)."""
    assert speed_m_a_minute(295.15) / 60.0 == pytest.approx(199.3, abs=0.1)


@pytest.mark.parametrize(("stride", "strides"), [(1.0, 81), (81.0, 1)])
def test_a_hole_takes_the_same_in_any_stride(stage, stride, strides):
    """6 mm in a sealed 75 m3: 70 kPa after 1.37 h, by the law of facts 2.4."""
    stage.world.hatches[0].open, stage.plan.places[HOME].hole = 0, SIX_MM
    for _ in range(strides):
        leak(stage, stride)

    assert kpa(stage, HOME) == pytest.approx(70.28, abs=0.01)
    assert kpa(stage, LAB) == pytest.approx(101.26)


def test_rooms_that_are_open_to_each_other_lose_it_together(stage):
    """An open hatch doubles the air that is lost from, and the time it lasts."""
    stage.plan.places[HOME].hole = SIX_MM
    leak(stage, 162.0)

    assert kpa(stage, HOME) == pytest.approx(70.28, abs=0.01)
    assert kpa(stage, LAB) == pytest.approx(kpa(stage, HOME))


def test_a_hole_that_is_not_there_yet_lets_nothing_out(stage):
    """Before its minute nothing leaks."""
    stage.plan.places[HOME].hole, stage.plan.places[HOME].hole_at = SIX_MM, 10
    before = moles_in(stage.world, HOME)
    leak(stage, 60.0)
    stage.world.turn = 10
    early = moles_in(stage.world, HOME)
    leak(stage, 60.0)

    assert early == before > moles_in(stage.world, HOME)


def test_in_the_end_a_room_is_empty(stage):
    """No trace of gas fades for ever."""
    stage.plan.places[HOME].hole = 0.03
    for _ in range(60):
        leak(stage, 1.0)

    assert moles_in(stage.world, HOME) == moles_in(stage.world, LAB) == 0.0


def test_pressures_even_out_and_nothing_is_lost(stage):
    """Air goes to where there is less of it, of the fuller room's mixture."""
    world = stage.world
    world.places[LAB].gas = [gas * 0.1 for gas in world.places[LAB].gas]
    world.places[HOME].gas[CO2] *= 5.0
    before = whole(stage)
    pressures_even_out(world, stage.plan, stage.work)

    assert kpa(stage, HOME) == pytest.approx(kpa(stage, LAB))
    assert whole(stage) == pytest.approx(before, rel=1e-12)
    assert world.places[LAB].gas[CO2] / world.places[LAB].gas[O2] > 0.05


def test_a_shut_hatch_holds_any_pressure(stage):
    """What is sealed does not even out."""
    stage.world.hatches[0].open = 0
    stage.world.places[LAB].gas = [0.0] * GASES
    pressures_even_out(stage.world, stage.plan, stage.work)

    assert moles_in(stage.world, LAB) == 0.0
