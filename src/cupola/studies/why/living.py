"""Pairs of worlds at forks, lived on all cores, and asked about outcomes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cupola.runs.batch import in_order, prepare
from cupola.runs.single import Run
from cupola.scenarios.scenario import Scenario
from cupola.studies.outcome import outcome_of
from cupola.studies.study import Way
from cupola.studies.why.forks import Fork
from cupola.studies.why.outcomes import Outcome
from cupola.studies.why.searching import Job, Tally

PIECE = 8
"""Pairs of one fork that a thread lives before it hands them over."""
Answers = list[tuple[tuple[bool, ...], tuple[bool, ...]]]
"""For each pair, whether each outcome was so as it was, and otherwise."""
Heard = Callable[[Sequence[Job], Sequence[Sequence[Tally]]], None]
"""What is called, while jobs are lived, with them and the tallies of each up to now."""


def nobody(_jobs: Sequence[Job], _tallies: Sequence[Sequence[Tally]]) -> None:
    """Nobody wants to hear of it."""


@dataclass
class Tries:
    """Lives pairs of worlds at forks.

    outcomes: what is asked of each.  heard: called with what is known so far, after every piece.
    pairs: how many were lived.
    """

    scenario: Scenario
    forks: Sequence[Fork]
    outcomes: Sequence[Outcome]
    way: Way = field(default_factory=Way)
    heard: Heard = nobody
    pairs: int = 0

    def __post_init__(self) -> None:
        prepare(self.scenario, self.way.engine)

    def first_of(self, jobs: Sequence[Job]) -> list[Tally]:
        """One tally a job, of the first outcome."""
        return [tallies[0] for tallies in self.all_of(jobs, 1)]

    def all_of(self, jobs: Sequence[Job], outcomes: int | None = None) -> list[list[Tally]]:
        """For each job one tally an outcome; all jobs grow alike, so each soon says a little."""
        asked = self.outcomes[:outcomes]
        longest = max((len(dice) for _, dice in jobs), default=0)
        pieces = [
            (place, fork, dice[at : at + PIECE])
            for at in range(0, longest, PIECE)
            for place, (fork, dice) in enumerate(jobs)
            if at < len(dice)
        ]

        def work(run: Run, piece: tuple[int, int, range]) -> Answers:
            return [self._pair(run, self.forks[piece[1]], seed, asked) for seed in piece[2]]

        found = [[Tally() for _ in asked] for _ in jobs]
        lived = in_order(
            self.scenario, pieces, work, threads=self.way.threads, engine=self.way.engine
        )
        for (place, _, _), answers in zip(pieces, lived, strict=True):
            self.pairs += len(answers)
            for before, after in answers:
                for tally, was, is_now in zip(found[place], before, after, strict=True):
                    tally.add(was, is_now)
            self.heard(jobs, found)
        return found

    def _pair(
        self, run: Run, fork: Fork, seed: int, asked: Sequence[Outcome]
    ) -> tuple[tuple[bool, ...], tuple[bool, ...]]:
        ways = []
        for otherwise in (False, True):
            fork.live(run, seed, otherwise=otherwise)
            row = outcome_of(run, fork.told)
            ways.append(tuple(bool(one.holds(run, row)) for one in asked))
        self.way.lived()
        return ways[0], ways[1]
