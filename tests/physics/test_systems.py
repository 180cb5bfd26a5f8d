import pytest

from cupola.physics.systems import loop_works, louder, systems_work_or_fail
from cupola.world.catalogue.entities import FIRST_SYSTEM, System
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.verbs import Verb
from tests.physics.conftest import HOME, LAB


def work_on(stage):
    """The machines' part of one minute."""
    systems_work_or_fail(stage.world, stage.plan, stage.book)


def test_rooms_hum_while_life_support_runs(stage):
    """The first minute sets the noise and the fact, and tells no silence."""
    work_on(stage)

    assert stage.world.places[HOME].noise == 50.0
    assert stage.world.facts[Fact.LIFE_SUPPORT_ON] == 1
    assert stage.told() == []


@pytest.mark.parametrize("culprit", [System.LIFE_SUPPORT, System.POWER])
@pytest.mark.parametrize("fault", ["on", "broken", "cut"])
def test_the_silence_is_told_once_with_its_cause(stage, culprit, fault):
    """When life support or the power goes, everything falls silent, and that is an event."""
    work_on(stage)
    setattr(stage.world.systems[culprit], fault, 0 if fault == "on" else 1)
    stage.world.systems[culprit].event = 77
    work_on(stage)
    work_on(stage)

    event = stage.book.events[0]
    assert stage.told() == [Verb.HUSH]
    assert (event.target, event.cause) == (FIRST_SYSTEM + System.LIFE_SUPPORT, 77)
    assert stage.world.places[LAB].noise == 0.0
    assert stage.world.facts[Fact.LIFE_SUPPORT_ON] == 0
    assert stage.world.air_due == 1


def test_the_hum_comes_back_without_a_silence(stage):
    """Restored life support hums again; no silence is told."""
    stage.world.systems[System.LIFE_SUPPORT].on = 0
    work_on(stage)
    stage.world.systems[System.LIFE_SUPPORT].on = 1
    work_on(stage)

    assert stage.told() == []
    assert stage.world.places[HOME].noise == 50.0


def test_a_dummy_wire_carries_nothing(stage):
    """The wire is cut although a dummy hides it, and the loop is dead."""
    stage.world.facts[Fact.WIRE_OK] = 1
    before = loop_works(stage.world)
    wire = stage.world.systems[System.WIRE]
    wire.cut = wire.faked = 1
    work_on(stage)

    assert (before, loop_works(stage.world)) == (True, False)
    assert stage.world.facts[Fact.WIRE_OK] == 0


def test_a_station_without_a_wire_needs_none(stage):
    """Where the scenario has no wire the loop works without."""
    stage.world.systems[System.WIRE].exists = 0

    assert loop_works(stage.world)


def test_a_broken_antenna_is_a_fact(stage):
    """The fact follows the thing."""
    stage.world.systems[System.ANTENNA].broken = 1
    work_on(stage)

    assert stage.world.facts[Fact.ANTENNA_BROKEN] == 1


@pytest.mark.parametrize(
    ("one", "other", "both"), [(50.0, 0.0, 50.0), (50.0, 50.0, 53.0103), (60.0, 50.0, 60.4139)]
)
def test_two_noises_add_as_powers(one, other, both):
    """Two equal sources are 3 dB louder than one; one alone is as loud as it is."""
    assert louder(one, other) == pytest.approx(both, abs=1e-4)
    assert louder(other, one) == louder(one, other)
