"""Proofs: what one does about a culprit of whom one is sure, and did not see strike.

Whoever has harmed somebody who meant no harm is confronted with it before others whom one trusts,
once; confronted and still dangerous, they may be held by several together.  Alone with them one
keeps away.  Nobody does so to one of their own cause.
"""

from cupola.beliefs.harms import is_a_threat
from cupola.beliefs.orders import is_in_league
from cupola.minds.harming import HARMFUL, menace
from cupola.minds.held import TRUSTS, alone_with, is_awake_here, is_other
from cupola.world.catalogue.entities import NOBODY, PERSONS
from cupola.world.catalogue.facts import About, about
from cupola.world.compiled import rule
from cupola.world.ledger import has_broached
from cupola.world.plan import Plan
from cupola.world.records import Mind

PROVEN = 0.75
"""How sure one is of who harmed somebody before one acts on it (share, own choice)."""
ENOUGH_TO_HOLD = 2
"""Others to help before one lays hands on somebody who strikes nobody now (own choice)."""
BOLD = 0.4
"""Courage and anger together from which one says it to their face (share, own choice)."""


@rule
def victim_proven(mind: Mind, culprit: int) -> int:
    """Somebody harmless whom this one surely harmed, and not for one's own cause; or NOBODY."""
    for victim in range(PERSONS):
        if mind.suspect[victim] != culprit or mind.suspect_sure[victim] < PROVEN:
            continue
        if not is_a_threat(mind, victim) and not is_in_league(mind, culprit):
            return victim
    return NOBODY


@rule
def allies_here(mind: Mind, plan: Plan, whom: int) -> int:
    """How many others are here and awake whom one trusts and does not hold dangerous."""
    count = 0
    for other in range(PERSONS - plan.spare.persons):
        if other == whom or not is_awake_here(mind, other) or not is_other(mind, plan, other):
            continue
        if mind.trust[other] >= TRUSTS and menace(mind, other) <= HARMFUL:
            count += 1
    return count


@rule
def is_to_be_confronted(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether a proven culprit is here among others, and nobody said it to their face yet."""
    if not is_awake_here(mind, whom) or mind.courage + mind.anger < BOLD:
        return False
    victim = victim_proven(mind, whom)
    if victim == NOBODY or has_broached(mind, whom, about(About.HURT, victim)):
        return False
    return allies_here(mind, plan, whom) > 0


@rule
def is_to_be_seized(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether a proven culprit who was confronted is here, still dangerous, among enough."""
    if not is_awake_here(mind, whom) or menace(mind, whom) < HARMFUL:
        return False
    victim = victim_proven(mind, whom)
    if victim == NOBODY or not has_broached(mind, whom, about(About.HURT, victim)):
        return False
    return allies_here(mind, plan, whom) >= ENOUGH_TO_HOLD


@rule
def is_alone_with_culprit(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether nobody is here but a proven culprit."""
    return victim_proven(mind, whom) != NOBODY and alone_with(mind, plan, whom)
