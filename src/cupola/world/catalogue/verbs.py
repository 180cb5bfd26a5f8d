"""Verbs: everything that can be tried, and every kind of event that merely happens.

A verb's family is the file in `rules/` that holds its rules.  The form is its text:
words as they stand, slots in braces, parts that may be left out in brackets.
Slots: {person} {place} {item} {system} {thing} (anything) {ground} {words}.
Codes are never reused.
"""

from enum import IntEnum
from typing import NamedTuple

VERBS = 112


class Family(IntEnum):
    """Which rules a verb belongs to."""

    HAPPENING = 0
    MOVING = 1
    LOOKING = 2
    SPEAKING = 3
    BARGAINING = 4
    HANDLING = 5
    WORKING = 6
    TAMPERING = 7
    DRIVING = 8
    FIGHTING = 9
    CARING = 10
    LEAVING = 11


class Channel(IntEnum):
    """How an event reaches those who perceive it."""

    PRIVATE = 0
    SIGHT = 1
    SPEECH = 2
    LOOP = 3
    SILENT = 4
    LOUD = 5
    ALL_ABOARD = 6
    MESSAGE = 7
    HULL = 8
    UNSEEN = 9


class Need(IntEnum):
    """What a verb asks of actor and target before its own rule is asked: one bit each."""

    HOLD = 1
    FREE_HAND = 2
    ITEM_IN_HAND = 4
    TARGET_HERE = 8
    TARGET_ALIVE = 16
    TARGET_AWAKE = 32
    NOT_SELF = 64
    AT_SYSTEM = 128
    INSIDE = 256
    NOT_HELD = 512
    WORDS = 1024


class Verb(IntEnum):
    """Everything that can be tried or can happen."""

    NONE = 0
    # what happens by itself
    SEE = 1
    ARRIVE = 2
    RIDE = 3
    DIE = 4
    FAINT = 5
    WAKE = 6
    NUKE = 7
    BLACKOUT = 8
    ORDER = 9
    CONTACT = 10
    ANNOUNCE = 11
    CLING = 12
    DRIFT = 13
    HUSH = 14
    MAUL = 15
    TRIED = 16
    REFUSED = 17
    REGRET = 18
    LINK_RETURNS = 19
    MISS = 20
    ACHE = 21
    ALARM = 22
    # moving
    GO = 24
    EXIT = 25
    ENTER = 26
    GRAB = 27
    SUIT_UP = 28
    # looking
    LOOK = 30
    INSPECT = 31
    VISIT = 32
    # speaking
    SAY = 34
    TELL = 35
    ASK = 36
    CALL = 37
    SIGNAL = 38
    ACCUSE = 39
    DEFEND = 40
    JUSTIFY = 41
    CLAIM = 42
    TALK = 43
    SING = 44
    JOKE = 45
    CONCEAL = 46
    # bargaining
    PROPOSE = 48
    AGREE = 49
    HESITATE = 50
    REFUSE = 51
    VOLUNTEER = 52
    PROMISE = 53
    THREATEN = 54
    VOW = 55
    ASSEMBLE = 56
    READ_ALOUD = 57
    BREAK_TRUCE = 58
    PLEDGE = 59
    # handling
    GIVE = 60
    TAKE = 61
    DROP = 62
    POCKET = 63
    INSTALL = 64
    SET_ASIDE = 65
    UNLOCK = 66
    LOCK = 67
    OPEN = 68
    SHUT = 69
    # working
    WORK = 70
    REST = 71
    SLEEP = 72
    RESEARCH = 73
    ATTEMPT_CONTACT = 74
    ANSWER = 75
    IGNORE = 76
    WATCH = 77
    # tampering and mending
    CUT = 78
    FAKE = 79
    REPAIR = 80
    SHUT_DOWN = 81
    RESTORE = 82
    # driving the arm
    SWING = 84
    RESCUE = 85
    # fighting
    STRIKE = 86
    STRANGLE = 87
    SEIZE = 88
    RELEASE = 89
    SHOVE = 90
    HUNT = 91
    DISARM = 92
    # caring
    HIDE = 94
    TEND = 95
    MOURN = 96
    MEET_LOVER = 97
    CELEBRATE = 98
    COMFORT = 99
    # leaving
    PREPARE = 102
    BOARD = 103
    DEPART = 104
    ALIGHT = 105


class VerbRow(NamedTuple):
    """One verb: its rule family, how it is perceived, how long it takes, what it needs."""

    family: Family
    channel: Channel
    minutes: int
    needs: int
    form: str


HERE = Need.TARGET_HERE | Need.NOT_SELF
ALIVE = HERE | Need.TARGET_ALIVE
AWAKE = ALIVE | Need.TARGET_AWAKE
TALK_TO = AWAKE | Need.WORDS
FORCE = HERE | Need.HOLD
H, M, L, S, B = Family.HAPPENING, Family.MOVING, Family.LOOKING, Family.SPEAKING, Family.BARGAINING
N, W, T, D = Family.HANDLING, Family.WORKING, Family.TAMPERING, Family.DRIVING
F, C, V = Family.FIGHTING, Family.CARING, Family.LEAVING

VERB_ROWS: dict[Verb, VerbRow] = {
    Verb.NONE: VerbRow(H, Channel.UNSEEN, 0, 0, ""),
    Verb.SEE: VerbRow(H, Channel.PRIVATE, 0, 0, ""),
    Verb.ARRIVE: VerbRow(H, Channel.ALL_ABOARD, 0, 0, ""),
    Verb.RIDE: VerbRow(H, Channel.SIGHT, 0, 0, ""),
    Verb.DIE: VerbRow(H, Channel.SIGHT, 0, 0, ""),
    Verb.FAINT: VerbRow(H, Channel.SIGHT, 0, 0, ""),
    Verb.WAKE: VerbRow(H, Channel.SIGHT, 0, 0, ""),
    Verb.NUKE: VerbRow(H, Channel.UNSEEN, 0, 0, ""),
    Verb.BLACKOUT: VerbRow(H, Channel.ALL_ABOARD, 0, 0, ""),
    Verb.ORDER: VerbRow(H, Channel.MESSAGE, 0, 0, ""),
    Verb.CONTACT: VerbRow(H, Channel.ALL_ABOARD, 0, 0, ""),
    Verb.ANNOUNCE: VerbRow(H, Channel.ALL_ABOARD, 0, 0, ""),
    Verb.CLING: VerbRow(H, Channel.PRIVATE, 0, 0, ""),
    Verb.DRIFT: VerbRow(H, Channel.HULL, 0, 0, ""),
    Verb.HUSH: VerbRow(H, Channel.UNSEEN, 0, 0, ""),
    Verb.MAUL: VerbRow(H, Channel.SIGHT, 0, 0, ""),
    Verb.TRIED: VerbRow(H, Channel.SIGHT, 0, 0, ""),
    Verb.REFUSED: VerbRow(H, Channel.PRIVATE, 0, 0, ""),
    Verb.REGRET: VerbRow(H, Channel.PRIVATE, 0, 0, ""),
    Verb.LINK_RETURNS: VerbRow(H, Channel.UNSEEN, 0, 0, ""),
    Verb.MISS: VerbRow(H, Channel.PRIVATE, 0, 0, ""),
    Verb.ACHE: VerbRow(H, Channel.PRIVATE, 0, 0, ""),
    Verb.ALARM: VerbRow(H, Channel.ALL_ABOARD, 0, 0, ""),
    Verb.GO: VerbRow(M, Channel.SIGHT, 1, Need.NOT_HELD, "go {place}"),
    Verb.EXIT: VerbRow(M, Channel.HULL, 5, Need.NOT_HELD, "go outside"),
    Verb.ENTER: VerbRow(M, Channel.HULL, 5, Need.NOT_HELD, "come inside"),
    Verb.GRAB: VerbRow(M, Channel.SIGHT, 1, 0, "grab hold"),
    Verb.SUIT_UP: VerbRow(M, Channel.SIGHT, 120, Need.INSIDE | Need.NOT_HELD, "suit up"),
    Verb.LOOK: VerbRow(L, Channel.SIGHT, 1, 0, "look out"),
    Verb.INSPECT: VerbRow(L, Channel.SIGHT, 2, Need.TARGET_HERE, "inspect {thing}"),
    Verb.VISIT: VerbRow(L, Channel.SIGHT, 10, Need.AT_SYSTEM, "visit {system}"),
    Verb.SAY: VerbRow(S, Channel.SPEECH, 1, Need.WORDS, "say {words} [to {person}]"),
    Verb.TELL: VerbRow(S, Channel.SPEECH, 1, TALK_TO, "tell {person} {words}"),
    Verb.ASK: VerbRow(S, Channel.SPEECH, 1, TALK_TO, "ask {person} {words}"),
    Verb.CALL: VerbRow(S, Channel.LOOP, 1, Need.NOT_SELF | Need.WORDS, "call {person} {words}"),
    Verb.SIGNAL: VerbRow(S, Channel.SILENT, 1, TALK_TO, "signal {person} {words}"),
    Verb.ACCUSE: VerbRow(S, Channel.SPEECH, 1, Need.WORDS, "accuse {words}"),
    Verb.DEFEND: VerbRow(S, Channel.SPEECH, 1, Need.WORDS, "defend {words}"),
    Verb.JUSTIFY: VerbRow(S, Channel.SPEECH, 2, TALK_TO, "justify {person} {words}"),
    Verb.CLAIM: VerbRow(S, Channel.SPEECH, 1, Need.WORDS, "claim {words}"),
    Verb.TALK: VerbRow(S, Channel.SPEECH, 5, Need.NOT_SELF, "talk {person} [{words}]"),
    Verb.SING: VerbRow(S, Channel.LOUD, 5, Need.WORDS, "sing {words}"),
    Verb.JOKE: VerbRow(S, Channel.SPEECH, 1, 0, "joke"),
    Verb.CONCEAL: VerbRow(S, Channel.PRIVATE, 1, Need.WORDS, "conceal {words}"),
    Verb.PROPOSE: VerbRow(B, Channel.SPEECH, 2, TALK_TO, "propose {person} {words}"),
    Verb.AGREE: VerbRow(B, Channel.SPEECH, 1, AWAKE, "agree {person}"),
    Verb.HESITATE: VerbRow(B, Channel.SPEECH, 1, AWAKE, "hesitate {person}"),
    Verb.REFUSE: VerbRow(B, Channel.SPEECH, 1, AWAKE, "refuse {person} [{words}]"),
    Verb.VOLUNTEER: VerbRow(B, Channel.SPEECH, 1, 0, "volunteer {system}"),
    Verb.PROMISE: VerbRow(B, Channel.SPEECH, 1, TALK_TO, "promise {person} {words}"),
    Verb.THREATEN: VerbRow(B, Channel.ALL_ABOARD, 1, Need.WORDS, "threaten {words}"),
    Verb.VOW: VerbRow(B, Channel.SPEECH, 1, Need.WORDS, "vow {words}"),
    Verb.ASSEMBLE: VerbRow(B, Channel.ALL_ABOARD, 1, Need.INSIDE, "assemble {place}"),
    Verb.READ_ALOUD: VerbRow(B, Channel.SPEECH, 2, 0, "read aloud order"),
    Verb.BREAK_TRUCE: VerbRow(B, Channel.SPEECH, 1, 0, "break truce"),
    Verb.PLEDGE: VerbRow(B, Channel.SPEECH, 1, AWAKE | Need.ITEM_IN_HAND, "pledge {person} {item}"),
    Verb.GIVE: VerbRow(N, Channel.SIGHT, 1, AWAKE | Need.ITEM_IN_HAND, "give {person} {item}"),
    Verb.TAKE: VerbRow(N, Channel.SIGHT, 1, HERE | Need.FREE_HAND, "take {item} [from {thing}]"),
    Verb.DROP: VerbRow(N, Channel.SIGHT, 1, Need.ITEM_IN_HAND, "drop {item}"),
    Verb.POCKET: VerbRow(N, Channel.SIGHT, 1, Need.ITEM_IN_HAND, "pocket {item}"),
    Verb.INSTALL: VerbRow(
        N, Channel.SIGHT, 15, Need.AT_SYSTEM | Need.NOT_HELD, "install {system} [with {item}]"
    ),
    Verb.SET_ASIDE: VerbRow(N, Channel.SIGHT, 10, Need.AT_SYSTEM, "set_aside {system}"),
    Verb.UNLOCK: VerbRow(N, Channel.SIGHT, 1, Need.TARGET_HERE | Need.NOT_HELD, "unlock {thing}"),
    Verb.LOCK: VerbRow(N, Channel.SIGHT, 1, Need.TARGET_HERE, "lock {thing}"),
    Verb.OPEN: VerbRow(N, Channel.LOUD, 1, Need.NOT_HELD, "open {place}"),
    Verb.SHUT: VerbRow(N, Channel.LOUD, 1, Need.NOT_HELD, "shut {place}"),
    Verb.WORK: VerbRow(W, Channel.SIGHT, 40, Need.NOT_HELD, "work"),
    Verb.REST: VerbRow(W, Channel.SIGHT, 60, Need.NOT_HELD, "rest"),
    Verb.SLEEP: VerbRow(W, Channel.SIGHT, 240, Need.NOT_HELD, "sleep"),
    Verb.RESEARCH: VerbRow(W, Channel.SIGHT, 60, Need.AT_SYSTEM | Need.NOT_HELD, "study {system}"),
    Verb.ATTEMPT_CONTACT: VerbRow(W, Channel.SPEECH, 5, Need.INSIDE, "call_ground"),
    Verb.ANSWER: VerbRow(W, Channel.SPEECH, 2, Need.INSIDE, "answer {ground}"),
    Verb.IGNORE: VerbRow(W, Channel.SIGHT, 1, 0, "ignore {ground}"),
    Verb.WATCH: VerbRow(W, Channel.SIGHT, 30, ALIVE, "watch {person}"),
    Verb.CUT: VerbRow(
        T, Channel.SIGHT, 3, Need.AT_SYSTEM | Need.HOLD, "cut {system} [with {item}]"
    ),
    Verb.FAKE: VerbRow(T, Channel.SIGHT, 3, Need.AT_SYSTEM, "fake {system} with {item}"),
    Verb.REPAIR: VerbRow(T, Channel.SIGHT, 20, Need.AT_SYSTEM, "repair {system}"),
    Verb.SHUT_DOWN: VerbRow(T, Channel.SIGHT, 2, Need.AT_SYSTEM, "shut_down {system}"),
    Verb.RESTORE: VerbRow(T, Channel.SIGHT, 2, Need.AT_SYSTEM, "restore {system}"),
    Verb.SWING: VerbRow(D, Channel.HULL, 2, 0, "swing_at {person} with {system}"),
    Verb.RESCUE: VerbRow(D, Channel.HULL, 10, 0, "rescue {person} with {system}"),
    Verb.STRIKE: VerbRow(F, Channel.LOUD, 1, FORCE, "strike {person} [with {item}]"),
    Verb.STRANGLE: VerbRow(F, Channel.SIGHT, 2, FORCE, "strangle {person} with {item}"),
    Verb.SEIZE: VerbRow(F, Channel.SIGHT, 1, ALIVE | Need.HOLD | Need.FREE_HAND, "seize {person}"),
    Verb.RELEASE: VerbRow(F, Channel.SIGHT, 1, HERE, "release {person}"),
    Verb.SHOVE: VerbRow(F, Channel.SIGHT, 1, HERE, "shove {person}"),
    Verb.HUNT: VerbRow(F, Channel.SIGHT, 1, Need.NOT_SELF, "hunt {person} [with {item}]"),
    Verb.DISARM: VerbRow(F, Channel.SIGHT, 1, FORCE | Need.FREE_HAND, "disarm {person} of {item}"),
    Verb.HIDE: VerbRow(C, Channel.SIGHT, 2, AWAKE, "hide {person}"),
    Verb.TEND: VerbRow(C, Channel.SIGHT, 10, ALIVE, "tend {person}"),
    Verb.MOURN: VerbRow(C, Channel.SIGHT, 10, Need.NOT_SELF, "mourn [{person}]"),
    Verb.MEET_LOVER: VerbRow(C, Channel.SIGHT, 30, AWAKE, "meet_lover {person}"),
    Verb.CELEBRATE: VerbRow(C, Channel.SIGHT, 30, 0, "celebrate [with {item}]"),
    Verb.COMFORT: VerbRow(C, Channel.SPEECH, 2, AWAKE, "comfort {person}"),
    Verb.PREPARE: VerbRow(V, Channel.SIGHT, 30, Need.AT_SYSTEM, "prepare {system} [for {thing}]"),
    Verb.BOARD: VerbRow(V, Channel.SIGHT, 2, Need.NOT_HELD, "board {system}"),
    Verb.DEPART: VerbRow(V, Channel.ALL_ABOARD, 3, 0, "undock {system}"),
    Verb.ALIGHT: VerbRow(V, Channel.SIGHT, 1, 0, "leave {system}"),
}
"""Every verb of the catalogue."""
