"""`cupola whatif`: one thing changed at one moment, and what that changes, on the same dice."""

import time
from dataclasses import asdict, dataclass
from typing import Annotated, Any

import typer
from rich.console import Group, RenderableType
from rich.live import Live
from rich.text import Text

from cupola.chronicle.clock import day_clock
from cupola.chronicle.prose.lines import story
from cupola.cli.asking.story import SAVED, StoryName, is_kept
from cupola.cli.options import (
    Engine,
    EngineChoice,
    Json,
    MindChoice,
    Readings,
    Seed,
    Threads,
    must_not_go,
)
from cupola.cli.playing import Manner, Warming
from cupola.cli.run import opened
from cupola.cli.screen import STOPPED, complain, console, grid, is_watched, print_object, show
from cupola.cli.typed import typed
from cupola.errors import NotationError
from cupola.runs.single import Run, dice_of
from cupola.runs.whole import chronicle_of
from cupola.scenarios.scenario import Scenario
from cupola.studies.whatif.arms import arms_of
from cupola.studies.whatif.branches import live_on
from cupola.studies.whatif.changes import read_settings
from cupola.studies.whatif.differing import (
    LIVES,
    are_whole,
    differences,
    endings,
    partings,
    typical,
)
from cupola.studies.whatif.pairs import Asked, Pair, live_pairs
from cupola.studies.whatif.story import Story, minute_of

MANY = 1000
"""Pairs if nobody says how many: enough for differences within three or four of a hundred."""
AGAIN = 0.5
"""Seconds between two drawings of figures that grow steadier."""
SHOWN = 12
"""Lines of each story of the readable pair."""


@dataclass(frozen=True)
class WhatIfOptions:
    """What one can choose about a what-if."""

    scenario: StoryName
    at: Annotated[
        str, typer.Option("--at", metavar="'day 3 05:00'", help="The moment of the change.")
    ]
    instead: Annotated[
        list[str] | None,
        typer.Option(
            "--instead",
            metavar="CHANGE",
            help="'WHO DOES' adds a deed, 'not: WHO DOES' forbids it, 'WHO DOES -> WHO DOES'"
            " replaces it; may be repeated.",
        ),
    ] = None
    settings: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="KEY=VALUE", help="Set a key of the scenario; repeatable."),
    ] = None
    worlds: Annotated[int, typer.Option("--worlds", min=1, help="How many pairs.")] = MANY
    minds: Annotated[
        MindChoice, typer.Option("--minds", help="Who decides where the script does not.")
    ] = MindChoice.BUILTIN
    unscripted: Annotated[
        bool, typer.Option("--unscripted", help="Leave the script out from the beginning.")
    ] = False
    seed: Seed = None
    first: Annotated[
        int, typer.Option("--first", min=0, help="The dice of the first pair; the next follow.")
    ] = 1
    threads: Threads = None
    engine: Engine = EngineChoice.COMPILED
    reading: Readings = None
    as_json: Json = False


def what_if(options: WhatIfOptions) -> None:
    """Change one thing at one moment, and see over many pairs of runs what that changes.

    Both arms of a pair have the same dice. Until the moment they are the same story; from then
    on all decide for themselves, and one arm keeps what the other changes.
    """
    if not options.instead and not options.settings:
        raise NotationError("--instead", "", "a change: say --instead or --set", [])
    asked, scenario = _asked(options)
    found: list[Pair] = []
    try:
        _live(asked, scenario, found, options)
    except KeyboardInterrupt as stop:
        if found:
            _tell(asked, scenario, found, options)
        after = options.first + len(found)
        complain(
            f"Stopped after {len(found):,} of {options.worlds:,} pairs;"
            f" with --first {after} the same command goes on with the next ones."
        )
        raise typer.Exit(STOPPED) from stop
    _tell(asked, scenario, found, options)


def _asked(options: WhatIfOptions) -> tuple[Asked, Scenario]:
    """The two arms, from what was typed."""
    story = _story(options)
    Warming(Manner(engine=options.engine, silent=options.as_json))
    scenario, moment = story.scenario, story.at(options.at)
    settings = read_settings(options.settings or ())
    arms = arms_of(moment, options.instead or (), settings, str(options.minds))
    seeds = dice_of(options.first, options.worlds)
    return Asked(arms, seeds, options.threads, str(options.engine)), scenario


def _story(options: WhatIfOptions) -> Story:
    """The story that is meant: of a scenario, or of a file that a run or a moment was saved in."""
    engine = str(options.engine)
    if is_kept(options.scenario):
        own = {"--seed": options.seed, "--reading": options.reading}
        must_not_go(own | {"--unscripted": options.unscripted}, SAVED)
        return Story.kept(options.scenario, engine)
    scenario = opened(options.scenario, options.reading)
    if options.unscripted or not scenario.scripted:
        scenario = scenario.played_by(str(options.minds))
    return Story(scenario, options.seed, engine)


def _live(asked: Asked, scenario: Scenario, found: list[Pair], options: WhatIfOptions) -> None:
    """All pairs are found; where somebody looks on, the figures stand there and grow steadier."""
    if options.as_json or not is_watched():
        for some in live_pairs(asked):
            found += some
        return
    drawn = time.monotonic()
    with Live(
        console=console(), transient=True, auto_refresh=False, vertical_overflow="crop"
    ) as live:
        for some in live_pairs(asked):
            found += some
            if time.monotonic() - drawn > AGAIN:
                drawn = time.monotonic()
                head = Text(f"{len(found):,} of {options.worlds:,} pairs; Ctrl-C stops.", "dim")
                live.update(Group(head, _figures(scenario, found)), refresh=True)


def _figures(scenario: Scenario, found: list[Pair]) -> RenderableType:
    """Every outcome in a row, those that surely change in bold; then the endings."""
    rows = differences(scenario, found)
    lines = [Text(row.sentence(), "bold" if row.is_sure else "") for row in rows]
    lives = sum(row.kind == LIVES for row in rows)
    table = grid(1, 0, 0)
    table.add_row("Endings, of 100", "as it is", "changed")
    for words, before, after in endings(scenario, found):
        table.add_row(f"  {words}", *(f"{100 * n / len(found):8.0f}" for n in (before, after)))
    return Group(*lines[:lives], "", *lines[lives:], "", table)


def _tell(asked: Asked, scenario: Scenario, found: list[Pair], options: WhatIfOptions) -> None:
    """What was found is on the screen, or printed as one object."""
    if options.as_json:
        print_object(as_object(scenario, found, options))
        return
    changes = [*(options.instead or ()), *(options.settings or ())]
    clock = day_clock(minute_of(options.at, scenario), scenario.minute_of_day)
    show(f"{clock}: {'; '.join(changes)}")
    show(f"{len(found):,} pairs, the same dice in both of each.")
    if not are_whole(found):
        show("Who was hurt is not counted: the moment's file holds nothing of what came before it.")
    show()
    show(_figures(scenario, found))
    show()
    _show_partings(scenario, found)
    pair = typical(scenario, found)
    if pair is not None:
        _show_pair(asked, pair)


def _show_partings(scenario: Scenario, found: list[Pair]) -> None:
    apart = 100 * sum(pair.parting is not None for pair in found) / len(found)
    show(f"Somebody else does otherwise in {apart:.0f} of 100 pairs. They part first by:")
    table = grid(0, 0, 0, 1)
    for part in partings(scenario, found):
        arm = "changed" if part.changed else "as it is"
        clock = day_clock(part.minute, scenario.minute_of_day)
        table.add_row(f"{100 * part.count / len(found):5.0f}", arm, clock, part.text)
    show(table)


def _show_pair(asked: Asked, pair: Pair) -> None:
    """The lines of a pair that only one of its stories has, the first ones of each."""
    show()
    show(f"A typical pair, dice {pair.seed}. What only one of its stories has:")
    told = [_lines(asked, at, pair.seed) for at in range(len(asked.arms))]
    for at, title in enumerate(("As it is", "Changed")):
        other = {text for _, text in told[1 - at]}
        show(f"{title}:")
        for clock, text in [line for line in told[at] if line[1] not in other][:SHOWN]:
            show(f"  {clock}  {text}")


def _lines(asked: Asked, at: int, seed: int) -> list[tuple[str, str]]:
    arm = asked.arms[at]
    run = Run(arm.scenario, engine=asked.engine)
    live_on(run, arm, seed)
    return [(line.day_clock, line.text) for line in story(chronicle_of(run))]


def as_object(scenario: Scenario, found: list[Pair], options: WhatIfOptions) -> dict[str, Any]:
    """What was found as plain values, for `--json`."""
    pair = typical(scenario, found)
    return {
        "at": options.at,
        "changes": options.instead or [],
        "settings": options.settings or [],
        "pairs": len(found),
        "first": options.first,
        "outcomes": [
            {**asdict(row), "change": row.change, "sentence": row.sentence()}
            for row in differences(scenario, found)
        ],
        "endings": [
            {"ending": words, "before": before, "after": after}
            for words, before, after in endings(scenario, found)
        ],
        "partings": [asdict(part) for part in partings(scenario, found)],
        "typical": pair.seed if pair else None,
    }


command = typed(WhatIfOptions, what_if)
