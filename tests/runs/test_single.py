import numpy as np
import pytest

from cupola.errors import NotationError
from cupola.runs.single import Run
from cupola.runs.turn import Pause
from cupola.runs.whole import chronicle_of, run
from cupola.scenarios.reader import load_scenario
from cupola.world.catalogue.entities import MindKind
from cupola.world.catalogue.verbs import Verb
from cupola.world.rows import EVENTS
from tests.runs.days import NIKA, a_day, told


def test_a_run_has_the_scenario_s_seed_unless_it_gets_another():
    """The world carries the seed of its dice."""
    quiet = load_scenario("quiet_day")

    assert Run(quiet, engine="plain").world.seed == quiet.seed
    assert Run(quiet, 99, engine="plain").world.seed == 99


@pytest.mark.parametrize("seed", [1.5, float("nan"), "7", [1], 2**63, -(2**63) - 1])
def test_what_is_no_seed_is_refused(seed):
    """A seed is a whole number of eight bytes, at the start and for every story after it."""
    run = a_day()
    for ask in (lambda: Run(run.scenario, seed, engine="plain"), lambda: run.begin(seed)):
        with pytest.raises(NotationError, match=r"is not a seed: a whole number \(int\) from"):
            ask()

    assert run.seed == run.scenario.seed


@pytest.mark.parametrize("seed", [np.int64(5), np.uint8(5), 5])
def test_any_whole_number_is_a_seed(seed):
    """A number of numpy is taken as the plain number that it is, and can be saved."""
    run = Run(a_day().scenario, seed, engine="plain")

    assert type(run.seed) is int
    assert run.seed == run.world.seed == 5


def test_a_run_goes_on_to_its_last_minute_and_no_further():
    """Later minutes than the scenario has are its last one."""
    going = a_day(minute=1_435)

    assert going.go_on(9_999) == Pause.ENDED
    assert going.world.turn == 1_440


def test_a_full_book_is_turned_over_and_the_run_goes_on():
    """Nothing is lost: the rows of all pages make one table."""
    going = a_day((6, "nika joke"))
    going.go_on(5)
    told_before = len(going.table("events"))
    going.engine.book.event_count = EVENTS - 10
    pause = going.go_on(10)

    assert pause == Pause.MINUTE
    assert len(going.pages) == 3
    assert told(going, Verb.JOKE) == [(6, NIKA)]
    assert told_before < len(going.table("events"))


def test_a_run_that_is_stopped_has_told_as_far_as_it_stands(monkeypatch):
    """Ctrl-C comes to the compiled engine when its minutes are over: what they told is kept."""
    run, alone = (a_day((2, "nika joke")) for _ in range(2))
    live = run.engine.live

    def stopped(until):
        live(until)
        raise KeyboardInterrupt

    monkeypatch.setattr(run.engine, "live", stopped)
    with pytest.raises(KeyboardInterrupt):
        run.go_on(20)
    alone.go_on(20)

    assert run.identity == alone.identity
    assert run.table("events").tobytes() == alone.table("events").tobytes()


def test_a_run_stops_for_whoever_is_played_from_outside():
    """It says so, and goes on once that person is doing something."""
    going = a_day()
    me = going.world.persons[NIKA]
    me.mind = int(MindKind.OUTSIDE)
    stopped = going.go_on(10)
    me.doing.verb, me.until = int(Verb.JOKE), 3

    assert stopped == Pause.SOMEONE_CHOOSES
    assert going.go_on(4) == Pause.MINUTE
    assert told(going, Verb.JOKE) == [(3, NIKA)]


def test_before_it_has_begun_a_run_has_told_nothing():
    """Its tables are empty."""
    going = a_day()

    assert len(going.table("events")) == 0


def test_a_chronicle_not_kept_is_not_there():
    """The world is the same; of the story only the last minute is left."""
    quiet = load_scenario("quiet_day")
    kept, forgotten = (Run(quiet, engine="plain", keep=keep) for keep in (True, False))
    kept.go_on(90)
    forgotten.go_on(90)

    assert kept.identity == forgotten.identity
    assert len(forgotten.table("events")) < len(kept.table("events"))


def test_two_runs_of_one_scenario_do_not_meet():
    """The scenario's own start stays as it is."""
    quiet = load_scenario("quiet_day")
    before = quiet.start.tobytes()
    Run(quiet, engine="plain").go_on(20)

    assert quiet.start.tobytes() == before


def test_a_whole_run_gives_its_chronicle():
    """By the name of a scenario, up to a minute."""
    chronicle = run("quiet_day", until=20, engine="plain")

    assert chronicle.minutes == 20
    assert chronicle.seed == load_scenario("quiet_day").seed


def test_a_run_under_way_has_a_chronicle_too():
    """What it has told so far."""
    going = a_day((2, "nika joke"))
    going.go_on(10)

    assert [event.verb for event in chronicle_of(going).events].count("joke") == 1
