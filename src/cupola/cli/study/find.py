"""`cupola find`: runs of a scenario that fit a filter, each one step from being read or played."""

import json
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
from cupola.cli.screen import grid, show
from cupola.cli.stories.tropes_of_stories import bound, match_object
from cupola.cli.study.progress import counting
from cupola.cli.typed import typed
from cupola.studies.find.reading import filter_of
from cupola.studies.find.search import Found, Hit, find
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
        str,
        typer.Option(
            "--where",
            metavar="FILTER",
            help="Conditions joined by 'and': NAME lives (dies, leaves, stays, has remedy); "
            "deaths <= 2 (also killings, living, leaving, attacks, sabotages, rescues, hours); "
            "ending is left; remedy leaves; trope NAME(ROLE = NAME); tension rises; nobody flat. "
            "'not' before one turns it round.",
        ),
    ]
    take: Annotated[int, typer.Option("--take", min=1, help="Stop after so many hits.")] = TAKE
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
    scenario = opened(options.scenario, options.reading).played_by(str(options.minds))
    wanted = filter_of(options.where, scenario)
    saving.arrow()
    Warming(Manner(engine=options.engine, silent=options.as_json))
    first = scenario.seed if options.seed is None else options.seed
    began = time.perf_counter()
    with counting(options.worlds, silent=options.as_json, words="worlds searched") as lived:
        way = Way(options.threads, str(options.engine), lived)
        found = find(scenario, wanted, range(first, first + options.worlds), options.take, way)
    seconds = time.perf_counter() - began
    if options.as_json:
        typer.echo(json.dumps(as_object(found, options, wanted.text), ensure_ascii=False))
        return
    draw(found, options, wanted.text, seconds)


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
    if len(found.hits) < options.take:
        show(Text("More worlds may hold more: --worlds.", "dim"))


command = typed(FindOptions, find_runs)
