"""The search: which decisions of a story moved most, spread over its people and its time.

Every decision of the script is a candidate.  Each of its options is lived in a few worlds, the
same dice for all; the best candidates again in more, and so on.  What hangs on a decision is the
sum, over the people, of how much their chance to live surely differs between two of its options:
the near end of the interval of Bonett and Price (2012), so that noise counts for nothing.  What is
told of those that were found is lived with dice that the search has not seen, for whatever wins a
search has usually been lucky in it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

import numpy as np

from cupola.chronicle.archive import rules_version
from cupola.chronicle.clock import MINUTES_A_DAY
from cupola.runs.branch import Moment
from cupola.scenarios.scenario import Scenario
from cupola.studies.choose.dilemma import Dilemma, Shelf, built
from cupola.studies.choose.living import (
    HOPED,
    MANY,
    USUAL,
    Asked,
    cells,
    lived,
    moment_of,
    outcome_words,
)
from cupola.studies.choose.options import options_of
from cupola.studies.game.instructions import USUAL as HOPES
from cupola.studies.intervals import paired_difference
from cupola.studies.likelihood.findings import Finding, findings_of
from cupola.studies.study import Way
from cupola.studies.whatif.differing import LIVES, members, outcomes
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.facts import About, about

ROUNDS = ((24, 30), (96, 16), (300, 12))
"""Worlds for each option in each round, and how many candidates are left after it."""
MOST_OPTIONS = 4
"""Ways to decide of one dilemma, at most: the best three, and the story's own."""
WANTED = 9
"""Dilemmas of a story."""
OF_ONE = 2
"""Dilemmas of one person, at most."""
APART = 60
"""Minutes between two dilemmas of one person, at least."""
EVENS = 0.5
"""Credence from which somebody is held to live."""
CLOSE = 10
"""Minutes within which two decisions are about the same thing, and one is enough."""


@dataclass(frozen=True)
class Sought:
    """What is looked for.

    rounds: worlds for each option, and how many candidates are left.  worlds, hoped: worlds that
    are lived of what was found, as the others are and with a hope.  first: the first dice.
    """

    wanted: int = WANTED
    rounds: tuple[tuple[int, int], ...] = ROUNDS
    worlds: int = MANY
    hoped: int = HOPED
    first: int = 1


def candidates(scenario: Scenario, seed: int) -> list[Dilemma]:
    """Every decision of the script that left more than one way open."""
    found = []
    for finding in findings_of(scenario, seed):
        options, film = options_of(finding)
        if len(options) < 2:
            continue
        other = other_of(finding)
        found.append(
            Dilemma(
                finding.person,
                finding.minute,
                finding.choice.beat,
                other,
                film,
                0.0,
                options,
            )
        )
    return found


def other_of(finding: Finding) -> str:
    """Whom the decision is towards, '' for nobody in particular."""
    whom = [finding.choice.towards]
    whom += [option.idea.whom for option in finding.options]
    return next((finding.scenario.names.of(one) for one in whom if one != NOBODY), "")


class Search:
    """One search through the decisions of one script."""

    def __init__(self, scenario: Scenario, seed: int, sought: Sought) -> None:
        self.scenario, self.seed, self.sought = scenario, seed, sought
        self.way = Way()
        self.all = candidates(scenario, seed)
        self.people = [row for row, kind in enumerate(outcomes(scenario)) if kind[0] == LIVES]
        self.moments: dict[int, Moment] = {}

    def moment(self, dilemma: Dilemma) -> Moment:
        """The minute of a dilemma, lived up to once."""
        if dilemma.minute not in self.moments:
            found = moment_of(self.scenario, dilemma, self.seed, self.way.engine)
            self.moments[dilemma.minute] = found
        return self.moments[dilemma.minute]

    @property
    def most(self) -> int:
        """How many worlds will be lived, at most."""
        left, whole = len(self.all), 0
        for worlds, count in self.sought.rounds:
            whole += left * MOST_OPTIONS * worlds
            left = min(left, count)
        return whole + self.sought.wanted * MOST_OPTIONS * (
            self.sought.worlds + len(HOPES) * self.sought.hoped
        )

    def shelf(self, way: Way) -> Shelf:
        """The dilemmas that were found, with what comes of each."""
        self.way = way
        left = [one for one in self.all if self.is_open(one)]
        for worlds, count in self.sought.rounds:
            weighed = [self.weighed(one, worlds) for one in left]
            left = best_of(distinct(sorted(weighed, key=lambda one: -one.weight)), count)
        chosen = spread(left, self.sought.wanted)
        told = sorted((self.told(one) for one in chosen), key=lambda one: one.minute)
        return Shelf(
            self.scenario.name,
            self.seed,
            rules_version(),
            outcome_words(self.scenario),
            tuple(told),
            built(self.scenario),
        )

    def is_open(self, dilemma: Dilemma) -> bool:
        """Whether there is still somebody else alive in that minute to hope about."""
        return bool(self.others(dilemma))

    def others(self, dilemma: Dilemma) -> list[str]:
        """Whom one may hope about: the one it is towards, or everybody else who lives.

        Nobody is asked about somebody whom they hold to be dead: that would tell them better.
        """
        world, names = self.moment(dilemma).world, self.scenario.names
        mind = world.minds[names.entities[dilemma.person]]
        others = [
            names.of(row)
            for row in members(self.scenario)
            if row != mind.self
            and world.persons[row].alive
            and mind.credence[about(About.ALIVE, row)] >= EVENS
        ]
        return [dilemma.other] if dilemma.other in others else others

    def weighed(self, dilemma: Dilemma, worlds: int) -> Dilemma:
        """The dilemma with how many lives surely hang on it, and on whom most does."""
        found = self.live(dilemma, as_usual(dilemma), self.dice(worlds))
        best = self._moved_most(found)
        names = [self.scenario.names.of(row) for row in members(self.scenario)]
        others = self.others(dilemma)
        other = max(others, key=lambda name: best[names.index(name)])
        return replace(dilemma, other=other, weight=round(float(best.sum()), 4))

    def dice(self, worlds: int, *, fresh: bool = False) -> range:
        """The dice of so many worlds; fresh: none of those that the search has rolled."""
        first = self.sought.first
        first += max(worlds for worlds, _ in self.sought.rounds) if fresh else 0
        return range(first, first + worlds)

    def live(
        self, dilemma: Dilemma, pairs: Sequence[tuple[int, str]], seeds: range
    ) -> dict[tuple[int, str], Any]:
        """What came of these ways to decide."""
        asked = Asked(dilemma, pairs, seeds)
        return lived(self.scenario, self.moment(dilemma), asked, self.way)

    def _moved_most(self, found: dict[tuple[int, str], Any]) -> Any:
        """By person, how much the chance to live surely differs between two options.

        The two are those between which it differs most over all people.
        """
        pairs = combinations(found.values(), 2)
        moved = np.array(
            [[surely(one[:, row], other[:, row]) for row in self.people] for one, other in pairs]
        )
        return moved[moved.sum(axis=1).argmax()]

    def told(self, dilemma: Dilemma) -> Dilemma:
        """The dilemma with the counts of every option under every hope."""
        found = self.live(dilemma, as_usual(dilemma), self.dice(self.sought.worlds, fresh=True))
        weight = round(float(self._moved_most(found).sum()), 4)
        pairs = [(at, hope) for hope in HOPES for at, _ in as_usual(dilemma)]
        found |= self.live(dilemma, pairs, self.dice(self.sought.hoped, fresh=True))
        return replace(dilemma, weight=weight, cells=tuple(cells(self.scenario, found)))


def as_usual(dilemma: Dilemma) -> list[tuple[int, str]]:
    """Every option, everybody else being as they are."""
    return [(at, USUAL) for at in range(len(dilemma.options))]


def surely(one: Any, other: Any) -> float:
    """By how much two shares of the same worlds surely differ: the near end of the interval."""
    found = paired_difference(int((other & ~one).sum()), int((one & ~other).sum()), len(one))
    return max(0.0, found.low, -found.high)


def distinct(ranked: Iterable[Dilemma]) -> list[Dilemma]:
    """Of decisions of one person that are close together, only the first."""
    kept: list[Dilemma] = []
    for one in ranked:
        near = (k for k in kept if k.person == one.person and abs(k.minute - one.minute) < CLOSE)
        if not any(near):
            kept.append(one)
    return kept


def best_of(ranked: Sequence[Dilemma], count: int) -> list[Dilemma]:
    """The best so many, and besides these the best of each person and day, the best first."""
    firsts = firsts_of(ranked)
    return [one for place, one in enumerate(ranked) if place < count or one in firsts]


def firsts_of(ranked: Sequence[Dilemma]) -> list[Dilemma]:
    """The best dilemma of each person and of each day since the start, the best first."""
    firsts: dict[str | int, Dilemma] = {}
    for one in ranked:
        firsts.setdefault(one.person, one)
        firsts.setdefault(one.minute // MINUTES_A_DAY, one)
    return [one for one in ranked if one in firsts.values()]


def spread(ranked: Sequence[Dilemma], wanted: int) -> list[Dilemma]:
    """The best of each person and day, then the others; few of one person, if that is enough."""
    firsts = [one for one in firsts_of(ranked) if one.weight > 0.0]
    chosen: list[Dilemma] = []
    for one in [*_few_of_each([*firsts, *ranked]), *ranked]:
        if len(chosen) < wanted and one not in chosen:
            chosen.append(one)
    return chosen


def _few_of_each(ranked: Iterable[Dilemma]) -> Iterator[Dilemma]:
    of_one: dict[str, list[int]] = {}
    for one in ranked:
        minutes = of_one.setdefault(one.person, [])
        near = any(abs(one.minute - minute) < APART for minute in minutes)
        if len(minutes) < OF_ONE and not near:
            minutes.append(one.minute)
            yield one
