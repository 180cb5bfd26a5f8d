"""`cupola tell`: a story as text of four lengths, or as one page for the browser."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cupola.chronicle.page.whole import page_of
from cupola.chronicle.saving import write_texts
from cupola.chronicle.store import Chronicle
from cupola.chronicle.tale.lengths import Length
from cupola.chronicle.tale.texts import prose_of
from cupola.chronicle.tellings.telling import EVERYTHING
from cupola.cli.options import Engine, EngineChoice, Minds, Readings, Seed, must_not_go
from cupola.cli.playing import Manner, Warming, play
from cupola.cli.run import decided, opened
from cupola.cli.screen import say_aside
from cupola.cli.typed import typed
from cupola.runs.gauging import gauges_of
from cupola.runs.replay import read_chronicle
from cupola.scenarios.scenario import Scenario

KEPT = "run.json"
"""What lies in the folder of every chronicle."""
RUN_IS_OVER = "an option for a scenario; this run is over"
"""What an option is not that chooses how a run is lived, of a folder that keeps one."""


class Written(StrEnum):
    """What a story can be written as."""

    MARKDOWN = "md"
    PAGE = "html"
    PLAIN = "txt"


@dataclass(frozen=True)
class TellOptions:
    """What one can choose about a telling."""

    run: Annotated[
        str,
        typer.Argument(
            metavar="RUN", help="A folder that --out has written, or a scenario to run now."
        ),
    ]
    telling: Annotated[
        str,
        typer.Option("--telling", metavar="NAME", help="everything, 'as NAME', or the script's."),
    ] = "everything"
    length: Annotated[
        Length, typer.Option("--length", help="How long: one line, screen, page, or all of it.")
    ] = Length.FULL
    form: Annotated[
        Written, typer.Option("--format", help="Markdown, plain text, or a page for the browser.")
    ] = Written.MARKDOWN
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write it into this file.")
    ] = None
    seed: Seed = None
    minds: Minds = None
    reading: Readings = None
    engine: Engine = EngineChoice.AUTO


def tell_story(options: TellOptions) -> None:
    """Tell a story: what happened, how it ended and why, and what stays open.

    Told as one person, it is what this person perceived. Lies are called lies only where the
    telling knows that they are.
    """
    if options.form == Written.PAGE:
        cut = options.length != Length.FULL
        must_not_go({"--length": cut}, "an option that goes with --format html")
    chronicle, scenario = lived(options)
    text = written(chronicle, scenario, options)
    if options.out is None:
        typer.echo(text, nl=False)
        return
    write_texts({options.out: text})
    say_aside(f"Written to {options.out}.")


def lived(options: TellOptions) -> tuple[Chronicle, Scenario | None]:
    """The chronicle of a folder, or of a run that is lived now, with its scenario."""
    if (Path(options.run) / KEPT).is_file() or Path(options.run).is_dir():
        own = {"--seed": options.seed, "--minds": options.minds, "--reading": options.reading}
        must_not_go(own, RUN_IS_OVER)
        return read_chronicle(options.run), None
    scenario = decided(opened(options.run, options.reading), options.minds, None, None)
    manner = Manner(options.seed, options.engine, None, silent=True)
    warming = Warming(manner)
    played = play(scenario, manner)
    warming.finish()
    return played.chronicle, scenario


def written(chronicle: Chronicle, scenario: Scenario | None, options: TellOptions) -> str:
    """The story as it was asked for."""
    if options.form != Written.PAGE:
        return prose_of(chronicle, options.length, options.telling, options.form)
    chosen = chronicle.telling(options.telling).name
    gauges = gauges_of(scenario, chronicle.seed, engine=options.engine) if scenario else None
    names = None if chosen == EVERYTHING else [chosen]
    return page_of(chronicle, scenario, tellings=names, gauges=gauges)


command = typed(TellOptions, tell_story)
