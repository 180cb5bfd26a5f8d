"""The search: worlds are lived in pieces, and each condition is asked only where it has to be.

What came of a run is asked first.  Of those that pass, the chronicles of one piece are kept
together and asked for tropes, and forgotten.  What a viewer makes of a run is asked last, of a
run that is lived once more from its seed.  What is found does not depend on the threads.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from threading import Event
from typing import Any

from cupola.chronicle.cast import Cast
from cupola.chronicle.clock import day_clock
from cupola.chronicle.store import Chronicle
from cupola.chronicle.tropes.asking import Match
from cupola.chronicle.tropes.finding import find as find_tropes
from cupola.chronicle.tropes.finding import find_in
from cupola.runs.batch import in_order, prepare
from cupola.runs.single import Run
from cupola.runs.whole import chronicle_of
from cupola.scenarios.scenario import Scenario
from cupola.studies.find.conditions import Filter, OfTrope
from cupola.studies.keeping import ALL, NOTHING, Keeping
from cupola.studies.outcome import outcome_of
from cupola.studies.study import Way

PIECE = 32
"""Worlds that a thread lives before it hands over what it found: enough for a query to do."""
TURNS_IT = ("die", "depart")
"""What a run without a trope is opened at."""


@dataclass(frozen=True)
class Hit:
    """A run that fits.  minute: where it does so; a run without a trope is opened where it turns.

    rise: by how much tension rises in it.  nearest: how near that one of its people comes who
    comes least near, 0 to 1.  matches: of the tropes that were asked for.  line: what happens.
    """

    seed: int
    minute: int
    clock: str
    ending: str | None
    rise: float
    nearest: float
    line: str
    matches: tuple[Match, ...] = ()

    @property
    def rank(self) -> float:
        """How well it is told: its tension rises, and nobody in it stays a stranger."""
        return self.rise + self.nearest


@dataclass(frozen=True)
class Found:
    """What a search found.  hits: best first.  lived: worlds until the last one that was needed.

    passed: how many of these held the conditions on outcomes.
    """

    hits: tuple[Hit, ...]
    lived: int
    passed: int


@dataclass
class _Piece:
    """What a piece of seeds came to: the seeds whose outcome is as asked, and the first hits."""

    passed: list[int] = field(default_factory=list)
    hits: list[Hit] = field(default_factory=list)


@dataclass(frozen=True)
class _Search:
    """What is looked for, how many are wanted, how it is done, and whether it is over."""

    wanted: Filter
    take: int
    way: Way
    over: Event = field(default_factory=Event)

    def piece(self, run: Run, seeds: range) -> _Piece:
        """What comes of these seeds; less once nobody waits for it."""
        found = _Piece()
        kept = Keeping(Cast.of(run.scenario), ALL if self.wanted.tropes else NOTHING)
        for seed in seeds:
            if self.over.is_set():
                return found
            if self.passes(run, seed):
                found.passed.append(seed)
                kept.add(run, len(found.passed))
            self.way.lived()
        if not self.wanted.is_plain:
            found.hits += islice(self.hits(run, found.passed, kept), self.take)
        return found

    def passes(self, run: Run, seed: int) -> bool:
        """Whether what comes of the run of this seed is as asked."""
        run.begin(seed)
        run.go_on()
        row = outcome_of(run)
        return all(condition.holds(row) for condition in self.wanted.outcomes)

    def told(self, scenario: Scenario, seeds: list[int]) -> list[Hit]:
        """The runs of these seeds as hits, for whose outcome alone was asked."""

        def tell(run: Run, seed: int) -> Hit | None:
            return _told(run, seed, self.wanted, [])

        threads, engine = self.way.threads, self.way.engine
        found = in_order(scenario, seeds, tell, threads=threads, engine=engine)
        return [hit for hit in found if hit]

    def hits(self, run: Run, passed: list[int], kept: Keeping) -> Iterator[Hit]:
        """The hits among the runs that passed, until nobody waits for them."""
        matches = _matches(kept, self.wanted.tropes) if passed else {}
        for seed in passed:
            found = matches.get(seed, [])
            if self.over.is_set() or not _may_fit(self.wanted.tropes, found):
                continue
            hit = _told(run, seed, self.wanted, found)
            if hit:
                yield hit


def find(
    scenario: Scenario, wanted: Filter, seeds: range, take: int, way: Way | None = None
) -> Found:
    """The first so many runs that fit, in the order of the seeds, ranked."""
    search = _Search(wanted, take, way or Way())
    prepare(scenario, search.way.engine)
    pieces = in_order(
        scenario,
        _pieces(seeds),
        search.piece,
        threads=search.way.threads,
        engine=search.way.engine,
        stop=search.over,
    )
    hits: list[Hit] = []
    passed: list[int] = []
    with closing(pieces):
        for piece in pieces:
            hits += piece.hits
            passed += piece.passed
            if len(passed if wanted.is_plain else hits) >= take:
                break
    if wanted.is_plain:
        hits = search.told(scenario, passed[:take])
    last = hits[take - 1].seed if len(hits) >= take else seeds.stop - 1
    best = sorted(hits[:take], key=lambda hit: (-hit.rank, hit.seed))
    return Found(tuple(best), last - seeds.start + 1, sum(seed <= last for seed in passed))


def _pieces(seeds: range) -> Iterator[range]:
    for first in range(seeds.start, seeds.stop, PIECE):
        yield range(first, min(first + PIECE, seeds.stop))


def _matches(kept: Keeping, conditions: Sequence[OfTrope]) -> dict[int, list[Match]]:
    """The matches of the tropes that ask no viewer, by the seeds of their runs."""
    asked = {one.trope.name: one.trope for one in conditions if not one.trope.asks_viewers}
    found: dict[int, list[Match]] = {}
    if asked:
        for match in find_in(kept.tables(), list(asked.values())).matches:
            found.setdefault(int(match.seed or 0), []).append(match)
    return found


def _may_fit(conditions: Sequence[OfTrope], matches: list[Match]) -> bool:
    """Whether all tropes that ask no viewer are as they should be."""
    return all(one.holds(matches) for one in conditions if not one.trope.asks_viewers)


def _told(run: Run, seed: int, wanted: Filter, matches: list[Match]) -> Hit | None:
    """The run of this seed, lived once more, as a hit; None if it does not fit after all."""
    run.begin(seed)
    run.go_on()
    chronicle = chronicle_of(run)
    viewers = [one for one in wanted.tropes if one.trope.asks_viewers]
    if viewers:
        matches = matches + find_tropes(chronicle, [one.trope for one in viewers]).matches
    measures = chronicle.measures()
    if not all(one.holds(matches) for one in viewers):
        return None
    if not all(one.holds(measures) for one in wanted.measures):
        return None
    named = tuple(one.among(matches)[0] for one in wanted.tropes if one.occurs)
    minute = max((match.minute for match in named), default=_turning(chronicle))
    return Hit(
        seed,
        minute,
        day_clock(minute, chronicle.cast.minute_of_day),
        chronicle.summary()["ending"],
        measures.tension.slope,
        min((one.closeness for one in measures.empathy.values()), default=0.0),
        _line(chronicle),
        named,
    )


def _turning(chronicle: Chronicle) -> int:
    """The minute of the last death or departure, else the end."""
    turns = [event.minute for event in chronicle.events if event.verb in TURNS_IT]
    return max(turns, default=chronicle.minutes)


def _line(chronicle: Chronicle) -> str:
    """What happens, in one line without the title."""
    line: Any = chronicle.prose("line", form="txt").strip()
    return str(line).removeprefix(f"{chronicle.cast.title}: ")
