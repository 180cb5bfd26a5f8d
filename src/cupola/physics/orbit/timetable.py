"""The sky's timetable: what of the track a run asks for, one row a minute."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from cupola.physics.orbit.elements import Flags
from cupola.physics.orbit.facing import seen_facing
from cupola.physics.orbit.frames import Site
from cupola.physics.orbit.track import Track, in_view, is_dark_at
from cupola.world.catalogue.entities import FACINGS, Facing
from cupola.world.layout import blank
from cupola.world.records import SkyMinute

DECIMALS = 6
"""Of a degree of latitude or longitude: a tenth of a metre.  The digits after them are another
machine's own: its processor or its C library may round sines and cosines otherwise."""


def timetable(
    track: Track, ways: Sequence[Flags] = (), states: Sequence[Sequence[Site]] = ()
) -> Any:
    """A recarray of SkyMinute, one row for each of the track.

    ways: for each way to the ground, the minutes in which it is in sight; states: places of the
    land of each state.
    """
    table = blank(SkyMinute, len(track.julian))
    table["latitude"] = np.round(track.latitude, DECIMALS)
    table["longitude"] = np.round(track.longitude, DECIMALS)
    table["sunlit"] = track.sunlit
    for row, flags in enumerate(ways):
        table["passes"] |= as_bit(flags, row)
    for row, land in enumerate(states):
        for number, point in enumerate(land):
            seen = in_view(track, point)
            table["below"] |= as_bit(seen, row)
            table["in_view"][:, row] |= as_bit(seen, number)
            table["dark"][:, row] |= as_bit(seen & is_dark_at(track, point), number)
            for facing in Facing:
                through = seen_facing(track, facing, point)
                table["faced"][:, row * FACINGS + facing] |= as_bit(through, number)
    return table


def as_bit(flags: Flags, row: int) -> Any:
    """The same flags, each as a bit of its own weight."""
    return flags.astype(np.int64) << row
