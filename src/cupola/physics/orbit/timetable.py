"""The sky's timetable: what of the track a run asks for, one row a minute."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from cupola.physics.orbit.elements import Flags
from cupola.physics.orbit.frames import Site
from cupola.physics.orbit.track import Track, in_view
from cupola.world.layout import blank
from cupola.world.records import SkyMinute


def timetable(
    track: Track, grounds: Sequence[Site] = (), states: Sequence[Sequence[Site]] = ()
) -> Any:
    """A recarray of SkyMinute, one row for each of the track.

    grounds: the site of each ground; states: points of the land of each state.
    """
    table = blank(SkyMinute, len(track.julian))
    table["latitude"] = track.latitude
    table["longitude"] = track.longitude
    table["sunlit"] = track.sunlit
    for row, site in enumerate(grounds):
        table["passes"] |= as_bit(in_view(track, site), row)
    for row, land in enumerate(states):
        for point in land:
            table["below"] |= as_bit(in_view(track, point), row)
    return table


def as_bit(flags: Flags, row: int) -> Any:
    """The same flags, each as a bit of its own weight."""
    return flags.astype(np.int64) << row
