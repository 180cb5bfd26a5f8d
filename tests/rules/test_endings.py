"""Endings."""

import pytest

from cupola.rules.endings import Ending, ending_facts, has_it_ended
from cupola.world.catalogue.entities import Use
from cupola.world.layout import blank, freeze
from cupola.world.plan import Plan
from cupola.world.records import World
from tests.rules.scenes import CABIN, LAB, NODE, Scene


def crew():
    """Ida and Bo of two sides aboard, time for a hundred minutes."""
    scene = Scene()
    scene.plan.turns = 100
    return scene, scene.person(NODE, side=1), scene.person(LAB, side=2)


def ended(scene):
    """Why the scene's run is over, asked of the rule."""
    return has_it_ended(scene.world, scene.plan, scene.book)


def test_a_run_goes_on_while_somebody_lives_aboard():
    """Also after others have left."""
    scene, ida, _ = crew()
    before = ended(scene)
    scene.world.persons[ida].place = CABIN
    scene.world.departed_at, scene.world.turn = 5, 50

    assert (before, ended(scene)) == (Ending.RUNNING, Ending.RUNNING)
    assert scene.world.ending == Ending.RUNNING


def test_it_ends_two_minutes_after_the_last_of_the_living_have_left():
    """The dead who stay do not keep it going."""
    scene, ida, bo = crew()
    scene.world.persons[ida].place, scene.world.persons[bo].alive = CABIN, 0
    scene.world.departed_at, scene.world.turn = 50, 51
    one_minute = ended(scene)
    scene.world.turn = 52

    assert (one_minute, ended(scene)) == (Ending.RUNNING, Ending.LEFT)
    assert (scene.world.ending, scene.world.ended_at) == (Ending.LEFT, 52)


def test_to_sit_in_the_vehicle_is_not_to_have_left():
    """Before it undocks one is aboard."""
    scene, ida, bo = crew()
    scene.world.persons[ida].place = scene.world.persons[bo].place = CABIN

    assert ended(scene) == Ending.RUNNING


def test_it_ends_when_all_are_dead_or_time_is_over():
    """The first reason stands."""
    scene, ida, bo = crew()
    scene.world.turn = 99
    late = ended(scene)
    scene.world.persons[ida].alive = scene.world.persons[bo].alive = 0
    again = ended(scene)
    scene.world.ending = Ending.RUNNING

    assert (late, again, ended(scene)) == (Ending.TIME_OVER, Ending.TIME_OVER, Ending.ALL_DEAD)


@pytest.mark.parametrize("frozen", [False, True])
def test_what_came_of_it_can_be_asked_of_either_form(frozen):
    """Plain objects and frozen records give the same answers."""
    scene, ida, bo = crew()
    cem = scene.person(NODE, side=2)
    scene.item(ida, uses=Use.REMEDY)
    scene.world.persons[ida].place, scene.world.persons[cem].alive = CABIN, 0
    scene.world.departed_at = 40
    world, plan = scene.world, scene.plan
    if frozen:
        worlds, plans = blank(World), blank(Plan)
        freeze(scene.world, worlds[0])
        freeze(scene.plan, plans[0])
        world, plan = worlds[0], plans[0]
    found = ending_facts(world, plan)

    assert (found["living"], found["dead"]) == ([ida, bo], [cem])
    assert (found["left"], found["stayed"]) == ([ida], [bo])
    assert (found["remedy"], found["station"], found["ending"]) == ("gone", 2, "running")


def test_nobody_holds_a_station_with_people_of_two_sides():
    """And the remedy is aboard until it has left."""
    scene, _, bo = crew()
    without = ending_facts(scene.world, scene.plan)["remedy"]
    scene.item(bo, uses=Use.REMEDY)
    found = ending_facts(scene.world, scene.plan)

    assert (without, found["remedy"], found["station"]) == ("none", "aboard", -1)
