"""Forks: after each beat of a script the moment from which everybody decides for themselves.

The script is followed up to a beat if everything of that beat and of those before it has been set
about: the fork is the minute before the first attempt of any later beat.  What somebody is at then
is finished, as any deed would be.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cupola.chronicle.clock import day_clock
from cupola.chronicle.prose.lines import sentence
from cupola.chronicle.prose.turning import weighed
from cupola.chronicle.prose.wording import Wording
from cupola.chronicle.store import Chronicle
from cupola.errors import Mistake, ScenarioError
from cupola.runs.branch import Moment
from cupola.runs.single import Run
from cupola.runs.whole import chronicle_of
from cupola.scenarios.scenario import Scenario
from cupola.studies.outcome import outcome_of
from cupola.world.notation import write

NOTHING = "Nothing of the script is followed."


@dataclass(frozen=True)
class Fork:
    """Where a script is left: after this beat, 0 for before all.  text: what it mostly does."""

    beat: int
    minute: int
    clock: str
    text: str
    moment: Moment


@dataclass(frozen=True)
class Script:
    """A story that follows its script to the end, with its forks.  outcome: what came of it."""

    scenario: Scenario
    seed: int
    outcome: Any
    forks: tuple[Fork, ...]


def script_of(scenario: Scenario, seed: int | None = None, engine: str = "auto") -> Script:
    """The scripted story of these dice, with its forks.

    Raises ScenarioError where no script is followed.
    """
    if not scenario.scripted:
        nothing = Mistake("script", "there is none, so that there is no road to follow")
        raise ScenarioError(scenario.source.file, [nothing])
    run = Run(scenario, seed, engine=engine)
    run.go_on()
    chronicle, last = chronicle_of(run), int(run.world.turn)
    forks = _forks(run, chronicle, last)
    return Script(scenario, run.seed, outcome_of(run), tuple(forks))


def _forks(whole: Run, chronicle: Chronicle, last: int) -> Iterator[Fork]:
    """The forks in order, their worlds taken in one pass through the story."""
    scenario = whole.scenario
    run = Run(scenario, whole.seed, engine=whole.engine.name)
    texts = _texts(chronicle)
    for beat, minute in _minutes(scenario, last):
        run.go_on(minute)
        clock = day_clock(minute, scenario.minute_of_day)
        text = (texts.get(beat) or _first(scenario, beat)) if beat else NOTHING
        yield Fork(beat, minute, clock, text, run.moment(told=True))


def _minutes(scenario: Scenario, last: int) -> Iterator[tuple[int, int]]:
    """Each beat that has attempts, 0 before all, and the minute before anything later is tried."""
    turns = [(int(row["number"]), int(row["turn"])) for row in scenario.beats]
    now = 0
    yield 0, now
    for beat in sorted({number for number, _ in turns if number > 0}):
        later = [turn for number, turn in turns if number > beat]
        now = max(now, min(min(later, default=last), last))
        yield beat, now


def _first(scenario: Scenario, beat: int) -> str:
    """The first attempt of a beat as it is typed, for one that brings about nothing to tell."""
    row = next(row for row in scenario.beats if int(row["number"]) == beat)
    return f"({write(int(row['actor']), row['action'], scenario.names)})"


def _texts(chronicle: Chronicle) -> dict[int, str]:
    """For each beat the heaviest event that it brought about, as a sentence."""
    wording = Wording(chronicle.cast)
    found: dict[int, tuple[float, str]] = {}
    for point in weighed(chronicle, wording):
        text = sentence(wording, point.event, mark_lies=True)
        beat = point.event.beat
        if beat and text and point.weight > found.get(beat, (-1.0, ""))[0]:
            found[beat] = point.weight, text
    return {beat: text for beat, (_, text) in found.items()}
