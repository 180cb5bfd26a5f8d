"""What a world consists of: one declaration for memory layout, units and types.

From these classes come the records of compiled runs, the plain objects of plain runs and the
documentation's tables.  Fields are eight bytes each, so a world's bytes are its identity.
"""

from typing import Annotated, NamedTuple

from cupola.world.catalogue.entities import (
    CREATURES,
    FACINGS,
    GROUNDS,
    ITEMS,
    PERSONS,
    PLACES,
    STATES,
    SYSTEMS,
)
from cupola.world.catalogue.facts import FACTS
from cupola.world.catalogue.intentions import Aim
from cupola.world.rows import BEST, EXCHANGES, STAKES, AirExchange, AirMix, Muster, Option
from cupola.world.units import (
    Bits,
    Celsius,
    Code,
    Count,
    Decibels,
    Entity,
    Flag,
    Key,
    Metres,
    Millilitres,
    Minutes,
    Moles,
    Row,
    Share,
    Signed,
    Speed,
    Turn,
)

HATCHES, GASES, PINS, GIVEN_UP = 32, 4, 12, 3
FIRST_LOCK, SOUGHT_AT, STRAPPED_IN, CALLED, ASKED = 32, 8, 8, 1 << 62, 1 << 61
"""First bit in `locked` on systems, `unfound` on time, `asleep` on seats; last two of `looked`."""


class Action:
    """What a person tries: a verb with its arguments, and what is meant by it."""

    verb: Code
    target: Entity
    instrument: Entity
    words: Code
    intent: Code


class Person:
    """What is so about one body, dead or alive.

    drift: how far from where it lost the hull; drift_speed, adrift_since: with what push, when.
    tended: how well its last wound was seen to (`world/book.py`).
    """

    exists: Flag
    side: Code
    mind: Code
    alive: Flag
    awake: Flag
    place: Row
    hold: Flag
    seated: Flag
    suited: Flag
    suit_left: Minutes
    drift: Metres
    drift_speed: Speed
    adrift_since: Turn
    health: Share
    bleeding: Share
    fatigue: Share
    throttled: Minutes
    dies_at: Turn
    held_by: Entity
    wounded_by: Entity
    wound_event: Row
    tended: Code
    arrived: Flag
    doing: Action
    since: Turn
    until: Turn
    stuck_since: Turn
    next_beat: Row
    beat: Code
    cause: Row
    actions: Count
    blows: Count
    utterances: Count
    choices: Count
    regrets: Flag


class Mind:
    """What one person perceives, holds and feels: that person's view, whole.

    told: bits 0-7 who said the fact is so, 8-15 who said it is not, 16-23 who is held to know about
    it, 24, 25 own senses said so, or not, 26 own deed made it so.  sides: whose orders people seem
    to be under.  grip: whom one holds.  pockets: what is in one's own.  docked: whether the vehicle
    hangs at the station.  asleep: who sleeps before one's eyes, who is strapped in.  attacker: who
    used force last on one, or on somebody close.  given_up: what was found impossible.  looked:
    where one looked for people, if one called in vain, has asked.  unfound: sought in vain, when.
    shut, locked: hatches held shut, held locked (bits 0-31), systems held locked (from bit 32).
    off: systems seen off or not set up. burning, leaking: places where it burns or air is lost, as
    one holds. called_ground_at, meeting_since, proposed_at: when one last saw the ground called,
    heard all called together, and proposed something; 0 for never. meeting_at: where to.
    """

    self: Row
    side: Code
    duty: Share
    empathy: Share
    suspicion: Share
    courage: Share
    steadiness: Share
    attention: Share
    candour: Share
    fear: Share
    grief: Share
    anger: Share
    guilt: Share
    strain: Share
    turn: Turn
    place: Row
    hold: Flag
    suited: Flag
    seated: Flag
    held_by: Entity
    health: Share
    noise: Decibels
    order: Code
    order_from: Entity
    order_stage: Code
    meaning: Code
    intention: Code
    intention_target: Entity
    intention_since: Turn
    startled: Flag
    attacker: Entity
    attacked_at: Turn
    goal: Code
    proposal_by: Entity
    proposal: Code
    asked_by: Entity
    asked_words: Code
    called_by: Entity
    called_ground_at: Turn
    meeting_since: Turn
    meeting_at: Row
    proposed_at: Turn
    shut: Bits
    locked: Bits
    grip: Bits
    asleep: Bits
    pockets: Bits
    docked: Flag
    off: Bits
    burning: Bits
    leaking: Bits
    choices: Count
    looked: Bits
    unfound: Bits
    given_up: Annotated[list[Code], GIVEN_UP]
    given_up_at: Annotated[list[Turn], GIVEN_UP]
    trust: Annotated[list[Share], PERSONS]
    friend: Annotated[list[Signed], PERSONS]
    love: Annotated[list[Share], PERSONS]
    sides: Annotated[list[Code], PERSONS]
    suspect: Annotated[list[Entity], PERSONS]
    suspect_sure: Annotated[list[Share], PERSONS]
    seen_place: Annotated[list[Row], PERSONS]
    seen_turn: Annotated[list[Turn], PERSONS]
    item_at: Annotated[list[Entity], ITEMS]
    credence: Annotated[list[Share], FACTS]
    told: Annotated[list[Bits], FACTS]


class Place:
    """What is so in one room, vehicle or stretch of hull.  gas: O2, CO2, N2, H2O."""

    gas: Annotated[list[Moles], GASES]
    temperature: Celsius
    noise: Decibels
    blood: Millilitres
    blood_event: Row


class Hatch:
    """Whether one hatch is open, and from which side it is locked."""

    open: Flag
    locked: Flag
    locked_from: Row


class Item:
    """Where one item is: in a place, a system, another item, or with a person."""

    at: Entity
    pocketed: Flag
    loose: Flag


class SystemState:
    """The state of one system."""

    exists: Flag
    on: Flag
    broken: Flag
    cut: Flag
    faked: Flag
    locked: Flag
    operator: Entity
    progress: Share
    readied_by: Entity
    event: Row


class Creature:
    """One animal of the animal box."""

    exists: Flag
    alive: Flag
    maimed: Flag
    apart: Flag


class Ground:
    """One control centre or government below that speaks to people of one side."""

    exists: Flag
    side: Code
    lives: Flag
    called: Flag
    event: Row


class State:
    """One state below, at war or not.

    struck: the places of its land that were struck, as bits.  burning: the share of its land that
    burns.  strikes_from, enemy: from when on its missiles fall, and where; -1 for never.
    """

    exists: Flag
    side: Code
    struck: Bits
    burning: Share
    event: Row
    strikes_from: Turn
    enemy: Entity


class Pin:
    """A roll whose result a script fixes; `chance` is what it would have had."""

    key: Key
    happens: Flag
    chance: Share
    used: Flag


class World:
    """Everything that is true at one moment of one run.

    air_at: the minute up to which the air has been worked out.  passes: ways to the ground that
    carry a voice now.  below: states whose land is in view.  war_in_view: what of the war is seen
    below now, as bits of Sight for each way that a window may face, three by three.
    """

    turn: Turn
    seed: Key
    events_told: Count
    ending: Code
    ended_at: Turn
    war_since: Turn
    blackout_since: Turn
    truce_since: Turn
    departed_at: Turn
    alarm: Bits
    air_due: Flag
    air_at: Turn
    pins_used: Count
    sunlit: Flag
    passes: Bits
    below: Bits
    war_in_view: Bits
    persons: Annotated[list[Person], PERSONS]
    minds: Annotated[list[Mind], PERSONS]
    places: Annotated[list[Place], PLACES]
    hatches: Annotated[list[Hatch], HATCHES]
    items: Annotated[list[Item], ITEMS]
    systems: Annotated[list[SystemState], SYSTEMS]
    creatures: Annotated[list[Creature], CREATURES]
    grounds: Annotated[list[Ground], GROUNDS]
    states: Annotated[list[State], STATES]
    facts: Annotated[list[Flag], FACTS]
    fact_event: Annotated[list[Row], FACTS]
    pins: Annotated[list[Pin], PINS]


class Picture(World):
    """The world as one person holds it: same tables, filled from that person's mind alone."""


class Percept:
    """What one event shows to one person.

    actor and target may be UNKNOWN, words UNHEARD.  looks: the fact that the sight shows, as words.
    event: its number, for causes.  hears: who else is seen to take it in.  tried, refusal: what was
    tried in vain, and why.  doubted: the speaker's face seems not to mean what is said.
    """

    turn: Turn
    event: Row
    verb: Code
    actor: Entity
    target: Entity
    instrument: Entity
    place: Row
    words: Code
    looks: Code
    outcome: Code
    tried: Code
    refusal: Code
    order: Code
    hears: Bits
    doubted: Flag


class Work:
    """Scratch memory of one thread, overwritten at will and never part of a world.

    kind: of the mind that weighs.  aside: trust, friend and love of whoever sets these aside.
    """

    picture: Picture
    percept: Percept
    attempt: Action
    wanted: Action
    best: Annotated[list[Option], BEST]
    kind: Code
    options: Count
    finishes: Flag
    stakes: Annotated[list[Signed], STAKES]
    weights: Annotated[list[Annotated[float, "weight of a stake"]], STAKES]
    aims: Annotated[list[Bits], len(Aim)]
    muster: Muster
    order: Annotated[list[Row], PERSONS]
    luck: Annotated[list[Share], PERSONS]
    aside: Annotated[list[Signed], PERSONS * 3]
    solve: Annotated[list[float], 1024]
    exchange: Row
    exchanges: Annotated[list[AirExchange], EXCHANGES]
    early: Annotated[list[AirMix], HATCHES]
    rooms: Annotated[list[AirMix], PLACES]
    turnover: Annotated[list[Annotated[float, "times"]], PLACES]
    position: Annotated[list[Row], PLACES]
    later: Annotated[list[Row], PLACES * PLACES]


class SkyMinute:
    """One minute of the sky's timetable, computed before the run.

    passes: the ways to the ground in sight, as bits; below: the states.  in_view, dark: of each the
    places in view, and those where it is night.  faced: in_view by the way that windows face.
    """

    latitude: Annotated[float, "deg"]
    longitude: Annotated[float, "deg"]
    sunlit: Flag
    passes: Bits
    below: Bits
    in_view: Annotated[list[Bits], STATES]
    dark: Annotated[list[Bits], STATES]
    faced: Annotated[list[Bits], STATES * FACINGS]


class Beat:
    """One line of a script: when, who, tries what.  chained: at once after the last one."""

    turn: Turn
    number: Code
    actor: Row
    patience: Count
    action: Action


class Tables(NamedTuple):
    """Tables whose length the scenario decides: beside the plan, never part of a world."""

    sky: list[SkyMinute]
    beats: list[Beat]
