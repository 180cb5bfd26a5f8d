"""The columns of every table, read from `schema.sql`: the one place that lists them."""

import re
from functools import cache
from importlib.resources import files

VERSION = 1
"""Raised whenever a column changes its name or its meaning."""

TABLE = re.compile(r"CREATE TABLE (\w+) \((.*?)\n\);", re.DOTALL)
COLUMN = re.compile(r"^\s+(\w+) ([A-Z]+(?:\[\])?),?", re.MULTILINE)


def text() -> str:
    """The whole of `schema.sql`."""
    return (files("cupola.chronicle") / "schema.sql").read_text(encoding="utf-8")


@cache
def schema() -> dict[str, dict[str, str]]:
    """For each table its columns in order, each with its SQL type."""
    return tables_in(text())


def tables_in(sql: str) -> dict[str, dict[str, str]]:
    """For each table that a text of SQL defines its columns in order, each with its type."""
    return {name: dict(COLUMN.findall(body)) for name, body in TABLE.findall(sql)}


def columns(table: str) -> tuple[str, ...]:
    """The names of the columns of a table, in order."""
    return tuple(schema()[table])
