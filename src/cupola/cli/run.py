"""`cupola run`: any scenario, with any dice."""

import json
from dataclasses import dataclass
from typing import Annotated

import typer

from cupola.chronicle.saving import must_be_free
from cupola.cli import drawing
from cupola.cli.account import account
from cupola.cli.evidence import evidence_of
from cupola.cli.options import (
    Engine,
    EngineChoice,
    Full,
    Json,
    Minds,
    Out,
    Quiet,
    Readings,
    Seed,
    chosen_readings,
    minute_at,
)
from cupola.cli.playing import Manner, Warming, play
from cupola.cli.screen import show
from cupola.cli.typed import typed
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario

ScenarioName = Annotated[
    str, typer.Argument(metavar="SCENARIO", help="A name such as quiet_day, or a TOML file.")
]


@dataclass(frozen=True)
class RunOptions:
    """What one can choose about a run."""

    scenario: ScenarioName
    seed: Seed = None
    until: Annotated[
        str | None, typer.Option("--until", metavar="'DAY HH:MM'", help="Stop there.")
    ] = None
    out: Out = None
    full: Full = False
    as_json: Json = False
    quiet: Quiet = False
    minds: Minds = None
    engine: Engine = EngineChoice.AUTO
    reading: Readings = None


def run_scenario(options: RunOptions) -> None:
    """Run a scenario, and tell what turned it and how it ended."""
    scenario = opened(options.scenario, options.reading)
    if options.minds:
        scenario = scenario.played_by(str(options.minds))
    until = minute_at(options.until, scenario.minute_of_day) if options.until else None
    if options.out:
        must_be_free(options.out)
    silent = options.as_json or options.quiet
    manner = Manner(options.seed, options.engine, until, silent)
    warming = Warming(manner)
    if not silent:
        drawing.draw_opening(scenario)
    played = play(scenario, manner)
    evidence = evidence_of(played, None)
    if options.out:
        played.chronicle.write(options.out)
    if options.as_json:
        told = account(played, evidence, full=options.full)
        typer.echo(json.dumps(told, ensure_ascii=False))
        return
    if not options.quiet:
        drawing.draw_story(played, full=options.full)
    drawing.draw_ending(played, after=False)
    if not options.quiet:
        drawing.draw_refused([], evidence.refused)
        drawing.draw_evidence(played, evidence)
    if options.out and not options.quiet:
        show(f"Written to {options.out}.")
    warming.finish()


def opened(name: str, readings: list[str] | None) -> Scenario:
    """The scenario of this name or file, with readings chosen.  Raises ScenarioError."""
    scenario = load_scenario(name)
    chosen = chosen_readings(readings)
    return scenario.reading(**chosen) if chosen else scenario


command = typed(RunOptions, run_scenario)
