"""Baselines: what a crew of each kind comes to, on the same dice, with intervals.

A row is one kind of crew: a built-in kind of mind for everybody, legal actions by chance, or
something of one's own.  Rows are kept in a file of one JSON object, so that others can add theirs:

    {"format": 1, "scenario": "film", "worlds": 1000, "seed": 1, "rows": [
        {"name": "builtin", "about": "...", "measures": {
            "lives": {"share": 0.41, "low": 0.39, "high": 0.43}, ...}}]}

A row of one's own is counted over the same scenario, worlds and seeds: world k has seed
`seed + k`.  It is measured with `measures_of(Ends.of(...))`.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any

import numpy as np

from cupola.adapters.crew.drawing import BY_VERB
from cupola.adapters.crew.rewards import Ends
from cupola.adapters.crew.setup import Setup
from cupola.adapters.crew.tables import Over
from cupola.adapters.crew.worlds import Worlds
from cupola.chronicle.saving import write_texts
from cupola.errors import ChronicleError
from cupola.minds.kinds.table import KINDS
from cupola.runs.batch import batch
from cupola.runs.single import Run
from cupola.scenarios.scenario import Scenario
from cupola.studies.intervals import TWO_SIDED_95, wilson
from cupola.world.layout import copy_of

FORMAT = 1
"""The number of the file's format; raised when old files can no longer be read."""
BUILT_IN = ("builtin", "obedient", "pacifist", "talker", "mirror")
"""Kinds of mind that have a row."""
CHANCE = "random"
"""The row of legal actions by chance."""
TOGETHER = 256
"""Worlds that are lived side by side."""

MEASURES: dict[str, str] = {
    "lives": "share of the crew alive at the end, mean over worlds",
    "all_live": "share of worlds in which everybody lives",
    "nobody_hurt": "share of worlds in which nobody was wounded by another",
    "remedy": "share of worlds in which the remedy left with somebody alive",
    "one_side": "share of worlds in which one side alone holds the station at the end",
}
"""What is counted.  None of it is a score."""

Measure = dict[str, float]


@dataclass(frozen=True)
class Row:
    """One kind of crew and what came of it."""

    name: str
    about: str
    measures: dict[str, Measure]


@dataclass(frozen=True)
class Table:
    """Rows that were counted over the same worlds."""

    scenario: str
    worlds: int
    seed: int
    rows: tuple[Row, ...]

    def as_values(self) -> dict[str, Any]:
        """The table as plain values."""
        rows = [vars(row) for row in self.rows]
        return {
            "format": FORMAT,
            "scenario": self.scenario,
            "worlds": self.worlds,
            "seed": self.seed,
            "rows": rows,
        }

    def write(self, path: Path) -> None:
        """The table is in this file.  Raises ChronicleError."""
        write_texts({path: json.dumps(self.as_values(), indent=1) + "\n"})

    def joined(self, other: "Table", source: str) -> "Table":
        """These rows and the other's, which come later.  Raises ChronicleError if they differ."""
        mine, its = ((table.scenario, table.worlds, table.seed) for table in (self, other))
        if mine != its:
            raise ChronicleError(
                f"{source} is of {its[0]}, {its[1]} worlds from seed {its[2]}; this table is of "
                f"{mine[0]}, {mine[1]} worlds from seed {mine[2]}"
            )
        kept = [row for row in self.rows if row.name not in {each.name for each in other.rows}]
        return Table(*mine, rows=(*kept, *other.rows))


def read(path: Path) -> Table:
    """The table of a file.  Raises ChronicleError."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        if found["format"] != FORMAT:
            raise ChronicleError(f"{path} has format {found['format']}; this reads {FORMAT}")
        rows = tuple(_row(row) for row in found["rows"])
        return Table(str(found["scenario"]), int(found["worlds"]), int(found["seed"]), rows)
    except OSError as error:
        raise ChronicleError(f"{path} cannot be read: {error.strerror or error}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise ChronicleError(f"{path} is no table of baselines: {error!r}") from error


def _row(row: dict[str, Any]) -> Row:
    measures = {
        name: {part: float(row["measures"][name][part]) for part in ("share", "low", "high")}
        for name in MEASURES
    }
    return Row(str(row["name"]), str(row["about"]), measures)


def table_of(
    scenario: Scenario,
    worlds: int,
    seed: int,
    threads: int = 1,
    done: Callable[[], None] = lambda: None,
) -> Table:
    """All rows of this package.  done: called after each world."""
    rows = [Row(CHANCE, ABOUT_CHANCE, measures_of(by_chance(scenario, worlds, seed, threads)))]
    for _ in range(worlds):
        done()
    about = {kind.word: kind.about for kind in KINDS}
    for word in BUILT_IN:
        records = []
        for record in _lived(scenario.played_by(word), worlds, seed, threads):
            records.append(record)
            done()
        ends = Ends.of(np.array(records), scenario, people_of(scenario))
        rows.append(Row(word, about[word], measures_of(ends)))
    return Table(scenario.name, worlds, seed, tuple(rows))


ABOUT_CHANCE = "Every verb that can be tried is as likely as any other, then every option of it."


def people_of(scenario: Scenario) -> list[int]:
    """The rows of everybody."""
    return Setup(scenario).people()


def _lived(scenario: Scenario, worlds: int, seed: int, threads: int) -> Iterator[Any]:
    """The records of the worlds of these seeds, when they are over."""

    def record_of(run: Run) -> Any:
        return copy_of(run.world)

    seeds = range(seed, seed + worlds)
    yield from batch(scenario, seeds, record_of, threads=threads, engine="compiled")


def by_chance(scenario: Scenario, worlds: int, seed: int, threads: int = 1) -> Ends:
    """The ends of worlds in which everybody does by chance what they may."""
    records = []
    for first in range(seed, seed + worlds, TOGETHER):
        crew = Worlds(Setup(scenario), min(TOGETHER, seed + worlds - first), threads=threads)
        crew.begin(first)
        over = np.zeros(crew.count, bool)
        found = crew.world.copy()
        for cycle in range(scenario.turns):
            crew.draw(first + cycle * worlds, BY_VERB)
            crew.live()
            now = (crew.over != Over.NOT) & ~over
            found[now] = crew.world[now]
            over |= now
            if over.all():
                break
        records.append(found)
    return Ends.of(np.concatenate(records), scenario, people_of(scenario))


def measures_of(ends: Ends) -> dict[str, Measure]:
    """Every measure of stories that are over, each with its interval of 95 of 100."""
    living = ends.lives[:, ends.crew]
    return {
        "lives": _mean(living.mean(axis=1)),
        "all_live": _share(living.all(axis=1)),
        "nobody_hurt": _share(~ends.hurt.any(axis=1)),
        "remedy": _share(ends.remedy),
        "one_side": _share(ends.holder >= 0),
    }


def _share(found: Any) -> Measure:
    share = wilson(int(found.sum()), len(found))
    return {"share": share.share, "low": share.low, "high": share.high}


def _mean(found: Any) -> Measure:
    """The mean of a share over worlds, and an interval of it (normal, for many worlds)."""
    mean = float(found.mean())
    spread = TWO_SIDED_95 * float(found.std(ddof=1)) / sqrt(len(found)) if len(found) > 1 else 1.0
    return {"share": mean, "low": max(0.0, mean - spread), "high": min(1.0, mean + spread)}
