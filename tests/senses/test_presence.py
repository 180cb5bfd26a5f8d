import copy

import pytest

from cupola.senses.presence import bodies_at, bodies_in, everybody_aware, find_everybody, next_door
from tests.laws.moments import a_moment
from tests.rules.scenes import CABIN, CLOSET, DOOR_OF_LAB, HULL_NEAR, LAB, NODE
from tests.senses.sensing import Stage, people


def test_bodies_are_where_they_are():
    """The living, the sleeping and the dead are found in their places; nobody is nowhere."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(NODE, alive=0, awake=0)
    cy = stage.person(LAB)
    find_everybody(stage.world, stage.plan, stage.work)

    assert people(bodies_at(stage.work, NODE)) == [ida, bo]
    assert people(bodies_in(stage.work, 1 << LAB | 1 << NODE)) == [ida, bo, cy]
    assert bodies_at(stage.work, -1) == 0


def test_at_the_muster_everybody_is_as_they_are():
    """The living, those awake, those who lie still, sit strapped in or are held; and who is out."""
    stage = Stage()
    ida, bo, cy = stage.person(NODE), stage.person(NODE, awake=0), stage.person(HULL_NEAR)
    di = stage.person(LAB, alive=0, awake=0)
    stage.world.persons[ida].seated = 1
    stage.world.persons[bo].held_by = ida
    find_everybody(stage.world, stage.plan, stage.work)
    muster = stage.work.muster

    assert people(muster.living) == [ida, bo, cy]
    assert people(muster.aware) == [ida, cy]
    assert people(muster.still) == [bo, di]
    assert people(muster.seated) == [ida]
    assert people(muster.gripped) == [bo]
    assert muster.outside == 1 << HULL_NEAR


@pytest.mark.parametrize("seed", range(6))
def test_nobody_moves_or_wakes_while_people_look_about(seed):
    """So the muster at which they do is good for all that they perceive in this minute."""
    moment = a_moment("film", seed, before="everyone_perceives")
    found = copy.deepcopy(vars(moment.work.muster))
    find_everybody(moment.world, moment.plan, moment.work)

    assert found["living"] != 0
    assert vars(moment.work.muster) == found


def test_only_the_awake_are_aware():
    """The dead, the unconscious and those who do not exist perceive nothing."""
    stage = Stage()
    ida = stage.person(NODE)
    stage.person(NODE, awake=0)
    stage.person(NODE, alive=0)

    assert people(everybody_aware(stage.world)) == [ida]


def test_next_door_is_behind_an_open_hatch():
    """Only open hatches lead next door."""
    stage = Stage()
    stage.world.hatches[DOOR_OF_LAB].open = 0

    assert people(next_door(stage.world, stage.plan, NODE)) == [CLOSET, CABIN]
    assert next_door(stage.world, stage.plan, -1) == 0
