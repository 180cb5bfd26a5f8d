"""Feeling."""

from cupola.rules.feeling import people_regret
from cupola.world.catalogue.entities import NOBODY, System
from cupola.world.catalogue.verbs import Verb
from tests.rules.scenes import NODE, Scene, the


def regrets(scene):
    """The events that a minute's feelings told."""
    before = scene.book.event_count
    people_regret(scene.world, scene.plan, scene.book)
    return [scene.book.events[row] for row in range(before, scene.book.event_count)]


def test_regret_is_told_once_when_guilt_passes_one_half():
    """And again only after the guilt has faded."""
    scene = Scene()
    ida = scene.person(NODE)
    counts = []
    for guilt in (0.4, 0.6, 0.9, 0.4, 0.6, 0.2, 0.6):
        scene.world.minds[ida].guilt = guilt
        counts.append(len(regrets(scene)))

    assert counts == [0, 1, 0, 0, 0, 0, 1]


def test_regret_is_about_what_one_damaged_last():
    """About nothing in particular if one has damaged nothing."""
    scene = Scene()
    ida, bo = scene.person(NODE), scene.person(NODE)
    scene.world.minds[ida].guilt = scene.world.minds[bo].guilt = 0.8
    wire = scene.world.systems[System.WIRE]
    wire.cut, wire.operator, wire.event = 1, ida, 7
    ours, theirs = regrets(scene)

    assert (ours.verb, ours.actor, ours.target) == (Verb.REGRET, ida, the(System.WIRE))
    assert ours.cause == 7
    assert (theirs.actor, theirs.target) == (bo, NOBODY)


def test_the_dead_regret_nothing():
    """However guilty they were."""
    scene = Scene()
    ida = scene.person(NODE)
    scene.world.minds[ida].guilt, scene.world.persons[ida].alive = 0.9, 0

    assert regrets(scene) == []
