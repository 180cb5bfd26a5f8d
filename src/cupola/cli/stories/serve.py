"""`cupola serve`: everything in the browser."""

import os
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from cupola.cli.options import Engine, EngineChoice, Json
from cupola.cli.screen import print_object, say_aside, show
from cupola.cli.typed import typed
from cupola.errors import EngineError

PORT = 8080
LACKING = "The page needs the package nicegui: install the extra cupola[page]"


@dataclass(frozen=True)
class ServeOptions:
    """What one can choose about the server."""

    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, help="0 for any that is free.")
    ] = PORT
    host: Annotated[
        str,
        typer.Option("--host", help="0.0.0.0 lets others in your network join by their links."),
    ] = "127.0.0.1"
    games: Annotated[
        Path | None, typer.Option("--games", metavar="DIR", help="Where games are kept.")
    ] = None
    runs: Annotated[
        Path | None,
        typer.Option("--runs", metavar="DIR", help="List the chronicles that lie in this folder."),
    ] = None
    as_json: Json = False
    engine: Engine = EngineChoice.AUTO


def serve(options: ServeOptions) -> None:
    """Watch, choose, play and branch in the browser, until Ctrl-C.

    Only this machine can reach it, unless --host says otherwise; then the address that is printed
    holds a key, and everybody who plays gets a link of their own. Games are kept: after a restart
    they go on where they stood.
    """
    try:
        from cupola.web.house import House, Settings
        from cupola.web.server import serve as run
    except ImportError as error:
        raise EngineError(LACKING) from error
    games = options.games or default_folder()
    port = free_port(options.host, options.port)
    house = House(Settings(options.host, port, games, str(options.engine), options.runs))

    def ready() -> None:
        if options.as_json:
            print_object({"address": house.address, "games": str(games)})
        else:
            show(f"Open {house.address}")
            say_aside(f"Games are kept in {games}. Ctrl-C stops; they go on next time.")

    run(house, ready)


def default_folder() -> Path:
    """Where games are kept if nobody says where: among what programs keep for their user."""
    kept = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(kept) / "cupola" / "games"


def free_port(host: str, port: int) -> int:
    """The port to listen at.  Raises EngineError if it is taken, or the host is not there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((host, port))
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            raise EngineError(
                f"Nothing can listen at {host} port {port}: {why}; try --port 0"
            ) from error
        return int(tried.getsockname()[1])


command = typed(ServeOptions, serve)
