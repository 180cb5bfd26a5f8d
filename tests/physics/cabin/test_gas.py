import pytest

from cupola.physics.cabin.gas import (
    O2,
    add,
    kpa_per_mole,
    lessen,
    moles_in,
    partial_pressure_kpa,
    pressure_kpa,
)
from tests.physics.conftest import FORE, HOME


def test_a_room_of_ordinary_air_has_its_pressures(stage):
    """21.2 kPa of oxygen, 101.3 in all, and 41 mol in each cubic metre."""
    world, plan = stage.world, stage.plan

    assert partial_pressure_kpa(world, plan, HOME, O2) == pytest.approx(21.2)
    assert pressure_kpa(world, plan, HOME) == pytest.approx(101.26)
    assert moles_in(world, HOME) / 75.0 == pytest.approx(41.26, abs=0.01)


def test_warm_air_presses_more(stage):
    """The same gas at 32 deg C has 3.4 % more pressure than at 22."""
    before = pressure_kpa(stage.world, stage.plan, HOME)
    stage.world.places[HOME].temperature += 10.0

    assert pressure_kpa(stage.world, stage.plan, HOME) / before == pytest.approx(1.0339, abs=1e-4)


def test_in_the_open_there_is_no_pressure(stage):
    """Where there is no room for air nothing presses."""
    assert kpa_per_mole(stage.world, stage.plan, FORE) == 0.0


def test_what_one_mix_gains_another_loses():
    """Gas by gas, in the order of the table: oxygen, carbon dioxide, nitrogen, water."""
    a, b = [1.0, 2.0, 3.0, 4.0], [10.0, 20.0, 30.0, 40.0]
    add(a, 0.5, 0.25, -1.0, 0.0)
    add(b, -0.5, -0.25, 1.0, 0.0)

    assert a == [1.5, 2.25, 2.0, 4.0]
    assert b == [9.5, 19.75, 31.0, 40.0]


def test_a_mix_is_lessened_by_a_share_of_another():
    """The other stays as it is; the same mix twice loses that share of itself."""
    a, b = [1.0, 2.0, 3.0, 4.0], [10.0, 20.0, 30.0, 40.0]
    lessen(a, 0.5, b)
    lessen(b, 0.25, b)

    assert a == [-4.0, -8.0, -12.0, -16.0]
    assert b == [7.5, 15.0, 22.5, 30.0]
