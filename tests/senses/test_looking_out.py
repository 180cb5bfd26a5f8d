from cupola.senses.looking_out import places_in_view
from cupola.world.catalogue.entities import System
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.verbs import Verb
from tests.rules.scenes import HULL_FAR, HULL_NEAR, LAB, NODE, the
from tests.senses.sensing import Stage


def test_the_arms_cameras_see_the_whole_hull():
    """At a window one sees what it looks upon, at the arm's console every stretch of hull."""
    stage = Stage()
    stage.plan.places[NODE].hull_view, stage.plan.places[LAB].hull_view = 0, 1 << HULL_NEAR
    ida, bo = stage.person(LAB), stage.person(NODE)

    assert places_in_view(stage.world, stage.plan, ida) == 1 << HULL_NEAR
    assert places_in_view(stage.world, stage.plan, bo) == 1 << HULL_NEAR | 1 << HULL_FAR


def test_somebody_held_dead_is_found_by_looking_on_purpose():
    """Beat 30: who looks through the arm's cameras finds the one held dead alive."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(HULL_FAR, suited=1)
    alive = about(About.ALIVE, bo)
    stage.world.minds[ida].credence[alive] = 0.02
    stage.looks(minutes=5)
    assert stage.world.minds[ida].credence[alive] == 0.02
    stage.does(ida, Verb.INSPECT, the(System.ARM))

    assert stage.world.minds[ida].credence[alive] > 0.9
    assert stage.world.minds[ida].seen_place[bo] == HULL_FAR


def test_the_dead_outside_are_not_seen_to_live():
    """A still body outside shows nothing new to who holds it dead."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(HULL_FAR, suited=1, alive=0)
    stage.world.minds[ida].credence[about(About.ALIVE, bo)] = 0.02
    events = stage.does(ida, Verb.INSPECT, the(System.ARM))

    assert [event.verb for event in events] == [Verb.INSPECT]
