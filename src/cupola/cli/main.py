"""The front door: `cupola` and its commands, and what is said when something goes wrong.

Exit codes: 0 all is well, 1 a check failed, 2 something typed or read was wrong, 130 stopped
by Ctrl-C.
"""

from typing import Any

import typer
from typer.core import TyperGroup

from cupola.cli import bench, film, menu, readings, run, scenario, study, version
from cupola.cli.asking import baselines, choose, game, road, save, suspense, sweep, why
from cupola.cli.asking import eval as eval_command
from cupola.cli.screen import STOPPED, complain
from cupola.cli.stories import claim, figures, measures, serve, tell, tropes
from cupola.cli.study import calibrate, report, validate, whatif
from cupola.cli.study import find as find_command
from cupola.cli.study import lies as lies_command
from cupola.errors import CupolaError

CHECK_FAILED = 1
BAD_INPUT = 2


class FrontDoor(TyperGroup):
    """A group of commands whose errors are plain sentences on the error stream."""

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


app.command("film")(film.command)
app.command("run")(run.command)
app.command("readings")(readings.command)
app.add_typer(scenario.app, name="scenario")
app.add_typer(study.app, name="study")
app.command("tell")(tell.command)
app.command("tropes")(tropes.command)
app.command("measures")(measures.command)
app.command("figures")(figures.command)
app.command("claim")(claim.command)
app.command("lies")(lies_command.command)
app.command("find")(find_command.command)
app.command("whatif")(whatif.command)
app.command("why")(why.command)
app.command("save")(save.command)
app.command("choose")(choose.command)
app.command("sweep")(sweep.command)
app.command("game")(game.command)
app.command("suspense")(suspense.command)
app.command("road")(road.command)
app.command("report")(report.command)
app.command("calibrate")(calibrate.command)
app.command("validate")(validate.command)
app.command("serve")(serve.command)
app.command("eval")(eval_command.command)
app.command("baselines")(baselines.command)
app.command("bench")(bench.command)
app.command("version")(version.command)


def main() -> None:
    """What the console script `cupola` does."""
    app(prog_name="cupola")


if __name__ == "__main__":
    main()
