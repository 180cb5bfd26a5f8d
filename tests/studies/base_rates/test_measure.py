"""What a measure says."""

from cupola.studies.base_rates.measure import Measure, measured
from cupola.studies.intervals import wilson


def test_a_counted_share_is_a_measure():
    """Its interval is that of the share, and its n what it was counted out of."""
    share = wilson(20, 100)

    assert measured(share) == Measure(0.2, share.low, share.high, 100)
