"""The law of the mirror: with the sides' codes exchanged it is the same run, exchanged."""

import copy
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as with_settings
from hypothesis import strategies as st

from cupola.runs.engine import TABLES
from cupola.runs.single import Run
from cupola.world.catalogue.entities import PERSONS, MindKind
from tests.laws.crews import scenario_of

SEEDS = st.integers(0, 2**40)
LONG = 3_000
LEAST_DECISIONS = 100
"""Decisions in a story of three days, at least."""
RANDOM = [int(MindKind.RANDOM)] * PERSONS


def other_codes(scenario):
    """The code that takes the place of each: none for none, the last side's for the first."""
    return np.array([0, *range(len(scenario.source.found["sides"]), 0, -1)])


def exchange(world, codes):
    """The sides' codes are exchanged in persons, minds, grounds and states."""
    for table in ("persons", "minds", "grounds", "states"):
        world[table]["side"] = codes[world[table]["side"]]
    world["minds"]["sides"] = codes[world["minds"]["sides"]]


def exchanged(scenario):
    """The scenario with the codes exchanged in plan and start, and nothing else."""
    plan, start = scenario.plan.copy(), scenario.start.copy()
    codes = other_codes(scenario)
    plan["places"]["side"] = codes[plan["places"]["side"]]
    exchange(start, codes)
    return replace(scenario, plan=plan, start=start)


@cache
def declared_the_other_way(scenario):
    """The scenario with its sides declared in the other order."""
    sides = scenario.source.found["sides"]
    source = scenario.source.changed(sides=dict(reversed(sides.items())))
    return source.build(source)


def lived(scenario, seed, kinds=None, minute=0):
    """A finished run of 3,000 minutes, or of the whole script."""
    run = Run(scenario, seed, engine="compiled")
    if kinds:
        run.world["persons"]["mind"] = kinds
        run.world.turn = minute
    run.go_on(minute + LONG if kinds else None)
    return run


def same_but_for_sides(one, other):
    """Whether two runs are the same once the second is exchanged back."""
    exchange(other.world, other_codes(other.scenario))
    same = [one.table(name).tobytes() == other.table(name).tobytes() for name in TABLES]
    return one.identity == other.identity and all(same)


@pytest.mark.parametrize("mirror", [exchanged, declared_the_other_way])
@with_settings(max_examples=5)
@given(SEEDS, st.sampled_from([0, 1_300]))
def test_random_runs_mirror(mirror, seed, minute):
    """3,000 minutes in which people try anything, exchanged and back: the same bytes."""
    film = scenario_of("film")
    mirrored = lived(mirror(film), seed, RANDOM, minute)

    assert same_but_for_sides(lived(film, seed, RANDOM, minute), mirrored)


@pytest.mark.parametrize("mirror", [exchanged, declared_the_other_way])
def test_the_film_mirrors(mirror):
    """The whole script, with all that people make of it: the same bytes and the same story."""
    film = scenario_of("film")

    assert same_but_for_sides(lived(film, 1), lived(mirror(film), 1))


@cache
def story(name, seed, mirror):
    """A whole story of people who decide for themselves, in a mirror if there is one."""
    scenario = scenario_of(name).unscripted()
    scenario = scenario if mirror is None else mirror(scenario)
    run = Run(scenario.played_by("builtin"), seed)
    run.go_on()
    return run


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("name", ["film", "five_agencies"])
@pytest.mark.parametrize("mirror", [exchanged, declared_the_other_way])
def test_stories_mirror(mirror, name, seed):
    """People who decide for themselves decide the same, whichever code their side has."""
    one, mirrored = story(name, seed, None), story(name, seed, mirror)

    assert len(one.table("decisions")) > LEAST_DECISIONS
    assert same_but_for_sides(one, copy.deepcopy(mirrored))


def test_a_mirror_does_exchange():
    """The law is not about nothing: the exchanged world begins otherwise."""
    film = scenario_of("film")

    for mirror in (exchanged, declared_the_other_way):
        assert mirror(film).start.tobytes() != film.start.tobytes()
        assert mirror(film).start["persons"]["side"].tolist()[:6] == [2, 2, 2, 1, 1, 1]
