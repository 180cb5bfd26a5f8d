"""The report: what all findings come to, in numbers and in plain words."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from cupola.scenarios.scenario import Scenario
from cupola.studies.likelihood.findings import AMONG_BEST, BOUND, Finding, findings_of

Row = dict[str, Any]


@dataclass(frozen=True)
class Tally:
    """Findings counted: of one person, or of all.

    bits: the surprise of those that were thought of, together.
    """

    findings: tuple[Finding, ...]

    @property
    def choices(self) -> int:
        """How many decisions there were."""
        return len(self.findings)

    @cached_property
    def thought_of(self) -> tuple[Finding, ...]:
        """Those that the built-in mind thought of."""
        return tuple(finding for finding in self.findings if finding.is_thought_of)

    @property
    def first(self) -> int:
        """How many of them are its first choice too."""
        return sum(finding.rank == 1 for finding in self.thought_of)

    @property
    def among_best(self) -> int:
        """How many are among its three best."""
        return sum(finding.rank <= AMONG_BEST for finding in self.thought_of)

    @property
    def not_thought_of(self) -> int:
        """How many it did not think of."""
        return self.choices - len(self.thought_of)

    @property
    def never_thought_of(self) -> int:
        """How many of these it cannot think of: no intention of its own ends in them."""
        return sum(not finding.repertoire for finding in self.findings)

    @property
    def bits(self) -> float:
        """The surprise of those that were thought of, together."""
        return math.fsum(finding.bits for finding in self.thought_of)

    @property
    def bits_each(self) -> float:
        """The mean surprise of those that were thought of; 0 if there are none."""
        return self.bits / len(self.thought_of) if self.thought_of else 0.0

    @property
    def least_likely(self) -> Finding | None:
        """The one with the least chance of those that were thought of."""
        return min(self.thought_of, key=lambda finding: finding.chance, default=None)

    def as_dict(self) -> Row:
        """The counts as plain values."""
        names = (
            "choices",
            "first",
            "among_best",
            "not_thought_of",
            "never_thought_of",
            "bits",
            "bits_each",
        )
        return {name: getattr(self, name) for name in names}


@dataclass(frozen=True)
class Likelihood:
    """How likely a scripted story is to the built-in mind."""

    scenario: Scenario
    findings: tuple[Finding, ...]

    @property
    def whole(self) -> Tally:
        """Everybody's decisions."""
        return Tally(self.findings)

    @property
    def people(self) -> dict[str, Tally]:
        """Each person's decisions, in the order of the scenario."""
        names = [str(row["id"]) for row in self.scenario.person]
        tallies = {
            name: Tally(tuple(f for f in self.findings if f.person == name)) for name in names
        }
        return {name: tally for name, tally in tallies.items() if tally.choices}

    def as_dict(self) -> Row:
        """All of it as plain values."""
        people = {
            name: tally.as_dict()
            | {"least_likely": None if tally.least_likely is None else told(tally.least_likely)}
            for name, tally in self.people.items()
        }
        return {
            "scenario": self.scenario.name,
            "bound_bits": BOUND,
            "choices": [told(finding) for finding in self.findings],
            "people": people,
            "whole": self.whole.as_dict(),
            "reading": self.reading,
        }

    @property
    def reading(self) -> str:
        """What it comes to, in two sentences."""
        whole = self.whole
        return (
            f"Of {whole.choices} choices {whole.first} are the built-in mind's first too and "
            f"{whole.among_best} are among its three best; {whole.not_thought_of} it did not think "
            f"of, {whole.never_thought_of} of them because no intention of its own ends there. "
            f"The other {len(whole.thought_of)} surprise it by {whole.bits:.0f} bits in all, "
            f"{whole.bits_each:.1f} bits each: as much as {one_in(0.5**whole.bits_each)}."
        )


def how_likely(scenario: Scenario, seed: int | None = None) -> Likelihood:
    """How likely the built-in mind holds each decision of a script, from the same views."""
    return Likelihood(scenario, findings_of(scenario, seed))


def one_in(chance: float) -> str:
    """A chance as one in so many."""
    return f"1 chance in {1.0 / max(chance, LEAST):,.0f}"


LEAST = 1e-15
"""Chances below this are told as this one."""


def told(finding: Finding) -> Row:
    """A finding as plain values; `bits` is null for what was not thought of."""
    return {
        "minute": finding.minute,
        "day_clock": finding.clock,
        "beat": finding.choice.beat,
        "person": finding.person,
        "purpose": finding.purpose,
        "deeds": list(finding.deeds),
        "options": len(finding.options),
        "rank": finding.rank or None,
        "chance": finding.chance if finding.is_thought_of else None,
        "bits": finding.bits if finding.is_thought_of else None,
        "more_than_bits": None if finding.is_thought_of else BOUND,
        "thought_of": finding.is_thought_of,
        "repertoire": finding.repertoire,
        "matching": rows_of(finding, finding.matching),
        "best": rows_of(finding, range(min(AMONG_BEST, len(finding.options)))),
        "closed": [{"intention": one.intention, "why": one.why} for one in finding.closed],
    }


def rows_of(finding: Finding, places: Iterable[int]) -> list[Row]:
    """Some of the options as plain values."""
    names = finding.scenario.names
    return [
        {
            "intention": option.idea.intention.name.lower(),
            "whom": names.of(option.idea.whom),
            "score": option.idea.score,
            "chance": option.chance,
        }
        for option in (finding.options[place] for place in places)
    ]
