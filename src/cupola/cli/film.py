"""`cupola film`: the film, by the rules of its world."""

from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer

from cupola.chronicle import picture
from cupola.chronicle.reference import Report, check
from cupola.chronicle.saving import must_be_free
from cupola.cli import drawing
from cupola.cli.account import account
from cupola.cli.evidence import Evidence, evidence_of
from cupola.cli.options import (
    Engine,
    EngineChoice,
    Full,
    HandOver,
    Json,
    OneMind,
    Out,
    Quiet,
    Readings,
    Seed,
    chosen_readings,
)
from cupola.cli.playing import Manner, Played, Warming, play
from cupola.cli.run import decided
from cupola.cli.screen import print_object, show
from cupola.cli.study.likely import Telling, tell_likelihood
from cupola.cli.typed import typed
from cupola.errors import Mistake, NotationError, ScenarioError
from cupola.scenarios.reader import build, load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.studies.after import after_object
from cupola.studies.likelihood import how_likely

FILM = "film"
HINT = "cupola film --after"
NEXT = (
    "cupola film --full         everything, beat by beat",
    "cupola film --without 17   one beat taken out: what is refused then?",
    "cupola film --likely       how likely it was, choice by choice",
    "cupola readings            where the sources disagree, as switches",
)


@dataclass(frozen=True)
class FilmOptions:
    """What one can choose about the film."""

    full: Full = False
    check: Annotated[
        bool, typer.Option("--check", help="Compare with the reference log; exit 1 if it differs.")
    ] = False
    without: Annotated[
        list[int] | None,
        typer.Option("--without", metavar="BEAT", help="Take this beat out; may be repeated."),
    ] = None
    script: Annotated[
        Path | None, typer.Option("--script", help="Follow the script of this file instead.")
    ] = None
    out: Out = None
    picture: Annotated[
        Path | None,
        typer.Option("--picture", metavar="FILE", help="Draw it into this file, .svg or .png."),
    ] = None
    after: Annotated[
        bool, typer.Option("--after", help="Say what may have become of those who left.")
    ] = False
    likely: Annotated[
        bool, typer.Option("--likely", help="Say how likely the built-in mind holds each choice.")
    ] = False
    as_json: Json = False
    quiet: Quiet = False
    mind: OneMind = None
    hand_over: HandOver = None
    engine: Engine = EngineChoice.AUTO
    reading: Readings = None
    seed: Seed = None


def tell_film(options: FilmOptions) -> None:
    """Replay the film by the rules of its world, and tell it on one screen."""
    scenario = scenario_for(options)
    if options.picture:
        picture.kind_of(options.picture)
    if options.out:
        must_be_free(options.out)
    if options.likely:
        tell_likely(options, scenario)
        return
    silent = options.as_json or options.quiet
    warming = Warming(Manner(engine=options.engine, silent=silent))
    if not silent and not options.check:
        drawing.draw_opening(scenario)
    played = play(scenario, Manner(options.seed, options.engine, silent=silent))
    report = check(played.chronicle)
    evidence = evidence_of(played, report, options.without or ())
    if options.picture:
        picture.draw(played.chronicle, options.picture)
    if options.out:
        played.chronicle.write(options.out)
    if options.as_json:
        print_object(as_object(options, played, evidence, report))
    elif options.check:
        show("\n".join(report.lines()) if not options.quiet else "\n".join(differences(report)))
    else:
        draw(options, played, evidence)
    warming.finish()
    if options.check and not report.ok:
        raise typer.Exit(1)


def tell_likely(options: FilmOptions, scenario: Scenario) -> None:
    """How likely each choice was is told instead of the film.  Raises NotationError."""
    for name in ("check", "out", "after"):
        if getattr(options, name):
            allowed = ("--full", "--json", "--quiet", "--picture", "--without", "--reading")
            text = f"--likely --{name}"
            raise NotationError(text, f"--{name}", "an option that goes with --likely", allowed)
    way = Telling(options.full, options.as_json, options.quiet, options.picture)
    tell_likelihood(how_likely(scenario, options.seed), way)


def scenario_for(options: FilmOptions) -> Scenario:
    """The film as it was asked for.  Raises ScenarioError or NotationError."""
    scenario = load_scenario(FILM)
    if options.script:
        scenario = with_script(scenario, options.script)
    readings = chosen_readings(options.reading)
    if readings:
        scenario = scenario.reading(**readings)
    scenario = decided(scenario, None, options.mind, options.hand_over)
    return without_beats(scenario, options.without or [])


def with_script(scenario: Scenario, file: Path) -> Scenario:
    """The same scenario with the script of another file.  Raises ScenarioError."""
    if not file.is_file():
        raise ScenarioError(str(file), [Mistake("the file", "is not there, or is not a file")])
    source = replace(scenario.source, folder=file.resolve().parent)
    return build(source.changed(script=file.name))


def without_beats(scenario: Scenario, removed: list[int]) -> Scenario:
    """The same scenario, its script without these beats.  Raises NotationError."""
    known = sorted({int(number) for number in scenario.beats["number"]} - {0})
    for beat in removed:
        if beat not in known:
            near = [str(number) for number in sorted(known, key=lambda n: abs(n - beat))[:5]]
            raise NotationError(f"--without {beat}", str(beat), "a beat of this script", near)
    kept = ~np.isin(scenario.beats["number"], removed)
    return replace(scenario, beats=scenario.beats[kept]) if removed else scenario


def draw(options: FilmOptions, played: Played, evidence: Evidence) -> None:
    """The film is on the screen, or only its end."""
    if options.quiet:
        drawing.draw_ending(played, after=options.after)
        return
    drawing.draw_story(played, full=options.full)
    drawing.draw_ending(played, after=options.after, hint=HINT)
    drawing.draw_refused(options.without or [], evidence.refused)
    drawing.draw_evidence(played, evidence)
    if options.out:
        show(f"Written to {options.out}.")
    if options.picture:
        show(f"Drawn in {options.picture}.")
    drawing.draw_next(NEXT)


def differences(report: Report) -> list[str]:
    """What differs, a line each."""
    return [str(difference) for difference in report.differences]


def as_object(
    options: FilmOptions, played: Played, evidence: Evidence, report: Report
) -> dict[str, Any]:
    """The film as one object for `--json`."""
    told = account(played, evidence, full=options.full)
    told["without"] = sorted(options.without or [])
    told["refused"] = [asdict(row) for row in evidence.refused]
    told["out"] = str(options.out) if options.out else None
    told["picture"] = str(options.picture) if options.picture else None
    if options.check:
        told["check"] = report.as_dict()
    if options.after:
        told["after"] = after_object(played.scenario, played.run.world)
    return told


command = typed(FilmOptions, tell_film)
