"""The track: where the station is in each minute, what it stands over, and how the Sun stands."""

from typing import NamedTuple

import numpy as np

from cupola.physics.orbit.elements import DAY_MINUTES, Elements, Flags, Numbers, states
from cupola.physics.orbit.frames import (
    EQUATOR_KM,
    FLATTENING,
    Site,
    elevation,
    place_below,
    point_of,
    sidereal_angle,
    turned,
    upward,
)
from cupola.physics.orbit.sun import DARK_DEG, SUNRISE_DEG, is_lit, sun_direction, sun_elevation

RELAY_KM = 42164.0
"""km from the Earth's middle at which a satellite stands still over one place (Kepler's third law
for a sidereal day)."""
POLE_KM = EQUATOR_KM * (1.0 - FLATTENING)
"""km from the Earth's middle to its poles, WGS-84."""
LOWEST_DEG = 0.0
"""Elevation from which something is in view: the horizon itself, without hills."""


class Track(NamedTuple):
    """One row a minute.

    on_earth: where it is, in km, in axes that turn with the Earth.  sun_deg: how high the Sun
    stands at the place below.
    """

    julian: Numbers
    latitude: Numbers
    longitude: Numbers
    height_km: Numbers
    on_earth: Numbers
    sunlit: Flags
    sun_deg: Numbers


def track_of(elements: Elements, day: float, minutes: Numbers) -> Track:
    """Where an element set puts the station, so many minutes after a Julian day.

    Raises ValueError if the orbit has decayed by then.
    """
    julian = day + np.asarray(minutes, dtype=np.float64) / DAY_MINUTES
    positions, _ = states(elements, day, minutes)
    on_earth = turned(positions, sidereal_angle(julian))
    sun = sun_direction(julian)
    latitude, longitude, height = place_below(on_earth)
    lit, high = is_lit(positions, sun), sun_elevation(positions, sun)
    return Track(julian, latitude, longitude, height, on_earth, lit, high)


def standing_at(site: Site, day: float, minutes: Numbers) -> Track:
    """The same for what stands on the ground: it is sunlit while the Sun is up."""
    julian = day + np.asarray(minutes, dtype=np.float64) / DAY_MINUTES
    on_earth = np.tile(point_of(site), (len(julian), 1))
    among_stars = turned(on_earth, -sidereal_angle(julian))
    high = sun_elevation(among_stars, sun_direction(julian))
    flat = np.zeros(len(julian))
    return Track(julian, flat + site[0], flat + site[1], flat, on_earth, high > SUNRISE_DEG, high)


def in_view(track: Track, site: Site, lowest_deg: float = LOWEST_DEG) -> Flags:
    """In which minutes the station stands above a site's horizon, and so the site below its own."""
    return elevation(track.on_earth, site) >= lowest_deg


def is_dark_at(track: Track, site: Site) -> Flags:
    """In which minutes it is night enough at a site for fires to stand out."""
    sun = turned(sun_direction(track.julian), sidereal_angle(track.julian))
    flags: Flags = np.degrees(np.arcsin(sun @ upward(site))) < DARK_DEG
    return flags


def relay_in_sight(track: Track, longitude: float) -> Flags:
    """In which minutes a satellite over the equator sees the station past the Earth's edge.

    The edge is that of a ball that touches the poles: whoever stands on the ground is outside it.
    """
    angle = np.radians(longitude)
    relay = RELAY_KM * np.array([np.cos(angle), np.sin(angle), 0.0])
    toward = relay - track.on_earth
    length = np.sqrt((toward * toward).sum(axis=-1))
    along = np.clip(-(track.on_earth * toward).sum(axis=-1) / length, 0.0, length)
    nearest = track.on_earth + (along / length)[:, None] * toward
    flags: Flags = (nearest * nearest).sum(axis=-1) >= POLE_KM * POLE_KM
    return flags


def dark_below(track: Track) -> Flags:
    """In which minutes it is night enough below for fires to stand out."""
    return track.sun_deg < DARK_DEG
