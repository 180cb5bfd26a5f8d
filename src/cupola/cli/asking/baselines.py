"""`cupola baselines`: what a crew of each kind comes to, on the same dice, with intervals."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cupola.cli.options import Json, Threads
from cupola.cli.screen import grid, show
from cupola.cli.study.progress import counting, stoppable
from cupola.cli.typed import typed
from cupola.errors import EngineError
from cupola.runs.batch import cores
from cupola.scenarios.reader import load_scenario

if TYPE_CHECKING:
    from cupola.adapters.baselines import Table

MANY = 1000
"""Worlds of a row if nobody says how many: shares within three of a hundred."""


@dataclass(frozen=True)
class BaselinesOptions:
    """What one can choose about the table."""

    scenario: Annotated[
        str, typer.Argument(help="A scenario that comes along, or a TOML file.")
    ] = "film"
    worlds: Annotated[int, typer.Option("--worlds", min=2, help="How many for each row.")] = MANY
    seed: Annotated[
        int, typer.Option("--seed", min=0, help="The dice of the first world; the next follow.")
    ] = 1
    threads: Threads = None
    rows: Annotated[
        list[Path] | None,
        typer.Option("--rows", metavar="FILE", help="Rows of others, shown too; repeatable."),
    ] = None
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Keep the table, as JSON.")
    ] = None
    as_json: Json = False


def baselines(options: BaselinesOptions) -> None:
    """Count what becomes of crews of each kind of mind, and of one that acts by chance."""
    try:
        from cupola.adapters.baselines import BUILT_IN, read, table_of
    except ImportError as error:
        wanted = "legal actions by chance need more packages: pip install 'cupola[doors]'"
        raise EngineError(wanted) from error
    others = [(str(path), read(path)) for path in options.rows or ()]
    scenario, of = load_scenario(options.scenario), options.worlds * (len(BUILT_IN) + 1)
    with stoppable("Nothing was kept."), counting(of, silent=options.as_json) as done:
        threads = options.threads or cores()
        table = table_of(scenario, options.worlds, options.seed, threads, done)
    for source, other in others:
        table = table.joined(other, source)
    if options.out is not None:
        table.write(options.out)
    if options.as_json:
        typer.echo(json.dumps(table.as_values()))
    else:
        _show(table)


command = typed(BaselinesOptions, baselines)


def _show(table: "Table") -> None:
    """The table on the screen: for each measure, every row with its interval."""
    from cupola.adapters.baselines import MEASURES

    show(f"{table.scenario}, {table.worlds:,} worlds a row, seeds from {table.seed}")
    for name, about in MEASURES.items():
        show()
        show(f"{name}: {about}")
        found = grid(0, 0, 0)
        for row in table.rows:
            measure = row.measures[name]
            span = f"{measure['low']:.0%} to {measure['high']:.0%}"
            found.add_row(f"  {row.name}", f"{measure['share']:>5.0%}", span)
        show(found)
