"""Harming: what speaks for violence against somebody, and what against it.

For it: an order not refused, the wish to be first where a blow is expected, and what they
have done to one's own.  Against it: conscience, bonds, and being hit back.  Whoever has done
harm weighs less on the conscience.
"""

from cupola.minds.held import affection, is_mate, is_opponent, lives
from cupola.minds.stakes import Stake
from cupola.world.book import Stage
from cupola.world.catalogue.entities import ITEMS, NOBODY, PERSONS
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.compiled import rule
from cupola.world.ledger import is_own_deed
from cupola.world.plan import Plan
from cupola.world.records import Mind

TAKE_STATION = 0.75
"""How much an order to take the station by any means calls for violence (share; tuned so that a
person of median traits obeys in a fifth of stories, facts 8.1)."""
REMOVE_OTHERS = 0.95
"""How much an order to remove the others does (share, own choice above that)."""
ORDER_KNOWN = 0.3
"""Share of an order's call left once the others know of it (own choice)."""
ORDER_DONE = 0.6
"""Share of an order's call left after the first blow struck for it (own choice)."""
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
HARMFUL = 0.6
"""Credence of harm to come from which somebody counts as one who means harm (own choice)."""
HIT_BACK = 0.25
"""How much an attack endangers an attacker of middling courage (share, own choice)."""
BY_ASSOCIATION = 0.8
"""How much of the blame for what one of a side has done falls on the rest of that side, to
somebody who suspects everybody (share, own choice)."""
DESERVED = 0.6
"""Share of what violence costs the conscience that certain guilt of the other takes away (own)."""
AGAINST_FRIENDS = 0.6
"""How much violence against the dearest friend ruins (share, own choice)."""
AGAINST_OWN = 0.35
"""How far violence against one's own side goes against duty (share, own choice)."""
AGAINST_NEUTRALS = 0.2
"""How far violence against somebody whose government is not at war does (share, own choice)."""
DONE_TO_ME = 0.6
"""Grievance from violence against oneself (share, own choice)."""
DONE_TO_MATE = 0.4
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
def blame_on_side(mind: Mind, other: int) -> float:
    """How much the other is held to be one of those who have harmed one's own.

    Nobody blames their own side; who suspects nobody blames nobody for what another did.
    """
    if is_mate(mind, other):
        return 0.0
    most = 0.0
    for victim in range(PERSONS):
        culprit = mind.suspect[victim]
        if culprit < 0 or mind.sides[culprit] != mind.sides[other] or culprit == other:
            continue
        if victim == mind.self or is_mate(mind, victim):
            most = max(most, mind.suspect_sure[victim])
    return BY_ASSOCIATION * mind.suspicion * most


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
def has_hurt_anybody(mind: Mind) -> bool:
    """Whether the person has hurt somebody with their own hands."""
    for victim in range(PERSONS):
        if is_own_deed(mind, about(About.HURT, victim)):
            return True
    return False


@rule
def call_of_order(mind: Mind) -> float:
    """How much the person's order calls for violence, as far as it has come with them."""
    if mind.order == 0 or mind.order_stage == Stage.REFUSED:
        return 0.0
    share = REMOVE_OTHERS if mind.order == 2 else TAKE_STATION
    if mind.order_stage == Stage.DISCLOSED:
        share *= ORDER_KNOWN
    elif mind.order_stage == Stage.CARRIED_OUT and has_hurt_anybody(mind):
        share *= ORDER_DONE
    if mind.credence[Fact.TRUCE_HOLDS] >= EXPECTED:
        share *= TRUCE_STAYS
    return share


@rule
def need_to_be_first(mind: Mind, other: int) -> float:
    """How much striking first would save: nothing where no blow is expected, or trust is whole."""
    shared = blame_on_side(mind, other)
    expected = max(0.0, max(menace(mind, other), shared) - EXPECTED) / (1.0 - EXPECTED)
    proof = UNPROVEN + (1.0 - UNPROVEN) * max(blame(mind, other), shared)
    return FIRST_BLOW * proof * expected * (1.0 - mind.trust[other])


@rule
def duty_to_harm(mind: Mind, plan: Plan, whom: int) -> float:
    """What duty says to violence against somebody: an order is about those one is at war with."""
    if is_mate(mind, whom):
        return -AGAINST_OWN
    return call_of_order(mind) if is_opponent(mind, plan, whom) else -AGAINST_NEUTRALS


@rule
def appraise_harm(mind: Mind, plan: Plan, whom: int, wrong: float, stakes: list[float]) -> None:
    """The stakes of violence against somebody, which would be this wrong against the innocent."""
    stakes[Stake.DUTY] = duty_to_harm(mind, plan, whom)
    stakes[Stake.CONSCIENCE] = -wrong * (1.0 - DESERVED * blame(mind, whom))
    stakes[Stake.BONDS] = -AGAINST_FRIENDS * max(0.0, affection(mind, whom))
    stakes[Stake.SURVIVAL] = need_to_be_first(mind, whom) - HIT_BACK * (1.5 - mind.courage)
    stakes[Stake.VENGEANCE] = grievance(mind, whom)


@rule
def weapon_of(mind: Mind, plan: Plan, whom: int) -> int:
    """The row of the worst weapon that the person holds the other to have; NOBODY if none."""
    worst = NOBODY
    most = 0.0
    for item in range(ITEMS):
        if mind.item_at[item] == whom and plan.items[item].harm > most:
            worst = item
            most = plan.items[item].harm
    return worst
