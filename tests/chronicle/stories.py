"""Real stories to read: the replayed film, and the same people deciding for themselves."""

from functools import cache

from cupola.chronicle.store import Chronicle
from cupola.runs.whole import run
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario

SEEDS = (103, 42)
"""Dice of stories in which much happens."""


@cache
def film_scenario() -> Scenario:
    """The film's scenario, with its script."""
    return load_scenario("film")


@cache
def film() -> Chronicle:
    """The film, replayed."""
    return run(film_scenario(), engine="plain")


@cache
def free(seed: int) -> Chronicle:
    """The film's people, deciding for themselves."""
    return run(film_scenario().played_by("builtin"), seed, engine="plain")


def everybody() -> list[Chronicle]:
    """All of these."""
    return [film(), *(free(seed) for seed in SEEDS)]
