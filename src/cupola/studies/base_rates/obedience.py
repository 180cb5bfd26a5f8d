"""How often a person of median traits carries out a harmful order received by message.

The crew of `one_side_ordered`, left to itself.  Everybody has the same traits, all in the
middle, and the same bonds to everybody else: the mean of those that the scenario gives.  War
breaks out, and the people of one side get the order to take the station, by message, with
nobody of authority by.

Whoever got it has carried it out if they tried to kill (a blow, a cord, the arm) or put a
system out of action that others need, meaning to obey, and hold it carried out themselves.  To
lock somebody in, to seize them, to lie for it or to get ready for it is not enough.  The people
of one story see each other, so that the interval is a little too narrow.
"""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from cupola.runs.batch import in_order
from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.studies.base_rates.measure import Measure, measured
from cupola.studies.intervals import wilson
from cupola.studies.outcome import ATTACKS, SABOTAGE
from cupola.world.book import Stage
from cupola.world.catalogue.intents import Intent

STORIES = 1000
"""How many stories are lived, if not said otherwise."""
TRAITS = ("duty", "empathy", "suspicion", "courage", "steadiness", "attention", "candour")
"""What makes people differ."""
BONDS = ("trust", "friend", "love")
"""How people stand to each other."""
MEDIAN = 0.5
"""Every trait of a person of median traits (share)."""
HARM = tuple(int(verb) for verb in (*ATTACKS, *SABOTAGE))
"""Deeds that harm, as verbs."""
OBEYING = (int(Intent.OBEY_ORDER), int(Intent.KILL_OTHERS))
"""What somebody means by them who obeys."""


def obedience_rate(
    stories: int = STORIES,
    *,
    first_seed: int = 1,
    engine: str = "auto",
    threads: int | None = None,
    scenario: Scenario | None = None,
) -> Measure:
    """Of those who got the order, how many carried it out by a harmful deed of their own.

    scenario: otherwise than `ordered()`, such as with another temper.
    """
    scenario = scenario or ordered()
    seeds: Iterable[int] = range(first_seed, first_seed + stories)
    obeyed = received = 0
    for done, got in in_order(scenario, seeds, _obeying, threads=threads, engine=engine):
        obeyed += done
        received += got
    return measured(wilson(obeyed, received))


def ordered() -> Scenario:
    """The crew of whom one side has an order, left to itself."""
    return load_scenario("one_side_ordered").played_by("builtin")


def _obeying(run: Run, seed: int) -> tuple[int, int]:
    """How many people of this story carried the order out, of how many who got it."""
    run.begin(seed)
    make_median(run)
    run.go_on()
    got, done = who_got_it(run), who_carried_it_out(run)
    return len(got & done), len(got)


def make_median(run: Run) -> None:
    """All people of this world have median traits and the mean bonds."""
    world = run.world
    exist = np.flatnonzero(world["persons"]["exists"])
    minds = world["minds"]
    for trait in TRAITS:
        minds[trait][exist] = MEDIAN
    others = ~np.eye(len(exist), dtype=bool)
    for bond in BONDS:
        among: npt.NDArray[np.float64] = minds[bond][np.ix_(exist, exist)]
        among[others] = among[others].mean()
        minds[bond][np.ix_(exist, exist)] = among


def who_got_it(run: Run) -> set[int]:
    """Those whom an order has reached."""
    rows = run.table("orders")
    return {int(person) for person in rows["person"][rows["stage"] == Stage.RECEIVED]}


def who_carried_it_out(run: Run) -> set[int]:
    """Those who hold their order carried out, and did harm to obey it."""
    rows, events = run.table("orders"), run.table("events")
    hold = {int(person) for person in rows["person"][rows["stage"] == Stage.CARRIED_OUT]}
    harm = np.isin(events["verb"], HARM) & np.isin(events["intent"], OBEYING)
    return hold & {int(actor) for actor in events["actor"][harm]}
