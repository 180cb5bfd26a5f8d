"""Asking whether a trope is in a chronicle: one query, read-only, under limits.

Whoever's query it is, it sees the tables in memory and nothing else: no file, no network, no
extension, no setting.  It is one SELECT with the columns that its head names.  What somebody
else wrote is asked in a process apart besides (`apart.py`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from threading import Timer
from typing import Any

from cupola.chronicle.clock import day_clock
from cupola.chronicle.tropes.heads import FIRST_COLUMNS, Trope
from cupola.chronicle.tropes.loading import Connection, duckdb
from cupola.errors import Mistake, TropeError

MEGABYTES = 1000
"""Memory that a chronicle and a question about it may take, unless said otherwise."""
SECONDS = 20.0
"""Time that one question may take, unless said otherwise."""
MOST = 200_000
"""Matches that one question may have."""
WHOLE_NUMBERS = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", '"NULL"')
"""Types that a run, a minute and the number of an event may have."""
LINE = re.compile(r"\n*^LINE (\d+): .*\n\s*\^\W*$", re.MULTILINE)
DESCRIBE = "DESCRIBE "
"""What asks for the columns of a query, on its first line, without asking the query."""
ERROR = re.compile(r"^(\w+ Error): ")


@dataclass(frozen=True)
class Limits:
    """How much memory one question may take, in megabytes, and how many seconds."""

    megabytes: int = MEGABYTES
    seconds: float = SECONDS


USUAL = Limits()
Table = Any
"""A table of Arrow."""
Clocks = Mapping[int, tuple[int | None, int]]
"""The seed of each run and the minute of the day at its minute 0."""


@dataclass(frozen=True)
class Match:
    """A trope found: which, where, and who or what has which role."""

    trope: str
    run: int
    seed: int | None
    minute: int
    day_clock: str
    event: int | None
    roles: dict[str, Any]


def lock(connection: Connection, limits: Limits = USUAL) -> Connection:
    """From now on the connection reads what is in memory and nothing else, for good."""
    for setting in (
        "enable_external_access = false",
        "python_enable_replacements = false",
        "max_temp_directory_size = '0B'",
        f"memory_limit = '{limits.megabytes}MB'",
        "lock_configuration = true",
    ):
        connection.execute(f"SET {setting}")
    return connection


def ask(connection: Connection, trope: Trope, limits: Limits = USUAL) -> list[Match]:
    """Where the trope is found, in order.  Raises TropeError if its query cannot be asked."""
    must_be_askable(connection, trope)
    table = ask_table(connection, trope, limits)
    return matches_in(table, trope, clocks_of(connection))


def ask_table(connection: Connection, trope: Trope, limits: Limits = USUAL) -> Table:
    """The same as an Arrow table, of a query that may be asked: run, minute, event, roles."""
    with guarded(connection, trope, limits):
        table = connection.sql(first_of_each(trope)).to_arrow_table()
    if table.num_rows > MOST:
        raise wrong(trope, f"it has more than {MOST:,} matches")
    if table.column(0).null_count or table.column(1).null_count:
        raise wrong(trope, "a match lacks its run or its minute")
    return table


def matches_in(table: Table, trope: Trope, clocks: Clocks) -> list[Match]:
    """The rows of such a table as matches."""
    columns = [column.to_pylist() for column in table.columns]
    return [match_of(trope, row, clocks) for row in zip(*columns, strict=True)]


def first_of_each(trope: Trope) -> str:
    """A trope's query, with the first match alone of all that bind the same roles in one run."""
    roles = "".join(f", {role}" for role in trope.roles)
    before = f"SELECT run, min(minute), arg_min(event, (minute, event)){roles} FROM ("
    after = f") GROUP BY run{roles} ORDER BY run, 2, 3 NULLS LAST{roles} LIMIT {MOST + 1}"
    return f"{before}{trope.query}\n{after}"


def clocks_of(connection: Connection) -> Clocks:
    """The seed and the first minute of the day of each run."""
    rows = connection.execute("SELECT run, seed, minute_of_day FROM run").fetchall()
    return {run: (seed, start) for run, seed, start in rows}


def match_of(trope: Trope, row: Sequence[Any], clocks: Clocks) -> Match:
    """A row that a trope's query yields, as a match."""
    run, minute, event, *bound = row
    if run not in clocks:
        raise wrong(trope, f"a match is in run {run}, which is none of those that are asked about")
    seed, start = clocks[run]
    roles = {role: plain(value) for role, value in zip(trope.roles, bound, strict=True)}
    return Match(trope.name, run, seed, minute, day_clock(minute, start), event, roles)


def plain(value: Any) -> str | float | int | bool | None:
    """What fills a role as a word, a number, a truth or nothing."""
    if isinstance(value, Decimal):
        return float(value)
    return value if value is None or isinstance(value, str | float | int | bool) else str(value)


def must_be_askable(connection: Connection, trope: Trope) -> None:
    """The query is one SELECT with the columns of its head.  Raises TropeError."""
    package = duckdb()
    with _told(trope):
        statements = package.extract_statements(trope.body)
    if len(statements) != 1:
        raise wrong(trope, f"{len(statements)} statements where one SELECT is allowed")
    if statements[0].type != package.StatementType.SELECT:
        kind = statements[0].type.name.lower().replace("_", " ")
        raise wrong(trope, f"a statement of the kind '{kind}' where one SELECT is allowed")
    with _told(trope):
        rows = connection.execute(DESCRIBE + trope.query).fetchall()
    names, kinds = tuple(row[0] for row in rows), [row[1] for row in rows]
    if names != trope.columns:
        there, wanted = ", ".join(names), ", ".join(trope.columns)
        raise wrong(trope, f"the columns are {there}; by the head they are {wanted}")
    for name, kind in zip(FIRST_COLUMNS, kinds, strict=False):
        if kind not in WHOLE_NUMBERS:
            raise wrong(trope, f"the column {name} has {kind.lower()}s instead of whole numbers")


@contextmanager
def guarded(connection: Connection, trope: Trope, limits: Limits) -> Iterator[None]:
    """What is asked inside ends in time and in the memory there is.  Raises TropeError."""
    timer = Timer(limits.seconds, connection.interrupt)
    timer.start()
    try:
        with _told(trope, limits):
            yield
    finally:
        timer.cancel()
        timer.join()


@contextmanager
def _told(trope: Trope, limits: Limits = USUAL) -> Iterator[None]:
    """What DuckDB complains about is told as a mistake of the trope's author."""
    package = duckdb()
    try:
        yield
    except package.InterruptException as error:
        raise wrong(trope, f"it took longer than {limits.seconds:g} seconds") from error
    except package.OutOfMemoryException as error:
        raise wrong(trope, f"it needs more memory than {limits.megabytes} MB") from error
    except package.Error as error:
        raise TropeError(trope.file, [_mistake(trope, str(error))]) from error


def _mistake(trope: Trope, message: str) -> Mistake:
    """The line of a complaint, counted in the trope's file, its reason and the line's text."""
    line = LINE.search(message)
    reason = ERROR.sub("", LINE.sub("", message)).strip().replace("\n", " ")
    if not line:
        return Mistake("query", reason)
    at = int(line[1]) + trope.head_lines
    return Mistake(f"line {at}", f"{reason}: {trope.sql.splitlines()[at - 1].strip()}")


def wrong(trope: Trope, what: str) -> TropeError:
    """A mistake of a trope's query as a whole."""
    return TropeError(trope.file, [Mistake("query", what)])
