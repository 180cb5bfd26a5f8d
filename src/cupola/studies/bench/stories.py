"""What stories cost: how many a second, what people choose in them, what a chronicle adds."""

import statistics
import tempfile
import time
from pathlib import Path

import numpy as np

from cupola.runs.single import Run
from cupola.studies.bench.lanes import film_by
from cupola.studies.keeping import ALL, EVENTS, NOTHING
from cupola.studies.shard import Shard, live, write

STORIES = 64
"""Stories of one measurement: a shard of a study."""
ROUNDS = 11
"""Shards kept in each way, one after the other, for what keeping costs."""

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
    size = {kept: _shard(run, kept)[1] for kept, run in runs.items()}
    # in turn: what keeping adds is less than what a machine's speed drifts by meanwhile
    rounds = [{kept: _shard(run, kept)[0] for kept, run in runs.items()} for _ in range(ROUNDS)]
    return {
        "story_ms": statistics.median(each[NOTHING] for each in rounds),
        "events_ms_per_story": statistics.median(each[EVENTS] - each[NOTHING] for each in rounds),
        "chronicle_ms_per_story": statistics.median(each[ALL] - each[NOTHING] for each in rounds),
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
