import pytest

from cupola.physics.cabin.fire import FIRE_MIN, burns, fires_burn
from cupola.physics.cabin.gas import CO2, O2
from cupola.world.catalogue.entities import System
from tests.physics.conftest import HOME, LAB


@pytest.fixture
def burning(stage):
    """A fire broke out at home in minute 10, and it is minute 12."""
    stage.plan.places[HOME].fire_at, stage.plan.mishaps = 10, 1
    stage.world.turn = 12
    return stage


def burn(stage, minutes):
    """The fires' part of so long."""
    fires_burn(stage.world, stage.plan, minutes)


def test_a_fire_uses_oxygen_and_makes_heat(burning):
    """50 kW use 0.23 kg of oxygen a minute, mole for mole of carbon dioxide (Huggett 1980)."""
    here, other = burning.world.places[HOME], list(burning.world.places[LAB].gas)
    before = (here.gas[O2], here.gas[CO2])
    burn(burning, 1.0)

    assert (before[0] - here.gas[O2]) * 0.031998 == pytest.approx(0.229, abs=0.001)
    assert here.gas[CO2] - before[1] == pytest.approx(before[0] - here.gas[O2])
    assert here.temperature - 22.0 == pytest.approx(1.0)
    assert list(burning.world.places[LAB].gas) == other


@pytest.mark.parametrize(("turn", "so"), [(9, False), (10, True), (10 + FIRE_MIN, False)])
def test_it_burns_for_its_time(burning, turn, so):
    """From when it breaks out until all is burnt."""
    burning.world.turn = turn

    assert burns(burning.world, burning.plan, HOME) == so


def test_it_goes_out_for_want_of_oxygen(burning):
    """Below 15 kPa nothing burns on."""
    burning.world.places[HOME].gas[O2] *= 0.7

    assert not burns(burning.world, burning.plan, HOME)


@pytest.mark.parametrize(("gravity", "so"), [(0, False), (1, True)])
def test_still_air_puts_it_out_in_orbit(burning, gravity, so):
    """Without fans a flame starves where warm air does not rise."""
    burning.world.systems[System.LIFE_SUPPORT].on = 0
    burning.plan.gravity = gravity

    assert burns(burning.world, burning.plan, HOME) == so
