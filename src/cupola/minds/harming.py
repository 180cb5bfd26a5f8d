"""Harming: what speaks for violence against somebody, and what against it.

For it: an order not refused, the wish to be first where a blow is expected, and what they
have done to one's own.  Against it: conscience, bonds, and being hit back.  Whoever has done
harm weighs less on the conscience.
"""

from cupola.beliefs.harms import is_a_threat
from cupola.minds.held import (
    EVENS,
    affection,
    exists,
    is_here,
    is_mate,
    is_opponent,
    is_other,
    is_shaken,
    knows,
    lives,
)
from cupola.minds.stakes import Stake
from cupola.world.book import Stage
from cupola.world.catalogue.entities import ITEMS, NOBODY, PERSONS
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.compiled import rule
from cupola.world.ledger import is_bound, is_own_deed
from cupola.world.plan import Plan
from cupola.world.records import Mind

TAKE_STATION = 0.75
"""How much an order to take the station by any means calls for violence (share; tuned so that a
person of median traits obeys in a fifth of stories, facts 8.1)."""
REMOVE_OTHERS = 0.95
"""How much an order to remove the others does (share, own choice above that)."""
ORDER_KNOWN = 0.6
"""Share of an order's call left against somebody held to know of it (own choice: its success is
no longer a matter of surprise, and one acts before their eyes)."""
PEER_REFUSES = 0.6
"""Share of an order's call that the refusal of a mate fully trusted takes away (after Milgram
1974, where a peer's refusal leaves 0.15 to 0.3 of obedience; less, as others found less, facts
8.1)."""
ORDER_DONE = 0.9
"""Share of an order's call left after the first blow struck for it: most who have gone past the
first protest go on to the end (facts 8.1: 79 %)."""
TRUCE_STAYS = 0.5
"""Share of an order's call left while a truce is held to hold (own choice)."""
EXPECTED = 0.5
"""Credence above which one reckons with a blow (evens)."""
FIRST_BLOW = 0.7
"""How far striking first saves somebody certain of being struck by somebody they do not trust
(share; reciprocal fear, facts 8.2)."""
UNPROVEN = 0.25
"""Share of that where the other is not known to have harmed anybody (own choice: few strike on a
mere suspicion)."""
HARMFUL = 0.6
"""Credence of harm to come from which somebody counts as one who means harm (own choice)."""
HIT_BACK = 0.25
"""How much an attack endangers an attacker of middling courage (share, own choice)."""
WARNED = 0.5
"""By how much an attack on somebody forewarned is more dangerous (share, own choice)."""
BY_ASSOCIATION = 0.9
"""How much of the blame for what one of a side has done falls on the rest of that side, to
somebody who suspects everybody (share, own choice)."""
DESERVED = 0.6
"""Share of what violence costs the conscience that certain guilt of the other takes away (own)."""
FIRST_OF_ALL = 1.0
"""How much more it weighs on the conscience to be the first to use force face to face, where
nobody is known to have harmed anybody (share; own choice: most people shrink from the first blow,
after Collins 2008, facts 8.2)."""
FACE_TO_FACE = 1.0
"""How wrong it is to kill somebody with one's own hands (stake of conscience)."""
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
BROUGHT_ON = 0.7
"""Share of a grievance that is gone if the victim had harmed others (own choice)."""
IN_THE_WAY = 0.6
"""How much somebody not trusted at all stands in the way home (stake of home, own choice)."""
SEVERAL = 2
"""Dead of the crew from which one thinks of who gets home as of a struggle (own choice)."""
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
def is_feared(mind: Mind, other: int) -> bool:
    """Whether the other is held to mean harm, or likely to have harmed somebody who meant none.

    Such a one gets no key, no security and no promise, whatever was agreed.
    """
    if is_a_threat(mind, other):
        return True
    for victim in range(PERSONS):
        if mind.suspect[victim] == other and mind.suspect_sure[victim] > EXPECTED:
            if not is_a_threat(mind, victim):
                return True
    return False


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
            worth = worth * (1.0 - BROUGHT_ON * blame(mind, victim))
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
def is_alarmed(mind: Mind) -> bool:
    """Whether violence or a death came home to one who has hurt nobody: the others must know."""
    return is_shaken(mind) and not has_hurt_anybody(mind)


@rule
def is_unbroken(mind: Mind) -> bool:
    """Whether the person knows of nobody who was harmed by anybody, or by themselves."""
    for victim in range(PERSONS):
        if mind.suspect[victim] >= 0:
            return False
    return not has_hurt_anybody(mind)


@rule
def wrong_face_to_face(mind: Mind) -> float:
    """How wrong it is to kill somebody with one's own hands: more, to be the first of all."""
    return FACE_TO_FACE * (1.0 + FIRST_OF_ALL) if is_unbroken(mind) else FACE_TO_FACE


@rule
def respected_refusal(mind: Mind) -> float:
    """How much the most trusted is trusted of one's own whom one has heard refuse the order."""
    most = 0.0
    for other in range(PERSONS):
        refused = is_bound(mind, other, about(About.ORDERED, other))
        if refused and other != mind.self and is_mate(mind, other) and lives(mind, other):
            most = max(most, mind.trust[other])
    return most


@rule
def is_under_orders(mind: Mind) -> bool:
    """Whether the person has an order that they have not refused: it calls for violence."""
    return mind.order != 0 and mind.order_stage != Stage.REFUSED


@rule
def call_of_order(mind: Mind) -> float:
    """How much the person's order calls for violence, as far as it has come with them."""
    if not is_under_orders(mind):
        return 0.0
    share = REMOVE_OTHERS if mind.order == 2 else TAKE_STATION
    share *= 1.0 - PEER_REFUSES * respected_refusal(mind)
    if mind.order_stage == Stage.CARRIED_OUT and has_hurt_anybody(mind):
        share *= ORDER_DONE
    if mind.credence[Fact.TRUCE_HOLDS] >= EXPECTED:
        share *= TRUCE_STAYS
    return share


@rule
def need_to_be_first(mind: Mind, other: int) -> float:
    """How much striking first would save: nothing where no blow is expected, or trust is whole."""
    shared = blame_on_side(mind, other)
    likely = 1.0 - (1.0 - menace(mind, other)) * (1.0 - shared)
    expected = max(0.0, likely - EXPECTED) / (1.0 - EXPECTED)
    proof = UNPROVEN + (1.0 - UNPROVEN) * max(blame(mind, other), shared)
    return FIRST_BLOW * proof * expected * (1.0 - mind.trust[other])


@rule
def stands_in_the_way(mind: Mind, plan: Plan, whom: int) -> float:
    """How much another seems to stand between the person and home: there is but one vehicle.

    Only to somebody who has somebody to come home to, once several have died for it.
    """
    if mind.goal == 0 or mind.docked == 0:
        return 0.0
    dead = 0
    for other in range(PERSONS - plan.spare.persons):
        if other != mind.self and exists(plan, other) and not lives(mind, other):
            dead += 1
    return IN_THE_WAY * (1.0 - mind.trust[whom]) if dead >= SEVERAL else 0.0


@rule
def duty_to_harm(mind: Mind, plan: Plan, whom: int) -> float:
    """What duty says to violence against somebody: an order is about those one is at war with.

    Against somebody who knows of it, an order calls for less.
    """
    if is_mate(mind, whom):
        return -AGAINST_OWN
    if not is_opponent(mind, plan, whom):
        return -AGAINST_NEUTRALS
    return call_of_order(mind) * (ORDER_KNOWN if is_forewarned(mind, whom) else 1.0)


@rule
def is_forewarned(mind: Mind, whom: int) -> bool:
    """Whether the other is held to know of the person's order, or that they mean to strike."""
    if knows(mind, whom, about(About.WILL_STRIKE, mind.self)):
        return True
    return mind.order != 0 and knows(mind, whom, about(About.ORDERED, mind.self))


@rule
def risk_of_attack(mind: Mind, whom: int) -> float:
    """How much an attack on somebody endangers the attacker: more if they are forewarned."""
    risk = HIT_BACK * (1.5 - mind.courage)
    return risk * (1.0 + WARNED) if is_forewarned(mind, whom) else risk


@rule
def appraise_harm(mind: Mind, plan: Plan, whom: int, wrong: float, stakes: list[float]) -> None:
    """The stakes of violence against somebody, which would be this wrong against the innocent."""
    stakes[Stake.DUTY] = duty_to_harm(mind, plan, whom)
    stakes[Stake.CONSCIENCE] = -wrong * (1.0 - DESERVED * blame(mind, whom))
    stakes[Stake.BONDS] = -AGAINST_FRIENDS * max(0.0, affection(mind, whom))
    stakes[Stake.SURVIVAL] = need_to_be_first(mind, whom) - risk_of_attack(mind, whom)
    stakes[Stake.VENGEANCE] = grievance(mind, whom)
    stakes[Stake.HOME] = stands_in_the_way(mind, plan, whom)


@rule
def weapon_of(mind: Mind, plan: Plan, whom: int) -> int:
    """The row of the worst weapon that the person holds the other to have; NOBODY if none."""
    worst = NOBODY
    most = 0.0
    for item in range(ITEMS - plan.spare.items):
        if mind.item_at[item] == whom and plan.items[item].harm > most:
            worst = item
            most = plan.items[item].harm
    return worst


@rule
def dread(mind: Mind, other: int) -> float:
    """How likely the person holds it that the other means harm, or to leave them all behind."""
    return max(menace(mind, other), mind.credence[about(About.LEAVES_ALONE, other)])


@rule
def worst_here(mind: Mind, plan: Plan) -> int:
    """The one here of whom the person is most afraid; NOBODY if of none."""
    worst = NOBODY
    most = EVENS
    for other in range(PERSONS - plan.spare.persons):
        if not is_here(mind, other) or not is_other(mind, plan, other):
            continue
        danger = dread(mind, other)
        if danger > most:
            worst = other
            most = danger
    return worst


@rule
def is_beside_danger(mind: Mind, plan: Plan) -> bool:
    """Whether violence or a death came home lately, and one is with somebody one is afraid of."""
    return is_shaken(mind) and worst_here(mind, plan) != NOBODY
