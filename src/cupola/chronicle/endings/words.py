"""The words of endings, and sentences of single events without their full stop."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from cupola.chronicle.happenings import Happening
from cupola.chronicle.tale.clauses import clause_of
from cupola.chronicle.tale.naming import Naming, Said


@cache
def words() -> dict[str, Any]:
    """All of `endings.toml`."""
    text = (files("cupola.chronicle.endings") / "endings.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def kinds() -> frozenset[str]:
    """The kinds of endings of which something is said first."""
    return frozenset(words()["kind"])


def told(naming: Naming, event: Happening, of: str = "") -> str | None:
    """What happened, as part of a sentence: "Ida strikes Bo"; None for what is never told.

    of: the person whom the sentence is about already, called by a pronoun if there is one.
    """
    clause = clause_of(event)
    known = Said(clause, (), "", frozenset()) if event.target == of else None
    said = naming.say(clause, known)
    if said is None:
        return None
    text = said.predicate if said.is_whole else f"{naming.listed(said.subject)} {said.predicate}"
    return text.rstrip(".").replace(". ", ", and ")


def lowered(naming: Naming, text: str) -> str:
    """The text without the capital of a sentence's start, unless a name begins it."""
    names = tuple(naming.called(person) or person for person in naming.people)
    return text if text.startswith(names) else text[:1].lower() + text[1:]
