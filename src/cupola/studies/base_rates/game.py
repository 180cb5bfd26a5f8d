"""The assurance game of `two_people`: from which trust on people hold still.

Two people who have never met before each choose once, at the same moment: hold still or strike.
Whoever reckons with how likely the other holds still is better off holding still from trust
p* = (P - S) / ((P - S) + (R - T)) on.  With noise of choice some strike above it and some hold
still below it; the trust at which as many people do the one as the other is to be p*.  So is
the trust at which of the pairs that are of one mind half keep peace and half fight.

That both hold still in half of *all* pairs asks for more trust, for each chooses with noise of
their own: then each has to hold still with chance sqrt(1/2).  It is measured too; by how much it
lies above p* is noise and no threshold.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import log, sqrt
from typing import Any

import numpy as np
import numpy.typing as npt

from cupola.runs.batch import in_order
from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.scenarios.scenario import Scenario
from cupola.studies.base_rates.measure import Measure
from cupola.studies.intervals import TWO_SIDED_95
from cupola.world.catalogue.intentions import Intention

Floats = npt.NDArray[np.float64]

WAYS = ("r4_t3_p2_s1", "r4_t3_p1_s0", "r4_t3_p2_s0", "r5_t3_p2_s0")
"""The four sets of payoffs: ways of the reading `payoffs` of `two_people`."""
TRUSTS = tuple(twentieths / 20.0 for twentieths in range(4, 20))
"""The trusts at which pairs are watched: from 0.2 to 0.95, a twentieth apart."""
PAIRS = 2000
"""How many pairs are watched at each trust, if not said otherwise."""
FIRST_CHOICE = 2
"""Minutes within which both have chosen for the first time."""
PIECE = 100
"""Pairs in one piece of work."""
ROUNDS = 50
"""Rounds of the fit, which is at its end after ten."""


@dataclass(frozen=True)
class Threshold:
    """The trust at which half hold still, found and worked out.

    person: at which half of the people do.  pair: at which both do in half of the pairs that do
    alike.  both: at which both do in half of all pairs.  expected: p*, worked out.
    """

    person: Measure
    pair: Measure
    both: Measure
    expected: float


def scenario_for(way: str) -> Scenario:
    """The scenario `two_people` with this set of payoffs.  Raises ScenarioError."""
    return load_scenario("two_people").reading(payoffs=way).played_by("builtin")


def cooperation_threshold(
    scenario: Scenario, pairs: int = PAIRS, *, engine: str = "auto", threads: int | None = None
) -> Threshold:
    """From which trust on people hold still, by so many pairs at each of the trusts.

    scenario: `two_people` with one of its sets of payoffs, such as scenario_for("r4_t3_p2_s1").
    """
    held = in_order(scenario, _pieces(pairs), _holding, threads=threads, engine=engine)
    people, peace, fights = np.zeros((3, len(TRUSTS)))
    for trust, *counts in held:
        place = TRUSTS.index(trust)
        people[place] += counts[0]
        peace[place] += counts[1]
        fights[place] += counts[2]
    of = np.full(len(TRUSTS), float(pairs))
    return Threshold(
        person=crossing(people, 2.0 * of, 1),
        pair=crossing(peace, peace + fights, 1),
        both=crossing(peace, of, 2),
        expected=threshold_of(scenario),
    )


def threshold_of(scenario: Scenario) -> float:
    """p*, worked out from the payoffs of a scenario."""
    peace, exploit, fight, struck = (float(payoff) for payoff in scenario.plan.payoffs)
    return (fight - struck) / ((fight - struck) + (peace - exploit))


def crossing(held: Floats, of: Floats, together: int) -> Measure:
    """The trust at which half of the cases hold still, if so many have to do so together.

    held: at each of the trusts, how many cases did, and of how many.  One person's chance is
    taken to be logistic in trust, as noise of the Gumbel kind makes it; fitted by maximum
    likelihood, with an interval by the delta method.
    """
    line = np.stack([np.ones(len(TRUSTS)), np.array(TRUSTS)])
    fitted = np.zeros(2)
    known = np.eye(2)
    for _ in range(ROUNDS):
        one = 1.0 / (1.0 + np.exp(-(fitted @ line)))
        chance = np.clip(one**together, 1e-9, 1.0 - 1e-9)
        slope = together * chance * (1.0 - one)
        spread = chance * (1.0 - chance)
        known = (line * (of * slope**2 / spread)) @ line.T
        fitted = fitted + np.linalg.solve(known, line @ ((held - of * chance) * slope / spread))
    share = 0.5 ** (1.0 / together)
    at = (log(share / (1.0 - share)) - fitted[0]) / fitted[1]
    steep = np.array([1.0, at]) / fitted[1]
    error = TWO_SIDED_95 * sqrt(steep @ np.linalg.inv(known) @ steep)
    return Measure(float(at), float(at - error), float(at + error), int(of.sum()))


def _pieces(pairs: int) -> Iterator[tuple[float, int, int]]:
    """The pairs of each trust, in pieces, so that there is work for every core."""
    for place, trust in enumerate(TRUSTS):
        for at in range(0, pairs, PIECE):
            yield trust, 1 + place * pairs + at, min(PIECE, pairs - at)


def _holding(run: Run, job: tuple[float, int, int]) -> tuple[float, int, int, int]:
    """At this trust, how many people hold still, and in how many pairs both or neither do."""
    trust, first, count = job
    people = peace = fights = 0
    for seed in range(first, first + count):
        run.begin(seed)
        run.world["minds"]["trust"] = trust
        run.go_on(FIRST_CHOICE)
        still = sum(choice == Intention.HOLD_STILL for choice in first_choices(run))
        people += still
        peace += still == 2
        fights += still == 0
    return trust, people, peace, fights


def first_choices(run: Run) -> list[int]:
    """What each of the two chose first."""
    chosen: dict[int, int] = {}
    row: Any
    for row in run.table("decisions"):
        chosen.setdefault(int(row["person"]), int(row["best"]["intention"][0]))
    assert len(chosen) == 2, "both have chosen"
    return list(chosen.values())
