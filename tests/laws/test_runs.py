"""Laws of a run: the same every time, in every mode, kept or not, branched or not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import settings as with_settings
from hypothesis import strategies as st

from cupola.runs.engine import TABLES
from cupola.runs.single import Run
from tests.laws.crews import SCENARIOS, lives, random_run, scenario_of

SEEDS = st.integers(0, 2**40)
MINUTES = st.integers(0, 4_000)


@pytest.mark.parametrize("scenario", SCENARIOS)
@with_settings(max_examples=10)
@given(SEEDS)
def test_the_same_seed_gives_the_same_bytes(scenario, seed):
    """A run can be repeated to the byte, whatever is tried in it."""
    for first, again in zip(lives(scenario, seed, 400), lives(scenario, seed, 400), strict=True):
        assert first.identity == again.identity


@pytest.mark.parametrize("scenario", SCENARIOS)
@with_settings(max_examples=10)
@given(SEEDS)
def test_plain_and_compiled_runs_end_in_the_same_bytes(scenario, seed):
    """5,000 turns in all, at random moments, with every kind of attempt; and the same events."""
    plain_runs = lives(scenario, seed, 250, engine="plain")

    for plain, compiled in zip(plain_runs, lives(scenario, seed, 250), strict=True):
        assert plain.identity == compiled.identity
        for name in TABLES:
            assert plain.table(name).tobytes() == compiled.table(name).tobytes(), name


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_scenario_as_it_is_meant_is_the_same_plain_and_compiled(scenario):
    """The replay and the quiet day end in the same bytes, with the same book, in both modes."""
    plain, compiled = (Run(scenario_of(scenario), engine=e) for e in ("plain", "compiled"))
    plain.go_on()
    compiled.go_on()

    assert plain.identity == compiled.identity
    for name in TABLES:
        assert plain.table(name).tobytes() == compiled.table(name).tobytes(), name


@with_settings(max_examples=10)
@given(SEEDS)
def test_keeping_the_chronicle_changes_nothing(seed):
    """A run has the same bytes whether its story is kept or forgotten."""
    kept, forgotten = random_run(seed=seed), random_run(seed=seed, keep=False)
    kept.go_on(400)
    forgotten.go_on(400)

    assert kept.identity == forgotten.identity


@with_settings(max_examples=10)
@given(SEEDS, st.integers(1, 399))
def test_a_branch_that_changes_nothing_changes_nothing(seed, moment):
    """Stopping, copying the world and going on elsewhere is the same run."""
    straight, stem = random_run(seed=seed), random_run(seed=seed)
    straight.go_on(400)
    stem.go_on(moment)
    branch = Run(replace(stem.scenario, start=stem.world), seed, engine="compiled")
    branch.go_on(400)

    assert straight.identity == branch.identity


@with_settings(max_examples=10)
@given(SEEDS, st.lists(st.integers(1, 300), max_size=6))
def test_pauses_change_nothing(seed, stops):
    """A run that is stopped at some minutes and goes on is the same run."""
    straight, stopped = random_run(seed=seed), random_run(seed=seed)
    straight.go_on(300)
    for minute in [*sorted(stops), 300]:
        stopped.go_on(minute)

    assert straight.identity == stopped.identity
    assert straight.table("events").tobytes() == stopped.table("events").tobytes()
