"""What one may choose among: the options, by number, the same for all scenarios and seats.

An option is a verb with its arguments.  People are slots as `columns` has them: 0 is oneself.
What is at hand is named by what it is good for: "the worst weapon one has", "the second thing
one has".  Option 0 is to go on: with what one is in the middle of, or to wait a minute.

Not everything that can be typed is an option: nobody would learn anything from eighty thousand.
Left out are words that nobody's plans turn on, and arguments that would do the same.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from cupola.adapters.crew.tables import ROLE, Gate, Role
from cupola.world.catalogue.entities import (
    EVERYBODY,
    FIRST_GROUND,
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    GROUNDS,
    ITEMS,
    NOBODY,
    OTHER_SIDES,
    PERSONS,
    PLACES,
    System,
)
from cupola.world.catalogue.facts import NO_WORDS, About, Fact, Phrase, about, denial
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.verbs import VERB_ROWS, Verb

SAYS: dict[Role, str] = {
    Role.WEAPON: "the most harmful thing one has",
    Role.CORD: "a cord one has",
    Role.CUTTER: "a thing one has that cuts",
    Role.DECOY: "a dummy wire one has",
    Role.NET: "a net one has",
    Role.DRINK: "a drink in the room",
    Role.HERE: "the place where one is",
    Role.MEETING_PLACE: "the place where people meet",
    Role.FIRST_THING: "the first thing one has",
    Role.SECOND_THING: "the second thing one has",
    Role.THIRD_THING: "the third thing one has",
    Role.FOURTH_THING: "the fourth thing one has",
    Role.VICTIM: "whoever is most surely held dead or hurt",
}


@dataclass(frozen=True)
class Option:
    """One option.  intent: what is meant by it, where two options differ in that alone."""

    verb: Verb
    target: int = NOBODY
    instrument: int = NOBODY
    words: int = NO_WORDS
    intent: Intent = Intent.NONE


@dataclass(frozen=True)
class Group:
    """Options that are asked about together.

    alike: all may be tried if the first may, but for those with words that nobody here can say;
    those about who harmed whom come last.
    """

    options: tuple[Option, ...]
    alike: bool = False


@dataclass(frozen=True)
class Block:
    """Groups behind one gate.  about: the slot, or the row of whatever the gate asks about."""

    gate: Gate
    about: int
    groups: tuple[Group, ...]


Options = tuple[Option, ...]
GENERAL = tuple(int(fact) for fact in Fact)
OWN = (
    about(About.ORDERED, 0),
    denial(about(About.ORDERED, 0)),
    denial(about(About.WILL_STRIKE, 0)),
    about(About.BEREFT, 0),
    denial(about(About.LEAVES_ALONE, 0)),
)
"""What one says about oneself."""
PROPOSALS = (
    Phrase.TRUCE,
    Phrase.WATCH_IN_PAIRS,
    Phrase.DIVIDE_STATION,
    Phrase.SPACEWALK,
    Phrase.LEAVE_TOGETHER,
    Phrase.MEETING,
    Phrase.ALONE,
)
PLEAS = (Phrase.PLEA_FOR_ALL, Phrase.PLEA_FOR_NATION, Phrase.SELF_DEFENCE)
PROMISES = (
    denial(about(About.LEAVES_ALONE, 0)),
    denial(about(About.WILL_STRIKE, 0)),
    int(Phrase.SUPPORT),
    int(Phrase.DISTRACTION),
)
BLAMED = (About.WILL_STRIKE, About.ORDERED, About.LIED, About.MEANS_THREAT, About.LEAVES_ALONE)
"""What somebody may be accused of, beside a harm done."""
FEIGNED = (Intent.NONE, Intent.DECEIVE)
"""Words that bind are meant, or not."""
PLAIN = "LOOK JOKE READ_ALOUD BREAK_TRUCE WORK REST SLEEP ATTEMPT_CONTACT CELEBRATE MOURN"
"""Verbs that want nothing but somebody to do them."""
THINGS = (Role.FIRST_THING, Role.SECOND_THING, Role.THIRD_THING, Role.FOURTH_THING)
SWITCHES = (
    System.LIFE_SUPPORT,
    System.POWER,
    System.VOICE_LOOP,
    System.ARM,
    System.SCRUBBER,
    System.GENERATOR,
)
"""Systems with a switch that people may want to turn."""


def role(which: int) -> int:
    """The argument that stands for a role."""
    return ROLE + int(which)


def topics() -> tuple[int, ...]:
    """What can be told to somebody."""
    said = [*GENERAL, *(denial(fact) for fact in GENERAL), *OWN]
    for slot in range(1, PERSONS):
        for kind in (About.ALIVE, About.ORDERED, About.WILL_STRIKE):
            said += [about(kind, slot), denial(about(kind, slot))]
        said += [about(About.LIED, slot), about(About.LEAVES_ALONE, slot)]
    return tuple(said)


def questions() -> tuple[int, ...]:
    """What can be asked."""
    asked = [about(kind, s) for s in range(PERSONS) for kind in (About.ORDERED, About.WILL_STRIKE)]
    return (*GENERAL, *asked)


def signs() -> tuple[int, ...]:
    """What a sign can say: what presses, and of whom to beware."""
    pressing = (Fact.LIFE_SUPPORT_ON, Fact.WIRE_OK, Fact.TRUCE_HOLDS)
    strikes = [about(About.WILL_STRIKE, slot) for slot in range(1, PERSONS)]
    return (*(denial(fact) for fact in pressing), *strikes)


def aloud() -> tuple[int, ...]:
    """What is said to all: facts, what one says of oneself, and of whom to beware."""
    strikes = [about(About.WILL_STRIKE, slot) for slot in range(1, PERSONS)]
    return (*GENERAL, *(denial(fact) for fact in GENERAL), *OWN, *strikes)


def each(verb: Verb, target: int, words: Iterable[int], intent: Intent = Intent.NONE) -> Options:
    """All of these words with one verb."""
    return tuple(Option(verb, target, words=int(w), intent=intent) for w in words)


def alike(*options: Option) -> Group:
    """Options of which all may be tried if the first may."""
    return Group(options, alike=True)


def alone(*options: Option) -> tuple[Group, ...]:
    """Options that are asked about one by one."""
    return tuple(Group((option,)) for option in options)


def harms() -> tuple[int, ...]:
    """Words about who harmed whoever is held to be harmed."""
    return tuple(role(slot) for slot in range(PERSONS))


def by_oneself() -> Iterator[Block]:
    """What wants nobody and nothing in particular."""
    one = [Option(Verb[name]) for name in PLAIN.split()]
    one += [Option(Verb.CELEBRATE, instrument=role(Role.DRINK)), Option(Verb.TALK, EVERYBODY)]
    one += [Option(Verb.ASSEMBLE, role(Role.MEETING_PLACE), words=Phrase.MEETING)]
    one += [Option(Verb.CONCEAL, OTHER_SIDES, words=about(About.ORDERED, 0))]
    one += [Option(Verb.INSPECT, role(Role.HERE))]
    yield Block(Gate.ALWAYS, 0, (*alone(*one), *_sung_and_sworn(), *_said_to_all()))
    yield Block(Gate.AIRLOCK, 0, alone(Option(Verb.EXIT), Option(Verb.SUIT_UP)))
    yield Block(Gate.OUTSIDE, 0, alone(Option(Verb.ENTER), Option(Verb.GRAB)))
    locks = (Option(verb, role(Role.HERE)) for verb in (Verb.LOCK, Verb.UNLOCK))
    yield Block(Gate.LOCKABLE, 0, alone(*locks))
    for number, thing in enumerate(THINGS):
        both = (Option(verb, instrument=role(thing)) for verb in (Verb.DROP, Verb.POCKET))
        yield Block(Gate.THING, number, alone(*both))


def _sung_and_sworn() -> Iterator[Group]:
    """Songs, secrets, threats and vows, meant or not."""
    yield alike(*each(Verb.SING, NOBODY, (Phrase.BALLAD, Phrase.SPACE_SONG)))
    yield alike(*each(Verb.CONCEAL, OTHER_SIDES, (Fact.CURE_EXISTS, Fact.HIDDEN_ROOM)))
    for verb, words in (
        (Verb.THREATEN, (Phrase.DESTROY_STATION,)),
        (Verb.THREATEN, (about(About.WILL_STRIKE, 0), Phrase.REVENGE)),
        (Verb.VOW, (Phrase.REVENGE,)),
    ):
        yield alike(*(o for intent in FEIGNED for o in each(verb, NOBODY, words, intent)))


def _said_to_all() -> Iterator[Group]:
    """Said to the room and over the loop; accusing somebody, and defending them."""
    yield alike(*each(Verb.SAY, EVERYBODY, aloud()))
    yield alike(*each(Verb.CALL, EVERYBODY, aloud()))
    blamed = [about(kind, slot) for slot in range(1, PERSONS) for kind in BLAMED]
    yield alike(*each(Verb.ACCUSE, NOBODY, blamed), *each(Verb.ACCUSE, NOBODY, harms()[1:]))
    yield alike(*each(Verb.DEFEND, NOBODY, (denial(fact) for fact in blamed)))


def walks() -> Iterator[Block]:
    """Ways to every place, and hatches next door."""
    yield Block(
        Gate.WALK, 0, (Group(tuple(Option(Verb.GO, FIRST_PLACE + p) for p in range(PLACES))),)
    )
    for place in range(PLACES):
        both = (Option(verb, FIRST_PLACE + place) for verb in (Verb.OPEN, Verb.SHUT))
        yield Block(Gate.NEXT_DOOR, place, alone(*both))


def towards(slot: int) -> Iterator[Block]:
    """What is done to somebody, here and from afar."""
    yield Block(Gate.PERSON_HERE, slot, (*_said_to(slot), *_done_to(slot)))
    far = [Option(Verb.TALK, slot)]
    far += [Option(Verb.HUNT, slot, instrument) for instrument in (NOBODY, role(Role.WEAPON))]
    yield Block(Gate.PERSON, slot, alone(*far))
    yield Block(Gate.DEAD, slot, alone(Option(Verb.MOURN, slot)))


def _said_to(slot: int) -> Iterator[Group]:
    yield alike(
        *each(Verb.TELL, slot, topics()),
        *each(Verb.ASK, slot, questions()),
        *each(Verb.TELL, slot, harms()),
        *each(Verb.ASK, slot, harms()),
    )
    yield alike(*each(Verb.SIGNAL, slot, signs()))
    yield alike(*each(Verb.JUSTIFY, slot, PLEAS))
    yield from alone(Option(Verb.COMFORT, slot), Option(Verb.REFUSE, slot, words=Phrase.ORDER))
    answers = (Option(Verb.AGREE, slot, intent=intent) for intent in FEIGNED)
    yield alike(*answers, Option(Verb.HESITATE, slot), Option(Verb.REFUSE, slot))
    truce, *others = PROPOSALS
    for proposed in ((truce,), others):
        yield alike(*(o for i in FEIGNED for o in each(Verb.PROPOSE, slot, proposed, i)))
    yield alike(*(o for i in FEIGNED for o in each(Verb.PROMISE, slot, PROMISES, i)))


def _done_to(slot: int) -> Iterator[Group]:
    for verb in (Verb.GIVE, Verb.PLEDGE):
        yield from alone(*(Option(verb, slot, role(thing)) for thing in THINGS))
    plain = "INSPECT WATCH SEIZE RELEASE SHOVE HIDE TEND MEET_LOVER STRIKE"
    yield from alone(*(Option(Verb[name], slot) for name in plain.split()))
    yield from alone(
        Option(Verb.STRIKE, slot, role(Role.WEAPON)),
        Option(Verb.STRANGLE, slot, role(Role.CORD)),
        Option(Verb.DISARM, slot, role(Role.VICTIM + slot)),
    )


def at_systems() -> Iterator[Block]:
    """What is done at a system; each is where it is."""
    found: dict[System, list[Option]] = {system: [] for system in System}

    def add(system: System, verb: Verb, instrument: int = NOBODY) -> None:
        found[system].append(Option(verb, FIRST_SYSTEM + system, instrument))

    for system in System:
        add(system, Verb.INSPECT)
        add(system, Verb.REPAIR)
    for system in SWITCHES:
        add(system, Verb.SHUT_DOWN)
        add(system, Verb.RESTORE)
    add(System.WIRE, Verb.CUT)
    add(System.WIRE, Verb.FAKE, role(Role.DECOY))
    add(System.VAULT, Verb.LOCK)
    add(System.VAULT, Verb.UNLOCK)
    for verb in (Verb.VISIT, Verb.INSTALL, Verb.SET_ASIDE):
        add(System.ANIMAL_BOX, verb)
    add(System.ANIMAL_BOX, Verb.INSTALL, role(Role.NET))
    add(System.EXPERIMENT, Verb.INSTALL)
    add(System.EXPERIMENT, Verb.RESEARCH)
    add(System.RESEARCH, Verb.RESEARCH)
    add(System.VEHICLE, Verb.PREPARE)
    add(System.VEHICLE, Verb.PREPARE, 0)
    arm = FIRST_SYSTEM + System.ARM
    for slot in range(1, PERSONS):
        found[System.ARM] += [Option(verb, slot, arm) for verb in (Verb.SWING, Verb.RESCUE)]
    for system, options in found.items():
        yield Block(Gate.AT_SYSTEM, int(system), alone(*options))
    vehicle = FIRST_SYSTEM + System.VEHICLE
    aboard = (Option(verb, vehicle) for verb in (Verb.BOARD, Verb.DEPART, Verb.ALIGHT))
    yield Block(Gate.CABIN, 0, alone(*aboard))


def things() -> Iterator[Block]:
    """Taking each item, and what a ground's call asks for."""
    for item in range(ITEMS):
        yield Block(Gate.ITEM, item, alone(Option(Verb.TAKE, instrument=FIRST_ITEM + item)))
    for ground in range(GROUNDS):
        both = (Option(verb, FIRST_GROUND + ground) for verb in (Verb.ANSWER, Verb.IGNORE))
        yield Block(Gate.GROUND, ground, alone(*both))


@cache
def blocks() -> tuple[Block, ...]:
    """All options but the first, which is to go on."""
    found = [*by_oneself(), *walks(), *at_systems(), *things()]
    for slot in range(1, PERSONS):
        found += towards(slot)
    return tuple(found)


@cache
def options() -> tuple[Option, ...]:
    """Every option, by its number."""
    rest = (o for block in blocks() for group in block.groups for o in group.options)
    return (Option(Verb.NONE), *rest)


Ints = NDArray[np.int64]


@cache
def tables() -> tuple[Ints, Ints, Ints]:
    """Options, groups and blocks as tables for the compiled program.

    An option: verb, target, instrument, words, intent.  A group: first option, how many, whether
    alike, and from which option on the words are about who harmed whom.  A block: gate, what
    about, first group, how many.
    """
    rows = [[o.verb, o.target, o.instrument, o.words, o.intent] for o in options()]
    groups: list[list[int]] = []
    found: list[list[int]] = []
    first = 1
    for block in blocks():
        found.append([int(block.gate), block.about, len(groups), len(block.groups)])
        for group in block.groups:
            plain = sum(option.words < ROLE for option in group.options)
            groups.append([first, len(group.options), int(group.alike), first + plain])
            first += len(group.options)
    return np.array(rows, np.int64), np.array(groups, np.int64), np.array(found, np.int64)


@cache
def kinds() -> NDArray[np.int8]:
    """Of each option its verb, and the verb's family."""
    verbs = [option.verb for option in options()]
    return np.array([(int(verb), int(VERB_ROWS[verb].family)) for verb in verbs], np.int8)
