"""Passes: when the station stands above a site's horizon, how long and how high."""

from typing import NamedTuple

import numpy as np

from cupola.physics.orbit.elements import Flags
from cupola.physics.orbit.frames import Site, elevation
from cupola.physics.orbit.track import LOWEST_DEG, Track


class Pass(NamedTuple):
    """One pass over a site: first and last row of the track, the row and angle of its height."""

    first: int
    last: int
    highest: int
    highest_deg: float


def passes_over(track: Track, site: Site, lowest_deg: float = LOWEST_DEG) -> list[Pass]:
    """Every pass over a site, in order; one that is cut off by the track's ends counts too."""
    angle = elevation(track.on_earth, site)
    found = []
    for first, last in spells(angle >= lowest_deg):
        top = first + int(np.argmax(angle[first : last + 1]))
        found.append(Pass(first, last, top, float(angle[top])))
    return found


def spells(flags: Flags) -> list[tuple[int, int]]:
    """The first and the last row of each stretch in which a flag is set."""
    edges = np.diff(np.concatenate([[0], flags.astype(np.int8), [0]]))
    begins, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1) - 1
    return [(int(a), int(b)) for a, b in zip(begins, ends, strict=True)]
