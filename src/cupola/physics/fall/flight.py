"""From the burn to the parachute: falls flown side by side until the chute opens.

Three degrees of freedom: a point with drag and lift among the stars.  The lift of a guided flight
points up by a constant share of itself, as if the capsule rolled from side to side by the same
angle; a ballistic flight rolls all the time and has none.
"""

from typing import NamedTuple

import numpy as np

from cupola.physics.fall.atmosphere import Air, density
from cupola.physics.fall.motion import G0, Capsule, braking, burning, height_km, length, pull
from cupola.physics.orbit.elements import DAY_MINUTES, Flags, Numbers, Rows
from cupola.physics.orbit.frames import place_below, sidereal_angle, turned

LEVELS_KM = (139.9, 99.7, 80.4, 35.3, 10.8)
"""Heights at which the clock is read: modules part, entry, plasma, its end, chute (facts 6.2)."""
CHUTE_KM = 10.8
"""km, where the main chute is commanded (facts 6.1) and the flight ends."""
LONGEST_S = 4.0 * 3600.0
"""s after which a fall that has not come down is given up (own choice: two and a half rounds)."""
COAST_S = 30.0
"""s, stride above the air, cut short where the burn ends."""
ENTRY_S = 2.0
"""s, stride in the air; with half of either the peak load changes by less than one in a thousand
and the landing place by less than a kilometre."""
AIR_KM = 125.0
"""km below which the short stride is taken (entry interface is at 100 to 122)."""
DAY_S = 60.0 * DAY_MINUTES
"""s of a day."""


class Start(NamedTuple):
    """Where falls begin, a row each: Julian day, position (km), speed (km/s), among the stars."""

    julian: Numbers
    positions: Numbers
    speeds: Numbers


class Flight(NamedTuple):
    """How falls went, a row each.

    latitude, longitude: where the chute opens; not a number for what did not come down.
    peak_g, peak_km: the greatest load, and the height where it was.  clock_s: seconds since the
    start at each of the levels.
    """

    latitude: Numbers
    longitude: Numbers
    peak_g: Numbers
    peak_km: Numbers
    clock_s: Numbers


class _Log(NamedTuple):
    """Positions, speeds, seconds, heights, greatest load and its height, and the clock."""

    positions: Numbers
    speeds: Numbers
    seconds: Numbers
    heights: Numbers
    peak_g: Numbers
    peak_km: Numbers
    clock_s: Numbers


def fly(start: Start, capsule: Capsule, air: Air = density, stride_s: float = ENTRY_S) -> Flight:
    """The flights from these starts, to the opening of the chute."""
    log = _log_of(start)
    aloft = np.flatnonzero(log.heights > CHUTE_KM)
    while len(aloft):
        _go_on(log, aloft, capsule, air, stride_s)
        flying = (log.heights[aloft] > CHUTE_KM) & (log.seconds[aloft] < LONGEST_S)
        aloft = aloft[flying]
    down: Flags = log.heights <= CHUTE_KM
    angle = sidereal_angle(start.julian + log.seconds / DAY_S)
    north, east, _ = place_below(turned(log.positions, angle))
    north, east = np.where(down, north, np.nan), np.where(down, east, np.nan)
    return Flight(north, east, log.peak_g, log.peak_km, log.clock_s)


def _log_of(start: Start) -> _Log:
    count = len(start.julian)
    blank = np.zeros(count)
    positions, speeds = start.positions.copy(), start.speeds.copy()
    clock = np.full((count, len(LEVELS_KM)), np.nan)
    return _Log(positions, speeds, blank, height_km(positions), blank.copy(), blank.copy(), clock)


def _go_on(log: _Log, rows: Rows, capsule: Capsule, air: Air, stride_s: float) -> None:
    """These falls are a stride further."""
    own = Capsule(*(column[rows] for column in capsule))
    before, seconds = log.heights[rows], log.seconds[rows]
    stride = np.where(before > AIR_KM, COAST_S, stride_s)
    burns = own.burn_s > seconds
    stride = np.where(burns, np.minimum(stride, own.burn_s - seconds), stride)
    state = (log.positions[rows], log.speeds[rows])
    own = own._replace(burn_m_s=np.where(burns, own.burn_m_s, 0.0))
    positions, speeds = _moved(state, stride, own, air)
    after = height_km(positions)
    log.positions[rows], log.speeds[rows] = positions, speeds
    log.heights[rows], log.seconds[rows] = after, seconds + stride
    load = length(braking(positions, speeds, own, air)) / G0
    greater = load > log.peak_g[rows]
    log.peak_g[rows[greater]], log.peak_km[rows[greater]] = load[greater], after[greater]
    for level, height in enumerate(LEVELS_KM):
        passed = (before > height) & (after <= height)
        share = (before[passed] - height) / (before[passed] - after[passed])
        log.clock_s[rows[passed], level] = seconds[passed] + share * stride[passed]


Moving = tuple[Numbers, Numbers]
"""Positions and speeds."""


def _moved(state: Moving, stride: Numbers, capsule: Capsule, air: Air) -> Moving:
    """Positions and speeds a stride later, by Runge and Kutta."""

    def slope(moving: Moving) -> Moving:
        where, fast = moving
        pushed = braking(where, fast, capsule, air) + burning(fast, capsule)
        return fast, pull(where) + pushed

    def ahead(rate: Moving, span: Numbers) -> Moving:
        return state[0] + span[:, None] * rate[0], state[1] + span[:, None] * rate[1]

    half = stride / 2.0
    k1 = slope(state)
    k2 = slope(ahead(k1, half))
    k3 = slope(ahead(k2, half))
    k4 = slope(ahead(k3, stride))
    sixth = stride[:, None] / 6.0
    where, fast = (state[i] + sixth * (k1[i] + 2.0 * k2[i] + 2.0 * k3[i] + k4[i]) for i in range(2))
    return where, fast
