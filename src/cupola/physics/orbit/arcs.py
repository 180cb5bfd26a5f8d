"""Arcs: how long a missile flies from land to land, and how high.

The arc of least energy between two places on a round Earth that does not turn, without air: a
Kepler ellipse through both, flown by way of its far end (Battin, An Introduction to the
Mathematics and Methods of Astrodynamics, 6.5).  Missiles from a submarine close by fly for 10 to
15 minutes (facts 7.1) and are no part of this.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from cupola.physics.orbit.elements import MEAN_KM
from cupola.physics.orbit.frames import Site, arc_km

MU_KM3_S2 = 398600.4418
"""km3/s2, the Earth's gravity (facts 6.3)."""
HALF_ROUND_KM = math.pi * MEAN_KM
"""km along the ground to the other end of the Earth."""


class Arc(NamedTuple):
    """One flight: how long it takes, how high it goes, how long it stays above a height."""

    minutes: float
    apogee_km: float
    speed_km_s: float


def arc(ground_km: float) -> Arc:
    """The arc of least energy over so many km of ground.  Raises ValueError if there is none."""
    if not 0.0 < ground_km <= HALF_ROUND_KM:
        raise ValueError(f"no two places are {ground_km:.0f} km apart")
    sine = math.sin(ground_km / MEAN_KM / 2.0)
    axis = MEAN_KM * (1.0 + sine) / 2.0
    half = math.asin(math.sqrt((1.0 - sine) / (1.0 + sine)))
    seconds = math.sqrt(axis**3 / MU_KM3_S2) * (math.pi - 2.0 * half + math.sin(2.0 * half))
    roundness = math.sqrt(max(0.0, 1.0 - MEAN_KM * sine / axis))
    speed = math.sqrt(MU_KM3_S2 * (2.0 / MEAN_KM - 1.0 / axis))
    return Arc(seconds / 60.0, axis * (1.0 + roundness) - MEAN_KM, speed)


def minutes_above(ground_km: float, height_km: float) -> float:
    """For how long such a flight is above a height, in minutes."""
    sine = math.sin(ground_km / MEAN_KM / 2.0)
    axis = MEAN_KM * (1.0 + sine) / 2.0
    roundness = math.sqrt(max(0.0, 1.0 - MEAN_KM * sine / axis))
    far = MEAN_KM + height_km
    if axis * (1.0 + roundness) <= far:
        return 0.0
    eccentric = math.acos((1.0 - far / axis) / roundness)
    mean = eccentric - roundness * math.sin(eccentric)
    return math.sqrt(axis**3 / MU_KM3_S2) * 2.0 * (math.pi - mean) / 60.0


def minutes_between(one: Sequence[Site], other: Sequence[Site]) -> float:
    """How long missiles fly between two lands, on average over their points; 0 without land."""
    if not one or not other:
        return 0.0
    there = (np.array([site[0] for site in other]), np.array([site[1] for site in other]))
    flights = [arc(max(1.0, float(far))).minutes for site in one for far in arc_km(site, there)]
    return sum(flights) / len(flights)
