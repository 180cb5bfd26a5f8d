"""Chronicles as tables in memory, where tropes can ask about them.

People's routine makes up nine tenths of what happens and no trope asks about it: it is left
out unless somebody says that it is needed.  So are tables and columns that no question names.
Words are kept as their places in one sorted list of all of them, which questions read in half
the time and need not know of: equal words have equal places, and later words later ones.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from cupola.chronicle import schema
from cupola.chronicle.saving import LACKING
from cupola.errors import ChronicleError, EngineError

ROUTINE = ("go", "work", "rest", "sleep", "look")
"""What people do all day, whatever else happens."""
NO_ROUTINE = f"WHERE verb NOT IN {ROUTINE}"
BULKY = {
    "event": ("day_clock", "looks", "perceivers", "beat", "intent", "refusal", "tried"),
    "perceived": ("recognised", "understood"),
    "person": ("full_name", "role", "goal", "agency"),
    "place": ("title",),
}
"""Columns that are loaded only if a question names them."""
ALWAYS = "run"
"""The table that is loaded even if no question names it: it knows seeds and clocks."""
VIEW = re.compile(r"^CREATE TABLE (\w+) AS\n.*?;$", re.DOTALL | re.MULTILINE)
EVERYTHING = """
INSERT INTO shown SELECT run, id, row_number() OVER (PARTITION BY run ORDER BY id) FROM event
"""
"""What a viewer is shown to whom everything is shown."""
WORD = re.compile(r"\w+")
TEXT = "VARCHAR"
"""The type of a column of words in the schema."""
LISTED = "listed_word"
"""The type of the same column as places in the list of words."""
Connection = Any
"""A connection of DuckDB."""
Sources = Mapping[str, Any]
"""For each table of the schema where it is: files, as SQL, or an Arrow table."""


@cache
def views() -> dict[str, str]:
    """What `views.sql` makes, in its order: each table by its name, as SQL."""
    text = (files("cupola.chronicle.tropes") / "views.sql").read_text(encoding="utf-8")
    bare = re.sub(r"--[^\n]*", "", text)
    return {found[1]: found[0] for found in VIEW.finditer(bare)}


@cache
def telling_tables() -> dict[str, dict[str, str]]:
    """The tables of a telling, each with its columns and their types."""
    path = files("cupola.chronicle") / "tellings" / "tables.sql"
    return schema.tables_in(path.read_text(encoding="utf-8"))


def wanted_views(words: frozenset[str]) -> tuple[list[str], frozenset[str]]:
    """The views that are named, or that a named one names; and all words named by now."""
    chosen = []
    for name, sql in reversed(views().items()):
        if name in words:
            chosen.append(sql)
            words |= frozenset(WORD.findall(sql))
    return chosen[::-1], words


def duckdb() -> Any:
    """The package duckdb.  Raises EngineError where it is not installed."""
    try:
        import duckdb as package
    except ImportError as error:
        raise EngineError(LACKING.format(what="Tropes", package="duckdb")) from error
    return package


def load(
    sources: Sources, questions: Iterable[str], *, routine: bool, hints: bool = False
) -> Connection:
    """A database in memory with the tables that the questions name, and the views.

    hints: whether it is as somebody expects it who knows the schema alone: words are text, and
    tables that no question names are there too, empty, so that whoever mistypes a name is told
    the nearest.
    """
    connection = duckdb().connect(config={"threads": 1})
    texts = arrow_sources(connection, sources)
    named = frozenset(WORD.findall(" ".join(re.sub(r"--[^\n]*", "", text) for text in questions)))
    chosen, words = wanted_views(named)
    if "perceived" in words or "shown" in words:
        words |= {"event"}
    wanted = wanted_columns(words)
    if not hints:
        connection.execute(_list_of_words(texts, wanted, routine))
        wanted = with_listed_words(wanted)
    for table, kinds in wanted.items():
        connection.execute(_made_from(table, texts.get(table), kinds, routine))
    for table in all_tables().keys() - wanted.keys() if hints else ():
        connection.execute(_empty(table, all_tables()[table]))
    if "shown" in words and "shown" not in texts:
        connection.execute(EVERYTHING)
    for sql in chosen:
        connection.execute(sql)
    return connection


Columns = Mapping[str, Mapping[str, str]]
"""For each table its columns, each with its type."""


def all_tables() -> Columns:
    """The tables of a chronicle and those of a telling."""
    return {**schema.schema(), **telling_tables()}


def wanted_columns(words: frozenset[str]) -> Columns:
    """The tables to load, and their columns, for questions in which these words stand."""
    return {
        table: {
            name: kind
            for name, kind in kinds.items()
            if name not in BULKY.get(table, ()) or name in words
        }
        for table, kinds in all_tables().items()
        if table in words or table == ALWAYS
    }


def with_listed_words(wanted: Columns) -> Columns:
    """The same columns, those of words as places in the list of words."""
    return {
        table: {name: LISTED if kind == TEXT else kind for name, kind in kinds.items()}
        for table, kinds in wanted.items()
    }


def _list_of_words(texts: Mapping[str, str], wanted: Columns, routine: bool) -> str:
    """The SQL that makes the list of all words in these columns."""
    columns = {
        table: [name for name, kind in kinds.items() if kind == TEXT]
        for table, kinds in wanted.items()
    }
    parts = [
        _words_in(table, texts[table], names, routine)
        for table, names in columns.items()
        if names and table in texts
    ]
    every = " UNION ALL ".join(parts) or f"SELECT CAST(NULL AS {TEXT}) AS word"
    words = f"SELECT DISTINCT word FROM ({every}) WHERE word IS NOT NULL ORDER BY word"
    return f"CREATE TYPE {LISTED} AS ENUM ({words})"


def _words_in(table: str, source: str, names: Iterable[str], routine: bool) -> str:
    """The SQL that yields the words in some columns of a table, which are read side by side."""
    lists = ", ".join(f"list(DISTINCT CAST({name} AS {TEXT}))" for name in names)
    where = "" if routine or table != "event" else NO_ROUTINE
    return f"SELECT unnest(flatten([{lists}])) AS word FROM {source} {where}"


def _empty(table: str, kinds: Mapping[str, str]) -> str:
    columns = ", ".join(f"{name} {kind}" for name, kind in kinds.items())
    return f"CREATE TABLE {table} ({columns})"


def _made_from(table: str, source: str | None, kinds: Mapping[str, str], routine: bool) -> str:
    """The SQL that makes a table with these columns from where its rows are, if there are any."""
    if source is None:
        return _empty(table, kinds)
    columns = ", ".join(f"CAST({name} AS {kind}) AS {name}" for name, kind in kinds.items())
    where = ""
    if not routine and table == "event":
        where = NO_ROUTINE
    if not routine and table == "perceived":
        where = "SEMI JOIN event ON event.run = source.run AND event.id = source.event"
    return f"CREATE TABLE {table} AS SELECT {columns} FROM {source} AS source {where}"


def parquet_sources(folders: Iterable[Path]) -> dict[str, str]:
    """Where each table of these folders lies, as SQL.  Raises ChronicleError."""
    wanted = list(folders)
    for folder in wanted:
        for table in schema.schema():
            if not (folder / f"{table}.parquet").is_file():
                raise ChronicleError(f"{folder} is no chronicle: it lacks {table}.parquet")
    return {table: file_of(wanted, table) for table in schema.schema()}


def file_of(folders: Iterable[Path], table: str) -> str:
    """The files of one table in these folders, as SQL."""
    paths = (str((folder / f"{table}.parquet").absolute()) for folder in folders)
    quoted = ", ".join("'" + path.replace("'", "''") + "'" for path in paths)
    return f"read_parquet([{quoted}])"


def arrow_sources(connection: Connection, sources: Sources) -> dict[str, str]:
    """The same sources as SQL alone, Arrow tables under names of their own."""
    for name, source in sources.items():
        if not isinstance(source, str):
            connection.register(f"given_{name}", source)
    return {
        name: source if isinstance(source, str) else f"given_{name}"
        for name, source in sources.items()
    }
