"""How lies and truths are judged by demeanour alone."""

from cupola.studies.base_rates.lies import belief_in_statements


def test_lies_and_truths_are_judged_as_by_people():
    """Of 47 % and 61 % (Bond and DePaulo 2006) the measures of 300 pairs each are not far."""
    judged = belief_in_statements(300, engine="plain", threads=1)

    assert judged.lies_disbelieved.low < 0.47 < judged.lies_disbelieved.high
    assert judged.truths_believed.low < 0.61 < judged.truths_believed.high
    assert judged.lies_disbelieved.n == judged.truths_believed.n == 300
