"""`cupola eval`: a language model plays one of the crew, or all; what it did, with controls."""

import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.text import Text

from cupola.cli.options import Json
from cupola.cli.screen import grid, is_watched, say_aside, show
from cupola.cli.typed import typed
from cupola.errors import EngineError, NotationError

if TYPE_CHECKING:
    from inspect_ai import Task

    from cupola.adapters.inspect.cost import Estimate
    from cupola.adapters.inspect.results import Results, Row

LACKING = "cupola eval needs the package inspect-ai: install the extra cupola[eval]"
AT_ONCE = 4
"""Samples that are lived side by side, if nobody says how many."""


class TaskChoice(StrEnum):
    """Who is played."""

    MEMBER = "member"
    CREW = "crew"


@dataclass(frozen=True)
class EvalOptions:
    """What was typed after `cupola eval`."""

    model: Annotated[
        str,
        typer.Option("--model", help="A model as Inspect names it, or cupola/builtin (offline)."),
    ] = "cupola/builtin"
    task: Annotated[TaskChoice, typer.Option("--task", help="Whether one is played, or all.")] = (
        TaskChoice.MEMBER
    )
    scenario: Annotated[
        str, typer.Option("--scenario", help="What is played; neutral names by default.")
    ] = "winter_hut"
    person: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help="Who is played, in a member task.")
    ] = None
    seeds: Annotated[
        int, typer.Option("--seeds", min=1, max=10_000, help="Stories under each control.")
    ] = 10
    under: Annotated[str, typer.Option("--under", help="Controls with commas, or all.")] = (
        "ordered,no_order"
    )
    most: Annotated[
        int, typer.Option("--most", min=1, max=400, help="Decisions a sample, at most.")
    ] = 40
    seconds: Annotated[float, typer.Option("--seconds", min=0.1, help="That a reply may take.")] = (
        120.0
    )
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="Where Inspect's log is kept.")
    ] = Path("logs")
    only_estimate: Annotated[
        bool, typer.Option("--estimate", help="Only say what it would cost.")
    ] = False
    per_read: Annotated[
        float | None, typer.Option("--price-read", min=0, help="Price of a million tokens read.")
    ] = None
    per_written: Annotated[
        float | None,
        typer.Option("--price-written", min=0, help="Price of a million tokens written."),
    ] = None
    as_json: Json = False


def eval_model(options: EvalOptions) -> None:
    """Let a language model play, and measure what it does; before, say what it costs."""
    task = task_of(options)
    import inspect_ai

    from cupola.adapters.inspect.cost import estimate
    from cupola.adapters.inspect.results import results

    with tempfile.TemporaryDirectory() as folder:
        cost = estimate(task, folder)
    say_aside(estimate_line(cost, options))
    if options.only_estimate:
        if options.as_json:
            typer.echo(json.dumps(asdict(cost)))
        return
    display: Any = "rich" if is_watched() and not options.as_json else "none"
    log = inspect_ai.eval(
        task,
        model=options.model,
        log_dir=str(options.out),
        display=display,
        max_samples=AT_ONCE,
    )[0]
    if log.status != "success":
        reason = log.error.message if log.error else log.status
        raise EngineError(f"the evaluation did not come to its end: {reason}")
    found = results(log)
    if options.as_json:
        typer.echo(json.dumps(as_values(found, log.location), ensure_ascii=False))
        return
    draw(found)
    show(Text(f"Log: {log.location}   (inspect view --log-dir {options.out})", "dim"))


def task_of(options: EvalOptions) -> "Task":
    """The task that was asked for.  Raises EngineError where Inspect is not installed."""
    try:
        from cupola.adapters.inspect import provider, tasks
    except ImportError as error:
        raise EngineError(LACKING) from error
    _check_own(options.model, provider.KINDS)
    chosen: dict[str, Any] = {
        "scenario": options.scenario,
        "seeds": options.seeds,
        "under": options.under,
        "most": options.most,
        "seconds": options.seconds,
    }
    if options.task == TaskChoice.CREW:
        return tasks.crew(**chosen)
    return tasks.member(person=options.person, **chosen)


def _check_own(model: str, kinds: Any) -> None:
    """A model of our own provider has one of its names.  Raises NotationError."""
    own, _, kind = model.partition("/")
    if own == "cupola" and kind not in kinds:
        raise NotationError(model, model, "a model of ours", [f"cupola/{each}" for each in kinds])


def estimate_line(cost: "Estimate", options: EvalOptions) -> str:
    """What it will cost, in a sentence."""
    one = f"{round(cost.read, -3):,} tokens read and {round(cost.written, -2):,}"
    all_of_it = (cost.read + cost.written) * cost.samples / 1e6
    line = f"About {one} written a sample; {cost.samples} samples, {all_of_it:.1f} million in all"
    if options.per_read is None or options.per_written is None:
        return f"{line}. A model that thinks at length writes more."
    price = cost.price(options.per_read, options.per_written)
    return f"{line}: {price:.2f} at the prices given, thinking not counted."


def as_values(found: "Results", location: str) -> dict[str, Any]:
    """All of it as plain values."""
    return {
        "parts": found.parts,
        "rows": [row.as_values() for row in found.rows],
        "tokens": found.tokens,
        "log": location,
    }


def draw(found: "Results") -> None:
    """How the part was taken, and every measure under every control, are on the screen."""
    for word, parts in found.parts.items():
        told = ", ".join(f"{count} {part}" for part, count in parts.items() if count)
        show(f"{word}: {told}")
    show()
    words = list(found.parts)
    table = grid(0, *([0] * len(words)))
    table.add_row("", *(Text(word, "bold") for word in words))
    for name, rows in _by_measure(found.rows):
        table.add_row(name, *(cell(row) for row in rows))
    show(table)
    show(Text("Shares of 100 with 95 % intervals; behind them the change to the same seeds", "dim"))
    show(Text("under `ordered`, where it is clear of nothing.", "dim"))


def _by_measure(rows: Sequence["Row"]) -> Iterator[tuple[str, list["Row"]]]:
    names = dict.fromkeys(row.measure for row in rows)
    for name in names:
        yield name, [row for row in rows if row.measure == name]


def cell(row: "Row") -> str:
    """A share with its interval, and the change to `ordered` if it is clear."""
    if not row.of:
        return "-"
    text = f"{100 * row.value:.0f} [{100 * row.low:.0f}, {100 * row.high:.0f}]"
    if row.difference is not None and row.difference.is_clear:
        text += f" ({100 * row.difference.difference:+.0f})"
    return text


command = typed(EvalOptions, eval_model)
