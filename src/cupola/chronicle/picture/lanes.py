"""The lanes: one for each place in which anybody stays, those of one segment together."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Any

from cupola.chronicle.cast import Cast
from cupola.chronicle.picture.look import PITCH
from cupola.chronicle.picture.tracks import Stay

PADDING = 3
"""Pixels of a lane above its first and below its last line."""
LEAST_HEIGHT = 13
"""Pixels a lane has, so that its name can be read."""
BETWEEN_GROUPS = 6
"""Pixels between two segments."""
OUTSIDE = ("hull", "void")

Span = tuple[float, float]


@dataclass(frozen=True)
class Lane:
    """One place: which group it belongs to, where it lies, how many lines it can hold."""

    place: str
    group: str
    top: float
    slots: int

    @property
    def height(self) -> float:
        """Pixels from the upper to the lower edge."""
        return max(LEAST_HEIGHT, self.slots * PITCH + 2 * PADDING)

    def y(self, slot: int) -> float:
        """The pixel of one of the lines in it."""
        return self.top + self.height / 2 + (slot - (self.slots - 1) / 2) * PITCH


def lanes(
    cast: Cast, tracks: dict[str, list[Stay]], peaks: dict[str, int], top: float
) -> list[Lane]:
    """The lanes from top to bottom: outside, the segments, the vehicles.

    peaks: how many lines run side by side in each place.
    """
    rows = {str(row["id"]): row for row in cast.place if row["id"] in peaks}
    made: list[Lane] = []
    for place in arranged(rows, ways(tracks)):
        group = group_of(rows[place])
        if made:
            top = (
                made[-1].top + made[-1].height + (1 if made[-1].group == group else BETWEEN_GROUPS)
            )
        made.append(Lane(place, group, top, peaks[place]))
    return made


def group_of(row: dict[str, Any]) -> str:
    """The group that a place belongs to, in words."""
    kind = row.get("kind") or "room"
    if kind in OUTSIDE:
        return "outside"
    if kind == "vehicle":
        return "vehicle"
    return f"segment {row.get('segment') or 1}"


def ways(tracks: dict[str, list[Stay]]) -> Counter[tuple[str, str]]:
    """How often anybody went from one place to another, either way."""
    taken: Counter[tuple[str, str]] = Counter()
    for stays in tracks.values():
        for one, other in pairwise(stays):
            taken[min(one.place, other.place), max(one.place, other.place)] += 1
    return taken


def arranged(rows: dict[str, dict[str, Any]], taken: Counter[tuple[str, str]]) -> list[str]:
    """The places from top to bottom, groups together, ways between them as short as may be."""
    groups: dict[str, list[str]] = {}
    for place, row in rows.items():
        groups.setdefault(group_of(row), []).append(place)
    order = [place for group in sorted(groups, key=height_of_group) for place in groups[group]]
    shortest = length_of_ways(order, taken)
    better = True
    while better:
        better = False
        for changed in exchanged(order, {p: group_of(row) for p, row in rows.items()}):
            if (length := length_of_ways(changed, taken)) < shortest:
                order, shortest, better = changed, length, True
                break
    return order


def height_of_group(group: str) -> tuple[int, str]:
    """What groups are sorted by: outside is on top, a vehicle hangs below."""
    return {"outside": 0, "vehicle": 2}.get(group, 1), group


def exchanged(order: list[str], group: dict[str, str]) -> Iterator[list[str]]:
    """The same order with one place moved to where another of its group stands."""
    for one, other in combinations(range(len(order)), 2):
        if group[order[one]] != group[order[other]]:
            continue
        for start, goal in ((one, other), (other, one)):
            moved = order.copy()
            moved.insert(goal, moved.pop(start))
            yield moved


def length_of_ways(order: list[str], taken: Counter[tuple[str, str]]) -> int:
    """How many lanes are crossed in all."""
    at = {place: number for number, place in enumerate(order)}
    return sum(times * abs(at[a] - at[b]) for (a, b), times in taken.items())


def peak(spans: Iterable[Span]) -> int:
    """How many spans overlap at most."""
    edges = sorted([edge for begin, end in spans for edge in ((begin, 1), (end, -1))])
    most = now = 0
    for _, change in edges:
        now += change
        most = max(most, now)
    return most
