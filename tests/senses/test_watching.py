import pytest

from cupola.world.book import Outcome
from cupola.world.catalogue.entities import FIRST_SYSTEM, NOBODY, System
from cupola.world.catalogue.facts import About, about, denial
from cupola.world.catalogue.verbs import Verb
from tests.rules.scenes import CLOSET, HULL_FAR, HULL_NEAR, LAB, NODE, VOID
from tests.senses.sensing import Stage, people

ARM = FIRST_SYSTEM + System.ARM


def test_a_deed_is_seen_in_its_room():
    """Who is awake in the place sees it; next door one does not."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(NODE)
    stage.person(LAB)
    event = stage.tells(Verb.CUT, ida, FIRST_SYSTEM + System.WIRE)

    assert people(event.perceived) == people(event.recognised) == [ida, bo]


def test_who_drives_the_arm_is_known_at_the_console_only():
    """The one hit and those who watch see the arm; only the console sees the driver."""
    stage = Stage()
    plan = stage.plan.places[NODE]
    stage.plan.places[LAB].hull_view, plan.hull_view = plan.hull_view, 0
    ida, bo = stage.person(NODE), stage.person(HULL_NEAR, suited=1)
    cy, di = stage.person(LAB), stage.person(CLOSET)
    event = stage.tells(
        Verb.SWING, ida, bo, instrument=ARM, place=HULL_NEAR, outcome=Outcome.APPARENT_DEAD
    )
    stage.tells(Verb.DRIFT, bo, place=HULL_NEAR, looks=denial(about(About.ALIVE, bo)))

    assert people(event.perceived) == [ida, bo, cy]
    assert people(event.recognised) == [ida]
    held = [stage.world.minds[who].credence[about(About.ALIVE, bo)] for who in (ida, cy, di)]
    assert held[0] < 0.1 > held[1]
    assert held[2] == 0.5
    guesses = [stage.world.minds[who].suspect_sure[bo] for who in (bo, cy)]
    assert max(guesses) < 0.5, "from outside one can only guess"


@pytest.mark.parametrize("whole", [1, 0])
def test_whoever_is_fetched_back_hears_over_the_loop_by_whom(whole):
    """With the wire cut, nobody out there can tell."""
    stage = Stage()
    stage.plan.places[LAB].hull_view = 0
    stage.world.systems[System.VOICE_LOOP].exists = stage.world.systems[System.VOICE_LOOP].on = 1
    stage.world.systems[System.WIRE].exists, stage.world.systems[System.WIRE].cut = 1, 1 - whole
    ida, bo = stage.person(LAB), stage.person(HULL_NEAR, suited=1)
    event = stage.tells(
        Verb.RESCUE, ida, bo, instrument=ARM, place=HULL_NEAR, outcome=Outcome.SAVED
    )

    assert (bo in people(event.perceived), bo in people(event.recognised)) == (True, whole == 1)


def test_leaving_by_the_airlock_is_seen_in_the_airlock():
    """Who is in the airlock or looks upon the hull sees who goes out."""
    stage = Stage()
    ida, bo = stage.person(HULL_NEAR, suited=1), stage.person(NODE)
    stage.person(LAB)
    stage.plan.places[NODE].hull_view = 0
    event = stage.tells(Verb.EXIT, ida)

    assert people(event.perceived) == people(event.recognised) == [ida, bo]


def test_a_window_on_another_stretch_shows_nothing():
    """From a window one sees only the hull that it looks upon."""
    stage = Stage()
    ida = stage.person(HULL_FAR, suited=1)
    stage.person(NODE)
    stage.plan.places[NODE].hull_view = 1 << HULL_NEAR | 1 << VOID
    event = stage.tells(Verb.REPAIR, ida, FIRST_SYSTEM + System.ANTENNA)

    assert people(event.perceived) == [ida]


def test_the_hidden_and_the_struck_perceive_what_was_done_to_them():
    """Who is taken along to a refuge, or killed by a blow while awake, perceived it."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(LAB)
    cy, di = stage.person(LAB), stage.person(LAB)
    stage.world.persons[ida].place = LAB
    stage.world.persons[di].alive = stage.world.persons[di].awake = 0
    hidden = stage.tells(Verb.HIDE, ida, bo, place=NODE)
    struck = stage.tells(Verb.STRIKE, cy, di, outcome=Outcome.DEAD)

    assert people(hidden.perceived) == [ida, bo]
    assert people(struck.perceived) == [ida, bo, cy, di]
    assert stage.world.minds[bo].trust[ida] > 0.5
    assert stage.world.minds[di].suspect[di] == NOBODY


def test_whoever_is_handed_a_thing_knows_it():
    """Even as they turn to go."""
    stage = Stage()
    ida, bo = stage.person(NODE), stage.person(LAB)
    event = stage.tells(Verb.PLEDGE, ida, bo)

    assert people(event.perceived) == people(event.recognised) == [ida, bo]
