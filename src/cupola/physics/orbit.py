"""The sky's timetable, computed once before a run: a circular orbit of fixed period.

Not a rule: no turn calls it.  The plane of the orbit and the Sun stand still among the
stars, the Earth turns below, and its shadow is a cylinder.
"""

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

from cupola.world.layout import blank
from cupola.world.records import SkyMinute

INCLINATION = math.radians(51.64)
"""Tilt of the orbit against the equator (facts, section 0)."""
HORIZON = math.radians(20.26)
"""Earth angle from the point below to the horizon, 420 km up (facts, section 0)."""
EARTH_RADIUS = 6371.0
"""km, mean (facts, section 6.3)."""
ORBIT_RADIUS = EARTH_RADIUS + 420.0
"""km (facts, section 0: the height for which the horizon is given)."""
SIDEREAL_DAY = 1436.068
"""Minutes in which the Earth turns once among the stars."""
DAY = 1440
"""Minutes of a day."""

Site = tuple[float, float]
"""Latitude and longitude in degrees, north and east positive."""
Vector = tuple[float, float, float]


class Start(NamedTuple):
    """Where everything stands at minute 0.

    node: longitude in degrees at which the station crosses the equator northward at minute 0.
    minute_of_day: the time of that moment in Greenwich.
    sun_latitude: where the Sun is overhead, in degrees.
    """

    node: float = 0.0
    minute_of_day: int = 0
    sun_latitude: float = 0.0


def timetable(
    turns: int,
    orbit_minutes: float,
    grounds: Sequence[Site] = (),
    states: Sequence[Sequence[Site]] = (),
    start: Start = Start(),  # noqa: B008 - a tuple never changes
) -> Any:
    """A recarray of SkyMinute, one row a minute from minute 0.

    grounds: the site of each ground; states: points of the land of each state.
    """
    sites = [direction(latitude, longitude) for latitude, longitude in grounds]
    lands = [[direction(*point) for point in points] for points in states]
    sun = direction(start.sun_latitude, 180.0 - start.minute_of_day * 360.0 / DAY)
    rows = []
    for minute in range(turns):
        latitude, longitude, among_stars = station(minute, orbit_minutes, start.node)
        below = direction(latitude, longitude)
        rows.append(
            (
                latitude,
                longitude,
                int(is_sunlit(among_stars, sun)),
                sum_of_bits([in_view(below, site) for site in sites]),
                sum_of_bits([any(in_view(below, point) for point in land) for land in lands]),
            )
        )
    table = blank(SkyMinute, turns)
    table[:] = rows
    return table


def direction(latitude: float, longitude: float) -> Vector:
    """The unit vector from the middle of the Earth to a point given in degrees."""
    north, east = math.radians(latitude), math.radians(longitude)
    return (
        math.cos(north) * math.cos(east),
        math.cos(north) * math.sin(east),
        math.sin(north),
    )


def station(minute: float, orbit_minutes: float, node: float) -> tuple[float, float, Vector]:
    """Latitude and longitude below the station, and its direction among the stars."""
    along = 2.0 * math.pi * minute / orbit_minutes
    latitude = math.degrees(math.asin(math.sin(INCLINATION) * math.sin(along)))
    east = math.degrees(math.atan2(math.cos(INCLINATION) * math.sin(along), math.cos(along)))
    among_stars = direction(latitude, node + east)
    longitude = (node + east - 360.0 * minute / SIDEREAL_DAY + 180.0) % 360.0 - 180.0
    return latitude, longitude, among_stars


def dot(one: Vector, other: Vector) -> float:
    """The cosine of the angle between two unit vectors."""
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]


def is_sunlit(station_direction: Vector, sun: Vector) -> bool:
    """Whether the station is outside the Earth's shadow."""
    toward = dot(station_direction, sun)
    if toward >= 0.0:
        return True
    aside = ORBIT_RADIUS * math.sqrt(max(0.0, 1.0 - toward * toward))
    return aside >= EARTH_RADIUS


def in_view(below: Vector, point: Vector) -> bool:
    """Whether a point of the ground is above the station's horizon."""
    return dot(below, point) >= math.cos(HORIZON)


def sum_of_bits(flags: Sequence[bool]) -> int:
    """One bit for each flag that is set, the first the lowest."""
    bits = 0
    for row, flag in enumerate(flags):
        if flag:
            bits |= 1 << row
    return bits
