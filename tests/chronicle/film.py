"""The reference log told as if it had happened: one event for each that is wanted."""

from functools import cache
from typing import Any

from cupola.chronicle.cast import Cast
from cupola.chronicle.reference import Reference
from cupola.chronicle.reference.log import Choice, Wanted
from cupola.chronicle.store import Chronicle
from cupola.scenarios.reader import load_scenario
from cupola.world.book import Outcome, tell
from cupola.world.catalogue.entities import FIRST_PLACE, NOBODY
from cupola.world.catalogue.facts import NO_WORDS
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain, thaw
from cupola.world.records import World
from cupola.world.rows import Book

MINUTES_APART = 5


@cache
def film() -> Any:
    """The film's scenario."""
    return load_scenario("film")


@cache
def log() -> Reference:
    """The film's log."""
    return Reference.load()


class Retelling:
    """A book in which everything wanted is told, in the log's order, some minutes apart."""

    def __init__(self) -> None:
        self.book = plain(Book, lazy=True)
        self.world = thaw(World, film().start)
        self.told: dict[str, Any] = {}
        empty = Chronicle.of(film(), 0, 1, [], self.world)
        self.wanted, _ = log().events(empty)
        for number, row in enumerate(self.wanted):
            self.world.turn = number * MINUTES_APART
            self.told[row.label] = self._tell(row)

    def _tell(self, row: Wanted) -> Any:
        names = film().names
        verb = Verb[(first(row.fields["verb"]) or "none").upper()]
        actor = names.entities[first(row.fields["actor"]) or "nobody"]
        target = names.entities[first(row.fields["target"]) or "nobody"]
        event = tell(self.world, self.book, int(verb), actor, target)
        instrument, content = first(row.fields["instrument"]), first(row.fields["content"])
        event.instrument = names.entities[instrument] if instrument else NOBODY
        if verb == Verb.ORDER:
            event.order = 1
        else:
            event.words = names.words[content] if content else NO_WORDS
        place = first(row.fields["place"])
        event.place = names.entities[place] - FIRST_PLACE if place else NOBODY
        outcome = first(row.fields["outcome"])
        event.outcome = int(Outcome[outcome.upper()]) if outcome else 0
        event.perceived = sum(1 << names.entities[person] for person in row.must)
        return event

    def chronicle(self) -> Chronicle:
        """What is kept of it."""
        return Chronicle.of(Cast.of(film()), 0, 1, [self.book], self.world)


def first(choice: Choice) -> str | None:
    """One of the words that a field may be; None for nothing or anything."""
    return sorted(choice, key=str)[0] if choice else None
