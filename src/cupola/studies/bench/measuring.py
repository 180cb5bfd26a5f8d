"""The measurements: every figure, and the process in which it is taken.

Code that a process compiled itself runs slower than the same code loaded from the cache, so
speed is measured in a second process that found the cache warm: `python -m
cupola.studies.bench.measuring`.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from cupola.errors import EngineError
from cupola.runs.engine import compiled_live
from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.studies.bench.branching import branches
from cupola.studies.bench.lanes import (
    FILM,
    TIMES,
    TURNS,
    Lane,
    film_by,
    late_ratio,
    turns_per_second,
)
from cupola.studies.bench.phases import NO_PHASE, PHASES, TIMES_AGAIN, live_with_a_phase_again
from cupola.studies.bench.searching import searches
from cupola.studies.bench.stories import Figures, choices, chronicles
from cupola.studies.bench.waits import waits
from cupola.studies.bench.yardstick import by_the_yardstick
from cupola.world.compiled import compile_entry
from cupola.world.layout import blank, dtype_of
from cupola.world.records import World

Note = Callable[[str], None]

NAMES: dict[str, str] = {
    "world_bytes": "bytes of one world; at most 32,768 are allowed",
    "film_turns_per_s_1": "turns of the scripted film a second, one thread",
    "film_turns_per_s_2": "turns of the scripted film a second, two threads together",
    "random_turns_per_s_1": "turns in which all try anything, a second, one thread",
    "random_turns_per_s_2": "turns in which all try anything, a second, two threads together",
    "minds_turns_per_s_1": "turns of whole film stories with six built-in minds, one thread",
    "minds_turns_per_s_2": "the same, two threads together",
    "lap_ms": "milliseconds of a fixed piece of plain Python: how fast the machine is just now",
    "minds_turns_per_lap": "turns of six built-in minds in that time, one thread",
    "stories_per_s": "such stories a second, one thread",
    "turns_per_story": "minutes that such a story takes on board",
    "choices_per_turn": "choices of all six together in a turn of such a story",
    "options_per_choice": "options that are open, and scored, in a choice",
    "late_ratio": "speed of one world after a million turns, over its speed at first",
    "story_ms": "milliseconds of one core for such a story in a study that keeps outcomes only",
    "events_ms_per_story": "milliseconds more if events are kept",
    "events_mb_per_story": "megabytes more on the disk if events are kept",
    "chronicle_ms_per_story": "milliseconds more if all is kept",
    "chronicle_mb_per_story": "megabytes more on the disk if all is kept",
    "find_stories_per_s_2": "stories that `cupola find` searches for an outcome, two threads",
    "suspense_s_2": "seconds of `cupola suspense film` with its usual rollouts, two threads",
    "whatif_s_2": "seconds of `cupola whatif` with 2 x 1,000 stories from the film's middle",
    "why_s_2": "seconds of `cupola why` for one outcome of the film, two threads",
    "copies_per_s": "copies of a world into a batch of 2,000 worlds, a second, one thread",
    **{f"share_{name}": f"share of a random turn that the phase '{name}' takes" for name in PHASES},
    "share_rest": "share of a random turn that is in no phase, or lost in measuring",
    "cold_compile_s": "seconds of compiling with an empty cache, in a process of its own",
    "warm_start_s": "seconds from nothing loaded to the first turn done, from a warm cache",
    "first_words_s": "seconds from the command to the first words of a plain story",
    "first_page_s": "seconds from `cupola serve` to its first page sent",
}
"""Every figure and what it means; `docs/bench.md` says how each is measured."""

BATCH = 2000
"""Worlds of a batch: more than a cache holds."""
PATIENCE_S = 900
"""Seconds after which a child process is given up."""


def measure(note: Note = lambda _: None) -> Figures:
    """All figures.  note: told what goes on now, for a long measurement should not be silent."""
    note("compiling the rules, unless they are: about a minute")
    _child("cupola.runs.warm")
    note("measuring from a warm cache; the first time the phases are compiled too")
    speed = json.loads(_child("cupola.studies.bench.measuring"))
    note("compiling once more, with an empty cache; then starting a story and a server")
    with tempfile.TemporaryDirectory(prefix="cupola-bench-") as folder:
        cold = float(_child("cupola.runs.warm", XDG_CACHE_HOME=folder))
    found = {**speed, "cold_compile_s": cold, **waits()}
    return {name: _short(found[name]) for name in NAMES if name in found}


def _child(module: str, **environment: str) -> str:
    """What a module prints when run by a process of its own."""
    command = [sys.executable, "-m", module]
    whole = {**os.environ, **environment}
    whole.pop("CUPOLA_PLAIN", None)
    done = subprocess.run(
        command, env=whole, capture_output=True, text=True, timeout=PATIENCE_S, check=False
    )
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no reason was given"])[-1]
        raise EngineError(f"a measurement could not be made: {last}")
    return done.stdout


def _short(value: float) -> float | int:
    return round(value) if isinstance(value, int) or value >= 1e5 else round(value, 4)


def copies_per_second(world: Any) -> float:
    """Copies of a world into every place of a batch, a second."""
    row = np.frombuffer(world.tobytes(), np.int64)
    batch = np.zeros((BATCH, len(row)), np.int64)

    def once() -> float:
        began = time.perf_counter()
        batch[:] = row
        return BATCH / (time.perf_counter() - began)

    once()
    return statistics.median(once() for _ in range(4 * TIMES))


def shares() -> Figures:
    """The share of each phase in a turn in which everybody tries anything."""
    lane = Lane(film_by("random"))
    entry = compile_entry(live_with_a_phase_again)
    _seconds(entry, lane, NO_PHASE)
    found = {f"share_{name}": _share(entry, lane, at) for at, name in enumerate(PHASES)}
    return {**found, "share_rest": 1.0 - sum(found.values())}


def _share(entry: Any, lane: Lane, phase: int) -> float:
    """The share of one phase; each measurement has its own yardsticks, for machines drift."""

    def once() -> float:
        longer = _seconds(entry, lane, phase) - _seconds(entry, lane, NO_PHASE)
        began = time.perf_counter()
        lane.live(TURNS // 8)
        return longer / TIMES_AGAIN / (time.perf_counter() - began)

    return max(0.0, statistics.median(once() for _ in range(TIMES)))


def _seconds(entry: Any, lane: Lane, phase: int) -> float:
    """Seconds that the same runs take with one phase done again and again."""
    engine: Any = lane.run.engine
    worlds = blank(World, 2)
    lived = seed = 0
    began = time.perf_counter()
    while lived < TURNS // 8:
        seed += 1
        worlds[0] = lane.start
        worlds[0].seed = seed
        order = (phase, lane.run.scenario.turns)
        entry(worlds, engine.plan, engine.tables, engine.book, engine.work, order)
        lived += int(worlds[0].turn)
    return time.perf_counter() - began


def warm_start() -> float:
    """Seconds until the compiled program has lived a first turn in this process."""
    began = time.perf_counter()
    compiled_live()
    Run(load_scenario(FILM), engine="compiled", keep=False).go_on(1)
    return time.perf_counter() - began


def speed() -> Figures:
    """All figures that this process can measure itself, the cache being warm."""
    found: Figures = {"warm_start_s": warm_start(), "world_bytes": dtype_of(World).itemsize}
    for name, minds in (("film", "script"), ("random", "random"), ("minds", "builtin")):
        lanes = [Lane(film_by(minds)) for _ in range(2)]
        found[f"{name}_turns_per_s_1"] = turns_per_second(lanes[:1])
        found[f"{name}_turns_per_s_2"] = turns_per_second(lanes)
    found |= by_the_yardstick(Lane(film_by("builtin")))
    found["copies_per_s"] = copies_per_second(Lane(film_by("script")).start)
    found |= choices() | chronicles() | searches() | branches()
    found["stories_per_s"] = found["minds_turns_per_s_1"] / found["turns_per_story"]
    found["late_ratio"] = late_ratio()
    return {**found, **shares()}


if __name__ == "__main__":
    print(json.dumps(speed()))
