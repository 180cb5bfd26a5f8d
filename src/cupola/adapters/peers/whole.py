"""All environments in one run, and what came of it: rows, and what was left out and why.

A peer that cannot be installed, started or heard is left out with its reason; the others go on.
"""

import os
import platform
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cupola.adapters.peers.catalogue import Peer
from cupola.adapters.peers.children import Child, command_for
from cupola.adapters.peers.homes import is_ready, python_of
from cupola.adapters.peers.rounds import ROUNDS, SECONDS, Asked, Lane, Pairs, by_turns, speeds
from cupola.errors import EngineError

Note = Callable[[str], None]
Start = Callable[[Peer, Sequence[int]], Asked]
"""Starts a process of a peer on these cores; it need not be ready."""
MOST_CORES = 2
"""Cores that are used at the most."""
SAID = ("version", "agents", "observation", "actions", "side_by_side")
"""What a driver says of its environment."""
CACHE = "jax-cache"
"""Where compiled loops of JAX are kept between runs."""


@dataclass(frozen=True)
class Effort:
    """How long is measured, and on which cores."""

    rounds: int = ROUNDS
    seconds: float = SECONDS
    cores: tuple[int, ...] = ()

    def used(self) -> tuple[int, ...]:
        """The cores that are used: those asked for, or the first two of this process."""
        return self.cores or own_cores()[:MOST_CORES]


def own_cores() -> tuple[int, ...]:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return tuple(sorted(os.sched_getaffinity(0)))
    return tuple(range(os.cpu_count() or 1))


def measure(
    peers: Sequence[Peer],
    folder: Path,
    note: Note = lambda _: None,
    effort: Effort = Effort(),
    start: Start | None = None,
) -> dict[str, Any]:
    """Each peer beside the first.  Raises EngineError if the first itself cannot be measured.

    folder: where environments are, or are made.  start: another way to start a process.
    """
    starting = start or starter(folder, note)
    base, *others = peers
    rows, left_out = [], []
    all_pairs: list[Pairs] = []
    note(f"{base.title}: getting ready")
    with lane_of(base, effort.used(), starting) as own:
        clock = Clock(len(others))
        for peer in others:
            note(f"{peer.title}: getting ready{clock.left()}")
            try:
                with lane_of(peer, effort.used(), starting) as lane:
                    note(f"{peer.title}: measuring by turns with Cupola{clock.left()}")
                    pairs = by_turns(own, lane, effort.rounds, effort.seconds)
                    rows.append(row_of(peer, lane, pairs))
                    all_pairs.append(pairs)
            except EngineError as error:
                if not own.is_well():
                    raise
                note(f"{peer.title}: left out, {error}")
                left_out.append({"name": peer.name, "title": peer.title, "reason": str(error)})
            clock.done += 1
        rows.insert(0, row_of_base(base, own, all_pairs, effort))
    return {**circumstances(effort), "rows": rows, "left_out": left_out}


@dataclass
class Clock:
    """How long it still takes, from how long it took so far."""

    count: int
    done: int = 0

    def __post_init__(self) -> None:
        self.began = time.monotonic()

    def left(self) -> str:
        """What stands behind a line of progress."""
        if not self.done:
            return f" (1 of {self.count})"
        passed = time.monotonic() - self.began
        left = passed / self.done * (self.count - self.done)
        return f" ({self.done + 1} of {self.count}, about {max(1, round(left / 60))} min left)"


def starter(folder: Path, note: Note) -> Start:
    """The usual way: in its environment, which is made first if it is not there."""

    def start(peer: Peer, cores: Sequence[int]) -> Child:
        if peer.environment and not is_ready(folder, peer.environment):
            note(f"{peer.title}: installing into {folder / peer.environment}")
        python = python_of(folder, peer.environment)
        return Child(command_for(python, peer, cores), cache=folder / CACHE)

    return start


@contextmanager
def lane_of(peer: Peer, cores: Sequence[int], start: Start) -> Iterator[Lane]:
    """The processes of a peer, ready.  Raises EngineError.

    One follows the other, for the second finds compiled what the first has compiled.
    """
    lane = Lane({})
    kept: list[Asked] = []
    try:
        for number in range(1, len(cores) + 1):
            own = cores[:number] if peer.is_threaded else cores[number - 1 : number]
            child = start(peer, own)
            lane.children[number] = [child] if peer.is_threaded else [*kept, child]
            child.get_ready()
            kept.append(child)
        yield lane
    finally:
        lane.end()


def row_of(peer: Peer, lane: Lane, pairs: Pairs) -> dict[str, Any]:
    """A peer's figures, by the number of cores."""
    found = {str(cores): speeds(pairs.peer[cores], pairs.base[cores]) for cores in pairs.peer}
    return {**_about(peer, lane), "speeds": found}


def row_of_base(
    base: Peer, lane: Lane, all_pairs: Sequence[Pairs], effort: Effort
) -> dict[str, Any]:
    """The figures of what all are compared with, from everything that was measured of it."""
    found = {}
    for cores in lane.children:
        rates = [one for pairs in all_pairs for one in pairs.base[cores]]
        rates = rates or [lane.rates(cores, effort.seconds) for _ in range(effort.rounds)]
        found[str(cores)] = speeds(rates)
    return {**_about(base, lane), "speeds": found}


def _about(peer: Peer, lane: Lane) -> dict[str, Any]:
    """What it is called, and what it says of itself."""
    said = lane.children[1][0].about
    return {"name": peer.name, "title": peer.title, **{key: said.get(key) for key in SAID}}


def circumstances(effort: Effort) -> dict[str, Any]:
    """When and where this was measured."""
    return {
        "format": 1,
        "day": datetime.now(UTC).date().isoformat(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": ".".join(map(str, sys.version_info[:3])),
        "cores": len(effort.used()),
        "rounds": effort.rounds,
        "seconds": effort.seconds,
    }
