"""What a game is before anybody has moved: its scenario, dice and seats, as a line of its file."""

import json
import re
import secrets
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from typing import Any

from cupola.chronicle.archive import rules_version
from cupola.errors import ChronicleError
from cupola.scenarios.scenario import Scenario
from cupola.web.games.changed import Changed
from cupola.web.library import BUILT_IN, OWN, Wish, known

ID = re.compile(r"[a-z0-9]{12}")
"""What a game is called."""
LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
LEFT = 8
"""Scenarios left at some minute that are kept: to read one again takes a quarter of a second."""


def new_token() -> str:
    """A token that nobody guesses."""
    return secrets.token_urlsafe(18)


@dataclass(frozen=True)
class Header:
    """scenario, seed, minds: as in a wish.  begins: the minute from which the seats are played.

    seats: for each person who is played, by name, the token that opens their seat.  owner: the
    token of whoever began it.  rules: the version of the rules under which it was begun.
    changed: what is otherwise in it, None for nothing.
    """

    wish: Wish
    seats: dict[str, str]
    begins: int = 0
    id: str = field(default_factory=lambda: "".join(secrets.choice(LETTERS) for _ in range(12)))
    owner: str = field(default_factory=new_token)
    rules: str = field(default_factory=rules_version)
    changed: Changed | None = None

    def line(self) -> str:
        """The first line of the game's file."""
        return json.dumps({"game": 1, **asdict(self)}, ensure_ascii=False) + "\n"

    @classmethod
    def of(cls, file: str, line: str) -> "Header":
        """The header of a game's first line.  Raises ChronicleError."""
        try:
            found: dict[str, Any] = json.loads(line)
            found.pop("game")
            changed = found.pop("changed", None)
            found["changed"] = Changed(**changed) if changed else None
            return cls(**{**found, "wish": Wish(**found["wish"])})
        except (ValueError, TypeError, KeyError) as error:
            raise ChronicleError(f"{file} is no game") from error

    def scenario(self) -> Scenario:
        """The scenario of the game: a script is left where the seats begin to be played."""
        scenario = known(self.wish.scenario)
        if self.wish.minds != OWN:
            return scenario.played_by(self.wish.minds)
        if self.changed and scenario.scripted:
            return scenario  # left where the story parts
        if self.begins == 0 or not scenario.scripted:
            return scenario.played_by(BUILT_IN)
        return left_at(self.wish.scenario, self.begins)


@lru_cache(LEFT)
def left_at(scenario: str, minute: int) -> Scenario:
    """A scenario whose script is left at this minute."""
    return known(scenario).handed_over(minute, BUILT_IN)
