"""What a person holds: the questions that intentions ask of a mind, in plain words.

Everything here reads one mind and the plan, and nothing else.
"""

from cupola.world.catalogue.entities import FIRST_ITEM, ITEMS, NOBODY, PERSONS
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.compiled import rule
from cupola.world.ledger import is_held_to_know, minutes_since_shaken
from cupola.world.plan import Plan
from cupola.world.records import GIVEN_UP, STRAPPED_IN, Mind

TOWARDS = 1024
"""What the number of an intention let be rises by for each person that it may be towards."""
HABIT = 60
"""Minutes for which somebody who gave an intention up does not take it up again."""
RECENT = 30
"""Minutes for which one reckons that somebody is still where one saw them (own choice)."""
EVENS = 0.5
"""Credence above which one relies on something; a call in vain brings it down to this."""
UNREST = 0.05
"""Fear from which something troubles one (share, own choice)."""
TRUSTS = 0.5
"""Trust from which one trusts somebody (a posterior above one half)."""
SHAKEN = 90
"""Minutes for which violence, blood, a death or a cry for help sets routine aside (own choice:
half of a fright is gone in twice that)."""
GRIEVES_ON = 270
"""Minutes that full grief adds to that (own choice: six hours in all)."""


@rule
def likely(mind: Mind, fact: int) -> bool:
    """Whether the person holds the fact rather so than not."""
    return mind.credence[fact] >= 0.5


@rule
def exists(plan: Plan, other: int) -> bool:
    """Whether there is such a person in this scenario."""
    return plan.persons[other].languages != 0


@rule
def lives(mind: Mind, other: int) -> bool:
    """Whether the person holds another alive."""
    return mind.credence[about(About.ALIVE, other)] >= 0.5


@rule
def is_other(mind: Mind, plan: Plan, other: int) -> bool:
    """Whether this is somebody else whom the person holds alive and on the station."""
    if other == mind.self or not exists(plan, other) or not lives(mind, other):
        return False
    return mind.credence[about(About.ABOARD, other)] >= 0.5


@rule
def is_mate(mind: Mind, other: int) -> bool:
    """Whether the other is under the same orders."""
    return mind.sides[other] == mind.side


@rule
def are_opponents(mind: Mind, plan: Plan, one: int, other: int) -> bool:
    """Whether these two seem to be of two sides that are at war with each other."""
    if plan.persons[one].neutral == 1 or plan.persons[other].neutral == 1:
        return False
    return mind.sides[one] != mind.sides[other]


@rule
def is_opponent(mind: Mind, plan: Plan, other: int) -> bool:
    """Whether the other is of a side that is at war with one's own."""
    if plan.persons[mind.self].neutral == 1 or plan.persons[other].neutral == 1:
        return False
    return not is_mate(mind, other)


@rule
def is_here(mind: Mind, other: int) -> bool:
    """Whether the person sees the other now, in the same place."""
    return mind.seen_turn[other] == mind.turn and mind.seen_place[other] == mind.place


@rule
def is_awake_here(mind: Mind, other: int) -> bool:
    """Whether the person sees the other now, in the same place and with open eyes."""
    return is_here(mind, other) and (mind.asleep >> other) & 1 == 0


@rule
def is_seated_here(mind: Mind, other: int) -> bool:
    """Whether the person sees the other strapped into a seat of the vehicle, beside them."""
    return is_here(mind, other) and (mind.asleep >> (STRAPPED_IN + other)) & 1 == 1


@rule
def is_about(mind: Mind, other: int) -> bool:
    """Whether the person reckons to know where the other is."""
    return mind.seen_place[other] >= 0 and mind.turn - mind.seen_turn[other] <= RECENT


@rule
def company(mind: Mind, plan: Plan) -> int:
    """How many others the person sees here alive."""
    count = 0
    for other in range(PERSONS - plan.spare.persons):
        if is_here(mind, other) and is_other(mind, plan, other):
            count += 1
    return count


@rule
def alone_with(mind: Mind, plan: Plan, other: int) -> bool:
    """Whether the person sees this other here and nobody else."""
    return is_here(mind, other) and company(mind, plan) == 1


@rule
def threat_from(mind: Mind, other: int) -> float:
    """How likely the person holds it that the other will strike."""
    return mind.credence[about(About.WILL_STRIKE, other)]


@rule
def worst_threat(mind: Mind, plan: Plan) -> int:
    """The living other from whom the person expects a blow most; NOBODY if from none."""
    worst = NOBODY
    most = 0.5
    for other in range(PERSONS - plan.spare.persons):
        if threat_from(mind, other) > most and is_other(mind, plan, other):
            worst = other
            most = threat_from(mind, other)
    return worst


@rule
def affection(mind: Mind, other: int) -> float:
    """How dear the other is to the person, from -1 to 1."""
    return max(mind.friend[other], mind.love[other])


@rule
def knows(mind: Mind, other: int, fact: int) -> bool:
    """Whether the person holds that the other knows about the fact."""
    return is_held_to_know(mind, other, fact)


@rule
def has_item(mind: Mind, item: int) -> bool:
    """Whether the person has the item (a row) in hand or pocket, or what it is part of."""
    at = mind.item_at[item]
    if at == mind.self:
        return True
    return FIRST_ITEM <= at < FIRST_ITEM + ITEMS and mind.item_at[at - FIRST_ITEM] == mind.self


@rule
def item_for(mind: Mind, plan: Plan, use: int) -> int:
    """The row of an item of this use that the person has, else knows of; NOBODY if of none."""
    known = NOBODY
    for item in range(ITEMS - plan.spare.items):
        if plan.items[item].exists == 0 or plan.items[item].uses & use == 0:
            continue
        if has_item(mind, item):
            return item
        if known == NOBODY and mind.item_at[item] >= 0:
            known = item
    return known


@rule
def weapon_at_hand(mind: Mind, plan: Plan) -> int:
    """The row of the most harmful item that the person has; NOBODY if none does harm."""
    best = NOBODY
    most = 0.0
    for item in range(ITEMS - plan.spare.items):
        if plan.items[item].exists == 1 and has_item(mind, item) and plan.items[item].harm > most:
            best = item
            most = plan.items[item].harm
    return best


@rule
def war_is_on(mind: Mind) -> bool:
    """Whether the person holds that there is war below."""
    return mind.credence[Fact.WAR_VISIBLE] >= 0.5


@rule
def carries_a_voice(mind: Mind) -> bool:
    """Whether the person holds the wire rather whole than not: after a call in vain, no more."""
    return mind.credence[Fact.WIRE_OK] > EVENS


@rule
def is_troubled(mind: Mind) -> bool:
    """Whether the person is afraid, mourns or has an order: news that is old troubles nobody."""
    return mind.fear > UNREST or mind.grief > 0.0 or mind.order != 0


@rule
def is_shaken(mind: Mind) -> bool:
    """Whether violence or a death came home to the person lately: longer ago, if they grieve."""
    since = minutes_since_shaken(mind)
    return 0 <= since <= SHAKEN + GRIEVES_ON * mind.grief


@rule
def is_lately(mind: Mind, since: int, minutes: int) -> bool:
    """Whether this moment is no longer ago than so many minutes; 0 stands for never."""
    return since > 0 and mind.turn - since <= minutes


@rule
def is_stranger(mind: Mind, plan: Plan, other: int) -> bool:
    """Whether this is somebody aboard who is not under the same orders."""
    return is_other(mind, plan, other) and not is_mate(mind, other)


@rule
def strangers_here(mind: Mind, plan: Plan) -> int:
    """How many people who are not under the same orders the person sees here."""
    count = 0
    for other in range(PERSONS - plan.spare.persons):
        if is_here(mind, other) and is_stranger(mind, plan, other):
            count += 1
    return count


@rule
def opponents_here(mind: Mind, plan: Plan) -> int:
    """How many people of a side at war with one's own the person sees here."""
    count = 0
    for other in range(PERSONS - plan.spare.persons):
        if is_here(mind, other) and is_other(mind, plan, other) and is_opponent(mind, plan, other):
            count += 1
    return count


@rule
def trust_in_strangers(mind: Mind, plan: Plan) -> float:
    """The mean trust in those who are not under the same orders; 0 if there are none."""
    total = 0.0
    count = 0
    for other in range(PERSONS - plan.spare.persons):
        if is_stranger(mind, plan, other):
            total += mind.trust[other]
            count += 1
    return total / count if count > 0 else 0.0


@rule
def dearest_stranger(mind: Mind, plan: Plan) -> float:
    """How dear the dearest of those is who are not under the same orders, from 0 to 1."""
    most = 0.0
    for other in range(PERSONS - plan.spare.persons):
        if is_stranger(mind, plan, other):
            most = max(most, affection(mind, other))
    return most


@rule
def with_regard_to(intention: int, whom: int) -> int:
    """The number under which an intention is let be, towards one person or (NOBODY) at all."""
    return intention + TOWARDS * (whom + 1)


@rule
def has_just_given_up(mind: Mind, intention: int) -> bool:
    """Whether the person found out a short while ago that this cannot be done at all."""
    return has_given_up_on(mind, intention, NOBODY)


@rule
def has_given_up_on(mind: Mind, intention: int, whom: int) -> bool:
    """Whether they found out so a short while ago, as far as this person is concerned."""
    number = with_regard_to(intention, whom)
    for slot in range(GIVEN_UP):
        if mind.given_up[slot] == number and mind.turn - mind.given_up_at[slot] < HABIT:
            return True
    return False
