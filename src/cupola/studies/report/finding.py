"""A finding: what was measured, what it should be, and whether it is."""

from dataclasses import dataclass
from math import inf, isnan

from cupola.studies.base_rates.measure import Measure

FITTED, SEEN, FOUND, PREDICTED, CONTROL = "fitted", "seen", "found", "predicted", "control"
"""How a number came about: a search fitted something to it, it was looked at while rules were
written, nothing was fitted, it was predicted and left alone, or it belongs to minds that have to
fail."""


@dataclass(frozen=True)
class Bound:
    """What a number should be: between two values, both allowed unless `strictly`.

    beyond_zero: the whole interval has to lie above nothing.
    """

    least: float = -inf
    most: float = inf
    strictly: bool = False
    beyond_zero: bool = False

    def holds(self, value: float) -> bool:
        """Whether a value lies within."""
        if self.strictly:
            return self.least < value < self.most
        return self.least <= value <= self.most


@dataclass(frozen=True)
class Finding:
    """One line of the report.

    says: what the number means, in plain words.  unit: 'share', 'number' or 'a world'.  kind:
    how it came about.  note: what else there is to say.
    """

    id: str
    says: str
    measure: Measure
    bound: Bound
    unit: str = "share"
    kind: str = FOUND
    note: str = ""

    @property
    def met(self) -> bool:
        """Whether the number is what it should be; what has no case is not."""
        found = self.measure
        if isnan(found.estimate) or not self.bound.holds(found.estimate):
            return False
        return found.low > 0.0 or not self.bound.beyond_zero

    @property
    def is_sure(self) -> bool:
        """Whether the verdict is the same wherever in its interval the true number lies."""
        found = self.measure
        if isnan(found.estimate):
            return True
        if self.bound.holds(found.estimate):
            return self.bound.holds(found.low) and self.bound.holds(found.high)
        return found.high < self.bound.least or found.low > self.bound.most


def within(least: float, most: float) -> Bound:
    """Between two values."""
    return Bound(least, most)


def at_least(least: float) -> Bound:
    """No less than this."""
    return Bound(least=least)


def at_most(most: float) -> Bound:
    """No more than this."""
    return Bound(most=most)


def more_than(least: float) -> Bound:
    """More than this."""
    return Bound(least=least, strictly=True)


def less_than(most: float) -> Bound:
    """Less than this."""
    return Bound(most=most, strictly=True)
