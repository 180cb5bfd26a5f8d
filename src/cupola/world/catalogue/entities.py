"""One number for everything that can act or be acted on.

Persons come first, so that a person's number is also the row in `world.persons`.
Events, causes and the arguments of actions use these numbers; the names that go
with them belong to the scenario.
"""

from enum import IntEnum

from cupola.world.compiled import rule

PERSONS = 8
CREATURES = 8
PLACES = 32
ITEMS = 32
SYSTEMS = 20
GROUNDS = 4
STATES = 4

NOBODY = -1
UNKNOWN = -2
"""Somebody or something, but one cannot tell who or what."""

FIRST_CREATURE = PERSONS
FIRST_PLACE = FIRST_CREATURE + CREATURES
FIRST_ITEM = FIRST_PLACE + PLACES
FIRST_SYSTEM = FIRST_ITEM + ITEMS
FIRST_GROUND = FIRST_SYSTEM + SYSTEMS
FIRST_STATE = FIRST_GROUND + GROUNDS
EVERYBODY = FIRST_STATE + STATES
"""All people who are near enough."""
STATION = EVERYBODY + 1
EARTH = EVERYBODY + 2
OWN_SIDE = EVERYBODY + 3
"""All people under the same orders as the actor."""
OTHER_SIDES = EVERYBODY + 4
"""All people under other orders than the actor's, or under none."""
ENTITIES = EVERYBODY + 5


class PlaceKind(IntEnum):
    """What sort of place it is."""

    ROOM = 0
    VEHICLE = 1
    HULL = 2
    VOID = 3


FACINGS = 5


class Facing(IntEnum):
    """Which way a window looks, seen in the direction of flight: one bit each of its place."""

    DOWN = 0
    AHEAD = 1
    BEHIND = 2
    LEFT = 3
    RIGHT = 4


class System(IntEnum):
    """The systems.  The member is the row in `world.systems`."""

    LIFE_SUPPORT = 0
    POWER = 1
    GROUND_LINK = 2
    MESSAGES = 3
    VOICE_LOOP = 4
    ANTENNA = 5
    WIRE = 6
    ARM = 7
    VEHICLE = 8
    VAULT = 9
    ANIMAL_BOX = 10
    EXPERIMENT = 11
    RESEARCH = 12
    DESTRUCT = 13
    WINDOW = 14
    TOOLBOX = 15
    SCRUBBER = 16
    GENERATOR = 17
    CANDLES = 18


class Use(IntEnum):
    """What an item is good for: one bit each in `plan.items[i].uses`."""

    HEAVY = 1
    POINTED = 2
    CORD = 4
    CUTS = 8
    REMEDY = 16
    DECOY_WIRE = 32
    NET = 64
    DRINK = 128
    OPENS = 256
    SUIT = 512
    SYMBOL = 1024
    DRILLS = 2048
    GIFT = 4096
    KILLS_GENTLY = 8192


class Skill(IntEnum):
    """What a person has learnt to do: one bit each in `plan.persons[p].skills`."""

    ARM = 1
    PILOT = 2
    SUIT = 4
    MEDICINE = 8
    ENGINEERING = 16


class MindKind(IntEnum):
    """Who decides for a person."""

    ROUTINE = 0
    SCRIPT = 1
    RANDOM = 2
    OUTSIDE = 3
    BUILTIN = 4
    OBEDIENT = 5
    PACIFIST = 6
    MIRROR = 7
    TALKER = 8


@rule
def weighs(kind: int) -> bool:
    """Whether this kind of mind weighs intentions: the built-in mind, and its strict variants."""
    return kind >= MindKind.BUILTIN


@rule
def is_person(entity: int) -> bool:
    """Whether the number is a person's."""
    return 0 <= entity < PERSONS


@rule
def is_place(entity: int) -> bool:
    """Whether the number is a place's."""
    return FIRST_PLACE <= entity < FIRST_ITEM


@rule
def is_item(entity: int) -> bool:
    """Whether the number is an item's."""
    return FIRST_ITEM <= entity < FIRST_SYSTEM


@rule
def is_system(entity: int) -> bool:
    """Whether the number is a system's."""
    return FIRST_SYSTEM <= entity < FIRST_GROUND
