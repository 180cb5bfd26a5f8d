"""A check: one quantity, what is published of it, what comes out here, how far apart they may be.

A chapter holds checks of one kind with their curves.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

Points = Sequence[float]


@dataclass(frozen=True)
class Check:
    """One row: the quantity, its source, published and own value, and the tolerance.

    within: how far apart they may be, in the unit; ours is to lie between `low` and `high`.
    """

    quantity: str
    unit: str
    source: str
    published: str
    low: float
    high: float
    ours: float
    tolerance: str

    @property
    def holds(self) -> bool:
        """Whether our value is where it should be; what is not a number is nowhere."""
        return self.low <= self.ours <= self.high


@dataclass(frozen=True)
class Line:
    """One line of a plot; `dots` if it is given by single points."""

    label: str
    x: Points
    y: Points
    dots: bool = False


@dataclass(frozen=True)
class Curve:
    """One plot: a file's name, what it shows, its axes and lines."""

    name: str
    title: str
    x_label: str
    y_label: str
    lines: tuple[Line, ...]
    log: bool = False


@dataclass(frozen=True)
class Chapter:
    """Checks of one kind, and what is to be said of them."""

    title: str
    says: str
    checks: tuple[Check, ...]
    curves: tuple[Curve, ...] = field(default=())


def near(quantity: str, unit: str, source: str, values: tuple[float, float, float]) -> Check:
    """Published, ours and the share of the published value by which they may differ."""
    published, ours, share = values
    room = abs(published) * share
    return Check(
        quantity,
        unit,
        source,
        f"{published:.4g}",
        published - room,
        published + room,
        ours,
        f"{100 * share:g} %",
    )


def close(quantity: str, unit: str, source: str, values: tuple[float, float, float]) -> Check:
    """Published, ours and by how much of the unit they may differ."""
    published, ours, room = values
    low, high = published - room, published + room
    return Check(quantity, unit, source, f"{published:.6g}", low, high, ours, f"{room:g} {unit}")


def inside(quantity: str, unit: str, source: str, values: tuple[float, float, float]) -> Check:
    """The published range, from and to, and ours, which is to lie within."""
    low, high, ours = values
    return Check(quantity, unit, source, f"{low:g} to {high:g}", low, high, ours, "the range")


def below(quantity: str, unit: str, source: str, values: tuple[float, float]) -> Check:
    """The most that is allowed, and ours."""
    most, ours = values
    return Check(quantity, unit, source, f"at most {most:g}", 0.0, most, ours, "the bound")
