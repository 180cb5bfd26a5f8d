import pytest

from cupola.senses.hazards import WHISTLES_M2, hisses
from cupola.world.book import Outcome
from cupola.world.catalogue.entities import FIRST_PLACE, NOBODY
from cupola.world.catalogue.verbs import Verb
from tests.rules.scenes import LAB, NODE
from tests.senses.sensing import Stage


def stage_with(fire_at=-1, hole=0.0, noise=60.0):
    """A laboratory with a fire or a hole, and somebody in it and somebody next door."""
    stage = Stage()
    for place in stage.plan.places:
        place.fire_at = place.hole_at = -1
    stage.plan.gravity = 1
    lab = stage.plan.places[LAB]
    lab.volume, lab.fire_at, lab.hole, lab.hole_at = 50.0, fire_at, hole, 0
    stage.world.places[LAB].gas = [500.0, 8.0, 1600.0, 20.0]
    stage.world.places[LAB].temperature, stage.world.places[LAB].noise = 22.0, noise
    stage.plan.mishaps = 1
    return stage, stage.world.minds[stage.person(LAB)], stage.world.minds[stage.person(NODE)]


def test_fire_is_seen_where_it_burns_and_when_it_is_out():
    """Whoever is there holds that it burns, is startled, and later that it does not."""
    stage, there, next_door = stage_with(fire_at=1)
    stage.looks()
    burning = there.burning, there.startled, next_door.burning
    stage.world.turn = 100
    stage.looks()

    assert burning == (1 << LAB, 1, 0)
    assert there.burning == 0


@pytest.mark.parametrize(
    ("hole", "noise", "heard"),
    [(WHISTLES_M2, 60.0, True), (1e-6, 60.0, False), (1e-6, 40.0, True), (0.0, 40.0, False)],
)
def test_a_hole_is_heard_if_it_is_wide_or_all_is_quiet(hole, noise, heard):
    """Fans drown a small hole's hiss, and nothing drowns a wide one."""
    stage, there, next_door = stage_with(hole=hole, noise=noise)
    stage.looks()

    assert hisses(stage.world, stage.plan, LAB) is heard
    assert (there.leaking, next_door.leaking) == (1 << LAB if heard else 0, 0)


def test_what_begins_later_is_not_heard_before():
    """A hole that is yet to come makes no noise."""
    stage, there, _ = stage_with(hole=1.0)
    stage.plan.places[LAB].hole_at = 50
    stage.looks()

    assert there.leaking == 0


@pytest.mark.parametrize("outcome", [Outcome.BURNING, Outcome.LEAKING])
def test_the_alarm_tells_everybody_where(outcome):
    """Whoever hears it knows in which place it burns, or air is lost."""
    stage, there, next_door = stage_with()
    stage.tells(Verb.ALARM, NOBODY, FIRST_PLACE + NODE, outcome=outcome)
    named = 1 << NODE

    for mind in (there, next_door):
        assert mind.burning == (named if outcome == Outcome.BURNING else 0)
        assert mind.leaking == (named if outcome == Outcome.LEAKING else 0)
