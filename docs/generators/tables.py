"""The tables of studies and chronicles: every column with its type and what it means."""

import re
from collections.abc import Iterator
from importlib.resources import files

from cupola.chronicle import schema
from docs.generators.markdown import PROSE, code, page, table

TABLE = re.compile(r"((?:^-- .*\n)*)CREATE TABLE (\w+) \(\n((?:.*\n)*?)\);", re.MULTILINE)
COLUMN = re.compile(r"^\s+(\w+) ([A-Z]+(?:\[\])?),?(?:\s*-- (.*))?$")


def tables() -> str:
    """The whole page."""
    study = (files("cupola.studies") / "outcomes.sql").read_text(encoding="utf-8")
    return page(
        "Tables",
        PROSE["tables"]["lead"],
        "## Of a study",
        PROSE["tables"]["study"],
        *sections(study),
        "## Of a chronicle",
        PROSE["tables"]["chronicle"],
        *sections(schema.text()),
    )


def sections(sql: str) -> Iterator[str]:
    """Each table of a text of SQL: its name, the comment above it, and its columns."""
    for comment, name, body in TABLE.findall(sql):
        says = " ".join(line.removeprefix("--").strip() for line in comment.splitlines())
        rows = [column(line) for line in body.splitlines()]
        yield f"### {name}\n\n{says}\n\n{table(['column', 'type', 'what it is'], rows)}"


def column(line: str) -> list[str]:
    """The name of a column, its type, and what is said of it."""
    name, kind, says = COLUMN.fullmatch(line).groups()  # type: ignore[union-attr]
    return [code(name), kind.lower(), says or ""]
