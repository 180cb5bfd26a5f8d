"""Rows: the file that each kind of player has, so that others can add theirs.

    format = 1
    name = "mine"
    about = "What it is, in a sentence."

    [[over]]
    scenario = "film"
    plays = "ida"
    begins_at = 2650
    worlds = 1000
    seed = 500000
    lives = [0.41, 0.39, 0.43]
    ...

Each `over` is one row of a table: what was played, and for every measure a share with the two
ends of its interval of 95 of 100.  What was played alike, on the same dice, stands in one table.
"""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError, field_validator

from cupola.adapters.crew.setup import DECIDING
from cupola.errors import Mistake, MistakesError
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.scenarios.schema import Text
from cupola.scenarios.text.files import known_scenarios, read_toml
from cupola.scenarios.text.forms import Line, Name, Prose, Share
from cupola.scenarios.text.mistakes import from_pydantic, not_one_of

FORMAT = 1
"""The number of the format; raised when old files can no longer be read."""
ALL = "all"
"""What is said of a row in which everybody is played alike."""
MEASURES: dict[str, str] = {
    "own_life": "share of worlds in which whoever is played lives; only where one person is",
    "lives": "share of the crew alive at the end, mean over worlds",
    "all_live": "share of worlds in which everybody lives",
    "nobody_hurt": "share of worlds in which nobody was wounded by another",
    "remedy": "share of worlds in which the remedy left with somebody alive",
    "one_side": "share of worlds in which one side alone holds the station at the end",
}
"""What is counted.  None of it is a score."""
OWN_LIFE = "own_life"

Measure = Annotated[list[Share], Field(min_length=3, max_length=3)]
"""A share, and the low and the high end of its interval."""
Measures = dict[str, list[float]]


@dataclass(frozen=True)
class Dice:
    """What was played: rows of the same table have the same.

    plays: a person, or "all".  others: the kind of mind of everybody else, and of all before
    `begins_at`, a minute.  World k has seed `seed + k`.
    """

    scenario: str
    plays: str = ALL
    others: str = "builtin"
    begins_at: int = 0
    worlds: int = 1000
    seed: int = 1


@dataclass(frozen=True)
class Row:
    """One kind of player, what it is, and what came of it over each of some dice."""

    name: str
    about: str
    over: dict[Dice, Measures]


class OverText(Text):
    """One entry of a file."""

    scenario: Name
    plays: Name = ALL
    others: Name = "builtin"
    begins_at: Annotated[int, Field(ge=0)] = 0
    worlds: Annotated[int, Field(ge=2, le=10_000_000)]
    seed: Annotated[int, Field(ge=0, lt=2**62)]
    own_life: Measure | None = None
    lives: Measure
    all_live: Measure
    nobody_hurt: Measure
    remedy: Measure
    one_side: Measure

    @field_validator(*MEASURES)
    @classmethod
    def _in_order(cls, measure: list[float] | None) -> list[float] | None:
        if measure is not None and not measure[1] <= measure[0] <= measure[2]:
            raise ValueError("a share comes first, then the low and the high end about it")
        return measure


class RowText(Text):
    """A whole file."""

    format: Literal[1]
    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_ -]{0,23}$")]
    about: Prose
    over: Annotated[list[OverText], Field(min_length=1, max_length=100)]
    source: Line | None = None


def read(path: Path) -> Row:
    """The row of a file.  Raises MistakesError with every mistake there is."""
    found = read_toml(path)
    try:
        text = RowText.model_validate(found)
    except ValidationError as error:
        raise MistakesError(path.name, list(from_pydantic(error, RowText))) from None
    mistakes = list(_mistakes(text))
    if mistakes:
        raise MistakesError(path.name, mistakes)
    return Row(text.name, text.about, dict(_of(entry) for entry in text.over))


def read_all(paths: Iterable[Path]) -> list[Row]:
    """The rows of these files, and of every `.toml` in those that are folders."""
    files = [f for p in paths for f in (sorted(p.glob("*.toml")) if p.is_dir() else [p])]
    return [read(file) for file in files]


def _of(entry: OverText) -> tuple[Dice, Measures]:
    dice = Dice(**{key: getattr(entry, key) for key in Dice.__dataclass_fields__})
    found = {name: getattr(entry, name) for name in MEASURES}
    return dice, {name: list(measure) for name, measure in found.items() if measure is not None}


def _mistakes(text: RowText) -> Iterator[Mistake]:
    """What an entry names that there is not."""
    seen: set[Dice] = set()
    for number, entry in enumerate(text.over, 1):
        where = f"over[{number}]"
        if entry.scenario not in known_scenarios():
            what = not_one_of(entry.scenario, "a scenario that comes along", known_scenarios())
            yield Mistake(f"{where}.scenario", what)
            continue
        yield from _not_there(load_scenario(entry.scenario), entry, where)
        dice = _of(entry)[0]
        if dice in seen:
            yield Mistake(where, "is of the same dice as one before")
        seen.add(dice)


def _not_there(scenario: Scenario, entry: OverText, where: str) -> Iterator[Mistake]:
    people = [ALL, *(row["id"] for row in scenario.person)]
    if entry.plays not in people:
        yield Mistake(f"{where}.plays", not_one_of(entry.plays, "one of the crew", people))
    if entry.plays != ALL and entry.own_life is None:
        yield Mistake(
            f"{where}.{OWN_LIFE}", f"is missing, although one person plays: {entry.plays}"
        )
    if entry.plays == ALL and entry.own_life is not None:
        yield Mistake(f"{where}.{OWN_LIFE}", "is of nobody: no one person is named by 'plays'")
    if entry.others not in DECIDING:
        yield Mistake(f"{where}.others", not_one_of(entry.others, "a kind of mind", DECIDING))
    if entry.begins_at >= scenario.turns:
        what = f"{entry.begins_at} is no minute before the last, {scenario.turns}"
        yield Mistake(f"{where}.begins_at", what)


def written(row: Row) -> str:
    """The text of a row's file."""
    lines = [f"format = {FORMAT}", f"name = {_quoted(row.name)}", f"about = {_quoted(row.about)}"]
    for dice, measures in row.over.items():
        lines += ["", "[[over]]"]
        lines += [
            f"{key} = {_quoted(value) if isinstance(value, str) else value}"
            for key, value in asdict(dice).items()
        ]
        lines += [f"{name} = {_rounded(measures[name])}" for name in MEASURES if name in measures]
    text = "\n".join(lines) + "\n"
    RowText.model_validate(tomllib.loads(text))
    return text


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _rounded(measure: list[float]) -> str:
    return "[" + ", ".join(f"{share:.4f}" for share in measure) + "]"


def as_values(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """Rows as plain values."""
    return [
        {
            "name": row.name,
            "about": row.about,
            "over": [asdict(dice) | measures for dice, measures in row.over.items()],
        }
        for row in rows
    ]
