"""Rows of a chronicle as light Python values, for prose and for comparisons."""

from dataclasses import dataclass, fields
from typing import Any, TypeVar

from cupola.world.catalogue.verbs import Verb
from cupola.world.claims import is_told

R = TypeVar("R")


UNKNOWN = "unknown"
"""The name of whoever was not recognised."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One event, in words; None where there is nothing to say."""

    id: int
    minute: int
    day_clock: str
    actor: str | None
    verb: str
    target: str | None = None
    instrument: str | None = None
    place: str | None = None
    intent: str | None = None
    content: str | None = None
    looks: str | None = None
    truth: int | None = None
    held: float | None = None
    outcome: str | None = None
    refusal: str | None = None
    tried: str | None = None
    beat: int | None = None
    cause: int | None = None
    perceivers: tuple[str, ...] = ()

    @property
    def is_lie(self) -> bool:
        """Whether the speaker held it unlikely and meant to be believed."""
        return (
            self.verb in CLAIMING
            and self.content is not None
            and self.held is not None
            and self.held < 0.5
        )


CLAIMING = frozenset(verb.name.lower() for verb in Verb if is_told(verb)) - {"promise"}
"""Verbs whose words are put forward as so.  A promise binds; a threat not meant is a bluff."""
STATING = frozenset("say tell call signal claim accuse defend announce".split())
"""Those of them that are for nothing else: one may talk, or justify oneself, without a claim."""


@dataclass(frozen=True, slots=True)
class BeliefMove:
    """One credence of one person moved."""

    minute: int
    person: str
    fact: str
    value: float
    before: float
    cause: int | None


@dataclass(frozen=True, slots=True)
class BondMove:
    """How one person stands to another: at the start (`before` is None), or after a change."""

    minute: int
    person: str
    other: str
    kind: str
    value: float
    before: float | None
    cause: int | None


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact was so at the start (`cause` is None), became so or ceased to be so."""

    minute: int
    fact: str
    value: bool
    cause: int | None


@dataclass(frozen=True, slots=True)
class OrderMove:
    """An order reached a stage with one person."""

    minute: int
    person: str
    ground: str | None
    content: str | None
    stage: str
    cause: int | None


@dataclass(frozen=True, slots=True)
class Decision:
    """One choice of one person; `action` is its text."""

    minute: int
    person: str
    number: int
    action: str | None
    options: int
    beat: int | None


@dataclass(frozen=True, slots=True)
class Fate:
    """How it ended for one person."""

    minute: int
    ending: str | None
    person: str
    fate: str
    place: str | None
    carries: tuple[str, ...]
    cause: int | None


def rows_of(kind: type[R], table: dict[str, Any]) -> list[R]:
    """The rows of a table as values of this kind."""
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
    columns = [table[name].tolist() for name in names]
    return [kind(*row) for row in zip(*columns, strict=True)]
