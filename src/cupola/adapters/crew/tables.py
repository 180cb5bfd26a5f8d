"""The tables that the compiled program of the doors works on: arrays that Python sees too."""

from enum import IntEnum
from typing import Any, NamedTuple

from cupola.world.catalogue.entities import PERSONS


class Mark(IntEnum):
    """What is noted of each world.

    SEED: the seed of its next story.  OVER: see `Over`.  LIVED: cycles lived in this story.
    SEED_STEP: by how much the seeds of its stories differ.
    """

    SEED = 0
    OVER = 1
    LIVED = 2
    SEED_STEP = 3


MARKS = 4


class Over(IntEnum):
    """Whether a story is over."""

    NOT = 0
    ENDED = 1
    CUT = 2


class Term(IntEnum):
    """What holds for all worlds.

    BEGINS_AT: the minute from which the seats are played from outside.  BEFORE: the kind of mind
    that decides for them until then.  CYCLES: after how many a story is cut off, 0 for never.
    TO_CHOICE: 1 if a cycle lasts until a seat has to choose, 0 if it is a minute.
    """

    BEGINS_AT = 0
    BEFORE = 1
    CYCLES = 2
    TO_CHOICE = 3


TERMS = 4


class Task(IntEnum):
    """What is done with worlds: a cycle is lived, or all is shown anew, as it is now."""

    LIVE = 0
    LOOK = 1


Span = tuple[int, int]
"""The first world, and the one after the last."""
Round = tuple[int, int, int]
"""The same, and a Task."""


ROLE = 1000
"""Arguments from here on are roles, which stand for something else in each situation."""


class Role(IntEnum):
    """What an argument may stand for, as the person holds it."""

    WEAPON = 0
    CORD = 1
    CUTTER = 2
    DECOY = 3
    NET = 4
    DRINK = 5
    HERE = 6
    MEETING_PLACE = 7
    FIRST_THING = 8
    SECOND_THING = 9
    THIRD_THING = 10
    FOURTH_THING = 11
    VICTIM = 12


ROLES = 12 + PERSONS
"""Roles in all: from VICTIM on, the worst thing that each other slot's person has."""


class Gate(IntEnum):
    """What has to be so before anything of a block is worth asking about.

    The last five turn on the place where one is and on what everybody knows of it, so they are
    opened once for all.
    """

    ALWAYS = 0
    WALK = 1
    PERSON_HERE = 2
    PERSON = 3
    DEAD = 4
    ITEM = 5
    THING = 6
    GROUND = 7
    OUTSIDE = 8
    AT_SYSTEM = 9
    NEXT_DOOR = 10
    AIRLOCK = 11
    LOCKABLE = 12
    CABIN = 13


BUNCH = 32
"""Options whose answers are kept in one number, a bit each."""


class Rows(NamedTuple):
    """Worlds, one row each, and what is known and asked of each of their seats.

    worlds: records, or plain objects.  words: the same memory as numbers, none for plain objects.
    chosen: an option a seat.  seen, masks: what each seat sees and may do, options in bunches; the
    last of a mask stand for none.  bunches, sizes: the options that each seat might try when it was
    last asked, 32 in a number, and how many they were.  asked: what the person held then, see
    `noticing`.  open: 1 for a seat that has to choose.  roles: what the roles of options stand for,
    for each seat.  marks: four numbers a world, see `Mark`.
    """

    worlds: Any
    words: Any
    chosen: Any
    seen: Any
    masks: Any
    bunches: Any
    sizes: Any
    asked: Any
    open: Any
    roles: Any
    marks: Any


class Setting(NamedTuple):
    """What is the same for all worlds.

    plan, known: what never changes, whole and as everybody knows it.  start: the world at minute
    0.  seats: rows of the people played from outside.  order, slots: for each person whom each
    slot stands for, and in which slot everybody is.  clock: sine and cosine of every minute of a
    day.  options, groups, blocks: see `options`.  always, by_place: rows of the blocks that are
    asked about everywhere, and in each place, -1 where the list ends.  sayable: the options whose
    words there are here, in bunches.  terms: four numbers, see `Term`.
    """

    plan: Any
    known: Any
    start: Any
    seats: Any
    order: Any
    slots: Any
    clock: Any
    options: Any
    groups: Any
    blocks: Any
    always: Any
    by_place: Any
    sayable: Any
    terms: Any


class Note(IntEnum):
    """What a thread has to remember.

    TAKEN_IN: a bit for each person who has perceived something in this cycle that may teach them.
    """

    TAKEN_IN = 0


NOTES = 1


class Desk(NamedTuple):
    """What one thread works with: memory that is written anew for each world.

    books, works: tables of one row.  before: each seat's mind as it was before the cycle, but for
    what it holds true; words: the same memory as numbers.  notes: see `Note`.  found: options in
    bunches, while a seat is asked.  told: what was said of each fact, while it is shown.  ahead:
    words of a world that its cycle needs; shown: columns of its seats that it needs.
    """

    books: Any
    works: Any
    before: Any
    words: Any
    notes: Any
    found: Any
    told: Any
    ahead: Any
    shown: Any
