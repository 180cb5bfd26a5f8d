"""`cupola bench`: how fast it is here."""

import json
from typing import Annotated

import typer

from cupola.cli.options import Json
from cupola.cli.screen import grid, is_watched, say_aside, show
from cupola.errors import EngineError
from cupola.studies.bench.measuring import NAMES, Note, measure

Doors = Annotated[
    bool, typer.Option("--doors", help="Measure the environments for agents instead.")
]


def command(as_json: Json = False, doors: Doors = False) -> None:
    """Measure speed, size and compile times; takes three minutes, the first time five."""
    note = say_aside if is_watched() or not as_json else lambda _: None
    if doors:
        found, names = _measure_doors(note)
    else:
        found, names = measure(note), NAMES
    if as_json:
        typer.echo(json.dumps(found))
        return
    table = grid(0, 0, 1)
    for name, value in found.items():
        table.add_row(name, f"{value:>12,}", names[name])
    show(table)


def _measure_doors(note: Note) -> tuple[dict[str, float], dict[str, str]]:
    """The figures of the environments for agents, and what they mean.  Raises EngineError."""
    try:
        from cupola.adapters import measuring
    except ImportError as error:
        wanted = "environments for agents need more packages: pip install 'cupola[doors]'"
        raise EngineError(wanted) from error
    return measuring.measure(note), measuring.NAMES
