"""How sure one can be of a share that was counted in so many worlds."""

from dataclasses import dataclass
from math import sqrt

TWO_SIDED_95 = 1.959963984540054
"""Standard deviations on either side that hold 95 of 100 (normal distribution)."""


@dataclass(frozen=True)
class Share:
    """A share and the interval that holds the true one 95 times of 100."""

    count: int
    of: int
    share: float
    low: float
    high: float


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
