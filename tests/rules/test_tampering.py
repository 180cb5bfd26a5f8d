"""Tampering and mending: the wire, its dummy, switches, repairs."""

import pytest

from cupola.world.book import LEAST_CREDENCE, Outcome
from cupola.world.catalogue.entities import NOBODY, Skill, System, Use
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from tests.rules.scenes import HULL_FAR, NODE, Scene, at_place, the

WIRE = the(System.WIRE)


def test_the_wire_is_cut():
    """It is cut with the cutter at hand, and the link is down."""
    scene = Scene()
    ida = scene.person(NODE)
    cutter = scene.item(ida, uses=Use.CUTS)

    (event,) = scene.act(ida, Verb.CUT, WIRE)

    assert (event.target, event.instrument) == (WIRE, cutter)
    assert event.outcome == Outcome.LINK_DOWN
    assert scene.world.systems[System.WIRE].cut == 1
    assert scene.world.systems[System.WIRE].event == event.number
    assert scene.may(ida, Verb.CUT, WIRE) == Refusal.ALREADY_SO


def test_cutting_takes_a_cutter():
    """A blunt thing, a thing one lacks and bare hands do not cut; and only the wire is cut."""
    scene = Scene()
    ida = scene.person(NODE)
    can, elsewhere = scene.item(ida), scene.item(at_place(NODE), uses=Use.CUTS)

    assert scene.may(ida, Verb.CUT, WIRE) == Refusal.WRONG_ITEM
    assert scene.may(ida, Verb.CUT, WIRE, can) == Refusal.WRONG_ITEM
    assert scene.may(ida, Verb.CUT, WIRE, elsewhere) == Refusal.ITEM_NOT_IN_HAND
    assert scene.may(ida, Verb.CUT, the(System.POWER)) == Refusal.WRONG_TARGET


def test_a_dummy_looks_intact():
    """It is a lie told with a thing: it says that the wire is whole, and its maker knows better."""
    scene = Scene()
    ida = scene.person(NODE)
    dummy = scene.item(ida, uses=Use.DECOY_WIRE)
    scene.world.systems[System.WIRE].cut = 1

    (event,) = scene.act(ida, Verb.FAKE, WIRE, dummy)

    assert (event.words, event.truth, event.held) == (Fact.WIRE_OK, 0, LEAST_CREDENCE)
    assert (event.instrument, event.outcome) == (dummy, Outcome.LOOKS_INTACT)
    assert scene.world.systems[System.WIRE].faked == 1
    assert scene.world.systems[System.WIRE].cut == 1
    assert scene.world.items[0].at == WIRE


def test_what_can_be_faked():
    """Only a wire that was cut, with a dummy in hand, once."""
    scene = Scene()
    ida = scene.person(NODE)
    dummy, can = scene.item(ida, uses=Use.DECOY_WIRE), scene.item(ida)
    wire = scene.world.systems[System.WIRE]

    assert scene.may(ida, Verb.FAKE, WIRE, dummy) == Refusal.NOT_DAMAGED
    assert scene.may(ida, Verb.FAKE, WIRE, can) == Refusal.WRONG_ITEM
    assert scene.may(ida, Verb.FAKE, WIRE) == Refusal.WRONG_ITEM
    assert scene.may(ida, Verb.FAKE, WIRE, can + 1) == Refusal.ITEM_NOT_IN_HAND
    assert scene.may(ida, Verb.FAKE, the(System.POWER), dummy) == Refusal.WRONG_TARGET
    wire.cut = wire.faked = 1
    assert scene.may(ida, Verb.FAKE, WIRE, dummy) == Refusal.ALREADY_SO


def test_a_mended_wire_has_no_dummy():
    """Somebody trained makes the wire whole; the dummy floats in the room."""
    scene = Scene()
    ida = scene.person(NODE, skills=Skill.ENGINEERING)
    scene.item(WIRE, uses=Use.DECOY_WIRE)
    wire = scene.world.systems[System.WIRE]
    wire.cut = wire.faked = 1

    (event,) = scene.act(ida, Verb.REPAIR, WIRE)

    assert event.outcome == Outcome.MENDED
    assert (wire.cut, wire.faked, wire.event) == (0, 0, event.number)
    assert (scene.world.items[0].at, scene.world.items[0].loose) == (at_place(NODE), 1)


def test_taking_the_dummy_out_shows_the_cut():
    """Without its dummy a cut wire looks like one."""
    scene = Scene()
    ida = scene.person(NODE)
    dummy = scene.item(WIRE, uses=Use.DECOY_WIRE)
    wire = scene.world.systems[System.WIRE]
    wire.cut = wire.faked = 1

    scene.act(ida, Verb.TAKE, WIRE, dummy)

    assert (wire.cut, wire.faked) == (1, 0)


@pytest.mark.parametrize(
    ("skills", "broken", "refusal"),
    [
        (Skill.ENGINEERING, 1, Refusal.ALLOWED),
        (Skill.ENGINEERING, 0, Refusal.NOT_DAMAGED),
        (Skill.PILOT, 1, Refusal.NO_SKILL),
    ],
)
def test_who_can_mend_what(skills, broken, refusal):
    """Machines are mended by engineers, if there is damage."""
    scene = Scene()
    ida = scene.person(NODE, skills=skills)
    scene.world.systems[System.POWER].broken = broken

    assert scene.may(ida, Verb.REPAIR, the(System.POWER)) == refusal


def test_the_antenna_is_mended_by_hand():
    """On the hull, with a hold, by anybody."""
    scene = Scene()
    ida, bo = scene.person(HULL_FAR), scene.person(HULL_FAR, hold=0)
    scene.world.systems[System.ANTENNA].broken = 1
    adrift = scene.may(bo, Verb.REPAIR, the(System.ANTENNA))

    scene.act(ida, Verb.REPAIR, the(System.ANTENNA))

    assert adrift == Refusal.NO_HOLD
    assert scene.world.systems[System.ANTENNA].broken == 0


def test_a_candle_of_oxygen_is_lit_until_none_is_left():
    """It is lit and put out like a machine; when the stock is used up there is none to light."""
    scene = Scene()
    ida = scene.person(NODE)
    candles = scene.world.systems[System.CANDLES]
    candles.on = 0

    (lit,) = scene.act(ida, Verb.RESTORE, the(System.CANDLES))
    candles.on, candles.broken = 0, 1

    assert lit.outcome == Outcome.ON
    assert scene.may(ida, Verb.RESTORE, the(System.CANDLES)) == Refusal.SYSTEM_BROKEN


def test_one_person_shuts_life_support_down():
    """It is off, and can be restored."""
    scene = Scene()
    ida = scene.person(NODE)
    support = the(System.LIFE_SUPPORT)

    (off,) = scene.act(ida, Verb.SHUT_DOWN, support)
    again = scene.may(ida, Verb.SHUT_DOWN, support)
    (on,) = scene.act(ida, Verb.RESTORE, support)

    assert (off.outcome, on.outcome) == (Outcome.OFF, Outcome.ON)
    assert again == Refusal.ALREADY_SO
    assert scene.world.systems[System.LIFE_SUPPORT].on == 1
    assert scene.world.systems[System.LIFE_SUPPORT].event == on.number


def test_what_has_a_switch():
    """The wire has none, what runs is not restored, what is broken is not switched on."""
    scene = Scene()
    ida = scene.person(NODE)
    scene.world.systems[System.ARM].on = 0
    scene.world.systems[System.ARM].broken = 1

    assert scene.may(ida, Verb.SHUT_DOWN, WIRE) == Refusal.WRONG_TARGET
    assert scene.may(ida, Verb.RESTORE, WIRE) == Refusal.WRONG_TARGET
    assert scene.may(ida, Verb.RESTORE, the(System.POWER)) == Refusal.ALREADY_SO
    assert scene.may(ida, Verb.RESTORE, the(System.ARM)) == Refusal.SYSTEM_BROKEN
    assert scene.may(ida, Verb.RESTORE, NOBODY) == Refusal.WRONG_TARGET


@pytest.mark.parametrize("system", [System.GROUND_LINK, System.MESSAGES])
def test_what_is_switched_from_below_is_not_mended_aboard(system):
    """However skilled one is."""
    scene = Scene()
    ida = scene.person(NODE, skills=Skill.ENGINEERING)
    scene.world.systems[system].broken = 1

    assert scene.may(ida, Verb.REPAIR, the(system)) == Refusal.WRONG_TARGET
