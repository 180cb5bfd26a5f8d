"""What all builders share: the text, the numbers of its names, and what is taken away."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from cupola.scenarios.schema import ScenarioText
from cupola.scenarios.text.clock import turn_of
from cupola.scenarios.text.numbering import names_of
from cupola.world.catalogue.entities import FIRST_ITEM, FIRST_PLACE, FIRST_SYSTEM, NOBODY
from cupola.world.names import Names
from cupola.world.plan import Plan
from cupola.world.records import World


@dataclass
class Site:
    """A scenario under construction: its text, and the two records that are being filled."""

    text: ScenarioText
    plan: Plan
    world: World

    @cached_property
    def names(self) -> Names:
        """The scenario's names, both ways."""
        return names_of(self.text)

    @cached_property
    def gone(self) -> set[str]:
        """What is taken away: by name, and places' systems with their last place."""
        gone = set(self.text.without)
        for system in self.text.systems.values():
            if all(place in gone for place in system.places):
                gone.add(system.name)
        return gone

    def exists(self, name: str) -> int:
        """1 if this is not taken away, else 0."""
        return 0 if name in self.gone else 1

    def number(self, name: str | None) -> int:
        """The number of what bears this name; NOBODY for none, or for what is taken away."""
        if name is None or name in self.gone:
            return NOBODY
        return self.names.entities[name]

    def place_row(self, name: str | None) -> int:
        """The row of a place, -1 for none."""
        number = self.number(name)
        return NOBODY if number == NOBODY else number - FIRST_PLACE

    def home_row(self, name: str) -> int:
        """The row of a place, or of the home place if that place is taken away."""
        row = self.place_row(name)
        return self.place_row(self.text.home) if row == NOBODY else row

    def item_row(self, name: str) -> int:
        """The row of an item."""
        return self.names.entities[name] - FIRST_ITEM

    def system_row(self, name: str) -> int:
        """The row of a system."""
        return self.names.entities[name] - FIRST_SYSTEM

    def turn(self, text: str) -> int:
        """The turn of a day and time, -1 for never."""
        return turn_of(text, self.text.starts_at)

    def bits(self, rows: Any) -> int:
        """A set of rows as bits; rows that are none are left out."""
        found = 0
        for row in rows:
            if row >= 0:
                found |= 1 << row
        return found
