"""Choosing a telling by its name: everything, as a person, the script's own, or a file's."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cupola.chronicle.happenings import Happening
from cupola.chronicle.store import Chronicle
from cupola.chronicle.tellings.patterns import fits_any
from cupola.chronicle.tellings.telling import EVERYTHING, Hint, Shown, Telling
from cupola.errors import NotationError
from cupola.scenarios.telling import read_telling

AS = "as "
"""What stands before a person's name in the name of a telling."""


def telling_of(chronicle: Chronicle, name: str | Path = EVERYTHING) -> Telling:
    """The telling of this name of a chronicle.

    name: 'everything', 'as' and a person, the name of a telling that the script has of its own,
    or a file that ends in '.toml'.  Raises NotationError, and ScenarioError for a file's mistakes.
    """
    text = str(name).strip()
    if text == EVERYTHING:
        return everything(chronicle)
    if text.endswith(".toml"):
        return _from_file(chronicle, Path(text))
    if text in chronicle.cast.tellings:
        return authored(chronicle, text, chronicle.cast.tellings[text])
    person = chronicle.cast.names.proper(text.removeprefix(AS))
    if person in _people(chronicle):
        return as_person(chronicle, person)
    raise NotationError(text, text, "a telling of this run", names_of(chronicle))


def names_of(chronicle: Chronicle) -> list[str]:
    """The names of all tellings of a chronicle, the script's own after everything."""
    people = [f"{AS}{person}" for person in _people(chronicle)]
    return [EVERYTHING, *chronicle.cast.tellings, *people]


def _people(chronicle: Chronicle) -> list[str]:
    return [str(row["id"]) for row in chronicle.cast.person]


def everything(chronicle: Chronicle) -> Telling:
    """All that happened is shown, in the order in which it happened."""
    return Telling(EVERYTHING, "Everything", chronicle, _in_order(chronicle.events))


def _in_order(events: Iterable[Happening]) -> tuple[Shown, ...]:
    return tuple(Shown(position, event) for position, event in enumerate(events, 1))


def as_person(chronicle: Chronicle, person: str) -> Telling:
    """What one person perceived is shown, as far as they could tell who did it and what it was."""
    rows = chronicle.table("perceived")
    columns = (rows[key].tolist() for key in ("event", "person", "recognised", "understood"))
    senses = {
        event: (recognised, understood)
        for event, who, recognised, understood in zip(*columns, strict=True)
        if who == person
    }
    events = [event for event in chronicle.events if event.id in senses]
    shown = tuple(
        Shown(position, event, *senses[event.id]) for position, event in enumerate(events, 1)
    )
    called = chronicle.cast.names.of(chronicle.cast.number(person)).capitalize()
    return Telling(f"{AS}{person}", f"As {called}", chronicle, shown, person=person)


def authored(chronicle: Chronicle, name: str, row: dict[str, Any]) -> Telling:
    """What somebody chose to show, by the patterns of a telling's file."""
    kept = [
        event
        for event in chronicle.events
        if (not row["shows"] or fits_any(event, row["shows"])) and not fits_any(event, row["hides"])
    ]
    first = [event for event in kept if fits_any(event, row["opens_with"])]
    rest = [event for event in kept if not fits_any(event, row["opens_with"])]
    hints = tuple(Hint(hint["at"], hint["words"], hint["explained_by"]) for hint in row["suggests"])
    return Telling(name, row["title"], chronicle, _in_order(first + rest), hints)


def _from_file(chronicle: Chronicle, path: Path) -> Telling:
    cast = chronicle.cast
    return authored(chronicle, path.stem, read_telling(path, cast.names, cast.minute_of_day))
