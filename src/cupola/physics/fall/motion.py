"""What pulls and brakes a capsule: gravity, the air that turns with the Earth, lift, and a burn."""

from typing import NamedTuple

import numpy as np

from cupola.physics.fall.atmosphere import Air
from cupola.physics.orbit.elements import Numbers
from cupola.physics.orbit.frames import EQUATOR_KM, FLATTENING

MU = 398600.4418
"""km3/s2, pull of the Earth (facts 6.3)."""
J2 = 1.08262668e-3
"""How much the Earth's girth changes its pull (WGS-84, from EGM-96)."""
EARTH_TURNS = 7.292115e-5
"""rad/s, how fast the Earth turns (WGS-84)."""
G0 = 9.80665e-3
"""km/s2, one g."""


class Capsule(NamedTuple):
    """What falls; a row for each fall.

    kg_a_m2: mass by drag area.  lift: upward lift as a share of drag.  air: how much denser the air
    is than the table's.  burn_m_s, burn_s: how much the burn slows it down, and how long it lasts.
    """

    kg_a_m2: Numbers
    lift: Numbers
    air: Numbers
    burn_m_s: Numbers
    burn_s: Numbers


def height_km(positions: Numbers) -> Numbers:
    """Heights above the flattened Earth, good to some tens of metres."""
    far = length(positions)
    sine = positions[..., 2] / far
    found: Numbers = far - EQUATOR_KM * (1.0 - FLATTENING * sine * sine)
    return found


def length(vectors: Numbers) -> Numbers:
    """How long vectors are."""
    found: Numbers = np.sqrt((vectors * vectors).sum(axis=-1))
    return found


def pull(positions: Numbers) -> Numbers:
    """Acceleration by gravity, km/s2, with the Earth's girth."""
    x, y, z = positions[..., 0], positions[..., 1], positions[..., 2]
    far2 = (positions * positions).sum(axis=-1)
    near = -MU / (far2 * np.sqrt(far2))
    girth = 1.5 * J2 * EQUATOR_KM * EQUATOR_KM / far2
    tilt = 5.0 * z * z / far2
    around = near * (1.0 + girth * (1.0 - tilt))
    return np.stack([x * around, y * around, z * near * (1.0 + girth * (3.0 - tilt))], axis=-1)


def braking(positions: Numbers, speeds: Numbers, capsule: Capsule, air: Air) -> Numbers:
    """Acceleration by drag and lift, km/s2."""
    x, y = positions[..., 0], positions[..., 1]
    wind = np.stack([-EARTH_TURNS * y, EARTH_TURNS * x, 0.0 * x], axis=-1)
    through = speeds - wind
    fast = length(through)
    thick = capsule.air * air(height_km(positions))
    drag = 500.0 * thick * fast * fast / capsule.kg_a_m2
    ahead = through / fast[..., None]
    up = positions / length(positions)[..., None]
    aside = up - (up * ahead).sum(axis=-1)[..., None] * ahead
    wide = np.maximum(length(aside), 1e-9)
    lift = capsule.lift * drag
    found: Numbers = (lift / wide)[..., None] * aside - drag[..., None] * ahead
    return found


def burning(speeds: Numbers, capsule: Capsule) -> Numbers:
    """Acceleration by the engine while it burns, against the motion."""
    strong = 1e-3 * capsule.burn_m_s / np.maximum(capsule.burn_s, 1.0)
    found: Numbers = -(strong / length(speeds))[..., None] * speeds
    return found
