"""Handling: hands, pockets, struggles, containers, the animals' box."""

import pytest

from cupola.world.catalogue.entities import NOBODY, System, Use
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.chance import Purpose
from tests.rules.scenes import HULL_NEAR, LAB, NODE, VOID, Scene, at_place, the


def test_a_gift_changes_hands():
    """What is given is in the other's hand."""
    scene = Scene()
    ida, bo = scene.person(NODE), scene.person(NODE)
    model = scene.item(ida, pocketed=1)

    (event,) = scene.act(ida, Verb.GIVE, bo, model)

    assert (event.target, event.instrument) == (bo, model)
    assert (scene.world.items[0].at, scene.world.items[0].pocketed) == (bo, 0)


@pytest.mark.parametrize(("mass", "refusal"), [(0.3, "ALLOWED"), (5.0, "NO_FREE_HAND")])
def test_full_hands_take_only_what_fits_a_pocket(mass, refusal):
    """Somebody with both hands full can still be given a small thing."""
    scene = Scene()
    ida, bo = scene.person(NODE), scene.person(NODE)
    scene.item(bo)
    scene.item(bo)
    thing = scene.item(ida, mass=mass)

    assert scene.may(ida, Verb.GIVE, bo, thing) == Refusal[refusal]


def test_a_small_gift_goes_into_the_pocket_of_full_hands():
    """It does not get lost in the air."""
    scene = Scene()
    ida, bo = scene.person(NODE), scene.person(NODE)
    scene.item(bo)
    scene.item(bo)
    key = scene.item(ida)

    scene.act(ida, Verb.GIVE, bo, key)

    assert (scene.world.items[2].at, scene.world.items[2].pocketed) == (bo, 1)


def test_a_worn_suit_is_nobody_elses():
    """A suit is neither given, dropped nor taken while somebody wears it."""
    scene = Scene()
    ida, bo = scene.person(NODE, suited=1), scene.person(NODE, held_by=0)
    suit = scene.item(ida, uses=Use.SUIT, pocketed=1)

    assert scene.may(ida, Verb.GIVE, bo, suit) == Refusal.WRONG_ITEM
    assert scene.may(ida, Verb.DROP, NOBODY, suit) == Refusal.WRONG_ITEM
    assert scene.may(bo, Verb.TAKE, ida, suit) == Refusal.WRONG_ITEM


def test_what_lies_about_may_be_taken():
    """From the room, from an open container, from one's own pocket and off a larger thing."""
    scene = Scene()
    ida = scene.person(NODE)
    can = scene.item(at_place(NODE))
    tool = scene.item(the(System.TOOLBOX))
    own = scene.item(ida, pocketed=1)
    strap = scene.item(own, part_of=own)

    assert scene.may(ida, Verb.TAKE, NOBODY, can) == Refusal.ALLOWED
    assert scene.may(ida, Verb.TAKE, the(System.TOOLBOX), tool) == Refusal.ALLOWED
    assert scene.may(ida, Verb.TAKE, NOBODY, own) == Refusal.ALLOWED
    assert scene.may(ida, Verb.TAKE, own, strap) == Refusal.ALLOWED


def test_what_cannot_be_taken():
    """Not what is elsewhere, not what is locked away, not what one has, not a person."""
    scene = Scene()
    ida, bo = scene.person(NODE), scene.person(NODE)
    far = scene.item(at_place(LAB))
    findings = scene.item(the(System.VAULT))
    had = scene.item(ida)
    scene.world.systems[System.VAULT].locked = 1

    assert scene.may(ida, Verb.TAKE, NOBODY, far) == Refusal.ITEM_NOT_THERE
    assert scene.may(ida, Verb.TAKE, bo, had) == Refusal.ALREADY_SO
    assert scene.may(ida, Verb.TAKE, bo, findings) == Refusal.ITEM_NOT_THERE
    assert scene.may(ida, Verb.TAKE, the(System.VAULT), findings) == Refusal.LOCKED
    assert scene.may(ida, Verb.TAKE, NOBODY, bo) == Refusal.WRONG_ITEM
    assert scene.may(ida, Verb.TAKE, NOBODY, had + 9) == Refusal.NO_SUCH_TARGET


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({}, Refusal.TARGET_RESISTS),
        ({"awake": 0}, Refusal.ALLOWED),
        ({"alive": 0, "awake": 0}, Refusal.ALLOWED),
        ({"held_by": 0}, Refusal.ALLOWED),
    ],
)
def test_people_keep_what_they_have(fields, refusal):
    """Only the dead, the unconscious and somebody in one's grip can be robbed."""
    scene = Scene()
    ida, bo = scene.person(NODE), scene.person(NODE, **fields)
    drill = scene.item(bo)

    assert scene.may(ida, Verb.TAKE, bo, drill) == refusal


def test_who_is_held_can_only_grasp_at_the_holder():
    """A grip leaves the hands free for the one who grips, for nothing else."""
    scene = Scene()
    ida, bo = scene.person(NODE), scene.person(NODE, held_by=0)
    drill, can = scene.item(ida), scene.item(at_place(NODE))

    assert scene.may(bo, Verb.TAKE, ida, drill) == Refusal.ALLOWED
    assert scene.may(bo, Verb.TAKE, NOBODY, can) == Refusal.ACTOR_HELD


@pytest.mark.parametrize("works", [True, False])
def test_a_struggle_is_up_to_chance(works):
    """What is wrested changes hands, or it was tried in vain."""
    scene = Scene()
    ida, bo = scene.person(NODE), scene.person(NODE, held_by=0)
    drill = scene.item(ida)
    scene.pin(Purpose.WREST, bo, ida, 0, works)

    (event,) = scene.act(bo, Verb.TAKE, ida, drill)

    assert scene.world.items[0].at == (bo if works else ida)
    assert event.verb == (Verb.TAKE if works else Verb.TRIED)
    assert event.refusal == (Refusal.ALLOWED if works else Refusal.TARGET_RESISTS)
    assert scene.world.persons[bo].blows == 1


def test_what_is_dropped_floats():
    """A dropped thing is loose in the room."""
    scene = Scene()
    ida = scene.person(NODE)
    can = scene.item(ida)

    scene.act(ida, Verb.DROP, NOBODY, can)

    assert (scene.world.items[0].at, scene.world.items[0].loose) == (at_place(NODE), 1)


@pytest.mark.parametrize(("gravity", "place"), [(0, VOID), (1, HULL_NEAR)])
def test_what_is_let_go_outside_drifts_away(gravity, place):
    """In orbit it is in open space at once; where things fall it lies where it fell."""
    scene = Scene()
    ida = scene.person(HULL_NEAR, suited=1)
    tool = scene.item(ida)
    scene.plan.gravity = gravity

    scene.act(ida, Verb.DROP, NOBODY, tool)

    assert scene.world.items[0].at == at_place(place)


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"mass": 0.2}, Refusal.ALLOWED),
        ({"mass": 6.0}, Refusal.WRONG_ITEM),
        ({"mass": 0.2, "pocketed": 1}, Refusal.ALREADY_SO),
    ],
)
def test_what_fits_a_pocket(fields, refusal):
    """A pocket takes what is light."""
    scene = Scene()
    ida = scene.person(NODE)
    thing = scene.item(ida, **fields)

    assert scene.may(ida, Verb.POCKET, NOBODY, thing) == refusal


def test_a_pocketed_thing_leaves_the_hand_free():
    """It is still with the person."""
    scene = Scene()
    ida = scene.person(NODE)
    tool = scene.item(ida)

    scene.act(ida, Verb.POCKET, NOBODY, tool)

    assert (scene.world.items[0].at, scene.world.items[0].pocketed) == (ida, 1)


def test_a_net_helps_the_animals():
    """Whoever fits a net has tended the animals, and the net is in the box."""
    scene = Scene()
    ida = scene.person(LAB)
    net = scene.item(ida, uses=Use.NET)

    (event,) = scene.act(ida, Verb.INSTALL, the(System.ANIMAL_BOX), net)

    fact = about(About.TENDED_ANIMALS, ida)
    assert scene.world.systems[System.ANIMAL_BOX].progress == 1.0
    assert scene.world.items[0].at == the(System.ANIMAL_BOX)
    assert (scene.world.facts[fact], scene.world.fact_event[fact]) == (1, event.number)
    assert scene.may(ida, Verb.INSTALL, the(System.ANIMAL_BOX), net) != Refusal.ALLOWED


def test_what_can_be_set_up():
    """The animals and the experiment can, once; other systems cannot."""
    scene = Scene()
    ida = scene.person(LAB)
    can = scene.item(ida)
    scene.world.systems[System.EXPERIMENT].on = 0

    assert scene.may(ida, Verb.INSTALL, the(System.EXPERIMENT)) == Refusal.ALLOWED
    assert scene.may(ida, Verb.INSTALL, the(System.ANIMAL_BOX)) == Refusal.ALREADY_SO
    assert scene.may(ida, Verb.INSTALL, the(System.RESEARCH)) == Refusal.WRONG_TARGET
    assert scene.may(ida, Verb.INSTALL, the(System.ANIMAL_BOX), can) == Refusal.WRONG_ITEM
    assert scene.may(ida, Verb.INSTALL, the(System.ANIMAL_BOX), can + 1) == Refusal.ITEM_NOT_IN_HAND


def test_setting_up_switches_on():
    """An experiment that is set up runs."""
    scene = Scene()
    ida = scene.person(LAB)
    scene.world.systems[System.EXPERIMENT].on = 0

    scene.act(ida, Verb.INSTALL, the(System.EXPERIMENT))

    assert scene.world.systems[System.EXPERIMENT].on == 1


def test_maimed_animals_are_set_aside():
    """Those that are maimed are put apart, the others stay; without any there is nothing to do."""
    scene = Scene()
    ida = scene.person(LAB)
    box = the(System.ANIMAL_BOX)
    for row in range(2):
        scene.world.creatures[row].exists = 1
    before = scene.may(ida, Verb.SET_ASIDE, box)
    scene.world.creatures[1].maimed = 1
    bare = scene.may(ida, Verb.SET_ASIDE, box)
    scene.item(at_place(LAB), uses=Use.KILLS_GENTLY)

    scene.act(ida, Verb.SET_ASIDE, box)

    assert (before, bare) == (Refusal.ANIMALS_MISSING, Refusal.ITEM_NOT_THERE)
    assert [scene.world.creatures[row].apart for row in range(2)] == [0, 1]
    assert scene.may(ida, Verb.SET_ASIDE, the(System.RESEARCH)) == Refusal.WRONG_TARGET
