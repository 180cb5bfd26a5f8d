"""`cupola run`: any scenario, with any dice."""

import json
from dataclasses import dataclass
from pathlib import Path
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
    HandOver,
    Json,
    MindChoice,
    Minds,
    OneMind,
    Out,
    Quiet,
    Readings,
    Seed,
    chosen_minds,
    chosen_readings,
    minute_at,
)
from cupola.cli.playing import Manner, Warming, play
from cupola.cli.screen import show
from cupola.cli.terminal.start import Sitting, sit_down
from cupola.cli.typed import typed
from cupola.errors import NotationError
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.studies.after import after_object

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
    mind: OneMind = None
    hand_over: HandOver = None
    after: Annotated[
        bool, typer.Option("--after", help="Say what may have become of those who left.")
    ] = False
    engine: Engine = EngineChoice.AUTO
    reading: Readings = None
    person: Annotated[
        str | None,
        typer.Option(
            "--as", metavar="PERSON", help="Play this one of the crew yourself, at the terminal."
        ),
    ] = None
    begins: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="'DAY HH:MM'",
            help="With --as: until then PERSON decides as the others do.",
        ),
    ] = None
    load: Annotated[
        Path | None, typer.Option("--load", help="With --as: go on from a run saved while playing.")
    ] = None


def run_scenario(options: RunOptions) -> None:
    """Run a scenario, and tell what turned it and how it ended; or play one of its people.

    With --as you see what this person perceives, and type what they try; the others decide for
    themselves, unless --minds says otherwise. Lines may come from a pipe. With the extra `play`
    the terminal completes what you type.
    """
    scenario = opened(options.scenario, options.reading)
    if options.person is not None:
        play_one(scenario, options)
        return
    for chosen, option in ((options.begins, "--from"), (options.load, "--load")):
        if chosen:
            raise NotationError(option, option, "an option that goes without --as", [])
    scenario = decided(scenario, options.minds, options.mind, options.hand_over)
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
        if options.after:
            told["after"] = after_object(played.scenario, played.run.world)
        typer.echo(json.dumps(told, ensure_ascii=False))
        return
    if not options.quiet:
        drawing.draw_story(played, full=options.full)
    drawing.draw_ending(played, after=options.after)
    if not options.quiet:
        drawing.draw_refused([], evidence.refused)
        drawing.draw_evidence(played, evidence)
    if options.out and not options.quiet:
        show(f"Written to {options.out}.")
    warming.finish()


def play_one(scenario: Scenario, options: RunOptions) -> None:
    """One of the people is played at the terminal.  Raises NotationError for what does not fit."""
    for chosen, option in ((options.as_json, "--json"), (options.quiet, "--quiet")):
        if chosen:
            raise NotationError(option, option, "an option that goes with --as", [])
    person, begins, until = str(options.person), options.begins, options.until
    sitting = Sitting(person, begins, until, options.load, options.out, options.full)
    minds = options.minds or MindChoice.BUILTIN
    scenario = decided(scenario, minds, options.mind, options.hand_over)
    sit_down(scenario, sitting, options.seed, options.engine)


def opened(name: str, readings: list[str] | None) -> Scenario:
    """The scenario of this name or file, with readings chosen.  Raises ScenarioError."""
    scenario = load_scenario(name)
    chosen = chosen_readings(readings)
    return scenario.reading(**chosen) if chosen else scenario


def decided(
    scenario: Scenario,
    minds: MindChoice | None,
    mind: list[str] | None,
    hand_over: str | None,
) -> Scenario:
    """The scenario with these kinds of mind: for all, for some, or only from a minute on.

    Raises ScenarioError or NotationError.
    """
    some = chosen_minds(mind)
    if hand_over:
        at = minute_at(hand_over, scenario.minute_of_day)
        return scenario.handed_over(at, str(minds or MindChoice.BUILTIN), some)
    if minds:
        scenario = scenario.played_by(str(minds))
    for who, kind in some.items():
        scenario = scenario.with_mind(who, kind)
    return scenario


command = typed(RunOptions, run_scenario)
