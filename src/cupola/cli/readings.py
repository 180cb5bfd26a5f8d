"""`cupola readings`: where a scenario's sources disagree, and how each point is read."""

from typing import Annotated

import typer
from rich.text import Text

from cupola.cli.film import FILM
from cupola.cli.options import Json
from cupola.cli.screen import grid, print_object, show
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.switches import Reading


def command(
    scenario: Annotated[
        str, typer.Argument(metavar="[SCENARIO]", help="A name, or a TOML file.")
    ] = FILM,
    as_json: Json = False,
) -> None:
    """List the readings of a scenario: each switch, its ways and their sources."""
    found = load_scenario(scenario).readings
    if as_json:
        print_object([as_object(reading) for reading in found])
        return
    if not found:
        show(f"{scenario} has no readings: nothing in it is disputed.")
        return
    for reading in found:
        draw(reading)
    show("Choose with --reading NAME=VALUE. What is chosen has a star.")


def as_object(reading: Reading) -> dict[str, object]:
    """One reading as plain values."""
    return {
        "name": reading.name,
        "about": reading.about,
        "chosen": reading.way,
        "ways": {
            way: {"sources": list(sources), "note": reading.notes.get(way, "")}
            for way, sources in reading.ways.items()
        },
    }


def draw(reading: Reading) -> None:
    """One reading is on the screen: what it is about, then its ways."""
    show(Text.assemble((reading.name, "bold"), f"  {reading.about}"))
    table = grid(0, 0, 1)
    for way, sources in reading.ways.items():
        note = reading.notes.get(way, "-").strip("-")
        said = [note] if note else []
        said += [f"Sources: {', '.join(sources)}."] if sources else []
        chosen = "*" if way == reading.way else " "
        table.add_row(f"  {chosen}", way, Text(" ".join(said), "dim"))
    show(table)
    show()
