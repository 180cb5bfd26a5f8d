"""`cupola bench`: how fast it is here."""

import json

import typer

from cupola.cli.options import Json
from cupola.cli.screen import grid, is_watched, say_aside, show
from cupola.studies.bench.measuring import NAMES, measure


def command(as_json: Json = False) -> None:
    """Measure speed, size and compile times; takes three minutes, the first time five."""
    found = measure(say_aside if is_watched() or not as_json else lambda _: None)
    if as_json:
        typer.echo(json.dumps(found))
        return
    table = grid(0, 0, 1)
    for name, value in found.items():
        table.add_row(name, f"{value:>12,}", NAMES[name])
    show(table)
