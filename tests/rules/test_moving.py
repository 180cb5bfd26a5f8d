"""Moving: ways, hatches, the airlock, the suit, holds and grips."""

import pytest

from cupola.world.catalogue.entities import NOBODY, STATION, Skill, System, Use
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
    VOID,
    Scene,
    at_place,
    the,
)


def test_one_hatch_a_minute():
    """A walk of two hatches has come to the first room after a minute."""
    scene = Scene()
    ida = scene.person(LAB)

    events = scene.act(ida, Verb.GO, at_place(CLOSET))

    assert scene.world.persons[ida].place == NODE
    assert [e.verb for e in events] == [Verb.GO]
    assert (events[0].target, events[0].place) == (at_place(CLOSET), NODE)


@pytest.mark.parametrize(
    ("start", "goal", "refusal"),
    [
        (LAB, at_place(LAB), Refusal.ALREADY_SO),
        (LAB, at_place(20), Refusal.NO_SUCH_TARGET),
        (LAB, NOBODY, Refusal.NO_SUCH_TARGET),
        (LAB, at_place(HULL_NEAR), Refusal.MUST_BE_OUTSIDE),
        (HULL_NEAR, at_place(LAB), Refusal.MUST_BE_INSIDE),
        (HULL_NEAR, at_place(HULL_FAR), Refusal.ALLOWED),
        (HULL_NEAR, at_place(VOID), Refusal.NO_WAY),
    ],
)
def test_where_one_may_go(start, goal, refusal):
    """One may go to another place on one's own side of the hull."""
    scene = Scene()
    ida = scene.person(start)

    assert scene.may(ida, Verb.GO, goal) == refusal


def test_without_a_hold_nobody_goes():
    """In free fall somebody without a hold stays where they float."""
    scene = Scene()
    ida = scene.person(LAB, hold=0)

    assert scene.may(ida, Verb.GO, at_place(NODE)) == Refusal.NO_HOLD


@pytest.mark.parametrize(("locked", "refusal"), [(0, "HATCH_SHUT"), (1, "HATCH_LOCKED")])
def test_a_shut_hatch_is_tried(locked, refusal):
    """Who does not know that a hatch is shut tries it, stays, and can tell why."""
    scene = Scene()
    ida = scene.person(NODE)
    scene.world.hatches[DOOR_OF_CLOSET].open = 0
    scene.world.hatches[DOOR_OF_CLOSET].locked = locked

    (event,) = scene.act(ida, Verb.GO, at_place(CLOSET))

    assert (event.verb, event.tried, event.refusal) == (Verb.TRIED, Verb.GO, Refusal[refusal])
    assert scene.world.persons[ida].place == NODE


def test_a_way_held_shut_is_not_gone():
    """Whoever holds that the only hatch is shut sees no way."""
    scene = Scene()
    ida = scene.person(LAB)
    scene.world.minds[ida].shut = 1 << DOOR_OF_CLOSET

    assert scene.may(ida, Verb.GO, at_place(CLOSET)) == Refusal.NO_WAY


def test_who_is_gripped_is_dragged_along():
    """Somebody in the goer's grip comes along; somebody who only stands by does not."""
    scene = Scene()
    ida, bo, eve = scene.person(NODE), scene.person(NODE, held_by=0), scene.person(NODE)

    scene.act(ida, Verb.GO, at_place(CLOSET))

    places = [scene.world.persons[person].place for person in (ida, bo, eve)]
    assert places == [CLOSET, CLOSET, NODE]
    assert scene.may(bo, Verb.GO, at_place(NODE)) == Refusal.ACTOR_HELD


def test_the_mortally_wounded_drag_nobody():
    """Whoever of them goes elsewhere lets go of whom they held."""
    scene = Scene()
    ida, bo = scene.person(NODE, dies_at=9), scene.person(NODE, held_by=0)
    scene.act(ida, Verb.GO, at_place(CLOSET))

    assert [scene.world.persons[person].place for person in (ida, bo)] == [CLOSET, NODE]
    assert scene.world.persons[bo].held_by == NOBODY


def test_a_newcomer_arrives_once():
    """The first time out of the vehicle is an arrival, the second is not."""
    scene = Scene()
    ida = scene.person(CABIN, arrived=0, seated=1)

    first = scene.act(ida, Verb.GO, at_place(NODE))
    scene.act(ida, Verb.GO, at_place(CABIN))
    again = scene.act(ida, Verb.GO, at_place(NODE))

    assert [e.verb for e in first] == [Verb.GO, Verb.ARRIVE]
    assert (first[1].target, first[1].instrument) == (STATION, the(System.VEHICLE))
    assert first[1].place == NODE
    assert [e.verb for e in again] == [Verb.GO]
    assert scene.world.persons[ida].seated == 0


def test_nobody_walks_out_of_a_vehicle_under_way():
    """Once undocked the vehicle has no door to the station."""
    scene = Scene()
    ida = scene.person(CABIN)
    scene.world.systems[System.VEHICLE].on = 0
    scene.world.hatches[DOOR_OF_CABIN].open = 0

    assert scene.may(ida, Verb.GO, at_place(NODE)) == Refusal.NO_WAY


@pytest.mark.parametrize(
    ("place", "suited", "refusal"),
    [
        (NODE, 1, Refusal.ALLOWED),
        (NODE, 0, Refusal.NO_SUIT),
        (LAB, 1, Refusal.NOT_AT_AIRLOCK),
        (HULL_NEAR, 1, Refusal.MUST_BE_INSIDE),
    ],
)
def test_who_may_go_out(place, suited, refusal):
    """Going out takes an airlock and a suit."""
    scene = Scene()
    ida = scene.person(place, suited=suited)

    assert scene.may(ida, Verb.EXIT) == refusal


@pytest.mark.parametrize(
    ("place", "hold", "refusal"),
    [
        (HULL_NEAR, 1, Refusal.ALLOWED),
        (HULL_NEAR, 0, Refusal.NO_HOLD),
        (VOID, 0, Refusal.NO_HOLD),
        (HULL_FAR, 1, Refusal.NOT_AT_AIRLOCK),
        (NODE, 1, Refusal.MUST_BE_OUTSIDE),
    ],
)
def test_who_may_come_in(place, hold, refusal):
    """Coming in takes a grip before the airlock."""
    scene = Scene()
    ida = scene.person(place, hold=hold, suited=1)

    assert scene.may(ida, Verb.ENTER) == refusal


def test_out_and_in_again():
    """The suit goes out with its wearer and hangs in the airlock afterwards."""
    scene = Scene()
    ida = scene.person(NODE, skills=Skill.SUIT)
    suit = scene.item(at_place(NODE), uses=Use.SUIT)
    me = scene.world.persons[ida]

    scene.act(ida, Verb.SUIT_UP)
    worn = (me.suited, me.suit_left)
    (out,) = scene.act(ida, Verb.EXIT)
    (back,) = scene.act(ida, Verb.ENTER)

    assert worn == (1, scene.plan.suit_minutes)
    assert (out.target, out.instrument, out.place) == (STATION, suit, HULL_NEAR)
    assert (back.instrument, back.place, me.suited) == (suit, NODE, 0)
    assert scene.world.items[0].at == at_place(NODE)


@pytest.mark.parametrize(
    ("fields", "suit_at", "refusal"),
    [
        ({"skills": Skill.SUIT}, NODE, Refusal.ALLOWED),
        ({"skills": Skill.SUIT, "suited": 1}, NODE, Refusal.ALREADY_SO),
        ({"skills": Skill.ARM}, NODE, Refusal.NO_SKILL),
        ({"skills": Skill.SUIT}, LAB, Refusal.NO_SUIT),
    ],
)
def test_who_may_put_on_a_suit(fields, suit_at, refusal):
    """A suit at hand and training are needed, and no suit on yet."""
    scene = Scene()
    ida = scene.person(NODE, **fields)
    scene.item(at_place(suit_at), uses=Use.SUIT)

    assert scene.may(ida, Verb.SUIT_UP) == refusal


def test_a_suit_is_put_on_in_an_airlock():
    """Where there is no airlock nobody suits up."""
    scene = Scene()
    ida = scene.person(LAB, skills=Skill.SUIT)
    scene.item(ida, uses=Use.SUIT)

    assert scene.may(ida, Verb.SUIT_UP) == Refusal.NOT_AT_AIRLOCK


@pytest.mark.parametrize(
    ("place", "hold", "refusal"),
    [
        (NODE, 0, Refusal.ALLOWED),
        (NODE, 1, Refusal.ALREADY_SO),
        (VOID, 0, Refusal.OUT_OF_REACH),
    ],
)
def test_who_may_take_hold(place, hold, refusal):
    """Near a wall one can take hold; in open space there is nothing to hold."""
    scene = Scene()
    ida = scene.person(place, hold=hold)

    assert scene.may(ida, Verb.GRAB) == refusal


def test_a_hold_is_taken():
    """Somebody adrift in a room who grabs has a hold."""
    scene = Scene()
    ida = scene.person(NODE, hold=0)

    scene.act(ida, Verb.GRAB)

    assert scene.world.persons[ida].hold == 1


def test_nobody_is_dragged_out():
    """Going out lets go of whoever was in one's grip."""
    scene = Scene()
    ida, bo = scene.person(NODE, suited=1), scene.person(NODE, held_by=0)

    scene.act(ida, Verb.EXIT)

    assert (scene.world.persons[bo].place, scene.world.persons[bo].held_by) == (NODE, NOBODY)


def test_whoever_is_dragged_in_is_out_of_the_suit_too():
    """Somebody who suits up in the airlock meanwhile keeps theirs on."""
    scene = Scene()
    ida = scene.person(HULL_NEAR, suited=1)
    bo = scene.person(HULL_NEAR, suited=1, held_by=ida)
    cem = scene.person(NODE, suited=1)
    for wearer in (ida, bo, cem):
        scene.item(wearer, uses=Use.SUIT, pocketed=1)
    scene.act(ida, Verb.ENTER)

    assert [scene.world.persons[one].suited for one in (ida, bo, cem)] == [0, 0, 1]
    assert [item.at for item in scene.world.items[:3]] == [at_place(NODE), at_place(NODE), cem]
