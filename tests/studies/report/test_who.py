"""Who is who."""

import pytest

from cupola.studies.report.expected import Roster, Who
from cupola.studies.report.who import lead, members, ranking_findings, who_findings
from tests.studies.report.rows import rows

ROSTER = Roster(tuple("abcdef"))
WHO = Who(most=["b", "f"], least=["a", "c", "d"], saboteur="e")


def violence(*a_world):
    """Rows in which each person attacks so often, every other world once more."""
    made = rows(40)
    made["outcome"]["people"]["unprovoked"][:, :6] = a_world
    made["outcome"]["people"]["unprovoked"][::2, :6] += 1
    return made


def test_the_most_violent_come_first():
    """Everybody with their means and shares."""
    made = violence(0, 3, 0, 1, 2, 4)
    made["outcome"]["people"]["rescues"][:10, 4] = 2
    found = members(made, ROSTER)

    assert [member.name for member in found][:4] == ["f", "b", "e", "d"]
    assert found[0].unprovoked.estimate == 4.5
    assert found[2].rescues.estimate == 0.25


def test_the_expected_ranking_is_met():
    """The two lead the rest, the three end it."""
    found = ranking_findings(violence(0, 3, 0, 1, 2, 4), ROSTER, WHO)

    assert [finding.met for finding in found] == [True, True]
    assert [finding.measure.estimate for finding in found] == [1.0, 1.0]


@pytest.mark.parametrize(
    ("a_world", "met"),
    [
        ((0, 3, 0, 1, 3, 4), [False, True]),
        ((0, 3, 0, 2, 2, 4), [True, False]),
        ((5, 3, 0, 1, 2, 4), [False, False]),
        ((0, 0, 0, 0, 0, 0), [False, False]),
    ],
)
def test_another_ranking_is_not(a_world, met):
    """A tie at the top or at the bottom, somebody peaceful who is not, or no violence at all."""
    found = ranking_findings(violence(*a_world), ROSTER, WHO)

    assert [finding.met for finding in found] == met


def test_a_lead_is_taken_between_the_nearest():
    """The last of some over the first of the others."""
    assert lead(violence(0, 3, 0, 1, 2, 4), [1, 5], [0, 2, 3, 4]).estimate == 1.0


def test_who_sabotages_and_rescues():
    """Once in one world is enough, never is not."""
    made = violence(0, 3, 0, 1, 2, 4)
    made["outcome"]["people"]["sabotages"][7, 4] = 1
    met = {finding.id: finding.met for finding in who_findings(made, ROSTER, WHO)}

    assert (met["sabotages"], met["rescues"]) == (True, False)
