"""Which tropes occur in which worlds of a study: two workers, a few shards at a time.

The tables of a few shards are loaded into memory, every trope is asked about, and they are
forgotten; so memory does not grow with the study.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from math import ceil
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from cupola.chronicle.cast import Cast
from cupola.chronicle.tropes.apart import ask_apart
from cupola.chronicle.tropes.asking import (
    Limits,
    Match,
    Table,
    ask_table,
    clocks_of,
    lock,
    matches_in,
)
from cupola.chronicle.tropes.heads import ROUTINE, TELLING, Trope
from cupola.chronicle.tropes.loading import load, parquet_sources
from cupola.errors import ChronicleError
from cupola.studies.keeping import ALL, EVENTS
from cupola.studies.study import settings_of, shards_in
from cupola.studies.tropes.tellings import cast_of, told_in

WORKERS = 2
"""Workers side by side, each with a database of its own."""
SHARDS_AT_ONCE = 40
"""Shards in memory of one worker, at most: five thousand worlds give a query enough to do."""
SHARDS_FOR_OWN = 16
"""The same where somebody's own trope is asked about: its memory and its matches are limited."""
LIMITS = Limits(1900, 60.0)
"""What one question about so many worlds may take."""
EXAMPLES = 3
"""Matches of each trope that are kept to be shown, unless said otherwise."""
Numbers = npt.NDArray[Any]
Hits = tuple[Numbers, list[Match]]
"""The run of each match of a trope, and the first few matches."""


@dataclass(frozen=True)
class Tally:
    """What was found in a study.

    seeds, endings: of each world.  occurs: a row a world, a column a trope.
    matches: how many matches of each trope.  examples: the first few of each.
    left_out: tropes that were not asked about, for want of a telling.  telling: what viewers were
    shown, None if nothing.
    """

    tropes: tuple[Trope, ...]
    seeds: Numbers
    endings: Numbers
    occurs: Numbers
    matches: Numbers
    examples: dict[str, list[Match]] = field(default_factory=dict)
    left_out: tuple[Trope, ...] = ()
    telling: str | None = None

    @property
    def worlds(self) -> int:
        """How many worlds were searched."""
        return len(self.seeds)

    def column(self, name: str) -> Numbers:
        """In which worlds the trope of this name occurs."""
        return self.occurs[:, [trope.name for trope in self.tropes].index(name)]


@dataclass(frozen=True)
class Way:
    """How a study is searched.

    examples: how many matches of each trope are kept to be shown.  telling: what viewers are
    shown of each story; None if nobody asks what they make of it.
    """

    examples: int = EXAMPLES
    workers: int = WORKERS
    telling: str | None = None


USUAL = Way()


def search(folder: Path, wanted: Sequence[Trope], way: Way = USUAL) -> Tally:
    """What is found in all worlds of a study.  Raises ChronicleError or TropeError.

    Without a telling, tropes that ask what viewers hold are left out.
    """
    shards = kept_shards(folder)
    asked = tuple(trope for trope in wanted if way.telling or not trope.asks_viewers)
    cast = cast_of(folder) if way.telling else None
    most = SHARDS_FOR_OWN if any(trope.own for trope in asked) else SHARDS_AT_ONCE
    batches = in_batches(shards, way.workers, most)
    work = partial(_search_batch, wanted=asked, way=way, cast=cast)
    with ThreadPoolExecutor(way.workers) as pool:
        tallies = list(pool.map(work, batches))
    left_out = tuple(trope for trope in wanted if trope not in asked)
    return _together(tallies, asked, left_out, way)


def in_batches(shards: list[Path], workers: int, most: int) -> list[list[Path]]:
    """The shards in their order, in batches of nearly one size, as many for each worker."""
    number = min(len(shards), workers * ceil(len(shards) / (workers * most)))
    ends = [len(shards) * place // number for place in range(number + 1)]
    return [shards[start:end] for start, end in pairwise(ends)]


def kept_shards(folder: Path) -> list[Path]:
    """The shards of a study whose chronicles were kept.  Raises ChronicleError."""
    keep, shards = settings_of(folder).get("keep"), shards_in(folder)
    if keep != ALL:
        less = "only the events" if keep == EVENTS else "no chronicles"
        raise ChronicleError(
            f"{folder} keeps {less} of its stories: tropes need a study made with --keep all"
        )
    if not shards:
        raise ChronicleError(f"{folder} holds no world yet")
    return shards


def _search_batch(
    shards: Sequence[Path], wanted: tuple[Trope, ...], way: Way, cast: Cast | None
) -> Tally:
    sources: dict[str, Any] = dict(parquet_sources(shards))
    if cast and way.telling and any(TELLING in trope.needs for trope in wanted):
        sources |= told_in(shards, cast, way.telling)
    stock = [trope for trope in wanted if not trope.own]
    routine = any(ROUTINE in trope.needs for trope in stock)
    found: dict[str, Hits] = {}
    with load(sources, [trope.sql for trope in stock], routine=routine) as connection:
        lock(connection, LIMITS)
        runs = connection.sql("SELECT run, seed, ending FROM run ORDER BY run").to_arrow_table()
        clocks = clocks_of(connection)
        for trope in stock:
            table = ask_table(connection, trope, LIMITS)
            first = matches_in(table.slice(0, way.examples), trope, clocks)
            found[trope.name] = table.column(0).to_numpy(), first
    for trope in wanted:
        if trope.own:
            matches = ask_apart(sources, trope, LIMITS)
            found[trope.name] = np.array([match.run for match in matches]), matches[: way.examples]
    return _tally(wanted, runs, found)


def _tally(wanted: tuple[Trope, ...], runs: Table, found: dict[str, Hits]) -> Tally:
    hits = [found[trope.name][0] for trope in wanted]
    numbers = runs["run"].to_numpy()
    return Tally(
        wanted,
        runs["seed"].to_numpy(),
        np.array(runs["ending"].to_pylist(), object),
        np.array([np.isin(numbers, runs_hit) for runs_hit in hits]).reshape(len(hits), -1).T,
        np.array([len(runs_hit) for runs_hit in hits]),
        {name: first for name, (_, first) in found.items()},
    )


def _together(
    tallies: list[Tally], wanted: tuple[Trope, ...], left_out: tuple[Trope, ...], way: Way
) -> Tally:
    """The tallies of all batches as one."""
    shown = {
        trope.name: [match for tally in tallies for match in tally.examples[trope.name]]
        for trope in wanted
    }
    return Tally(
        wanted,
        np.concatenate([tally.seeds for tally in tallies]),
        np.concatenate([tally.endings for tally in tallies]),
        np.concatenate([tally.occurs for tally in tallies]),
        np.sum([tally.matches for tally in tallies], axis=0),
        {name: matches[: way.examples] for name, matches in shown.items()},
        left_out,
        way.telling,
    )
