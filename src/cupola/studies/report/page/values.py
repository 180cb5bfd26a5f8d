"""The report as plain values, for programs."""

from math import isfinite
from typing import Any

from cupola.chronicle import archive
from cupola.studies.base_rates.measure import Measure
from cupola.studies.report.controls import CRITERIA
from cupola.studies.report.finding import Bound, Finding
from cupola.studies.report.whole import Report

Values = dict[str, Any]


def as_values(report: Report) -> Values:
    """Everything that the document says."""
    return {
        "scenario": report.scenario.name,
        "worlds": report.worlds,
        "first_seed": report.first_seed,
        "versions": archive.versions(),
        "verdicts": report.verdicts(),
        "film": [_finding(found) for found in report.film],
        "endings": [
            {"alive": alive, "left": left, "remedy": remedy, **vars(found)}
            for (alive, left, remedy), found in report.endings
        ],
        "people": report.roster.names,
        "who": [_finding(found) for found in report.who],
        "members": [
            {"name": member.name} | {k: _measure(v) for k, v in _measures(member).items()}
            for member in report.members
        ],
        "predictions": [_finding(found) for found in report.predictions],
        "controls": {
            each.minds: {
                "fails": {name: each.fails(name) for name in CRITERIA},
                "findings": [_finding(found) for found in each.findings],
            }
            for each in report.controls
        },
        "rates": [_finding(found) for found in report.rates],
    }


def _finding(found: Finding) -> Values:
    return {
        "id": found.id,
        "says": found.says,
        **_measure(found.measure),
        "should_be": _bound(found.bound),
        "unit": found.unit,
        "how": found.kind,
        "met": found.met,
        "sure": found.is_sure,
        "note": found.note,
    }


def _measures(member: Any) -> dict[str, Measure]:
    values: dict[str, Measure] = {k: v for k, v in member._asdict().items() if k != "name"}
    return values


def _measure(found: Measure) -> Values:
    ends = {"estimate": found.estimate, "low": found.low, "high": found.high}
    return {name: value if isfinite(value) else None for name, value in ends.items()} | {
        "n": found.n
    }


def _bound(wanted: Bound) -> Values:
    return {
        "least": wanted.least if isfinite(wanted.least) else None,
        "most": wanted.most if isfinite(wanted.most) else None,
        "strictly": wanted.strictly,
        "beyond_zero": wanted.beyond_zero,
    }
