"""`cupola figures`: who knew what when, trust, who was where, deaths and exits, as pictures."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from cupola.chronicle.figures import FIGURES, figure_of, figures
from cupola.cli.options import Engine, EngineChoice, Json, Minds, Readings, Seed
from cupola.cli.screen import print_object, show
from cupola.cli.stories.tell import TellOptions, lived
from cupola.cli.typed import typed

HELP_ONLY = f"Only this one of {', '.join(FIGURES)}; may be repeated."


@dataclass(frozen=True)
class FigureOptions:
    """What one can choose about figures."""

    run: Annotated[
        str,
        typer.Argument(
            metavar="RUN", help="A folder that --out has written, or a scenario to run now."
        ),
    ]
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="Where to; each as SVG and as PNG.")
    ]
    only: Annotated[list[str] | None, typer.Option("--only", metavar="NAME", help=HELP_ONLY)] = None
    as_json: Json = False
    seed: Seed = None
    minds: Minds = None
    reading: Readings = None
    engine: Engine = EngineChoice.AUTO


def draw_figures(options: FigureOptions) -> None:
    """Draw the figures of a story: who knew what when, trust, who was where, deaths and exits.

    Files of the same names in the folder are replaced.
    """
    names = [figure_of(name) for name in options.only or FIGURES]
    chronicle, _ = lived(
        TellOptions(
            options.run,
            seed=options.seed,
            minds=options.minds,
            reading=options.reading,
            engine=options.engine,
        )
    )
    written = [str(path) for path in figures(chronicle, options.out, names)]
    if options.as_json:
        print_object({"figures": written})
        return
    for path in written:
        show(f"Drawn in {path}.")


command = typed(FigureOptions, draw_figures)
