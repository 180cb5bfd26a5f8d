"""Handling: locks, keys and hatches."""

import pytest

from cupola.world.catalogue.entities import NOBODY, System
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from tests.rules.scenes import (
    CABIN,
    CLOSET,
    DOOR_OF_CABIN,
    DOOR_OF_CLOSET,
    HULL_FAR,
    HULL_NEAR,
    LAB,
    NODE,
    Scene,
    at_place,
    the,
)


def with_a_vault(locked: int) -> tuple[Scene, int, int]:
    """A scene, a person beside the vault, and the key to it, which lies in the lab."""
    scene = Scene()
    ida = scene.person(NODE)
    key = scene.item(at_place(LAB), opens=the(System.VAULT))
    scene.plan.systems[System.VAULT].key = key
    scene.world.systems[System.VAULT].locked = locked
    return scene, ida, key


def test_the_vault_wants_its_key():
    """Without the key nobody unlocks it, with it anybody."""
    scene, ida, _ = with_a_vault(locked=1)
    without = scene.may(ida, Verb.UNLOCK, the(System.VAULT))
    scene.world.items[0].at = ida

    scene.act(ida, Verb.UNLOCK, the(System.VAULT))

    assert without == Refusal.NO_KEY
    assert scene.world.systems[System.VAULT].locked == 0
    assert scene.may(ida, Verb.UNLOCK, the(System.VAULT)) == Refusal.ALREADY_SO


def test_the_vault_can_be_locked_again():
    """The key locks as it unlocks."""
    scene, ida, _ = with_a_vault(locked=0)
    scene.world.items[0].at = ida

    scene.act(ida, Verb.LOCK, the(System.VAULT))

    assert scene.world.systems[System.VAULT].locked == 1
    assert scene.may(ida, Verb.LOCK, the(System.VAULT)) == Refusal.ALREADY_SO


@pytest.mark.parametrize("target", [the(System.WIRE), at_place(NODE), NOBODY])
def test_what_has_no_lock(target):
    """A system without a key and a room that is no room apart cannot be locked."""
    scene = Scene()
    ida = scene.person(NODE)

    assert scene.may(ida, Verb.LOCK, target) == Refusal.WRONG_TARGET


def test_a_vault_that_the_scenario_lacks():
    """It cannot be unlocked."""
    scene, ida, _ = with_a_vault(locked=1)
    scene.world.systems[System.VAULT].exists = 0

    assert scene.may(ida, Verb.UNLOCK, the(System.VAULT)) == Refusal.SYSTEM_MISSING


def test_a_room_apart_is_locked_from_within():
    """Its hatch is shut and locked, nobody comes in, and who is within needs no key."""
    scene = Scene()
    ida, bo = scene.person(CLOSET), scene.person(NODE)

    scene.act(ida, Verb.LOCK, at_place(CLOSET))

    hatch = scene.world.hatches[DOOR_OF_CLOSET]
    assert (hatch.open, hatch.locked, hatch.locked_from) == (0, 1, CLOSET)
    assert scene.world.air_due == 1
    assert scene.may(bo, Verb.GO, at_place(CLOSET)) == Refusal.HATCH_LOCKED
    assert scene.may(bo, Verb.OPEN, at_place(CLOSET)) == Refusal.HATCH_LOCKED
    assert scene.may(ida, Verb.UNLOCK, at_place(CLOSET)) == Refusal.ALLOWED


def test_the_key_of_a_room_opens_it_from_outside():
    """Whoever has it opens the locked hatch."""
    scene = Scene()
    ida, bo = scene.person(CLOSET), scene.person(NODE)
    scene.item(bo, opens=at_place(CLOSET))
    scene.act(ida, Verb.LOCK, at_place(CLOSET))

    scene.act(bo, Verb.OPEN, at_place(CLOSET))

    hatch = scene.world.hatches[DOOR_OF_CLOSET]
    assert (hatch.open, hatch.locked, hatch.locked_from) == (1, 0, NOBODY)


def test_a_room_is_unlocked_from_within():
    """The hatch is then shut, but can be opened."""
    scene = Scene()
    ida = scene.person(CLOSET)
    scene.act(ida, Verb.LOCK, at_place(CLOSET))

    scene.act(ida, Verb.UNLOCK, at_place(CLOSET))

    assert scene.may(ida, Verb.GO, at_place(NODE)) == Refusal.HATCH_SHUT
    assert scene.may(ida, Verb.OPEN, at_place(NODE)) == Refusal.ALLOWED


def test_hatches_are_worked_from_next_door():
    """One that is open can be shut and then opened; farther ones are out of reach."""
    scene = Scene()
    ida = scene.person(LAB)

    assert scene.may(ida, Verb.OPEN, at_place(NODE)) == Refusal.ALREADY_SO
    assert scene.may(ida, Verb.SHUT, at_place(CLOSET)) == Refusal.NO_WAY
    assert scene.may(ida, Verb.OPEN, at_place(CLOSET)) == Refusal.NO_WAY
    scene.act(ida, Verb.SHUT, at_place(NODE))
    assert scene.may(ida, Verb.SHUT, at_place(NODE)) == Refusal.ALREADY_SO
    assert scene.may(ida, Verb.OPEN, at_place(NODE)) == Refusal.ALLOWED
    assert scene.world.air_due == 1


def test_handholds_are_no_hatches():
    """Outside there is nothing to shut."""
    scene = Scene()
    ida = scene.person(HULL_NEAR, suited=1)

    assert scene.may(ida, Verb.SHUT, at_place(HULL_FAR)) == Refusal.NO_WAY


def test_nobody_opens_the_hatch_of_a_vehicle_that_has_gone():
    """Behind it is space."""
    scene = Scene()
    ida = scene.person(NODE)
    scene.world.systems[System.VEHICLE].on = 0
    scene.world.hatches[DOOR_OF_CABIN].open = 0

    assert scene.may(ida, Verb.OPEN, at_place(CABIN)) == Refusal.NO_WAY
