"""Reach: sets of places as bits, and the nearest of several."""

import pytest

from cupola.rules.reach import around, lowest, nearest_of
from cupola.world.catalogue.entities import NOBODY, PLACES
from tests.rules.scenes import CABIN, CLOSET, DOOR_OF_CLOSET, LAB, NODE, Scene


def places(*rows):
    """These places as bits."""
    return sum(1 << row for row in rows)


@pytest.mark.parametrize("row", range(PLACES))
def test_the_lowest_row_of_a_set_is_found(row):
    """Whatever rows above it are in the set too."""
    assert lowest(1 << row) == row
    assert lowest((1 << row) | (1 << (PLACES - 1))) == row


def test_an_empty_set_has_no_lowest_row():
    """Nobody is its lowest."""
    assert lowest(0) == NOBODY


def test_around_some_places_is_what_lies_behind_their_hatches():
    """All places one hatch away from any of them; a hatch held shut leads nowhere."""
    plan = Scene().plan
    near = around(plan, 0, places(NODE))

    assert near & places(LAB, CLOSET) == places(LAB, CLOSET)
    assert around(plan, 1 << DOOR_OF_CLOSET, places(NODE)) == near & ~places(CLOSET)


def test_the_nearest_place_is_the_one_fewest_hatches_away():
    """Here is nearest; of equally near ones the first row counts."""
    plan = Scene().plan

    assert nearest_of(plan, 0, LAB, places(LAB, NODE, CLOSET)) == LAB
    assert nearest_of(plan, 0, LAB, places(NODE, CLOSET)) == NODE
    assert nearest_of(plan, 0, NODE, places(LAB, CLOSET)) == min(LAB, CLOSET)


def test_without_a_way_nothing_is_nearest():
    """Behind a shut hatch, from nowhere, or if there is no such place."""
    plan = Scene().plan

    assert nearest_of(plan, 1 << DOOR_OF_CLOSET, LAB, places(CLOSET)) == NOBODY
    assert nearest_of(plan, 0, NOBODY, places(CABIN)) == NOBODY
    assert nearest_of(plan, 0, LAB, 0) == NOBODY
