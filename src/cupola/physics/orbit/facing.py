"""Facing: through which windows a place below is seen.

A window looks straight down, ahead, behind, left or right, as the station flies, which keeps the
same side to the Earth.  It shows what lies within 60 degrees of that, so that five of them together
show all of the Earth that is in view at all, whose edge lies 20 degrees below the level.
"""

import numpy as np

from cupola.physics.orbit.elements import Flags, Numbers
from cupola.physics.orbit.frames import Site, point_of
from cupola.physics.orbit.track import Track, in_view
from cupola.world.catalogue.entities import Facing

SIDEWAYS_DEG = 60.0
"""Degrees to all sides that a window shows: one looks out from close by (own estimate)."""


def ways(track: Track) -> dict[Facing, Numbers]:
    """For each way a window may face, the unit vector out of it in every minute."""
    place = track.on_earth
    down = -_unit(place)
    moved = np.gradient(place, axis=0) if len(place) > 1 else np.zeros_like(place)
    ahead = _unit(moved - (moved * down).sum(axis=-1)[:, None] * down)
    right = np.cross(down, ahead)
    return {
        Facing.DOWN: down,
        Facing.AHEAD: ahead,
        Facing.BEHIND: -ahead,
        Facing.LEFT: -right,
        Facing.RIGHT: right,
    }


def seen_facing(track: Track, facing: Facing, site: Site) -> Flags:
    """In which minutes a site is in view through a window that faces this way.

    What stands on the ground has no such ways: all its windows show what is in view.
    """
    seen = in_view(track, site)
    out = ways(track)[facing]
    toward = _unit(point_of(site) - track.on_earth)
    close = (toward * out).sum(axis=-1) >= np.cos(np.radians(SIDEWAYS_DEG))
    flags: Flags = seen & (close | (track.height_km <= 0.0))
    return flags


def _unit(vectors: Numbers) -> Numbers:
    """The same directions, one long; what has no length keeps none."""
    length = np.sqrt((vectors * vectors).sum(axis=-1))
    made: Numbers = vectors / np.maximum(length, 1e-9)[:, None]
    return made
