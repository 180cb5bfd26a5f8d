"""The path of a belief through a story, with its suspense and surprise at each point.

After Ely, Frankel and Kamenica (2015): suspense at a point is the root of the expected squared
change of the belief up to the next point, surprise the distance from the belief at the point
before.  Of several states, such as who lives, the squares are added up.

A viewer knows everything that is so, and nothing of the dice: the belief is the share of rollouts
in which people decide for themselves from there on.  One of the people believes what they hold,
right or wrong: the path is that of their own credences, and its suspense says how far these are
about to move in what may really come, not how far the person expects them to.
"""

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import sqrt
from typing import Any

import numpy as np

from cupola.studies.intervals import Share
from cupola.studies.study import Way
from cupola.studies.suspense.asked import Asked, Held, State, Told, Values
from cupola.studies.suspense.estimating import (
    NONE,
    Estimate,
    belief,
    expected_move,
    surprise,
    suspense,
)
from cupola.studies.suspense.points import Course, Stop
from cupola.studies.suspense.rollouts import EACH, Segment, lived, to_next, to_outcomes
from cupola.studies.suspense.stretches import Stretch, stretches_of

HOUR = 60
"""Minutes."""
ROLLOUTS = 576
"""Rollouts from each point: a belief is then sure to within four of a hundred."""


@dataclass(frozen=True)
class Point:
    """One point: the belief in each state, how far it moved up to here, and how far it will.

    ahead: minutes to the next point, 0 at the end.
    """

    stop: Stop
    beliefs: tuple[Share, ...]
    suspense: Estimate
    surprise: Estimate
    ahead: int = 0

    @property
    def pace(self) -> float:
        """Suspense as if the next point were an hour away: squared movements add up with time."""
        return self.suspense.value * sqrt(HOUR / self.ahead) if self.ahead else 0.0


@dataclass(frozen=True)
class Path:
    """A belief's path.  rollouts: from each point."""

    asked: Asked | Held
    course: Course
    rollouts: int
    points: tuple[Point, ...] = ()

    @cached_property
    def stretches(self) -> list[Stretch]:
        """The stretches that are flat or sag."""
        return stretches_of(self.course, self.points)

    @property
    def states(self) -> Sequence[State | Told]:
        """What the belief is about."""
        return self.asked.states

    @property
    def person(self) -> str | None:
        """Whose belief it is; None for a viewer's, who knows everything."""
        return self.asked.person if isinstance(self.asked, Held) else None

    def rows(self) -> list[dict[str, Any]]:
        """A row for each point and state, for a frame."""
        return [
            {
                "minute": point.stop.minute,
                "day_clock": point.stop.clock,
                "state": state.words,
                "belief": share.share,
                "belief_low": share.low,
                "belief_high": share.high,
                "suspense": point.suspense.value,
                "suspense_low": point.suspense.low,
                "suspense_high": point.suspense.high,
                "surprise": point.surprise.value,
                "text": point.stop.text,
            }
            for point in self.points
            for state, share in zip(self.states, point.beliefs, strict=True)
        ]

    @property
    def highest(self) -> Point:
        """The point of most suspense."""
        return max(self.points, key=lambda point: point.suspense.value)

    @property
    def most_surprising(self) -> Point:
        """The point of most surprise."""
        return max(self.points, key=lambda point: point.surprise.value)


def path_of(
    course: Course, asked: Asked | Held, rollouts: int = ROLLOUTS, way: Way | None = None
) -> Path:
    """The whole path.  way: told of every bunch that has been lived."""
    paths = list(paths_of(course, asked, rollouts, way))
    return paths[-1]


def paths_of(
    course: Course, asked: Asked | Held, rollouts: int = ROLLOUTS, way: Way | None = None
) -> Generator[Path, None, None]:
    """The path, longer by a point each time."""
    bunches, how = bunches_of(asked, rollouts), way or Way()
    if isinstance(asked, Asked):
        live = to_outcomes(asked.of, int(course.chronicle.seed))
        many, of = bunches * EACH, of_viewer(course, asked, lived(course, bunches, live, how))
    else:
        many, of = bunches, _of_person(course, asked, bunches, how)
    points: list[Point] = []
    for point in of:
        points.append(point)
        yield Path(asked, course, many, tuple(points))


def bunches_of(asked: Asked | Held, rollouts: int) -> int:
    """How many bunches so many rollouts make: at least three, or nothing can be said of them.

    Of what a person holds each continuation is a bunch.
    """
    return max(3, rollouts // EACH) if isinstance(asked, Asked) else rollouts


def of_viewer(
    course: Course, asked: Asked, found: Iterable[tuple[Segment, Values]]
) -> Generator[Point, None, None]:
    """Points of one who knows everything that is so.  found: what comes of each segment."""
    before: Values | None = None
    for segment, outcomes in found:
        beliefs = tuple(belief(outcomes, state) for state in range(len(asked.states)))
        moved = NONE if before is None else surprise(before, outcomes)
        yield Point(segment.stop, beliefs, suspense(outcomes), moved, segment.minutes)
        before = outcomes
    known = asked.of(course.run)[None, None, :]
    moved = NONE if before is None else surprise(before, known)
    yield Point(course.stops[-1], _certain(known[0, 0]), NONE, moved)


def _of_person(course: Course, asked: Held, bunches: int, way: Way) -> Generator[Point, None, None]:
    """Points of one of the people, by what they hold, up to their death at most.

    A continuation is a bunch of its own.
    """
    before: Values | None = None
    live = to_next(asked.of, int(course.chronicle.seed))
    for segment, found in lived(course, bunches, live, way):
        now = asked.of(segment.stop.moment.world)
        if not asked.is_alive(segment.stop.moment.world):
            yield Point(segment.stop, _certain(now), NONE, _moved(before, now))
            return
        expected = expected_move(now, found[:, 0, :])
        yield Point(segment.stop, _certain(now), expected, _moved(before, now), segment.minutes)
        before = now
    last = asked.of(course.run.world)
    yield Point(course.stops[-1], _certain(last), NONE, _moved(before, last))


def _certain(values: Values) -> tuple[Share, ...]:
    """Beliefs that are known as they are."""
    return tuple(Share(0, 0, float(v), float(v), float(v)) for v in values)


def _moved(before: Values | None, now: Values) -> Estimate:
    if before is None:
        return NONE
    distance = float(np.linalg.norm(now - before))
    return Estimate(distance, distance, distance)
