"""The course of each life over the picture: level in a lane, curved on the way to another."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from cupola.chronicle.picture.lanes import Lane, Span, peak
from cupola.chronicle.picture.stretch import Stretch
from cupola.chronicle.picture.tracks import Stay, joined

LEAST_STAY = 9.0
"""Pixels: a shorter stay of mere routine is left out."""
WAY = 10.0
"""Pixels from left to right that a way takes, where there is room."""
GIVEN_AWAY = 0.35
"""Share of a stay that a way may take at each end."""
SAMPLES = 12
"""Points of a way."""

Points = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Leg:
    """A level stretch: somebody stays in a place."""

    place: str
    begin: float
    end: float
    y: float


@dataclass(frozen=True)
class Course:
    """The line of one life.  points: x and y along it, from left to right."""

    person: str
    legs: tuple[Leg, ...]
    points: Points

    def y(self, x: float) -> float:
        """How high the line runs at a pixel."""
        return float(np.interp(x, self.points[:, 0], self.points[:, 1]))

    def leg_at(self, x: float) -> Leg | None:
        """The stay at a pixel, None on the way."""
        return next((leg for leg in self.legs if leg.begin <= x <= leg.end), None)


def drawable(tracks: dict[str, list[Stay]], stretch: Stretch) -> dict[str, list[Stay]]:
    """The same stays without those of mere routine that are too short to be seen well."""
    return {
        person: joined(
            [
                stay
                for number, stay in enumerate(stays)
                if stay.busy
                or number in (0, len(stays) - 1)
                or stretch.x(stay.end) - stretch.x(stay.begin) >= LEAST_STAY
            ]
        )
        for person, stays in tracks.items()
    }


def spans(stays: list[Stay], stretch: Stretch, end: float) -> list[Span]:
    """From where to where each stay is drawn, with room for the ways between them.

    Where a stay was left out, those before and after it share its time.

    end: the moment at which the line ends, in minutes.
    """
    found = [(stretch.x(stay.begin), stretch.x(stay.end)) for stay in stays]
    found[-1] = (found[-1][0], stretch.x(end))
    for number in range(len(found) - 1):
        (begin, leaves), (comes, end) = found[number : number + 2]
        spare = (comes - leaves - WAY) / 2
        found[number] = (begin, leaves + max(spare, -GIVEN_AWAY * (leaves - begin)))
        found[number + 1] = (comes - max(spare, -GIVEN_AWAY * (end - comes)), end)
    return found


@dataclass(frozen=True)
class Seat:
    """A stay that wants a line in a lane.  rank: the person's place in the cast, 0 to 1."""

    person: str
    number: int
    place: str
    span: Span
    rank: float


def seats(tracks: dict[str, list[Stay]], stretch: Stretch, ends: dict[str, float]) -> list[Seat]:
    """All stays of all persons, from left to right."""
    people = list(tracks)
    found = [
        Seat(person, number, stay.place, span, people.index(person) / max(1, len(people) - 1))
        for person, stays in tracks.items()
        for number, (stay, span) in enumerate(
            zip(stays, spans(stays, stretch, ends[person]), strict=True)
        )
    ]
    return sorted(found, key=lambda seat: (seat.span[0], seat.rank))


def peaks(found: list[Seat]) -> dict[str, int]:
    """How many lines run side by side at most, for each place."""
    return {
        place: peak(seat.span for seat in found if seat.place == place)
        for place in dict.fromkeys(seat.place for seat in found)
    }


def courses(found: list[Seat], lanes: list[Lane]) -> list[Course]:
    """The line of each life, in the order of the cast."""
    by_place = {lane.place: lane for lane in lanes}
    legs: dict[str, list[Leg]] = {}
    for lane in lanes:
        for seat, slot in seated([seat for seat in found if seat.place == lane.place], lane.slots):
            y = by_place[seat.place].y(slot)
            legs.setdefault(seat.person, []).append(Leg(lane.place, *seat.span, y))
    people = dict.fromkeys(seat.person for seat in sorted(found, key=lambda seat: seat.rank))
    return [course(person, sorted(legs[person], key=lambda leg: leg.begin)) for person in people]


def seated(found: list[Seat], slots: int) -> Iterator[tuple[Seat, int]]:
    """Each stay in a lane with its line: the free one nearest to where its person belongs."""
    free_from = [-np.inf] * slots
    for seat in found:
        wished = seat.rank * (slots - 1)
        free = [slot for slot in range(slots) if free_from[slot] <= seat.span[0]]
        slot = min(free, key=lambda slot: abs(slot - wished))
        free_from[slot] = seat.span[1]
        yield seat, slot


def course(person: str, legs: list[Leg]) -> Course:
    """The line through these stays."""
    points = [(legs[0].begin, legs[0].y), (legs[0].end, legs[0].y)]
    for one, other in pairwise(legs):
        points += way(one, other)
        points += [(other.begin, other.y), (other.end, other.y)]
    return Course(person, tuple(legs), np.array(points))


def way(one: Leg, other: Leg) -> Iterator[tuple[float, float]]:
    """Points of the curve from the end of one stay to the beginning of the next."""
    for number in range(1, SAMPLES):
        t = number / SAMPLES
        along = 1.5 * t * (1.0 - t) + t**3
        across = (3.0 - 2.0 * t) * t * t
        yield one.end + (other.begin - one.end) * along, one.y + (other.y - one.y) * across
