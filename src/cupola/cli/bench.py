"""`cupola bench`: how fast it is here."""

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from cupola.chronicle.saving import write_texts
from cupola.cli.options import Json
from cupola.cli.screen import grid, is_watched, print_object, say_aside, show
from cupola.errors import EngineError, NotationError
from cupola.studies.bench.measuring import NAMES, Note, measure

Doors = Annotated[
    bool, typer.Option("--doors", help="Measure the environments for agents instead.")
]
Peers = Annotated[
    bool, typer.Option("--peers", help="Measure other projects' environments beside them instead.")
]
Only = Annotated[
    str,
    typer.Option("--only", metavar="NAMES", help="With --peers: only these, with commas."),
]
Folder = Annotated[
    Path | None,
    typer.Option(
        "--in",
        metavar="DIR",
        help="With --peers: where they are installed, 1.5 GB; kept for later.",
    ),
]
Page = Annotated[
    Path | None, typer.Option("--out", metavar="FILE", help="With --peers: write the page here.")
]

LACKING = "environments for agents need more packages: pip install 'cupola[doors]'"


def command(
    as_json: Json = False,
    doors: Doors = False,
    peers: Peers = False,
    only: Only = "",
    folder: Folder = None,
    page: Page = None,
) -> None:
    """Measure speed, size and compile times; takes three minutes, the first time five."""
    note = say_aside if is_watched() or not as_json else lambda _: None
    if peers:
        _beside_peers(as_json, only, folder, page)
        return
    for option, given in {"--only": only, "--in": folder, "--out": page}.items():
        if given:
            raise NotationError(option, option, "of use without --peers", [])
    if doors:
        found, names = _measure_doors(note)
    else:
        found, names = measure(note), NAMES
    if as_json:
        print_object(found)
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
        raise EngineError(LACKING) from error
    return measuring.measure(note), measuring.NAMES


def _beside_peers(as_json: bool, only: str, folder: Path | None, out: Path | None) -> None:
    """Other environments beside Cupola's own: a table or an object, and a page if wanted.

    Raises EngineError.
    """
    if not (find_spec("gymnasium") and find_spec("pettingzoo")):
        raise EngineError(LACKING)
    from cupola.adapters.peers.catalogue import chosen
    from cupola.adapters.peers.homes import usual_folder
    from cupola.adapters.peers.page import page, screen_lines
    from cupola.adapters.peers.whole import measure as measure_peers

    names = [name.strip() for name in only.split(",") if name.strip()]
    named, kept = chosen(names), (folder or usual_folder()).absolute()
    try:
        found = measure_peers(named, kept, say_aside)
    except KeyboardInterrupt:
        say_aside(f"What is installed stays in {kept}: the same command finds it there.")
        raise
    if out:
        write_texts({out: page(found)})
    if as_json:
        typer.echo(json.dumps(found, indent=1))
        return
    table = grid(-36, 0, 0, 0, 0)
    for line in screen_lines(found):
        table.add_row(*line)
    show(table)
    for row in found["left_out"]:
        show(f"left out: {row['title']}: {row['reason']}")
