"""Sets of options in bunches: the same as sets of numbers."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cupola.adapters.crew import marking
from cupola.adapters.crew.tables import BUNCH
from tests.adapters.crew.crews import lived, some_worlds

COUNT = 3 * BUNCH + 9
numbers = st.integers(0, COUNT - 1)


def bunches(some):
    """A set of numbers in bunches."""
    found = np.zeros(marking.bunches_of(COUNT), np.int64)
    for number in some:
        marking.allow(found, number)
    return found


def members(found):
    """The numbers that are in bunches."""
    return {n for n in range(len(found) * BUNCH) if int(found[n // BUNCH]) >> n % BUNCH & 1}


@given(some=st.sets(numbers), first=numbers, end=numbers)
def test_a_range_of_another_set_is_taken_over(some, first, end):
    """What lies from the first to before the end is there, and what was there stays."""
    found = bunches({5})
    marking.allow_all(found, bunches(some), first, end)

    assert members(found) == {5} | {n for n in some if first <= n < end}


@given(first=st.integers(0, COUNT - BUNCH), rows=st.integers(0, marking.ALL))
def test_rows_follow_the_first_option(first, rows):
    """The option so many places after the first is there for each row."""
    found = bunches(set())
    marking.allow_rows(found, first, rows)

    assert members(found) == {first + row for row in range(BUNCH) if rows >> row & 1}


@given(bits=st.integers(1, marking.ALL), data=st.data())
def test_the_nth_of_a_bunch(bits, data):
    """Counting from the lowest, from 0 on."""
    there = [place for place in range(BUNCH) if bits >> place & 1]
    number = data.draw(st.integers(0, len(there) - 1))

    assert marking.ones(bits) == len(there)
    assert marking.nth(bits, number) == there[number]


@pytest.mark.parametrize("count", [1, BUNCH, BUNCH + 1, COUNT])
def test_masks_as_bunches(count):
    """Every 1 of a mask is in the bunches of its row."""
    masks = np.random.default_rng(count).integers(0, 2, (2, 3, count)).astype(np.int8)
    found = marking.bunched(masks)

    for at in np.ndindex(2, 3):
        assert members(found[at]) == set(np.flatnonzero(masks[at]).tolist())


def test_masks_are_what_the_bunches_say():
    """Whoever has to choose has the mask of their set, everybody else that of option 0."""
    worlds = some_worlds("film", 8)
    worlds.begin(1)
    for way in (0, 1, 2):
        lived(worlds, 15, seed=way, way=way)
        chooses = worlds.open == 1
        found = marking.bunched(worlds.legal)

        assert (found[chooses] == worlds.rows.bunches[chooses]).all()
        assert (worlds.legal[~chooses].sum(axis=1) == 1).all()
