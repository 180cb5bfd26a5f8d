import numpy as np
import pytest

from cupola.errors import NotationError
from cupola.runs import engine
from cupola.runs.engine import TABLES, CompiledEngine, PlainEngine, engine_for
from cupola.runs.turn import Pause
from cupola.world.catalogue.entities import MindKind
from cupola.world.layout import dtype_of
from cupola.world.rows import EVENTS, BondRow, Event
from tests.runs.days import NIKA, a_day


def test_a_run_pauses_at_the_minute_asked_for():
    """The world stands at that minute, whole."""
    run = a_day()

    assert run.engine.live(25) == Pause.MINUTE
    assert run.world.turn == 25


def test_a_minute_that_is_over_is_a_pause_at_once():
    """Nothing happens when the minute asked for has come already."""
    run = a_day(minute=30)
    before = run.identity

    assert run.engine.live(30) == Pause.MINUTE
    assert run.identity == before


def test_a_run_that_has_ended_stays_so():
    """However far it is to go, nothing more happens."""
    run = a_day()
    run.world.ending = 2
    before = run.identity

    assert run.engine.live(500) == Pause.ENDED
    assert run.identity == before


def test_a_full_book_is_a_pause():
    """Before a minute might not fit any more, whoever drives the run has to empty the book."""
    run = a_day()
    run.engine.book.event_count = EVENTS - 10

    assert run.engine.live(50) == Pause.BOOK_FULL
    assert run.world.turn == 0


def test_a_person_played_from_outside_is_a_pause():
    """The run waits as soon as that person is free."""
    run = a_day()
    run.world.persons[NIKA].mind = int(MindKind.OUTSIDE)

    assert run.engine.live(50) == Pause.SOMEONE_CHOOSES


def test_a_drained_book_is_empty():
    """What happened comes out once, table by table, in rows of the book's own layout."""
    run = a_day((2, "nika joke"))
    run.engine.live(20)
    taken, rest = run.engine.drain(), run.engine.drain()

    assert set(taken) == set(TABLES)
    assert len(taken["events"]) > 0
    assert taken["events"].dtype == dtype_of(Event)
    assert all(len(rows) == 0 for rows in rest.values())


@pytest.mark.parametrize(
    ("choice", "cached", "found"),
    [
        ("plain", True, PlainEngine),
        ("compiled", False, CompiledEngine),
        ("auto", True, CompiledEngine),
        ("auto", False, PlainEngine),
    ],
)
def test_the_engine_is_chosen_by_name(monkeypatch, choice, cached, found):
    """'auto' takes the compiled one if it needs no compiling."""
    monkeypatch.delenv("CUPOLA_PLAIN", raising=False)
    monkeypatch.setattr(engine, "is_cached", lambda: cached)

    assert engine_for(choice) is found


@pytest.mark.parametrize("choice", ["plain", "compiled", "auto"])
def test_plain_runs_can_be_asked_for(monkeypatch, choice):
    """CUPOLA_PLAIN=1 wins over any name."""
    monkeypatch.setenv("CUPOLA_PLAIN", "1")

    assert engine_for(choice) is PlainEngine


def test_the_plain_engine_leaves_plan_and_start_alone():
    """Two runs of one scenario do not meet."""
    first, second = a_day(), a_day()
    first.go_on(30)

    assert second.world.turn == 0
    assert np.array_equal(second.scenario.plan, first.scenario.plan)


@pytest.mark.parametrize("asked", ["0", "1"])
def test_an_unknown_engine_is_refused(monkeypatch, asked):
    """The error names the nearest, and plain runs asked for change nothing about it."""
    monkeypatch.setenv("CUPOLA_PLAIN", asked)

    with pytest.raises(NotationError, match=r"'plane' is not an engine \(did you mean 'plain'"):
        engine_for("plane")


@pytest.mark.parametrize("step", ["live", "freeze"])
def test_whoever_stops_a_run_midway_can_go_on_with_it(monkeypatch, step):
    """Ctrl-C takes world and book back together: nothing is told twice, and nothing is lost."""
    run, alone = (a_day((3, "nika joke"), (8, "nika joke")) for _ in range(2))
    goes_on = getattr(engine, step)
    run.go_on(5)

    def stopped(*args):
        if step == "freeze":
            args[1]["turn"] = 9  # the world is half written
        else:
            goes_on(*args)
        raise KeyboardInterrupt

    monkeypatch.setattr(engine, step, stopped)
    with pytest.raises(KeyboardInterrupt):
        run.go_on(20)
    monkeypatch.undo()
    run.go_on(20)
    alone.go_on(20)

    assert run.identity == alone.identity
    assert all(run.table(name).tobytes() == alone.table(name).tobytes() for name in TABLES)


def test_whoever_stops_a_run_while_the_book_is_emptied_loses_nothing(monkeypatch):
    """What was to be taken out is taken out the next time, whole."""
    run, alone = (a_day((2, "nika joke")) for _ in range(2))
    as_array = engine._as_array

    def stopped(record, *args):
        if record is BondRow:
            raise KeyboardInterrupt
        return as_array(record, *args)

    monkeypatch.setattr(engine, "_as_array", stopped)
    with pytest.raises(KeyboardInterrupt):
        run.go_on(20)
    monkeypatch.undo()
    for each in (run, alone):
        each.go_on(20)

    assert all(run.table(name).tobytes() == alone.table(name).tobytes() for name in TABLES)
