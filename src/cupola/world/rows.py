"""The rows of a chronicle, the book that holds them while a run goes on, and rows of scratch."""

from typing import Annotated

from cupola.world.catalogue.entities import PLACES
from cupola.world.units import (
    Bits,
    Code,
    Count,
    CubicMetres,
    Entity,
    Flag,
    Row,
    Share,
    Signed,
    Turn,
)

STAKES = 8
BEST = 3


class Event:
    """One row of the chronicle.

    Perceived, recognised and understood are sets of persons.  A percept may show verb,
    actor, target, instrument, place, words and what it looked like; the rest is for
    the chronicle alone.  language: the one bit of `plan.persons[p].languages` that one must
    have to understand the words; 0 if anybody understands.  doubted: those to whom the speaker
    seems not to mean what they say.
    """

    turn: Turn
    number: Row
    verb: Code
    actor: Entity
    target: Entity
    instrument: Entity
    place: Row
    words: Code
    looks: Code
    seen_outcome: Code
    intent: Code
    truth: Code
    held: Share
    outcome: Code
    refusal: Code
    tried: Code
    cause: Row
    beat: Code
    order: Code
    language: Bits
    perceived: Bits
    recognised: Bits
    understood: Bits
    doubted: Bits


class BeliefRow:
    """One credence of one person moved."""

    turn: Turn
    person: Row
    fact: Code
    value: Share
    before: Share
    cause: Row


class BondRow:
    """How one person stands to another moved."""

    turn: Turn
    person: Row
    other: Row
    kind: Code
    value: Signed
    before: Signed
    cause: Row


class FactRow:
    """A fact became true or ceased to be."""

    turn: Turn
    fact: Code
    value: Flag
    cause: Row


class OrderRow:
    """An order went one step on its way with one person."""

    turn: Turn
    person: Row
    ground: Entity
    order: Code
    stage: Code
    cause: Row


class Option:
    """One option of a choice: what was intended towards whom, and what spoke for it.

    score: the sum of stakes by their weights, and more for what is in hand, before noise.
    stakes: see `minds/stakes.py`.
    """

    intention: Code
    target: Entity
    score: Annotated[float, "weighed stakes"]
    noise: Annotated[float, "added by chance"]
    stakes: Annotated[list[Signed], STAKES]


class DecisionRow:
    """One choice: who, what, out of how many, and the line of the script if it was one.

    best: the three best options of a mind that weighs them.
    """

    turn: Turn
    person: Row
    count: Count
    verb: Code
    target: Entity
    instrument: Entity
    words: Code
    intent: Code
    options: Count
    beat: Code
    best: Annotated[list[Option], BEST]


EVENTS = 8192
EVENTS_A_TURN = 256
BELIEFS = 16384
BONDS = 8192
FACT_ROWS = 1024
ORDER_ROWS = 256
DECISIONS = 8192


class Book:
    """Where events are told: this minute's list and, if kept, the whole story's."""

    kept: Flag
    event_count: Count
    page: Count
    belief_count: Count
    bond_count: Count
    fact_count: Count
    order_count: Count
    decision_count: Count
    events: Annotated[list[Event], EVENTS]
    beliefs: Annotated[list[BeliefRow], BELIEFS]
    bonds: Annotated[list[BondRow], BONDS]
    facts: Annotated[list[FactRow], FACT_ROWS]
    orders: Annotated[list[OrderRow], ORDER_ROWS]
    decisions: Annotated[list[DecisionRow], DECISIONS]


EXCHANGES = 4
"""Kept exchanges of air: one for each number of minutes between two solutions."""
LINKS = 496
"""Pairs of 32 places: so many may depend on each other at most."""


class Muster:
    """Who is where and how in this minute, as bits.

    here: of each place, the bodies in it.  living: those alive.  aware: those alive and awake.
    still: those not awake, dead or alive.  gripped: those in somebody's grip.  outside: the places
    outside where anybody is.
    """

    here: Annotated[list[Bits], PLACES]
    living: Bits
    aware: Bits
    still: Bits
    seated: Bits
    gripped: Bits
    outside: Bits


class AirWay:
    """One hatch or duct that lets air through, in an exchange of air.

    a, b: the places it joins; number_a, number_b: their rooms in the order of elimination.  moved:
    what goes through it.  late: how much of that goes by what the rooms hold at the end.  early_a,
    early_b: the share of a's and of b's air that goes early, by what they held at first.
    """

    hatch: Row
    a: Row
    b: Row
    number_a: Row
    number_b: Row
    moved: CubicMetres
    late: CubicMetres
    early_a: Share
    early_b: Share


class AirRoom:
    """One room in an exchange of air, by its number in the order of elimination.

    first_link, links: the later rooms that depend on it.  per_left: one over what is left of its
    own part of the equations once all earlier rooms are eliminated.
    """

    row: Row
    first_link: Row
    links: Count
    volume: CubicMetres
    per_left: Annotated[float, "1/m3"]


class AirLink:
    """A later room that depends on an earlier one.

    coupling: what stands in the equations.  share: what of the earlier one's gas the later loses
    when the earlier is eliminated.
    """

    earlier: Row
    later: Row
    coupling: CubicMetres
    share: Annotated[float, "share"]


class AirExchange:
    """What open hatches let through in so many minutes, with its equations eliminated."""

    room_count: Count
    way_count: Count
    link_count: Count
    rooms: Annotated[list[AirRoom], 32]
    ways: Annotated[list[AirWay], 32]
    links: Annotated[list[AirLink], LINKS]


class AirMix:
    """What there is of each gas in a room, then its density; what has set out early by a way."""

    gas: Annotated[list[Annotated[float, "mol, then mol/m3"]], 4]
