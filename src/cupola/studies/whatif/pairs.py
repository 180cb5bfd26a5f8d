"""Pairs of worlds: the same dice from the same moment, in the story as it is and as changed."""

import threading
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from cupola.runs.batch import in_order, prepare
from cupola.runs.single import Run
from cupola.studies.outcome import (
    EVERYDAY,
    HAPPENINGS,
    OUTCOME,
    UNTOLD,
    is_told_whole,
    outcome_of,
)
from cupola.studies.whatif.arms import Arm
from cupola.studies.whatif.branches import live_on
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.verbs import VERBS
from cupola.world.layout import plain
from cupola.world.names import Names
from cupola.world.notation import write
from cupola.world.records import Action

PIECE = 8
"""Pairs that a thread lives before it hands them over."""
SAID = ("turn", "actor", "verb", "target", "instrument", "words")
"""What tells one deed from another."""
ROUTINE = np.zeros(VERBS, bool)
"""The verbs that are no deeds: what merely happens, and everyday life."""
ROUTINE[[int(verb) for verb in (*EVERYDAY, *HAPPENINGS)]] = True


class Choice(NamedTuple):
    """A deed that only one arm of a pair has.  changed: whether it is the changed one."""

    turn: int
    actor: int
    verb: int
    target: int
    instrument: int
    words: int
    changed: bool

    def text(self, names: Names) -> str:
        """The deed as it is typed."""
        action = plain(Action)
        action.verb, action.target, action.words = self.verb, self.target, self.words
        action.instrument = self.instrument
        return write(self.actor, action, names)


class Pair(NamedTuple):
    """What came of both arms with the same dice, and the first other choice of somebody else."""

    seed: int
    before: Any
    after: Any
    parting: Choice | None


@dataclass(frozen=True)
class Asked:
    """Two arms, and how they are lived.  seeds: the dice of each pair."""

    arms: tuple[Arm, Arm]
    seeds: Iterable[int]
    threads: int | None = None
    engine: str = "auto"

    @property
    def about(self) -> set[int]:
        """The people whom the change is about."""
        first, second = self.arms
        return {*first.lines, *second.lines, *(deed.actor for deed in second.forbidden)}


def live_pairs(asked: Asked) -> Generator[list[Pair], None, None]:
    """The pairs of all dice in order, a few at a time, as they come in."""
    first, second = asked.arms
    prepare(first.scenario, asked.engine)
    own = threading.local()
    about = np.zeros(PERSONS, bool)
    about[list(asked.about)] = True

    def work(_: Run, seeds: list[int]) -> list[Pair]:
        if not hasattr(own, "runs"):
            own.runs = [Run(arm.scenario, engine=asked.engine) for arm in (first, second)]
        return [_lived(own.runs, asked.arms, seed, about) for seed in seeds]

    yield from in_order(
        first.scenario, _pieces(asked.seeds), work, threads=asked.threads, engine=asked.engine
    )


def _pieces(seeds: Iterable[int]) -> Generator[list[int], None, None]:
    """The dice, a few at a time."""
    piece: list[int] = []
    for seed in seeds:
        piece.append(seed)
        if len(piece) == PIECE:
            yield piece
            piece = []
    if piece:
        yield piece


def _lived(runs: list[Run], arms: tuple[Arm, Arm], seed: int, about: Any) -> Pair:
    rows, deeds = np.zeros(2, OUTCOME), []
    for at, (run, arm) in enumerate(zip(runs, arms, strict=True)):
        live_on(run, arm, seed)
        rows[at] = outcome_of(run, arm.told)
        if not is_told_whole(run, arm.told):
            rows[at]["by_hand"] = UNTOLD
        deeds.append(_deeds(run.table("events"), about))
    rows["intended"] = 0  # a line of a script has no intention
    return Pair(seed, rows[0], rows[1], _parting(*deeds))


def _deeds(events: Any, about: Any) -> Any:
    """What others did than those whom the change is about, one row a deed."""
    actor = events["actor"]
    by_person = (actor >= 0) & (actor < PERSONS) & ~ROUTINE[events["verb"]]
    chosen = np.flatnonzero(by_person)
    chosen = chosen[~about[actor[chosen]]]
    return np.stack([events[name][chosen] for name in SAID], axis=1)


def _parting(before: Any, after: Any) -> Choice | None:
    """The first deed that only one of two stories has."""
    shared = min(len(before), len(after))
    other = np.flatnonzero((before[:shared] != after[:shared]).any(axis=1))
    at = int(other[0]) if len(other) else shared
    if at == len(before) == len(after):
        return None
    changed = at == len(before) or (at < len(after) and after[at][0] <= before[at][0])
    row = (after if changed else before)[at]
    turn, actor, verb, target, instrument, words = (int(value) for value in row)
    return Choice(turn, actor, verb, target, instrument, words, changed=bool(changed))
