"""What a chronicle needs to know of the scenario: its names, and rows that no run changes."""

from dataclasses import dataclass, field
from typing import Any

from cupola.world.names import Names

Row = dict[str, Any]


@dataclass(frozen=True)
class Cast:
    """Who and what takes part, in words.

    shown: how sentences call something that its name alone does not (entity name to text).
    person, member, item, place: rows of these tables, without the number of the run.
    param: what may be asked about the run as a whole, and the readings chosen.
    endings: the word for each code of an ending.  orders: the word for each wording of an order.
    """

    title: str
    names: Names
    minute_of_day: int
    person: tuple[Row, ...]
    member: tuple[Row, ...] = ()
    item: tuple[Row, ...] = ()
    place: tuple[Row, ...] = ()
    param: dict[str, str] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    endings: dict[int, str] = field(default_factory=dict)
    orders: dict[int, str] = field(
        default_factory=lambda: {1: "seize_station", 2: "remove_others"}
    )

    def number(self, person: str) -> int:
        """The number of a person of this name."""
        return self.names.entities[person]

    def side_of(self, person: str) -> str | None:
        """Under whose orders a person is, None for somebody who is not of the cast."""
        return next((row.get("side") for row in self.person if row["id"] == person), None)
