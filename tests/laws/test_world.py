"""Laws of the world: what holds at every moment, whatever people try."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as with_settings
from hypothesis import strategies as st

from cupola.world.book import LEAST_CREDENCE, MOST_CREDENCE
from cupola.world.catalogue.entities import FIRST_ITEM, ITEMS, PERSONS, PLACES
from cupola.world.catalogue.verbs import Verb
from tests.laws.crews import SCENARIOS, numbers, random_run

SEEDS = st.integers(0, 2**40)
SMALLEST = np.finfo(float).tiny
LONG = 2_500


@pytest.mark.parametrize("scenario", SCENARIOS)
@with_settings(max_examples=20)
@given(SEEDS)
def test_every_number_is_a_number_and_none_is_subnormal(scenario, seed):
    """100,000 random turns in all: nothing fades into numbers that stall the processor."""
    run = random_run(scenario, seed, keep=False)
    run.go_on(LONG)

    values = numbers(run.world)
    assert np.isfinite(values).all()
    assert (np.abs(values[values != 0]) >= SMALLEST).all()


@pytest.mark.parametrize("scenario", SCENARIOS)
@with_settings(max_examples=10)
@given(SEEDS)
def test_nobody_is_ever_quite_certain(scenario, seed):
    """Credence and trust of everybody stay within a thousandth of the ends."""
    run = random_run(scenario, seed, keep=False)
    run.go_on(LONG)
    minds = run.world.minds[run.world.persons.exists == 1]

    for values in (minds.credence, minds.trust):
        assert ((values >= LEAST_CREDENCE) & (values <= MOST_CREDENCE)).all()


@with_settings(max_examples=10)
@given(SEEDS)
def test_no_item_and_no_person_is_made_or_lost(seed):
    """Every item is in one place, system, item or hand that exists; everybody is somewhere."""
    run = random_run(seed=seed, keep=False)
    before = run.scenario.plan.items.exists.sum()
    run.go_on(LONG)
    items, people = run.world.items, run.world.persons

    there = [items[i].at for i in range(ITEMS) if run.scenario.plan.items[i].exists]
    assert before == len(there)
    assert all(at >= 0 and at != FIRST_ITEM + i for i, at in enumerate(there))
    assert all(0 <= p.place < PLACES for p in people if p.exists)


@with_settings(max_examples=10)
@given(SEEDS)
def test_nitrogen_is_neither_made_nor_lost(seed):
    """What people and machines do not touch is the same to rounding after any hatch pattern."""
    run = random_run(seed=seed, keep=False)
    before = run.world.places.gas[:, 2].sum()
    run.go_on(LONG)

    assert run.world.places.gas[:, 2].sum() == pytest.approx(before, rel=1e-10)


@with_settings(max_examples=20)
@given(SEEDS)
def test_the_dead_do_nothing(seed):
    """After somebody's death no event has them as its actor."""
    run = random_run(seed=seed)
    run.go_on(LONG)
    events = run.table("events")

    for person in range(PERSONS):
        deaths = events[(events["verb"] == Verb.DIE) & (events["actor"] == person)]
        if len(deaths):
            later = events["number"] > deaths["number"][0]
            assert not (later & (events["actor"] == person)).any()
            assert len(deaths) == 1


def test_random_people_do_meet_with_violence_and_death():
    """The laws above are not about empty runs: blows land and people die in them."""
    verbs = set()
    for seed in range(20):
        run = random_run(seed=seed)
        run.go_on(LONG)
        verbs |= set(run.table("events")["verb"].tolist())

    assert {Verb.STRIKE, Verb.DIE, Verb.TRIED, Verb.TELL, Verb.GIVE, Verb.CUT} <= verbs
