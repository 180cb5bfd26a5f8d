"""Free room: where a mark or a name covers nothing else."""

from collections.abc import Collection
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

FAR = 160
"""Pixels from where a name belongs within which a place is looked for."""
APART = 3
"""Pixels between two places that are tried."""


@dataclass(frozen=True)
class Box:
    """A rectangle, in pixels."""

    left: float
    top: float
    width: float
    height: float

    @classmethod
    def around(cls, x: float, y: float, width: float, height: float) -> "Box":
        """The rectangle with this centre."""
        return cls(x - width / 2, y - height / 2, width, height)

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    def grown(self, pixels: float) -> "Box":
        """The same with a margin."""
        wide, high = self.width + 2 * pixels, self.height + 2 * pixels
        return Box(self.left - pixels, self.top - pixels, wide, high)

    def meets(self, other: "Box") -> bool:
        """Whether two rectangles overlap."""
        level = self.left < other.right and other.left < self.right
        return level and self.top < other.bottom and other.top < self.bottom

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """The point of it that is nearest to another point."""
        return min(max(x, self.left), self.right), min(max(y, self.top), self.bottom)

    def is_inside(self, other: "Box") -> bool:
        """Whether this lies within the other."""
        level = other.left <= self.left and self.right <= other.right
        return level and other.top <= self.top and self.bottom <= other.bottom


@dataclass
class Room:
    """What is taken already: rectangles, and points of lines with the names of their owners."""

    boxes: list[Box] = field(default_factory=list)
    lines: dict[str, npt.NDArray[np.float64]] = field(default_factory=dict)

    def take(self, box: Box) -> None:
        """A rectangle is taken."""
        self.boxes.append(box)

    def take_line(self, owner: str, points: npt.NDArray[np.float64]) -> None:
        """A line is taken; its points lie a pixel or two apart from now on."""
        self.lines[owner] = dense(points)

    def is_free(self, box: Box, ignoring: Collection[str] = ()) -> bool:
        """Whether nothing is in a rectangle, but for the lines of some owners."""
        if any(box.meets(other) for other in self.boxes):
            return False
        return not any(
            crosses(box, points) for owner, points in self.lines.items() if owner not in ignoring
        )

    def near(
        self,
        point: tuple[float, float],
        size: tuple[float, float],
        within: Box,
        ignoring: Collection[str] = (),
    ) -> Box | None:
        """The free rectangle of this size nearest to a point, None if there is none near."""
        for box in candidates(point, size):
            if box.is_inside(within) and self.is_free(box, ignoring) and self.leads(point, box):
                return box
        return None

    def leads(self, point: tuple[float, float], box: Box) -> bool:
        """Whether a straight line from a point to a rectangle crosses no other rectangle."""
        leader = dense(np.array([point, box.nearest(*point)]))
        return not any(crosses(other, leader) for other in self.boxes)


def candidates(point: tuple[float, float], size: tuple[float, float]) -> list[Box]:
    """Rectangles around a point, the nearest first, those to the right and level before others."""
    (x, y), (width, height) = point, size
    boxes = [
        Box(x + APART * right, y - height / 2 + APART * down, width, height)
        for right in range(-int(width) // APART - FAR // APART, FAR // APART + 1)
        for down in range(-(FAR // APART), FAR // APART + 1)
    ]
    return sorted(boxes, key=lambda box: distance(box, x, y))


def distance(box: Box, x: float, y: float) -> float:
    """How far a rectangle is from a point; a little farther if it does not begin there."""
    near = box.nearest(x, y)
    askew = abs(box.left - x) / 20 + abs(box.top + box.height / 2 - y) / 10
    return float(np.hypot(near[0] - x, near[1] - y)) + askew


def dense(points: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Points along the same line, at most two pixels apart."""
    gaps = np.hypot(*np.diff(points, axis=0).T)
    length = np.concatenate([[0.0], np.cumsum(gaps)])
    along = np.linspace(0.0, length[-1], max(2, int(length[-1] / 2) + 2))
    return np.stack([np.interp(along, length, points[:, axis]) for axis in (0, 1)], axis=1)


def crosses(box: Box, points: npt.NDArray[np.float64]) -> bool:
    """Whether any of these points lies in a rectangle."""
    x, y = points[:, 0], points[:, 1]
    level = (box.left < x) & (x < box.right)
    return bool((level & (box.top < y) & (y < box.bottom)).any())
