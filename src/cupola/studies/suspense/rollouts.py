"""Rollouts: a moment lived on with other dice, by people who decide for themselves.

From each point so many bunches are lived to the next point, each with dice of its own; from there
so many rollouts of each bunch go on to the end, again with their own.  What came before the point
is told again in each, so that what comes of a story is counted for the whole of it.
"""

from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from cupola.chronicle.archive import record_from
from cupola.runs.batch import in_order, prepare
from cupola.runs.branch import Pages
from cupola.runs.single import Run
from cupola.studies.study import Way
from cupola.studies.suspense.asked import Values
from cupola.studies.suspense.points import Course, Stop
from cupola.studies.whatif.arms import Arm, arms_of
from cupola.world.chance import mix
from cupola.world.layout import copy_of
from cupola.world.records import World

EACH = 8
"""Rollouts of a bunch: with so many the noise of a small movement and of a large one are alike."""
LAST = -1
"""The number of the dice of a bunch; its rollouts have those from 0 on."""


@dataclass(frozen=True)
class Segment:
    """From one point to the next.  arm: the first point's world, with everybody free.

    until: where its bunches part.  minutes: how long it is in the story itself.
    """

    number: int
    stop: Stop
    until: int
    minutes: int
    arm: Arm

    def dice(self, seed: int, bunch: int, rollout: int = LAST) -> int:
        """The dice of a bunch, or of one of its rollouts, which no other has."""
        return mix(mix(seed, self.stop.minute, bunch), self.number, rollout)


@dataclass(frozen=True)
class Bunch:
    """A piece of work: the bunch of this number, from a segment's beginning on."""

    segment: Segment
    number: int


Living = Callable[[Run, Bunch], Values]
"""What comes of a bunch: a row a rollout."""


def segments(course: Course) -> list[Segment]:
    """The stretches between the points of a story."""
    last = course.stops[-1]
    return [
        Segment(
            number,
            stop,
            after.minute if after is not last else course.scenario.turns,
            after.minute - stop.minute,
            arms_of(stop.moment)[0],
        )
        for number, (stop, after) in enumerate(pairwise(course.stops))
    ]


def to_outcomes(of: Callable[[Run], Values], seed: int, each: int = EACH) -> Living:
    """Lives each bunch to the next point, and its rollouts to their ends.

    of: the states of a run that is over.
    """

    def live(run: Run, bunch: Bunch) -> Values:
        segment = bunch.segment
        _stand(run, record_from(World, segment.arm.identity), segment.arm.told)
        _go_on(run, segment.dice(seed, bunch.number), segment.until)
        there, told = run.world, tuple(run.pages)
        rows = []
        for rollout in range(each):
            _stand(run, copy_of(there), told)
            _go_on(run, segment.dice(seed, bunch.number, rollout))
            rows.append(of(run))
        return np.array(rows)

    return live


def to_next(of: Callable[[Any], Values], seed: int) -> Living:
    """Lives each bunch to the next point, and no further.  of: the states of a world."""

    def live(run: Run, bunch: Bunch) -> Values:
        segment = bunch.segment
        _stand(run, record_from(World, segment.arm.identity), ())
        _go_on(run, segment.dice(seed, bunch.number), segment.until)
        return of(run.world)[None, :]

    return live


def _stand(run: Run, world: Any, told: Pages) -> None:
    """The run stands at a world, and has told what came before it."""
    run.stand_at(world)
    run.pages = list(told)


def _go_on(run: Run, seed: int, until: int | None = None) -> None:
    run.world.seed = run.seed = seed
    run.go_on(until)


def lived(
    course: Course, bunches: int, live: Living, way: Way
) -> Generator[tuple[Segment, Values], None, None]:
    """For each segment in order what comes of its bunches: bunch, rollout, state."""
    every = segments(course)
    if not every:
        return
    scenario = every[0].arm.scenario
    prepare(scenario, way.engine)

    def work(run: Run, bunch: Bunch) -> Values:
        found = live(run, bunch)
        way.lived()
        return found

    jobs = (Bunch(segment, number) for segment in every for number in range(bunches))
    done = in_order(scenario, jobs, work, threads=way.threads, engine=way.engine)
    with closing(done):
        for segment in every:
            yield segment, np.array([next(done) for _ in range(bunches)])
