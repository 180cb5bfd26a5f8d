"""Looking: windows, things looked at closely, visits."""

import pytest

from cupola.world.book import Outcome
from cupola.world.catalogue.entities import EARTH, EVERYBODY, FIRST_CREATURE, NOBODY, System
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from tests.rules.scenes import HULL_NEAR, LAB, NODE, Scene, at_place, the


@pytest.mark.parametrize(
    ("place", "refusal"),
    [(LAB, Refusal.ALLOWED), (HULL_NEAR, Refusal.ALLOWED), (NODE, Refusal.NO_WINDOW)],
)
def test_where_the_earth_is_seen(place, refusal):
    """One looks at the Earth from a window or from outside."""
    scene = Scene()
    ida = scene.person(place)

    assert scene.may(ida, Verb.LOOK) == refusal


def test_a_look_is_told():
    """A look out is a look at the Earth."""
    scene = Scene()
    ida = scene.person(LAB)

    (event,) = scene.act(ida, Verb.LOOK)

    assert (event.verb, event.target) == (Verb.LOOK, EARTH)


@pytest.mark.parametrize("target", [1, at_place(NODE), the(System.WIRE)])
def test_what_is_here_may_be_inspected(target):
    """Persons, the place itself and its systems are open to a closer look."""
    scene = Scene()
    ida, _ = scene.person(NODE), scene.person(NODE)

    (event,) = scene.act(ida, Verb.INSPECT, target)

    assert (event.verb, event.target) == (Verb.INSPECT, target)


@pytest.mark.parametrize("target", [NOBODY, FIRST_CREATURE, EVERYBODY])
def test_what_is_not_there_cannot_be_inspected(target):
    """Nothing, an animal that never was, and all people at once are no things to inspect."""
    scene = Scene()
    ida = scene.person(LAB)

    refusal = scene.may(ida, Verb.INSPECT, target)

    assert refusal in (Refusal.NO_SUCH_TARGET, Refusal.TARGET_NOT_HERE)


def test_what_is_put_away_cannot_be_inspected():
    """A locked container and another's pocket hide what is in them."""
    scene = Scene()
    ida, bo = scene.person(NODE), scene.person(NODE)
    findings = scene.item(the(System.VAULT))
    key = scene.item(bo, pocketed=1)
    scene.world.systems[System.VAULT].locked = 1

    assert scene.may(ida, Verb.INSPECT, findings) == Refusal.LOCKED
    assert scene.may(ida, Verb.INSPECT, key) == Refusal.ITEM_NOT_THERE
    assert scene.may(bo, Verb.INSPECT, key) == Refusal.ALLOWED


@pytest.mark.parametrize(
    ("intent", "others", "outcome"),
    [
        (Intent.UNKNOWN, 0, Outcome.LOOKS_SINISTER),
        (Intent.UNKNOWN, 1, Outcome.NONE),
        (Intent.TEND, 0, Outcome.NONE),
    ],
)
def test_a_lonely_visit_looks_sinister(intent, others, outcome):
    """Without witnesses and without a known reason a visit looks sinister."""
    scene = Scene()
    ida = scene.person(LAB)
    for _ in range(others):
        scene.person(LAB)

    (event,) = scene.act(ida, Verb.VISIT, the(System.ANIMAL_BOX), intent=intent)

    assert event.outcome == outcome
