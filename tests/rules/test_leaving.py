"""Leaving: readying the vehicle, seats, undocking."""

import pytest

from cupola.world.book import Outcome
from cupola.world.catalogue.entities import EVERYBODY, NOBODY, STATION, Skill, System, Use
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from tests.rules.scenes import CABIN, DOOR_OF_CABIN, LAB, NODE, Scene, the

VEHICLE = the(System.VEHICLE)


def ready(*seated: int) -> Scene:
    """A scene whose vehicle is readied, with seated people of these skills in it."""
    scene = Scene()
    scene.world.systems[System.VEHICLE].progress = 1.0
    for skills in seated:
        scene.person(CABIN, seated=1, skills=skills)
    return scene


@pytest.mark.parametrize("meant", [NOBODY, EVERYBODY])
def test_the_vehicle_is_readied_for_all(meant):
    """It is ready, and nobody is to leave alone."""
    scene = Scene()
    ida = scene.person(CABIN)
    scene.world.facts[about(About.LEAVES_ALONE, 3)] = 1

    (event,) = scene.act(ida, Verb.PREPARE, VEHICLE, meant)

    vehicle = scene.world.systems[System.VEHICLE]
    assert (vehicle.progress, vehicle.readied_by, vehicle.event) == (1.0, ida, event.number)
    assert scene.world.facts[Fact.VEHICLE_READY] == 1
    assert scene.world.facts[about(About.LEAVES_ALONE, 3)] == 0
    assert scene.may(ida, Verb.PREPARE, VEHICLE, meant) == Refusal.ALREADY_SO


def test_the_vehicle_is_readied_for_one():
    """Somebody else may ready it anew, for one alone, and it is so that this one leaves alone."""
    scene = Scene()
    ida, bo = scene.person(CABIN), scene.person(CABIN)
    scene.act(ida, Verb.PREPARE, VEHICLE)

    scene.act(bo, Verb.PREPARE, VEHICLE, bo)

    assert scene.world.systems[System.VEHICLE].readied_by == bo
    assert scene.world.facts[about(About.LEAVES_ALONE, bo)] == 1


@pytest.mark.parametrize(
    ("meant", "refusal"), [(7, Refusal.NO_SUCH_TARGET), (VEHICLE, Refusal.WRONG_TARGET)]
)
def test_for_whom_it_cannot_be_readied(meant, refusal):
    """For somebody who is not there, and for a thing."""
    scene = Scene()
    ida = scene.person(CABIN)

    assert scene.may(ida, Verb.PREPARE, VEHICLE, meant) == refusal


def test_a_seat_is_taken():
    """Who boards from next door sits; the remedy they carry is part of the event."""
    scene = Scene()
    ida = scene.person(NODE)
    findings = scene.item(ida, uses=Use.REMEDY)

    (event,) = scene.act(ida, Verb.BOARD, VEHICLE)

    assert (scene.world.persons[ida].place, scene.world.persons[ida].seated) == (CABIN, 1)
    assert (event.target, event.instrument, event.place) == (VEHICLE, findings, CABIN)
    assert scene.may(ida, Verb.BOARD, VEHICLE) == Refusal.ALREADY_SO


def test_seats_are_few():
    """Who comes fourth does not sit."""
    scene = ready(0, 0, 0)
    ida = scene.person(NODE)

    assert scene.may(ida, Verb.BOARD, VEHICLE) == Refusal.NO_SEAT


def test_one_boards_from_next_door():
    """Not from afar, and not through a shut hatch."""
    scene = Scene()
    ida, bo = scene.person(LAB), scene.person(NODE)
    scene.world.hatches[DOOR_OF_CABIN].open = 0

    assert scene.may(ida, Verb.BOARD, VEHICLE) == Refusal.NOT_AT_SYSTEM
    assert scene.may(bo, Verb.BOARD, VEHICLE) == Refusal.HATCH_SHUT


def test_a_seat_is_left():
    """Who sat can stand up; who did not cannot."""
    scene = ready(0)
    stands = scene.person(CABIN)

    scene.act(0, Verb.ALIGHT, VEHICLE)

    assert scene.world.persons[0].seated == 0
    assert scene.may(stands, Verb.ALIGHT, VEHICLE) == Refusal.NOT_IN_VEHICLE


def test_nobody_leaves_without_a_seat():
    """With four of the living and three seats it does not undock; the dead need no seat."""
    scene = ready(Skill.PILOT, 0, 0)
    fourth = scene.person(CABIN)

    assert scene.may(0, Verb.DEPART, VEHICLE) == Refusal.NO_SEAT
    scene.world.persons[fourth].alive = 0
    assert scene.may(0, Verb.DEPART, VEHICLE) == Refusal.ALLOWED


def test_undocking():
    """The vehicle falls freely with all who are in it, and its hatch is shut."""
    scene = ready(0, Skill.PILOT)
    scene.world.turn = 77
    stays = scene.person(NODE)
    for person in range(3):
        scene.world.facts[about(About.ABOARD, person)] = 1

    (event,) = scene.act(0, Verb.DEPART, VEHICLE)

    assert (event.target, event.instrument) == (STATION, VEHICLE)
    assert event.outcome == Outcome.FREE_FALL
    assert scene.world.departed_at == 77
    assert scene.world.systems[System.VEHICLE].on == 0
    assert scene.world.hatches[DOOR_OF_CABIN].open == 0
    assert [scene.world.facts[about(About.ABOARD, person)] for person in range(3)] == [0, 0, 1]
    assert scene.may(stays, Verb.BOARD, VEHICLE) == Refusal.ALREADY_LEFT


def test_who_can_undock():
    """Somebody seated, in a vehicle that is ready, with a pilot aboard who is awake."""
    scene = ready(0, Skill.PILOT)
    outside = scene.person(NODE, skills=Skill.PILOT)

    assert scene.may(0, Verb.DEPART, VEHICLE) == Refusal.ALLOWED
    assert scene.may(outside, Verb.DEPART, VEHICLE) == Refusal.NOT_IN_VEHICLE
    scene.world.persons[1].awake = 0
    assert scene.may(0, Verb.DEPART, VEHICLE) == Refusal.NO_SKILL
    scene.world.systems[System.VEHICLE].progress = 0.0
    assert scene.may(0, Verb.DEPART, VEHICLE) == Refusal.NOT_READY


def test_there_is_one_vehicle():
    """Nothing else is boarded, and a scenario may have none."""
    scene = Scene()
    ida = scene.person(CABIN)
    other = scene.may(ida, Verb.BOARD, the(System.ARM))
    scene.world.systems[System.VEHICLE].exists = 0

    assert other == Refusal.WRONG_TARGET
    assert scene.may(ida, Verb.BOARD, VEHICLE) == Refusal.SYSTEM_MISSING
