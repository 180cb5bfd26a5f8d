"""A measure: one number found by running worlds, and how sure one can be of it."""

from dataclasses import dataclass

from cupola.studies.intervals import Share


@dataclass(frozen=True)
class Measure:
    """A number, the interval that holds the true one 95 times of 100, and out of how many cases."""

    estimate: float
    low: float
    high: float
    n: int


def measured(share: Share) -> Measure:
    """A counted share as a measure."""
    return Measure(share.share, share.low, share.high, share.of)
