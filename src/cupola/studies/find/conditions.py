"""Conditions on a run: what came of it, which tropes it holds, and how it is told.

What came of a run is known as soon as it is over.  Tropes ask for its chronicle, and how
tension goes and how near people come asks for what a viewer makes of it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from cupola.chronicle.measures.empathy import Empathy
from cupola.chronicle.measures.whole import Measures
from cupola.chronicle.tropes.asking import Match
from cupola.chronicle.tropes.heads import Trope
from cupola.studies.outcome import IN_VEHICLE

HOUR = 60
"""Minutes of an hour."""
NAME = re.compile(r"\w+")
MANY_SIDED = 3
"""Kinds of moments from which nobody is flat: of two kinds, one is what all share (own choice)."""


@dataclass(frozen=True)
class OfOutcome:
    """A condition on what came of a run.  holds: asked of a row of `outcome_of`."""

    text: str
    holds: Callable[[Any], bool]


@dataclass(frozen=True)
class OfTrope:
    """A trope occurs, or does not.  roles: who or what has, or is among, some of its roles."""

    text: str
    trope: Trope
    roles: Mapping[str, str]
    occurs: bool = True

    def among(self, matches: list[Match]) -> list[Match]:
        """The matches of this trope in which the roles are as they should be."""
        return [
            match
            for match in matches
            if match.trope == self.trope.name
            and all(
                who in NAME.findall(str(match.roles[r]).lower()) for r, who in self.roles.items()
            )
        ]

    def holds(self, matches: list[Match]) -> bool:
        """Whether it is as it should be in a run with these matches."""
        return bool(self.among(matches)) == self.occurs


@dataclass(frozen=True)
class OfMeasures:
    """A condition on how a run is told."""

    text: str
    holds: Callable[[Measures], bool]


@dataclass(frozen=True)
class Filter:
    """Conditions that all have to hold, by what it costs to ask them."""

    text: str
    outcomes: tuple[OfOutcome, ...] = ()
    tropes: tuple[OfTrope, ...] = ()
    measures: tuple[OfMeasures, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether only what came of a run is asked."""
        return not self.tropes and not self.measures


FATES: dict[str, Callable[[Any], int]] = {
    "lives": lambda row: int(row["alive"]),
    "dies": lambda row: ~int(row["alive"]),
    "leaves": lambda row: int(row["left"]),
    "stays": lambda row: int(row["alive"]) & ~int(row["left"]),
}
"""What can become of a person, each as the bits of those whom it befalls."""
NUMBERS: dict[str, Callable[[Any], float]] = {
    "attacks": lambda row: int(row["people"]["attacks"].sum()),
    "deaths": lambda row: int(row["deaths"]),
    "hours": lambda row: int(row["minutes"]) / HOUR,
    "killings": lambda row: int(row["by_hand"]),
    "leaving": lambda row: int(row["left"]).bit_count(),
    "living": lambda row: int(row["alive"]).bit_count(),
    "rescues": lambda row: int(row["people"]["rescues"].sum()),
    "sabotages": lambda row: int(row["people"]["sabotages"].sum()),
}
"""What of a run can be counted.  killings: deaths by another's hand."""


def befalls(fate: str, number: int) -> Callable[[Any], bool]:
    """Whether this becomes of the person of this number."""
    who = FATES[fate]
    return lambda row: bool(who(row) >> number & 1)


def befalls_some(fate: str, people: int, *, all_of_them: bool) -> Callable[[Any], bool]:
    """Whether this becomes of all of these people, given as bits, or of at least one."""
    who = FATES[fate]
    if all_of_them:
        return lambda row: who(row) & people == people
    return lambda row: who(row) & people != 0


def has_remedy(number: int) -> Callable[[Any], bool]:
    """Whether this person has the remedy at the end."""
    return lambda row: int(row["remedy"]) == number


def remedy_leaves(row: Any) -> bool:
    """Whether the remedy is gone with the vehicle, in it or with somebody who left."""
    holder = int(row["remedy"])
    return holder == IN_VEHICLE or (holder >= 0 and bool(int(row["left"]) >> holder & 1))


def is_violent(row: Any) -> bool:
    """Whether somebody does something to another's body against their will."""
    return int(row["first_act"]) >= 0


def ends_as(code: int) -> Callable[[Any], bool]:
    """Whether a run is over for this reason."""
    return lambda row: int(row["ending"]) == code


def rises(measures: Measures) -> bool:
    """Whether the mean tension rises from each third of the story to the next."""
    return all(before < after for before, after in pairwise(measures.tension.thirds))


def falls(measures: Measures) -> bool:
    """Whether the mean tension falls from each third of the story to the next."""
    return all(before > after for before, after in pairwise(measures.tension.thirds))


def nobody_flat(measures: Measures) -> bool:
    """Whether everybody is shown in moments of several kinds, by `MANY_SIDED`."""
    return all(sides(one) >= MANY_SIDED for one in measures.empathy.values())


def sides(empathy: Empathy) -> int:
    """In how many kinds of moments somebody comes nearer."""
    return len({moment.kind for moment in empathy.moments})


TOLD: dict[str, Callable[[Measures], bool]] = {
    "tension rises": rises,
    "tension falls": falls,
    "nobody flat": nobody_flat,
}
"""What can be asked of how a run is told."""
