"""What differs between the arms of many pairs: every outcome, the endings, and where they part.

Each outcome is counted in both arms, and its difference has an interval that holds the true one
95 times of 100, after Bonett and Price (2012), for pairs: it is not zero where nothing was seen.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from cupola.rules.endings import Ending
from cupola.scenarios.scenario import Scenario
from cupola.studies.intervals import paired_difference
from cupola.studies.outcome import IN_VEHICLE, UNTOLD
from cupola.studies.whatif.pairs import Pair
from cupola.world.catalogue.entities import PERSONS

IsSo = Callable[[Any], bool]
LIVES, OTHER = "lives", "other"
"""Kinds of outcomes: whether somebody lives, and anything else."""
HURT, BY_HAND = "Somebody is hurt by another", "Somebody dies by another's hand"
OF_THE_PAST = (HURT, BY_HAND)
"""Outcomes that may have come about before a moment, and that nobody can see from its world."""
FEW_ENDINGS = 8
"""Endings that are told one by one; the rest is counted together."""


@dataclass(frozen=True)
class Difference:
    """An outcome in both arms: shares, and the difference with its interval."""

    kind: str
    words: str
    before: float
    after: float
    low: float
    high: float
    n: int

    @property
    def change(self) -> float:
        """How much more often it is so with the change."""
        return self.after - self.before

    @property
    def is_sure(self) -> bool:
        """Whether the interval leaves out that nothing changes."""
        return self.low > 0.0 or self.high < 0.0

    def sentence(self) -> str:
        """Such as "The remedy goes home: 31 to 58 of 100 (+27, give or take 3)"."""
        before, after = round(100 * self.before), round(100 * self.after)
        around = 100 * (self.high - self.low) / 2
        give = f"{around:.0f}" if around >= 0.95 else f"{around:.1f}"
        return (
            f"{self.words}: {before} to {after} of 100 ({after - before:+d}, give or take {give})"
        )


def outcomes(scenario: Scenario, *, whole: bool = True) -> list[tuple[str, str, IsSo]]:
    """Every outcome that is compared: its kind, its words, and whether it is so in a row.

    whole: whether stories are told from their beginning; else those of the past are left out.
    """
    people = [
        (LIVES, f"{scenario.person[row]['full_name'].split()[0]} lives", _bit("alive", row))
        for row in members(scenario)
    ]
    every = [
        *people,
        (OTHER, HURT, lambda row: row["first_act"] >= 0),
        (OTHER, BY_HAND, lambda row: row["by_hand"] > 0),
        (OTHER, "The remedy goes home", goes_home),
        (OTHER, "Somebody leaves", lambda row: row["left"] != 0),
        (OTHER, "Nobody dies", lambda row: row["deaths"] == 0),
        (OTHER, "Nobody lives", lambda row: row["alive"] == 0),
    ]
    return [one for one in every if whole or one[1] not in OF_THE_PAST]


def members(scenario: Scenario) -> list[int]:
    """The rows of those who exist."""
    return [row for row in range(PERSONS) if scenario.start.persons[row].exists]


def _bit(field: str, row: int) -> IsSo:
    return lambda outcome: bool(int(outcome[field]) >> row & 1)


def goes_home(row: Any) -> bool:
    """Whether the remedy is in the vehicle, away, or with somebody who left."""
    remedy = int(row["remedy"])
    return remedy == IN_VEHICLE or (remedy >= 0 and bool(int(row["left"]) >> remedy & 1))


def differences(scenario: Scenario, found: Sequence[Pair]) -> list[Difference]:
    """Every outcome in both arms of these pairs."""
    return [
        _difference(kind, words, [(is_so(p.before), is_so(p.after)) for p in found])
        for kind, words, is_so in outcomes(scenario, whole=are_whole(found))
    ]


def are_whole(found: Sequence[Pair]) -> bool:
    """Whether the stories of these pairs are told from their beginning."""
    return all(row["by_hand"] != UNTOLD for pair in found for row in (pair.before, pair.after))


def _difference(kind: str, words: str, cases: list[tuple[bool, bool]]) -> Difference:
    n = len(cases)
    before, after = sum(bool(b) for b, _ in cases), sum(bool(a) for _, a in cases)
    gained = sum(bool(a) and not b for b, a in cases)
    lost = sum(bool(b) and not a for b, a in cases)
    found = paired_difference(gained, lost, n)
    return Difference(kind, words, before / n, after / n, found.low, found.high, n)


def endings(scenario: Scenario, found: Sequence[Pair]) -> list[tuple[str, int, int]]:
    """Every ending in words, with its counts in both arms, the most frequent first."""
    before, after = Counter(_key(p.before) for p in found), Counter(_key(p.after) for p in found)
    both = before + after
    rows = [(ending_words(scenario, key), before[key], after[key]) for key, _ in both.most_common()]
    told, rest = rows[:FEW_ENDINGS], rows[FEW_ENDINGS:]
    if rest:
        words = f"{len(rest)} other endings"
        told.append((words, sum(row[1] for row in rest), sum(row[2] for row in rest)))
    return told


def _key(row: Any) -> tuple[int, int, int]:
    return int(row["ending"]), int(row["alive"]), int(row["left"])


def ending_words(scenario: Scenario, key: tuple[int, int, int]) -> str:
    """Who leaves and who is alive aboard, by their first names."""
    ending, alive, left = key
    if ending == Ending.ALL_DEAD or not alive:
        return "nobody lives"
    leave, stay = _named(scenario, left), _named(scenario, alive & ~left)
    if not leave:
        return f"nobody leaves; alive aboard: {stay}"
    return f"away: {leave}" + (f"; alive aboard: {stay}" if stay else "")


def _named(scenario: Scenario, bits: int) -> str:
    rows = [row for row in members(scenario) if bits >> row & 1]
    return ", ".join(scenario.person[row]["full_name"].split()[0] for row in rows)


@dataclass(frozen=True)
class Parting:
    """A first other choice, in how many pairs, and the middle one of its minutes."""

    text: str
    changed: bool
    count: int
    minute: int


def partings(scenario: Scenario, found: Sequence[Pair], most: int = 5) -> list[Parting]:
    """The most frequent first choices of others by which the arms of a pair part."""
    minutes: dict[tuple[str, bool], list[int]] = {}
    for pair in found:
        if pair.parting:
            key = pair.parting.text(scenario.names), pair.parting.changed
            minutes.setdefault(key, []).append(pair.parting.turn)
    told = [Parting(*key, len(at), int(median(at))) for key, at in minutes.items()]
    return sorted(told, key=lambda part: (-part.count, part.minute, part.text))[:most]


def typical(scenario: Scenario, found: Sequence[Pair]) -> Pair | None:
    """A pair in which the life that changes most often changes as it usually does."""
    every = outcomes(scenario, whole=are_whole(found))
    told = zip(differences(scenario, found), every, strict=True)
    lives = [(row, is_so) for row, (kind, _, is_so) in told if kind == LIVES]
    most, is_so = max(lives, key=lambda one: abs(one[0].change))
    wanted = most.change > 0
    for pair in found:
        if bool(is_so(pair.after)) is wanted and bool(is_so(pair.before)) is not wanted:
            return pair
    return None
