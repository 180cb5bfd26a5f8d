"""`cupola eval`: a language model plays one of the crew, or all; what it did, with controls."""

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from cupola.cli.options import Json
from cupola.cli.screen import grid, is_watched, print_object, say_aside, show
from cupola.cli.study.progress import stoppable
from cupola.cli.typed import typed
from cupola.errors import EngineError, NotationError
from cupola.scenarios.reader import load_scenario

if TYPE_CHECKING:
    from inspect_ai import Task
    from inspect_ai.log import EvalLog

    from cupola.adapters.inspect.cost import Estimate
    from cupola.adapters.inspect.results import Results, Row

LACKING = "cupola eval needs the package inspect-ai: install the extra cupola[eval]"
AT_ONCE = 4
"""Samples that are lived side by side, if nobody says how many."""
ABREAST = 3
"""Controls that stand side by side in eighty columns."""
NOTE = """Shares of 100 with 95 % intervals; in brackets behind them the change to the
same seeds under `ordered`, where its interval leaves out zero."""


class TaskChoice(StrEnum):
    """Who is played."""

    MEMBER = "member"
    CREW = "crew"
    BOTH = "both"


@dataclass(frozen=True)
class EvalOptions:
    """What was typed after `cupola eval`."""

    model: Annotated[
        str,
        typer.Option("--model", help="A model as Inspect names it, or cupola/builtin (offline)."),
    ] = "cupola/builtin"
    task: Annotated[
        TaskChoice, typer.Option("--task", help="Whether one is played, all are, or each in turn.")
    ] = TaskChoice.MEMBER
    scenarios: Annotated[
        list[str] | None,
        typer.Option(
            "--scenario",
            help="What is played; repeatable. If not said: winter_hut and film_renamed.",
        ),
    ] = None
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
    tasks = tasks_of(options)
    costs = {task.name: cost for task, cost in zip(tasks, _costs(tasks), strict=True)}
    say_costs(costs, options)
    if options.only_estimate:
        if options.as_json:
            print_object({name: asdict(cost) for name, cost in costs.items()})
        return
    logs = _lived(tasks, options)
    from cupola.adapters.inspect.results import results

    found = {log.eval.task: (results(log), log.location) for log in logs}
    if options.as_json:
        values = {name: as_values(*each) for name, each in found.items()}
        print_object(values)
        return
    for name, (each, location) in found.items():
        draw(name, each, location)
    show(Text(NOTE, "dim"))
    show(Text(f"To look at every sample: inspect view --log-dir {options.out}", "dim"))


def _costs(tasks: "Sequence[Task]") -> "Iterator[Estimate]":
    """What each task would cost."""
    from cupola.adapters.inspect.cost import estimate

    with stoppable("Nothing was lived yet."), tempfile.TemporaryDirectory() as folder:
        for task in tasks:
            yield estimate(task, folder)


def _lived(tasks: "list[Task]", options: EvalOptions) -> "list[EvalLog]":
    """The logs of these tasks.  Raises EngineError if one did not come to its end."""
    import inspect_ai

    display: Any = "rich" if is_watched() and not options.as_json else "none"
    with stoppable(f"What was lived so far is in {options.out}."):
        logs = inspect_ai.eval(
            tasks,
            model=options.model,
            log_dir=str(options.out),
            display=display,
            max_samples=AT_ONCE,
            max_tasks=1,
        )
        if len(logs) < len(tasks) or any(log.status == "cancelled" for log in logs):
            raise KeyboardInterrupt
    for log in logs:
        if log.status != "success":
            reason = log.error.message if log.error else log.status
            raise EngineError(f"{log.eval.task} did not come to its end: {reason}")
    return list(logs)


def tasks_of(options: EvalOptions) -> "list[Task]":
    """The tasks that were asked for.  Raises EngineError where Inspect is not installed."""
    try:
        from cupola.adapters.inspect import provider, tasks
    except ImportError as error:
        raise EngineError(LACKING) from error
    _check_own(options.model, provider.KINDS)
    found = []
    for scenario in options.scenarios or _usual(tasks.SCENARIOS, options.person):
        chosen: dict[str, Any] = {
            "scenario": scenario,
            "seeds": options.seeds,
            "under": options.under,
            "most": options.most,
            "seconds": options.seconds,
        }
        if options.task != TaskChoice.CREW:
            found.append(tasks.member(person=options.person, **chosen))
        if options.task != TaskChoice.MEMBER:
            found.append(tasks.crew(**chosen))
    return found


def _usual(scenarios: Sequence[str], person: str | None) -> list[str]:
    """The scenarios that are played if none is named: those that this person is in.

    Raises NotationError for somebody who is in none.
    """
    people = {name: [row["id"] for row in load_scenario(name).person] for name in scenarios}
    there = [name for name in scenarios if person is None or person.lower() in people[name]]
    if person is not None and not there:
        raise NotationError(person, person, "one of the crew", list(chain(*people.values())))
    return there


def _check_own(model: str, kinds: Any) -> None:
    """A model of our own provider has one of its names.  Raises NotationError."""
    own, _, kind = model.partition("/")
    if own == "cupola" and kind not in kinds:
        raise NotationError(model, model, "a model of ours", [f"cupola/{each}" for each in kinds])


def say_costs(costs: "Mapping[str, Estimate]", options: EvalOptions) -> None:
    """What it will cost stands on the error stream, for each task and in all."""
    for name, cost in costs.items():
        one = f"{round(cost.read, -3):,} tokens read, {round(cost.written, -2):,} written"
        say_aside(f"{name}: samples {cost.samples}, in each about {one}{_price([cost], options)}")
    tokens = sum((cost.read + cost.written) * cost.samples for cost in costs.values()) / 1e6
    say_aside(f"In all {tokens:.1f} million tokens{_price(costs.values(), options)}.")
    if not options.model.startswith("cupola/"):
        say_aside("A model that thinks at length writes more.")


def _price(costs: "Iterable[Estimate]", options: EvalOptions) -> str:
    """What some tasks cost at the prices given, "" if none are."""
    if options.per_read is None or options.per_written is None:
        return ""
    price = sum(cost.price(options.per_read, options.per_written) for cost in costs)
    return f"; price {price:.2f}"


def as_values(found: "Results", location: str) -> dict[str, Any]:
    """All of it as plain values."""
    return {
        "parts": found.parts,
        "rows": [row.as_values() for row in found.rows],
        "tokens": found.tokens,
        "log": location,
    }


def draw(name: str, found: "Results", location: str) -> None:
    """How the part was taken, and every measure under every control, are on the screen."""
    show(Text(name, "bold"))
    for word, parts in found.parts.items():
        told = ", ".join(f"{count} {part}" for part, count in parts.items() if count)
        show(f"{word}: {told}")
    words = list(found.parts)
    for first in range(0, len(words), ABREAST):
        show()
        show(_table(found.rows, words[first : first + ABREAST]))
    typer.echo(f"Log: {location}")
    show()


def _table(rows: "Sequence[Row]", words: Sequence[str]) -> Table:
    """Every measure under these controls."""
    table = grid(0, *([0] * len(words)))
    table.add_row("", *(Text(word, "bold") for word in words))
    for name, found in _by_measure(rows):
        table.add_row(name, *(cell(row) for row in found if row.control in words))
    return table


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
