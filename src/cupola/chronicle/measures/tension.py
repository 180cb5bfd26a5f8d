"""Tension: how much a viewer has to fear for at each event, from people and from the place.

Social and physical part are each joined from their drivers (`social.py`, `physical.py`), and the
two in the same way: tension = 1 - (1 - social)(1 - physical).  All are from 0 to 1.  Between
events shocks fade and clocks run on, so there is a curve by the minute as well.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from cupola.chronicle.measures.kinds import together
from cupola.chronicle.measures.physical import Peril
from cupola.chronicle.measures.social import Strain

if TYPE_CHECKING:
    from cupola.chronicle.tellings import Telling

EVERY = 10
"""Minutes between two readings of the curve where nothing is shown."""
ROUNDED = 4
"""Digits that plain values have."""


@dataclass(frozen=True)
class Reading:
    """Tension at one minute.  position, event: what has just been shown; 0 and None for nothing.

    drivers: what each driver adds, by name.
    """

    position: int
    event: int | None
    minute: int
    social: float
    physical: float
    drivers: dict[str, float] = field(repr=False)

    @property
    def tension(self) -> float:
        """Both parts as one."""
        return together([self.social, self.physical])

    @property
    def strongest(self) -> str | None:
        """The driver that adds most, None if none adds anything."""
        found = max(self.drivers.items(), key=lambda pair: pair[1])
        return found[0] if found[1] > 0.0 else None

    def as_values(self) -> dict[str, Any]:
        """The reading as plain values."""
        names = ("position", "event", "minute")
        parts = ("social", "physical", "tension")
        found = {name: getattr(self, name) for name in names}
        found |= {name: round(getattr(self, name), ROUNDED) for name in parts}
        return found | {"drivers": {key: round(v, ROUNDED) for key, v in self.drivers.items() if v}}


@dataclass(frozen=True)
class Tension:
    """The tension of a telling for one viewer: points at its events, a curve by the minute."""

    points: tuple[Reading, ...]
    curve: tuple[Reading, ...]

    @property
    def peak(self) -> Reading | None:
        """The tensest point, None where nothing is shown."""
        return max(self.points, key=lambda point: point.tension, default=None)

    @cached_property
    def thirds(self) -> tuple[float, float, float]:
        """The mean tension of the first, the second and the last third of the events shown."""
        values = [point.tension for point in self.points]
        cut = [round(len(values) * part / 3) for part in range(4)]
        first, second, last = (mean(values[a:b]) for a, b in pairwise(cut))
        return first, second, last

    @property
    def slope(self) -> float:
        """By how much tension rises from the first to the last event shown, on a straight line.

        The line of least squares through the points, by their places in the telling.
        """
        values = [point.tension for point in self.points]
        count = len(values)
        if count < 2:
            return 0.0
        middle, level = (count - 1) / 2, mean(values)
        across = sum((place - middle) * (value - level) for place, value in enumerate(values))
        spread = sum((place - middle) ** 2 for place in range(count))
        return (count - 1) * across / spread

    def at(self, minute: int) -> float:
        """The tension at a minute: the last reading up to it, 0 before the first."""
        before = [reading for reading in self.curve if reading.minute <= minute]
        return before[-1].tension if before else 0.0

    def as_values(self) -> dict[str, Any]:
        """Points, curve and summary as plain values."""
        return {
            "points": [point.as_values() for point in self.points],
            "curve": [
                [one.minute, *(round(v, ROUNDED) for v in (one.social, one.physical, one.tension))]
                for one in self.curve
            ],
            "thirds": [round(value, ROUNDED) for value in self.thirds],
            "slope": round(self.slope, ROUNDED),
            "peak": self.peak.as_values() if self.peak else None,
        }


def mean(values: list[float]) -> float:
    """The mean, 0 of nothing."""
    return sum(values) / len(values) if values else 0.0


def tension_of(telling: "Telling", profile: str) -> Tension:
    """The tension of a telling for a viewer of this profile."""
    readings = list(_readings(telling, profile))
    points = tuple(reading for reading in readings if reading.event is not None)
    return Tension(points, tuple(readings))


def _readings(telling: "Telling", profile: str) -> Iterator[Reading]:
    """Readings at every event, and in between while nothing is shown."""
    viewer = telling.viewer(profile)
    strain, peril = Strain(telling, viewer), Peril(telling, viewer)
    now = 0
    for shown in telling.shown:
        for minute in range(now - now % EVERY + EVERY, shown.event.minute, EVERY):
            yield _read(strain, peril, (shown.position - 1, None, minute))
        now = max(now, shown.event.minute)
        strain.take(shown)
        peril.take(shown)
        yield _read(strain, peril, (shown.position, shown.event.id, shown.event.minute))


def _read(strain: Strain, peril: Peril, at: tuple[int, int | None, int]) -> Reading:
    social, physical = strain.drivers(at[2]), peril.drivers(at[2])
    parts = (together(list(social.values())), together(list(physical.values())))
    return Reading(*at, *parts, {**social, **physical})
