"""Who was where: the stays of each person, found from what they did and where."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cupola.chronicle.grips import Grips
from cupola.chronicle.happenings import Happening
from cupola.chronicle.store import Chronicle

AFAR = frozenset({"swing", "rescue"})
"""Deeds that are told where they take effect, not where the one who does them is."""
LEADS = frozenset({"hide"})
"""Deeds that are told where the one who does them has taken the other."""
ROUTINE = frozenset({"go", "refused", "work", "rest", "sleep"})
"""What people do when nothing presses, and the ways there."""
PASSING = 2
"""Minutes: who is in a place no longer than this, and does nothing there, passes through."""


@dataclass(frozen=True)
class Stay:
    """Somebody is in a place, from one minute to another.

    busy: whether anything but routine happened to them there, or was done by them.
    """

    place: str
    begin: int
    end: int
    busy: bool


def tracks(chronicle: Chronicle) -> dict[str, list[Stay]]:
    """The stays of each person, in order, until their death or the end of the run."""
    people = [str(row["id"]) for row in chronicle.cast.person]
    known = whereabouts(chronicle.events, people)
    ends = deaths(chronicle)
    busy = busy_minutes(chronicle.events)
    return {
        person: through(
            list(stays(known[person], ends.get(person, chronicle.minutes))), busy[person]
        )
        for person in people
        if known[person]
    }


def deaths(chronicle: Chronicle) -> dict[str, int]:
    """The minute of each death."""
    return {e.actor: e.minute for e in chronicle.events if e.verb == "die" and e.actor}


def whereabouts(events: Iterable[Happening], people: list[str]) -> dict[str, list[tuple[int, str]]]:
    """For each person the minutes at which their place is known, and the place."""
    known: dict[str, list[tuple[int, str]]] = {person: [] for person in people}
    grips = Grips()
    for event in events:
        dragged = grips.follow(event)
        if event.place is None:
            continue
        for person in present(event, dragged):
            if person in known:
                known[person].append((event.minute, event.place))
    return known


def present(event: Happening, dragged: tuple[str, ...]) -> Iterator[str]:
    """Those whose place an event tells: whoever acts, and whoever is taken or dragged along."""
    if event.verb in AFAR:
        yield str(event.target)
        return
    yield str(event.actor)
    if event.verb in LEADS:
        yield str(event.target)
    yield from dragged


def busy_minutes(events: Iterable[Happening]) -> dict[str, set[int]]:
    """The minutes at which somebody did anything but routine, or had it done to them."""
    found: dict[str, set[int]] = {}
    for event in events:
        if event.verb not in ROUTINE:
            for person in (event.actor, event.target):
                found.setdefault(str(person), set()).add(event.minute)
    return Always(found)


class Always(dict[str, set[int]]):
    """A dictionary that has an empty set for whatever is missing."""

    def __missing__(self, key: str) -> set[int]:
        return set()


def stays(known: list[tuple[int, str]], end: int) -> Iterator[Stay]:
    """Stays without gaps, from minute 0 to the end; what is known last of a minute counts."""
    place, begin = known[0][1], 0
    for minute, there in known:
        if there == place or minute > end:
            continue
        if minute > begin:
            yield Stay(place, begin, minute, busy=False)
        place, begin = there, minute
    yield Stay(place, begin, end, busy=False)


def through(found: list[Stay], busy: set[int]) -> list[Stay]:
    """The same stays without those in which somebody only passes through."""
    last = len(found) - 1
    marked = [replace(stay, busy=is_busy(stay, busy)) for stay in found]
    kept = [
        stay
        for number, stay in enumerate(marked)
        if number in (0, last) or stay.busy or stay.end - stay.begin > PASSING
    ]
    return joined(kept)


def is_busy(stay: Stay, busy: set[int]) -> bool:
    """Whether anything happened to somebody while they stayed."""
    return any(minute in busy for minute in range(stay.begin, max(stay.end, stay.begin + 1)))


def joined(found: list[Stay]) -> list[Stay]:
    """Stays in the same place, one right after the other, are one."""
    made: list[Stay] = []
    for stay in found:
        if made and made[-1].place == stay.place:
            before = made.pop()
            stay = replace(before, end=stay.end, busy=before.busy or stay.busy)
        made.append(stay)
    return made
