"""Relative motion: where something is that was let go beside the station, so much later.

Both fall around the Earth, so what is pushed does not fly straight on.  In the axes that turn with
the station (radial: away from the Earth; along: ahead; cross: to the side) the solution of Clohessy
and Wiltshire (1960, Journal of the Aerospace Sciences 27:653) holds for a round orbit and distances
that are small beside it.  Pushed up, down or aside one is back after one round;
pushed ahead one falls behind by 3 times speed times the round.
"""

import math

from cupola.world.compiled import rule

SECONDS = 60.0
"""s of a minute."""


@rule
def turning(orbit_minutes: float) -> float:
    """How fast the station goes around, in radians a second."""
    return 2.0 * math.pi / (orbit_minutes * SECONDS)


@rule
def radial_m(radial: float, along: float, turn: float, seconds: float) -> float:
    """How far from the Earth something has moved that was pushed with these speeds (m/s)."""
    angle = turn * seconds
    return (radial * math.sin(angle) + 2.0 * along * (1.0 - math.cos(angle))) / turn


@rule
def along_m(radial: float, along: float, turn: float, seconds: float) -> float:
    """How far ahead it has moved; negative behind."""
    angle = turn * seconds
    ahead = 4.0 * math.sin(angle) - 3.0 * angle
    return (2.0 * radial * (math.cos(angle) - 1.0) + along * ahead) / turn


@rule
def cross_m(cross: float, turn: float, seconds: float) -> float:
    """How far to the side it has moved."""
    return cross * math.sin(turn * seconds) / turn


@rule
def how_far_m(
    radial: float, along: float, cross: float, orbit_minutes: float, minutes: float
) -> float:
    """How far away it is, so many minutes after a push of these speeds (m/s).

    Where nothing is in orbit (0 minutes) it goes straight on.
    """
    seconds = minutes * SECONDS
    if orbit_minutes <= 0.0:
        return seconds * math.sqrt(radial * radial + along * along + cross * cross)
    turn = turning(orbit_minutes)
    x = radial_m(radial, along, turn, seconds)
    y = along_m(radial, along, turn, seconds)
    z = cross_m(cross, turn, seconds)
    return math.sqrt(x * x + y * y + z * z)
