"""Lanes: what one thread needs to live run after run, and the figures of turns a second."""

import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.world.layout import copy_of

FILM = "film"
TURNS = 200_000
"""Turns of one measurement of one thread: a quarter to half a second."""
TIMES = 5
"""Measurements of a figure; the middle one counts."""
LATE = 1_000_000
"""Turns after which one world is measured again."""


class Lane:
    """A run of its own, brought back to the start for each story."""

    def __init__(self, scenario: Scenario) -> None:
        self.run = Run(scenario, engine="compiled", keep=False)
        self.start = self.run.world.copy()

    def live(self, turns: int = TURNS) -> int:
        """How many turns were lived: at least as many as asked for, in whole stories."""
        lived = 0
        for seed in range(1, turns):
            self.run.begin(seed)
            self.run.go_on()
            lived += int(self.run.world.turn)
            if lived >= turns:
                break
        return lived


def film_by(minds: str) -> Scenario:
    """The film's scenario with these minds."""
    return load_scenario(FILM).played_by(minds)


def turns_per_second(lanes: list[Lane]) -> float:
    """Turns a second of all lanes together, each in a thread of its own."""

    def once() -> float:
        began = time.perf_counter()
        with ThreadPoolExecutor(len(lanes)) as pool:
            lived = sum(pool.map(Lane.live, lanes))
        return lived / (time.perf_counter() - began)

    return statistics.median(once() for _ in range(TIMES))


def late_ratio() -> float:
    """How fast one world is after a million turns, as a share of how fast it was at first.

    The two are measured in turn, from the same two moments each time, by the thread's own clock:
    so neither a machine that does other things nor one that gets warm tells them apart.
    """
    run = Run(load_scenario("quiet_day").played_by("builtin"), engine="compiled", keep=False)
    engine: Any = run.engine
    engine.plan["turns"] = LATE + 2 * TURNS
    first = copy_of(run.world)
    engine.live(LATE)
    last = copy_of(run.world)

    def speed_from(world: Any) -> float:
        run.stand_at(copy_of(world))
        began = time.thread_time()
        engine.live(int(world.turn) + TURNS)
        return TURNS / (time.thread_time() - began)

    return statistics.median(speed_from(last) / speed_from(first) for _ in range(TIMES))
