"""`cupola baselines`: what a crew of each kind comes to, on the same dice, with intervals."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cupola.chronicle.saving import write_texts
from cupola.cli.options import Json, Threads
from cupola.cli.screen import grid, print_object, say_aside, show
from cupola.cli.study.progress import counting, stoppable
from cupola.cli.typed import as_typed, typed
from cupola.errors import EngineError, Mistake, MistakesError, NotationError
from cupola.runs.batch import cores
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.text.clock import minute_at
from cupola.scenarios.text.files import known_scenarios

if TYPE_CHECKING:
    from cupola.adapters.baselines.rows import Dice, Row

MANY = 1000
"""Worlds of a row if nobody says how many: shares within three of a hundred."""
USUAL = ("film", "winter_hut")
"""The scenarios that are counted if nobody names one."""
LACKING = "legal actions by chance need more packages: pip install 'cupola[doors]'"


@dataclass(frozen=True)
class BaselinesOptions:
    """What one can choose about the table."""

    scenarios: Annotated[
        list[str] | None,
        typer.Argument(help="Scenarios that come along; film and winter_hut if none is named."),
    ] = None
    person: Annotated[
        str | None,
        typer.Option("--as", metavar="PERSON", help="Play this one only; the others are built-in."),
    ] = None
    since: Annotated[
        str | None,
        typer.Option("--from", metavar="'DAY HH:MM'", help="Play from then on."),
    ] = None
    worlds: Annotated[int, typer.Option("--worlds", min=2, help="How many for each row.")] = MANY
    seed: Annotated[
        int, typer.Option("--seed", min=0, help="The dice of the first world; the next follow.")
    ] = 1
    threads: Threads = None
    rows: Annotated[
        list[Path] | None,
        typer.Option("--rows", metavar="PATH", help="Rows of others, a file or a folder of them."),
    ] = None
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="FOLDER", help="Write baselines.md here, and rows in baselines/."
        ),
    ] = None
    as_json: Json = False


def baselines(options: BaselinesOptions) -> None:
    """Count what becomes of crews of each kind of mind, and of one that acts by chance.

    With --out, rows of others that lie in the folder baselines/ there are shown too.
    """
    try:
        from cupola.adapters.baselines.counting import OWN, row_of
        from cupola.adapters.baselines.rows import as_values
    except ImportError as error:
        raise EngineError(LACKING) from error
    others = _others(options)
    dice = _dice(options, others)
    of = sum(one.worlds for one in dice) * len(OWN)
    with stoppable("Nothing was written."), counting(of, silent=options.as_json) as done:
        threads = options.threads or cores()
        own = [row_of(name, dice, threads, done) for name in OWN]
    rows = [*own, *others]
    if options.out is not None:
        _write(options.out, own, rows)
    if options.as_json:
        print_object(as_values(rows))
    elif options.out is None:
        _show(rows)


command = typed(BaselinesOptions, baselines)


def _others(options: BaselinesOptions) -> "list[Row]":
    """The rows of others.  Raises MistakesError for one that is called as ours are."""
    from cupola.adapters.baselines.counting import OWN
    from cupola.adapters.baselines.page import FOLDER
    from cupola.adapters.baselines.rows import read_all

    beside = options.out / FOLDER if options.out is not None else None
    kept = sorted(beside.glob("*.toml")) if beside is not None else []
    found = read_all([*(options.rows or ()), *(file for file in kept if file.stem not in OWN)])
    for row in found:
        if row.name in OWN or [other.name for other in found].count(row.name) > 1:
            raise MistakesError(row.name, [Mistake("name", "another row is called so already")])
    return found


def _dice(options: BaselinesOptions, others: "list[Row]") -> "list[Dice]":
    """What is counted: what was asked for, and whatever the rows of others were counted over."""
    from cupola.adapters.baselines.counting import setup_of
    from cupola.adapters.baselines.page import groups
    from cupola.adapters.baselines.rows import ALL, Dice

    found = []
    for name in options.scenarios or USUAL:
        if options.out is not None and name not in known_scenarios():
            raise NotationError(name, name, "a scenario that comes along", known_scenarios())
        scenario = load_scenario(name)
        begins = minute_at(options.since, scenario.minute_of_day) if options.since else 0
        person = scenario.names.proper(options.person) if options.person else ALL
        found.append(Dice(name, person, "builtin", begins, options.worlds, options.seed))
        setup_of(found[-1])
    return list(dict.fromkeys([*found, *groups(others)]))


def _write(folder: Path, own: "list[Row]", rows: "list[Row]") -> None:
    """The page, and the rows that were counted, are in the folder."""
    from cupola.adapters.baselines.page import FOLDER, NAME, page
    from cupola.adapters.baselines.rows import written

    texts = {folder / FOLDER / f"{row.name}.toml": written(row) for row in own}
    write_texts({**texts, folder / NAME: page(rows, as_typed())})
    say_aside(f"Written: {folder / NAME}, and {len(own)} rows in {folder / FOLDER}.")


def _show(rows: "list[Row]") -> None:
    """The tables on the screen: for each measure, every row with its interval."""
    from cupola.adapters.baselines.page import groups, heading
    from cupola.adapters.baselines.rows import MEASURES

    for dice in groups(rows):
        show(heading(dice).replace("`", ""))
        there = [row for row in rows if dice in row.over]
        for name, about in MEASURES.items():
            if not any(name in row.over[dice] for row in there):
                continue
            show()
            show(f"{name}: {about}")
            found = grid(0, 0, 0)
            for row in there:
                share, low, high = row.over[dice][name]
                found.add_row(f"  {row.name}", f"{share:>5.0%}", f"{low:.0%} to {high:.0%}")
            show(found)
        show()
