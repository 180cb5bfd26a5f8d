"""Many stories on all cores."""

import threading
from typing import Any

import pytest

from cupola.errors import NotationError
from cupola.runs.batch import batch, cores, in_order, prepare
from cupola.runs.single import Run
from tests.runs.short import short


def identity(run):
    """The seed and the last world of a run."""
    return run.seed, run.identity


def test_a_batch_lives_the_same_stories_as_single_runs():
    """What comes back, in the order of the seeds, is what a run alone comes to."""
    alone = []
    for seed in (7, 3, 5):
        run = Run(short(), seed, engine="plain")
        run.go_on()
        alone.append((seed, run.identity))

    assert list(batch(short(), (7, 3, 5), identity, threads=2, engine="plain")) == alone


def test_threads_change_nothing():
    """One thread and three come to the same."""
    found = [
        list(batch(short(), range(6), identity, threads=count, engine="plain")) for count in (1, 3)
    ]

    assert found[0] == found[1]


def test_what_are_no_seeds_or_threads_are_refused():
    """Half a seed is none, and there is no story of less than one thread."""
    half: Any = 0.5
    with pytest.raises(NotationError, match=r"'0\.5' is not a seed"):
        list(batch(short(), [half], identity, threads=1, engine="plain"))
    with pytest.raises(NotationError, match="'-1' is not a number of threads"):
        list(batch(short(), [1], identity, threads=-1, engine="plain"))


def test_only_a_few_stories_wait():
    """However many seeds there are, hardly more are taken than were fetched."""
    taken = []

    def seeds():
        for seed in range(10**9):
            taken.append(seed)
            yield seed

    stories = batch(short(2), seeds(), identity, threads=2, engine="plain")
    for _ in range(3):
        next(stories)
    stories.close()

    assert len(taken) <= 8


def test_a_mistake_in_a_thread_comes_out():
    """What goes wrong in one story is raised where stories are fetched."""

    def fails(run):
        raise ValueError(run.seed)

    with pytest.raises(ValueError, match="4"):
        list(batch(short(2), [4], fails, threads=2, engine="plain"))


def test_leaving_early_says_so_to_the_work_under_way():
    """Who stops fetching sets the sign that long work looks at."""
    stop = threading.Event()
    work = in_order(short(2), range(9), lambda _, job: job, threads=1, engine="plain", stop=stop)

    assert next(work) == 0
    assert not stop.is_set()
    work.close()
    assert stop.is_set()


def test_an_engine_is_ready_before_threads_begin():
    """Preparing names the engine that will be used; there is at least one core."""
    assert prepare(short(2), "plain") == "plain"
    assert cores() >= 1
