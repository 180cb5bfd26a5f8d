"""How sure one can be of a share that was counted in so many worlds."""

from dataclasses import dataclass
from math import sqrt

TWO_SIDED_95 = 1.959963984540054
"""Standard deviations on either side that hold 95 of 100 (normal distribution)."""
RULE_OF_THREE = 3.0
"""By n: the share below which what came in none of n cases lies, 95 times of 100 (rule of three:
Hanley and Lippman-Hand 1983)."""


@dataclass(frozen=True)
class Share:
    """A share and the interval that holds the true one 95 times of 100."""

    count: int
    of: int
    share: float
    low: float
    high: float


@dataclass(frozen=True)
class Difference:
    """A difference of shares with the interval that holds the true one 95 times of 100."""

    difference: float
    low: float
    high: float

    @property
    def is_clear(self) -> bool:
        """Whether no difference at all is out of the question."""
        return self.low > 0.0 or self.high < 0.0


def wilson(count: int, of: int) -> Share:
    """The share with its interval after Wilson (1927), which holds for small counts too."""
    if not of:
        return Share(0, 0, 0.0, 0.0, 1.0)
    share, z = count / of, TWO_SIDED_95
    spread = z * sqrt(share * (1.0 - share) / of + z * z / (4.0 * of * of))
    middle = share + z * z / (2.0 * of)
    scale = 1.0 + z * z / of
    low = 0.0 if count == 0 else (middle - spread) / scale
    high = 1.0 if count == of else (middle + spread) / scale
    return Share(count, of, share, low, high)


def paired_difference(
    gained: int, lost: int, of: int, deviations: float = TWO_SIDED_95
) -> Difference:
    """The difference of two shares of the same worlds, after Bonett and Price (2012).

    One world more is counted on either side, so that it holds for small counts too.
    deviations: standard deviations on either side, more of them where many intervals are to hold
    at once.
    """
    if not of:
        return Difference(0.0, -1.0, 1.0)
    up, down = (gained + 1) / (of + 2), (lost + 1) / (of + 2)
    spread = deviations * sqrt((up + down - (up - down) ** 2) / (of + 2))
    middle = up - down
    return Difference((gained - lost) / of, max(-1.0, middle - spread), min(1.0, middle + spread))
