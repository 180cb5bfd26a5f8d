"""Coverage: when the station is in touch with satellites and stations, and for how long not."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from cupola.physics.orbit.elements import DAY_MINUTES, Flags
from cupola.physics.orbit.frames import Site
from cupola.physics.orbit.passes import spells
from cupola.physics.orbit.track import Track, in_view, relay_in_sight


class Coverage(NamedTuple):
    """How well something is covered: share of the time, windows a day, their length, the gap."""

    share: float
    windows_a_day: float
    mean_minutes: float
    longest_gap: int


def by_relays(track: Track, longitudes: Sequence[float]) -> Flags:
    """In which minutes any of these satellites over the equator is in sight."""
    flags = np.zeros(len(track.julian), dtype=np.bool_)
    for longitude in longitudes:
        flags |= relay_in_sight(track, longitude)
    return flags


def by_sites(track: Track, sites: Sequence[Site], lowest_deg: float) -> Flags:
    """In which minutes the station stands high enough above any of these sites."""
    flags = np.zeros(len(track.julian), dtype=np.bool_)
    for site in sites:
        flags |= in_view(track, site, lowest_deg)
    return flags


def coverage(flags: Flags) -> Coverage:
    """What a row of flags, one a minute, amounts to."""
    windows, gaps = spells(flags), spells(~flags)
    days = len(flags) / DAY_MINUTES
    lengths = [last - first + 1 for first, last in windows]
    longest = max((last - first + 1 for first, last in gaps), default=0)
    mean = sum(lengths) / len(lengths) if lengths else 0.0
    return Coverage(float(flags.mean()), len(windows) / days, mean, longest)
