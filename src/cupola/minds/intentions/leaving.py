"""Leaving: the remedy, the keys, the vehicle, alone or together.

When to leave, and what it is to leave others behind, is in `parting`.  Duty to the order and
to the work holds people.  Somebody trusted is asked to come along, a key is the pledge, the
remedy is taken by who made it or means to bring it home, if they can get at it.  Who is
seated waits a while for the other, and for who stands by to say yes or go.  Alone leaves whoever
trusts nobody, or is the last.
"""

from cupola.minds.fetching import fetch, is_to_be_had, key_to
from cupola.minds.harming import call_of_order, is_feared
from cupola.minds.held import (
    TRUSTS,
    has_item,
    is_about,
    is_here,
    is_other,
    is_seated_here,
    is_stranger,
    item_for,
    likely,
)
from cupola.minds.judging.arm import is_held_outside
from cupola.minds.judging.keeping import has_betrayed
from cupola.minds.judging.parting import (
    KEEPS_WORD,
    TRUSTS_WELL,
    appraise_going,
    appraise_going_alone,
    awaits_answer,
    bystander,
    can_fly,
    is_anybody_missing,
    is_in_on_it,
    is_late,
    is_left,
    is_lost,
    is_pilot_seated,
    is_settled,
    is_to_be_invited,
    is_troubled,
    trusts_enough,
    wish_to_leave,
)
from cupola.minds.saying.farewells import one_to_take_leave_of, take_leave
from cupola.minds.saying.topics import death_unknown_to
from cupola.minds.stakes import Stake
from cupola.minds.ways import (
    do,
    do_last,
    do_last_with,
    do_with,
    done,
    impossible,
    say_first,
    stay,
)
from cupola.world.catalogue.entities import (
    FIRST_ITEM,
    FIRST_SYSTEM,
    ITEMS,
    NOBODY,
    PERSONS,
    System,
    Use,
)
from cupola.world.catalogue.facts import About, Fact, Phrase, about, denial
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import inlined, rule
from cupola.world.ledger import has_broached, has_said, is_own_deed
from cupola.world.plan import Plan
from cupola.world.records import FIRST_LOCK, Action, Mind, Picture

THE_VEHICLE = FIRST_SYSTEM + int(System.VEHICLE)
"""The entity of the vehicle."""
THE_VAULT = FIRST_SYSTEM + int(System.VAULT)
"""The entity of the vault, where one expects the remedy if one knows nothing better."""
ANSWERS = 8
"""Minutes for which one waits for an answer to what one has proposed (own choice)."""
ASKS_AGAIN = 120
"""Minutes after which one who wants nothing but to be gone asks again (own choice)."""
URGENT = 0.8
"""Wish to leave from which a no is not the last word (share, own choice)."""


@inlined
def gate_leaving(mind: Mind, plan: Plan, intention: int) -> bool:
    """Whether this is thinkable now: there is a vehicle to leave with, and a reason."""
    if mind.docked == 0 or plan.systems[System.VEHICLE].exists == 0:
        return False
    return has_means(mind, plan, intention) and is_troubled(mind, plan)


@rule
def has_means(mind: Mind, plan: Plan, intention: int) -> bool:
    """Whether the person has what this takes: a use for it, a key, the skill to fly."""
    if intention == Intention.STEAL_REMEDY:
        return wants_remedy(mind, plan) and has_use_for_remedy(mind, plan)
    if intention == Intention.TRADE_KEYS:
        return likely(mind, Fact.PLAN_TO_LEAVE) and own_key(mind, plan) != NOBODY
    if intention == Intention.READY_VEHICLE:
        return not likely(mind, Fact.VEHICLE_READY)
    if intention == Intention.LEAVE_ALONE:
        return can_fly(plan, mind.self)
    return intention == Intention.LEAVE_TOGETHER


@rule
def is_aboard_vehicle(mind: Mind, plan: Plan) -> bool:
    """Whether the person sits in the vehicle."""
    return mind.seated == 1 and mind.place == plan.systems[System.VEHICLE].place


@rule
def remedy_of(mind: Mind, plan: Plan) -> int:
    """The row of the remedy; NOBODY if there is none in this scenario."""
    return item_for(mind, plan, Use.REMEDY)


@rule
def wants_remedy(mind: Mind, plan: Plan) -> bool:
    """Whether there is held to be a remedy that the person has not got and can get."""
    if not likely(mind, Fact.CURE_EXISTS):
        return False
    remedy = remedy_of(mind, plan)
    if remedy == NOBODY:
        return can_open_vault(mind, plan)
    return not has_item(mind, remedy) and is_to_be_had(mind, plan, remedy)


@rule
def has_use_for_remedy(mind: Mind, plan: Plan) -> bool:
    """Whether the person means to leave, has somebody to bring it to, or made it."""
    if likely(mind, Fact.PLAN_TO_LEAVE) or mind.goal > 0:
        return True
    remedy = remedy_of(mind, plan)
    return remedy != NOBODY and plan.items[remedy].maker == mind.self


@rule
def can_open_vault(mind: Mind, plan: Plan) -> bool:
    """Whether the person has the key of the vault, and has not just found it open and empty."""
    key = key_to(mind, plan, THE_VAULT)
    if key == NOBODY or not has_item(mind, key):
        return False
    vault = plan.systems[System.VAULT].place
    return (mind.place != vault and (mind.looked >> vault) & 1 == 0) or is_vault_locked(mind)


@rule
def is_vault_locked(mind: Mind) -> bool:
    """Whether the person holds the vault locked."""
    return (mind.locked >> (FIRST_LOCK + System.VAULT)) & 1 == 1


@rule
def own_key(mind: Mind, plan: Plan) -> int:
    """The row of a key that the person has, one that opens nothing known first; or NOBODY."""
    best = NOBODY
    for item in range(ITEMS - plan.spare.items):
        if plan.items[item].exists == 1 and plan.items[item].uses & Use.OPENS:
            if has_item(mind, item) and (best == NOBODY or plan.items[item].opens == NOBODY):
                best = item
    return best


@inlined
def is_open_leaving(mind: Mind, plan: Plan, intention: int, whom: int) -> bool:
    """Keys and company are for somebody trusted; the rest is towards nobody in particular."""
    if intention == Intention.TRADE_KEYS:
        return whom != NOBODY and may_have_key(mind, plan, whom)
    if intention == Intention.LEAVE_TOGETHER:
        return whom != NOBODY and may_come_along(mind, plan, whom)
    return whom == NOBODY


@rule
def may_have_key(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether this is somebody of the other side, near and trusted, who has no key of one's own."""
    if not is_stranger(mind, plan, whom) or not is_about(mind, whom):
        return False
    if mind.trust[whom] < TRUSTS_WELL or has_broached(mind, whom, Fact.HIDDEN_ROOM):
        return False
    if is_feared(mind, whom):
        return False
    return is_settled(mind, whom) and not has_betrayed(mind, whom)


@rule
def may_come_along(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether this is somebody trusted who has not said no, and one of the two can fly.

    Whoever is expected at the vehicle looks for nobody else.
    """
    if not is_other(mind, plan, whom) or not is_flyable(mind, plan, whom):
        return False
    if is_settled(mind, whom) and not has_betrayed(mind, whom):
        return mind.trust[whom] >= KEEPS_WORD
    if not trusts_enough(mind, plan, whom) or is_lying_asleep(mind, whom):
        return False
    if is_lost(mind, plan, whom) or is_held_outside(mind, plan, whom):
        return False
    if not is_here(mind, whom) and is_expected(mind, plan):
        return is_in_on_it(mind, whom)
    if is_here(mind, whom) and not is_among_friends(mind, plan):
        return False
    if awaits_answer(mind, ANSWERS):
        return not has_said(mind, whom, Fact.PLAN_TO_LEAVE, False)
    if wish_to_leave(mind, plan) >= URGENT:
        return not awaits_answer(mind, ASKS_AGAIN)
    return not has_broached(mind, whom, Fact.PLAN_TO_LEAVE) and not has_said(
        mind, whom, Fact.PLAN_TO_LEAVE, False
    )


@rule
def is_flyable(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether the person, the other, or somebody who comes too has learnt to fly the vehicle."""
    if can_fly(plan, mind.self) or can_fly(plan, whom):
        return True
    for other in range(PERSONS - plan.spare.persons):
        if can_fly(plan, other) and is_in_on_it(mind, other) and is_other(mind, plan, other):
            return True
    return False


@rule
def is_expected(mind: Mind, plan: Plan) -> bool:
    """Whether the person has agreed with somebody alive aboard to leave together."""
    for other in range(PERSONS - plan.spare.persons):
        if is_settled(mind, other) and is_left(mind, plan, other):
            return mind.trust[other] >= KEEPS_WORD and not has_betrayed(mind, other)
    return False


@rule
def is_lying_asleep(mind: Mind, other: int) -> bool:
    """Whether the other lies asleep before one's eyes."""
    return is_here(mind, other) and (mind.asleep >> other) & 1 == 1


@rule
def appraise_leaving(
    mind: Mind, plan: Plan, intention: int, whom: int, stakes: list[float]
) -> None:
    """What it would do to each stake."""
    wish = wish_to_leave(mind, plan)
    if intention == Intention.STEAL_REMEDY:
        stakes[Stake.CONSCIENCE] = 0.3 + 0.3 * wish
        stakes[Stake.DUTY] = 0.3 * call_of_order(mind)
        stakes[Stake.HOME] = 0.2
        stakes[Stake.SURVIVAL] = -0.1
    elif intention == Intention.TRADE_KEYS:
        stakes[Stake.BONDS] = 0.2 + 0.4 * mind.trust[whom]
        stakes[Stake.CONSCIENCE] = 0.2
    elif intention == Intention.READY_VEHICLE:
        stakes[Stake.SURVIVAL] = 0.3 * wish
        stakes[Stake.HOME] = 0.4 * wish
        stakes[Stake.WORK] = 0.1
    elif intention == Intention.LEAVE_ALONE:
        off = not likely(mind, Fact.LIFE_SUPPORT_ON)
        appraise_going_alone(mind, plan, off and is_own_deed(mind, Fact.LIFE_SUPPORT_ON), stakes)
    else:
        appraise_going(mind, plan, whom, stakes)


@rule
def advance_leaving(mind: Mind, picture: Picture, plan: Plan, whom: int, wanted: Action) -> int:
    """The next thing to do for it."""
    intention = mind.intention
    if mind.docked == 0:
        return done(wanted)
    if intention == Intention.STEAL_REMEDY:
        if not wants_remedy(mind, plan):
            return done(wanted)
        return _get_remedy(mind, plan, wanted)
    if intention == Intention.TRADE_KEYS:
        key = own_key(mind, plan)
        if key == NOBODY or not may_have_key(mind, plan, whom):
            return done(wanted)
        return do_last_with(wanted, Verb.GIVE, whom, FIRST_ITEM + key)
    if intention == Intention.READY_VEHICLE:
        if likely(mind, Fact.VEHICLE_READY):
            return done(wanted)
        return do_last(wanted, Verb.PREPARE, THE_VEHICLE)
    if intention == Intention.LEAVE_ALONE:
        return _leave_alone(mind, plan, wanted)
    return _leave_together(mind, plan, whom, wanted)


@rule
def _get_remedy(mind: Mind, plan: Plan, wanted: Action) -> int:
    """From where it is known to be; else one opens the vault, to see."""
    remedy = remedy_of(mind, plan)
    if remedy != NOBODY:
        return fetch(mind, plan, remedy, wanted)
    return do(wanted, Verb.UNLOCK, THE_VAULT)


@rule
def _leave_alone(mind: Mind, plan: Plan, wanted: Action) -> int:
    """Take the remedy if it is to be had, ready the vehicle for oneself, board, undock."""
    if mind.seated == 0 and wants_remedy(mind, plan):
        return _get_remedy(mind, plan, wanted)
    if not likely(mind, Fact.VEHICLE_READY):
        return do_with(wanted, Verb.PREPARE, THE_VEHICLE, mind.self)
    lost = one_to_take_leave_of(mind, plan)
    if lost != NOBODY:
        return take_leave(wanted, lost, about(About.LEAVES_ALONE, mind.self))
    if not is_aboard_vehicle(mind, plan):
        return do(wanted, Verb.BOARD, THE_VEHICLE)
    if bystander(mind, plan) != NOBODY and not is_late(mind):
        return stay(wanted)
    return do_last(wanted, Verb.DEPART, THE_VEHICLE)


@rule
def _leave_together(mind: Mind, plan: Plan, whom: int, wanted: Action) -> int:
    """Agree or ask, take the remedy, ready the vehicle for all, board; then wait and undock."""
    if not may_come_along(mind, plan, whom):
        return impossible(wanted) if is_here(mind, whom) else done(wanted)
    aboard = is_aboard_vehicle(mind, plan)
    if mind.proposal == Phrase.LEAVE_TOGETHER and mind.proposal_by == whom:
        if not aboard or is_here(mind, whom):
            return do(wanted, Verb.AGREE, whom)
    if aboard:
        return _wait_or_undock(mind, plan, whom, wanted)
    if is_here(mind, whom) and awaits_answer(mind, ANSWERS):
        return stay(wanted)
    if not is_settled(mind, whom) and not (is_in_on_it(mind, whom) and is_expected(mind, plan)):
        return _ask_along(mind, plan, whom, wanted)
    if wants_remedy(mind, plan):
        return _get_remedy(mind, plan, wanted)
    if not likely(mind, Fact.VEHICLE_READY) and not is_being_readied(mind, plan, whom):
        return do(wanted, Verb.PREPARE, THE_VEHICLE)
    lost = one_to_take_leave_of(mind, plan)
    if lost != NOBODY:
        return take_leave(wanted, lost, Fact.PLAN_TO_LEAVE)
    return do_last(wanted, Verb.BOARD, THE_VEHICLE)


@rule
def is_being_readied(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether the other, who flies it, is in the vehicle and sees to it."""
    here = is_here(mind, whom) and mind.place == plan.systems[System.VEHICLE].place
    return here and can_fly(plan, whom) and not can_fly(plan, mind.self)


@rule
def _ask_along(mind: Mind, plan: Plan, whom: int, wanted: Action) -> int:
    """Ask when nobody distrusted hears it; whoever is asked hears first who has died."""
    if is_here(mind, whom):
        dead = death_unknown_to(mind, plan, whom)
        if dead != NOBODY:
            return say_first(wanted, Verb.TELL, whom, denial(about(About.ALIVE, dead)))
    return say_first(wanted, Verb.PROPOSE, whom, Phrase.LEAVE_TOGETHER)


@rule
def is_among_friends(mind: Mind, plan: Plan) -> bool:
    """Whether the person trusts everybody who is here."""
    for other in range(PERSONS - plan.spare.persons):
        if is_other(mind, plan, other) and is_here(mind, other) and mind.trust[other] < TRUSTS:
            return False
    return True


@rule
def _wait_or_undock(mind: Mind, plan: Plan, whom: int, wanted: Action) -> int:
    """Undock when all who said they would come are seated; of the others one waits a while."""
    if not is_seated_here(mind, whom) and is_late(mind):
        return impossible(wanted)
    if not likely(mind, Fact.VEHICLE_READY):
        if is_being_readied(mind, plan, whom):
            return stay(wanted)
        return do(wanted, Verb.PREPARE, THE_VEHICLE)
    if not is_seated_here(mind, whom) or (is_anybody_missing(mind, plan) and not is_late(mind)):
        return stay(wanted)
    if not can_fly(plan, mind.self) and not is_pilot_seated(mind, plan):
        return impossible(wanted) if is_late(mind) else stay(wanted)
    guest = bystander(mind, plan)
    if guest != NOBODY:
        return _see_to(mind, plan, whom, guest, wanted)
    return do_last(wanted, Verb.DEPART, THE_VEHICLE)


@rule
def _see_to(mind: Mind, plan: Plan, whom: int, guest: int, wanted: Action) -> int:
    """Who stands by is asked along, or has to go first; nobody is carried off unasked."""
    if is_to_be_invited(mind, plan, whom, guest):
        return say_first(wanted, Verb.PROPOSE, guest, Phrase.LEAVE_TOGETHER)
    return impossible(wanted) if is_late(mind) else stay(wanted)
