"""Whether the words of a written chronicle are known, and what they stand for."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from cupola.chronicle.tropes.written import forms
from cupola.chronicle.tropes.written.lines import Reading, Row, near
from cupola.world.book import Bond, Outcome, Stage
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb

COMMON = ("all", "earth", "station", "own_side", "other_side", "unknown")
"""Whom or what every chronicle knows without being told."""
NOTHING = "-"
"""The word for nothing."""
MAY_BE_NOTHING = (forms.ENTITY, forms.PLACE, forms.ITEM, forms.FREE, forms.INTENT, forms.OUTCOME)
"""Kinds of words for which nothing may stand."""
FREE_WORD = re.compile(r"[\w.:+-]+")
TRUTHS = {"true": True, "false": False}
CATALOGUES: dict[str, type[IntEnum]] = {
    forms.VERB: Verb,
    forms.INTENT: Intent,
    forms.OUTCOME: Outcome,
    forms.REFUSAL: Refusal,
    forms.STAGE: Stage,
    forms.BOND: Bond,
}


@dataclass
class Known:
    """The names that a chronicle makes known, by what they name."""

    people: list[str] = field(default_factory=list)
    members: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    labels: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, reading: Reading) -> "Known":
        """All names that the rows make known; one that stands twice is a mistake."""
        known = cls()
        for row in reading.rows:
            if row.section in ("people", "items", "places"):
                known._add(getattr(known, row.section), [row.values["id"]], row, reading)
            elif row.section == "members":
                known.members += [name for name in row.values["ids"] if name not in known.people]
            elif row.section == "others":
                known._add(known.others, row.values["ids"], row, reading)
        return known

    def _add(self, names: list[str], new: Iterable[str], row: Row, reading: Reading) -> None:
        for name in new:
            if name in self.entities():
                reading.wrong(row.line, f"'{name}' is made known twice")
            names.append(name)

    def entities(self) -> list[str]:
        """Everybody and everything that can act or be acted on."""
        named = self.people + self.members + self.items + self.places + self.others
        return [*named, *COMMON]


def checked(row: Row, known: Known) -> dict[str, Any]:
    """The row's words as values.  Raises ValueError with what is wrong."""
    return {
        column: row.values[column] if kind == "flag" else value(kind, row.values[column], known)
        for column, kind in row.kinds.items()
    }


def value(kind: str, word: Any, known: Known) -> Any:
    """What a word of this kind stands for.  Raises ValueError."""
    if kind in LISTS:
        return _list(kind, word, known)
    if word == NOTHING and kind in MAY_BE_NOTHING:
        return None
    if kind in CATALOGUES:
        names = [member.name.lower() for member in CATALOGUES[kind]]
        return _one_of(word, names, f"no {kind}")
    if kind in NAMED:
        what, names_of = NAMED[kind]
        return _one_of(word, names_of(known), what)
    if kind == forms.LABEL:
        return known.labels[_one_of(word, known.labels, "the label or number of no event")]
    if kind == forms.TRUTH:
        return TRUTHS[_one_of(word, TRUTHS, "neither true nor false")]
    if kind in NUMBERS:
        return _number(kind, word)
    if not FREE_WORD.fullmatch(word):
        raise ValueError(f"'{word}' is no word: letters, digits, _")
    return word


def _one_of(word: str, names: Any, what: str) -> str:
    if word not in names:
        raise ValueError(f"'{word}' is {what} ({near(word, names)})")
    return word


def _number(kind: str, word: str) -> float:
    low, high, make = NUMBERS[kind]
    number: float | None = None
    with suppress(ValueError):
        number = make(word)
    if number is None or not low <= number <= high:
        whole = "whole " if make is int else ""
        raise ValueError(f"'{word}' is no {kind}: a {whole}number from {low} to {high}")
    return number


def _list(kind: str, words: list[str], known: Known) -> list[Any]:
    if kind == forms.PEOPLE and words == ["all"]:
        return list(known.people)
    if kind == forms.LABELS and words == ["all"]:
        return sorted(set(known.labels.values()))
    return [value(LISTS[kind], word, known) for word in words if word not in ("nobody", NOTHING)]


LISTS = {
    forms.PEOPLE: forms.PERSON,
    forms.ITEMS: forms.ITEM,
    forms.LABELS: forms.LABEL,
    forms.NAMES: forms.FREE,
}
"""What each list is a list of."""
Names = Callable[[Known], list[str]]
NAMED: dict[str, tuple[str, Names]] = {
    forms.PERSON: ("nobody of the people", lambda known: known.people),
    forms.ENTITY: ("nobody and nothing that is known", Known.entities),
    forms.PLACE: ("none of the places", lambda known: known.places),
    forms.ITEM: ("none of the items", lambda known: known.items),
}
"""What a word is if it is not one of these names."""
NUMBERS: dict[str, tuple[int, int, Callable[[str], float]]] = {
    forms.MINUTE: (0, 1_000_000, int),
    forms.NUMBER: (-1_000_000, 1_000_000, int),
    forms.VALUE: (-1, 1, float),
    forms.CREDENCE: (0, 1, float),
}
"""From what to what a number may go, and how it is read."""
