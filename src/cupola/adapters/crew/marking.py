"""Sets of options in bunches: 32 options in a number, a bit each.

What a seat may do is kept so, and the bytes of its mask are written from it where they change.
"""

from typing import Any

import numpy as np

from cupola.adapters.crew.tables import BUNCH, Rows
from cupola.world.compiled import rule

ALL = (1 << BUNCH) - 1
"""A bunch of options that may all be tried."""
GO_ON = 1
"""The first bunch of whoever has nothing to choose: option 0 alone."""


@rule
def allow(found: Any, option: int) -> None:
    """The option is in the set."""
    found[option // BUNCH] |= 1 << (option % BUNCH)


@rule
def allow_all(found: Any, some: Any, first: int, end: int) -> None:
    """Whatever of another set lies from the first option to the one before the end is in it too."""
    for bunch in range(first // BUNCH, (end + BUNCH - 1) // BUNCH):
        begins = bunch * BUNCH
        bits = int(some[bunch])
        if begins < first:
            bits &= ALL << (first - begins)
        if begins + BUNCH > end:
            bits &= (1 << (end - begins)) - 1
        found[bunch] |= bits


@rule
def allow_rows(found: Any, first: int, rows: int) -> None:
    """Options that follow the first as these rows (bits) do are in the set."""
    bunch = first // BUNCH
    bits = rows << (first % BUNCH)
    found[bunch] |= bits & ALL
    if bits > ALL:
        found[bunch + 1] |= bits >> BUNCH


@rule
def ones(bits: int) -> int:
    """How many of a bunch are in the set."""
    count = 0
    rest = bits
    while rest != 0:
        rest &= rest - 1
        count += 1
    return count


@rule
def nth(bits: int, number: int) -> int:
    """Which option of a bunch is the n-th in the set, from 0 on."""
    rest = bits
    for _ in range(number):
        rest &= rest - 1
    return ones((rest & -rest) - 1)


@rule
def might(rows: Rows, w: int, seat: int, bunch: int) -> int:
    """The options of a bunch that the seat might try when it was last asked."""
    return int(rows.bunches[w, seat, bunch]) & ALL  # of 64 bits, whatever it is kept in


@rule
def take_in(rows: Rows, found: Any, w: int, seat: int) -> None:
    """The seat's set is the one found; its mask is that of whoever has to choose."""
    shown = rows.open[w, seat] == 1
    count = 0
    for bunch in range(rows.bunches.shape[2]):
        bits = int(found[bunch])
        before = might(rows, w, seat, bunch)
        if not shown:
            before = GO_ON if bunch == 0 else 0
        if bits != before:
            _spell(rows.masks[w, seat, bunch], bits)
        rows.bunches[w, seat, bunch] = bits
        count += ones(bits)
    rows.sizes[w, seat] = count
    rows.open[w, seat] = 1


@rule
def open_up(rows: Rows, w: int, seat: int) -> None:
    """The seat has to choose from the same set as last time."""
    if rows.open[w, seat] == 1:
        return
    for bunch in range(rows.bunches.shape[2]):
        bits = might(rows, w, seat, bunch)
        if bits != 0:
            _spell(rows.masks[w, seat, bunch], bits)
    rows.open[w, seat] = 1


@rule
def close(rows: Rows, w: int, seat: int) -> None:
    """The seat has nothing to choose; its set is kept for the next time."""
    if rows.open[w, seat] == 0:
        return
    for bunch in range(rows.bunches.shape[2]):
        if might(rows, w, seat, bunch) != 0:
            _spell(rows.masks[w, seat, bunch], GO_ON if bunch == 0 else 0)
    rows.open[w, seat] = 0


@rule
def _spell(mask: Any, bits: int) -> None:
    """The bytes of a bunch are as its bits are."""
    for place in range(BUNCH):
        mask[place] = (bits >> place) & 1


def bunches_of(count: int) -> int:
    """How many bunches hold so many options."""
    return -(-count // BUNCH)


def bunched(masks: Any) -> Any:
    """Masks (an array whose last axis is the options) as bunches, in numbers of eight bytes."""
    count = masks.shape[-1]
    room = np.zeros((*masks.shape[:-1], bunches_of(count) * BUNCH), np.uint8)
    room[..., :count] = masks
    packed = np.packbits(room, axis=-1, bitorder="little")
    return np.ascontiguousarray(packed).view("<u4").astype(np.int64)
