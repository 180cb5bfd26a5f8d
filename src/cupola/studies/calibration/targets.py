"""What the temper is fitted against, and how far off a temper is.

Only base rates and *who is who* are fitted.  Deaths, endings and counterfactuals are not
looked at here: what the report says of them is found, or predicted.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from typing import Any

from cupola.scenarios.reader import load_scenario
from cupola.studies.base_rates.obedience import obedience_rate, ordered
from cupola.studies.report.expected import Roster, read_expected
from cupola.studies.report.living import Way, lived
from cupola.studies.report.who import who_findings

Keys = Mapping[str, Any]
"""Values by dotted keys of a scenario."""


@dataclass(frozen=True)
class Target:
    """What a figure is to lie between; off by `unit` counts as one."""

    name: str
    low: float
    high: float
    unit: float
    against: str

    def gap(self, value: float) -> float:
        """How far off the value is, in units; 0 inside."""
        return max(self.low - value, value - self.high, 0.0) / self.unit


TARGETS = (
    Target(
        "obedience",
        0.18,
        0.22,
        0.02,
        "share of people of median traits who carry out an order by message: 15 to 25 %, "
        "aimed at its middle (Milgram by telephone: 20.5 %)",
    ),
    Target(
        "most_violent",
        0.1,
        inf,
        0.1,
        "unprovoked attacks a world by which the lesser of the two first leads the third",
    ),
    Target(
        "least_violent",
        0.02,
        inf,
        0.02,
        "unprovoked attacks a world by which the three last stay below all others",
    ),
    Target("sabotages", 0.05, inf, 0.05, "share of worlds in which the saboteur sabotages"),
    Target("rescues", 0.02, inf, 0.02, "share of worlds in which the saboteur rescues"),
)
"""All that is fitted; the margins are there so that ten thousand other worlds agree."""


def measure(keys: Keys, worlds: int, first_seed: int, way: Way) -> dict[str, float]:
    """The figure of every target, for the film's people with these keys set otherwise."""
    expected = read_expected()
    scenario = load_scenario(expected.scenario).played_by("builtin").setting(keys)
    rows = lived(scenario, range(first_seed, first_seed + worlds), way)
    found = who_findings(rows, Roster.of(scenario), expected.who)
    figures = {finding.id: finding.measure.estimate for finding in found}
    obeyed = obedience_rate(
        worlds,
        first_seed=first_seed,
        engine=way.engine,
        threads=way.threads,
        scenario=ordered().setting(keys),
    )
    return {"obedience": obeyed.estimate, **figures}


def loss(figures: Mapping[str, float]) -> float:
    """The squares of all gaps, added up; 0 if every target is met."""
    return float(sum(target.gap(figures[target.name]) ** 2 for target in TARGETS))
