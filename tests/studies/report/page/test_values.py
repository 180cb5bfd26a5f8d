"""The report as plain values."""

import json

from cupola.studies.report.page.values import as_values
from tests.studies.report.planted import planted


def test_it_holds_every_verdict_and_interval():
    """And can be written as JSON, which knows no infinity."""
    told = json.loads(json.dumps(as_values(planted(1.0)), allow_nan=False))

    assert told["verdicts"]["film"] is True
    assert told["film"][0]["low"] == 0.9
    assert told["film"][0]["should_be"] == {
        "least": 0.0,
        "most": None,
        "strictly": True,
        "beyond_zero": False,
    }
    assert told["controls"]["obedient"]["fails"]["(c)"] is False
    assert told["people"][0] == "kira"
