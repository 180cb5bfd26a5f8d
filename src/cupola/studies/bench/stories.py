"""What stories cost: how many a second, what people choose in them, what a chronicle adds."""

import statistics
import tempfile
import time
from pathlib import Path

import numpy as np

from cupola.runs.single import Run
from cupola.studies.bench.lanes import TIMES, film_by
from cupola.studies.keeping import ALL, EVENTS, NOTHING
from cupola.studies.shard import Shard, live, write

STORIES = 64
"""Stories of one measurement: a shard of a study."""

Figures = dict[str, float | int]


def choices() -> Figures:
    """How often six built-in minds choose, and out of how many options."""
    run = Run(film_by("builtin"), engine="compiled")
    turns = 0
    options = []
    for seed in range(STORIES):
        run.begin(seed)
        run.go_on()
        turns += int(run.world.turn)
        options.append(run.table("decisions")["options"])
    counted = np.concatenate(options)
    return {
        "choices_per_turn": len(counted) / turns,
        "options_per_choice": float(counted.mean()),
        "turns_per_story": turns / STORIES,
    }


def chronicles() -> Figures:
    """What keeping adds to a story: milliseconds of one core, and megabytes on the disk."""
    runs = {kept: Run(film_by("builtin"), engine="compiled") for kept in (NOTHING, EVENTS, ALL)}
    found = {kept: [_shard(run, kept) for _ in range(TIMES)] for kept, run in runs.items()}
    cost = {kept: statistics.median(ms for ms, _ in each) for kept, each in found.items()}
    size = {kept: each[0][1] for kept, each in found.items()}
    return {
        "story_ms": cost[NOTHING],
        "events_ms_per_story": cost[EVENTS] - cost[NOTHING],
        "chronicle_ms_per_story": cost[ALL] - cost[NOTHING],
        "events_mb_per_story": size[EVENTS] - size[NOTHING],
        "chronicle_mb_per_story": size[ALL] - size[NOTHING],
    }


def _shard(run: Run, keep: str) -> tuple[float, float]:
    """Milliseconds of this process and megabytes that a story of a shard costs."""
    with tempfile.TemporaryDirectory(prefix="cupola-bench-") as name:
        folder = Path(name)
        began = time.process_time()
        write(shard := Shard(0, 0, 0, STORIES), live(shard, run, keep, _nothing), folder)
        spent = time.process_time() - began
        files = [path for path in (folder / shard.folder).rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
    return 1e3 * spent / STORIES, size / 1e6 / STORIES


def _nothing() -> None:
    """Nobody waits for a story of a measurement."""
