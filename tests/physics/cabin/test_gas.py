import pytest

from cupola.physics.cabin.gas import O2, kpa_per_mole, moles_in, partial_pressure_kpa, pressure_kpa
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
