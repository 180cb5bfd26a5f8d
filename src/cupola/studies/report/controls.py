"""Controls: minds that know nothing of the story have to fail where the built-in mind is right.

If those who try anything at random, or always obey, came out of the same table as the built-in
mind does, the table would measure nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cupola.scenarios.scenario import Scenario
from cupola.studies.report.expected import Expected
from cupola.studies.report.finding import CONTROL, Finding
from cupola.studies.report.living import Way, lived
from cupola.studies.report.predictions import Arm, bond_finding, first_strike_finding
from cupola.studies.report.who import ranking_findings

KINDS = ("random", "obedient")
"""The kinds of mind that have to fail."""
WHO = ("most_violent", "least_violent")
"""The findings that are one criterion together: who is who."""
CRITERIA = {"who is who": WHO, "(a)": ("first_strike",), "(c)": ("bond",)}
"""What each of them has to fail, and by which findings it is told."""


@dataclass(frozen=True)
class Control:
    """What one kind of mind made of the same table."""

    minds: str
    findings: list[Finding]

    def fails(self, criterion: str) -> bool:
        """Whether a criterion is not met, as it must not be."""
        named = CRITERIA[criterion]
        return not all(finding.met for finding in self.findings if finding.id in named)


def controls(
    scenario: Scenario, seeds: Sequence[int], expected: Expected, way: Way
) -> list[Control]:
    """Each kind of mind that has to fail, on the same dice."""
    return [control(scenario.played_by(kind), kind, seeds, expected, way) for kind in KINDS]


def control(
    scenario: Scenario, minds: str, seeds: Sequence[int], expected: Expected, way: Way
) -> Control:
    """One kind of mind, through the same table."""
    rows = lived(scenario, seeds, way, minds)
    arm = Arm(scenario, minds, rows, seeds, expected, way)
    return Control(
        minds,
        [
            *ranking_findings(rows, arm.roster, expected.who, CONTROL),
            first_strike_finding(arm, CONTROL),
            bond_finding(arm, CONTROL),
        ],
    )
