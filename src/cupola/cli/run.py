"""`cupola run`: any scenario, with any dice."""

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
    must_not_go,
)
from cupola.cli.playing import Manner, Warming, play
from cupola.cli.screen import print_object, show
from cupola.cli.terminal.start import Sitting, loaded, sit_down
from cupola.cli.typed import typed
from cupola.runs.single import Run
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
    of_a_seat = {"--from": options.begins, "--load": options.load}
    must_not_go(of_a_seat, "an option that goes without --as")
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
        print_object(told)
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
    told = {"--json": options.as_json, "--quiet": options.quiet, "--after": options.after}
    must_not_go(told, "an option that goes with --as")
    if options.load is None:
        run = begun(scenario, options)
    else:
        run = gone_on_with(options.load, scenario, options)
    person, begins, until = str(options.person), options.begins, options.until
    sit_down(run, Sitting(person, begins, until, options.out, options.full))


def begun(scenario: Scenario, options: RunOptions) -> Run:
    """A new run in which somebody is played.  Raises NotationError and ScenarioError."""
    minds = options.minds or MindChoice.BUILTIN
    scenario = decided(scenario, minds, options.mind, options.hand_over)
    return Run(scenario, options.seed, engine=str(options.engine))


def gone_on_with(file: Path, scenario: Scenario, options: RunOptions) -> Run:
    """The run that was saved in a file, which brings dice, minds and readings of its own.

    Raises ChronicleError and NotationError.
    """
    own = {
        "--seed": options.seed,
        "--minds": options.minds,
        "--mind": options.mind,
        "--reading": options.reading,
        "--hand-over": options.hand_over,
    }
    must_not_go(own, "an option that goes with --load")
    return loaded(file, scenario, options.engine)


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
    return scenario.with_minds(some) if some else scenario


command = typed(RunOptions, run_scenario)
