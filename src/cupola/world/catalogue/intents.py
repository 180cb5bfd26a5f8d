"""Intents: what somebody means by what they do.  Codes are never reused."""

from enum import IntEnum


class Intent(IntEnum):
    """What somebody means by what they do."""

    NONE = 0
    BEGIN_MISSION = 1
    WELCOME = 2
    RESEARCH = 3
    WARN = 4
    BOND = 5
    TEND = 6
    EUTHANISE = 7
    KINDNESS = 8
    LOOK = 9
    ALARM = 10
    LEARN = 11
    KEEP_PEACE = 12
    PROTECT_OWN = 13
    OBEY_ORDER = 14
    REPAIR = 15
    SUPPORT = 16
    CONFIDE = 17
    SURVIVE = 18
    UNDERSTAND = 19
    EXPLAIN = 20
    PERSUADE = 21
    DO_RIGHT = 22
    HELP = 23
    TRUST = 24
    DOUBT = 25
    DISTRACT = 26
    OBTAIN_CURE = 27
    DECEIVE = 28
    STOP_THREAT = 29
    EXCUSE = 30
    REVENGE = 31
    PROTECT = 32
    INFORM = 33
    FIGHT = 34
    GRIEF = 35
    LEAVE_ALONE = 36
    KILL_OTHERS = 37
    ISOLATE = 38
    SELF_DEFENCE = 39
    SAVE_PEOPLE = 40
    LOVE = 41
    DUTY = 42
    UNKNOWN = 43
    REST = 44
    JOKE = 45
    COMFORT = 46
    VERIFY = 47
    TRUCE = 48
    PLEDGE = 49
