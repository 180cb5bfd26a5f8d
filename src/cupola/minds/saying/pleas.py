"""Pleas: whom one accuses and for whom one speaks, and what one pleads for with somebody.

Suspicious people accuse on a mere expectation, others only with a culprit's deed to tell of.
"""

from cupola.minds.harming import menace
from cupola.minds.held import (
    affection,
    company,
    is_here,
    is_mate,
    is_other,
    knows,
    strangers_here,
)
from cupola.minds.judging.keeping import has_betrayed
from cupola.minds.saying.culprits import is_untold_saboteur
from cupola.minds.saying.proofs import is_to_be_confronted, victim_proven
from cupola.minds.saying.topics import (
    BEWARE,
    HEEDED,
    TRUSTED,
    charge,
    danger_from,
    own_victim,
    victim_of,
)
from cupola.minds.stakes import Stake
from cupola.world.book import Stage
from cupola.world.catalogue.entities import NOBODY, PERSONS
from cupola.world.catalogue.facts import About, about, harm
from cupola.world.compiled import rule
from cupola.world.ledger import has_broached, has_said, sayers
from cupola.world.plan import Plan
from cupola.world.records import Mind

SUSPICIOUS = 0.45
"""Suspicion from which one accuses people of what they have not done (share, own choice)."""
OWED = 0.4
"""Stakes of conscience, truth and bonds in telling a culprit to their face what they did (own)."""
TRUSTED_STILL = 0.4
"""How likely a blow from somebody is held at most by one who speaks for them (own choice)."""
DUTIFUL = 0.5
"""Duty from which one pleads with one's own for the nation (share, own choice)."""
NO_PLEA = 0
"""There is nothing to plead for with this person."""
DEFENCE = 1
"""One speaks for this person, whom somebody has accused."""
FOR_ALL = 2
"""One pleads with this person, who may strike, for the sake of all."""
EXCUSE = 3
"""One says to this person, who knows what one has done, that it was in defence."""
FOR_NATION = 4
"""One pleads with this person, of one's own side, for the nation."""


@rule
def is_to_be_accused(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether one holds the other dangerous, and somebody of one's own here does not know.

    Whoever surely harmed somebody is told so to their face, once.
    """
    if not is_other(mind, plan, whom) or mind.trust[whom] >= TRUSTED:
        return False
    if is_to_be_confronted(mind, plan, whom):
        return True
    proven = victim_of(mind, whom) != NOBODY or has_betrayed(mind, whom)
    if not proven and (menace(mind, whom) < BEWARE or mind.suspicion < SUSPICIOUS):
        return False
    if is_here(mind, whom) and not (proven and mind.courage + mind.anger >= TRUSTED):
        return False
    for other in range(PERSONS - plan.spare.persons):
        if other == whom or not is_here(mind, other) or not is_other(mind, plan, other):
            continue
        unknown = not knows(mind, other, danger_from(mind, whom))
        if is_mate(mind, other) and (unknown or is_untold_saboteur(mind, other, whom)):
            return (mind.asleep >> other) & 1 == 0
    return False


@rule
def accusation(mind: Mind, plan: Plan, whom: int) -> int:
    """What one charges the other with, as words: to their face, whom they harmed."""
    if is_to_be_confronted(mind, plan, whom):
        return harm(whom, victim_proven(mind, whom))
    return charge(mind, whom, mind.self)


@rule
def appraise_accusation(mind: Mind, plan: Plan, whom: int, stakes: list[float]) -> None:
    """It warns the others and is hard on the accused; to their face, it is owed to the harmed."""
    stakes[Stake.SURVIVAL] = 0.25 + 0.6 * mind.suspicion * menace(mind, whom)
    stakes[Stake.VENGEANCE] = 0.5 if victim_of(mind, whom) != NOBODY else 0.1
    stakes[Stake.CONSCIENCE] = -0.15
    stakes[Stake.BONDS] = -0.3 * max(0.0, affection(mind, whom))
    if is_to_be_confronted(mind, plan, whom):
        stakes[Stake.CONSCIENCE] = OWED
        stakes[Stake.TRUTH] = OWED
        stakes[Stake.BONDS] += OWED * max(0.0, affection(mind, victim_proven(mind, whom)))


@rule
def plea_for(mind: Mind, plan: Plan, whom: int) -> int:
    """Why one would plead for or with this person: one of the pleas above, or NO_PLEA."""
    if not is_other(mind, plan, whom):
        return NO_PLEA
    strike = about(About.WILL_STRIKE, whom)
    if (
        is_accuser_here(mind, strike)
        and menace(mind, whom) < TRUSTED_STILL
        and mind.trust[whom] >= HEEDED
        and company(mind, plan) > 0
    ):
        if not has_said(mind, mind.self, strike, False):
            return DEFENCE
    if not is_here(mind, whom) or (mind.asleep >> whom) & 1:
        return NO_PLEA
    if menace(mind, whom) >= 0.5 and not has_broached(mind, whom, strike):
        return FOR_ALL
    victim = own_victim(mind)
    if victim != NOBODY and victim != whom and knows(mind, whom, about(About.HURT, victim)):
        if not has_broached(mind, whom, about(About.WILL_STRIKE, mind.self)):
            if menace(mind, victim) >= 0.5 or mind.suspect[mind.self] == victim:
                return EXCUSE
    if is_on_duty(mind) and is_mate(mind, whom) and strangers_here(mind, plan) == 0:
        if not has_broached(mind, whom, about(About.ORDERED, whom)):
            return FOR_NATION
    return NO_PLEA


@rule
def is_accuser_here(mind: Mind, strike: int) -> bool:
    """Whether somebody else who said so in one's hearing is here and awake."""
    accusers = sayers(mind, strike, True) & ~(1 << mind.self) & ~mind.asleep
    if accusers == 0:
        return False
    for other in range(PERSONS):
        if (accusers >> other) & 1 and is_here(mind, other):
            return True
    return False


@rule
def is_on_duty(mind: Mind) -> bool:
    """Whether one has an order, means to obey it, and nothing has come between."""
    if mind.order == 0 or mind.duty < DUTIFUL:
        return False
    stage = mind.order_stage
    return stage == Stage.READ or stage == Stage.ACCEPTED or stage == Stage.CARRIED_OUT
