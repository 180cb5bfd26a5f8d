"""Where falls begin that tests ask about."""

import numpy as np

from cupola.physics.fall.flight import Start
from cupola.physics.fall.motion import MU, Capsule

INCLINATION = np.radians(51.64)
JUNE_2019 = 2458659.41
"""Julian day of the burn on 24 June 2019, 21:55 UTC."""


def circling(height_km, count, along=1.0):
    """So many on the same circle, a radian north of the equator unless said otherwise."""
    far = 6371.0 + height_km
    tilt = np.array([1.0, np.cos(INCLINATION), np.sin(INCLINATION)])
    place = far * np.array([np.cos(along), np.sin(along), np.sin(along)]) * tilt
    fast = np.sqrt(MU / far) * np.array([-np.sin(along), np.cos(along), np.cos(along)]) * tilt
    rows = np.ones((count, 1))
    return Start(np.full(count, JUNE_2019), rows * place, rows * fast)


def diving(height_km, km_s, steep_deg):
    """One that comes in from this height, so fast and so steeply, over the equator to the north."""
    place = np.array([[6378.137 + height_km, 0.0, 0.0]])
    steep = np.radians(steep_deg)
    return Start(
        np.array([JUNE_2019]), place, km_s * np.array([[-np.sin(steep), 0.0, np.cos(steep)]])
    )


def capsules(lift, burn_m_s=128.0, burn_s=281.0):
    """One capsule for each upward lift, with the burn of June 2019."""
    ones = np.ones(len(lift))
    return Capsule(600.0 * ones, np.array(lift), ones, burn_m_s * ones, burn_s * ones)
