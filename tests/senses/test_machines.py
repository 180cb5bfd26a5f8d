import pytest

from cupola.senses.machines import system_of, usual_noise, vehicle_shows_itself
from cupola.world.catalogue.entities import System
from cupola.world.catalogue.facts import Fact
from tests.rules.scenes import LAB, the
from tests.senses.sensing import Stage


def test_a_room_is_usually_as_loud_as_its_machines():
    """Two equal sources are 3 dB louder than one; a room without any is silent."""
    stage = Stage()
    place = stage.plan.places[LAB]
    assert usual_noise(stage.plan, LAB) == 0.0
    place.fan_noise = place.machine_noise = 50.0

    assert abs(usual_noise(stage.plan, LAB) - 53.01) < 0.01


def test_every_fact_about_a_system_names_it():
    """What is inspected is what the sight is about."""
    assert system_of(Fact.WIRE_OK) == the(System.WIRE)
    assert system_of(Fact.ANTENNA_BROKEN) == the(System.ANTENNA)
    assert system_of(Fact.VEHICLE_READY) == the(System.VEHICLE)
    assert system_of(Fact.LIFE_SUPPORT_ON) == the(System.LIFE_SUPPORT)


@pytest.mark.parametrize("docked", [0, 1])
def test_a_vehicle_that_has_left_shows_nothing_any_more(docked):
    """Docked, it shows whoever is at it that it is readied."""
    stage = Stage()
    ida = stage.person(LAB)
    stage.plan.systems[System.VEHICLE].places = 1 << LAB
    vehicle = stage.world.systems[System.VEHICLE]
    vehicle.exists, vehicle.progress, vehicle.on = 1, 1.0, docked
    stage.world.minds[ida].credence[Fact.VEHICLE_READY] = 0.01
    vehicle_shows_itself(stage.world, stage.plan, stage.book, ida)

    assert stage.book.event_count == docked
