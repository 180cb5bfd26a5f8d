"""The shelf: stories that were asked for, each with the seed of a run that is one.

What is wanted lies beside a scenario, in `NAME.wanted.toml`: a title, which document asks for it
and in which claim, in our own words, and the filter.  What was found is generated beside it, in
`NAME.shelf.toml`, with the versions of the rules and of the scenario.  Seeds tell other stories
under other rules: a shelf that was made under others says so, until it is made anew.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, ValidationError

from cupola.chronicle.saving import write_texts
from cupola.errors import ScenarioError
from cupola.scenarios.scenario import Scenario
from cupola.scenarios.schema import Text
from cupola.scenarios.text.files import read_toml
from cupola.scenarios.text.forms import Line, Prose
from cupola.scenarios.text.mistakes import from_pydantic
from cupola.studies.find.reading import filter_of
from cupola.studies.find.search import Found, find
from cupola.studies.study import Study, Way

BEST_OF = 4
"""Runs that fit, of which the one told best is kept that stands for no other story yet."""
VERSIONS = ("rules", "built")
"""What must be as it was when a shelf was made: the rules, and the scenario."""
HEAD = "# Made by `{command}`; do not edit.\n\n"


class Wanted(Text):
    """A story that was asked for.  documents: numbers of the sources.  claim: its row there."""

    name: Line
    title: Line
    documents: Annotated[list[Line], Field(min_length=1, max_length=9)]
    claim: Line
    asks: Prose
    where: Prose


class WantedText(Text):
    """All that were asked for of one scenario."""

    wanted: Annotated[list[Wanted], Field(max_length=100)]


@dataclass(frozen=True)
class Kept:
    """A run that fits.  searched: worlds that were lived until it and the others were found.

    seed: None where none of them fitted.
    """

    name: str
    searched: int
    seed: int | None = None
    minute: int = 0
    clock: str = ""
    line: str = ""


@dataclass(frozen=True)
class Shelf:
    """What was asked for and what was found.  made: the versions that it was found with."""

    scenario: Scenario
    wanted: tuple[Wanted, ...]
    kept: dict[str, Kept]
    made: dict[str, str]

    @property
    def is_of_these_rules(self) -> bool:
        """Whether its seeds still tell the stories that they were kept for."""
        return self.made == versions(self.scenario)

    @property
    def command(self) -> str:
        """What makes it anew."""
        return f"cupola find {self.scenario.name} --shelf --renew"


def shelf_of(scenario: Scenario) -> Shelf:
    """The shelf of a scenario, by its files.  Raises ScenarioError if it has none."""
    file = _beside(scenario, "wanted")
    wanted = tuple(_read(file, WantedText).wanted)
    found = _beside(scenario, "shelf")
    table = read_toml(found) if found.exists() else {}
    names = {field.name for field in fields(Kept)}
    rows = [{k: v for k, v in row.items() if k in names} for row in table.get("kept", [])]
    kept = {str(row["name"]): Kept(**row) for row in rows}
    return Shelf(scenario, wanted, kept, {key: str(table.get(key, "")) for key in VERSIONS})


def _read(file: Path, form: type[WantedText]) -> WantedText:
    try:
        return form.model_validate(read_toml(file))
    except ValidationError as error:
        raise ScenarioError(file.name, from_pydantic(error, form)) from error


def _beside(scenario: Scenario, what: str) -> Path:
    return scenario.source.folder / f"{scenario.name}.{what}.toml"


def versions(scenario: Scenario) -> dict[str, str]:
    """The versions of the rules and of the scenario."""
    settings = Study(scenario, 1).settings()
    return {key: str(settings[key]) for key in VERSIONS}


def fits(shelf: Shelf, one: Wanted, way: Way | None = None) -> bool:
    """Whether the run that is kept for a story fits its filter, lived once more."""
    kept = shelf.kept.get(one.name)
    if kept is None or kept.seed is None:
        return False
    found = look_for(shelf.scenario, one, range(kept.seed, kept.seed + 1), 1, way)
    return bool(found.hits)


def look_for(
    scenario: Scenario, one: Wanted, seeds: range, take: int = BEST_OF, way: Way | None = None
) -> Found:
    """The first runs that fit, the best told first.  Raises NotationError."""
    return find(scenario, filter_of(one.where, scenario), seeds, take, way)


def renewed(
    shelf: Shelf,
    worlds: int,
    way: Way | None = None,
    note: Callable[[Wanted], None] = lambda _: None,
) -> Shelf:
    """The shelf under the present rules: each story is looked for anew, and the file is written.

    worlds: in how many each is looked for at most.  note: told of each when it is looked for.
    """
    kept: dict[str, Kept] = {}
    first = shelf.scenario.seed
    for one in shelf.wanted:
        note(one)
        found = look_for(shelf.scenario, one, range(first, first + worlds), way=way)
        kept[one.name] = _kept(one, found, {other.seed for other in kept.values()})
    made = Shelf(shelf.scenario, shelf.wanted, kept, versions(shelf.scenario))
    write_texts({_beside(shelf.scenario, "shelf"): written(made)})
    return made


def _kept(one: Wanted, found: Found, taken: set[int | None]) -> Kept:
    """The best run that was found, one that is not taken if there is one."""
    if not found.hits:
        return Kept(one.name, found.lived)
    hit = next((hit for hit in found.hits if hit.seed not in taken), found.hits[0])
    return Kept(one.name, found.lived, hit.seed, hit.minute, hit.clock, hit.line)


def written(shelf: Shelf) -> str:
    """The text of the file."""
    parts = [HEAD.format(command=shelf.command) + _lines(shelf.made.items())]
    for kept in shelf.kept.values():
        values = {field.name: getattr(kept, field.name) for field in fields(Kept)}
        given: Mapping[str, Any] = {
            key: value for key, value in values.items() if value is not None
        }
        parts.append("[[kept]]\n" + _lines(given.items()))
    return "\n".join(parts)


def _lines(values: Iterable[tuple[str, Any]]) -> str:
    """A line for each value; a word is written as JSON writes it, which TOML reads as well."""
    return "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in values)
