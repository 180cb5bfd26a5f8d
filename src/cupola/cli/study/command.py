"""`cupola study`: many worlds of one scenario, and `cupola study merge`: parts put together."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from cupola.chronicle import saving
from cupola.cli.options import (
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
from cupola.cli.screen import STOPPED, complain, print_object, show
from cupola.cli.study.findings import draw_findings
from cupola.cli.study.progress import counting
from cupola.cli.typed import typed
from cupola.errors import NotationError
from cupola.studies.cluster import Cluster
from cupola.studies.keeping import CHOICES
from cupola.studies.study import (
    Part,
    Study,
    Way,
    carry_out,
    merge,
    open_folder,
    shards_in,
    to_do,
    write_merged,
)
from cupola.studies.totals import Totals, totals_of

MANY = 1000
"""Worlds of a study if nobody says how many: enough for shares within three of a hundred."""
WORLDS = "worlds"


class OneByName(TyperGroup):
    """A group in which whatever is no command of its own is a scenario to study."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that was named, else the study of a scenario."""
        if args and args[0] not in self.commands:
            args = [WORLDS, *args]
        return super().resolve_command(ctx, args)


HELP = "Live many worlds of a scenario: cupola study film --worlds 1000 --out DIR."
app = typer.Typer(cls=OneByName, help=HELP, no_args_is_help=True)


class KeepChoice(StrEnum):
    """How much of each story stays on disk besides what came of it."""

    NONE = CHOICES[0]
    EVENTS = CHOICES[1]
    ALL = CHOICES[2]


class WorkChoice(StrEnum):
    """Who lives the worlds: an engine in threads of this process, or Ray's workers."""

    AUTO = "auto"
    PLAIN = "plain"
    COMPILED = "compiled"
    RAY = "ray"


@dataclass(frozen=True)
class StudyOptions:
    """What one can choose about a study."""

    scenario: ScenarioName
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="Where it is kept; goes on if it is there.")
    ]
    worlds: Annotated[int, typer.Option("--worlds", min=1, help="How many.")] = MANY
    minds: WhoDecides = MindChoice.BUILTIN
    shard: Annotated[
        str | None,
        typer.Option("--shard", metavar="K/N", help="Only the K-th of N parts, to be merged."),
    ] = None
    keep: Annotated[
        KeepChoice, typer.Option("--keep", help="What is kept besides the outcomes.")
    ] = KeepChoice.NONE
    seed: Seed = None
    threads: Threads = None
    engine: Annotated[
        WorkChoice, typer.Option("--engine", help="ray: compiled, in processes or on a cluster.")
    ] = WorkChoice.COMPILED
    address: Annotated[
        str | None,
        typer.Option("--address", metavar="HOST:PORT", help="The cluster of --engine ray."),
    ] = None
    reading: Readings = None
    as_json: Json = False


def study_scenario(options: StudyOptions) -> None:
    """Live many worlds of a scenario: `cupola study SCENARIO` is short for it.

    Stopped by Ctrl-C or a crash, the same command goes on where it was.
    """
    scenario = opened(options.scenario, options.reading).played_by(str(options.minds))
    first = scenario.seed if options.seed is None else options.seed
    study = Study(scenario, options.worlds, first, str(options.keep))
    part = part_of(options.shard)
    engine, cluster = engine_of(options)
    saving.arrow()
    open_folder(study, options.out, part)
    if not options.address:
        Warming(Manner(engine=engine, silent=options.as_json))
    missing = sum(shard.count for shard in to_do(study, options.out, part))
    of = sum(shard.count for shard in study.shards(part))
    try:
        with counting(of, of - missing, silent=options.as_json) as lived:
            way = Way(options.threads, str(engine), lived, cluster)
            carry_out(study, options.out, part, way)
    except KeyboardInterrupt as stop:
        left = sum(shard.count for shard in to_do(study, options.out, part))
        complain(
            f"Stopped. {of - left:,} of {of:,} worlds are kept in {options.out};"
            " the same command goes on from there."
        )
        raise typer.Exit(STOPPED) from stop
    tell(options.out, study.settings(), totals_of(shards_in(options.out)), options.as_json)


def engine_of(options: StudyOptions) -> tuple[EngineChoice, Cluster | None]:
    """What drives each run, and the cluster that lives them, if any.  Raises NotationError."""
    if options.engine == WorkChoice.RAY:
        return EngineChoice.COMPILED, Cluster(options.address)
    if options.address is not None:
        text = f"--address {options.address}"
        raise NotationError(text, text, "used without --engine ray", [])
    return EngineChoice(str(options.engine)), None


def part_of(text: str | None) -> Part:
    """The part of a study that was typed, such as 1/4.  Raises NotationError."""
    if text is None:
        return Part()
    k, slash, n = text.partition("/")
    if not (slash and k.isdecimal() and n.isdecimal() and 1 <= int(k) <= int(n)):
        raise NotationError(f"--shard {text}", text, "a part such as 1/4, the first of four", [])
    return Part(int(k), int(n))


def merge_parts(
    folders: Annotated[list[Path], typer.Argument(metavar="DIR...", help="Parts of one study.")],
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="Put them into this new folder.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Put the parts of a study together, and tell what all of them found."""
    settings, shards = merge(folders)
    if out:
        write_merged(settings, shards, out)
    tell(out, settings, totals_of(shards), as_json)


def tell(folder: Path | None, settings: dict[str, Any], totals: Totals, as_json: bool) -> None:
    """What a study found is on the screen, or printed as one object."""
    if as_json:
        told = {"study": settings, "out": str(folder) if folder else None, **totals.as_values()}
        print_object(told)
        return
    draw_findings(settings, totals)
    if folder:
        show(f"Kept in {folder}.")


app.command(WORLDS)(typed(StudyOptions, study_scenario))
app.command("merge")(merge_parts)
