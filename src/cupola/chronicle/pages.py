"""What a book holds, taken out of it so that the book can be written in again."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from cupola.world.layout import blank, dtype_of, freeze
from cupola.world.rows import BeliefRow, BondRow, DecisionRow, Event, FactRow, OrderRow

Rows = npt.NDArray[Any]

SECTIONS: dict[str, tuple[type, str]] = {
    "events": (Event, "event_count"),
    "beliefs": (BeliefRow, "belief_count"),
    "bonds": (BondRow, "bond_count"),
    "facts": (FactRow, "fact_count"),
    "orders": (OrderRow, "order_count"),
    "decisions": (DecisionRow, "decision_count"),
}
"""The tables of a book: the class of their rows, and the field that says how many are filled."""


@dataclass(frozen=True)
class Pages:
    """Rows of a run in the order they were told, one numpy array for each table of the book."""

    events: Rows
    beliefs: Rows
    bonds: Rows
    facts: Rows
    orders: Rows
    decisions: Rows

    @classmethod
    def of(cls, book: Any) -> "Pages":
        """A copy of all that a book holds; the book may be a plain object or a numpy record."""
        return cls(**{name: _copy(book, name) for name in SECTIONS})

    @classmethod
    def joined(cls, books: Iterable[Any]) -> "Pages":
        """One after the other: books, or what was taken out of them before."""
        parts = [part if isinstance(part, Pages) else cls.of(part) for part in books]
        return cls(**{name: _join([getattr(p, name) for p in parts], name) for name in SECTIONS})


def _copy(book: Any, name: str) -> Rows:
    record, counter = SECTIONS[name]
    count = int(getattr(book, counter))
    table = getattr(book, name)
    if isinstance(table, np.ndarray):
        return np.array(table[:count], dtype_of(record))
    rows = blank(record, count)
    for number in range(count):
        freeze(table[number], rows[number])
    return np.array(rows, dtype_of(record))


def _join(parts: list[Rows], name: str) -> Rows:
    return np.concatenate(parts) if parts else np.zeros(0, dtype_of(SECTIONS[name][0]))
