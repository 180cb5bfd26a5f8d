"""The laws in every other scenario that comes with the package: a few runs of each."""

import numpy as np
import pytest

from cupola.runs.engine import TABLES
from cupola.runs.single import Run
from cupola.scenarios.text.files import known_scenarios
from cupola.world.book import LEAST_CREDENCE, MOST_CREDENCE
from cupola.world.catalogue.entities import ITEMS
from tests.laws.crews import SCENARIOS, lives, numbers, scenario_of
from tests.laws.test_beliefs import unfounded
from tests.laws.test_no_leak import STATEMENTS
from tests.laws.test_world import SMALLEST, kept_by_something

OTHERS = sorted(set(known_scenarios()) - set(SCENARIOS))
LARGE = [name for name in OTHERS if name != "two_people"]
"""Scenarios with more than one room, in which people can be scattered."""
TURNS = 1_500
MOMENTS = 20


@pytest.mark.parametrize("name", OTHERS)
def test_what_people_try_leaves_a_world_that_can_be(name):
    """Numbers are numbers, nobody is quite certain, and nothing is made or lost."""
    for run in lives(name, 5, TURNS, keep=False):
        world, plan = run.world, run.scenario.plan
        values = numbers(world)
        there = world["persons"]["exists"] == 1
        held = world["minds"][there]["credence"]

        assert np.isfinite(values).all()
        assert (np.abs(values[values != 0]) >= SMALLEST).all()
        assert ((held >= LEAST_CREDENCE) & (held <= MOST_CREDENCE)).all()
        items = [row for row in range(ITEMS) if plan["items"]["exists"][row]]
        assert all(kept_by_something(world, plan, row) for row in items)


@pytest.mark.parametrize("name", OTHERS)
def test_a_story_is_the_same_plain_and_compiled(name):
    """People who decide for themselves end in the same bytes in both modes, with the same book."""
    scenario = scenario_of(name).played_by("builtin")
    plain, compiled = (Run(scenario, 1, engine=engine) for engine in ("plain", "compiled"))
    plain.go_on()
    compiled.go_on()

    assert plain.identity == compiled.identity
    for table in TABLES:
        assert plain.table(table).tobytes() == compiled.table(table).tobytes(), table


@pytest.mark.parametrize("name", OTHERS)
def test_in_a_story_nothing_held_moves_without_a_percept(name):
    """Each move of a credence, a bond or an order names an event which that person perceived."""
    run = Run(scenario_of(name).played_by("builtin"), 2)
    run.go_on()

    assert unfounded(run) == []


@pytest.mark.parametrize("statement", STATEMENTS)
@pytest.mark.parametrize("name", LARGE)
def test_nothing_leaks_there_either(name, statement):
    """In a few random states what does not reach a person makes no difference to that person."""
    assert [seed for seed in range(MOMENTS) if STATEMENTS[statement](name, seed)] == []
