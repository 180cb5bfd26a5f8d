"""One person's view in words."""

from dataclasses import replace

import pytest

from cupola.adapters.text.scene import Scene
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.facts import About, Phrase, about
from cupola.world.layout import plain
from cupola.world.records import Action
from tests.adapters.text.scenes import GORDON, KIRA, NIKA, a_teller, a_view


def a_scene(person=KIRA):
    """The view of one person at the start of the film, for telling."""
    return Scene(a_view(person), a_teller(person))


def lines(scene, title):
    """The lines under a title."""
    return " ".join(line for s in scene.sections() if s.title == title for line in s.lines)


def test_whoever_is_not_here_is_told_as_last_seen():
    """With the place and the age, not with where they are."""
    scene = a_scene()
    scene.mind.turn, scene.mind.seen_turn[GORDON] = 50, 10

    assert scene.last_seen(GORDON) == "the node, 40 min ago"


def test_whoever_is_looked_for_in_vain_is_nowhere():
    """One knows only that they are not there."""
    scene = a_scene()
    scene.mind.turn, scene.mind.seen_place[GORDON] = 50, NOBODY

    assert scene.last_seen(GORDON).startswith("not where you looked")


def test_what_is_proposed_waits_for_an_answer():
    """With the words to type; the dead wait for none."""
    scene = a_scene()
    scene.mind.proposal_by, scene.mind.proposal = GORDON, int(Phrase.TRUCE)
    asked = lines(scene, "Pressing")
    scene.mind.credence[about(About.ALIVE, GORDON)] = 0.01

    assert asked == "Gordon has proposed a truce: agree, hesitate or refuse gordon."
    assert lines(scene, "Pressing") == ""


def test_an_order_is_told_with_how_far_it_has_come():
    """Only if there is one."""
    scene = a_scene()
    before = lines(scene, "Your order")
    scene.mind.order, scene.mind.order_from, scene.mind.order_stage = 1, 112, 2

    assert before == ""
    assert "take the station by any means" in lines(scene, "Your order")


@pytest.mark.parametrize(("fear", "said"), [(0.0, ""), (0.3, "some fear"), (0.9, "overwhelming")])
def test_feelings_are_words(fear, said):
    """What is hardly felt is not spoken of."""
    scene = a_scene()
    scene.mind.fear, scene.mind.seated = fear, 0

    assert said in lines(scene, "You")
    assert ("fear" in lines(scene, "You")) == bool(said)


def test_what_is_unlikely_is_told_as_its_opposite():
    """Nobody says that something is certainly not so."""
    scene = a_scene()
    scene.mind.credence[about(About.ALIVE, NIKA)] = 0.01

    assert scene.held(about(About.ALIVE, NIKA)) == ("Nika is dead", "certain")


def test_whoever_does_nothing_is_in_the_middle_of_nothing():
    """Somebody who waits for a minute to pass is at no deed that could be typed."""
    waiting = replace(a_view(), under_way=plain(Action))

    assert Scene(waiting, a_teller()).under_way() == ""
