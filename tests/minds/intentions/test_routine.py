"""Routine: what people still do when somebody has died, and what not."""

from cupola.world.catalogue.entities import PlaceKind
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.intentions import Intention
from tests.beliefs.people import a_plan
from tests.minds.intentions.people import asks, meet, settled

ME, MATE, DEAD = 0, 1, 2


def test_nobody_jokes_once_one_of_the_crew_is_dead():
    """Not even over somebody one does not grieve for."""
    plan = a_plan()
    mind = settled(ME)
    meet(mind, MATE)
    assert asks(mind, plan, Intention.JOKE)

    mind.credence[about(About.ALIVE, DEAD)] = 0.01
    assert not asks(mind, plan, Intention.JOKE)
    assert asks(mind, plan, Intention.TALK_TOGETHER, MATE)


def test_nobody_jokes_while_somebody_is_lost():
    """Neither adrift outside nor looked for in vain."""
    plan = a_plan()
    mind = settled(ME)
    meet(mind, MATE)
    mind.unfound = 1 << DEAD
    assert not asks(mind, plan, Intention.JOKE)

    mind.unfound = 0
    mind.seen_place[DEAD] = 6
    plan.places[6].kind = PlaceKind.VOID
    assert not asks(mind, plan, Intention.JOKE)
