"""From the decision to leave to the burn: how long it takes, and how long one may stay up."""

import numpy as np

from cupola.physics.fall.atmosphere import density
from cupola.physics.fall.motion import MU
from cupola.physics.orbit.elements import MEAN_KM, Numbers

HOOKS_MIN = 1.5
"""Minutes in which the hooks open (facts 6.1)."""
POWERED_MIN = 10.0
"""Minutes until people in suits can undock a vehicle that is powered (facts 6.1, suggested)."""
COLD_MIN = 45.0
"""Minutes until a cold vehicle can undock (facts 6.1: 30 to 60, suggested)."""
LEAK_CHECK_MIN = 194.0 - COLD_MIN
"""Further minutes when nothing is left out: hatches are shut 3 h 14 min before (facts 6.1)."""
AIR_DAYS = (2.0, 4.0)
"""Days for which air and power last after undocking (facts 6.1, from memory there)."""
WHOLE_KG_A_M2 = 215.0
"""kg/m2, mass by drag area of the whole vehicle, tumbling: 7,080 kg, about 15 m2 with its panels,
drag coefficient 2.2 (own estimate)."""
LOWEST_KM = 150.0
"""km, below which a round cannot be finished (facts 3.4)."""
DAY_S = 86_400.0
"""s of a day."""


def minutes_to_undock(*, powered: bool, leak_checked: bool) -> float:
    """Minutes from the decision to the moment when the vehicle is free."""
    ready = POWERED_MIN if powered else COLD_MIN
    return ready + (LEAK_CHECK_MIN if leak_checked else 0.0) + HOOKS_MIN


def days_aloft(height_km: float, kg_a_m2: float = WHOLE_KG_A_M2) -> float:
    """Days until an orbit of this height has decayed when nobody burns an engine.

    A circle that shrinks by drag: da/dt = -rho sqrt(mu a) / (m / (c A)).  The air of the table is
    that of a middling Sun; a quiet one makes it three times as long, a wild one half.
    """
    heights = np.linspace(LOWEST_KM, max(height_km, LOWEST_KM), 400)
    return float(np.trapezoid(DAYS_A_KM / sinking(heights, kg_a_m2), heights))


def sinking(heights_km: Numbers, kg_a_m2: float = WHOLE_KG_A_M2) -> Numbers:
    """How many metres a day a circular orbit of this height loses."""
    area = np.sqrt(MU * 1e9 * (heights_km + MEAN_KM) * 1e3)
    found: Numbers = DAY_S * density(heights_km) * area / kg_a_m2
    return found


DAYS_A_KM = 1000.0
"""Metres of a km: what a day's loss is divided into."""
