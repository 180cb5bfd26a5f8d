"""From the lines of a written chronicle to rows of words, section by section."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from cupola.chronicle.tropes.written.forms import FORMS, MANY, Form, Slot
from cupola.errors import Mistake

LABELLED = re.compile(r"([a-z]\w*):\s+(.*)")


@dataclass(frozen=True)
class Row:
    """One line: where it stands, its section, its label if any, and its words by columns."""

    line: int
    section: str
    label: str | None
    values: dict[str, Any]
    kinds: dict[str, str]


@dataclass
class Reading:
    """What was read so far, and what was wrong with it."""

    rows: list[Row] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)

    def wrong(self, line: int, what: str) -> None:
        """There is one more mistake, in this line."""
        self.mistakes.append(Mistake(f"line {line}", what))

    def of(self, section: str) -> list[Row]:
        """The rows of one section."""
        return [row for row in self.rows if row.section == section]


def near(found: str, allowed: "list[str] | dict[str, Any] | frozenset[str]") -> str:
    """A hint at what may have been meant, or at what is allowed."""
    known = sorted(allowed)
    close = get_close_matches(found, known, 1, 0.5)
    if close:
        return f"did you mean '{close[0]}'?"
    more = ", ..." if len(known) > 20 else ""
    return f"allowed: {', '.join(known[:20])}{more}" if known else "none is known here"


def read_lines(lines: list[tuple[int, str]], reading: Reading) -> None:
    """The rows of all lines are in `reading`; lines are given with their numbers."""
    section = ""
    for number, text in lines:
        line = text.split("#", 1)[0].strip()
        word = line.removesuffix(":")
        if not line:
            continue
        if word in FORMS:
            section = word
        elif not section or (" " not in line and line.endswith(":")):
            reading.wrong(number, f"'{line}' is no section ({near(word, FORMS)})")
        else:
            _read_line(number, section, line, reading)


def _read_line(number: int, section: str, line: str, reading: Reading) -> None:
    labelled = LABELLED.fullmatch(line) if section == "events" else None
    label, rest = (labelled[1], labelled[2]) if labelled else (None, line)
    values: dict[str, Any] = {}
    kinds: dict[str, str] = {}
    parts = Parts(rest, FORMS[section])
    try:
        for slot, value in parts:
            if slot.column in values:
                raise ValueError(f"{slot.column} is said twice: '{values[slot.column]}', '{value}'")
            values[slot.column], kinds[slot.column] = value, slot.kind
    except ValueError as error:
        reading.wrong(number, f"{error}, in '{line}'")
        return
    reading.rows.append(Row(number, section, label, values, kinds))


class Parts:
    """The parts of one line, each with the slot that it fills."""

    def __init__(self, line: str, form: Form) -> None:
        self.words = line.replace(",", " , ").split()
        self.form = form

    def __iter__(self) -> Iterator[tuple[Slot, Any]]:
        """Slot by slot.  Raises ValueError with what is wrong."""
        yield from self._first()
        while self.words:
            word = self.words.pop(0)
            if word in self.form.flags:
                column, value = self.form.flags[word]
                yield Slot(column, "flag"), value
            elif word in self.form.words:
                yield self._after(word)
            else:
                known = [*self.form.words, *self.form.flags]
                raise ValueError(f"'{word}' is not expected here ({near(word, known)})")

    def _first(self) -> Iterator[tuple[Slot, Any]]:
        for place, slot in enumerate(self.form.first):
            known = self.words and self._is_keyword(self.words[0])
            if not self.words or (known and place >= self.form.needed):
                break
            yield slot, self._value(slot)
        else:
            return
        if place < self.form.needed:
            raise ValueError(f"{slot.column} is missing")

    def _is_keyword(self, word: str) -> bool:
        return word in self.form.words or word in self.form.flags

    def _after(self, word: str) -> tuple[Slot, Any]:
        slot = self.form.words[word]
        if slot.kind in MANY and self.words[:1] == ["by"]:
            self.words.pop(0)
        if not self.words:
            raise ValueError(f"nothing stands after '{word}'")
        return slot, self._value(slot)

    def _value(self, slot: Slot) -> Any:
        if slot.kind not in MANY:
            return self.words.pop(0)
        found = [self.words.pop(0)]
        while self.words[:1] == [","]:
            self.words.pop(0)
            if not self.words:
                raise ValueError("nothing stands after the last comma")
            found.append(self.words.pop(0))
        return found
