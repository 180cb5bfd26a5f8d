"""What an order did: the same worlds in which a ground never sends it.

Where people follow a script, they decide for themselves from the order's minute on, in both.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cupola.runs.batch import in_order, prepare
from cupola.runs.single import Run
from cupola.scenarios.scenario import Scenario
from cupola.studies.base_rates.measure import Measure
from cupola.studies.lies.effects import PIECE, of_lives
from cupola.studies.outcome import who_lives_and_left
from cupola.studies.study import Way
from cupola.world.catalogue.entities import FIRST_GROUND

NEVER = "never"
Bits = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Order:
    """An order of a ground: when it is sent, and what is otherwise because of it.

    lives: how many more people live than without it.  people: the share of worlds by which each
    lives more often.
    """

    ground: str
    title: str
    at: str
    lives: Measure
    people: dict[str, Measure]


def grounds_with_orders(scenario: Scenario) -> list[str]:
    """The grounds that send an order."""
    grounds = scenario.source.found.get("grounds", {})
    return [name for name, row in grounds.items() if row["order"].get("at", NEVER) != NEVER]


def orders(scenario: Scenario, seeds: range, way: Way | None = None) -> list[Order]:
    """What each order did, over worlds of these seeds from their beginning."""
    how = way or Way()
    people = {str(row["id"]): scenario.names.entities[str(row["id"])] for row in scenario.person}
    found = []
    for name in grounds_with_orders(scenario):
        row = scenario.source.found["grounds"][name]
        free = left_to_themselves(scenario, name)
        sent = _living(free, seeds, how)
        unsent = _living(free.setting({f"grounds.{name}.order.at": NEVER}), seeds, how)
        change = {p: (sent >> number & 1) - (unsent >> number & 1) for p, number in people.items()}
        lives, each = of_lives(change)
        found.append(Order(name, str(row["title"]), str(row["order"]["at"]), lives, each))
    return found


def left_to_themselves(scenario: Scenario, ground: str) -> Scenario:
    """The same scenario; a script is followed only until this ground sends its order."""
    if not scenario.scripted:
        return scenario
    row = scenario.names.entities[ground] - FIRST_GROUND
    return scenario.handed_over(int(scenario.plan.grounds[row].order_at))


def _living(scenario: Scenario, seeds: range, way: Way) -> Bits:
    """Who lives at the end of each world, as bits."""
    prepare(scenario, way.engine)
    lived: Callable[[], None] = way.lived

    def work(run: Run, piece: range) -> list[int]:
        found = []
        for seed in piece:
            run.begin(seed)
            run.go_on()
            found.append(who_lives_and_left(run.world, scenario.plan)[0])
            lived()
        return found

    pieces = [seeds[at : at + PIECE] for at in range(0, len(seeds), PIECE)]
    rows = in_order(scenario, pieces, work, threads=way.threads, engine=way.engine)
    return np.array([bits for piece in rows for bits in piece], np.int64)
