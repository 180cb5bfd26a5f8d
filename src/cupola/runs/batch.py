"""Many stories of one scenario, on all cores.

Each thread has a run of its own, which is brought back to the start for every story; the rules
let go of the interpreter's lock while they work.  However many stories there are, only a few
wait to be fetched, so memory stays bounded.  What comes back does not depend on the threads.
"""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from queue import SimpleQueue
from threading import Event
from typing import TypeVar

from cupola.runs.engine import compiled_live
from cupola.runs.single import COUNTED, Run, whole
from cupola.scenarios.scenario import Scenario

J = TypeVar("J")
T = TypeVar("T")
WAITING = 2
"""Pieces of work a thread that may be under way or done and not yet fetched."""


def batch(
    scenario: Scenario,
    seeds: Iterable[int],
    tell: Callable[[Run], T],
    *,
    threads: int | None = None,
    engine: str = "auto",
) -> Generator[T, None, None]:
    """What `tell` says of the story of each seed, in the order of the seeds.

    tell: called in the story's thread when it is over; it must not keep the run, which is used
    again, but may keep its tables and its world.  threads: None for one a core.
    """

    def live(run: Run, seed: int) -> T:
        run.begin(seed)
        run.go_on()
        return tell(run)

    yield from in_order(scenario, seeds, live, threads=threads, engine=engine)


def in_order(
    scenario: Scenario,
    jobs: Iterable[J],
    work: Callable[[Run, J], T],
    *,
    threads: int | None = None,
    engine: str = "auto",
    stop: Event | None = None,
) -> Generator[T, None, None]:
    """What comes of each piece of work, in order; each has a run to itself while it is at it.

    stop: set when nobody fetches any more, for work that looks at it.  Raises NotationError.
    """
    count = whole(threads or cores(), "a number of threads", COUNTED)
    runs: SimpleQueue[Run] = SimpleQueue()
    for _ in range(count):
        runs.put(Run(scenario, engine=engine))

    def with_a_run(job: J) -> T:
        run = runs.get()
        try:
            return work(run, job)
        finally:
            runs.put(run)

    with _pool(count, stop or Event()) as pool:
        waiting: deque[Future[T]] = deque()
        for job in jobs:
            waiting.append(pool.submit(with_a_run, job))
            if len(waiting) >= count * WAITING:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


@contextmanager
def _pool(threads: int, stop: Event) -> Iterator[ThreadPoolExecutor]:
    """Threads; whoever leaves early waits only for what is under way."""
    pool = ThreadPoolExecutor(threads)
    try:
        yield pool
    finally:
        stop.set()
        pool.shutdown(cancel_futures=True)


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def prepare(scenario: Scenario, engine: str) -> str:
    """The engine is ready for many threads at once; comes back with its name."""
    run = Run(scenario, engine=engine, keep=False)
    if run.engine.name == "compiled":
        compiled_live()
    run.go_on(0)
    return run.engine.name
