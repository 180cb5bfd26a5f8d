"""`cupola lies`: what was said that its speaker did not hold, who believed it, what it did."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.text import Text

from cupola.cli.options import (
    Engine,
    EngineChoice,
    Json,
    Minds,
    Readings,
    Seed,
    Threads,
    must_not_go,
)
from cupola.cli.playing import Manner, Warming
from cupola.cli.run import decided, opened
from cupola.cli.screen import grid, print_object, show
from cupola.cli.stories.tell import KEPT, RUN_IS_OVER
from cupola.cli.study.progress import counting, stoppable
from cupola.cli.typed import typed
from cupola.errors import NotationError
from cupola.runs.replay import read_chronicle
from cupola.studies.base_rates.measure import Measure
from cupola.studies.lies.effects import Arm, Difference
from cupola.studies.lies.orders import Order
from cupola.studies.lies.statements import Statement, statements_of
from cupola.studies.lies.whole import WORLDS, Lies, listed, lived_again, worlds_of
from cupola.studies.study import Way
from cupola.studies.whatif.story import Story

FEWER = "Nothing is told of what is half lived. Fewer --worlds are faster; --worlds 0 only lists."


@dataclass(frozen=True)
class LiesOptions:
    """What one can choose about the question what lies did."""

    story: Annotated[
        str,
        typer.Argument(
            metavar="RUN", help="A folder that --out has written, or a scenario to run now."
        ),
    ]
    worlds: Annotated[
        int, typer.Option("--worlds", min=0, help="Live each moment again so often; 0: only list.")
    ] = WORLDS
    seed: Seed = None
    minds: Minds = None
    threads: Threads = None
    reading: Readings = None
    engine: Engine = EngineChoice.COMPILED
    as_json: Json = False


def tell_lies(options: LiesOptions) -> None:
    """List what was said that its speaker did not hold, and who believed it; and what it did.

    The moment is lived again without it, and with the truth instead, on the same dice. A mistake
    is none of these. Of a folder nothing can be lived again: it is only listed.
    """
    answer = _of_folder(options) if Path(options.story).is_dir() else _of_scenario(options)
    if options.as_json:
        print_object(as_object(answer))
        return
    draw_statements(answer)
    if answer.did:
        show()
        show(Text("More of each as it was; 95 of 100 such intervals hold the true one.", "dim"))
    draw_orders(answer.orders)


def _of_folder(options: LiesOptions) -> Lies:
    """What is kept in a folder.  Raises NotationError for what only a scenario takes."""
    if not (Path(options.story) / KEPT).is_file():
        raise NotationError(options.story, options.story, "the folder of a run that is over", [])
    own = {"--seed": options.seed, "--minds": options.minds, "--reading": options.reading}
    must_not_go(own, RUN_IS_OVER)
    chronicle = read_chronicle(options.story)
    return Lies(chronicle, statements_of(chronicle), {}, [])


def _of_scenario(options: LiesOptions) -> Lies:
    """What a run of a scenario holds, each moment lived again."""
    scenario = decided(opened(options.story, options.reading), options.minds, None, None)
    Warming(Manner(engine=options.engine, silent=options.as_json))
    story = Story(scenario, options.seed, str(options.engine))
    found = listed(story)
    if not options.worlds:
        return found
    count = worlds_of(story, found, options.worlds)
    with stoppable(FEWER), counting(count, silent=options.as_json) as lived:
        way = Way(options.threads, str(options.engine), lived)
        return lived_again(story, found, options.worlds, way)


def draw_statements(answer: Lies) -> None:
    """Each statement is on the screen: what it is, who believed it, and what it did."""
    if not answer.statements:
        show("Nobody said what they did not hold, and nobody kept anything back.")
    for statement in answer.statements:
        event = statement.event
        table = grid(0, 1)
        said = " ".join(filter(None, (event.actor, event.verb, event.target, event.content)))
        table.add_row(Text(event.day_clock, "bold"), Text(f"{statement.kind}: {said}", "bold"))
        moved = [one for one in statement.heard if one.after is not None]
        for heard in moved:
            word = "believes it" if heard.believed else "does not believe it"
            was = f"{heard.before:.2f}" if heard.before is not None else "?"
            table.add_row("", f"{heard.person} {word}: {was}, then {heard.after:.2f}")
        for difference in answer.did.get(event.id, ()):
            for line in _did(difference):
                table.add_row("", line)
        show(table)


def _did(difference: Difference) -> list[str]:
    """What was otherwise than in another arm, in lines."""
    found = [f"than with {difference.arm}, lives: {signed(difference.lives)}"]
    if difference.arm == Arm.WITHOUT:
        found = [f"than without it, lives: {signed(difference.lives)}"]
    each = difference.credence.items()
    return found + [f"    {name} holds it: {signed(one)}" for name, one in each]


def draw_orders(sent: Sequence[Order]) -> None:
    """What each order did is on the screen."""
    for order in sent:
        show()
        show(Text(f"The order of {order.title} ({order.at})", "bold"))
        show(f"than if it is never sent, lives: {signed(order.lives)}")


def signed(measure: Measure) -> str:
    """A difference with its interval."""
    return f"{measure.estimate:+.2f} ({measure.low:+.2f} to {measure.high:+.2f})"


def as_object(answer: Lies) -> dict[str, Any]:
    """All of it as plain values."""
    chronicle = answer.chronicle
    return {
        "scenario": chronicle.cast.title,
        "seed": chronicle.seed,
        "statements": [
            _statement_object(one, answer.did.get(one.event.id, ())) for one in answer.statements
        ],
        "orders": [asdict(one) for one in answer.orders],
    }


def _statement_object(statement: Statement, did: Sequence[Difference]) -> dict[str, Any]:
    event = statement.event
    names = ("id", "minute", "day_clock", "actor", "verb", "target", "content", "truth", "held")
    return {
        "kind": str(statement.kind),
        **{name: getattr(event, name) for name in names},
        "heard": [asdict(one) | {"believed": one.believed} for one in statement.heard],
        "against": [asdict(one) for one in did],
    }


command = typed(LiesOptions, tell_lies)
