"""Driving the arm: at somebody, and to fetch somebody."""

import pytest

from cupola.physics.reaching import EMPTY_TIP, TIP_WITH_PERSON
from cupola.rules.driving import SLOWEST_PUSH, nearest_airlock
from cupola.world.book import Outcome
from cupola.world.catalogue.entities import NOBODY, Skill, System
from cupola.world.catalogue.facts import About, about, denial
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.chance import Purpose
from tests.rules.scenes import HULL_FAR, HULL_NEAR, LAB, NODE, VOID, Scene, the

ARM = the(System.ARM)


def with_somebody_outside(**fields: float) -> tuple[Scene, int, int]:
    """A scene, an operator at the console, and somebody in a suit on the far hull."""
    scene = Scene()
    ida = scene.person(NODE, skills=Skill.ARM)
    bo = scene.person(HULL_FAR, suited=1)
    for name, value in fields.items():
        setattr(scene.world.persons[bo], name, value)
    return scene, ida, bo


def test_a_hit_knocks_off():
    """Who is hit drifts off without a hold, a little hurt, and looks dead."""
    scene, ida, bo = with_somebody_outside()
    scene.pin(Purpose.SWING, ida, bo, 0)

    swing, drift = scene.act(ida, Verb.SWING, bo, ARM)

    someone = scene.world.persons[bo]
    assert (swing.instrument, swing.place, swing.outcome) == (ARM, HULL_FAR, Outcome.APPARENT_DEAD)
    assert (drift.actor, drift.looks) == (bo, denial(about(About.ALIVE, bo)))
    assert drift.cause == swing.number
    assert (someone.place, someone.hold, someone.alive) == (VOID, 0, 1)
    assert SLOWEST_PUSH <= someone.drift_speed <= EMPTY_TIP
    assert 0.9 < someone.health < 1.0
    assert scene.world.systems[System.ARM].operator == ida


def test_a_miss_harms_nobody():
    """Who is missed stays where they are."""
    scene, ida, bo = with_somebody_outside()
    scene.pin(Purpose.SWING, ida, bo, 0, comes_true=False)

    (swing,) = scene.act(ida, Verb.SWING, bo, ARM)

    assert swing.outcome == Outcome.UNHURT
    assert scene.world.persons[bo].place == HULL_FAR


def test_a_second_swing_is_another_roll():
    """Each swing has its own dice."""
    scene, ida, bo = with_somebody_outside()
    scene.pin(Purpose.SWING, ida, bo, 0, comes_true=False)
    scene.pin(Purpose.SWING, ida, bo, 1)

    scene.act(ida, Verb.SWING, bo, ARM)
    scene.act(ida, Verb.SWING, bo, ARM)

    assert scene.world.persons[bo].place == VOID


def test_who_can_be_meant():
    """Another living person who is out on the hull."""
    scene, ida, bo = with_somebody_outside()
    inside, dead = scene.person(NODE), scene.person(HULL_FAR, alive=0, awake=0)

    assert scene.may(ida, Verb.SWING, bo, ARM) == Refusal.ALLOWED
    assert scene.may(ida, Verb.SWING, inside, ARM) == Refusal.OUT_OF_REACH
    assert scene.may(ida, Verb.SWING, dead, ARM) == Refusal.TARGET_DEAD
    assert scene.may(ida, Verb.SWING, ida, ARM) == Refusal.TARGET_IS_ACTOR
    assert scene.may(ida, Verb.SWING, NOBODY, ARM) == Refusal.NO_SUCH_TARGET
    assert scene.may(ida, Verb.SWING, bo, the(System.WIRE)) == Refusal.WRONG_ITEM


@pytest.mark.parametrize(
    ("field", "value", "refusal"),
    [
        ("exists", 0, Refusal.SYSTEM_MISSING),
        ("broken", 1, Refusal.SYSTEM_BROKEN),
        ("on", 0, Refusal.SYSTEM_OFF),
    ],
)
def test_an_arm_that_does_not_work(field, value, refusal):
    """It is driven by nobody."""
    scene, ida, bo = with_somebody_outside()
    setattr(scene.world.systems[System.ARM], field, value)

    assert scene.may(ida, Verb.RESCUE, bo, ARM) == refusal


def test_who_can_drive():
    """Somebody trained, at the console."""
    scene, _, bo = with_somebody_outside()
    untrained, away = scene.person(NODE), scene.person(LAB, skills=Skill.ARM)

    assert scene.may(untrained, Verb.RESCUE, bo, ARM) == Refusal.NO_SKILL
    assert scene.may(away, Verb.RESCUE, bo, ARM) == Refusal.NOT_AT_SYSTEM


def test_one_console_is_live_at_a_time():
    """While somebody drives, nobody else does; afterwards anybody may."""
    scene, ida, bo = with_somebody_outside()
    eve = scene.person(NODE, skills=Skill.ARM)
    scene.world.systems[System.ARM].operator = eve
    scene.world.persons[eve].doing.verb = Verb.RESCUE

    busy = scene.may(ida, Verb.SWING, bo, ARM)
    scene.world.persons[eve].doing.verb = Verb.WORK

    assert busy == Refusal.SYSTEM_OFF
    assert scene.may(ida, Verb.SWING, bo, ARM) == Refusal.ALLOWED


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({}, Refusal.ALLOWED),
        ({"place": VOID, "drift": 5.0, "drift_speed": TIP_WITH_PERSON}, Refusal.ALLOWED),
        ({"place": VOID, "drift": 5.0, "drift_speed": 0.3}, Refusal.OUT_OF_REACH),
        ({"place": VOID, "drift": 50.0, "drift_speed": 0.1}, Refusal.OUT_OF_REACH),
        ({"place": LAB}, Refusal.OUT_OF_REACH),
        ({"place": -1}, Refusal.OUT_OF_REACH),
    ],
)
def test_who_can_be_fetched(fields, refusal):
    """Whoever is on the hull, or drifts near and no faster than the arm."""
    scene, ida, bo = with_somebody_outside(**fields)

    assert scene.may(ida, Verb.RESCUE, bo, ARM) == refusal


def test_who_is_fetched_is_before_the_airlock():
    """With a hold, and seen to live."""
    scene, ida, bo = with_somebody_outside(hold=0)

    (event,) = scene.act(ida, Verb.RESCUE, bo, ARM)

    someone = scene.world.persons[bo]
    assert (someone.place, someone.hold) == (HULL_NEAR, 1)
    assert (event.outcome, event.looks) == (Outcome.SAVED, about(About.ALIVE, bo))
    assert (event.instrument, event.place) == (ARM, HULL_NEAR)


def test_the_nearest_airlock_is_that_of_fewest_handholds():
    """With two airlocks, each stretch of hull belongs to the nearer one."""
    scene = Scene()
    scene.plan.places[LAB].airlock_to = HULL_FAR

    assert nearest_airlock(scene.plan, HULL_FAR) == HULL_FAR
    assert nearest_airlock(scene.plan, HULL_NEAR) == HULL_NEAR
