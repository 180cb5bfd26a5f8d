"""Where each place is drawn in the cutaway, and the ways between them, in pixels."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from cupola.chronicle.page.grid import Cell, Grid
from cupola.chronicle.page.links import Link, Room

WIDE, NARROW = 94.0, 70.0
"""Pixels across for a roomy room and for a small one."""
TALL, LOW = 116.0, 96.0
"""Pixels from top to bottom of both."""
GAP = 12.0
"""Pixels between two rooms, which a hatch bridges."""
EDGE = 10.0
"""Pixels around everything."""
HULL = 48.0
"""Pixels from top to bottom of what lies outside."""
APART = 104.0
"""Pixels across for an outside place to which no airlock leads."""


@dataclass(frozen=True)
class Spot:
    """A rectangle."""

    x: float
    y: float
    w: float
    h: float

    @property
    def middle(self) -> tuple[float, float]:
        """The point in its middle."""
        return self.x + self.w / 2, self.y + self.h / 2


@dataclass(frozen=True)
class Layout:
    """The spot of each place that is drawn, by its number; the ways; the whole sheet's size."""

    spots: dict[int, Spot]
    ways: list[dict[str, Any]]
    size: tuple[float, float]


def layout_of(rooms: list[Room], links: list[Link], used: set[int]) -> Layout:
    """The whole cutaway.  used: places in which anybody ever is."""
    grid = Grid(rooms, links)
    lefts, widths = columns(rooms, grid)
    outside = drawn_outside(rooms, links, used)
    top = EDGE + (HULL + GAP * 1.5 if outside else 0.0)
    first = min((cell.row for cell in grid.cells.values()), default=0)
    last = max((cell.row for cell in grid.cells.values()), default=0)
    spots = {
        at: spot(rooms[at], cell, (lefts, widths), top - first * (TALL + GAP))
        for at, cell in grid.cells.items()
    }
    right = lefts[-1] + widths[-1] if lefts else EDGE
    if outside:
        spots |= strips(rooms, links, spots, (outside, right))
        right = max(spot.x + spot.w for spot in spots.values())
    height = top + (last - first + 1) * (TALL + GAP) - GAP + EDGE
    return Layout(
        spots, [way(link, spots) for link in links if drawn(link, spots)], (right + EDGE, height)
    )


def drawn(link: Link, spots: dict[int, Spot]) -> bool:
    """Whether both ends of a way are drawn."""
    return link.a in spots and link.b in spots


def columns(rooms: list[Room], grid: Grid) -> tuple[list[float], list[float]]:
    """Where each column begins, and how wide it is: narrow if only small rooms stand in it."""
    widths = [NARROW] * grid.columns
    for at, cell in grid.cells.items():
        if not rooms[at].small or cell.span > 1:
            for column in cell.columns:
                widths[column] = WIDE
    lefts = [EDGE + sum(widths[:number]) + GAP * number for number in range(grid.columns)]
    return lefts, widths


def spot(room: Room, cell: Cell, laid: tuple[list[float], list[float]], level: float) -> Spot:
    """The rectangle of a room, close to the one that it hangs on.  level: the top of row 0."""
    lefts, widths = laid
    last = cell.columns[-1]
    across = lefts[last] + widths[last] - lefts[cell.column]
    wide = NARROW if room.small and cell.span == 1 else across
    tall = LOW if room.small else TALL
    y = level + cell.row * (TALL + GAP)
    shift = {-1: TALL - tall, 0: (TALL - tall) / 2, 1: 0.0}[(cell.row > 0) - (cell.row < 0)]
    return Spot(lefts[cell.column] + (across - wide) / 2, y + shift, wide, tall)


def drawn_outside(rooms: list[Room], links: list[Link], used: set[int]) -> list[int]:
    """The places outside that are drawn: those to which a way leads, and those ever used."""
    linked = {at for link in links for at in (link.a, link.b)}
    return [
        at
        for at, room in enumerate(rooms)
        if room.is_outside and (at in used or (room.kind == "hull" and at in linked))
    ]


def strips(
    rooms: list[Room], links: list[Link], spots: dict[int, Spot], laid: tuple[list[int], float]
) -> dict[int, Spot]:
    """The outside along the top: each place above its airlocks, the others at the ends."""
    outside, right = laid
    above = {at: above_airlock(at, links, spots) for at in outside}
    led = sorted((x, at) for at, x in above.items() if x is not None)
    loose = [at for at in outside if above[at] is None]
    first = [at for at in loose if rooms[at].kind == "hull"]
    last = [at for at in loose if rooms[at].kind != "hull"]
    left, stop = EDGE + len(first) * (APART + GAP), right - len(last) * (APART + GAP)
    middles = [(a + b) / 2 for (a, _), (b, _) in pairwise(led)]
    ends = [*middles, max(stop, left + len(led) * (APART + GAP))] if led else []
    widths = [(at, APART) for at in first]
    for (_, at), end in zip(led, ends, strict=True):
        widths.append((at, max(APART, end - left - (GAP if end != ends[-1] else 0.0))))
        left += widths[-1][1] + GAP
    return in_a_row([*widths, *((at, APART) for at in last)])


def in_a_row(widths: list[tuple[int, float]]) -> dict[int, Spot]:
    """Places of these widths from left to right along the top."""
    left, found = EDGE, {}
    for at, width in widths:
        found[at] = Spot(left, EDGE, width, HULL)
        left += width + GAP
    return found


def above_airlock(at: int, links: list[Link], spots: dict[int, Spot]) -> float | None:
    """The middle of the rooms from which one gets to a place outside, None if there are none."""
    doors = [link.b if link.a == at else link.a for link in links if at in (link.a, link.b)]
    found = [spots[door].middle[0] for door in doors if door in spots]
    return sum(found) / len(found) if found else None


def way(link: Link, spots: dict[int, Spot]) -> dict[str, Any]:
    """A way as it is drawn: from which place to which, through which points, whether shut."""
    a, b = spots[link.a], spots[link.b]
    return {"a": link.a, "b": link.b, "shut": int(link.shut), "path": points(a, b)}


def points(a: Spot, b: Spot) -> list[list[float]]:
    """The points through which one goes from one place to another."""
    level = shared(a.y, a.h, b.y, b.h)
    if level is not None:
        return rounded([(facing(a.x, a.w, b.x, b.w), level), (facing(b.x, b.w, a.x, a.w), level)])
    across = shared(a.x, a.w, b.x, b.w)
    if across is not None:
        return rounded([(across, facing(a.y, a.h, b.y, b.h)), (across, facing(b.y, b.h, a.y, a.h))])
    return rounded([a.middle, b.middle])


def shared(a: float, a_long: float, b: float, b_long: float) -> float | None:
    """The middle of what two stretches share; None if they share too little for a hatch."""
    low, high = max(a, b), min(a + a_long, b + b_long)
    return (low + high) / 2 if high - low >= GAP else None


def facing(a: float, a_long: float, b: float, b_long: float) -> float:
    """The end of a stretch that faces another."""
    return a + a_long if a + a_long / 2 < b + b_long / 2 else a


def rounded(points: list[tuple[float, float]]) -> list[list[float]]:
    """Points to a tenth of a pixel."""
    return [[round(x, 1), round(y, 1)] for x, y in points]
