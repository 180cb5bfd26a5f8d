"""Crews for the laws: every scenario, played by people who try anything."""

import numpy as np

from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.world.catalogue.entities import PERSONS, MindKind
from cupola.world.layout import dtype_of
from cupola.world.records import World

SCENARIOS = ("film", "quiet_day")


def random_run(scenario="film", seed=1, *, engine="compiled", keep=True, minute=0):
    """A run whose people all decide at random, begun at this minute of the scenario."""
    run = Run(load_scenario(scenario), seed, engine=engine, keep=keep)
    run.world.turn = minute
    for person in range(PERSONS):
        run.world.persons[person].mind = int(MindKind.RANDOM)
    return run


def numbers(record, dtype=None):
    """Every floating-point number of a record, flat."""
    dtype = dtype or dtype_of(World)
    row = np.frombuffer(record.tobytes(), dtype)
    return np.concatenate([part.ravel() for part in _floats(row)])


def _floats(row):
    for name in row.dtype.names:
        part = row[name]
        if part.dtype.names:
            yield from _floats(part)
        elif part.dtype.kind == "f":
            yield part
