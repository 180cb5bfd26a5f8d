"""A report whose every number is planted."""

from functools import cache

from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.studies.intervals import wilson
from cupola.studies.outcome import ON_STATION
from cupola.studies.report.expected import Roster
from cupola.studies.report.finding import FITTED, FOUND, PREDICTED, Finding
from cupola.studies.report.who import members
from cupola.studies.report.whole import Report
from tests.studies.report.rows import ALL, control, finding, rows


@cache
def _film() -> Scenario:
    return load_scenario("film").played_by("builtin")


def planted(value: float) -> Report:
    """A report in which every finding has this value, and is met if it is above nothing."""
    ranking: list[Finding] = [finding(each.id, value, FITTED) for each in control("", 0).findings]
    return Report(
        _film(),
        worlds=9,
        first_seed=1,
        film=[finding("film", value, FOUND)],
        endings=[((ALL & ~2, 0, 4), wilson(6, 9)), ((ALL, ALL, ON_STATION), wilson(3, 9))],
        who=ranking[:2],
        members=members(rows(9), Roster.of(_film())),
        predictions=[finding("prediction", value, PREDICTED), *ranking[2:]],
        controls=[control("random", value), control("obedient", value)],
        rates=[finding("rate", value, FITTED)],
    )
