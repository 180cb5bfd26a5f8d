"""Worlds for the tests of the doors: random crews, moments of them, and worlds mixed of two."""

from functools import cache

import numpy as np

from cupola.adapters.crew.setup import Setup
from cupola.adapters.crew.worlds import Worlds
from cupola.scenarios.reader import load_scenario

SCENARIOS = ("film", "winter_hut", "five_agencies", "one_side_ordered", "two_people")
BEGINS = {"film": 2900, "winter_hut": 700, "five_agencies": 2900, "one_side_ordered": 2900}
"""Minutes at which there is something to do; the film's war begins at 2657."""


@cache
def scenario_of(name):
    """A scenario, read once."""
    return load_scenario(name)


def some_worlds(name="film", count=4, *, engine="auto", **terms):
    """Worlds of a scenario that begin where there is something to do."""
    terms = {"begins_at": BEGINS.get(name, 0), **terms}
    return Worlds(Setup(scenario_of(name), **terms), count, engine=engine)


def lived(worlds, cycles, seed=1, way=0):
    """The same worlds after so many cycles of chance."""
    for cycle in range(cycles):
        worlds.draw(seed * 1_000 + cycle, way)
        worlds.live()
    return worlds


def shown(worlds, number, seat):
    """All bytes that a seat gets: columns, mask, and what its options stand for if it has any."""
    tables = [worlds.seen, worlds.legal, worlds.open]
    if worlds.open[number, seat]:
        tables.append(worlds.rows.roles)
    return b"".join(np.ascontiguousarray(table[number, seat]).tobytes() for table in tables)
