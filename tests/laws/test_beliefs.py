"""Laws of what is held: nothing moves without a percept, and an order goes one fixed way."""

import pytest
from hypothesis import given
from hypothesis import settings as with_settings
from hypothesis import strategies as st

from cupola.beliefs.orders import may_follow
from cupola.runs.single import Run
from cupola.world.book import NEXT_STAGES, Stage
from tests.laws.crews import SCENARIOS, random_run, scenario_of

SEEDS = st.integers(0, 2**40)
LONG = 2_000
TABLES = ("beliefs", "bonds", "orders")


def unfounded(run):
    """Rows of beliefs, bonds and orders whose person has not perceived the event they rest on."""
    events = {int(event["number"]): event for event in run.table("events")}
    found = []
    for table in TABLES:
        for row in run.table(table):
            event = events.get(int(row["cause"]))
            if event is None or not (int(event["perceived"]) >> int(row["person"])) & 1:
                found.append((table, row))
    return found


@pytest.mark.parametrize("scenario", SCENARIOS)
@with_settings(max_examples=10)
@given(SEEDS, st.integers(0, 2_000))
def test_nothing_that_is_held_moves_without_a_percept(scenario, seed, minute):
    """Each move of a credence, a bond or an order names an event which that person perceived."""
    run = random_run(scenario, seed, minute=minute)
    run.go_on(minute + LONG)

    assert unfounded(run) == []


def test_nothing_in_the_film_moves_without_a_percept():
    """The same in the replay, in which much more is said."""
    run = Run(scenario_of("film"), engine="compiled")
    run.go_on()

    assert len(run.table("beliefs")) > 100
    assert unfounded(run) == []


def test_the_graph_of_stages_is_one_for_data_and_rule():
    """The rule leads from a stage to exactly the stages that the graph names."""
    later = [stage for stage in Stage if stage > Stage.READ]

    for before in Stage:
        allowed = {after for after in later if may_follow(before, after)}
        assert allowed == set(NEXT_STAGES[before]) - {Stage.RECEIVED, Stage.READ}


def wrong_steps(run):
    """Rows of the order ledger that do not follow from the row before them."""
    at: dict[tuple[int, int], Stage] = {}
    wrong = []
    for row in run.table("orders"):
        key = int(row["person"]), int(row["ground"])
        before = at.get(key, Stage.NONE)
        if int(row["stage"]) not in NEXT_STAGES[before]:
            wrong.append((key, before, Stage(int(row["stage"]))))
        at[key] = Stage(int(row["stage"]))
    return wrong


@with_settings(max_examples=15)
@given(SEEDS, st.integers(2_000, 2_680))
def test_the_stages_of_an_order_are_a_path_in_the_graph(seed, minute):
    """Received, read, then what the person makes of it, whatever people try meanwhile."""
    run = random_run("film", seed, minute=minute)
    run.go_on()

    assert wrong_steps(run) == []


def test_the_film_s_orders_are_paths_in_the_graph():
    """All six orders of the replay come in, are read and go on from there."""
    run = Run(scenario_of("film"), engine="compiled")
    run.go_on()

    assert {int(row["person"]) for row in run.table("orders")} == {0, 1, 2, 3, 4, 5}
    assert max(int(row["stage"]) for row in run.table("orders")) == Stage.CARRIED_OUT
    assert wrong_steps(run) == []
