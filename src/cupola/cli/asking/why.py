"""`cupola why`: which decisions of a story mattered for what came of it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated, Any

import typer
from rich.text import Text

from cupola.cli.asking.story import StoryName, story_of
from cupola.cli.options import (
    Engine,
    EngineChoice,
    Json,
    Minds,
    Readings,
    Seed,
    Threads,
)
from cupola.cli.screen import STOPPED, complain, grid, print_object, show
from cupola.cli.study.progress import counting
from cupola.cli.typed import typed
from cupola.studies.intervals import Difference
from cupola.studies.study import Way
from cupola.studies.why.screening import TRIED
from cupola.studies.why.searching import Effort
from cupola.studies.why.whole import Question, Weight, Why, why

CLOSED = 3
"""Futures that a decision closed and that are told; all are in the `--json` object."""

Tried = Annotated[int, typer.Option("--tried", min=1, help="Decisions that are tried at most.")]
Pairs = Annotated[
    int,
    typer.Option(
        "--pairs", min=1, metavar="N", help="Pairs of worlds in which each one told is measured."
    ),
]
Search = Annotated[
    int,
    typer.Option("--search", min=1, metavar="N", help="Pairs of worlds to find what matters."),
]


@dataclass(frozen=True)
class WhyOptions:
    """What one can choose about the question why."""

    story: StoryName
    outcome: Annotated[
        str,
        typer.Argument(
            metavar="OUTCOME",
            help="'NAME lives' (dies, leaves, stays, has remedy), 'remedy home', 'violence', "
            "'four deaths' or more, 'nobody dies', 'ending is left'; joined by 'and'.",
        ),
    ]
    tried: Tried = TRIED
    search: Search = Effort.search
    pairs: Pairs = Effort.measure
    minds: Minds = None
    seed: Seed = None
    threads: Threads = None
    engine: Engine = EngineChoice.COMPILED
    reading: Readings = None
    as_json: Json = False


def tell_why(options: WhyOptions) -> None:
    """Find the decisions of a story on which an outcome hung, and say how surely.

    Each decision that is tried is made as it was, and not made, from the same moment on the same
    dice; everybody then decides for themselves. First all are tried a little, then the better
    half more; those that are left are measured anew.
    """
    story = story_of(options.story, options)
    effort = Effort(search=options.search, measure=options.pairs)
    began = time.perf_counter()
    with asking(effort, silent=options.as_json) as lived:
        way = Way(options.threads, str(options.engine), lived)
        answer = why(story, options.outcome, Question(effort, options.tried, way=way))
    if options.as_json:
        print_object(as_object(answer))
        return
    draw(answer)
    seconds = time.perf_counter() - began
    show(Text(f"\n{answer.pairs:,} pairs of worlds in {seconds:.0f} s.", "dim"))


@contextmanager
def asking(effort: Effort, *, silent: bool) -> Iterator[Any]:
    """A bar of the pairs that are lived; Ctrl-C says how to go on."""
    most = effort.search + effort.kept * effort.measure
    try:
        with counting(most, silent=silent, words="pairs of worlds") as lived:
            yield lived
    except KeyboardInterrupt as stop:
        complain("Stopped. With a smaller --search and fewer --pairs the same command is faster.")
        raise typer.Exit(STOPPED) from stop


def draw(answer: Why) -> None:
    """The answer is on the screen."""
    so = "It is so in this story." if answer.is_so else "It is not so in this story."
    show(Text.assemble((answer.words.capitalize(), "bold"), f"   {so}"))
    for sentence in answer.because:
        show(f"  {sentence}")
    show()
    mattered = len(answer.mattered)
    found = f"{answer.found} decisions, {answer.tried} tried"
    if not mattered:
        show(f"{found}: nothing surely hangs on any of them.")
    else:
        ones = "one of them" if mattered == 1 else f"{mattered} of them"
        show(f"{found}: something surely hangs on {ones}.")
    show()
    for place, weight in enumerate(answer.weights, 1):
        _draw_weight(place, weight)
    show(Text("All intervals hold at once, 99 times of 100.", "dim"))


def _draw_weight(place: int, weight: Weight) -> None:
    table = grid(0, 0, 1)
    style = "bold" if weight.change.is_clear else ""
    decided_to = f"{weight.who}: {weight.decision.says}"
    table.add_row(f"{place:>2}", weight.clock, Text(decided_to, style))
    if weight.decision.choice is None:
        table.add_row("", "", f"almost: {weight.decision.instead}")
    table.add_row("", "", shares(weight))
    if weight.is_on_the_way:
        table.add_row("", "", "What came of the story goes back to it.")
    for closed in weight.closed[:CLOSED]:
        table.add_row("", "", f"{closed.sentence}.")
    show(table)


def shares(weight: Weight) -> str:
    """How often the outcome is so as it was, and otherwise."""
    before, after = (round(100 * one.share) for one in (weight.before, weight.after))
    return f"{before} of 100 as it was, {after} otherwise: {around(weight.change)}"


def around(change: Difference) -> str:
    """A change of a share with its interval, of 100."""
    low, high = (round(100 * end) for end in (change.low, change.high))
    return f"{round(100 * change.difference):+d} ({low:+d} to {high:+d})"


def as_object(answer: Why) -> dict[str, Any]:
    """The answer as plain values, for `--json`."""
    return {
        "outcome": answer.words,
        "is_so": answer.is_so,
        "because": list(answer.because),
        "decisions": answer.found,
        "tried": answer.tried,
        "pairs": answer.pairs,
        "weights": answer.rows,
    }


command = typed(WhyOptions, tell_why)
