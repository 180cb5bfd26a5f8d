"""`cupola save`: the best single change of a story for somebody."""

import time
from dataclasses import asdict, dataclass, replace
from typing import Annotated, Any

import typer
from rich.text import Text

from cupola.cli.asking.story import StoryName, story_of
from cupola.cli.asking.why import Pairs, Search, Tried, around, asking
from cupola.cli.options import Engine, EngineChoice, Json, Minds, Readings, Seed, Threads
from cupola.cli.screen import grid, print_object, show
from cupola.cli.typed import typed
from cupola.studies.study import Way
from cupola.studies.why.saving import EFFORT, Saved, Saving, save
from cupola.studies.why.screening import TRIED
from cupola.studies.why.whole import Question

FILM = "film"
"""The story that is meant if none is named."""


@dataclass(frozen=True)
class SaveOptions:
    """What one can choose about saving somebody."""

    person: Annotated[str, typer.Argument(metavar="PERSON", help="Who is to live.")]
    story: StoryName = FILM
    tried: Tried = TRIED
    search: Search = EFFORT.search
    pairs: Pairs = EFFORT.measure
    minds: Minds = None
    seed: Seed = None
    threads: Threads = None
    engine: Engine = EngineChoice.COMPILED
    reading: Readings = None
    as_json: Json = False


def save_somebody(options: SaveOptions) -> None:
    """Find the single change that would most surely have let somebody live.

    Tried are decisions of the story that are not made as they were, and words put in: what one
    held and another did not, told in time. Both ways on have the same dice, and everybody decides
    for themselves from there on.
    """
    story = story_of(options.story, options)
    effort = replace(EFFORT, search=options.search, measure=options.pairs)
    began = time.perf_counter()
    with asking(effort, silent=options.as_json) as lived:
        way = Way(options.threads, str(options.engine), lived)
        answer = save(story, options.person, Question(effort, options.tried, way=way))
    if options.as_json:
        print_object(as_object(answer))
        return
    draw(answer)
    seconds = time.perf_counter() - began
    show(Text(f"\n{answer.pairs:,} pairs of worlds in {seconds:.0f} s.", "dim"))


def draw(answer: Saving) -> None:
    """The answer is on the screen."""
    fate = "lives in this story already." if answer.lives else "does not live in this story."
    show(Text.assemble((answer.who, "bold"), f" {fate}"))
    for sentence in answer.because:
        show(f"  {sentence}")
    show()
    show(f"{answer.decisions} decisions undone and {answer.tellings} words put in were tried.")
    best = answer.best
    if best is None:
        show("None of them surely helps. The best of them:")
    else:
        show(Text(f"Best: {best.clock}, {best.says}.", "bold"))
    show()
    for one in answer.changes:
        _draw_change(answer.who, one)
    show(Text("All intervals hold at once, 99 times of 100.", "dim"))


def _draw_change(who: str, one: Saved) -> None:
    table = grid(0, 1)
    table.add_row(one.clock, Text(one.says, "bold" if one.change.low > 0.0 else ""))
    before, after = (round(100 * share.share) for share in (one.before, one.after))
    table.add_row("", f"{who} lives: {before} to {after} of 100, {around(one.change)}")
    show(table)


def as_object(answer: Saving) -> dict[str, Any]:
    """The answer as plain values, for `--json`."""
    best = answer.best
    return {**asdict(answer), "best": asdict(best) if best else None}


command = typed(SaveOptions, save_somebody)
