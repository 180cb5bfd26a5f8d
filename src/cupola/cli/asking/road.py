"""`cupola road`: a script up to a beat, then everybody free: how many come to its ending."""

from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from textwrap import shorten
from typing import Annotated, Any

import typer
from rich.text import Text

from cupola.chronicle.saving import write_texts
from cupola.cli.options import Engine, EngineChoice, Json, Readings, Seed, Threads
from cupola.cli.playing import Manner, Warming
from cupola.cli.run import ScenarioName, opened
from cupola.cli.screen import STOPPED, complain, console, print_object, show
from cupola.cli.stories.measures import height
from cupola.cli.study.progress import counting
from cupola.cli.typed import as_typed, typed
from cupola.studies.intervals import Share
from cupola.studies.road.figure import svg
from cupola.studies.road.following import COUNTED, WORLDS
from cupola.studies.road.forks import script_of
from cupola.studies.road.page import FIGURE, KEPT, NAME, answer, decided, page, told
from cupola.studies.road.whole import Mile, Road, roads
from cupola.studies.study import Way

BEFORE = 56
"""Columns of a row before what a beat does."""


@dataclass(frozen=True)
class RoadOptions:
    """What one can choose about a road."""

    scenario: ScenarioName
    worlds: Annotated[int, typer.Option("--worlds", min=1, help="Worlds from each beat.")] = WORLDS
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            metavar="FOLDER",
            help="Write road.md, road.svg and road.json here; a road begun here goes on.",
        ),
    ] = None
    seed: Seed = None
    threads: Threads = None
    engine: Engine = EngineChoice.COMPILED
    reading: Readings = None
    as_json: Json = False


def follow_road(options: RoadOptions) -> None:
    """Follow a script up to each beat, then let everybody decide: who still reaches its ending.

    A thousand worlds from each beat, with other dice. If the ending were written into the rules,
    all would come to it from the beginning.
    """
    scenario = opened(options.scenario, options.reading)
    Warming(Manner(engine=options.engine, silent=options.as_json))
    script = script_of(scenario, options.seed, str(options.engine))
    found = [Road(script, options.worlds, ())]
    try:
        live(found, options)
    except KeyboardInterrupt as stop:
        if found[-1].miles and not options.as_json:
            draw(found[-1])
        again = "go on there" if options.out else "keep what is done, if --out names a folder"
        complain(f"Stopped after beat {_last(found[-1])}. The same command will {again}.")
        raise typer.Exit(STOPPED) from stop
    tell(found[-1], options)


def live(found: list[Road], options: RoadOptions) -> None:
    """The road is found fork by fork, with a bar of the worlds."""
    script, file = found[0].script, options.out / KEPT if options.out else None
    whole = options.worlds * len(script.forks)
    with counting(whole, silent=options.as_json) as lived:
        way = Way(options.threads, str(options.engine), lived)
        with closing(roads(script, options.worlds, file, way)) as growing:
            for road in growing:
                if not found[-1].miles:
                    for _ in range(options.worlds * len(road.miles)):
                        lived()
                found.append(road)


def _last(road: Road) -> int:
    return road.miles[-1].beat if road.miles else 0


def tell(road: Road, options: RoadOptions) -> None:
    """The road is on the screen, or printed as one object; and written, if that was asked for."""
    if options.out:
        texts = {options.out / NAME: page(road, as_typed()), options.out / FIGURE: svg(road)}
        write_texts(texts)
    if options.as_json:
        print_object(as_object(road))
        return
    draw(road)
    if options.out:
        show(f"Written: {options.out / NAME} and {options.out / FIGURE}.")


def draw(road: Road) -> None:
    """Every beat on the screen with its shares, then what decided it."""
    title = road.script.scenario.title
    show(Text.assemble((title, "bold"), f"  the road to its ending, seed {road.script.seed}"))
    show(f"The script up to a beat, then all free: {road.worlds:,} worlds from each.")
    show()
    show(Text(f"{'beat':<14}{'its ending':>14}{'its dead':>16}{'violence':>10}", "dim"))
    for mile in road.miles:
        show(row(mile))
    note = "Of 100 worlds; brackets hold the true share 95 times of 100 (Wilson)."
    show(Text(note, "dim"))
    if road.is_whole:
        show()
        show(answer(road))
        show()
        for mile in decided(road):
            show(told(road, mile).replace("**", ""))


def row(mile: Mile) -> str:
    """One fork in a line: shares, the ending's as a block too, and what the beat does."""
    ending, dead, violence = (mile.share(what) for what in COUNTED)
    counted = f"{percent(ending)} {height(ending.share)} {percent(dead)} {violence.share:7.0%}"
    text = shorten(mile.text, max(20, console().width - BEFORE), placeholder="...")
    return f"{mile.beat:>3}  {mile.clock[4:]:<8} {counted}  {text}"


def percent(share: Share) -> str:
    """A share with its interval, short."""
    around = f"({100 * share.low:.0f}-{100 * share.high:.0f})"
    return f"{100 * share.share:5.1f} {around:<8}"


def as_object(road: Road) -> dict[str, Any]:
    """The road as plain values."""
    return {
        "scenario": road.script.scenario.name,
        "seed": road.script.seed,
        "worlds": road.worlds,
        "beats": [
            {
                "beat": mile.beat,
                "day_clock": mile.clock,
                "text": mile.text,
                **{what: asdict(mile.share(what)) for what in COUNTED},
            }
            for mile in road.miles
        ],
    }


command = typed(RoadOptions, follow_road)
