"""What several commands let one choose, and how it is read from what was typed."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cupola.errors import NotationError
from cupola.scenarios.text.clock import minute_at as minute_at

LARGEST_SEED = 2**63 - 1
"""A seed is kept in eight bytes with a sign."""


class EngineChoice(StrEnum):
    """How a run is driven; what happens in it is the same to the byte."""

    AUTO = "auto"
    PLAIN = "plain"
    COMPILED = "compiled"


class MindChoice(StrEnum):
    """Who decides for everybody."""

    BUILTIN = "builtin"
    RANDOM = "random"
    SCRIPT = "script"
    ROUTINE = "routine"
    OBEDIENT = "obedient"
    PACIFIST = "pacifist"
    MIRROR = "mirror"
    TALKER = "talker"


Json = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print only how it ends.")]
Out = Annotated[
    Path | None, typer.Option("--out", help="Write the chronicle to this new folder, as Parquet.")
]
Seed = Annotated[
    int | None,
    typer.Option("--seed", min=0, max=LARGEST_SEED, help="Roll the dice of this seed."),
]
Readings = Annotated[
    list[str] | None,
    typer.Option("--reading", metavar="NAME=VALUE", help="Choose a reading (cupola readings)."),
]
Engine = Annotated[
    EngineChoice, typer.Option("--engine", help="auto is compiled if that needs no compiling.")
]
Minds = Annotated[
    MindChoice | None,
    typer.Option("--minds", help="Who decides for everybody, instead of the script."),
]
WhoDecides = Annotated[MindChoice, typer.Option("--minds", help="Who decides for everybody.")]
Threads = Annotated[
    int | None, typer.Option("--threads", min=1, help="One a core, if not said otherwise.")
]
OneMind = Annotated[
    list[str] | None,
    typer.Option(
        "--mind", metavar="WHO=KIND", help="Another kind of mind for one person; may be repeated."
    ),
]
HandOver = Annotated[
    str | None,
    typer.Option("--hand-over", metavar="'DAY HH:MM'", help="Follow the script until then."),
]
Full = Annotated[bool, typer.Option("--full", help="Tell everything, not only what turns it.")]


def must_not_go(chosen: Mapping[str, object], expected: str) -> None:
    """None of these options was chosen.  Raises NotationError.

    chosen: what was, by option; None, False or nothing at all for nothing.  expected: what they
    would have to be, such as "an option that goes with --as".
    """
    for option, value in chosen.items():
        if value is not None and value is not False and value != []:
            raise NotationError(option, option, expected, [])


def chosen_readings(texts: Iterable[str] | None) -> dict[str, str]:
    """Readings by name, from texts such as 'kin=brothers'.  Raises NotationError."""
    return _pairs(texts, "a reading and its value, such as kin=brothers")


def chosen_minds(texts: Iterable[str] | None) -> dict[str, str]:
    """Kinds of mind by person, from texts such as 'WHO=pacifist'.  Raises NotationError."""
    return _pairs(texts, "a person and a kind of mind, such as WHO=pacifist")


def _pairs(texts: Iterable[str] | None, expected: str) -> dict[str, str]:
    """Values by name, each given once.  Raises NotationError."""
    chosen: dict[str, str] = {}
    for text in texts or ():
        name, equals, value = text.partition("=")
        if not equals or not name.strip() or not value.strip():
            raise NotationError(text, text, expected, [])
        name, value = name.strip(), value.strip()
        if chosen.setdefault(name, value) != value:
            raise NotationError(text, value, f"the one way chosen for {name}", [chosen[name]])
    return chosen
