"""The curve below the lines: how far people trust one another, across the sides."""

from collections.abc import Iterator
from dataclasses import dataclass

from cupola.chronicle.picture.tracks import deaths
from cupola.chronicle.store import Chronicle

ACROSS = "Mean trust between the sides, of those alive"
ALL = "Mean trust, of those alive"


@dataclass(frozen=True)
class Curve:
    """A value that changes with time.  points: minutes and values; it stays until the next."""

    label: str
    points: tuple[tuple[int, float], ...]


def curve(chronicle: Chronicle) -> Curve:
    """The mean trust of each living person in each living one of another side.

    With one side only it is the mean over everybody.
    """
    sides = {str(row["id"]): row.get("side") for row in chronicle.cast.person}
    across = len(set(sides.values())) > 1
    return Curve(ACROSS if across else ALL, tuple(means(chronicle, sides, across=across)))


def means(
    chronicle: Chronicle, sides: dict[str, str | None], *, across: bool
) -> Iterator[tuple[int, float]]:
    """Minutes at which the mean may have changed, with the mean from then on."""
    trust: dict[tuple[str, str], float] = {}
    for minute, changed, dead in changes(chronicle):
        trust |= changed
        gone = {person for person, died in dead.items() if died <= minute}
        counted = [
            value
            for (one, other), value in trust.items()
            if not gone & {one, other} and (not across or sides[one] != sides[other])
        ]
        if counted:
            yield minute, sum(counted) / len(counted)


def changes(
    chronicle: Chronicle,
) -> Iterator[tuple[int, dict[tuple[str, str], float], dict[str, int]]]:
    """The bonds of trust that changed, by the minute; a death counts as a change."""
    dead = deaths(chronicle)
    by_minute: dict[int, dict[tuple[str, str], float]] = {minute: {} for minute in dead.values()}
    for bond in chronicle.bonds:
        if bond.kind == "trust":
            by_minute.setdefault(bond.minute, {})[bond.person, bond.other] = bond.value
    for minute in sorted(by_minute):
        yield minute, by_minute[minute], dead
