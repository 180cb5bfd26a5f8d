"""Every "no" of the world, by name.

A refusal is a value, never an exception.  The sentence says what would be needed.
Codes are never reused.
"""

from enum import IntEnum


class Refusal(IntEnum):
    """Why an action may not be done; ALLOWED is zero."""

    ALLOWED = 0
    ACTOR_DEAD = 1
    ACTOR_UNCONSCIOUS = 2
    ACTOR_HELD = 3
    NO_SUCH_TARGET = 4
    TARGET_NOT_HERE = 5
    TARGET_DEAD = 6
    TARGET_UNCONSCIOUS = 7
    TARGET_IS_ACTOR = 8
    NO_HOLD = 9
    NO_FREE_HAND = 10
    ITEM_NOT_IN_HAND = 11
    ITEM_NOT_THERE = 12
    WRONG_ITEM = 13
    NO_WAY = 14
    HATCH_SHUT = 15
    HATCH_LOCKED = 16
    LOCKED = 17
    NO_KEY = 18
    NO_SUIT = 19
    MUST_BE_INSIDE = 20
    MUST_BE_OUTSIDE = 21
    NOT_AT_AIRLOCK = 22
    NO_SKILL = 23
    OUT_OF_REACH = 24
    NOT_AT_SYSTEM = 25
    SYSTEM_MISSING = 26
    SYSTEM_OFF = 27
    SYSTEM_BROKEN = 28
    ALREADY_SO = 29
    LINK_DOWN = 30
    NO_SEAT = 31
    NOT_READY = 32
    NOT_IN_VEHICLE = 33
    NO_ORDER = 34
    NOTHING_PROPOSED = 35
    NO_TRUCE = 36
    NO_CALL = 37
    NOBODY_DEAD = 38
    NOT_HELD = 39
    NO_WORDS = 40
    NOT_A_LOVER = 41
    NO_WINDOW = 42
    NO_COMMON_LANGUAGE = 43
    LOOP_DEAD = 44
    NOT_DAMAGED = 45
    ANIMALS_MISSING = 46
    ALREADY_LEFT = 47
    TARGET_RESISTS = 48
    WRONG_TARGET = 49


NEEDED: dict[Refusal, str] = {
    Refusal.ALLOWED: "nothing more",
    Refusal.ACTOR_DEAD: "the actor would have to be alive",
    Refusal.ACTOR_UNCONSCIOUS: "the actor would have to be conscious",
    Refusal.ACTOR_HELD: "the actor would have to be free of the other's grip",
    Refusal.NO_SUCH_TARGET: "the thing or person acted on would have to exist in this scenario",
    Refusal.TARGET_NOT_HERE: "the one acted on would have to be in the same place",
    Refusal.TARGET_DEAD: "the one acted on would have to be alive",
    Refusal.TARGET_UNCONSCIOUS: "the one acted on would have to be conscious",
    Refusal.TARGET_IS_ACTOR: "somebody else than the actor would have to be meant",
    Refusal.NO_HOLD: "a hold: without one there is no force in free fall",
    Refusal.NO_FREE_HAND: "a free hand",
    Refusal.ITEM_NOT_IN_HAND: "the item in the actor's hand or pocket",
    Refusal.ITEM_NOT_THERE: "the item within reach",
    Refusal.WRONG_ITEM: "an item that is good for this",
    Refusal.NO_WAY: "a way there that is not shut",
    Refusal.HATCH_SHUT: "an open hatch",
    Refusal.HATCH_LOCKED: "a hatch that is not locked from within",
    Refusal.LOCKED: "the lock to be open",
    Refusal.NO_KEY: "the key in hand",
    Refusal.NO_SUIT: "a spacesuit, put on",
    Refusal.MUST_BE_INSIDE: "the actor inside the station",
    Refusal.MUST_BE_OUTSIDE: "the actor outside",
    Refusal.NOT_AT_AIRLOCK: "the actor at an airlock",
    Refusal.NO_SKILL: "a skill that the actor has not learnt",
    Refusal.OUT_OF_REACH: "the one acted on within the arm's reach",
    Refusal.NOT_AT_SYSTEM: "the actor where the system is worked",
    Refusal.SYSTEM_MISSING: "a system that this scenario does not have",
    Refusal.SYSTEM_OFF: "the system switched on",
    Refusal.SYSTEM_BROKEN: "the system in working order",
    Refusal.ALREADY_SO: "it not to be so already",
    Refusal.LINK_DOWN: "a link to the ground",
    Refusal.NO_SEAT: "a free seat",
    Refusal.NOT_READY: "the vehicle readied",
    Refusal.NOT_IN_VEHICLE: "the actor seated in the vehicle",
    Refusal.NO_ORDER: "an order that the actor has read",
    Refusal.NOTHING_PROPOSED: "a proposal to answer",
    Refusal.NO_TRUCE: "a truce to break",
    Refusal.NO_CALL: "a call to answer or to ignore",
    Refusal.NOBODY_DEAD: "somebody to mourn",
    Refusal.NOT_HELD: "somebody in the actor's grip",
    Refusal.NO_WORDS: "something to say",
    Refusal.NOT_A_LOVER: "love between the two",
    Refusal.NO_WINDOW: "a window",
    Refusal.NO_COMMON_LANGUAGE: "a language that both understand",
    Refusal.LOOP_DEAD: "a voice loop that works",
    Refusal.NOT_DAMAGED: "damage to repair",
    Refusal.ANIMALS_MISSING: "the animals to be there",
    Refusal.ALREADY_LEFT: "the vehicle still docked",
    Refusal.TARGET_RESISTS: "the other to yield",
    Refusal.WRONG_TARGET: "something that this can be done to",
}
"""What would have been needed, as a phrase that follows "needed: "."""
