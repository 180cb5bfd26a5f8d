"""The whole report: everything that is measured, in one place; and the part that is fitted to."""

from collections.abc import Mapping
from dataclasses import dataclass

from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.studies.intervals import Share, wilson
from cupola.studies.report.controls import CRITERIA, Control, controls
from cupola.studies.report.expected import Expected, Roster, read_expected
from cupola.studies.report.film import endings_of, film_findings
from cupola.studies.report.finding import Finding
from cupola.studies.report.living import Way, lived
from cupola.studies.report.predictions import Arm, predictions
from cupola.studies.report.rates import rate_findings
from cupola.studies.report.who import Member, members, who_findings

WORLDS = 10_000
"""Worlds of each arm, if nobody says how many."""
PAIRS = 2000
"""Pairs for the base rates, at most."""
MINDS = "builtin"
SHOWN = 25
"""Endings that are listed; all of them are counted."""


@dataclass(frozen=True)
class Report:
    """All that was measured, and of what."""

    scenario: Scenario
    worlds: int
    first_seed: int
    film: list[Finding]
    endings: list[tuple[tuple[int, int, int], Share]]
    who: list[Finding]
    members: list[Member]
    predictions: list[Finding]
    controls: list[Control]
    rates: list[Finding]

    @property
    def roster(self) -> Roster:
        """The people."""
        return Roster.of(self.scenario)

    @property
    def findings(self) -> list[Finding]:
        """Every line about the built-in mind, in order."""
        return [*self.film, *self.who, *self.predictions, *self.rates]

    def verdicts(self) -> dict[str, bool]:
        """Every verdict there is, the controls' too: whether it is as it should be."""
        found = {finding.id: finding.met for finding in self.findings}
        for each in self.controls:
            found |= {f"{each.minds} fails {name}": each.fails(name) for name in CRITERIA}
        return found


def report(
    worlds: int = WORLDS,
    first_seed: int = 1,
    way: Way | None = None,
    expected: Expected | None = None,
) -> Report:
    """Everything, measured over so many worlds of each arm."""
    how, names = way or Way(), expected or read_expected()
    scenario = load_scenario(names.scenario).played_by(MINDS)
    seeds = range(first_seed, first_seed + worlds)
    rows = lived(scenario, seeds, how, MINDS)
    roster = Roster.of(scenario)
    ranked = sorted(endings_of(rows).items(), key=lambda found: (-found[1], found[0]))
    return Report(
        scenario,
        worlds,
        first_seed,
        film=film_findings(rows, scenario),
        endings=[(ending, wilson(count, worlds)) for ending, count in ranked],
        who=who_findings(rows, roster, names.who),
        members=members(rows, roster),
        predictions=predictions(Arm(scenario, MINDS, rows, seeds, names, how)),
        controls=controls(scenario, seeds, names, how),
        rates=rate_findings(worlds, min(worlds, PAIRS), first_seed, how),
    )


def measure(
    scenario: Scenario,
    worlds: int,
    first_seed: int = 1,
    *,
    way: Way | None = None,
    expected: Expected | None = None,
) -> Mapping[str, float]:
    """What the built-in mind may be fitted to, in numbers: the stories and who is who.

    No prediction is among them.  The base rates do not depend on a scenario of many people:
    `rate_findings` has them.
    """
    how, names = way or Way(), expected or read_expected()
    rows = lived(scenario, range(first_seed, first_seed + worlds), how)
    roster = Roster.of(scenario)
    found = {
        finding.id: finding.measure.estimate
        for finding in [
            *film_findings(rows, scenario),
            *who_findings(rows, roster, names.who),
        ]
    }
    for member in members(rows, roster):
        found[f"unprovoked.{member.name}"] = member.unprovoked.estimate
        found[f"kills.{member.name}"] = member.kills.estimate
    return found
