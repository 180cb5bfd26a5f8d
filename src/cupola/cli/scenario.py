"""`cupola scenario check`: all mistakes of a scenario at once."""

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from cupola.cli.options import Json
from cupola.cli.screen import complain, print_object, show
from cupola.errors import ScenarioError
from cupola.scenarios.reader import load_scenario, text_of
from cupola.scenarios.scenario import Scenario
from cupola.scenarios.schema import ScenarioText
from cupola.scenarios.text.outfit import PortText

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
            print_object({"ok": False, "file": error.file, "mistakes": mistakes})
        else:
            complain(str(error))
        raise typer.Exit(1) from error
    summary = summary_of(found)
    if as_json:
        print_object({"ok": True, "file": found.source.file, "mistakes": []} | summary)
        return
    show(f"{found.source.file}: no mistakes.")
    show(", ".join(f"{count} {what}" for what, count in summary.items() if what != "title") + ".")
    for line in station_lines(text_of(found.source)):
        show(line)


def station_lines(text: ScenarioText) -> Iterator[str]:
    """How much air there is, what is left out, and what hangs at the ports and on the hull."""
    held = [place.volume_m3 for place in text.places.values() if place.volume_m3 > 0.0]
    yield f"Air: {sum(held):.1f} m3 in {len(held)} rooms."
    if text.left_out:
        named = [f"{part.title} ({part.volume_m3:g})" for part in text.left_out.values()]
        whole = sum(part.volume_m3 for part in text.left_out.values())
        yield f"Left out, {whole:.1f} m3: {', '.join(named)}."
    ports = [f"{port.title}: {taken(port, text)}" for port in text.ports.values()]
    if ports:
        yield f"Ports: {'; '.join(ports)}."
    served = {
        name: [way.title for way in text.contacts.values() if name in way.aerials]
        for name in text.aerials
    }
    for name, ways in served.items():
        yield f"Aerial: {text.aerials[name].title}, for {' and '.join(ways) or 'no way here'}."


def taken(port: PortText, text: ScenarioText) -> str:
    """What hangs at a port, in words."""
    if port.vehicle:
        return text.places[port.vehicle].title
    return port.taken_by or "free"


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
