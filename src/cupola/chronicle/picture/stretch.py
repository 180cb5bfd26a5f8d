"""The axis of time: stretched where much happens, with the hours written below."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cupola.chronicle.clock import MINUTES_A_DAY

EVEN_SHARE = 0.38
"""The least share of the width that all minutes share alike."""
SPREAD = 8
"""Minutes before and after an event that are stretched with it."""
OWN_SHARE = 0.7
"""Share of the room for an event that lies within its own minute."""
TICK_APART = 30
"""Pixels that two hours written below the axis keep apart."""
COARSE_TO_FINE = (12 * 60, 6 * 60, 3 * 60, 60)
"""Minutes: full times of day are written first, those between where there is room."""


@dataclass(frozen=True)
class Tick:
    """A time of day written below the axis."""

    x: float
    text: str


@dataclass(frozen=True)
class Stretch:
    """Where each minute of a run lies.

    edges: the pixel at which each minute begins, and one more for the end of the last.
    """

    edges: npt.NDArray[np.float64]
    minute_of_day: int

    def x(self, minute: float) -> float:
        """The pixel of a moment, in minutes and parts of minutes."""
        return float(np.interp(minute, np.arange(len(self.edges)), self.edges))

    @property
    def minutes(self) -> int:
        """How long the run is."""
        return len(self.edges) - 1

    def midnights(self) -> list[int]:
        """The minutes at which a day begins within the run."""
        first = MINUTES_A_DAY - self.minute_of_day
        return list(range(first, self.minutes + 1, MINUTES_A_DAY))

    def ticks(self) -> list[Tick]:
        """The times of day that find room below the axis, from left to right."""
        found: list[Tick] = []
        for apart in COARSE_TO_FINE:
            first = -self.minute_of_day % apart
            for minute in range(first, self.minutes + 1, apart):
                x, time = self.x(minute), (minute + self.minute_of_day) % MINUTES_A_DAY
                if all(abs(x - other.x) >= TICK_APART for other in found):
                    found.append(Tick(x, f"{time // 60:02}:{time % 60:02}"))
        return sorted(found, key=lambda tick: tick.x)


def stretched(
    minutes: int, minute_of_day: int, wanted: Mapping[int, float], span: tuple[float, float]
) -> Stretch:
    """An axis from one pixel to another on which each minute has the room it wants, or its share.

    wanted: pixels for each minute in which something happens.
    """
    minutes = max(1, minutes)
    room = np.zeros(minutes)
    for minute, pixels in wanted.items():
        for there, share in around(min(minute, minutes - 1), minutes):
            room[there] += share * pixels
    width = span[1] - span[0]
    most = width * (1.0 - EVEN_SHARE)
    if room.sum() > most:
        room *= most / room.sum()
    room += (width - room.sum()) / minutes
    edges = span[0] + np.concatenate([[0.0], np.cumsum(room)])
    return Stretch(edges, minute_of_day)


def around(minute: int, minutes: int) -> Iterable[tuple[int, float]]:
    """The minutes near one within a run, with the share of its room that each gets."""
    near = [m for m in range(minute - SPREAD, minute + SPREAD + 1) if 0 <= m < minutes]
    yield minute, OWN_SHARE
    yield from ((there, (1.0 - OWN_SHARE) / len(near)) for there in near)
