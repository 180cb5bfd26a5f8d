"""What a scenario can do without."""

import pytest

from cupola.errors import ScenarioError
from cupola.scenarios.reader import load_scenario
from cupola.world.catalogue.entities import FIRST_ITEM, FIRST_PLACE, System
from cupola.world.catalogue.verbs import Verb

FILM = load_scenario("film")


@pytest.mark.parametrize("thing", FILM.removable)
def test_everything_can_be_taken_away_alone(thing):
    """Each builds a scenario without it, and the film with it is not touched."""
    without = FILM.without(thing)

    assert thing in without.param["without"].split()
    assert FILM.param["without"] == "-"


def test_a_place_goes_with_its_hatches_and_what_is_worked_there():
    """Without the laboratory nothing leads there, and the animals have no box."""
    row = FILM.names.entities["columbus"] - FIRST_PLACE
    plan = FILM.without("columbus").plan

    assert plan["places"]["exists"][row] == 0
    assert not any(near >> row & 1 for near in plan["places"]["near"])
    assert plan["systems"]["exists"][System.ANIMAL_BOX] == 0
    assert plan["mice"] == 0


def test_a_thing_that_is_gone_is_nowhere():
    """Without the drill nobody can know where it is."""
    row = FILM.names.entities["power_drill"] - FIRST_ITEM
    gone = FILM.without("power_drill")

    assert gone.plan["items"]["exists"][row] == 0
    assert gone.start["items"]["at"][row] == -1
    assert set(gone.start["minds"]["item_at"][:, row]) == {-1}


def test_a_verb_can_be_taken_away():
    """Without signs nobody can make one."""
    assert FILM.without("signal").plan["verbs"]["exists"][Verb.SIGNAL] == 0
    assert FILM.plan["verbs"]["exists"][Verb.SIGNAL] == 1


def test_other_spellings_are_understood():
    """Things are taken away by any of their names."""
    assert FILM.without("robotic_arm").plan["systems"]["exists"][System.ARM] == 0


@pytest.mark.parametrize("thing", ["unity", "kira", "moon"])
def test_what_is_needed_or_unknown_cannot_be_taken_away(thing):
    """A scenario needs its people, its home and its meeting place; the moon it never had."""
    with pytest.raises(ScenarioError, match="can be taken away"):
        FILM.without(thing)
