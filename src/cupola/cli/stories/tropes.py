"""`cupola tropes`: which tropes are in a story, in stories written by hand, in a study."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from cupola.chronicle.saving import write_texts
from cupola.chronicle.store import Chronicle
from cupola.chronicle.tropes.asking import SECONDS, Limits
from cupola.chronicle.tropes.finding import EVERYTHING, chosen
from cupola.chronicle.tropes.heads import Trope, read_trope
from cupola.cli.options import Engine, EngineChoice, Json, Minds, Readings, Seed
from cupola.cli.screen import print_object
from cupola.cli.stories import tropes_in_studies, tropes_of_stories
from cupola.cli.stories.tell import TellOptions, lived
from cupola.cli.typed import typed
from cupola.errors import ChronicleError, NotationError
from cupola.studies.study import NAME as STUDY
from cupola.studies.tropes.page import made_by, page
from cupola.studies.tropes.searching import Way

MANY, FEW = 1_000_000, 3
"""Matches that are kept of each trope of a study: if tropes were asked for, and otherwise."""


@dataclass(frozen=True)
class TropeOptions:
    """What one can choose about tropes."""

    where: Annotated[
        str | None,
        typer.Argument(
            metavar="[RUN|DIR|FILE.md]",
            help="A chronicle's folder, a scenario to run now, a study, or chronicles by hand.",
        ),
    ] = None
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="NAME", help="Only this trope; may be repeated."),
    ] = None
    sql: Annotated[
        list[Path] | None,
        typer.Option("--sql", metavar="FILE", help="A trope of your own; may be repeated."),
    ] = None
    telling: Annotated[
        str | None,
        typer.Option(
            "--telling", metavar="NAME", help="What the viewer is shown: everything, 'as NAME', ..."
        ),
    ] = None
    against: Annotated[
        Path | None,
        typer.Option("--against", metavar="DIR", help="Another study: the same without a change."),
    ] = None
    seconds: Annotated[
        float, typer.Option("--seconds", min=0.1, help="How long one question may take.")
    ] = SECONDS
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Write what a study has as a page, too."),
    ] = None
    seed: Seed = None
    minds: Minds = None
    reading: Readings = None
    engine: Engine = EngineChoice.AUTO
    as_json: Json = False


def tell_tropes(options: TropeOptions) -> None:
    """Find tropes: what a story has in common with others that are told.

    Without a place to look in, all tropes are listed.
    """
    wanted = wanted_tropes(options)
    limits = Limits(seconds=options.seconds)
    if options.where is None:
        tropes_of_stories.list_tropes(wanted, as_json=options.as_json)
        return
    path = Path(options.where)
    if (path / STUDY).is_file():
        tell_study(options, path, wanted)
        return
    if options.against:
        raise ChronicleError(f"{path} is no study: --against compares two studies")
    if options.out:
        raise ChronicleError(f"{path} is no study: --out writes the page of a study")
    if path.is_file() and path.suffix != ".toml":
        found = tropes_of_stories.of_written(path, wanted, limits)
    else:
        telling = options.telling or EVERYTHING
        found = tropes_of_stories.of_chronicle(story(options), wanted, limits, telling)
    if options.as_json:
        print_object(tropes_of_stories.as_object(found))
    else:
        tropes_of_stories.draw(found, full=bool(options.only or options.sql))


def story(options: TropeOptions) -> Chronicle:
    """The chronicle of a folder, or of a run that is lived now."""
    asked = TellOptions(
        str(options.where),
        seed=options.seed,
        minds=options.minds,
        reading=options.reading,
        engine=options.engine,
    )
    return lived(asked)[0]


def wanted_tropes(options: TropeOptions) -> list[Trope]:
    """The tropes that were asked for: all, unless some were named or given."""
    own = [read_trope(file) for file in options.sql or ()]
    named = chosen(options.only) if options.only or not own else []
    names = [trope.name for trope in [*named, *own]]
    for name in names:
        if names.count(name) > 1:
            raise NotationError(f"--sql {name}.sql", name, "a name that no other trope has", [])
    return [*named, *own]


def tell_study(options: TropeOptions, folder: Path, wanted: list[Trope]) -> None:
    """How often the tropes occur in a study, or what differs between two."""
    named = bool(options.only or options.sql)
    way = Way(MANY if named else FEW, telling=options.telling)
    found = tropes_in_studies.look(folder, wanted, way, options.against)
    if options.out:
        write_texts({options.out: page(found.tally, made_by(folder))})
    if options.as_json:
        print_object(tropes_in_studies.as_object(found))
    else:
        tropes_in_studies.draw(found, full=named)


command = typed(TropeOptions, tell_tropes)
