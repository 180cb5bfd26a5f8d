"""Two engines for the same rules: plain Python and compiled.

Both advance one world, held as a numpy record, and end in the same bytes.  The plain
engine needs no preparation; the compiled one is about a thousand times faster once its
program is compiled (about a minute, once, then cached).
"""

from functools import cache
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from cupola.errors import NotationError
from cupola.runs.turn import Pause, live, live_in_tables
from cupola.world.compiled import compile_entry, is_cached, plain_asked_for
from cupola.world.layout import blank, copy_of, dtype_of, freeze, plain, table_of, thaw, thaw_table
from cupola.world.plan import Plan
from cupola.world.records import Beat, SkyMinute, Tables, Work, World
from cupola.world.rows import (
    BeliefRow,
    BondRow,
    Book,
    DecisionRow,
    Event,
    FactRow,
    OrderRow,
)

Rows = NDArray[Any]
TABLES = ("events", "beliefs", "bonds", "facts", "orders", "decisions")
ROW_TYPES: dict[str, type] = dict(
    zip(TABLES, (Event, BeliefRow, BondRow, FactRow, OrderRow, DecisionRow), strict=True)
)
"""The class of the rows of each table."""
COUNTS = (
    "event_count",
    "belief_count",
    "bond_count",
    "fact_count",
    "order_count",
    "decision_count",
)
MARKS = (*COUNTS, "page")
"""How far the book is written."""
ENGINES = ("auto", "compiled", "plain")
"""The words for an engine."""


class Engine(Protocol):
    """What drives one world; another world may be put in its place between two turns."""

    name: str
    world: Any

    def live(self, until: int) -> Pause:
        """Go on until the ending, a minute, a full book or a choice from outside."""

    def drain(self) -> dict[str, Rows]:
        """Take out what the book holds, one array a table."""


@cache
def compiled_live() -> Any:
    """The compiled entry; compiles at its first call unless it is cached."""
    return compile_entry(live_in_tables)


class CompiledEngine:
    """Runs the compiled program on a numpy record."""

    name = "compiled"

    def __init__(self, world: Any, plan: Any, sky: Any, beats: Any, *, keep: bool) -> None:
        self.world = world
        self.plan = plan
        self.tables = Tables(sky, beats)
        self.book = blank(Book)[0]
        self.book.kept = int(keep)
        self.work = blank(Work)[0]
        self.rows = [table_of(record) for record in (self.plan, self.book, self.work)]
        self.entry = compiled_live()

    def live(self, until: int) -> Pause:
        """Go on until something is due that the caller has to see to."""
        plans, books, works = self.rows
        return Pause(self.entry(table_of(self.world), plans, self.tables, books, works, until))

    def drain(self) -> dict[str, Rows]:
        """Take out what the book holds, one array a table, and leave the book empty."""
        taken = {}
        for table, count in zip(TABLES, COUNTS, strict=True):
            taken[table] = _copied(getattr(self.book, table), self.book[count])
        for count in COUNTS:  # only now: whoever stops it midway loses nothing
            self.book[count] = 0
        return taken


def _copied(rows: Rows, count: int) -> Rows:
    """The first so many rows in an array of their own, whole: numpy copies field by field."""
    whole = rows.view(np.dtype((np.void, rows.dtype.itemsize)))
    return np.array(whole[:count]).view(rows.dtype)


class PlainEngine:
    """Runs the rules as ordinary Python on plain objects, and writes the record back."""

    name = "plain"

    def __init__(self, world: Any, plan: Any, sky: Any, beats: Any, *, keep: bool) -> None:
        self.world = world
        self.plan = thaw(Plan, plan)
        self.tables = Tables(thaw_table(SkyMinute, sky), thaw_table(Beat, beats))
        self.book = plain(Book, lazy=True)
        self.book.kept = int(keep)
        self.work = plain(Work)

    def live(self, until: int) -> Pause:
        """Go on until something is due that the caller has to see to.

        Whoever stops it midway finds world and book as they were: no minute is told twice.
        """
        before = copy_of(self.world)
        marks = [getattr(self.book, mark) for mark in MARKS]
        try:
            world = thaw(World, self.world)
            pause = Pause(live(world, self.plan, self.tables, self.book, self.work, until))
            freeze(world, self.world)
        except BaseException:  # Ctrl-C too
            for mark, count in zip(MARKS, marks, strict=True):
                setattr(self.book, mark, count)
            for name in before.dtype.names:
                self.world[name] = before[name]
            raise
        return pause

    def drain(self) -> dict[str, Rows]:
        """Take out what the book holds, one array a table, and leave the book empty."""
        taken = {}
        for table, count in zip(TABLES, COUNTS, strict=True):
            rows = getattr(self.book, table)
            taken[table] = _as_array(rows.record, rows, getattr(self.book, count))
        for count in COUNTS:  # only now: whoever stops it midway loses nothing
            setattr(self.book, count, 0)
        return taken


def _as_array(record: type, rows: list[Any], count: int) -> Rows:
    table = blank(record, count)
    for number in range(count):
        freeze(rows[number], table[number])
    return np.array(table, dtype_of(record))


def must_be_an_engine(choice: str) -> None:
    """This is a word for an engine.  Raises NotationError."""
    if choice not in ENGINES:
        raise NotationError(str(choice), str(choice), "an engine", ENGINES)


def engine_for(choice: str) -> type[CompiledEngine] | type[PlainEngine]:
    """The engine of this name; 'auto' takes the compiled one if it needs no compiling.

    Raises NotationError.
    """
    must_be_an_engine(choice)
    if choice == "plain" or plain_asked_for():
        return PlainEngine
    if choice == "auto" and not is_cached():
        return PlainEngine
    return CompiledEngine
