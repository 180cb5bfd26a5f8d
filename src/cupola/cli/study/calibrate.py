"""`cupola calibrate`: fit the built-in mind's temper to base rates and to who is who, again."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress

from cupola.chronicle import saving
from cupola.cli.options import Engine, EngineChoice
from cupola.cli.screen import console, show
from cupola.cli.typed import typed
from cupola.errors import ChronicleError
from cupola.scenarios.reader import USUAL_TEMPER
from cupola.scenarios.text.files import read_toml
from cupola.studies.calibration.account import as_page, as_toml
from cupola.studies.calibration.search import DIALS, POPULATION, search
from cupola.studies.calibration.targets import measure
from cupola.studies.report.living import Way

OTHER_DICE = 1_000_000
"""The first seed of the worlds on which the fit is checked."""


@dataclass(frozen=True)
class CalibrateOptions:
    """What one can choose about the search."""

    out: Annotated[
        Path,
        typer.Option("--out", metavar="FOLDER", help="Write usual.toml and calibration.md here."),
    ]
    worlds: Annotated[
        int, typer.Option("--worlds", min=2, help="Worlds on which each temper is tried.")
    ] = 500
    rounds: Annotated[int, typer.Option("--rounds", min=1, help="Generations of the search.")] = 8
    check: Annotated[
        int, typer.Option("--check", min=2, help="Other worlds on which the best is checked.")
    ] = 10_000
    engine: Engine = EngineChoice.COMPILED


def calibrate(options: CalibrateOptions) -> None:
    """Search for the temper that meets every target; takes about ten minutes on two cores."""
    if options.out.exists() and not options.out.is_dir():
        raise ChronicleError(f"{options.out} is a file, not a folder")
    way = Way(engine=str(options.engine))
    tries = (options.rounds + 1) * _tries_a_round()
    with Progress(console=console(stderr=True), transient=True) as progress:
        task = progress.add_task("tempers tried", total=tries)
        trail = search(
            options.worlds,
            options.rounds,
            way,
            lambda count, least: progress.update(
                task, completed=count, description=f"least loss {least:.3f}"
            ),
        )
    checked = measure(trail.best, options.check, OTHER_DICE, way)
    page = as_page(trail, options.worlds, checked, range(OTHER_DICE, OTHER_DICE + options.check))
    temper = as_toml(trail.best, read_toml(USUAL_TEMPER))
    saving.write_texts({options.out / "usual.toml": temper, options.out / "calibration.md": page})
    show(page)


def _tries_a_round() -> int:
    """How many tempers are tried in a round: Sobol's points come in powers of two."""
    return 1 << (POPULATION * len(DIALS) - 1).bit_length()


command = typed(CalibrateOptions, calibrate)
