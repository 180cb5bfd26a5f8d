"""Harming: what speaks for violence against somebody, and what against it.

For it: an order not refused, the wish to be first where a blow is expected, and what they
have done to one's own.  Against it: conscience, bonds, and being hit back.  Whoever has done
harm weighs less on the conscience.
"""

from cupola.minds.held import affection, is_mate, lives
from cupola.minds.stakes import Stake
from cupola.world.book import Stage
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.compiled import rule
from cupola.world.records import Mind

TAKE_STATION = 0.75
"""How much an order to take the station by any means calls for violence (share; tuned so that a
person of median traits obeys in a fifth of stories, facts 8.1)."""
REMOVE_OTHERS = 0.95
"""How much an order to remove the others does (share, own choice above that)."""
ORDER_KNOWN = 0.3
"""Share of an order's call left once the others know of it (own choice)."""
ORDER_DONE = 0.6
"""Share of an order's call left after the first deed for it (own choice)."""
TRUCE_STAYS = 0.5
"""Share of an order's call left while a truce is held to hold (own choice)."""
EXPECTED = 0.5
"""Credence above which one reckons with a blow (evens)."""
FIRST_BLOW = 0.55
"""How far striking first saves somebody certain of being struck by somebody they do not trust
(share; reciprocal fear, facts 8.2)."""
UNPROVEN = 0.25
"""Share of that where the other is not known to have harmed anybody (own choice: few strike on a
mere suspicion)."""
HIT_BACK = 0.25
"""How much an attack endangers the attacker (share, own choice)."""
DESERVED = 0.6
"""Share of what violence costs the conscience that certain guilt of the other takes away (own)."""
AGAINST_FRIENDS = 0.6
"""How much violence against the dearest friend ruins (share, own choice)."""
AGAINST_OWN = 0.35
"""How far violence against one's own side goes against duty (share, own choice)."""
DONE_TO_ME = 0.6
"""Grievance from violence against oneself (share, own choice)."""
DONE_TO_MATE = 0.25
"""Grievance from violence against somebody of one's own side (share, own choice)."""
SURVIVED = 0.5
"""Share of a grievance where the victim is held alive (own choice)."""


@rule
def menace(mind: Mind, other: int) -> float:
    """How likely the person holds it that the other means harm: to somebody, or to all."""
    strike = mind.credence[about(About.WILL_STRIKE, other)]
    return max(strike, mind.credence[about(About.MEANS_THREAT, other)])


@rule
def blame(mind: Mind, other: int) -> float:
    """How sure the person is that the other has harmed anybody."""
    most = 0.0
    for victim in range(PERSONS):
        if mind.suspect[victim] == other:
            most = max(most, mind.suspect_sure[victim])
    return most


@rule
def grievance(mind: Mind, other: int) -> float:
    """How much the other is held to have done to the person and theirs, from 0 to 1."""
    most = 0.0
    for victim in range(PERSONS):
        if mind.suspect[victim] != other:
            continue
        worth = DONE_TO_ME
        if victim != mind.self:
            worth = max(affection(mind, victim), DONE_TO_MATE if is_mate(mind, victim) else 0.0)
            if lives(mind, victim):
                worth = worth * SURVIVED
        most = max(most, worth * mind.suspect_sure[victim])
    return most


@rule
def call_of_order(mind: Mind) -> float:
    """How much the person's order calls for violence, as far as it has come with them."""
    if mind.order == 0 or mind.order_stage == Stage.REFUSED:
        return 0.0
    share = REMOVE_OTHERS if mind.order == 2 else TAKE_STATION
    if mind.order_stage == Stage.DISCLOSED:
        share *= ORDER_KNOWN
    elif mind.order_stage == Stage.CARRIED_OUT:
        share *= ORDER_DONE
    if mind.credence[Fact.TRUCE_HOLDS] >= EXPECTED:
        share *= TRUCE_STAYS
    return share


@rule
def need_to_be_first(mind: Mind, other: int) -> float:
    """How much striking first would save: nothing where no blow is expected, or trust is whole."""
    expected = max(0.0, menace(mind, other) - EXPECTED) / (1.0 - EXPECTED)
    proof = UNPROVEN + (1.0 - UNPROVEN) * blame(mind, other)
    return FIRST_BLOW * proof * expected * (1.0 - mind.trust[other])


@rule
def appraise_harm(mind: Mind, whom: int, wrong: float, stakes: list[float]) -> None:
    """The stakes of violence against somebody, which would be this wrong against the innocent."""
    stakes[Stake.DUTY] = -AGAINST_OWN if is_mate(mind, whom) else call_of_order(mind)
    stakes[Stake.CONSCIENCE] = -wrong * (1.0 - DESERVED * blame(mind, whom))
    stakes[Stake.BONDS] = -AGAINST_FRIENDS * max(0.0, affection(mind, whom))
    stakes[Stake.SURVIVAL] = need_to_be_first(mind, whom) - HIT_BACK
    stakes[Stake.VENGEANCE] = grievance(mind, whom)
