"""Stakes: what an option would do to the few things that people care about.

Each stake goes from -1 (ruins it) to 1 (saves it).  What a stake weighs depends on the
person's traits and on what they feel at the moment.
"""

from enum import IntEnum

from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Mind
from cupola.world.rows import STAKES


class Stake(IntEnum):
    """What is at stake in an option."""

    SURVIVAL = 0
    DUTY = 1
    CONSCIENCE = 2
    BONDS = 3
    VENGEANCE = 4
    TRUTH = 5
    HOME = 6
    WORK = 7


@rule
def weigh_stakes(mind: Mind, plan: Plan, weights: list[float]) -> None:
    """How much each stake weighs to this person now."""
    weights[Stake.SURVIVAL] = 0.6 + mind.fear
    weights[Stake.DUTY] = mind.duty * (1.0 - 0.5 * mind.guilt)
    weights[Stake.CONSCIENCE] = mind.empathy * (1.0 - 0.6 * mind.anger) + 0.5 * mind.guilt
    weights[Stake.BONDS] = 0.4 + 0.6 * mind.empathy
    weights[Stake.VENGEANCE] = mind.anger * (0.4 + mind.grief)
    weights[Stake.TRUTH] = mind.candour
    weights[Stake.HOME] = 0.6 if mind.goal > 0 else 0.2
    weights[Stake.WORK] = 0.4 * (1.0 - mind.strain)
    for stake in range(STAKES):
        weights[stake] *= 1.0 + plan.temper.emphasis[stake]
