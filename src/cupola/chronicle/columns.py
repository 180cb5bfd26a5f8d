"""A column of a chronicle: numbers, words or sets of words, any of which may be missing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[Any]
NO_NUMBERS: Mapping[str, int] = MappingProxyType({})
"""Words that have no numbers."""


@dataclass(frozen=True)
class Column:
    """One value a row.

    values: numbers, or positions in `words` if there are words; -1 stands for a missing word.
    missing: where there is nothing to say, None if nowhere.
    """

    values: Numbers
    missing: npt.NDArray[np.bool_] | None = None
    words: tuple[str, ...] | None = None

    def tolist(self) -> list[Any]:
        """The column as Python values, None where there is nothing to say."""
        if self.words is not None:
            words = (*self.words, None)
            return [words[position] for position in self.values.tolist()]
        if self.missing is None:
            return list(self.values.tolist())
        gaps = self.missing.tolist()
        return [
            None if gap else value for value, gap in zip(self.values.tolist(), gaps, strict=True)
        ]


@dataclass(frozen=True)
class SetColumn:
    """A set of words a row.  members: a row for each row, a column for each word."""

    members: npt.NDArray[np.bool_]
    words: tuple[str, ...]

    def tolist(self) -> list[tuple[str, ...]]:
        """The column as tuples of words."""
        rows: list[list[str]] = [[] for _ in range(len(self.members))]
        for row, word in zip(*(part.tolist() for part in np.nonzero(self.members)), strict=True):
            rows[row].append(self.words[word])
        return [tuple(row) for row in rows]


AnyColumn = Column | SetColumn


def spelled(codes: Numbers, spell: Callable[[int], str | None]) -> Column:
    """Codes as words; `spell` is asked once for each code and may say None."""
    found, where = _distinct(np.ascontiguousarray(codes))
    asked = [spell(int(code)) for code in found]
    words = tuple(sorted({word for word in asked if word is not None}))
    positions = {word: number for number, word in enumerate(words)}
    position = np.array([-1 if word is None else positions[word] for word in asked], np.int32)
    return Column(position[where], words=words)


def _distinct(codes: Numbers) -> tuple[Numbers, Numbers]:
    """Every code that occurs, in order, and the place of each row's code among them."""
    if not len(codes):
        return codes, codes
    low, high = int(codes.min()), int(codes.max())
    if high - low > WIDEST:
        found, where = np.unique(codes, return_inverse=True)
        return found, where
    moved = codes - low
    occurs = np.zeros(high - low + 1, bool)
    occurs[moved] = True
    return np.flatnonzero(occurs) + low, (np.cumsum(occurs) - 1)[moved]


WIDEST = 1 << 20
"""Codes that lie closer together are counted in a table, ten times as fast as by sorting."""


def without(numbers: Numbers, gap: float) -> Column:
    """Numbers, missing where they are `gap`."""
    return Column(numbers, numbers == gap)


def repeated(value: int, length: int) -> Column:
    """The same number in every row."""
    return Column(np.full(length, value, np.int64))


def listed(values: Sequence[Any], number: Mapping[str, int] = NO_NUMBERS) -> AnyColumn:
    """A column of Python values: numbers, truths, words, or tuples of words; None is missing.

    number: by which the words of tuples are in order; words without one go by the alphabet.
    """
    given = [value for value in values if value is not None]
    if given and isinstance(given[0], tuple | list):
        found = {word for row in given for word in row}
        words = tuple(sorted(found, key=lambda word: (number.get(word, 0), word)))
        members = [[word in (row or ()) for word in words] for row in values]
        return SetColumn(np.array(members, bool).reshape(len(values), len(words)), words)
    if not given or isinstance(given[0], str):
        words = tuple(sorted(set(given)))
        positions = {word: number for number, word in enumerate(words)}
        return Column(np.array([positions.get(v, -1) for v in values], np.int64), words=words)
    missing = np.array([value is None for value in values], bool)
    return Column(np.array([0 if v is None else v for v in values]), missing)


def members(bits: Numbers, words: dict[int, str]) -> SetColumn:
    """Sets of bits as sets of words; `words` names the bits that count."""
    numbers = np.array(sorted(words), np.int64)
    inside = (bits[:, None] >> numbers[None, :]) & 1 == 1
    return SetColumn(inside, tuple(words[int(number)] for number in numbers))
