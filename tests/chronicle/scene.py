"""A tiny crew and a book to tell in, without an engine."""

from typing import Any

from cupola.chronicle.cast import Cast
from cupola.chronicle.store import Chronicle
from cupola.world.book import tell
from cupola.world.catalogue.entities import (
    FIRST_GROUND,
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    NOBODY,
)
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.names import Names
from cupola.world.records import World
from cupola.world.rows import Book

NAMES = Names(
    {
        0: "ida",
        1: "bo",
        2: "cem",
        FIRST_PLACE: "galley",
        FIRST_PLACE + 1: "lab",
        FIRST_PLACE + 2: "outside",
        FIRST_PLACE + 3: "boat",
        FIRST_ITEM: "wrench",
        FIRST_ITEM + 1: "rope",
        FIRST_SYSTEM: "heater",
        FIRST_SYSTEM + 7: "crane",
        FIRST_SYSTEM + 8: "boat_drive",
        FIRST_GROUND: "base",
    }
)

CAST = Cast(
    title="A small hut",
    names=NAMES,
    minute_of_day=6 * 60,
    person=(
        {"id": "ida", "full_name": "Ida Quist", "side": "east", "newcomer": True, "authority": 1},
        {"id": "bo", "full_name": "Bo Ek", "side": "west", "newcomer": False, "authority": 2},
        {"id": "cem", "full_name": "Cem Ay", "side": "west", "newcomer": False, "authority": 3},
    ),
    item=({"id": "wrench", "made_for": "tool"}, {"id": "rope", "part_of": "wrench"}),
    place=(
        {"id": "galley", "title": "the galley", "kind": "room"},
        {"id": "lab", "title": "the laboratory", "kind": "room"},
        {"id": "outside", "title": "outside", "kind": "hull"},
        {"id": "boat", "title": "the boat", "kind": "vehicle"},
    ),
    param={"protagonist": "ida"},
)


class Stage:
    """A run in the making: tell what happens, then ask for its chronicle."""

    def __init__(self) -> None:
        self.book = plain(Book, lazy=True)
        self.world = plain(World)
        self.world.departed_at = self.world.ended_at = -1
        for number in range(3):
            person = self.world.persons[number]
            person.exists = person.alive = person.awake = 1
            self.world.minds[number].trust = [0.5] * 8

    def at(self, minute: int) -> "Stage":
        """From here on things happen at this minute."""
        self.world.turn = minute
        return self

    def tell(self, actor: str | None, verb: Verb, target: str | None = None, **more: Any) -> Any:
        """One more event; people, things and words may be given by name."""
        event = tell(self.world, self.book, int(verb), entity(actor), entity(target))
        event.perceived = sum(1 << entity(name) for name in more.pop("seen_by", ()))
        for key, value in more.items():
            setattr(event, key, _code(key, value))
        return event

    def believes(self, person: str, fact: str, value: float, before: float) -> None:
        """One more credence that moved."""
        row = self.book.beliefs[self.book.belief_count]
        self.book.belief_count += 1
        row.turn, row.person, row.fact = self.world.turn, entity(person), NAMES.words[fact]
        row.value, row.before, row.cause = value, before, -1

    def chronicle(self) -> Chronicle:
        """What is kept of it."""
        return Chronicle.of(CAST, 0, 7, [self.book], self.world)


def entity(name: str | None) -> int:
    """The number of a name, nobody's for None."""
    return NOBODY if name is None else NAMES.entities[name]


def _code(key: str, value: Any) -> Any:
    if key == "place" and isinstance(value, str):
        return entity(value) - FIRST_PLACE
    if not isinstance(value, str):
        return value
    return NAMES.words[value] if key in ("words", "looks") else entity(value)
