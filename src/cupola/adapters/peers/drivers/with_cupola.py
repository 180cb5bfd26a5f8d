"""Cupola's own doors, measured as the peers are."""

from collections.abc import Callable
from importlib.metadata import version
from typing import Any

from cupola.adapters.crew.drawing import BY_OPTION, BY_VERB
from cupola.adapters.gymnasium import CrewVectorEnv
from cupola.adapters.pettingzoo import CrewEnv, parallel_env

Some = Callable[[], tuple[int, int, int]]
WORLDS = 256
"""Worlds of the vector: enough that each core has many, few enough for a cache of 32 MB."""
SPREAD = 300
"""Steps before measuring: the crew has spread out, and some have slept."""
TURNS = 100
"""Steps of the one world at a time."""


def vector(way: int) -> Callable[[int], tuple[dict[str, Any], Some]]:
    """The vector environment, all six seats, with legal actions drawn in this way."""

    def prepare(threads: int) -> tuple[dict[str, Any], Some]:
        crew = CrewVectorEnv("film", worlds=WORLDS, threads=threads)
        crew.reset(seed=1)
        steps = 0

        def some() -> tuple[int, int, int]:
            nonlocal steps
            steps += 1
            choices = crew.worlds.draw(steps, way)
            crew.step(crew.worlds.chosen)
            return WORLDS, crew.worlds.chosen.size, choices

        for _ in range(SPREAD):
            some()
        return about(crew.worlds, WORLDS), some

    return prepare


def one_world(_: int) -> tuple[dict[str, Any], Some]:
    """One world in PettingZoo's parallel form."""
    crew: CrewEnv = parallel_env("film")
    crew.reset(seed=1)
    names = crew.possible_agents
    steps = 0

    def some() -> tuple[int, int, int]:
        nonlocal steps
        choices = 0
        for _ in range(TURNS):
            steps += 1
            choices += crew.worlds.draw(steps, BY_OPTION)
            crew.step(dict(zip(names, crew.worlds.chosen[0].tolist(), strict=True)))
            if not crew.agents:
                crew.reset()
        return TURNS, TURNS * len(names), choices

    return about(crew.worlds, 1), some


def about(worlds: Any, count: int) -> dict[str, Any]:
    """What stands in the table beside the speeds."""
    return {
        "version": version("cupola"),
        "agents": worlds.chosen.shape[1],
        "observation": worlds.seen.shape[-1],
        "actions": worlds.legal.shape[-1],
        "side_by_side": count,
    }


PEERS = {
    "vector": vector(BY_OPTION),
    "vector_by_verb": vector(BY_VERB),
    "pettingzoo": one_world,
}
