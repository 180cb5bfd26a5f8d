"""`cupola find`: runs of a scenario that fit a filter, each one step from being read or played."""

import shlex
import time
from dataclasses import dataclass
from typing import Annotated, Any

import typer
from rich.text import Text

from cupola.chronicle import saving
from cupola.cli.options import (
    Engine,
    EngineChoice,
    Json,
    MindChoice,
    Readings,
    Seed,
    Threads,
    WhoDecides,
)
from cupola.cli.playing import Manner, Warming
from cupola.cli.run import ScenarioName, opened
from cupola.cli.screen import STOPPED, complain, grid, print_object, say_aside, show
from cupola.cli.stories.tropes_of_stories import bound, match_object
from cupola.cli.study.progress import counting
from cupola.cli.study.shelf import draw_shelf, shelf_object
from cupola.cli.typed import typed
from cupola.errors import NotationError
from cupola.runs.batch import WAITING, cores
from cupola.scenarios.scenario import Scenario
from cupola.studies.find.conditions import Filter
from cupola.studies.find.reading import filter_of
from cupola.studies.find.search import PIECE, Found, Hit, find
from cupola.studies.find.shelf import Shelf, renewed, shelf_of
from cupola.studies.study import Way

TAKE = 5
"""Hits after which a search is over, if nobody says how many."""
WORLDS = 10_000
"""Worlds that are searched at most, if nobody says how many: under a minute on two cores."""


@dataclass(frozen=True)
class FindOptions:
    """What one can choose about a search."""

    scenario: ScenarioName
    where: Annotated[
        str | None,
        typer.Option(
            "--where",
            metavar="FILTER",
            help="Conditions joined by 'and': NAME lives (dies, leaves, stays, has remedy); "
            "everybody, somebody or nobody does; "
            "deaths <= 2 (also killings, living, leaving, attacks, sabotages, rescues, hours); "
            "violence; ending is left; remedy leaves; trope NAME(ROLE = NAME); tension rises or "
            "falls; nobody flat. 'not' before one turns it round. More in docs/find.md.",
        ),
    ] = None
    shelf: Annotated[
        bool, typer.Option("--shelf", help="List the stories that were asked for, as found.")
    ] = False
    renew: Annotated[
        bool, typer.Option("--renew", help="With --shelf: look for each anew, and keep it.")
    ] = False
    take: Annotated[
        int | None,
        typer.Option("--take", min=1, help=f"Stop after so many hits, {TAKE} if nothing is said."),
    ] = None
    worlds: Annotated[int, typer.Option("--worlds", min=1, help="Search so many at most.")] = WORLDS
    minds: WhoDecides = MindChoice.BUILTIN
    seed: Seed = None
    threads: Threads = None
    engine: Engine = EngineChoice.COMPILED
    reading: Readings = None
    as_json: Json = False


def find_runs(options: FindOptions) -> None:
    """Search the runs of a scenario for those that fit: `--where "NAME lives and deaths = 1"`.

    The first that fit are told with the minute, the best first: tension rises in them, and
    everybody in them comes near. Each comes again from its seed.
    """
    if options.shelf or options.renew:
        tell_shelf(options)
        return
    scenario = opened(options.scenario, options.reading).played_by(str(options.minds))
    if options.where is None:
        raise NotationError("--where", "", "a filter: say --where FILTER, or --shelf", [])
    wanted = filter_of(options.where, scenario)
    saving.arrow()
    Warming(Manner(engine=options.engine, silent=options.as_json))
    began = time.perf_counter()
    found = _searched(scenario, wanted, options)
    if options.as_json:
        print_object(as_object(found, options, wanted.text))
        return
    draw(found, options, wanted.text, time.perf_counter() - began)


def _searched(scenario: Scenario, wanted: Filter, options: FindOptions) -> Found:
    """What is found, with a bar of the worlds; whoever stops it is told how to go on."""
    first = scenario.seed if options.seed is None else options.seed
    done = 0
    with counting(options.worlds, silent=options.as_json, words="worlds searched") as lived:

        def count() -> None:
            nonlocal done
            done += 1
            lived()

        way = Way(options.threads, str(options.engine), count)
        seeds = range(first, first + options.worlds)
        try:
            return find(scenario, wanted, seeds, options.take or TAKE, way)
        except KeyboardInterrupt as stop:
            ahead = (options.threads or cores()) * WAITING * PIECE  # begun, and perhaps not over
            goes_on = f"--seed {first + max(0, done - ahead)}"
            complain(f"Stopped after {done:,} worlds; with {goes_on} the same command goes on.")
            raise typer.Exit(STOPPED) from stop


def tell_shelf(options: FindOptions) -> None:
    """The shelf is on the screen, as it was found or as it is found now."""
    searching = {"--where": options.where, "--take": options.take, "--seed": options.seed}
    for name, given in searching.items():
        if given is not None:
            raise NotationError(name, name, "an option that goes without --shelf", [])
    scenario = opened(options.scenario, options.reading).played_by(str(options.minds))
    shelf = shelf_of(scenario)
    if options.renew:
        shelf = renew(shelf, options)
    if options.as_json:
        print_object(shelf_object(shelf))
        return
    draw_shelf(shelf)


def renew(shelf: Shelf, options: FindOptions) -> Shelf:
    """Each story of a shelf, looked for anew, with a line for each as it goes on."""
    saving.arrow()
    Warming(Manner(engine=options.engine, silent=options.as_json))
    way = Way(options.threads, str(options.engine))
    quiet = options.as_json
    return renewed(
        shelf, options.worlds, way, lambda one: None if quiet else say_aside(f"({one.title} ...)")
    )


def command_for(options: FindOptions, hit: Hit) -> str:
    """The command that tells a hit."""
    words = ["cupola", "tell", options.scenario, "--minds", str(options.minds)]
    for reading in options.reading or ():
        words += ["--reading", reading]
    return shlex.join([*words, "--seed", str(hit.seed)])


def play_command(options: FindOptions, hit: Hit) -> str:
    """The command that goes on from the minute of a hit as one of its people."""
    words = ["cupola", "run", options.scenario, "--minds", str(options.minds)]
    for reading in options.reading or ():
        words += ["--reading", reading]
    at = hit.clock.removeprefix("Day ")
    return f"{shlex.join([*words, '--seed', str(hit.seed), '--from', at])} --as NAME"


def as_object(found: Found, options: FindOptions, where: str) -> dict[str, Any]:
    """What was found, as plain values."""
    return {
        "scenario": options.scenario,
        "where": where,
        "lived": found.lived,
        "passed_outcomes": found.passed,
        "hits": [_hit_object(hit, options) for hit in found.hits],
    }


def _hit_object(hit: Hit, options: FindOptions) -> dict[str, Any]:
    return {
        "seed": hit.seed,
        "minute": hit.minute,
        "day_clock": hit.clock,
        "ending": hit.ending,
        "rise": round(hit.rise, 4),
        "nearest": round(hit.nearest, 4),
        "line": hit.line,
        "matches": [match_object(match) for match in hit.matches],
        "command": command_for(options, hit),
        "play": play_command(options, hit),
    }


def draw(found: Found, options: FindOptions, where: str, seconds: float) -> None:
    """What was found is on the screen: each hit with its minute, its line and its command."""
    for number, hit in enumerate(found.hits, 1):
        table = grid(0, 1)
        table.add_row(Text(f"{number}", "bold"), Text(f"seed {hit.seed}, {hit.clock}", "bold"))
        table.add_row("", hit.line)
        for match in hit.matches:
            table.add_row("", f"{match.trope.replace('_', ' ')}, {match.day_clock}: {bound(match)}")
        told = f"tension rises by {hit.rise:.2f}, the least known comes near by {hit.nearest:.2f}"
        table.add_row("", Text(told, "dim"))
        table.add_row("", command_for(options, hit))
        show(table)
        show()
    hits = f"{len(found.hits)} run{'' if len(found.hits) == 1 else 's'}"
    show(f"{hits} where {where}, of {found.lived:,} searched in {seconds:.1f} s.")
    if found.hits:
        show(Text(f"To play the first from there: {play_command(options, found.hits[0])}", "dim"))
    if found.passed > len(found.hits):
        show(Text(f"What came of it was as asked in {found.passed:,}.", "dim"))
    if len(found.hits) < (options.take or TAKE):
        show(Text("More worlds may hold more: --worlds.", "dim"))


command = typed(FindOptions, find_runs)
