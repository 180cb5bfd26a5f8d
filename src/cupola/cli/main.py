"""The front door: `cupola` and its commands, and what is said when something goes wrong.

A command's module is read when the command is asked for: what one does not type costs nothing.
Exit codes: 0 all is well, 1 a check failed, 2 something typed or read was wrong, 130 stopped
by Ctrl-C.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

import typer
import typer.main
from typer.core import TyperGroup

from cupola.cli import menu
from cupola.cli.screen import STOPPED, complain
from cupola.errors import CupolaError

CHECK_FAILED = 1
BAD_INPUT = 2
COMMANDS = {
    "film": "film",
    "run": "run",
    "readings": "readings",
    "tell": "stories.tell",
    "tropes": "stories.tropes",
    "measures": "stories.measures",
    "figures": "stories.figures",
    "claim": "stories.claim",
    "lies": "study.lies",
    "find": "study.find",
    "whatif": "study.whatif",
    "why": "asking.why",
    "save": "asking.save",
    "choose": "asking.choose",
    "sweep": "asking.sweep",
    "game": "asking.game",
    "suspense": "asking.suspense",
    "road": "asking.road",
    "report": "study.report",
    "calibrate": "study.calibrate",
    "validate": "study.validate",
    "serve": "stories.serve",
    "eval": "asking.eval",
    "baselines": "asking.baselines",
    "bench": "bench",
    "version": "version",
    "scenario": "scenario",
    "study": "study",
}
"""Every command and its module in this folder: one that has `command`, or a group `app`."""


class Commands(Mapping[str, Any]):
    """All commands by name, each made when somebody takes it."""

    def __init__(self) -> None:
        self.made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self.made:
            self.made[name] = command_of(name, import_module(f"cupola.cli.{COMMANDS[name]}"))
        return self.made[name]

    def __contains__(self, name: object) -> bool:
        return name in COMMANDS

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


def command_of(name: str, module: Any) -> Any:
    """The command of a module, or its group of commands."""
    door = typer.Typer(add_completion=False, rich_markup_mode=None)
    if hasattr(module, "app"):
        door.add_typer(module.app, name=name)
    else:
        door.command(name)(module.command)
    return typer.main.get_group(door).commands[name]


class FrontDoor(TyperGroup):
    """A group of commands whose errors are plain sentences on the error stream."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.commands = Commands()  # type: ignore[assignment]

    def list_commands(self, _ctx: Any) -> list[str]:
        """The names of all commands."""
        return list(self.commands)

    def invoke(self, ctx: Any) -> Any:
        """Do what was typed.  A mistake of the one who typed is no traceback."""
        try:
            return super().invoke(ctx)
        except CupolaError as error:
            complain(str(error))
            raise typer.Exit(BAD_INPUT) from error
        except KeyboardInterrupt as stop:
            complain("Stopped.")
            raise typer.Exit(STOPPED) from stop


app = typer.Typer(
    cls=FrontDoor,
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Six people, one station, two secret orders: what happens, by the rules of their world.",
)


@app.callback()
def front(ctx: typer.Context) -> None:
    """Six people, one station, two secret orders: what happens, by the rules of their world."""
    if ctx.invoked_subcommand is None:
        menu.menu()


def main() -> None:
    """What the console script `cupola` does."""
    app(prog_name="cupola")


if __name__ == "__main__":
    main()
