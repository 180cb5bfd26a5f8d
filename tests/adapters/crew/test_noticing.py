"""What is written anew: no less than what has changed."""

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from cupola.adapters.crew import noticing
from cupola.adapters.crew.worlds import NEAR
from cupola.world.layout import fields
from cupola.world.records import Mind
from tests.adapters.crew.crews import SCENARIOS, lived, some_worlds


def written(worlds):
    """Copies of all that the seats are shown, and of what is drawn from."""
    rows = worlds.rows
    chooses = rows.open == 1
    drawn = rows.bunches[chooses].tobytes(), rows.sizes[chooses].tobytes()
    return worlds.seen.tobytes(), worlds.legal.tobytes(), worlds.open.tobytes(), drawn


@pytest.mark.parametrize("name", SCENARIOS)
@pytest.mark.parametrize("to_choice", [False, True])
@settings(max_examples=8, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(seed=st.integers(0, 10_000), cycles=st.integers(1, 60), way=st.integers(0, 2))
def test_what_has_changed_is_all_that_has_to_be_written(name, to_choice, seed, cycles, way):
    """Rows and masks kept up cycle by cycle have the bytes of rows and masks written whole."""
    worlds = some_worlds(name, 8, to_choice=to_choice)
    worlds.begin(seed)
    for _ in range(3):
        lived(worlds, cycles, seed, way)
        kept = written(worlds)
        worlds.look()

        assert written(worlds) == kept


def test_a_change_that_nobody_notices_is_found():
    """What is changed behind the worlds' back is shown by a look, if not by a cycle."""
    worlds = some_worlds("film", 1)
    worlds.begin(1)
    for minute in range(3):
        worlds.world["minds"]["credence"][0, :, 5] = 0.1 * minute
        worlds.chosen[...] = 0
        worlds.live()
    kept = written(worlds)
    worlds.look()

    assert written(worlds) != kept


def test_only_what_is_held_true_is_not_remembered():
    """The head of a mind is all of it but how sure one is of facts, and what was said of them."""
    names = [name for name, _, _ in fields(Mind)]

    assert names[-2:] == ["credence", "told"]
    assert noticing.MIND - noticing.HEAD == 2 * 96


def test_what_is_fetched_lies_in_a_world():
    """Words and columns that are read ahead are there, and none of them twice."""
    worlds = some_worlds("film", NEAR + 1)
    desk = worlds.driver.desks[0]

    assert len(set(desk.ahead.tolist())) == len(desk.ahead)
    assert desk.ahead.min() >= 0
    assert desk.ahead.max() < worlds.rows.words.shape[1]
    assert desk.shown.max() < worlds.seen.shape[2]
    assert not len(some_worlds("film", NEAR).driver.desks[0].ahead)
