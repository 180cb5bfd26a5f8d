"""Base rates as lines of the report."""

import pytest

from cupola.studies.base_rates.game import WAYS, Threshold
from cupola.studies.base_rates.lies import Judged
from cupola.studies.base_rates.measure import Measure
from cupola.studies.report import rates
from cupola.studies.report.living import Way


def measured(value):
    """A number that is certain."""
    return Measure(value, value, value, 100)


@pytest.mark.parametrize(
    ("obeyed", "lies", "truths", "at", "met"),
    [(0.2, 0.47, 0.61, 0.51, True), (0.26, 0.51, 0.57, 0.53, False)],
)
def test_every_rate_can_be_met_and_missed(monkeypatch, obeyed, lies, truths, at, met):
    """Obedience, lies, truths, and the threshold of each set of payoffs."""
    threshold = Threshold(measured(0.5), measured(at), measured(0.7), 0.5)
    judged = Judged(measured(lies), measured(truths))
    monkeypatch.setattr(rates, "obedience_rate", lambda *_a, **_k: measured(obeyed))
    monkeypatch.setattr(rates, "belief_in_statements", lambda *_a, **_k: judged)
    monkeypatch.setattr(rates, "cooperation_threshold", lambda *_a, **_k: threshold)
    found = rates.rate_findings(10, 10, 1, Way())

    assert len(found) == 3 + len(WAYS)
    assert {finding.met for finding in found} == {met}
