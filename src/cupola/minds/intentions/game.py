"""The game of two: hold still, or strike before the other does.

Two people who cannot tell whether the other will strike: the assurance game (Kydd 2000).  Both
are best off if both hold still; whoever holds still and is struck is worst off.  How likely it
is that the other holds still is one's trust in them, and one's life is all that is at stake.
While the other stands before one, nothing else is thinkable.
"""

from cupola.minds.held import is_here, is_other, weapon_at_hand
from cupola.minds.stakes import Stake
from cupola.minds.ways import do, do_last, do_last_with
from cupola.world.catalogue.entities import FIRST_ITEM, NOBODY, PERSONS
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import inlined, rule
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind, Picture

GAME = 11
"""The tens of this group's intentions."""
PEACE = 0
"""Row of the payoffs: what each has if both hold still."""
EXPLOIT = 1
"""Row of the payoffs: what whoever strikes alone has."""
FIGHT = 2
"""Row of the payoffs: what each has if both strike."""
STRUCK = 3
"""Row of the payoffs: what whoever holds still and is struck has."""


@inlined
def gate_game(mind: Mind, plan: Plan, intention: int) -> bool:
    """Whether this is thinkable: only where a scenario says what it is worth, and is on."""
    return plan.payoffs[PEACE] > 0.0 and is_game_on(mind, plan)


@rule
def is_game_on(mind: Mind, plan: Plan) -> bool:
    """Whether the person has somebody before them who can strike."""
    for other in range(PERSONS - plan.spare.persons):
        if can_strike(mind, plan, other):
            return True
    return False


@rule
def can_strike(mind: Mind, plan: Plan, other: int) -> bool:
    """Whether the person sees the other here, alive and awake."""
    return is_here(mind, other) and is_other(mind, plan, other) and (mind.asleep >> other) & 1 == 0


@inlined
def is_open_game(mind: Mind, plan: Plan, intention: int, whom: int) -> bool:
    """Either is meant towards somebody who can strike."""
    return whom != NOBODY and can_strike(mind, plan, whom)


@rule
def appraise_game(mind: Mind, plan: Plan, intention: int, whom: int, stakes: list[float]) -> None:
    """One's life is worth what the other's holding still, as likely as one trusts them, makes it.

    The worst payoff ruins it and the best saves it.
    """
    trust = mind.trust[whom]
    if intention == Intention.HOLD_STILL:
        worth = trust * plan.payoffs[PEACE] + (1.0 - trust) * plan.payoffs[STRUCK]
    else:
        worth = trust * plan.payoffs[EXPLOIT] + (1.0 - trust) * plan.payoffs[FIGHT]
    best = plan.payoffs[PEACE]
    worst = plan.payoffs[STRUCK]
    stakes[Stake.SURVIVAL] = (2.0 * worth - best - worst) / (best - worst)


@rule
def advance_game(mind: Mind, picture: Picture, plan: Plan, whom: int, wanted: Action) -> int:
    """Whoever holds still waits, minute by minute; whoever strikes does so with what they have."""
    if mind.intention == Intention.HOLD_STILL:
        return do(wanted, Verb.REST, NOBODY)
    weapon = weapon_at_hand(mind, plan)
    if weapon == NOBODY:
        return do_last(wanted, Verb.STRIKE, whom)
    return do_last_with(wanted, Verb.STRIKE, whom, FIRST_ITEM + weapon)
