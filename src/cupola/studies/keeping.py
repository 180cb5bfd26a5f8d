"""What a study keeps of its stories besides their outcomes: nothing, their events, or all.

The tables are those of a chronicle, of many runs at once; a table that is not kept is empty.
Events are sorted by verb, then by run and minute, so that a question reads only the verbs that
it names.
"""

from collections import defaultdict
from types import SimpleNamespace
from typing import Any

import numpy as np

from cupola.chronicle import saving, standing
from cupola.chronicle.cast import Cast, Row
from cupola.chronicle.columns import Column
from cupola.chronicle.pages import Pages
from cupola.chronicle.schema import columns, schema
from cupola.chronicle.store import FROM_PAGES, Chronicle
from cupola.chronicle.tables import Table, Told, from_rows
from cupola.runs.engine import ROW_TYPES, TABLES
from cupola.runs.single import Run
from cupola.studies.starts import bond_table, bonds_at_start, fact_table, facts_at_start
from cupola.world.layout import dtype_of, thaw
from cupola.world.records import World

NOTHING, EVENTS, ALL = "none", "events", "all"
CHOICES = (NOTHING, EVENTS, ALL)
"""How much a study may keep."""
SECTIONS = {NOTHING: (), EVENTS: ("events", "orders"), ALL: TABLES}
"""The sections of the book that each choice keeps."""
WITH_EVENTS = ("event", "order_ledger", "ending", "run")
"""The tables that change from run to run and are kept with the events."""
ALWAYS_THE_SAME = ("person", "member", "item", "place", "param")
"""The tables that are the same in all runs of a scenario."""


class Keeping:
    """The chronicles of many runs of one scenario, gathered run by run."""

    def __init__(self, cast: Cast, keep: str) -> None:
        self.cast = cast
        self.keep = keep
        self.numbers: list[int] = []
        self.pages: dict[str, list[Any]] = {name: [] for name in SECTIONS[keep]}
        self.rows: dict[str, list[Row]] = defaultdict(list)
        self.starts: dict[str, list[Any]] = {"bond": [], "fact": []}
        self.same: dict[str, Table] = {}

    def add(self, run: Run, number: int) -> None:
        """One more run, which is over."""
        if self.keep == NOTHING:
            return
        self.numbers.append(number)
        for name in self.pages:
            self.pages[name].append(run.table(name))
        told = Told(number, self.cast, Pages(**run.tables()))
        last = _what_endings_ask(run.world)
        self.rows["run"].append(Chronicle(told, run.seed, last).summary())
        self.rows["ending"] += standing.endings(told, last)
        if self.keep == ALL:
            self.starts["bond"].append(bonds_at_start(run.world, told.pages.bonds))
            self.starts["fact"].append(facts_at_start(run.world, told.pages.facts))
        if not self.same:
            whole = Chronicle(told, run.seed, thaw(World, run.world))
            self.same = {name: whole.table(name) for name in ALWAYS_THE_SAME}

    def tables(self) -> dict[str, Any]:
        """All tables of a chronicle, for Parquet; none if nothing is kept."""
        if self.keep == NOTHING:
            return {}
        told = self._told()
        made = {name: saving.arrow_table(name, self._table(name, told)) for name in schema()}
        return made | {"event": _by_verb(made["event"])}

    def _told(self) -> Told:
        numbers = np.array(self.numbers, np.int64)
        sections, runs = {}, {}
        for name in TABLES:
            parts = self.pages.get(name) or [np.zeros(0, dtype_of(ROW_TYPES[name]))]
            lengths = [len(part) for part in parts]
            sections[name] = _joined(parts)
            runs[name] = np.repeat(numbers[: len(parts)], lengths)
        return Told(0, self.cast, Pages(**sections), runs)

    def _table(self, name: str, told: Told) -> Table:
        if name in ALWAYS_THE_SAME:
            return self._repeated(self.same[name])
        if self.keep == EVENTS and name not in WITH_EVENTS:
            return from_rows([], columns(name))
        if name in FROM_PAGES:
            return FROM_PAGES[name](told)
        if name == "bond":
            return bond_table(told, np.array(self.numbers), np.stack(self.starts[name]))
        if name == "fact":
            return fact_table(told, np.array(self.numbers), np.stack(self.starts[name]))
        return from_rows(self.rows[name], columns(name))

    def _repeated(self, table: Table) -> Table:
        """A table of one run, once for each run, with each run's number."""
        times, length = len(self.numbers), len(table["run"].tolist())
        repeated: Table = {name: _tiled(column, times) for name, column in table.items()}
        return repeated | {"run": Column(np.repeat(np.array(self.numbers, np.int64), length))}


def _by_verb(events: Any) -> Any:
    """Sorted by verb, by its word: a file notes the first and last word of each group of rows."""
    words = events["verb"].combine_chunks().indices.to_numpy()
    return events.take(np.argsort(words.astype(np.int16), kind="stable"))


def _joined(parts: list[Any]) -> Any:
    """All rows, as bytes: numpy joins records field by field, which takes ten times as long."""
    kind = parts[0].dtype
    return np.concatenate([part.view(f"V{kind.itemsize}") for part in parts]).view(kind)


def _what_endings_ask(world: Any) -> Any:
    """As much of a world as endings ask about, as plain objects: all of it would take long."""
    return SimpleNamespace(
        persons=_fields(world["persons"], "alive", "place"),
        items=_fields(world["items"], "at"),
        **{name: int(world[name]) for name in ("turn", "ending", "ended_at", "departed_at")},
    )


def _fields(rows: Any, *names: str) -> list[Any]:
    """Plain objects with these fields of records."""
    values = zip(*(rows[name].tolist() for name in names), strict=True)
    return [SimpleNamespace(**dict(zip(names, row, strict=True))) for row in values]


def _tiled(column: Any, times: int) -> Column:
    missing = None if column.missing is None else np.tile(column.missing, times)
    return Column(np.tile(column.values, times), missing, column.words)
