import pytest

from cupola.physics.cabin.breathing import (
    breathes_here,
    dioxide_at_face_kpa,
    people_breathe,
)
from cupola.physics.cabin.gas import CO2, KPA_PER_MMHG, N2, O2, partial_pressure_kpa
from cupola.world.catalogue.entities import System
from cupola.world.catalogue.verbs import Family, Verb
from tests.physics.conftest import CABIN, CREW, HOME, LAB

SLEEPER, AWAKE, FIGHTER = 0, 1, 2


def spread_out(stage):
    """One asleep at home, one awake in the laboratory, one fighting in the vehicle."""
    people = stage.world.persons
    people[SLEEPER].awake, people[SLEEPER].doing.verb = 0, Verb.SLEEP
    people[AWAKE].place, people[FIGHTER].place = LAB, CABIN
    people[FIGHTER].doing.verb = Verb.STRIKE
    stage.plan.verbs[Verb.STRIKE].family = Family.FIGHTING


def above_the_room_mmhg(stage, person):
    """How much more carbon dioxide somebody breathes in than the room has."""
    around = partial_pressure_kpa(stage.world, stage.plan, stage.world.persons[person].place, CO2)
    return (dioxide_at_face_kpa(stage.world, stage.plan, person) - around) / KPA_PER_MMHG


def test_the_harder_the_work_the_more_is_breathed(stage):
    """For each kg a sleeper breathes out in a minute, 1.58 awake and 10.96 at hard work."""
    spread_out(stage)
    before = [stage.world.places[row].gas[CO2] for row in (HOME, LAB, CABIN)]
    people_breathe(stage.world, stage.plan, 1.0)
    after = [stage.world.places[row].gas[CO2] for row in (HOME, LAB, CABIN)]
    asleep, awake, fighting = (now - then for now, then in zip(after, before, strict=True))

    assert awake / asleep == pytest.approx(7.20 / 4.55)
    assert fighting / asleep == pytest.approx(49.85 / 4.55)


def test_nobody_breathes_what_is_not_there(stage):
    """Oxygen ends at zero, never below, and makes no more carbon dioxide."""
    stage.world.places[HOME].gas[O2] = 0.01
    before = stage.world.places[HOME].gas[CO2]
    people_breathe(stage.world, stage.plan, 60.0)

    assert stage.world.places[HOME].gas[O2] == 0.0
    assert stage.world.places[HOME].gas[CO2] - before < 0.01
    assert stage.world.places[HOME].gas[N2] > 0.0


def test_who_has_own_air_leaves_that_of_the_room(stage):
    """In a suit, dead, or in the vehicle under way: before it docks, and once it has left."""
    people = stage.world.persons
    people[SLEEPER].suited, people[AWAKE].alive = 1, 0
    people[FIGHTER].place = stage.plan.systems[System.VEHICLE].place = CABIN
    vehicle = stage.world.systems[System.VEHICLE]
    vehicle.exists, vehicle.on = 1, 0

    assert not any(breathes_here(stage.world, stage.plan, people[row]) for row in range(CREW))


def test_breath_stays_about_a_sleeper_when_the_fans_stop(stage):
    """In still air some mmHg gather within an hour; somebody awake stirs most of it away."""
    spread_out(stage)
    stage.world.systems[System.LIFE_SUPPORT].on = 0
    stage.world.turn = 5
    soon = above_the_room_mmhg(stage, SLEEPER)
    stage.world.turn = 120
    late = above_the_room_mmhg(stage, SLEEPER)

    assert 0.1 < soon < 1.0
    assert 5.0 < late < 7.0
    assert above_the_room_mmhg(stage, AWAKE) == pytest.approx(1.0, abs=0.1)


@pytest.mark.parametrize(("fans", "gravity"), [(1, 0), (0, 1)])
def test_fans_or_weight_carry_breath_away(stage, fans, gravity):
    """With fans there is no pocket, nor where warm breath rises."""
    spread_out(stage)
    stage.world.systems[System.LIFE_SUPPORT].on = fans
    stage.plan.gravity, stage.world.turn = gravity, 120

    assert above_the_room_mmhg(stage, SLEEPER) == 0.0
