from cupola.senses.presence import bodies_at, bodies_in, everybody_aware, find_everybody, next_door
from tests.rules.scenes import CABIN, CLOSET, DOOR_OF_LAB, LAB, NODE
from tests.senses.sensing import Stage, people


def test_bodies_are_where_they_are():
    """The living, the sleeping and the dead are found in their places; nobody is nowhere."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(NODE, alive=0, awake=0)
    cy = stage.person(LAB)
    find_everybody(stage.world, stage.work)

    assert people(bodies_at(stage.work, NODE)) == [ida, bo]
    assert people(bodies_in(stage.work, 1 << LAB | 1 << NODE)) == [ida, bo, cy]
    assert bodies_at(stage.work, -1) == 0


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
