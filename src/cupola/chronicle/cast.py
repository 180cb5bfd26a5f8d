"""What a chronicle needs to know of the scenario: its names, and rows that no run changes."""

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from cupola.rules.endings import Ending
from cupola.world.names import Names

if TYPE_CHECKING:
    from cupola.scenarios.scenario import Scenario

Row = dict[str, Any]

ORDERS = {1: "take_station", 2: "remove_others"}
"""The word for each wording of an order, as scenarios have it."""
ENDINGS = {int(ending): ending.name.lower() for ending in Ending if ending}
"""The word for each way in which a run ends."""


@dataclass(frozen=True)
class Cast:
    """Who and what takes part, in words.

    shown: how sentences call something that its name alone does not (entity name to text), and
    what the usual words of sentences are here (several words to text).
    person, member, item, place: rows of these tables, without the number of the run.
    param: what may be asked about the run as a whole, and the readings chosen.
    tellings: the script's own telling, by name.
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
    tellings: dict[str, Row] = field(default_factory=dict)
    endings: dict[int, str] = field(default_factory=lambda: ENDINGS)
    orders: dict[int, str] = field(default_factory=lambda: ORDERS)

    @classmethod
    def of(cls, scenario: "Scenario") -> "Cast":
        """The cast of a scenario that was read from its file."""
        return cls(**{name: getattr(scenario, name) for name in FROM_SCENARIO})

    @classmethod
    def from_values(cls, values: dict[str, Any]) -> "Cast":
        """The cast of plain values such as `as_values` gives."""
        made: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in values.items()
        }
        made["names"] = Names(_by_number(made["names"]), made.pop("aliases"))
        made |= {key: _by_number(made[key]) for key in ("endings", "orders")}
        return cls(**made)

    def as_values(self) -> dict[str, Any]:
        """All of it as plain values."""
        values = {part.name: getattr(self, part.name) for part in fields(self)}
        return values | {"names": self.names.names, "aliases": self.names.aliases}

    def number(self, person: str) -> int:
        """The number of a person of this name."""
        return self.names.entities[person]

    def side_of(self, person: str) -> str | None:
        """Under whose orders a person is, None for somebody who is not of the cast."""
        return next((row.get("side") for row in self.person if row["id"] == person), None)


def _by_number(words: dict[str, str]) -> dict[int, str]:
    """Words by their codes, which JSON has as text."""
    return {int(code): word for code, word in words.items()}


FROM_SCENARIO = (
    "title",
    "names",
    "minute_of_day",
    "person",
    "member",
    "item",
    "place",
    "param",
    "shown",
    "tellings",
)
"""What a scenario has under the same name."""


def letter_of(name: str, taken: list[str]) -> str:
    """The first letter of a name that nobody else stands for, or its first."""
    letters = [letter for letter in name.upper() if letter.isalnum()]
    return next((letter for letter in letters if letter not in taken), name[:1].upper())
