"""Feeling."""

from cupola.physics.bodies import wound
from cupola.rules.feeling import damaged_last_by, people_regret
from cupola.world.catalogue.entities import NOBODY, Skill, System, Use
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import note_own_deed
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
    (cut,) = scene.act(ida, Verb.CUT, the(System.WIRE), scene.item(ida, uses=Use.CUTS))
    note_own_deed(scene.world.minds[ida], Fact.WIRE_OK)
    ours, theirs = regrets(scene)

    assert (ours.verb, ours.actor, ours.target) == (Verb.REGRET, ida, the(System.WIRE))
    assert ours.cause == cut.number
    assert (theirs.actor, theirs.target) == (bo, NOBODY)


def test_regret_is_not_about_a_system_if_something_worse_came_after():
    """Nor about one that works again."""
    scene = Scene()
    ida, bo = scene.person(NODE, skills=Skill.ENGINEERING), scene.person(NODE)
    mind = scene.world.minds[ida]
    mind.guilt = 0.8
    (shut,) = scene.act(ida, Verb.SHUT_DOWN, the(System.LIFE_SUPPORT))
    note_own_deed(mind, Fact.LIFE_SUPPORT_ON)
    off = damaged_last_by(scene.world, ida)
    wound(scene.world, scene.book, bo, ida, 0.3, shut.number + 1)
    bloody = damaged_last_by(scene.world, ida)
    scene.world.persons[bo].wound_event = -1
    scene.act(ida, Verb.RESTORE, the(System.LIFE_SUPPORT))

    assert (off, bloody) == (System.LIFE_SUPPORT, NOBODY)
    assert damaged_last_by(scene.world, ida) == NOBODY


def test_the_dead_regret_nothing():
    """However guilty they were."""
    scene = Scene()
    ida = scene.person(NODE)
    scene.world.minds[ida].guilt, scene.world.persons[ida].alive = 0.9, 0

    assert regrets(scene) == []
