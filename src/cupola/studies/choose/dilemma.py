"""Dilemmas: whose decision, when, what was open; and what comes of each way to decide.

They are kept in a file, so that nobody has to look for them again: `found_under` says under which
rules they were found and their figures made.  Under other rules the figures are made anew.
"""

import json
import tomllib
from collections.abc import Sequence
from dataclasses import asdict, astuple, dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from cupola.chronicle.archive import rules_version
from cupola.chronicle.saving import write_texts
from cupola.errors import ChronicleError
from cupola.scenarios.scenario import Scenario
from cupola.studies.study import Study

SHELF = "dilemmas.toml"
"""The file beside this one that holds what was found."""
Row = dict[str, Any]


@dataclass(frozen=True)
class Option:
    """One way to decide.

    do: what is done, as it is typed, in order.  intention, whom: what it is to lead to, '' for
    nothing beyond it.  says: the same in words, as it follows "you".  usual: how often the
    built-in mind decides so, from the same view; of all its dice.  against: whether it is against
    somebody.
    """

    do: tuple[str, ...]
    intention: str
    whom: str
    says: str
    usual: float
    against: bool


@dataclass(frozen=True)
class Cell:
    """What came of one way to decide while the other did as was hoped.

    worlds: how many were lived.  counts: in how many of them each outcome was so.  alive: in how
    many of them so many people live, from nobody on.
    """

    option: int
    hope: str
    worlds: int
    counts: tuple[int, ...]
    alive: tuple[int, ...]


@dataclass(frozen=True)
class Dilemma:
    """One decision of one person.

    other: about whom one may hope.  film: which option the story took.  weight: how many lives
    surely hang on it, of those aboard.
    """

    person: str
    minute: int
    beat: int
    other: str
    film: int
    weight: float
    options: tuple[Option, ...]
    cells: tuple[Cell, ...] = ()

    def cell(self, option: int, hope: str) -> Cell | None:
        """What was kept of a way to decide, if anything was."""
        return next((c for c in self.cells if (c.option, c.hope) == (option, hope)), None)


@dataclass(frozen=True)
class Shelf:
    """All dilemmas of one scenario, under which rules they were found, and what was counted.

    built: the version of the scenario, '' where a file does not say.
    """

    scenario: str
    seed: int
    found_under: str
    outcomes: tuple[str, ...]
    dilemmas: tuple[Dilemma, ...] = field(default=())
    built: str = ""

    @property
    def is_current(self) -> bool:
        """Whether its figures were made under the rules that stand here."""
        return self.found_under == rules_version()

    def must_be_of(self, scenario: Scenario) -> None:
        """The dilemmas were found in this very scenario.  Raises ChronicleError."""
        if not self.built:
            raise ChronicleError(
                f"these dilemmas do not say of which '{scenario.name}' they are, as those kept by"
                " earlier versions: look for them anew with --find"
            )
        if self.built != built(scenario):
            raise ChronicleError(
                f"these dilemmas are not of the '{scenario.name}' that was read: name the file of"
                " their scenario, or look for them anew with --find"
            )


def built(scenario: Scenario) -> str:
    """The version of a scenario: another for any other plan, start, sky or script."""
    return str(Study(scenario, 1).settings()["built"])


def kept() -> Shelf:
    """The dilemmas that come with the package.  Raises ChronicleError."""
    return parsed((files(__package__) / SHELF).read_text(encoding="utf-8"), SHELF)


def read(path: Path) -> Shelf:
    """The dilemmas of a file.  Raises ChronicleError."""
    try:
        return parsed(path.read_text(encoding="utf-8"), str(path))
    except OSError as error:
        raise ChronicleError(f"{path} cannot be read: {error.strerror or error}") from error


def parsed(text: str, name: str) -> Shelf:
    """The dilemmas of a text.  Raises ChronicleError."""
    try:
        found = tomllib.loads(text)
        head = {key: found[key] for key in ("scenario", "seed", "found_under")}
        dilemmas = tuple(_dilemma(row) for row in found["dilemma"])
        made = str(found.get("built", ""))
        return Shelf(**head, outcomes=tuple(found["outcomes"]), dilemmas=dilemmas, built=made)
    except (KeyError, TypeError, ValueError) as error:
        raise ChronicleError(f"{name} holds no dilemmas: {error}") from error


def _dilemma(row: Row) -> Dilemma:
    options = tuple(Option(**{**one, "do": tuple(one["do"])}) for one in row["option"])
    cells = tuple(Cell(*cell[:3], *map(tuple, cell[3:])) for cell in row.get("cells", ()))
    plain = {key: value for key, value in row.items() if key not in ("option", "cells")}
    return Dilemma(**plain, options=options, cells=cells)


HEAD = """\
# The decisions of this story on which most lives hang, and what comes of each way to decide.
# Found and counted by `cupola choose --find`; nothing here is written by hand.

"""


def written(shelf: Shelf) -> str:
    """The dilemmas as a text that `parsed` reads."""
    lines = [f"{key} = {_value(getattr(shelf, key))}" for key in SHELF_KEYS]
    for one in shelf.dilemmas:
        lines += ["", "[[dilemma]]"]
        lines += [f"{key} = {_value(getattr(one, key))}" for key in DILEMMA_KEYS]
        lines += ["cells = ["]
        lines += [f"  {_value(astuple(c))}," for c in one.cells]
        lines += ["]"]
        for option in one.options:
            lines += ["", "[[dilemma.option]]"]
            lines += [f"{key} = {_value(value)}" for key, value in asdict(option).items()]
    return HEAD + "\n".join(lines) + "\n"


SHELF_KEYS = ("scenario", "seed", "found_under", "built", "outcomes")
DILEMMA_KEYS = ("person", "minute", "beat", "other", "film", "weight")


def _value(value: str | float | Sequence[Any]) -> str:
    """A plain value as it stands in a file: words, numbers and lists are written as in JSON."""
    return json.dumps(value, ensure_ascii=False)


def write(shelf: Shelf, path: Path) -> None:
    """The dilemmas are in this file.  Raises ChronicleError."""
    write_texts({path: written(shelf)})
