"""The spread of many falls: shares and ranges, never one answer."""

from collections import Counter
from typing import NamedTuple

import numpy as np

from cupola.physics.earth.land import region_names
from cupola.physics.fall.falls import Departure, Falls
from cupola.physics.fall.undocking import days_aloft
from cupola.physics.orbit.elements import Flags, Numbers, mean_height_km

SMALL_GY = 0.1
"""Gy below which nobody feels anything (facts 7.4: survival is near certain up to 1)."""
SICK_GY = 1.0
"""Gy from which people fall ill: one in twenty vomits (facts 7.4)."""


class Range(NamedTuple):
    """The middle of a spread, and the bounds of its middle nine tenths."""

    low: float
    middle: float
    high: float


class Spread(NamedTuple):
    """What a thousand falls have in common and how they differ; shares are from 0 to 1.

    burn, guided, land: of all falls, of those with a burn, of those that came down.  regions: each
    with its share of those that came down, the most frequent first.  aloft_days: how long the
    vehicle stays up without a burn.  low_dose, sick: of those that came down.  lives,
    lives_cured: of each aboard, over all falls.
    """

    falls: int
    burn: float
    guided: float
    land: float
    aloft_days: float
    guided_g: Range
    ballistic_g: Range
    minutes: Range
    regions: tuple[tuple[str, float], ...]
    low_dose: float
    sick: float
    lives: tuple[float, ...]
    lives_cured: tuple[float, ...]


def spread_of(departure: Departure, falls: Falls) -> Spread:
    """The falls, counted."""
    down = falls.burns & ~np.isnan(falls.latitude)
    ways = (down & falls.guided, down & ~falls.guided)
    guided_g, ballistic_g = (range_of(falls.flight.peak_g[way]) for way in ways)
    return Spread(
        falls=len(down),
        burn=share(falls.burns),
        guided=share(falls.guided[down]),
        land=share(falls.land[down]),
        aloft_days=days_aloft(mean_height_km(departure.elements)),
        guided_g=guided_g,
        ballistic_g=ballistic_g,
        minutes=range_of(falls.flight.clock_s[down, -1] / 60.0),
        regions=regions_of(falls.latitude[down], falls.longitude[down]),
        low_dose=share(falls.dose_gy[down] < SMALL_GY),
        sick=share(falls.dose_gy[down] >= SICK_GY),
        lives=tuple(float(one) for one in falls.lives.mean(axis=0)),
        lives_cured=tuple(float(one) for one in falls.lives_cured.mean(axis=0)),
    )


def share(flags: Flags) -> float:
    """How many of these are so, from 0 to 1; 0 of none."""
    return float(flags.mean()) if len(flags) else 0.0


def range_of(numbers: Numbers) -> Range:
    """The middle and the middle nine tenths of numbers; not a number of none."""
    if not len(numbers):
        return Range(float("nan"), float("nan"), float("nan"))
    low, middle, high = np.percentile(numbers, [5.0, 50.0, 95.0])
    return Range(float(low), float(middle), float(high))


def regions_of(latitude: Numbers, longitude: Numbers) -> tuple[tuple[str, float], ...]:
    """Each region with its share of these places, the most frequent first."""
    count = Counter(region_names(latitude, longitude))
    ordered = sorted(count.items(), key=lambda one: (-one[1], one[0]))
    return tuple((name, number / len(latitude)) for name, number in ordered)
