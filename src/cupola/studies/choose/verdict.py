"""The verdict: what comes of what was chosen and hoped, beside the story's way and the usual one.

A share of worlds has the interval of Wilson (1927).  How many live on average has a normal one;
of two such means it is said that they differ only if their difference leaves out zero, with the
worlds taken as if they were not paired, which is the careful side.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from math import sqrt
from typing import Any

from cupola.scenarios.scenario import Scenario
from cupola.studies.choose.dilemma import Cell, Dilemma, Shelf
from cupola.studies.choose.living import USUAL
from cupola.studies.intervals import TWO_SIDED_95, Share, wilson
from cupola.studies.whatif.differing import members, outcomes


@dataclass(frozen=True)
class Mean:
    """How many live on average, with the interval that holds the true mean 95 times of 100."""

    mean: float
    give: float
    of: int

    @property
    def text(self) -> str:
        """Such as "3.2, give or take 0.1"."""
        return f"{self.mean:.1f} ± {self.give:.1f}"


def alive_in(cell: Cell) -> Mean:
    """How many people live, over the worlds of a way to decide."""
    n = cell.worlds
    mean = sum(number * count for number, count in enumerate(cell.alive)) / n
    square = sum(number * number * count for number, count in enumerate(cell.alive)) / n
    spread = sqrt(max(0.0, square - mean * mean) / max(1, n - 1))
    return Mean(mean, TWO_SIDED_95 * spread, n)


def is_more(one: Mean, other: Mean) -> bool:
    """Whether surely more live on average in the one."""
    return one.mean - other.mean > sqrt(one.give**2 + other.give**2)


@dataclass(frozen=True)
class Way:
    """What came of one way to decide.  shares: of each outcome, in the shelf's order."""

    says: str
    usual: float
    is_story: bool
    is_chosen: bool
    alive: Mean
    shares: tuple[Share, ...]


@dataclass(frozen=True)
class Verdict:
    """What came of an answer.

    ways: every option, the other being as they are.  hoped: every option, the other doing what
    was hoped.  fit: how the two answers fit each other, in sentences.
    """

    outcomes: tuple[str, ...]
    kinds: tuple[str, ...]
    ways: tuple[Way, ...]
    hoped: tuple[Way, ...]
    fit: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """All of it as plain values."""
        return asdict(self)


def verdict(scenario: Scenario, shelf: Shelf, dilemma: Dilemma, option: int, hope: str) -> Verdict:
    """What came of choosing this option and hoping this of the other."""
    ways, hoped = (_ways(dilemma, option, each) for each in (USUAL, hope))
    kinds = tuple(kind for kind, _, _ in outcomes(scenario))
    people = [scenario.names.of(row) for row in members(scenario)]
    own, other = people.index(dilemma.person), people.index(dilemma.other)
    called = str(scenario.person[other]["full_name"]).split()[0]
    fit = (
        *_what_hope_does(ways[option], hoped[option], (own, other), called),
        _is_best(hoped, option),
        _in_kind(dilemma, option, hope, called),
    )
    return Verdict(shelf.outcomes, kinds, ways, hoped, fit)


def _ways(dilemma: Dilemma, chosen: int, hope: str) -> tuple[Way, ...]:
    found = []
    for at, option in enumerate(dilemma.options):
        cell = dilemma.cell(at, hope)
        if cell is None:
            raise KeyError((at, hope))
        shares = tuple(wilson(count, cell.worlds) for count in cell.counts)
        is_story, is_chosen = at == dilemma.film, at == chosen
        found.append(Way(option.says, option.usual, is_story, is_chosen, alive_in(cell), shares))
    return tuple(found)


def _what_hope_does(as_is: Way, hoped: Way, two: tuple[int, int], called: str) -> tuple[str, ...]:
    """What it changes that the other does as hoped, for oneself and for the other."""
    told = []
    for who, row in zip(("you live", f"{called} lives"), two, strict=True):
        one, other = as_is.shares[row], hoped.shares[row]
        told.append(f"{who} in {hundred(other)} of 100 worlds, instead of {hundred(one)}")
    return (f"If {called} does as you hope, {told[0]}, and {told[1]}.",)


def hundred(share: Share) -> str:
    """A share of a hundred with its interval, such as "41 (36 to 46)"."""
    return f"{100 * share.share:.0f} ({100 * share.low:.0f} to {100 * share.high:.0f})"


def _is_best(hoped: Sequence[Way], option: int) -> str:
    """Whether anything else that was open would have kept surely more people alive."""
    best = max(hoped, key=lambda way: way.alive.mean)
    mine = hoped[option]
    if is_more(best.alive, mine.alive):
        return (
            f"Your two answers pull apart: if your hope comes true, to {best.says} keeps"
            f" {best.alive.text} people alive, what you chose {mine.alive.text}."
        )
    return "Your two answers fit: if your hope comes true, nothing else keeps surely more alive."


GENTLE = ("talk", "disclose", "wait")
"""Hopes that nobody is harmed by."""


def _in_kind(dilemma: Dilemma, option: int, hope: str, called: str) -> str:
    """Whether one hopes for what one does oneself."""
    against, gentle = dilemma.options[option].against, hope in GENTLE
    if against and gentle:
        return f"You act against somebody, and hope that {called} does not: each side's fear."
    if against:
        return f"You act against somebody, and expect no better of {called}."
    if gentle:
        return f"You hope of {called} what you do yourself: to begin no harm."
    return f"You begin no harm, and hope that {called} obeys: the risk is yours alone."
