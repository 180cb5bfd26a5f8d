"""From the stars to the ground: how the Earth has turned, and what lies where on it.

Seconds of a day by which clocks and the Earth's turning differ (less than one), and the motion of
the pole (some metres), are left out: together less than 0.005 degrees.
"""

import numpy as np

from cupola.physics.orbit.elements import MEAN_KM, Numbers

EQUATOR_KM = 6378.137
"""Radius of the Earth at the equator, WGS-84 (facts 6, list of works)."""
FLATTENING = 1.0 / 298.257223563
"""How much shorter the Earth is from pole to pole, WGS-84."""
JULIAN_2000 = 2451545.0
"""Julian day of noon on 1 January 2000, from which centuries are counted."""
CENTURY_DAYS = 36525.0
"""Days of a Julian century."""
ROUNDS = 5
"""How often the latitude is made better; after five the error is below a millimetre."""

Site = tuple[float, float]
"""Latitude and longitude in degrees, north and east positive."""


def sidereal_angle(julian: Numbers) -> Numbers:
    """How far Greenwich has turned from the mean equinox, in radians.

    IAU 1982, as in Vallado, Fundamentals of Astrodynamics and Applications (3-47).
    """
    t = (np.asarray(julian, dtype=np.float64) - JULIAN_2000) / CENTURY_DAYS
    a_day = 876600.0 * 3600.0 + 8640184.812866
    seconds = 67310.54841 + t * (a_day + t * (0.093104 - t * 6.2e-6))
    angle: Numbers = np.radians(seconds / 240.0 % 360.0)
    return angle


def turned(vectors: Numbers, angle: Numbers) -> Numbers:
    """The same vectors as seen from axes turned eastward by so many radians."""
    x, y, z = vectors[..., 0], vectors[..., 1], vectors[..., 2]
    c, s = np.cos(angle), np.sin(angle)
    return np.stack([c * x + s * y, c * y - s * x, z], axis=-1)


def place_below(on_earth: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Latitude and longitude (degrees) below points fixed to the Earth (km), and height (km)."""
    x, y, z = on_earth[..., 0], on_earth[..., 1], on_earth[..., 2]
    e2 = FLATTENING * (2.0 - FLATTENING)
    aside = np.sqrt(x * x + y * y)
    latitude = np.arctan2(z, aside)
    bulge = np.zeros_like(latitude)
    for _ in range(ROUNDS):
        sine = np.sin(latitude)
        bulge = EQUATOR_KM / np.sqrt(1.0 - e2 * sine * sine)
        latitude = np.arctan2(z + bulge * e2 * sine, aside)
    sine, cosine = np.sin(latitude), np.cos(latitude)
    height = aside * cosine + z * sine - EQUATOR_KM * EQUATOR_KM / bulge
    return np.degrees(latitude), np.degrees(np.arctan2(y, x)), height


def upward(site: Site) -> Numbers:
    """The unit vector that points straight up at a site."""
    north, east = np.radians(site[0]), np.radians(site[1])
    return np.array([np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)])


def point_of(site: Site, height_km: float = 0.0) -> Numbers:
    """Where a site is, from the middle of the Earth, in km."""
    e2 = FLATTENING * (2.0 - FLATTENING)
    sine = np.sin(np.radians(site[0]))
    bulge = EQUATOR_KM / np.sqrt(1.0 - e2 * sine * sine)
    stretch = np.array([bulge + height_km, bulge + height_km, bulge * (1.0 - e2) + height_km])
    point: Numbers = upward(site) * stretch
    return point


def elevation(on_earth: Numbers, site: Site) -> Numbers:
    """How high above a site's horizon points fixed to the Earth stand, in degrees."""
    toward = on_earth - point_of(site)
    far = np.sqrt((toward * toward).sum(axis=-1))
    angle: Numbers = np.degrees(np.arcsin(np.clip(toward @ upward(site) / far, -1.0, 1.0)))
    return angle


def arc_km(one: Site, others: tuple[Numbers, Numbers]) -> Numbers:
    """How far along the ground other places (latitudes, longitudes) are from a site, in km."""
    north, east = np.radians(others[0]), np.radians(others[1])
    here = upward(one)
    dot = np.cos(north) * (here[0] * np.cos(east) + here[1] * np.sin(east))
    dot = dot + np.sin(north) * here[2]
    arc: Numbers = MEAN_KM * np.arccos(np.clip(dot, -1.0, 1.0))
    return arc
