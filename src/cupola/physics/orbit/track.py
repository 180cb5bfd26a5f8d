"""The track: where the station is in each minute, what it stands over, and how the Sun stands."""

from typing import NamedTuple

import numpy as np

from cupola.physics.orbit.elements import DAY_MINUTES, Elements, Flags, Numbers, states
from cupola.physics.orbit.frames import (
    Site,
    elevation,
    place_below,
    point_of,
    sidereal_angle,
    turned,
)
from cupola.physics.orbit.sun import DARK_DEG, SUNRISE_DEG, is_lit, sun_direction, sun_elevation

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


def dark_below(track: Track) -> Flags:
    """In which minutes it is night enough below for fires to stand out."""
    return track.sun_deg < DARK_DEG
