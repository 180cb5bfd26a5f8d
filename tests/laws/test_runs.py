"""Laws of a run: the same every time, in every mode, kept or not, branched or not."""

import pytest
from hypothesis import given
from hypothesis import settings as with_settings
from hypothesis import strategies as st

from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from tests.laws.crews import SCENARIOS, random_run

SEEDS = st.integers(0, 2**40)
MINUTES = st.integers(0, 4000)


@pytest.mark.parametrize("scenario", SCENARIOS)
@with_settings(max_examples=10)
@given(SEEDS, MINUTES)
def test_the_same_seed_gives_the_same_bytes(scenario, seed, minute):
    """A run can be repeated to the byte, whatever is tried in it."""
    first = random_run(scenario, seed, minute=minute)
    again = random_run(scenario, seed, minute=minute)
    first.go_on(minute + 300)
    again.go_on(minute + 300)

    assert first.identity == again.identity


@pytest.mark.parametrize("scenario", SCENARIOS)
@with_settings(max_examples=10)
@given(SEEDS, MINUTES)
def test_plain_and_compiled_runs_end_in_the_same_bytes(scenario, seed, minute):
    """5,000 turns in all, at random moments, with every kind of attempt."""
    plain = random_run(scenario, seed, engine="plain", minute=minute)
    compiled = random_run(scenario, seed, minute=minute)
    plain.go_on(minute + 250)
    compiled.go_on(minute + 250)

    assert plain.identity == compiled.identity
    assert plain.table("events").tobytes() == compiled.table("events").tobytes()


def test_the_film_is_the_same_plain_and_compiled():
    """The whole replay ends in the same bytes and tells the same events in both modes."""
    plain, compiled = (Run(load_scenario("film"), engine=e) for e in ("plain", "compiled"))
    plain.go_on()
    compiled.go_on()

    assert plain.identity == compiled.identity
    for name in ("events", "beliefs", "bonds", "facts", "orders", "decisions"):
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
    straight, stem, branch = (random_run(seed=seed) for _ in range(3))
    straight.go_on(400)
    stem.go_on(moment)
    branch.world[()] = stem.world.copy()
    branch.go_on(400)

    assert straight.identity == branch.identity
