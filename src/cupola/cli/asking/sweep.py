"""`cupola sweep`: a scenario at many values of some of its keys, and what that does."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.text import Text

from cupola.cli.options import (
    Engine,
    EngineChoice,
    Json,
    MindChoice,
    Readings,
    Threads,
    WhoDecides,
    must_not_go,
)
from cupola.cli.playing import Manner, Warming
from cupola.cli.run import ScenarioName, opened
from cupola.cli.screen import STOPPED, complain, grid, print_object, show
from cupola.cli.study.progress import counting
from cupola.cli.typed import as_typed, typed
from cupola.errors import NotationError
from cupola.studies.study import Way
from cupola.studies.sweep import axes as sweep_axes
from cupola.studies.sweep import figure, page
from cupola.studies.sweep.living import Point, Sweep, kept_in, live, write
from cupola.studies.sweep.outcomes import Outcome
from cupola.studies.sweep.sensitivity import Sensitivity, sensitivities_of

MANY = 200
"""Worlds at each point if nobody says how many: shares within seven of a hundred."""
POINTS = 32
"""Points of a sample if nobody says how many."""
FIRST_SHOWN = "violence"
"""The outcome that is shown if nobody says which."""
SHOWN = 40
"""Points on the screen; all are in the table."""


class How(StrEnum):
    """Which points of the axes are taken."""

    GRID = "grid"
    LATIN = "latin"
    SOBOL = "sobol"


@dataclass(frozen=True)
class SweepOptions:
    """What one can choose about a sweep."""

    scenario: ScenarioName
    over: Annotated[
        list[str],
        typer.Option(
            "--over",
            metavar="KEY=LOW..HIGH:COUNT",
            help="A key of the scenario and its values; repeatable. Of everybody: crew.TRAIT,"
            " crew.trust, crew.trust_across, crew.trust_own.",
        ),
    ]
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="Where it is kept; goes on if it is there.")
    ]
    worlds: Annotated[int, typer.Option("--worlds", min=1, help="How many at each point.")] = MANY
    how: Annotated[
        How,
        typer.Option(
            "--points",
            help="Every combination (grid), a Latin hypercube (latin), or what each outcome"
            " depends on, by Sobol's indices (sobol).",
        ),
    ] = How.GRID
    sample: Annotated[
        int,
        typer.Option(
            "--sample", min=2, help="Points of a latin or sobol sample; of the latter a power of 2."
        ),
    ] = POINTS
    outcome: Annotated[
        str, typer.Option("--outcome", help="Which outcome is shown first, and drawn.")
    ] = FIRST_SHOWN
    draw: Annotated[
        Path | None,
        typer.Option("--draw", metavar="FILE", help="Draw a grid of two axes, as SVG or PNG."),
    ] = None
    page: Annotated[
        Path | None,
        typer.Option(
            "--page",
            metavar="FILE",
            help="With --draw, or a sobol sample: what it shows, as Markdown.",
        ),
    ] = None
    minds: WhoDecides = MindChoice.BUILTIN
    seed: Annotated[
        int, typer.Option("--seed", min=0, help="The dice of the first world; the next follow.")
    ] = 1
    threads: Threads = None
    engine: Engine = EngineChoice.COMPILED
    reading: Readings = None
    as_json: Json = False


def sweep_keys(options: SweepOptions) -> None:
    """Live a scenario at many values of some of its keys, with the same dice at each.

    Stopped by Ctrl-C or a crash, the same command goes on where it was.
    """
    _must_go_together(options)
    scenario = opened(options.scenario, options.reading).played_by(str(options.minds))
    axes = sweep_axes.axes_of(options.over, scenario)
    sweep = Sweep(scenario, axes, options.worlds, options.seed)
    shown = _outcome(sweep, options.outcome)
    if options.page and not options.draw and options.how != How.SOBOL:
        raise NotationError("--page", "", "a picture to stand on it: say --draw", [])
    if options.draw:
        figure.two_axes(sweep)
    Warming(Manner(engine=options.engine, silent=options.as_json))
    if options.how == How.SOBOL:
        _sensitivity(sweep, options)
        return
    points = sweep_axes.grid(axes) if options.how == How.GRID else _latin(sweep, options)
    found = _live(sweep, points, options)
    file = write(sweep, found, options.out)
    if options.draw:
        figure.draw(sweep, found, shown, options.draw)
        if options.page:
            files = (options.page, options.draw)
            page.write(sweep, found, shown, files, as_typed())
    if options.as_json:
        print_object([_point(sweep, one) for one in found])
        return
    _draw_points(sweep, found, shown)
    show(f"Kept in {file}.")
    if options.draw:
        show(f"Drawn in {options.draw}.")


def _must_go_together(options: SweepOptions) -> None:
    """Nothing was typed that these points do not heed.  Raises NotationError."""
    if options.how == How.GRID:
        given = {"--sample": options.sample != POINTS}
        must_not_go(given, "an option that goes with a grid")
        return
    must_not_go({"--draw": options.draw}, f"an option that goes with --points {options.how}")
    if options.how == How.SOBOL:
        given = {"--outcome": options.outcome != FIRST_SHOWN}
        must_not_go(given, "an option that goes with --points sobol, which tells all outcomes")


def _outcome(sweep: Sweep, name: str) -> Outcome:
    found = {outcome.name: outcome for outcome in sweep.outcomes}
    if name not in found:
        raise NotationError(f"--outcome {name}", name, "an outcome", found)
    return found[name]


def _latin(sweep: Sweep, options: SweepOptions) -> list[tuple[float, ...]]:
    return sweep_axes.latin(sweep.axes, options.sample, options.seed)


def _live(sweep: Sweep, points: list[tuple[float, ...]], options: SweepOptions) -> list[Point]:
    """Every point, with a bar; stopped, it says how to go on."""
    done = len(kept_in(sweep, points, options.out)) * sweep.worlds
    of = len(points) * sweep.worlds
    try:
        with counting(of, done, silent=options.as_json) as lived:
            way = Way(options.threads, str(options.engine), lived)
            return live(sweep, points, options.out, way)
    except KeyboardInterrupt as stop:
        kept = len(kept_in(sweep, points, options.out))
        complain(
            f"Stopped. {kept:,} of {len(points):,} points are kept in {options.out};"
            " the same command goes on from there."
        )
        raise typer.Exit(STOPPED) from stop


def _draw_points(sweep: Sweep, found: list[Point], shown: Outcome) -> None:
    """The points are on the screen, those of one outcome, with their intervals."""
    show(Text.assemble((sweep.scenario.title, "bold"), f"  {len(found):,} points"))
    show(f"{shown.words}: {sweep.worlds:,} worlds at each point, the same dice.")
    table = grid(*[0] * (len(sweep.axes) + 2))
    table.add_row(*(Text(axis.key, "dim") for axis in sweep.axes), "", "")
    for point in found[:SHOWN]:
        one = point.figures[shown.name]
        scale = 100.0 if shown.is_share else 1.0
        value, low, high = (f"{scale * number:.1f}" for number in (one.value, one.low, one.high))
        unit = " %" if shown.is_share else ""
        table.add_row(
            *(f"{number:g}" for number in point.values), f"{value}{unit}", f"({low} to {high})"
        )
    show(table)
    if len(found) > SHOWN:
        show(f"and {len(found) - SHOWN:,} more in the table")


def _point(sweep: Sweep, point: Point) -> dict[str, Any]:
    keys = [axis.key for axis in sweep.axes]
    return {
        "at": dict(zip(keys, point.values, strict=True)),
        "worlds": point.worlds,
        "outcomes": {name: asdict(figure) for name, figure in point.figures.items()},
    }


def _sensitivity(sweep: Sweep, options: SweepOptions) -> None:
    """What each outcome depends on is told."""
    if options.sample & (options.sample - 1):
        raise NotationError(
            f"--sample {options.sample}", str(options.sample), "a power of two, such as 64", []
        )
    if len(sweep.axes) < 2:
        raise NotationError("--over", sweep.axes[0].key, "two keys, to tell them apart", [])
    of = options.sample * (len(sweep.axes) + 2)
    try:
        with counting(of * sweep.worlds, silent=options.as_json) as lived:
            way = Way(options.threads, str(options.engine), lived)
            found = sensitivities_of(sweep, options.sample, options.out, way)
    except KeyboardInterrupt as stop:
        complain(
            f"Stopped. What is done is kept in {options.out}; the same command goes on from there."
        )
        raise typer.Exit(STOPPED) from stop
    if options.page:
        page.write_sensitivity(sweep, found, options.page, as_typed())
    if options.as_json:
        print_object([asdict(one) for one in found])
        return
    words = {outcome.name: outcome.words for outcome in sweep.outcomes}
    show(f"What each outcome depends on: {of:,} points, {sweep.worlds:,} worlds at each.")
    for one in found:
        _draw_sensitivity(one, words[one.measure])


def _draw_sensitivity(one: Sensitivity, words: str) -> None:
    show()
    show(Text(words, "bold"))
    if not one.varies:
        show("  the same at every point")
        return
    table = grid(-44, 0, 0)
    table.add_row("", Text("alone", "dim"), Text("in all", "dim"))
    for key, first in one.first.items():
        total = one.total[key]
        table.add_row(f"  {key}", page.index_text(first), page.index_text(total))
    show(table)


command = typed(SweepOptions, sweep_keys)
