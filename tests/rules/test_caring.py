"""Caring."""

import pytest

from cupola.world.book import Outcome, Tended
from cupola.world.catalogue.entities import EVERYBODY, NOBODY, Skill, System, Use
from cupola.world.catalogue.facts import About, Fact, Phrase, about
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from tests.rules.scenes import CLOSET, DOOR_OF_CLOSET, HULL_NEAR, LAB, NODE, Scene, the


def pair(**fields):
    """Ida and Bo in one room; Ida sleeps in the lab."""
    scene = Scene()
    return scene, scene.person(NODE, quarters=LAB, **fields), scene.person(NODE)


def test_hiding_takes_both_to_a_quiet_place():
    """First to the helper's own quarters, if nobody is there."""
    scene, ida, bo = pair()
    scene.act(ida, Verb.HIDE, bo)

    assert scene.world.persons[ida].place == scene.world.persons[bo].place == LAB


def test_one_hides_where_nobody_is():
    """Next door if somebody is in the quarters; nowhere if the doors are shut."""
    scene, ida, bo = pair()
    scene.person(LAB)
    scene.act(ida, Verb.HIDE, bo)
    first = scene.world.persons[bo].place
    scene.world.persons[ida].place = scene.world.persons[bo].place = NODE
    scene.world.hatches[DOOR_OF_CLOSET].open = 0

    assert first == CLOSET
    assert scene.may(ida, Verb.HIDE, bo) == Refusal.NO_WAY


def test_a_room_that_leads_on_is_no_place_to_hide():
    """Somebody may come through it at any time."""
    scene, ida, bo = pair()
    scene.person(LAB)
    scene.plan.places[CLOSET].near |= 1 << LAB

    assert scene.may(ida, Verb.HIDE, bo) == Refusal.NO_WAY


def test_a_hidden_room_is_best_for_who_knows_of_it():
    """Others do not think of it."""
    scene, ida, bo = pair()
    scene.plan.places[CLOSET].hidden = 1
    scene.world.minds[ida].credence[Fact.HIDDEN_ROOM] = 0.99
    scene.act(ida, Verb.HIDE, bo)
    knowing = scene.world.persons[bo].place
    scene.world.persons[ida].place = scene.world.persons[bo].place = NODE
    scene.world.minds[ida].credence[Fact.HIDDEN_ROOM] = 0.2
    scene.act(ida, Verb.HIDE, bo)

    assert (knowing, scene.world.persons[bo].place) == (CLOSET, LAB)


def test_the_held_cannot_hide_or_be_hidden():
    """Nor does anybody hide outside."""
    scene, ida, bo = pair()
    cem = scene.person(NODE)
    scene.world.persons[bo].held_by = cem
    gripped = scene.may(ida, Verb.HIDE, bo)
    scene.world.persons[ida].held_by = cem
    both = scene.may(ida, Verb.HIDE, bo)
    scene.world.persons[ida].held_by = scene.world.persons[bo].held_by = NOBODY
    scene.world.persons[ida].place = scene.world.persons[bo].place = HULL_NEAR

    assert (gripped, both) == (Refusal.TARGET_RESISTS, Refusal.ACTOR_HELD)
    assert scene.may(ida, Verb.HIDE, bo) == Refusal.MUST_BE_INSIDE


@pytest.mark.parametrize(("skills", "left"), [(Skill.MEDICINE, 0.0), (0, 0.15)])
def test_tending_stops_or_slows_bleeding(skills, left):
    """Who has learnt medicine stops it; another slows it."""
    scene, ida, bo = pair(skills=skills)
    scene.world.persons[bo].bleeding = 0.5
    (event,) = scene.act(ida, Verb.TEND, bo)

    assert scene.world.persons[bo].bleeding == pytest.approx(left)
    assert event.outcome == (Outcome.WOUNDED if left else Outcome.MENDED)


def test_one_mourns_whom_one_holds_dead():
    """Rightly or not; who holds all alive has nobody to mourn."""
    scene, ida, bo = pair()
    alive = about(About.ALIVE, bo)
    before = (scene.may(ida, Verb.MOURN, bo), scene.may(ida, Verb.MOURN))
    scene.world.minds[ida].credence[alive] = 0.1

    assert before == (Refusal.NOBODY_DEAD, Refusal.NOBODY_DEAD)
    assert scene.may(ida, Verb.MOURN, bo) == Refusal.ALLOWED
    assert scene.may(ida, Verb.MOURN) == Refusal.ALLOWED
    assert scene.may(ida, Verb.MOURN, the(System.ARM)) == Refusal.WRONG_TARGET


def test_lovers_meet_alone():
    """Love on the actor's side, and nobody else awake in the room."""
    scene, ida, bo = pair()
    without = scene.may(ida, Verb.MEET_LOVER, bo)
    scene.world.minds[ida].love[bo] = 0.9
    alone = scene.may(ida, Verb.MEET_LOVER, bo)
    scene.person(NODE)

    assert (without, alone) == (Refusal.NOT_A_LOVER, Refusal.ALLOWED)
    assert scene.may(ida, Verb.MEET_LOVER, bo) == Refusal.TARGET_RESISTS


def test_one_celebrates_with_a_drink_at_hand_or_with_nothing():
    """A tool is no drink, and a drink elsewhere is of no use."""
    scene, ida, bo = pair()
    drink, far = scene.item(bo, uses=Use.DRINK), scene.item(scene.person(LAB), uses=Use.DRINK)
    (event,) = scene.act(ida, Verb.CELEBRATE, instrument=drink)

    assert (event.target, event.instrument) == (EVERYBODY, drink)
    assert scene.may(ida, Verb.CELEBRATE) == Refusal.ALLOWED
    assert scene.may(ida, Verb.CELEBRATE, NOBODY, scene.item(ida)) == Refusal.WRONG_ITEM
    assert scene.may(ida, Verb.CELEBRATE, NOBODY, far) == Refusal.ITEM_NOT_THERE


def test_comfort_is_spoken():
    """In a language that the other understands, inside."""
    scene, ida, bo = pair()
    (event,) = scene.act(ida, Verb.COMFORT, bo)
    scene.plan.persons[bo].languages = 2
    foreign = scene.may(ida, Verb.COMFORT, bo)
    scene.world.persons[ida].place = scene.world.persons[bo].place = HULL_NEAR

    assert event.words == Phrase.COMFORT
    assert foreign == Refusal.NO_COMMON_LANGUAGE
    assert scene.may(ida, Verb.COMFORT, bo) == Refusal.MUST_BE_INSIDE


@pytest.mark.parametrize(
    ("skills", "tended"), [(Skill.MEDICINE, Tended.BY_MEDICINE), (0, Tended.BY_HAND)]
)
def test_tending_is_remembered_by_the_body(skills, tended):
    """Who was tended can come round: sooner if it was by somebody who has learnt medicine."""
    scene, ida, bo = pair(skills=skills)
    scene.act(ida, Verb.TEND, bo)

    assert scene.world.persons[bo].tended == tended


def test_whoever_hides_drags_nobody_along():
    """Who was in the helper's grip is free, and stays where they were."""
    scene, ida, bo = pair()
    cem = scene.person(NODE, held_by=ida)
    scene.act(ida, Verb.HIDE, bo)

    assert (scene.world.persons[cem].place, scene.world.persons[cem].held_by) == (NODE, NOBODY)
