"""The points of a story at which a belief is asked for: its turning points, and some between.

A point stands at the end of the minute in which something turns the story.  Turning points that
follow one another at once are one point.  Where nothing turns for hours there are points at even
distances, so that a belief which moves slowly is seen to move.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from cupola.chronicle.clock import day_clock
from cupola.chronicle.prose.turning import turning_points
from cupola.chronicle.store import Chronicle
from cupola.runs.branch import Moment
from cupola.runs.single import Run
from cupola.runs.whole import chronicle_of
from cupola.scenarios.scenario import Scenario

NEAR = 5
"""Minutes within which turning points are one (own choice: a blow and what comes of it)."""
FAR = 480
"""Minutes without a turning point in which there is at least one point more (own choice)."""
BEGINS, ENDS = "The story begins.", "It is over."


@dataclass(frozen=True)
class Stop:
    """One point.  text: what has just turned the story, '' for nothing.

    moment: the world there, with what was told up to there.
    """

    minute: int
    clock: str
    text: str
    moment: Moment


@dataclass(frozen=True)
class Course:
    """A story that is over, with its points."""

    run: Run
    chronicle: Chronicle
    stops: tuple[Stop, ...]

    @property
    def scenario(self) -> Scenario:
        """What it is a story of."""
        return self.run.scenario


def course_of(
    scenario: Scenario, seed: int | None = None, engine: str = "auto", every: int | None = None
) -> Course:
    """The story of these dice with its points.

    every: points at each so many minutes instead of at turning points.
    """
    run = Run(scenario, seed, engine=engine)
    run.go_on()
    last, chronicle = int(run.world.turn), chronicle_of(run)
    turns = _every(every, last) if every else _turns(chronicle, last)
    return Course(run, chronicle, tuple(_stops(run, turns)))


def _stops(whole: Run, turns: dict[int, str]) -> Iterator[Stop]:
    """The worlds at these minutes, taken in one pass through the story."""
    scenario = whole.scenario
    run = Run(scenario, whole.seed, engine=whole.engine.name)
    for minute, text in turns.items():
        run.go_on(minute)
        clock = day_clock(minute, scenario.minute_of_day)
        yield Stop(minute, clock, text, run.moment(told=True))


def _every(minutes: int, last: int) -> dict[int, str]:
    """Points at even distances, and the end."""
    return {0: BEGINS} | dict.fromkeys(range(minutes, last, minutes), "") | {last: ENDS}


def _turns(chronicle: Chronicle, last: int) -> dict[int, str]:
    """The minutes of all points, with what turns the story in each."""
    lines = [(line.event.minute + 1, line.text) for line in turning_points(chronicle)]
    found = {0: BEGINS}
    for minutes, text in _gathered(line for line in lines if line[0] < last):
        found[minutes] = text
    at_end = " ".join(text for minute, text in lines if minute >= last)
    found[last] = at_end or ENDS
    between = {
        minute: "" for pair in pairwise(found) for minute in _between(*pair) if minute not in found
    }
    return dict(sorted((found | between).items()))


def _gathered(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Turning points, those that follow one another at once as one, at the minute of the last."""
    minute, texts = 0, list[str]()
    for at, text in lines:
        if texts and at - minute > NEAR:
            yield minute, " ".join(texts)
            texts = []
        minute = at
        texts.append(text)
    if texts:
        yield minute, " ".join(texts)


def _between(begins: int, ends: int) -> Iterator[int]:
    """Minutes at even distances between two, so that no gap is long."""
    pieces = ceil((ends - begins) / FAR)
    for number in range(1, pieces):
        yield begins + (ends - begins) * number // pieces
