"""The law of observations: what one cannot perceive makes no difference to what one is shown."""

from typing import ClassVar
from unittest.mock import patch

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from cupola.adapters.crew import asking, seeing
from cupola.adapters.leaks import disguised
from cupola.beliefs.picture import imagine
from cupola.world.records import HATCHES, World
from tests.adapters.crew.crews import SCENARIOS, lived, shown, some_worlds

COUNT = 4


def leaks(worlds):
    """Seats to whom it makes a difference in which of two worlds they are that they cannot tell."""
    found = []
    before = worlds.world.copy()
    worlds.look()
    told = [
        [shown(worlds, w, seat) for seat in range(len(worlds.setup.rows()))] for w in range(COUNT)
    ]
    for seat, person in enumerate(worlds.setup.rows()):
        for w in range(COUNT):
            worlds.world[w] = disguised(before[w], before[(w + 1) % COUNT], person)
        worlds.look()
        found += [(w, seat) for w in range(COUNT) if shown(worlds, w, seat) != told[w][seat]]
        worlds.world[:] = before
    return found


@pytest.mark.parametrize("name", SCENARIOS)
@settings(max_examples=10, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(seed=st.integers(0, 10_000), cycles=st.integers(1, 40), way=st.integers(0, 1))
def test_what_one_cannot_perceive_makes_no_difference(name, seed, cycles, way):
    """Two worlds that differ only in it give the same bytes, masks included."""
    worlds = some_worlds(name, COUNT)
    worlds.begin(seed)
    lived(worlds, cycles, seed, way)

    assert leaks(worlds) == []


class Reader:
    """The world that a planted leak looks into."""

    worlds: ClassVar[list[World]] = []


def knows_all_hatches(mind, plan, picture):
    """A leak: hatches are as they are, not as they are held to be."""
    imagine(mind, plan, picture)
    world = next(w for w in Reader.worlds if w.minds[mind.self] is mind)
    for hatch in range(HATCHES):
        picture.hatches[hatch].open = world.hatches[hatch].open
        picture.minds[mind.self].shut &= ~(1 << hatch)
        picture.minds[mind.self].shut |= (1 - world.hatches[hatch].open) << hatch


def sees_everybody(out, at, mind, order):
    """A leak: where people are, not where one last saw them."""
    world = next(w for w in Reader.worlds if w.minds[mind.self] is mind)
    for slot in range(8):
        out[at + slot] = world.persons[int(order[slot])].place / 32
    return at + 24


PLANTED = {
    "masks": (asking, "imagine", knows_all_hatches),
    "columns": (seeing, "_where", sees_everybody),
}


@pytest.mark.parametrize("where", PLANTED)
def test_a_planted_leak_is_found(where):
    """A mask that asks about far hatches, or a column that shows where people are, is caught."""
    worlds = some_worlds("film", COUNT, engine="plain", begins_at=0)
    worlds.begin(1)
    lived(worlds, 12, way=1)
    worlds.world["hatches"]["open"][::2, :8] = 0
    Reader.worlds = worlds.driver.rows.worlds
    with patch.object(*PLANTED[where]):
        assert leaks(worlds)
