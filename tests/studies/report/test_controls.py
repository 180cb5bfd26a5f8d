"""Minds that have to fail."""

import pytest

from cupola.scenarios.reader import load_scenario
from cupola.studies.report.controls import CRITERIA, control
from cupola.studies.report.expected import read_expected
from cupola.studies.report.living import Way
from tests.studies.report.rows import control as made
from tests.studies.report.rows import finding


def test_a_control_that_meets_nothing_fails_all():
    """As it must."""
    assert all(made("random", -1.0).fails(name) for name in CRITERIA)


def test_a_control_that_meets_all_passes():
    """Then the table measures nothing, and it says so."""
    assert not any(made("random", 1.0).fails(name) for name in CRITERIA)


@pytest.mark.parametrize("missed", CRITERIA["who is who"])
def test_half_a_ranking_is_none(missed):
    """Who is who is failed if either end of the ranking is wrong."""
    each = made("random", 1.0)
    each.findings[:] = [finding(f.id, -1.0) if f.id == missed else f for f in each.findings]

    assert each.fails("who is who")
    assert not each.fails("(a)")


def test_a_control_goes_through_the_same_table():
    """The same findings as of the built-in mind, on a few short plain worlds."""
    film = load_scenario("film")
    brief = film.source.build(
        film.source.changed(turns=30, script="none", docks_at="never")
    ).played_by("random")
    found = control(brief, "random", range(1, 3), read_expected(), Way(1, "plain"))

    assert {f.id for f in found.findings} == {id_ for ids in CRITERIA.values() for id_ in ids}
    assert {f.kind for f in found.findings} == {"control"}
