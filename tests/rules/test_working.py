"""Working: tasks, rest, sleep, studies and the radio."""

import pytest

from cupola.rules.working import REST_RESTORES
from cupola.world.catalogue.entities import FIRST_GROUND, FIRST_SYSTEM, NOBODY, STATION, System
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from tests.rules.scenes import HULL_NEAR, LAB, NODE, Scene, the


@pytest.mark.parametrize("verb", [Verb.WORK, Verb.REST, Verb.SLEEP])
def test_the_day_is_spent_inside(verb):
    """One works, rests and sleeps inside."""
    scene = Scene()
    ida, bo = scene.person(NODE), scene.person(HULL_NEAR, suited=1)

    assert scene.may(ida, verb) == Refusal.ALLOWED
    assert scene.may(bo, verb) == Refusal.MUST_BE_INSIDE


def test_what_the_day_does():
    """Work is for the station, rest takes fatigue away, a sleeper is not awake."""
    scene = Scene()
    ida = scene.person(NODE, fatigue=0.5)

    (work,) = scene.act(ida, Verb.WORK)
    scene.act(ida, Verb.REST)
    scene.act(ida, Verb.SLEEP)

    assert work.target == STATION
    assert scene.world.persons[ida].fatigue == pytest.approx(0.5 - REST_RESTORES)
    assert scene.world.persons[ida].awake == 0


@pytest.mark.parametrize(
    ("system", "field", "value", "refusal"),
    [
        (System.RESEARCH, "on", 1, Refusal.ALLOWED),
        (System.RESEARCH, "broken", 1, Refusal.SYSTEM_BROKEN),
        (System.EXPERIMENT, "on", 0, Refusal.SYSTEM_OFF),
        (System.ANIMAL_BOX, "on", 1, Refusal.WRONG_TARGET),
    ],
)
def test_what_can_be_studied(system, field, value, refusal):
    """The findings, and the experiment once it is set up."""
    scene = Scene()
    ida = scene.person(LAB)
    setattr(scene.world.systems[system], field, value)

    assert scene.may(ida, Verb.RESEARCH, the(system)) == refusal


def test_findings_that_are_complete_are_a_remedy():
    """The last hour of a study makes it so that there is one."""
    scene = Scene()
    ida = scene.person(LAB)
    scene.world.systems[System.RESEARCH].progress = 0.5

    scene.act(ida, Verb.RESEARCH, the(System.RESEARCH))
    early = scene.world.facts[Fact.CURE_EXISTS]
    scene.world.systems[System.RESEARCH].progress = 0.999
    scene.act(ida, Verb.RESEARCH, the(System.RESEARCH))

    assert scene.world.systems[System.RESEARCH].progress > 0.5
    assert (early, scene.world.facts[Fact.CURE_EXISTS]) == (0, 1)


def test_the_own_ground_is_called():
    """With the link up and the wire whole the call goes to the ground of one's side."""
    scene = Scene()
    ida = scene.person(NODE, side=2)
    scene.world.grounds[0].exists = scene.world.grounds[1].exists = 1
    scene.world.grounds[1].side = 2

    (event,) = scene.act(ida, Verb.ATTEMPT_CONTACT)

    assert (event.verb, event.target) == (Verb.ATTEMPT_CONTACT, FIRST_GROUND + 1)
    assert event.instrument == FIRST_SYSTEM + System.GROUND_LINK


@pytest.mark.parametrize(("in_sight", "verb"), [(0b10, Verb.ATTEMPT_CONTACT), (0b01, Verb.TRIED)])
def test_a_call_needs_a_way_to_the_own_ground(in_sight, verb):
    """Where the scenario says which ways there are, one that serves another ground is no help."""
    scene = Scene()
    ida = scene.person(NODE, side=2)
    scene.world.grounds[0].exists = scene.world.grounds[1].exists = 1
    scene.world.grounds[1].side = 2
    for way in (0, 1):
        scene.plan.contacts[way].exists, scene.plan.contacts[way].grounds = 1, 1 << way
    scene.world.passes = in_sight

    (event,) = scene.act(ida, Verb.ATTEMPT_CONTACT)

    assert event.verb == verb


@pytest.mark.parametrize(
    ("system", "field", "value"),
    [
        (System.GROUND_LINK, "broken", 1),
        (System.GROUND_LINK, "on", 0),
        (System.WIRE, "cut", 1),
        (System.POWER, "on", 0),
    ],
)
def test_a_dead_link_shows_in_the_trying(system, field, value):
    """It may be tried, and the event says that the link is down."""
    scene = Scene()
    ida = scene.person(NODE)
    setattr(scene.world.systems[system], field, value)

    may = scene.may(ida, Verb.ATTEMPT_CONTACT)
    (event,) = scene.act(ida, Verb.ATTEMPT_CONTACT)

    assert may == Refusal.ALLOWED
    assert (event.verb, event.refusal) == (Verb.TRIED, Refusal.LINK_DOWN)


@pytest.mark.parametrize("verb", [Verb.ANSWER, Verb.IGNORE])
def test_only_who_is_called_can_answer_or_ignore(verb):
    """The call of one's ground is for oneself alone; another ground has not called."""
    scene = Scene()
    ida = scene.person(NODE)
    scene.world.minds[ida].called_by = FIRST_GROUND

    assert scene.may(ida, verb, FIRST_GROUND) == Refusal.ALLOWED
    assert scene.may(ida, verb, FIRST_GROUND + 1) == Refusal.NO_CALL
    assert scene.may(ida, verb, NOBODY) == Refusal.WRONG_TARGET


def test_an_answer_ends_the_call():
    """A call that is ignored goes on; one that is answered does not."""
    scene = Scene()
    ida = scene.person(NODE)
    scene.world.minds[ida].called_by = FIRST_GROUND
    scene.world.grounds[0].called = 1

    scene.act(ida, Verb.IGNORE, FIRST_GROUND)
    ignored = scene.world.grounds[0].called
    scene.act(ida, Verb.ANSWER, FIRST_GROUND)

    assert (ignored, scene.world.grounds[0].called) == (1, 0)


def test_an_answer_on_a_dead_link_is_lost():
    """The ground goes on calling."""
    scene = Scene()
    ida = scene.person(NODE)
    scene.world.minds[ida].called_by = FIRST_GROUND
    scene.world.grounds[0].called = scene.world.systems[System.WIRE].cut = 1

    (event,) = scene.act(ida, Verb.ANSWER, FIRST_GROUND)

    assert (event.verb, event.refusal) == (Verb.TRIED, Refusal.LINK_DOWN)
    assert scene.world.grounds[0].called == 1


def test_a_scenario_without_a_link():
    """There is nothing to call the ground with."""
    scene = Scene()
    ida = scene.person(NODE)
    scene.world.systems[System.GROUND_LINK].exists = 0

    assert scene.may(ida, Verb.ATTEMPT_CONTACT) == Refusal.SYSTEM_MISSING


def test_somebody_is_watched():
    """Whoever is here and alive can be watched, awake or not."""
    scene = Scene()
    ida, bo = scene.person(NODE), scene.person(NODE, awake=0)

    (event,) = scene.act(ida, Verb.WATCH, bo)

    assert (event.verb, event.target) == (Verb.WATCH, bo)
