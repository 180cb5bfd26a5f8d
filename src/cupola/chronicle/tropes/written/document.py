"""A file of chronicles written by hand: Markdown, each chronicle in a block under a heading.

A block before the first heading of the second order goes for all chronicles of the file.
Under each heading stand the block, the sentence that says why, and what is expected:
`happens: person=anna, killer=boris` (once for each match) or `does not happen`.
A file without blocks is one chronicle.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cupola.chronicle import saving
from cupola.chronicle.schema import schema
from cupola.chronicle.tables import from_rows
from cupola.chronicle.tropes.asking import USUAL, Limits, Match
from cupola.chronicle.tropes.finding import find_in
from cupola.chronicle.tropes.heads import Trope
from cupola.chronicle.tropes.loading import telling_tables
from cupola.chronicle.tropes.written.lines import Reading, read_lines
from cupola.chronicle.tropes.written.tables import Builder, Tables
from cupola.errors import ChronicleError, Mistake, TropeError

FENCE, HEADING = "```", "## "
HAPPENS = re.compile(r"happens:\s*(.*)")
NOT = "does not happen"


@dataclass(frozen=True)
class Written:
    """One chronicle of a file.

    expected: what each match binds; empty if the trope does not happen; None if nothing is said.
    labels: the number of each event by its label.
    """

    title: str
    line: int
    why: str
    expected: tuple[dict[str, str], ...] | None
    labels: dict[str, int]
    tables: Tables


@dataclass
class Part:
    """A part of a file as it stands: a heading, sentences, what is expected, lines of blocks."""

    title: str
    line: int
    sentences: list[str] = field(default_factory=list)
    expected: list[dict[str, str]] | None = None
    lines: list[tuple[int, str]] = field(default_factory=list)


def read_written(path: str | Path) -> list[Written]:
    """The chronicles of a file.  Raises ChronicleError or TropeError."""
    try:
        text = Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no text"
        raise ChronicleError(f"{path} cannot be read: {reason}") from error
    return written_of(text, str(path))


def written_of(text: str, file: str) -> list[Written]:
    """The chronicles that a text describes.  Raises TropeError with all mistakes."""
    mistakes: list[Mistake] = []
    common, *parts = _parts(text, Path(file).stem, mistakes)
    made: list[Written] = []
    for part in parts or [common]:
        lines = part.lines if part is common else common.lines + part.lines
        made.append(_written(part, lines, len(made), mistakes))
    if mistakes:
        found = {(mistake.where, mistake.what): mistake for mistake in mistakes}
        raise TropeError(file, found.values())
    return made


def _written(
    part: Part, lines: list[tuple[int, str]], run: int, mistakes: list[Mistake]
) -> Written:
    reading = Reading()
    read_lines(lines, reading)
    builder = Builder(reading, run, part.title)
    tables = builder.tables()
    if not lines:
        reading.wrong(part.line, f"'{part.title}' has no block with a chronicle")
    mistakes += reading.mistakes
    expected = None if part.expected is None else tuple(part.expected)
    why = " ".join(part.sentences)
    return Written(part.title, part.line, why, expected, builder.known.labels, tables)


def _parts(text: str, title: str, mistakes: list[Mistake]) -> list[Part]:
    parts, inside = [Part(title, 1)], FENCE not in text
    for number, line in enumerate(text.splitlines(), 1):
        bare = line.strip()
        if bare.startswith(FENCE):
            inside = not inside
        elif inside:
            parts[-1].lines.append((number, line))
        elif line.startswith(HEADING):
            parts.append(Part(line.removeprefix(HEADING).strip(), number))
        elif not bare.startswith("#"):
            _sentence(parts[-1], bare, number, mistakes)
    if inside and FENCE in text:
        mistakes.append(Mistake(f"line {parts[-1].line}", "the last block has no end"))
    return parts


def _sentence(part: Part, line: str, number: int, mistakes: list[Mistake]) -> None:
    found = HAPPENS.fullmatch(line)
    if found or line.rstrip(".") == NOT:
        if part.expected is not None and not (part.expected and found):
            mistakes.append(Mistake(f"line {number}", "it cannot both happen and not happen"))
        part.expected = part.expected or []
    if found:
        pairs = [pair.partition("=") for pair in re.split(r"[,\s]+", found[1]) if pair]
        wrong = [key for key, equals, value in pairs if not (equals and key and value)]
        mistakes += [Mistake(f"line {number}", f"'{key}' is no role=value") for key in wrong]
        part.expected = [*(part.expected or []), {key: value for key, _, value in pairs}]
    elif line and line.rstrip(".") != NOT:
        part.sentences.append(line)


def find_in_written(
    chronicles: list[Written], wanted: Sequence[Trope], limits: Limits = USUAL
) -> list[Match]:
    """Where these tropes are found; the run of a match is the place of its chronicle."""
    return find_in(tables_of(chronicles), wanted, limits).matches


def tables_of(chronicles: list[Written]) -> dict[str, Any]:
    """The tables of all chronicles together, each under its own run, as Arrow tables."""
    kinds = {**schema(), **telling_tables()}
    tables: dict[str, Any] = {}
    for name in kinds:
        rows = [row for chronicle in chronicles for row in chronicle.tables.get(name, [])]
        tables[name] = saving.arrow_table(name, from_rows(rows, tuple(kinds[name])), kinds)
    return tables
