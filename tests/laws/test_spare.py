"""The law of spare rows: what lies beyond the last row of a table that holds anything is nothing.

Rules that know the plan leave these rows out; nothing may ever come of that.
"""

from typing import Any

import pytest

from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.text.files import known_scenarios
from tests.laws.test_rows import STORIES

SEEDS = range(1, 6)
EVERY_STORY = [*STORIES, ("film", "script"), ("film", "talker"), ("one_side_ordered", "builtin")]


def holds_something(scenario, table):
    """Of each row of a table whether it holds anything."""
    if table == "persons":
        return list(scenario.start["persons"]["exists"] == 1)
    return list(scenario.plan[table]["exists"] == 1)


@pytest.mark.parametrize("name", known_scenarios())
def test_spare_rows_are_those_after_the_last_that_holds_anything(name):
    """In every scenario that comes with the package, of every table that has spare rows."""
    scenario = load_scenario(name)

    for table in scenario.plan["spare"].dtype.names:
        held = holds_something(scenario, table)
        used = len(held) - int(scenario.plan["spare"][table])
        assert not any(held[used:])
        assert used == 0 or held[used - 1]


def test_whoever_is_taken_away_is_spare_only_at_the_end():
    """A row in the middle stays a row that holds nothing: no other takes its number."""
    whole = load_scenario("film")
    first, last = whole.removable[0], whole.removable[-1]

    for gone in (first, last):
        less = whole.without(gone)
        for table in less.plan["spare"].dtype.names:
            held = holds_something(less, table)
            assert not any(held[len(held) - int(less.plan["spare"][table]) :])


def told(run):
    """The world and all that was told of a whole story."""
    run.go_on()
    return run.identity, {name: rows.tobytes() for name, rows in run.tables().items()}


@pytest.mark.parametrize(("name", "minds"), EVERY_STORY)
def test_a_story_that_looks_into_spare_rows_too_is_the_same(name, minds):
    """Whole stories of five kinds of mind, byte for byte, with and without these rows."""
    scenario = load_scenario(name)
    played = scenario if minds == "script" else scenario.played_by(minds)

    for seed in SEEDS:
        usual, thorough = Run(played, seed), Run(played, seed)
        engine: Any = thorough.engine
        spare = engine.plan["spare"]
        for table in spare.dtype.names:
            spare[table] = 0
        assert told(thorough) == told(usual)
