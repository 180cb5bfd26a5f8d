"""What the report expects of whom: names and changes, read from a file beside the scenario."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from cupola.errors import ScenarioError
from cupola.scenarios.scenario import Scenario
from cupola.scenarios.text.files import BUILT_IN, read_toml
from cupola.scenarios.text.mistakes import from_pydantic

FILM = BUILT_IN / "reference" / "film.expected.toml"
"""What is expected of the film's people."""

Names = Annotated[list[str], Field(min_length=1, max_length=8)]
Keys = dict[str, Any]


class _Text(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Who(_Text):
    """Who is most and who is least given to unprovoked violence; who sabotages and rescues."""

    most: Names
    least: Names
    saboteur: str


class FirstStrike(_Text):
    """Whose first strike is taken away, and whose killings are to fall."""

    striker: str
    killer: str


class Change(_Text):
    """What is otherwise in the scenario, by dotted keys."""

    keys: Annotated[Keys, Field(alias="set")]


class Bond(Change):
    """Who turns against their own side, and what takes the bond away."""

    who: str


class Coalitions(_Text):
    """Where coalitions of mixed agency are looked for."""

    scenario: str


class Talkers(_Text):
    """The one who strikes among talkers."""

    striker: str


class Expected(_Text):
    """All that the report expects of the people of one scenario."""

    scenario: str
    who: Who
    first_strike: FirstStrike
    aloud: Change
    bond: Bond
    coalitions: Coalitions
    talkers: Talkers


@dataclass(frozen=True)
class Roster:
    """The people of a scenario: their names, in the order of their numbers."""

    names: tuple[str, ...]

    @classmethod
    def of(cls, scenario: Scenario) -> "Roster":
        """The people of this scenario."""
        return cls(tuple(str(row["id"]) for row in scenario.person))

    def number(self, name: str) -> int:
        """The number of a person."""
        return self.names.index(name)

    def numbers(self, names: list[str]) -> list[int]:
        """The numbers of several people."""
        return [self.number(name) for name in names]


def read_expected(path: Path = FILM) -> Expected:
    """What a file expects.  Raises ScenarioError."""
    try:
        return Expected.model_validate(read_toml(path))
    except ValidationError as error:
        raise ScenarioError(path.name, from_pydantic(error, Expected)) from None
