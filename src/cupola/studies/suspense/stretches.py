"""Stretches in which a belief hardly moves, or suspense falls away, and why.

A stretch is flat if at each of its points suspense is below `LITTLE` and no part of the belief
moves by more than that from its first point on.  It sags if suspense, taken for an hour ahead,
falls from each point to the next, by more than that in all, and nothing surprises: it is not
released, it is lost.  Either lasts `LONGEST` minutes at least.  The causes are those of a stretch
that sags, of what is shown in that time (`chronicle/measures/stretches.py`); before them, that
the outcome is settled where it is, or that there is news and it decides nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from cupola.chronicle.clock import day_clock, duration
from cupola.chronicle.measures.stretches import LONGEST, Lull, causes_of, is_news
from cupola.studies.suspense.points import Course

if TYPE_CHECKING:
    from cupola.studies.suspense.path import Point

    Points = Sequence[Point]

LITTLE = 0.1
"""What is little movement of a belief in one thing (share, own choice)."""
SETTLED = 0.02
"""How near to certain every state is where an outcome is settled (share, own choice)."""
FLAT, SAGS = "flat", "sags"


@dataclass(frozen=True)
class Stretch:
    """A stretch in which little can come, or less and less.  causes: why, in words."""

    kind: str
    begins: int
    ends: int
    clock: str
    causes: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """When, how long, and why."""
        length = duration(self.ends - self.begins)
        return f"{self.clock} ({length}), {self.kind}: {', '.join(self.causes)}."


def stretches_of(course: Course, points: "Points") -> list[Stretch]:
    """The stretches between these points that are flat or sag, in order."""
    flat = list(_found(course, points, FLAT, _is_flat))
    sags = [
        one
        for one in _found(course, points, SAGS, _sags)
        if not any(other.begins < one.ends and one.begins < other.ends for other in flat)
    ]
    return sorted(flat + sags, key=lambda stretch: stretch.begins)


def _found(
    course: Course, points: "Points", kind: str, goes_on: Callable[["Points", int, int], bool]
) -> Iterator[Stretch]:
    """Stretches of a kind: from a point on for as long as they go on, if that is long enough."""
    first = 0
    while first < len(points) - 1:
        last = first
        while last < len(points) - 1 and goes_on(points, first, last):
            last += 1
        long = points[last].stop.minute - points[first].stop.minute >= LONGEST
        if long and (kind == FLAT or _fall(points, first, last) > little(points)):
            yield _named(course, points[first : last + 1], kind)
        first = max(last, first + 1)


def little(points: "Points") -> float:
    """What is little movement of a belief in all of its states together."""
    return LITTLE * sqrt(len(points[0].beliefs))


def _is_flat(points: "Points", first: int, at: int) -> bool:
    """Whether little can come from a point to the next, and little has come since the first."""
    pairs = zip(points[first].beliefs, points[at + 1].beliefs, strict=True)
    moved = max(abs(one.share - other.share) for one, other in pairs)
    return points[at].suspense.value < little(points) and moved < LITTLE


def _sags(points: "Points", _first: int, at: int) -> bool:
    """Whether suspense is less at the next point, which is no surprise."""
    here, there = points[at], points[at + 1]
    falls = there.pace < here.pace
    return falls and there.surprise.value < little(points)


def _fall(points: "Points", first: int, last: int) -> float:
    return points[first].pace - points[last].pace


def _named(course: Course, points: "Points", kind: str) -> Stretch:
    begins, ends = points[0].stop.minute, points[-1].stop.minute
    start = course.scenario.minute_of_day
    clock = f"{day_clock(begins, start)} to {day_clock(ends, start)}"
    settled = all(
        share.of and min(share.share, 1.0 - share.share) < SETTLED
        for point in points[:-1]
        for share in point.beliefs
    )
    known = ["it is settled by then"] if settled else []
    return Stretch(kind, begins, ends, clock, (*known, *_causes(course, begins, ends)))


def _causes(course: Course, begins: int, ends: int) -> Iterator[str]:
    """Why little comes of what everybody can be shown in a time."""
    measures = course.chronicle.measures()
    events = [e for e in measures.telling.events if begins < e.minute < ends]
    readings = [r for r in measures.tension.curve if begins <= r.minute < ends]
    if not events or not readings:
        yield "nothing happens that could be shown"
        return
    quiet, *others = causes_of(Lull(events, readings))
    news = any(is_news(event, measures.changes) for event in events)
    yield "what is new decides nothing" if news else quiet
    yield from others
