"""Parting: how much one wants to be gone, with whom, and what it is to leave others behind.

As long as nobody has been harmed nobody leaves.  Then the dead, fear and failing air make
people want to.  The vehicle has few seats and there is but one: whoever takes it leaves the
others to their fate, which weighs the more the more one trusts them, and nothing for whoever
is about to strike.  Somebody dear who may still be asked to come is not left behind.
"""

from cupola.minds.harming import HARMFUL, blame, call_of_order, is_feared, menace
from cupola.minds.held import (
    affection,
    is_awake_here,
    is_lately,
    is_other,
    is_seated_here,
    knows,
    likely,
    lives,
    war_is_on,
)
from cupola.minds.stakes import Stake
from cupola.world.catalogue.entities import NOBODY, PERSONS, PlaceKind, Skill, System
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.compiled import rule
from cupola.world.ledger import has_broached, has_said
from cupola.world.plan import Plan
from cupola.world.records import Mind

EACH_DEAD = 0.3
"""How much each death adds to the wish to leave (share, own choice)."""
OF_FEAR = 0.5
"""How much full fear adds to it (share, own choice)."""
OF_BAD_AIR = 0.5
"""How much life support held off adds to it (share, own choice)."""
OF_ATTACK = 0.3
"""How much it adds to have been attacked within the last hours (share, own choice)."""
HOURS = 360
"""Minutes for which an attack adds to the wish to leave (own choice)."""
TRUSTS_WELL = 0.6
"""Trust from which one gives somebody a key, or asks them to come along (share, own choice)."""
NEED = 0.2
"""How much less trust is enough for whoever wants nothing but to be gone (share, own choice)."""
KEEPS_WORD = 0.35
"""Trust from which one still goes with somebody with whom one has agreed to (share, own)."""
LOST = 480
"""Minutes unseen outside after which somebody counts as lost: a suit's air (facts 5)."""
NOWHERE = 720
"""Minutes unseen anywhere, in a war, after which they do (own choice: half a day)."""
EACH_LEFT = 0.5
"""How much it weighs to leave one person behind whom one trusts wholly (share, own choice)."""
DEAREST_LEFT = 0.6
"""How much it weighs on one's bonds to leave the dearest of friends behind (share, own choice)."""
FOR_MANY = 0.45
"""How much it is worth to bring a remedy to those below (stake of conscience, own choice)."""
SEATED = 0.5
"""What it adds to sit in the vehicle already (stake of survival, own choice)."""
BROKEN_WORD = 0.3
"""What it weighs to leave somebody whom one has promised not to (stake of conscience, own)."""
GIVEN_WORD = 0.5
"""What it adds that the other comes too (stake of bonds, own choice)."""
WAITS = 60
"""Minutes for which one waits in the vehicle for the others (own choice)."""


@rule
def is_troubled(mind: Mind, plan: Plan) -> bool:
    """Whether anything has happened that people leave for."""
    if likely(mind, Fact.PLAN_TO_LEAVE) or not likely(mind, Fact.LIFE_SUPPORT_ON):
        return True
    return was_attacked(mind) or the_dead(mind, plan) > 0


@rule
def was_attacked(mind: Mind) -> bool:
    """Whether force was used on the person, or on somebody close, within the last hours."""
    return mind.attacked_at >= 0 and mind.turn - mind.attacked_at <= HOURS


@rule
def is_lost(mind: Mind, plan: Plan, other: int) -> bool:
    """Whether the other went outside or out of sight longer ago than anybody's air lasts."""
    place = mind.seen_place[other]
    unseen = mind.turn - mind.seen_turn[other]
    if place < 0:
        return war_is_on(mind) and unseen > NOWHERE
    return plan.places[place].kind >= PlaceKind.HULL and unseen > LOST


@rule
def is_left(mind: Mind, plan: Plan, other: int) -> bool:
    """Whether the person holds the other alive aboard, and not lost."""
    return is_other(mind, plan, other) and not is_lost(mind, plan, other)


@rule
def the_dead(mind: Mind, plan: Plan) -> int:
    """How many of the crew the person holds dead or lost."""
    count = 0
    for other in range(PERSONS - plan.spare.persons):
        if other == mind.self or plan.persons[other].languages == 0:
            continue
        if not lives(mind, other) or (is_other(mind, plan, other) and is_lost(mind, plan, other)):
            count += 1
    return count


@rule
def the_living(mind: Mind, plan: Plan) -> int:
    """How many others the person holds alive aboard."""
    count = 0
    for other in range(PERSONS - plan.spare.persons):
        if is_left(mind, plan, other):
            count += 1
    return count


@rule
def is_anybody_to_call(mind: Mind, plan: Plan) -> bool:
    """Whether anybody is left aboard whom one would call to the table: not only the feared.

    Nor whom one has looked for in vain since the vehicle left, or holds to be in it.
    """
    for other in range(PERSONS - plan.spare.persons):
        if not is_left(mind, plan, other) or is_feared(mind, other):
            continue
        if mind.docked == 1 or not is_gone(mind, plan, other):
            return True
    return False


@rule
def is_gone(mind: Mind, plan: Plan, other: int) -> bool:
    """Whether the other, once the vehicle has left, is held in it or was looked for in vain."""
    if (mind.unfound >> other) & 1 == 1:
        return True
    place = mind.seen_place[other]
    return place >= 0 and plan.places[place].kind == PlaceKind.VEHICLE


@rule
def wish_to_leave(mind: Mind, plan: Plan) -> float:
    """How much the person wants to be gone, from 0 to 1."""
    wish = EACH_DEAD * the_dead(mind, plan) + OF_FEAR * mind.fear
    if not likely(mind, Fact.LIFE_SUPPORT_ON):
        wish += OF_BAD_AIR
    if was_attacked(mind):
        wish += OF_ATTACK
    return min(1.0, wish)


@rule
def can_fly(plan: Plan, person: int) -> bool:
    """Whether somebody has learnt to fly the vehicle, as everybody knows."""
    return plan.persons[person].skills & Skill.PILOT != 0


@rule
def is_in_on_it(mind: Mind, whom: int) -> bool:
    """Whether the other has proposed to leave together, or agreed to it."""
    return has_said(mind, whom, Fact.PLAN_TO_LEAVE, True)


@rule
def awaits_answer(mind: Mind, minutes: int) -> bool:
    """Whether the person has just proposed something, and stays to hear the answer."""
    return is_lately(mind, mind.proposed_at, minutes)


@rule
def trusts_enough(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether the person trusts the other enough to ask them along: need makes trust."""
    return mind.trust[whom] >= TRUSTS_WELL - NEED * wish_to_leave(mind, plan)


@rule
def is_settled(mind: Mind, whom: int) -> bool:
    """Whether the two have spoken of it, and the other means to come."""
    return is_in_on_it(mind, whom) and has_broached(mind, whom, Fact.PLAN_TO_LEAVE)


@rule
def concern(mind: Mind, other: int) -> float:
    """How much it weighs to leave this one behind: nothing for whoever means harm."""
    if menace(mind, other) > HARMFUL:
        return 0.0
    return EACH_LEFT * (1.0 - blame(mind, other)) * mind.trust[other]


@rule
def stays_behind(mind: Mind, plan: Plan, whom: int, other: int) -> bool:
    """Whether this one would be left if the person went with `whom` (NOBODY: alone)."""
    if other == whom or not is_left(mind, plan, other):
        return False
    return whom < 0 or not is_in_on_it(mind, other)


@rule
def spare_seats(mind: Mind, plan: Plan, whom: int) -> int:
    """How many seats are left in the vehicle for others to be asked; none for who goes alone."""
    if whom < 0:
        return 0
    seats = int(plan.systems[System.VEHICLE].seats) - 2
    for other in range(PERSONS - plan.spare.persons):
        if other != whom and is_other(mind, plan, other) and is_in_on_it(mind, other):
            seats -= 1
    return max(0, seats)


@rule
def left_behind(mind: Mind, plan: Plan, whom: int) -> float:
    """How much those weigh who would be left, from 0 to 1; the likeliest to be asked do not."""
    total = 0.0
    most = 0.0
    for other in range(PERSONS - plan.spare.persons):
        if stays_behind(mind, plan, whom, other):
            weight = concern(mind, other)
            total += weight
            most = max(most, weight)
    if spare_seats(mind, plan, whom) > 0:
        total -= most
    return min(1.0, total)


@rule
def dearest_left(mind: Mind, plan: Plan, whom: int) -> float:
    """How dear the dearest of those left is, from 0 to 1; one more if a seat is free for them."""
    most = 0.0
    second = 0.0
    for other in range(PERSONS - plan.spare.persons):
        if not stays_behind(mind, plan, whom, other):
            continue
        dear = affection(mind, other)
        if dear > most:
            second = most
            most = dear
        elif dear > second:
            second = dear
    return second if spare_seats(mind, plan, whom) > 0 else most


@rule
def breaks_promise(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether anybody would be left to whom the person has promised not to leave without them."""
    alone = about(About.LEAVES_ALONE, mind.self)
    for other in range(PERSONS - plan.spare.persons):
        if knows(mind, other, alone) and stays_behind(mind, plan, whom, other):
            return has_said(mind, mind.self, alone, False)
    return False


@rule
def appraise_going(mind: Mind, plan: Plan, whom: int, stakes: list[float]) -> None:
    """To leave with somebody saves two, and many more if there is a remedy; some stay behind."""
    wish = wish_to_leave(mind, plan)
    stakes[Stake.SURVIVAL] = 0.6 * wish + (SEATED if mind.seated == 1 else 0.0)
    stakes[Stake.HOME] = 0.2 + 0.5 * wish
    stakes[Stake.BONDS] = 0.3 * affection(mind, whom)
    stakes[Stake.BONDS] -= DEAREST_LEFT * dearest_left(mind, plan, whom)
    if is_in_on_it(mind, whom):
        stakes[Stake.BONDS] += GIVEN_WORD
    stakes[Stake.CONSCIENCE] = FOR_MANY if likely(mind, Fact.CURE_EXISTS) else 0.0
    stakes[Stake.CONSCIENCE] -= left_behind(mind, plan, whom)
    if breaks_promise(mind, plan, whom):
        stakes[Stake.CONSCIENCE] -= BROKEN_WORD
    stakes[Stake.DUTY] = -call_of_order(mind) * (1.0 - wish)
    stakes[Stake.WORK] = -0.4


@rule
def appraise_going_alone(mind: Mind, plan: Plan, own_doing: bool, stakes: list[float]) -> None:
    """It saves oneself and leads home; it costs everybody who is left behind.

    own_doing: whether the air is going, and oneself had it so.
    """
    wish = wish_to_leave(mind, plan)
    stakes[Stake.SURVIVAL] = 0.6 * wish + (SEATED if mind.seated == 1 else 0.0)
    stakes[Stake.HOME] = 0.3 + 0.5 * wish
    stakes[Stake.DUTY] = -call_of_order(mind) * (1.0 - wish)
    if own_doing:
        stakes[Stake.SURVIVAL] += SEATED
    if the_living(mind, plan) > 0:
        stakes[Stake.CONSCIENCE] = -left_behind(mind, plan, -1)
        stakes[Stake.BONDS] = -DEAREST_LEFT * dearest_left(mind, plan, -1)
        if breaks_promise(mind, plan, -1):
            stakes[Stake.CONSCIENCE] -= BROKEN_WORD
        stakes[Stake.WORK] = -0.5


@rule
def is_pilot_seated(mind: Mind, plan: Plan) -> bool:
    """Whether somebody else who can fly the vehicle is seated here and awake."""
    for other in range(PERSONS - plan.spare.persons):
        if can_fly(plan, other) and is_other(mind, plan, other) and is_seated_here(mind, other):
            if is_awake_here(mind, other):
                return True
    return False


@rule
def is_late(mind: Mind) -> bool:
    """Whether one has waited long enough for the others."""
    return mind.turn - mind.intention_since > WAITS


@rule
def is_anybody_missing(mind: Mind, plan: Plan) -> bool:
    """Whether somebody who said they would come, and is held alive, has not sat down."""
    for other in range(PERSONS - plan.spare.persons):
        if is_other(mind, plan, other) and is_in_on_it(mind, other):
            if not is_seated_here(mind, other):
                return True
    return False


@rule
def bystander(mind: Mind, plan: Plan) -> int:
    """Somebody awake and unseated beside one in the vehicle who has not said they come; or NOBODY.

    Whoever undocks now takes them along, asked or not.
    """
    for other in range(PERSONS - plan.spare.persons):
        if is_awake_here(mind, other) and is_other(mind, plan, other):
            if not is_seated_here(mind, other) and not is_in_on_it(mind, other):
                return other
    return NOBODY


@rule
def is_to_be_invited(mind: Mind, plan: Plan, whom: int, guest: int) -> bool:
    """Whether somebody beside one is asked along: trusted, not asked yet, and a seat is free.

    whom: the one with whom one leaves.
    """
    if has_broached(mind, guest, Fact.PLAN_TO_LEAVE) or is_feared(mind, guest):
        return False
    return trusts_enough(mind, plan, guest) and spare_seats(mind, plan, whom) > 0
