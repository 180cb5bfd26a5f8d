"""Living: many worlds of a scenario, as rows; and worlds in which a first strike does not come."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np

from cupola.runs.batch import in_order, prepare
from cupola.runs.single import Run
from cupola.scenarios.scenario import Scenario
from cupola.studies.outcome import ATTACKS
from cupola.studies.report.stories import STORY, Rows, story_of
from cupola.world.catalogue.entities import MindKind
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb

PIECE = 16
"""Worlds that a thread lives before it hands them over."""


@dataclass(frozen=True)
class Way:
    """How worlds are lived, which changes nothing in what comes out.

    begins: called with what is lived now and how many worlds of it there are.  lived: called
    after every world, by its thread.
    """

    threads: int | None = None
    engine: str = "auto"
    begins: Callable[[str, int], None] = lambda _what, _count: None
    lived: Callable[[], None] = lambda: None


class Strike(NamedTuple):
    """The first strike of a world: whose dice, who, and in which minute."""

    seed: int
    who: int
    minute: int


def lived(scenario: Scenario, seeds: Sequence[int], way: Way, what: str = "") -> Rows:
    """A row for the story of each seed, in order."""
    way.begins(what or scenario.title, len(seeds))

    def live(run: Run, seed: int) -> None:
        run.begin(seed)
        run.go_on()

    return _in_pieces(scenario, seeds, live, way)


def lived_without(scenario: Scenario, strikes: Sequence[Strike], way: Way, what: str = "") -> Rows:
    """The same worlds, but whoever was about to strike first is a pacifist from that minute on."""
    way.begins(what or scenario.title, len(strikes))

    def live(run: Run, strike: Strike) -> None:
        run.begin(strike.seed)
        run.go_on(strike.minute)
        disarm(run.world, strike.who)
        run.go_on()

    return _in_pieces(scenario, strikes, live, way)


def disarm(world: Any, person: int) -> None:
    """From now on the person uses no force: what they were about to do is dropped."""
    me = world.persons[person]
    me.mind = int(MindKind.PACIFIST)
    world.minds[person].intention = int(Intention.NONE)
    if int(me.doing.verb) in ATTACKS:
        me.doing.verb = int(Verb.NONE)
        me.until = int(world.turn) - 1


def first_strikes(rows: Rows, who: int) -> tuple[Rows, list[Strike]]:
    """The worlds in which this person was the first of all to strike, and when."""
    chosen = rows[rows["striker"] == who]
    return chosen, [
        Strike(int(row["outcome"]["seed"]), who, int(row["struck_at"])) for row in chosen
    ]


def with_mind(scenario: Scenario, person: int, kind: MindKind) -> Scenario:
    """The same scenario, in which another kind of mind decides for one person."""
    start = scenario.start.copy()
    start.persons[person].mind = int(kind)
    return replace(scenario, start=start)


def _in_pieces(
    scenario: Scenario, jobs: Sequence[Any], live: Callable[[Run, Any], None], way: Way
) -> Rows:
    prepare(scenario, way.engine)

    def work(run: Run, piece: Iterable[Any]) -> list[Any]:
        rows = []
        for job in piece:
            live(run, job)
            rows.append(story_of(run))
            way.lived()
        return rows

    pieces = in_order(scenario, _pieces(jobs), work, threads=way.threads, engine=way.engine)
    rows = [row for piece in pieces for row in piece]
    return np.array(rows, STORY) if rows else np.zeros(0, STORY)


def _pieces(jobs: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for at in range(0, len(jobs), PIECE):
        yield jobs[at : at + PIECE]
