"""From each fork so many worlds with other dice: which of them come to the script's ending.

An ending is the same if it has the same reason, the same people live, the same left, and the
remedy is in the same hands.  The dead are the same if the same people live.  The dice of a world
are the same at every fork, so that forks differ by what was followed and not by luck.
"""

from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import numpy as np

from cupola.chronicle.archive import record_from
from cupola.runs.batch import in_order, prepare
from cupola.runs.single import Run
from cupola.studies.intervals import Share, wilson
from cupola.studies.outcome import outcome_of
from cupola.studies.road.forks import Fork, Script
from cupola.studies.study import Way
from cupola.studies.whatif.arms import Arm, arms_of
from cupola.world.records import World

WORLDS = 1000
"""Worlds from each fork: a share is then sure to within three of a hundred."""
PIECE = 20
"""Worlds that a thread lives before it hands over what came of them."""
ENDING, DEAD, VIOLENCE = "the same ending", "the same dead", "any violence"
IsSo = Callable[[Any, Any], bool]


def is_same_ending(row: Any, wanted: Any) -> bool:
    """Whether all that makes an ending is as in the script's story."""
    return all(int(row[key]) == int(wanted[key]) for key in ("ending", "alive", "left", "remedy"))


def has_same_dead(row: Any, wanted: Any) -> bool:
    """Whether the same people live as in the script's story."""
    return int(row["alive"]) == int(wanted["alive"])


def is_violent(row: Any, _wanted: Any) -> bool:
    """Whether somebody uses force against another, in the script's part or after it."""
    return int(row["first_act"]) >= 0


COUNTED: dict[str, IsSo] = {ENDING: is_same_ending, DEAD: has_same_dead, VIOLENCE: is_violent}
"""What is counted in each world."""


@dataclass(frozen=True)
class Reached:
    """How many worlds from a fork came to each of what is counted."""

    beat: int
    worlds: int
    counts: dict[str, int]

    def share(self, what: str) -> Share:
        """The share of worlds, with its interval."""
        return wilson(self.counts[what], self.worlds)


@dataclass(frozen=True)
class _Piece:
    """Worlds from one fork, by their dice."""

    arm: Arm
    dice: range


def follow(
    script: Script, forks: Iterable[Fork], dice: range, way: Way | None = None
) -> Generator[Reached, None, None]:
    """For each of these forks in order what the worlds of these dice came to."""
    chosen, how = list(forks), way or Way()
    if not chosen:
        return
    arms = [arms_of(fork.moment)[0] for fork in chosen]
    prepare(arms[0].scenario, how.engine)
    cuts = [range(at, min(at + PIECE, dice.stop)) for at in range(dice.start, dice.stop, PIECE)]
    pieces = (_Piece(arm, cut) for arm in arms for cut in cuts)

    def work(run: Run, piece: _Piece) -> Any:
        return np.array([_lived(run, script, piece, seed, how) for seed in piece.dice]).sum(axis=0)

    found = in_order(arms[0].scenario, pieces, work, threads=how.threads, engine=how.engine)
    with closing(found):
        for fork in chosen:
            whole = sum(next(found) for _ in cuts)
            counts = dict(zip(COUNTED, map(int, whole), strict=True))
            yield Reached(fork.beat, len(dice), counts)


def _lived(run: Run, script: Script, piece: _Piece, seed: int, way: Way) -> list[bool]:
    """What one world came to, counted for the whole of its story."""
    world = record_from(World, piece.arm.identity)
    world.seed = run.seed = seed
    run.stand_at(world)
    run.go_on()
    row = outcome_of(run, piece.arm.told)
    way.lived()
    return [is_so(row, script.outcome) for is_so in COUNTED.values()]
