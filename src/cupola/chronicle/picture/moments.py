"""What is marked on the lines of the picture: lies, blows, deaths, and what concerns everybody."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from cupola.chronicle.happenings import Happening
from cupola.chronicle.store import Chronicle
from cupola.world.catalogue.entities import FIRST_SYSTEM, System

BLOWS = frozenset({"strike", "swing", "strangle", "shove"})
HARMLESS = frozenset({"unhurt", "slipped", None})
"""Outcomes of a blow that hurt nobody."""
PUSHES = frozenset({"shove"})
"""Violence that hurts nobody, whatever comes of it."""
ADDRESSED = frozenset({"say", "tell", "call", "signal"})
"""Statements meant for one person, if one is named; of others the target is the subject."""
TURNS = {
    "arrive": "arrival",
    "nuke": "war below",
    "order": "orders",
    "blackout": "link lost",
    "threaten": "threat",
    "link_returns": "link back",
    "announce": "aid announced",
    "depart": "vehicle leaves",
}
"""The word for each kind of event that concerns everybody."""
TOGETHER = 15
"""Minutes within which the same word is written once."""


@dataclass(frozen=True)
class Mark:
    """Something with a place of its own on the line of the minute.

    event: its number.  minute: when, in minutes and parts of it, so that what happens within one
    minute stands in its order.
    """

    event: int
    minute: float


@dataclass(frozen=True)
class Lie(Mark):
    """Somebody says what they hold unlikely.  hearers: those who could tell what was said."""

    speaker: str
    hearers: tuple[str, ...]


@dataclass(frozen=True)
class Blow(Mark):
    """Somebody strikes, throws, chokes or shoves another."""

    actor: str
    victim: str
    hurts: bool


@dataclass(frozen=True)
class Death(Mark):
    """A life ends."""

    person: str


@dataclass(frozen=True)
class Turn(Mark):
    """Something that concerns everybody, in a word or two."""

    word: str


@dataclass(frozen=True)
class Moments:
    """Everything that is marked.

    hushes: from when to when life support is silent.  faints: who is unconscious, from when to
    when.
    """

    lies: tuple[Lie, ...]
    blows: tuple[Blow, ...]
    deaths: tuple[Death, ...]
    turns: tuple[Turn, ...]
    hushes: tuple[tuple[int, int], ...]
    faints: tuple[tuple[str, float, float], ...]

    def marks(self) -> Iterator[Mark]:
        """Whatever needs room on the axis."""
        yield from (*self.lies, *self.blows, *self.deaths, *self.turns)


def moments(chronicle: Chronicle, people: Collection[str]) -> Moments:
    """Everything in a chronicle that the picture marks; people: those who have a line."""
    events = chronicle.events
    at = parts_of_minutes([e for e in events if is_marked(e, people)])
    understood = hearers(chronicle, people)
    deaths = tuple(
        Death(e.id, at[e.id], str(e.actor)) for e in events if e.verb == "die" and e.actor in people
    )
    return Moments(
        tuple(lie(e, at[e.id], understood) for e in events if e.is_lie and e.actor in people),
        tuple(blow(e, at[e.id]) for e in events if is_blow(e, people)),
        deaths,
        tuple(turns(events, at)),
        tuple(hushes(chronicle)),
        tuple(row for row in faints(chronicle, at) if row[0] in people),
    )


def is_blow(event: Happening, people: Collection[str]) -> bool:
    """Whether somebody does violence to another."""
    return event.verb in BLOWS and event.actor in people and event.target in people


def is_marked(event: Happening, people: Collection[str]) -> bool:
    """Whether an event has a mark of its own."""
    own = event.verb in ("die", "faint", "wake") or event.verb in TURNS
    return own or event.is_lie or is_blow(event, people)


def parts_of_minutes(events: list[Happening]) -> dict[int, float]:
    """When each event is drawn: within its minute, in its order."""
    of_minute: dict[int, list[int]] = {}
    for event in events:
        of_minute.setdefault(event.minute, []).append(event.id)
    return {
        number: minute + (place + 0.5) / len(numbers)
        for minute, numbers in of_minute.items()
        for place, number in enumerate(numbers)
    }


def hearers(chronicle: Chronicle, people: Collection[str]) -> dict[int, tuple[str, ...]]:
    """Who of these people could tell what was said, for each event."""
    table = chronicle.table("perceived")
    rows = zip(*(table[key].tolist() for key in ("event", "person", "understood")), strict=True)
    found: dict[int, tuple[str, ...]] = {}
    for event, person, understood in rows:
        if understood and person in people:
            found[event] = (*found.get(event, ()), person)
    return found


def lie(event: Happening, minute: float, understood: dict[int, tuple[str, ...]]) -> Lie:
    """A lie and those who heard it; said to one person, it is meant for that person."""
    heard = tuple(one for one in understood.get(event.id, ()) if one != event.actor)
    if event.verb in ADDRESSED and event.target in heard:
        heard = (event.target,)
    return Lie(event.id, minute, str(event.actor), heard)


def blow(event: Happening, minute: float) -> Blow:
    """A blow, and whether it hurt."""
    hurts = event.verb not in PUSHES and event.outcome not in HARMLESS
    return Blow(event.id, minute, str(event.actor), str(event.target), hurts)


def turns(events: list[Happening], at: dict[int, float]) -> Iterator[Turn]:
    """What concerns everybody; the same soon again is not written twice."""
    last: dict[str, int] = {}
    for event in events:
        word = TURNS.get(event.verb)
        if word is None:
            continue
        if event.minute - last.get(word, -TOGETHER - 1) > TOGETHER:
            yield Turn(event.id, at[event.id], word)
        last[word] = event.minute


def hushes(chronicle: Chronicle) -> Iterator[tuple[int, int]]:
    """From when to when life support is silent."""
    name = chronicle.cast.names.names.get(FIRST_SYSTEM + int(System.LIFE_SUPPORT))
    begin: int | None = None
    for event in chronicle.events:
        if event.verb == "hush" and event.target == name and begin is None:
            begin = event.minute
        elif event.verb == "restore" and event.target == name and begin is not None:
            yield begin, event.minute
            begin = None
    if begin is not None:
        yield begin, chronicle.minutes


def faints(chronicle: Chronicle, at: dict[int, float]) -> Iterator[tuple[str, float, float]]:
    """Who is unconscious, from when to when."""
    down: dict[str, float] = {}
    for event in chronicle.events:
        person = str(event.actor)
        if event.verb == "faint":
            down.setdefault(person, at[event.id])
        elif event.verb in ("wake", "die") and person in down:
            yield person, down.pop(person), at[event.id]
    for person, begin in down.items():
        yield person, begin, chronicle.minutes
