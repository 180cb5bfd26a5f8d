"""The people as the page shows them, their stays, and when they are dead, gone or unconscious."""

from collections.abc import Iterable
from typing import Any

from cupola.chronicle.happenings import Happening
from cupola.chronicle.picture.look import SHAPES, Person, letter_on, people
from cupola.chronicle.picture.moments import faints, parts_of_minutes
from cupola.chronicle.picture.tracks import deaths, stays, whereabouts
from cupola.chronicle.prose.wording import Wording
from cupola.chronicle.store import Chronicle
from cupola.world.catalogue.entities import FIRST_SYSTEM, SYSTEMS

Values = dict[str, Any]
SHAPE_WORDS = dict(zip(SHAPES, ("round", "square", "diamond", "triangle"), strict=True))
"""The word for each shape of a mark."""
LIGHT_ENOUGH = 0.36
"""Share of white from which a hue stands out on a dark ground."""
LIGHTENED = 0.45
"""Share of white of a hue that was too dark: letters on it stay easy to read (contrast 4.5)."""


class Crew:
    """Everybody of a chronicle, numbered in the order of the cast."""

    def __init__(self, chronicle: Chronicle) -> None:
        self.chronicle = chronicle
        self.wording = Wording(chronicle.cast)
        self.people = people(chronicle.cast)
        self.number = {name: at for at, name in enumerate(self.people)}
        self.people_ids = list(self.people)
        self.deaths = deaths(chronicle)

    @property
    def machines(self) -> set[str]:
        """What speaks and is heard from afar: the systems."""
        names = self.chronicle.cast.names.names
        systems = range(FIRST_SYSTEM, FIRST_SYSTEM + SYSTEMS)
        return {names[at] for at in systems if at in names}

    def at(self, name: str | None) -> int:
        """The number of a person, -1 for anybody and anything else."""
        return self.number.get(name or "", -1)

    def bits(self, names: Iterable[str]) -> int:
        """A set of people as bits."""
        return sum({1 << self.number[name] for name in names if name in self.number})

    def rows(self) -> list[Values]:
        """One row for each person."""
        return [self._row(row) for row in self.chronicle.cast.person]

    def _row(self, row: Values) -> Values:
        person = self.people[str(row["id"])]
        wants = row.get("wants") or row.get("goal")
        return {
            "id": person.id,
            "name": person.name,
            "full": row.get("full_name") or person.name,
            "letter": person.letter,
            "shape": SHAPE_WORDS[person.shape],
            "role": said(row.get("role")),
            "wants": said(wants),
            "light": tint(person.hue),
            "dark": tint(lightened(person.hue)),
            **self.end_of(person),
        }

    def end_of(self, person: Person) -> Values:
        """When a person dies, leaves or comes aboard: minutes, -1 for never."""
        fate = next((f for f in self.chronicle.endings if f.person == person.id), None)
        event = self.chronicle.by_number.get(-1 if fate is None else fate.cause or -1)
        left = fate is not None and fate.fate == "left" and event is not None
        return {
            "dies": self.deaths.get(person.id, -1),
            "leaves": event.minute if left and event else -1,
            "fate": fate.fate if fate else "",
        }

    def stays(
        self, place: dict[str, int], events: Iterable[Happening] | None = None
    ) -> list[list[int]]:
        """For each person place, first minute and last minute of each stay, one after the other.

        events: those by which one knows it, all of them if not given.
        """
        told = self.chronicle.events if events is None else events
        known = whereabouts(told, list(self.people))
        return [self._stays(name, known[name], place) for name in self.people]

    def _stays(self, name: str, known: list[tuple[int, str]], place: dict[str, int]) -> list[int]:
        end = self.deaths.get(name, self.chronicle.minutes)
        there = [(minute, at) for minute, at in known if at in place and minute <= end]
        if not there:
            fate = next((row for row in self.chronicle.endings if row.person == name), None)
            last = fate.place if fate else None
            return [place[last], 0, self.chronicle.minutes] if last in place else []
        found = stays(there, self.chronicle.minutes)
        return [value for stay in found for value in (place[stay.place], stay.begin, stay.end)]

    def faints(self) -> list[list[int]]:
        """For each person the first and last minute of each time that they are unconscious."""
        told = [e for e in self.chronicle.events if e.verb in ("die", "faint", "wake")]
        found: list[list[int]] = [[] for _ in self.people]
        for name, begin, end in faints(self.chronicle, parts_of_minutes(told)):
            if name in self.number:
                found[self.number[name]] += [int(begin), int(end)]
        return found


def said(text: Any) -> str:
    """Words of a scenario; nothing for the hyphen that stands for nothing."""
    return "" if text in (None, "-") else str(text)


def tint(hue: str) -> list[str]:
    """A hue, and what is written on it."""
    return [hue, letter_on(hue)]


def lightened(hue: str) -> str:
    """The same hue, light enough for a dark ground."""
    parts = [int(hue[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    grey = 0.30 * parts[0] + 0.59 * parts[1] + 0.11 * parts[2]
    if grey < LIGHT_ENOUGH:
        share = (LIGHTENED - grey) / (1.0 - grey)
        parts = [part + (1.0 - part) * share for part in parts]
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
