"""`cupola scenario check`: all mistakes of a scenario at once."""

import json
from typing import Annotated, Any

import typer

from cupola.cli.options import Json
from cupola.cli.screen import complain, show
from cupola.errors import ScenarioError
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario

app = typer.Typer(help="Look into a scenario.", no_args_is_help=True)


@app.callback()
def scenario() -> None:
    """Look into a scenario."""


@app.command("check")
def check(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A TOML file, or a name.")],
    as_json: Json = False,
) -> None:
    """Name every mistake of a scenario; exit 1 if there is one."""
    try:
        found = load_scenario(file)
    except ScenarioError as error:
        if as_json:
            mistakes = [{"where": one.where, "what": one.what} for one in error.mistakes]
            typer.echo(json.dumps({"ok": False, "file": error.file, "mistakes": mistakes}))
        else:
            complain(str(error))
        raise typer.Exit(1) from error
    summary = summary_of(found)
    if as_json:
        typer.echo(json.dumps({"ok": True, "file": found.source.file, "mistakes": []} | summary))
        return
    show(f"{found.source.file}: no mistakes.")
    show(", ".join(f"{count} {what}" for what, count in summary.items() if what != "title") + ".")


def summary_of(found: Scenario) -> dict[str, Any]:
    """The title of a scenario and how much there is of each kind."""
    return {
        "title": found.title,
        "people": len(found.person),
        "places": len(found.place),
        "items": len(found.item),
        "attempts": len(found.beats),
        "pins": len(found.pins),
        "readings": len(found.readings),
    }
