"""A small station whose people look about and perceive: plain objects, no compiling.

stage = Stage()                     # the station of tests/rules/scenes.py
ida = stage.person(NODE)
told = stage.tells(Verb.JOKE, ida)  # an event, perceived by whom it reaches
stage.looks()                       # everybody looks about; what they saw comes back
"""

from typing import Any

from cupola.runs.updating import everyone_updates
from cupola.senses.perceiving import everyone_perceives
from cupola.senses.sights import look_around
from cupola.world.book import tell
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.records import Work
from cupola.world.rows import Event
from tests.rules.scenes import Scene


class Stage(Scene):
    """A scene with senses."""

    def __init__(self) -> None:
        super().__init__()
        self.work = plain(Work)
        self.world.turn = 1
        self.world.facts[Fact.LIFE_SUPPORT_ON] = 1

    def page(self) -> None:
        """A new minute begins in the book."""
        self.book.page = self.book.event_count

    def perceive(self) -> None:
        """Everybody perceives what happened since the page was turned."""
        everyone_perceives(self.world, self.plan, self.book, self.work)
        everyone_updates(self.world, self.plan, self.book, self.work)

    def tells(self, verb: Verb, actor: int, target: int = NOBODY, **fields: Any) -> Event:
        """An event of a new minute, perceived by whom it reaches."""
        self.page()
        look_around(self.world, self.plan, self.book, self.work)
        event = tell(self.world, self.book, verb, actor, target)
        for name, value in fields.items():
            setattr(event, name, value)
        self.perceive()
        return event

    def does(self, actor: int, verb: Verb, *arguments: int, **fields: int) -> list[Event]:
        """Somebody does it in a new minute; people look about and perceive; all events."""
        self.page()
        first = self.book.event_count
        self.act(actor, verb, *arguments, **fields)
        look_around(self.world, self.plan, self.book, self.work)
        self.perceive()
        return [self.book.events[row] for row in range(first, self.book.event_count)]

    def looks(self, minutes: int = 1) -> list[Event]:
        """Minutes pass in which people only look about; the events of what they saw."""
        first = self.book.event_count
        for _ in range(minutes):
            self.world.turn += 1
            self.page()
            look_around(self.world, self.plan, self.book, self.work)
            self.perceive()
        return [self.book.events[row] for row in range(first, self.book.event_count)]


def people(bits: int) -> list[int]:
    """The numbers of the persons in a set."""
    return [number for number in range(8) if (bits >> number) & 1]
