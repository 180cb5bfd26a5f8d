"""All lies of a story: each statement, who believed it, what it did, and what each order did."""

from dataclasses import dataclass

from cupola.chronicle.store import Chronicle
from cupola.errors import ChronicleError
from cupola.runs.single import dice_of
from cupola.runs.whole import run
from cupola.studies.lies.effects import Difference, can_be_lived_again, effects, said_in
from cupola.studies.lies.orders import Order, grounds_with_orders, orders
from cupola.studies.lies.statements import Statement, statements_of
from cupola.studies.study import Way
from cupola.studies.whatif.story import Story

WORLDS = 200
"""Worlds that each moment is lived again in, if nobody says how many."""


@dataclass(frozen=True)
class Lies:
    """The statements of a story, what each did by the number of its event, and the orders."""

    chronicle: Chronicle
    statements: list[Statement]
    did: dict[int, tuple[Difference, ...]]
    orders: list[Order]


def lies(story: Story, worlds: int = WORLDS, way: Way | None = None) -> Lies:
    """What was said in a story that its speaker did not hold, who believed it, and what it did.

    worlds: in so many each moment is lived again; 0 only lists.
    """
    how = way or Way(engine=story.engine)
    found = listed(story)
    return lived_again(story, found, worlds, how) if worlds else found


def listed(story: Story) -> Lies:
    """The statements alone, of the story run once.  Raises ChronicleError."""
    if story.begins is not None:
        raise ChronicleError(
            "lies are looked for in a story from its start, and this one begins at a saved moment"
        )
    chronicle = run(story.scenario, story.seed, engine=story.engine)
    return Lies(chronicle, statements_of(chronicle), {}, [])


def lived_again(story: Story, found: Lies, worlds: int, way: Way) -> Lies:
    """The same, with what each statement and each order did.  Raises NotationError."""
    scenario, seed = story.scenario, found.chronicle.seed
    again = [one for one in found.statements if can_be_lived_again(one)]
    seeds = dice_of(seed, worlds)
    did = effects(scenario, list(said_in(scenario, seed, again, way.engine)), seeds, way)
    by_event = {one.event.id: each for one, each in zip(again, did, strict=True)}
    return Lies(found.chronicle, found.statements, by_event, orders(scenario, seeds, way))


def worlds_of(story: Story, found: Lies, worlds: int) -> int:
    """How many worlds are counted while they are lived again: an order's own come twice."""
    again = sum(can_be_lived_again(one) for one in found.statements)
    return worlds * (again + 2 * len(grounds_with_orders(story.scenario)))
