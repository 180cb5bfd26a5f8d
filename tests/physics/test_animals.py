import pytest

from cupola.physics.animals import HOUR, animals_live
from cupola.world.book import Outcome
from cupola.world.catalogue.entities import FIRST_CREATURE, System
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.verbs import Verb
from tests.physics.conftest import LAB

QUARREL = 100


@pytest.fixture
def box(stage):
    """Six animals without a net, which quarrel at a given minute."""
    stage.plan.mice = 2
    stage.plan.animal_quarrel_at = QUARREL
    stage.plan.systems[System.ANIMAL_BOX].place = LAB
    for row in range(6):
        stage.world.creatures[row].exists = stage.world.creatures[row].alive = 1
    return stage


def live(stage, turn):
    """The animals' part of one minute."""
    stage.world.turn = turn
    animals_live(stage.world, stage.plan, stage.book)


def test_four_of_six_are_mauled(box):
    """Two pairs, both ways, in the minute of the plan and once."""
    for turn in range(QUARREL - 1, QUARREL + 2):
        live(box, turn)

    events = [box.book.events[row] for row in range(box.book.event_count)]
    pairs = [(e.actor - FIRST_CREATURE, e.target - FIRST_CREATURE) for e in events]
    assert pairs == [(0, 1), (1, 0), (2, 3), (3, 2)]
    assert {(e.verb, e.outcome, e.place) for e in events} == {(Verb.MAUL, Outcome.MAIMED, LAB)}
    assert [animal.maimed for animal in box.world.creatures] == [1, 1, 1, 1, 0, 0, 0, 0]
    assert box.world.facts[Fact.ANIMALS_MAIMED] == box.world.facts[Fact.ANIMALS_FARE_BADLY] == 1


def test_with_a_net_they_live_in_peace(box):
    """A net fitted before keeps them from it."""
    box.world.systems[System.ANIMAL_BOX].progress = 1.0
    live(box, QUARREL)

    assert box.told() == []


def test_where_things_fall_they_live_in_peace(box):
    """It is free fall that leaves them nothing to hold on to."""
    box.plan.gravity = 1
    live(box, QUARREL)

    assert box.told() == []


def test_no_animals_no_quarrel(box):
    """In the reading without animals nothing happens."""
    box.plan.mice = 0
    live(box, QUARREL)

    assert box.told() == []


def test_if_no_minute_is_planned_chance_decides_each_hour(box):
    """Without a plan they quarrel sooner or later, on the hour."""
    box.plan.animal_quarrel_at = -1
    turn = 0
    while not box.told() and turn < 400 * HOUR:
        live(box, turn)
        turn += 1

    assert box.book.events[0].turn % HOUR == 0
    assert len(box.told()) == 4
