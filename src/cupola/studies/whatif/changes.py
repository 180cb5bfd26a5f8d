"""Changes as text: what somebody does, does not do, or does instead.

    WHO tell WHOM life_support_off            somebody does this besides
    not: WHO swing_at WHOM with arm           somebody does not do this, then or later
    WHO tell WHOM no_cure -> WHO rest         somebody does the one instead of the other

The actions are those of a script.  A part that may be left out, such as with what one strikes,
then fits whatever it is.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cupola.errors import NotationError
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.facts import NO_WORDS
from cupola.world.names import Names
from cupola.world.notation import parse, write
from cupola.world.records import Action

NOT = "not:"
INSTEAD = "->"


@dataclass(frozen=True)
class Deed:
    """Who does what."""

    actor: int
    action: Action

    def fits(self, found: Any) -> bool:
        """Whether an action of the same person, or an event, is this deed."""
        mine = self.action
        return bool(
            found.verb == mine.verb
            and mine.target in (NOBODY, found.target)
            and mine.instrument in (NOBODY, found.instrument)
            and mine.words in (NO_WORDS, found.words)
        )

    def text(self, names: Names) -> str:
        """The deed as it is typed."""
        return write(self.actor, self.action, names)


@dataclass(frozen=True)
class Change:
    """was: a deed of the story that does not happen.  put: one that happens."""

    was: Deed | None
    put: Deed | None


def read_changes(texts: Iterable[str], names: Names) -> tuple[Change, ...]:
    """The changes of these texts.  Raises NotationError."""
    return tuple(_read(text, names) for text in texts)


def _read(text: str, names: Names) -> Change:
    if text.strip().lower().startswith(NOT):
        return Change(_deed(text.strip()[len(NOT) :], names), None)
    before, arrow, after = text.partition(INSTEAD)
    if not arrow:
        return Change(None, _deed(text, names))
    change = Change(_deed(before, names), _deed(after, names))
    if change.was and change.put and change.was.actor != change.put.actor:
        who = names.of(change.was.actor)
        raise NotationError(text, names.of(change.put.actor), "the same person", [who])
    return change


def _deed(text: str, names: Names) -> Deed:
    return Deed(*parse(text.strip(), names))


def read_settings(texts: Iterable[str]) -> dict[str, Any]:
    """Values by the key of a scenario, from texts such as 'people.WHO.traits.duty = 0.2'.

    A value is written as in a scenario's file; a word may stand without quotes.  Raises
    NotationError.
    """
    chosen: dict[str, Any] = {}
    for text in texts:
        key, equals, value = (part.strip() for part in text.partition("="))
        if not (key and equals and value):
            raise NotationError(text, text, "a key and its value, such as link.lost_at=never", [])
        chosen[key] = _value(value)
    return chosen


def _value(text: str) -> Any:
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text
