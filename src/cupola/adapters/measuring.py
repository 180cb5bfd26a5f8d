"""How fast the doors are here: person-steps a second, with all that a learner gets.

A person-step is one person's minute: a legal action drawn by chance, the minute lived, and that
person's observation and mask brought up to date.  Everybody counts, who has to choose and who is
in the middle of something.  Machines are shared, so beside the clock stands the time that the
processors worked.
"""

import time
from collections.abc import Callable

from cupola.adapters.crew.drawing import WAYS
from cupola.adapters.crew.program import is_ready
from cupola.adapters.gymnasium import CrewVectorEnv
from cupola.adapters.pettingzoo import CrewEnv, parallel_env

Note = Callable[[str], None]
SIZES = {64: (1, 2), 256: (2,), 2048: (2,)}
"""Worlds of a vector, and with how many threads it is measured.

What a cycle needs of a world is about 40 kB: the more there are, the farther from a core they lie.
"""
SECONDS = 4.0
"""Seconds of the clock for one figure."""
WARM = 300
"""Cycles before measuring: the crew has spread out, and some have slept."""
RUNS = [(way, worlds, n) for worlds, threads in SIZES.items() for way in WAYS for n in threads]
"""What is measured of vectors: the way to draw, worlds, threads."""

NAMES: dict[str, str] = {
    **{
        f"vector_{worlds}_by_{way}_{threads}": (
            f"person-steps a second, {worlds:,} worlds, {threads} thread{'s' * (threads > 1)}, "
            f"legal actions by {way}"
        )
        for way, worlds, threads in RUNS
    },
    **{
        f"processor_us_{worlds}_by_{way}_{threads}": (
            f"microseconds of processor time a world's minute, {worlds:,} worlds, by {way}"
        )
        for way, worlds, threads in RUNS
        if threads == max(SIZES[worlds])
    },
    **{f"choices_by_{way}": f"choices of a world's people a minute, by {way}" for way in WAYS},
    "pettingzoo_turns": "steps a second of one world in PettingZoo's parallel form",
    "pettingzoo_processor_us": "microseconds of processor time of one such step",
}
"""Every figure and what it means."""


def measure(note: Note = lambda _: None, seconds: float = SECONDS) -> dict[str, float]:
    """All figures.  note: told what goes on now."""
    if not is_ready():
        note("compiling the rules for many worlds: about two minutes, once")
    CrewVectorEnv("film", worlds=1).reset(seed=1)
    found: dict[str, float] = {}
    for way, worlds, threads in RUNS:
        note(f"{worlds:,} worlds, {threads} threads, by {way}")
        speed, processor, choices = _vector(worlds, threads, WAYS[way], seconds)
        found[f"vector_{worlds}_by_{way}_{threads}"] = speed
        found[f"processor_us_{worlds}_by_{way}_{threads}"] = processor
        found[f"choices_by_{way}"] = choices
    note("one world in PettingZoo")
    found["pettingzoo_turns"], found["pettingzoo_processor_us"] = _single(seconds)
    return {name: round(found[name], 3) for name in NAMES}


def _vector(worlds: int, threads: int, way: int, seconds: float) -> tuple[float, float, float]:
    """Person-steps a second, processor time of a world's minute in us, choices a minute."""
    crew = CrewVectorEnv("film", worlds=worlds, threads=threads)
    crew.reset(seed=1)
    for cycle in range(WARM):
        crew.step(crew.draw(cycle, way))
    steps = choices = 0
    began, worked = time.perf_counter(), time.process_time()
    while time.perf_counter() - began < seconds:
        choices += crew.worlds.draw(steps, way)
        crew.step(crew.worlds.chosen)
        steps += 1
    passed, worked = time.perf_counter() - began, time.process_time() - worked
    minutes = steps * worlds
    return crew.worlds.chosen.size * steps / passed, 1e6 * worked / minutes, choices / minutes


def _single(seconds: float) -> tuple[float, float]:
    """Steps a second of one world in PettingZoo, and the processor time of one in us."""
    crew: CrewEnv = parallel_env("film")
    crew.reset(seed=1)
    names = crew.possible_agents
    steps = 0
    began, worked = time.perf_counter(), time.process_time()
    while time.perf_counter() - began < seconds:
        crew.worlds.draw(steps)
        crew.step(dict(zip(names, crew.worlds.chosen[0].tolist(), strict=True)))
        steps += 1
        if not crew.agents:
            crew.reset()
    passed, worked = time.perf_counter() - began, time.process_time() - worked
    return steps / passed, 1e6 * worked / steps
