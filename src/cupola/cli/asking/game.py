"""`cupola game`: an instruction to each side, what comes of every pair, and its equilibria."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.text import Text

from cupola.cli.options import Engine, EngineChoice, Json, Readings, Threads
from cupola.cli.playing import Manner, Warming
from cupola.cli.run import ScenarioName, opened
from cupola.cli.screen import STOPPED, complain, grid, print_object, show
from cupola.cli.study.progress import counting
from cupola.cli.typed import as_typed, typed
from cupola.studies.game import page
from cupola.studies.game.equilibria import Found, surely
from cupola.studies.game.instructions import USUAL, instructions_of
from cupola.studies.game.table import Measure, Payoffs, Side, is_first_choice, payoffs, sides_of
from cupola.studies.game.words import cell, interval, told
from cupola.studies.intervals import RULE_OF_THREE
from cupola.studies.study import Way

MANY = 200
"""Worlds for each pair if nobody says how many: shares within seven of a hundred."""
FIRST_CHOICE = ("trust", "mistrust")
"""The instructions of a scenario that is one choice between two, if nobody says which."""
NOTE = (
    "* an equilibrium: neither side gains by another instruction. ± half of the interval that holds"
    " the true value 95 times of 100. A table drawn anew has the same worlds, some more than once,"
    " others not at all; what happened in none of them may still be so in up to {bound:.1f} of 100."
)
STAR = " *"
"""What marks an equilibrium in a table."""
WIDEST = 24
"""Characters of a cell at most; where the screen is narrow it goes on in the next line, so that no
mark is cut off."""
MOST = 3
"""Equilibria of one instruction each that are told in a line each."""
MORE_THAN_ONE = "Some payoffs are tied, so there may be more equilibria than are told."


@dataclass(frozen=True)
class GameOptions:
    """What one can choose about a game."""

    scenario: ScenarioName
    instructions: Annotated[
        str | None,
        typer.Option(
            "--instructions",
            metavar="A,B,...",
            help="Of obey, talk, disclose, wait, as_usual, mirror, trust, mistrust.",
        ),
    ] = None
    sides: Annotated[
        str | None,
        typer.Option("--sides", metavar="A,B", help="Which two, if there are more."),
    ] = None
    worlds: Annotated[
        int, typer.Option("--worlds", min=2, help="How many for each pair of instructions.")
    ] = MANY
    seed: Annotated[
        int, typer.Option("--seed", min=0, help="The dice of the first world; the next follow.")
    ] = 1
    page: Annotated[
        Path | None,
        typer.Option("--page", metavar="FILE", help="Write the tables to this file, as Markdown."),
    ] = None
    threads: Threads = None
    engine: Engine = EngineChoice.COMPILED
    reading: Readings = None
    as_json: Json = False


def play_game(options: GameOptions) -> None:
    """Tell the people of each side what to do, and see what comes of every pair of instructions.

    Three games are told: survivors of one's own side, one's own order met, everybody alive. Each
    has its equilibria, and in how many tables drawn anew each of them is one.
    """
    scenario = opened(options.scenario, options.reading).played_by("builtin")
    usual = FIRST_CHOICE if is_first_choice(scenario) else USUAL
    instructions = instructions_of(_parts(options.instructions) or usual)
    sides = sides_of(scenario, _parts(options.sides))
    Warming(Manner(engine=options.engine, silent=options.as_json))
    seeds = range(options.seed, options.seed + options.worlds)
    of = len(instructions) ** 2 * options.worlds
    try:
        with counting(of, silent=options.as_json) as lived:
            way = Way(options.threads, str(options.engine), lived)
            found = payoffs(scenario, sides, instructions, seeds, way)
    except KeyboardInterrupt as stop:
        complain("Stopped. Fewer worlds take less time: --worlds.")
        raise typer.Exit(STOPPED) from stop
    judged = {measure.name: surely(found.values[measure.name]) for measure in found.measures}
    if options.page:
        page.write(found, judged, options.page, as_typed())
    if options.as_json:
        print_object(as_object(found, judged))
        return
    draw(found, judged)


def _parts(text: str | None) -> tuple[str, ...]:
    return tuple(part for part in (text or "").replace(",", " ").split() if part)


def draw(found: Payoffs, judged: dict[str, Found]) -> None:
    """Every table and its equilibria are on the screen."""
    one, other = found.sides
    show(Text.assemble((found.scenario.title, "bold"), "  an instruction to each side"))
    show(f"{found.worlds:,} worlds for each pair, the same dice. Down: {one.title}, and")
    show(f"the first number of each pair. Across: {other.title}, and the second.")
    show()
    table = grid(0, 1)
    for instruction in found.instructions:
        table.add_row(Text(instruction.word, "bold"), instruction.about)
    show(table)
    for measure in found.measures:
        show()
        title = f"{measure.words[:1].upper()}{measure.words[1:]}"
        show(Text.assemble((title, "bold"), ", of 100 worlds" if measure.is_share else ""))
        if measure.note:
            show(Text(measure.note, "dim"))
        draw_table(found, measure, judged[measure.name])
        draw_equilibria(found, judged[measure.name])
    show()
    show(Text(NOTE.format(bound=100 * RULE_OF_THREE / found.worlds), "dim"))


def draw_table(found: Payoffs, measure: Measure, judged: Found) -> None:
    """The payoffs of every pair of instructions, both sides', with how sure they are."""
    words = [instruction.word for instruction in found.instructions]
    table = grid(*[-WIDEST] * (len(words) + 1))
    table.add_row("", *(Text(word, "dim") for word in words))
    values = found.values[measure.name]
    stars = [(each.support[0][0], each.support[1][0]) for each in judged.equilibria if each.is_pure]
    for row, word in enumerate(words):
        cells = [
            cell(measure, values[row, column], found.sides)
            + (STAR if (row, column) in stars else "")
            for column in range(len(words))
        ]
        table.add_row(Text(word, "dim"), *cells)
    show(table)


def draw_equilibria(found: Payoffs, judged: Found) -> None:
    """The equilibria, with how often each is one in tables drawn anew."""
    pure = [each for each in judged.equilibria if each.is_pure]
    for each in judged.equilibria:
        if not each.is_pure or len(pure) <= MOST:
            told_in = f"in {100 * each.holds:.0f} of 100 tables drawn anew"
            show(f"  equilibrium: {told(found, each)}; {told_in}")
    if len(pure) > MOST:
        least = min(each.holds for each in pure)
        show(f"  {len(pure)} equilibria{STAR}, each in {100 * least:.0f} of 100 tables or more")
    if not judged.equilibria:
        show("  no equilibrium was found")
    if judged.has_ties:
        show(Text(f"  {MORE_THAN_ONE}", "dim"))


def as_object(found: Payoffs, judged: dict[str, Found]) -> dict[str, Any]:
    """Everything as plain values."""
    return {
        "scenario": found.scenario.name,
        "sides": [side.name for side in found.sides],
        "instructions": {each.word: each.about for each in found.instructions},
        "worlds": found.worlds,
        "games": [_game(found, measure, judged[measure.name]) for measure in found.measures],
    }


def _game(found: Payoffs, measure: Measure, judged: Found) -> dict[str, Any]:
    words = [instruction.word for instruction in found.instructions]
    values = found.values[measure.name]
    return {
        "measure": measure.name,
        "words": measure.words,
        "table": [
            {
                "one": one,
                "other": other,
                "payoffs": [
                    _payoff(measure, values[row, column][:, at], side)
                    for at, side in enumerate(found.sides)
                ],
                "equilibrium_in": float(judged.holds[row, column]),
            }
            for row, one in enumerate(words)
            for column, other in enumerate(words)
        ],
        "equilibria": [asdict(each) for each in judged.equilibria],
        "has_ties": judged.has_ties,
    }


def _payoff(measure: Measure, values: Any, side: Side) -> dict[str, float]:
    low, high = interval(measure, values, side)
    return {"mean": float(values.mean()), "low": low, "high": high}


command = typed(GameOptions, play_game)
