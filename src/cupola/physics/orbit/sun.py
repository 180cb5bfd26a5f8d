"""The Sun: where it stands, and whether it shines on the station.

The Earth's shadow is a cylinder: it is dark while the middle of the Sun is hidden.  The true
shadow is a cone with an edge of half light, which the station crosses in about eight seconds:
less than a minute, and less than this model leaves out besides (bent light, the flat poles).
"""

import numpy as np

from cupola.physics.orbit.elements import MEAN_KM, Flags, Numbers
from cupola.physics.orbit.frames import JULIAN_2000

SUNRISE_DEG = -0.833
"""Elevation of the Sun's middle when its edge is seen to rise (Astronomical Almanac: bent light
0.567 and half the disc 0.267 degrees)."""
DARK_DEG = -6.0
"""Elevation of the Sun below which fires and lamps on the ground stand out: the end of civil
twilight (Astronomical Almanac)."""


def sun_direction(julian: Numbers) -> Numbers:
    """Unit vectors to the Sun, in the axes of the equator of date.

    The low-precision formula of the Astronomical Almanac (page C5): good to 0.01 degrees from 1950
    to 2050.
    """
    days = np.asarray(julian, dtype=np.float64) - JULIAN_2000
    mean = np.radians((280.460 + 0.9856474 * days) % 360.0)
    anomaly = np.radians((357.528 + 0.9856003 * days) % 360.0)
    along = mean + np.radians(1.915 * np.sin(anomaly) + 0.020 * np.sin(2.0 * anomaly))
    tilt = np.radians(23.439 - 0.0000004 * days)
    x, y, z = np.cos(along), np.cos(tilt) * np.sin(along), np.sin(tilt) * np.sin(along)
    return np.stack([x, y, z], axis=-1)


def is_lit(positions: Numbers, sun: Numbers) -> Flags:
    """Whether points (km, among the stars) are outside the Earth's shadow."""
    toward = (positions * sun).sum(axis=-1)
    aside = positions - toward[..., None] * sun
    lit: Flags = (toward >= 0.0) | ((aside * aside).sum(axis=-1) >= MEAN_KM * MEAN_KM)
    return lit


def sun_elevation(positions: Numbers, sun: Numbers) -> Numbers:
    """How high the Sun stands at the places below points among the stars, in degrees.

    Straight down means toward the middle of the Earth: 0.2 degrees off at the most.
    """
    far = np.sqrt((positions * positions).sum(axis=-1))
    sine = (positions * sun).sum(axis=-1) / far
    angle: Numbers = np.degrees(np.arcsin(np.clip(sine, -1.0, 1.0)))
    return angle
