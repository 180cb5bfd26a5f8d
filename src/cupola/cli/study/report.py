"""`cupola report`: everything that is measured of a crew that decides for itself, as a page."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import TextColumn

from cupola.chronicle import saving
from cupola.cli.options import Engine, EngineChoice, Json, Seed, Threads
from cupola.cli.playing import Manner, Warming
from cupola.cli.screen import print_object, show
from cupola.cli.study.progress import bar, stoppable
from cupola.cli.typed import as_typed, typed
from cupola.studies.report.living import Way
from cupola.studies.report.page.document import document
from cupola.studies.report.page.values import as_values
from cupola.studies.report.whole import WORLDS, report

QUICK = 200
"""Worlds of each arm with --quick: enough to see that all of it works."""
QUICKER = "Nothing is kept; the same command begins anew. --quick takes a fiftieth of the time."


@dataclass(frozen=True)
class ReportOptions:
    """What one can choose about the report."""

    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Write the page here, and JSON beside it."),
    ] = None
    worlds: Annotated[int, typer.Option("--worlds", min=2, help="How many of each arm.")] = WORLDS
    quick: Annotated[bool, typer.Option("--quick", help=f"Only {QUICK} worlds of each arm.")] = (
        False
    )
    seed: Seed = None
    threads: Threads = None
    engine: Engine = EngineChoice.COMPILED
    as_json: Json = False


def report_crew(options: ReportOptions) -> None:
    """Measure how a crew decides for itself: every criterion, its interval and its verdict."""
    Warming(Manner(engine=options.engine, silent=options.as_json))
    worlds = min(options.worlds, QUICK) if options.quick else options.worlds
    first = 1 if options.seed is None else options.seed
    with stoppable(QUICKER), _progress(options) as way:
        made = report(worlds, first, way)
    page, values = document(made, as_typed()), saving.as_json(as_values(made))
    if options.out:
        saving.write_texts({options.out: page, options.out.with_suffix(".json"): values})
    if options.as_json:
        print_object(as_values(made))
    elif options.out:
        verdicts = made.verdicts()
        met = sum(verdicts.values())
        show(f"{met} of {len(verdicts)} verdicts are as they should be: {options.out}.")
    else:
        typer.echo(page)


@contextmanager
def _progress(options: ReportOptions) -> Iterator[Way]:
    """A bar for each arm, with what is lived now and the time left."""
    progress = bar(TextColumn("{task.description}"), silent=options.as_json)
    task = progress.add_task("", total=None)

    def begins(what: str, count: int) -> None:
        progress.reset(task, total=count, description=what)

    with progress:
        yield Way(options.threads, str(options.engine), begins, lambda: progress.advance(task))


command = typed(ReportOptions, report_crew)
