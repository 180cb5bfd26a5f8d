import pytest

from cupola.physics.cabin.heat import heat_moves
from cupola.world.catalogue.entities import System
from tests.physics.conftest import CREW, HOME, LAB, fill_with_air


def live(stage, hours, still=1.0):
    """So many hours of warming and cooling."""
    for _ in range(2 * hours):
        stage.world.turn += 30
        heat_moves(stage.world, stage.plan, stage.world.turn - 30, still)


def cool(stage, system):
    """This system is off."""
    stage.world.systems[system].on = 0


def test_cooled_rooms_keep_their_temperature(stage):
    """With life support running three people warm their room by less than a degree."""
    live(stage, 24)

    assert 22.0 < stage.world.places[HOME].temperature < 23.0


@pytest.mark.parametrize(
    ("system", "least", "most"), [(System.LIFE_SUPPORT, 1.0, 3.0), (System.POWER, -1.0, 0.1)]
)
def test_a_room_drifts_when_nothing_cools_it(stage, system, least, most):
    """With machines running 1 to 3 K/h warmer, without power slowly colder (facts 2.8)."""
    fill_with_air(stage, HOME, 98.0)
    cool(stage, system)
    live(stage, 1, 0.05)

    assert least <= stage.world.places[HOME].temperature - 22.0 <= most


def test_hatches_carry_heat_and_lose_none(stage):
    """Between two open rooms the difference falls; what one loses the other gains."""
    for person in range(CREW):
        stage.world.persons[person].exists = 0
    cool(stage, System.POWER)
    stage.world.places[HOME].temperature, stage.world.places[LAB].temperature = 34.0, 0.0
    live(stage, 1)
    apart = stage.world.places[HOME].temperature - stage.world.places[LAB].temperature
    mean = (stage.world.places[HOME].temperature + stage.world.places[LAB].temperature) / 2.0

    assert 0.0 < apart < 34.0
    assert mean == pytest.approx(17.0, abs=1e-9)


def test_nothing_happens_within_half_an_hour(stage):
    """Temperatures move at whole half hours alone."""
    cool(stage, System.LIFE_SUPPORT)
    stage.world.turn = 29
    heat_moves(stage.world, stage.plan, 0, 1.0)

    assert stage.world.places[HOME].temperature == 22.0
