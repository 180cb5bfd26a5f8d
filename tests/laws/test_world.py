"""Laws of the world: what holds at every moment, whatever people try."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as with_settings
from hypothesis import strategies as st

from cupola.world.book import LEAST_CREDENCE, MOST_CREDENCE
from cupola.world.catalogue.entities import (
    FIRST_GROUND,
    FIRST_ITEM,
    FIRST_SYSTEM,
    ITEMS,
    PERSONS,
    PLACES,
)
from cupola.world.catalogue.verbs import Verb
from tests.laws.crews import SCENARIOS, lives, numbers

SEEDS = st.integers(0, 2**40)
SMALLEST = np.finfo(float).tiny
LONG = 2_500


@pytest.mark.parametrize("scenario", SCENARIOS)
@with_settings(max_examples=20)
@given(SEEDS)
def test_every_number_is_a_number_and_none_is_subnormal(scenario, seed):
    """100,000 random turns in all: nothing fades into numbers that stall the processor."""
    for run in lives(scenario, seed, LONG, keep=False):
        values = numbers(run.world)

        assert np.isfinite(values).all()
        assert (np.abs(values[values != 0]) >= SMALLEST).all()


@pytest.mark.parametrize("scenario", SCENARIOS)
@with_settings(max_examples=10)
@given(SEEDS)
def test_nobody_is_ever_quite_certain(scenario, seed):
    """Credence and trust of everybody stay within a thousandth of the ends."""
    for run in lives(scenario, seed, LONG, keep=False):
        there = run.world["persons"]["exists"] == 1
        minds = run.world["minds"][there]

        for values in (minds["credence"], minds["trust"][:, there]):
            assert ((values >= LEAST_CREDENCE) & (values <= MOST_CREDENCE)).all()


@pytest.mark.parametrize("scenario", SCENARIOS)
@with_settings(max_examples=10)
@given(SEEDS)
def test_no_item_and_no_person_is_made_or_lost(scenario, seed):
    """Every item is in one place, system, item or hand that exists; everybody is somewhere."""
    for run in lives(scenario, seed, LONG, keep=False):
        plan, world, start = run.scenario.plan, run.world, run.scenario.start
        there = [row for row in range(ITEMS) if plan["items"]["exists"][row]]

        assert all(kept_by_something(world, plan, row) for row in there)
        assert (world["persons"]["exists"] == start["persons"]["exists"]).all()
        assert all(0 <= p.place < PLACES for p in world.persons if p.exists)
        assert all(plan["places"]["exists"][p.place] for p in world.persons if p.exists)


def kept_by_something(world, plan, item):
    """Whether one comes from an item to a person, place or system within as many hops as items."""
    at = FIRST_ITEM + item
    for _ in range(ITEMS):
        if not FIRST_ITEM <= at < FIRST_SYSTEM:
            break
        at = int(world.items[at - FIRST_ITEM].at)
    if 0 <= at < PERSONS:
        return bool(world.persons[at].exists)
    if FIRST_SYSTEM <= at < FIRST_GROUND:
        return bool(plan["systems"]["exists"][at - FIRST_SYSTEM])
    return FIRST_ITEM - PLACES <= at < FIRST_ITEM


@with_settings(max_examples=10)
@given(SEEDS)
def test_nitrogen_is_neither_made_nor_lost(seed):
    """What people and machines do not touch is the same to rounding after any hatch pattern."""
    for run in lives("film", seed, LONG, keep=False):
        before = run.scenario.start["places"]["gas"][:, 2].sum()

        assert run.world["places"]["gas"][:, 2].sum() == pytest.approx(before, rel=1e-10)


@pytest.mark.parametrize("scenario", SCENARIOS)
@with_settings(max_examples=10)
@given(SEEDS)
def test_the_dead_do_nothing(scenario, seed):
    """After somebody's death no event has them as its actor, and nobody dies twice."""
    for run in lives(scenario, seed, LONG):
        events = run.table("events")
        for person in range(PERSONS):
            deaths = events[(events["verb"] == Verb.DIE) & (events["actor"] == person)]
            if len(deaths):
                later = events["number"] > deaths["number"][0]

                assert not (later & (events["actor"] == person)).any()
                assert len(deaths) == 1


@pytest.mark.parametrize("scenario", SCENARIOS)
@with_settings(max_examples=10)
@given(SEEDS)
def test_the_dead_learn_nothing(scenario, seed):
    """What somebody held at the minute of their death is what they hold for good."""
    for run in lives(scenario, seed, LONG):
        deaths = run.table("events")[run.table("events")["verb"] == Verb.DIE]
        beliefs = run.table("beliefs")
        for person, minute in zip(deaths["actor"], deaths["turn"], strict=True):
            own = beliefs[beliefs["person"] == person]

            assert (own["turn"] <= minute).all()


def test_random_people_do_meet_with_violence_and_death():
    """The laws above are not about empty runs: blows land and people die in them."""
    verbs = set()
    for seed in range(8):
        for run in lives("film", seed, LONG):
            verbs |= set(run.table("events")["verb"].tolist())

    assert {Verb.STRIKE, Verb.DIE, Verb.TRIED, Verb.TELL, Verb.GIVE, Verb.SHUT_DOWN} <= verbs
    assert len(verbs) > 60
