"""Intentions: what somebody can be trying to bring about, one family each.

An intention is kept until it is done, impossible or overtaken by events.  Codes are never
reused; the tens are the file in `minds/intentions/` that holds the family.
"""

from collections.abc import Mapping
from enum import IntEnum

from cupola.world.catalogue.intents import Intent
from cupola.world.compiled import rule

A_GROUP = 10
"""Intentions of one group share their tens."""


class Intention(IntEnum):
    """What a person is trying to bring about now."""

    NONE = 0
    # routine
    WORK = 1
    REST = 2
    SLEEP = 3
    JOKE = 4
    TALK_TOGETHER = 5
    DRINK_TOGETHER = 6
    # news
    LOOK_OUT = 11
    RAISE_ALARM = 12
    REACH_GROUND = 13
    ANSWER_CALL = 14
    IGNORE_CALL = 15
    # orders
    KEEP_ORDER = 21
    SHARE_WITH_OWN = 22
    SHARE_WITH_ALL = 23
    REFUSE_ORDER = 24
    # peace
    CALL_TOGETHER = 31
    PROPOSE_TRUCE = 32
    AGREE = 33
    DECLINE = 34
    BREAK_TRUCE = 35
    GIVE_PLEDGE = 36
    WATCH_IN_PAIRS = 37
    DIVIDE_STATION = 38
    COME_TOGETHER = 39
    # words
    SOUND_OUT = 41
    WARN = 42
    CONFIDE = 43
    PERSUADE = 44
    REASSURE = 45
    PROMISE = 46
    ACCUSE = 47
    GO_AND_VERIFY = 48
    SIGNAL = 49
    # deceit
    LIE = 51
    BLUFF = 52
    CONCEAL = 53
    FEIGN_THREAT = 54
    LURE_OUTSIDE = 55
    # tampering
    CUT_WIRE = 61
    FAKE_WIRE = 62
    CUT_LIFE_SUPPORT = 63
    RESTORE = 64
    REPAIR_OUTSIDE = 65
    # force
    STRIKE_WITH_ARM = 71
    AMBUSH = 72
    DEFEND = 73
    RESTRAIN = 74
    DISARM = 75
    AVENGE = 76
    # shelter
    HIDE_SOMEBODY = 81
    LOCK_IN = 82
    FLEE = 83
    FETCH_BACK = 84
    GET_CLEAR = 85
    KEEP_TOGETHER = 86
    # care
    COMFORT = 91
    MOURN = 92
    TEND = 93
    # leaving
    STEAL_REMEDY = 101
    TRADE_KEYS = 102
    READY_VEHICLE = 103
    LEAVE_ALONE = 104
    LEAVE_TOGETHER = 105
    # game
    HOLD_STILL = 111
    STRIKE_FIRST = 112


INTENTIONS = 113
"""Intentions are numbers from 0 to here."""

MEANINGS: dict[Intention, Intent] = {
    Intention.WORK: Intent.DUTY,
    Intention.REST: Intent.REST,
    Intention.SLEEP: Intent.REST,
    Intention.JOKE: Intent.BOND,
    Intention.TALK_TOGETHER: Intent.BOND,
    Intention.DRINK_TOGETHER: Intent.BOND,
    Intention.LOOK_OUT: Intent.LOOK,
    Intention.RAISE_ALARM: Intent.ALARM,
    Intention.REACH_GROUND: Intent.LEARN,
    Intention.ANSWER_CALL: Intent.LEARN,
    Intention.IGNORE_CALL: Intent.DO_RIGHT,
    Intention.KEEP_ORDER: Intent.KEEP_PEACE,
    Intention.SHARE_WITH_OWN: Intent.PROTECT_OWN,
    Intention.SHARE_WITH_ALL: Intent.KEEP_PEACE,
    Intention.REFUSE_ORDER: Intent.DO_RIGHT,
    Intention.CALL_TOGETHER: Intent.KEEP_PEACE,
    Intention.PROPOSE_TRUCE: Intent.TRUCE,
    Intention.AGREE: Intent.DO_RIGHT,
    Intention.DECLINE: Intent.DOUBT,
    Intention.BREAK_TRUCE: Intent.OBEY_ORDER,
    Intention.GIVE_PLEDGE: Intent.PLEDGE,
    Intention.WATCH_IN_PAIRS: Intent.TRUCE,
    Intention.DIVIDE_STATION: Intent.TRUCE,
    Intention.COME_TOGETHER: Intent.SUPPORT,
    Intention.SOUND_OUT: Intent.LEARN,
    Intention.WARN: Intent.WARN,
    Intention.CONFIDE: Intent.CONFIDE,
    Intention.PERSUADE: Intent.PERSUADE,
    Intention.REASSURE: Intent.SUPPORT,
    Intention.PROMISE: Intent.HELP,
    Intention.ACCUSE: Intent.PROTECT_OWN,
    Intention.GO_AND_VERIFY: Intent.VERIFY,
    Intention.SIGNAL: Intent.WARN,
    Intention.LIE: Intent.DECEIVE,
    Intention.BLUFF: Intent.DISTRACT,
    Intention.CONCEAL: Intent.DECEIVE,
    Intention.FEIGN_THREAT: Intent.DISTRACT,
    Intention.LURE_OUTSIDE: Intent.OBEY_ORDER,
    Intention.CUT_WIRE: Intent.OBEY_ORDER,
    Intention.FAKE_WIRE: Intent.OBEY_ORDER,
    Intention.CUT_LIFE_SUPPORT: Intent.KILL_OTHERS,
    Intention.RESTORE: Intent.SURVIVE,
    Intention.REPAIR_OUTSIDE: Intent.REPAIR,
    Intention.STRIKE_WITH_ARM: Intent.OBEY_ORDER,
    Intention.AMBUSH: Intent.OBEY_ORDER,
    Intention.DEFEND: Intent.SELF_DEFENCE,
    Intention.RESTRAIN: Intent.STOP_THREAT,
    Intention.DISARM: Intent.STOP_THREAT,
    Intention.AVENGE: Intent.REVENGE,
    Intention.HIDE_SOMEBODY: Intent.PROTECT,
    Intention.LOCK_IN: Intent.STOP_THREAT,
    Intention.FLEE: Intent.SURVIVE,
    Intention.FETCH_BACK: Intent.PROTECT,
    Intention.GET_CLEAR: Intent.SURVIVE,
    Intention.KEEP_TOGETHER: Intent.SUPPORT,
    Intention.COMFORT: Intent.COMFORT,
    Intention.MOURN: Intent.GRIEF,
    Intention.TEND: Intent.HELP,
    Intention.STEAL_REMEDY: Intent.OBTAIN_CURE,
    Intention.TRADE_KEYS: Intent.TRUST,
    Intention.READY_VEHICLE: Intent.SAVE_PEOPLE,
    Intention.LEAVE_ALONE: Intent.LEAVE_ALONE,
    Intention.LEAVE_TOGETHER: Intent.SAVE_PEOPLE,
    Intention.HOLD_STILL: Intent.KEEP_PEACE,
    Intention.STRIKE_FIRST: Intent.SURVIVE,
}
"""What somebody with an intention means by what they do."""


EVERY_INTENTION = tuple(int(intention) for intention in Intention if intention)
"""The numbers of all intentions, in order; there are gaps between."""


def by_number(table: Mapping[Intention, int]) -> tuple[int, ...]:
    """What a table has for each number of an intention, for the rules; 0 where it has nothing."""
    known = {int(intention): int(value) for intention, value in table.items()}
    return tuple(known.get(code, 0) for code in range(INTENTIONS))


MEANING_CODES = by_number(MEANINGS)
"""The same by number."""


class Aim(IntEnum):
    """Towards whom something can be meant at all: asked once for all that is meant so."""

    NOBODY = 0
    """Nobody in particular."""
    ANYBODY = 1
    """Somebody, alive or dead."""
    LIVING = 2
    """Somebody held alive and on the station."""
    LISTENER = 3
    """Somebody held awake inside, who can be told something."""
    HERE = 4
    """Somebody alive whom one sees here."""
    NOBODY_OR_ANYBODY = 5
    """Nobody in particular, else somebody."""
    NOBODY_OR_OUTSIDE = 6
    """Nobody in particular, else somebody held to be outside."""


AIMS: dict[Intention, Aim] = {
    Intention.TALK_TOGETHER: Aim.HERE,
    Intention.SHARE_WITH_OWN: Aim.LIVING,
    Intention.REFUSE_ORDER: Aim.LIVING,
    Intention.PROPOSE_TRUCE: Aim.LIVING,
    Intention.AGREE: Aim.LIVING,
    Intention.DECLINE: Aim.LIVING,
    Intention.GIVE_PLEDGE: Aim.LIVING,
    Intention.WATCH_IN_PAIRS: Aim.LIVING,
    Intention.DIVIDE_STATION: Aim.LIVING,
    Intention.SOUND_OUT: Aim.LISTENER,
    Intention.WARN: Aim.LIVING,
    Intention.CONFIDE: Aim.LISTENER,
    Intention.PERSUADE: Aim.LIVING,
    Intention.REASSURE: Aim.ANYBODY,
    Intention.PROMISE: Aim.LISTENER,
    Intention.ACCUSE: Aim.LIVING,
    Intention.GO_AND_VERIFY: Aim.NOBODY_OR_ANYBODY,
    Intention.SIGNAL: Aim.LISTENER,
    Intention.LIE: Aim.LIVING,
    Intention.BLUFF: Aim.LIVING,
    Intention.CONCEAL: Aim.LIVING,
    Intention.FEIGN_THREAT: Aim.LIVING,
    Intention.LURE_OUTSIDE: Aim.LISTENER,
    Intention.STRIKE_WITH_ARM: Aim.LIVING,
    Intention.AMBUSH: Aim.LIVING,
    Intention.DEFEND: Aim.HERE,
    Intention.RESTRAIN: Aim.LIVING,
    Intention.DISARM: Aim.HERE,
    Intention.AVENGE: Aim.LIVING,
    Intention.HIDE_SOMEBODY: Aim.ANYBODY,
    Intention.LOCK_IN: Aim.NOBODY_OR_ANYBODY,
    Intention.FLEE: Aim.HERE,
    Intention.FETCH_BACK: Aim.NOBODY_OR_OUTSIDE,
    Intention.KEEP_TOGETHER: Aim.LIVING,
    Intention.COMFORT: Aim.HERE,
    Intention.MOURN: Aim.ANYBODY,
    Intention.TEND: Aim.ANYBODY,
    Intention.TRADE_KEYS: Aim.ANYBODY,
    Intention.LEAVE_TOGETHER: Aim.LIVING,
    Intention.HOLD_STILL: Aim.HERE,
    Intention.STRIKE_FIRST: Aim.HERE,
}
"""Towards whom each can be meant; what is not named is meant towards nobody in particular.

`is_open` of an intention is never true of anybody else (`tests/laws/test_aims.py`)."""
AIM_CODES = by_number(AIMS)
"""The same by number."""


@rule
def aim_of(intention: int) -> int:
    """Towards whom this can be meant: a member of Aim."""
    return AIM_CODES[intention]


@rule
def meaning_of(intention: int) -> int:
    """What somebody with this intention means by what they do: a member of Intent."""
    return MEANING_CODES[intention]
