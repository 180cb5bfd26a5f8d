"""The book: where this minute's events are told, and the story if it is kept.

`tell` opens a row and gives it back; whoever tells fills in what the row is about.
Numbers of events come from the world, so a run has the same bytes whether its chronicle
is kept or not.
"""

from enum import IntEnum

from cupola.world.catalogue.entities import NOBODY, is_person
from cupola.world.catalogue.facts import NO_WORDS
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.records import Action, Mind, World
from cupola.world.rows import (
    BELIEFS,
    BONDS,
    DECISIONS,
    EVENTS,
    EVENTS_A_TURN,
    FACT_ROWS,
    ORDER_ROWS,
    Book,
    DecisionRow,
    Event,
)

NO_EVENT = -1
NOT_KNOWN = -1
LEAST_CREDENCE = 0.001
MOST_CREDENCE = 0.999


class Bond(IntEnum):
    """In which way one person stands to another."""

    TRUST = 0
    FRIEND = 1
    LOVE = 2


class Stage(IntEnum):
    """How far an order has come with one person."""

    NONE = 0
    RECEIVED = 1
    READ = 2
    ACCEPTED = 3
    STALLED = 4
    DISCLOSED = 5
    REFUSED = 6
    CARRIED_OUT = 7


NEXT_STAGES: dict[Stage, tuple[Stage, ...]] = {
    Stage.NONE: (Stage.RECEIVED,),
    Stage.RECEIVED: (Stage.READ,),
    Stage.READ: (Stage.ACCEPTED, Stage.STALLED, Stage.DISCLOSED, Stage.REFUSED),
    Stage.STALLED: (Stage.ACCEPTED, Stage.DISCLOSED, Stage.REFUSED),
    Stage.ACCEPTED: (Stage.DISCLOSED, Stage.REFUSED, Stage.CARRIED_OUT),
    Stage.DISCLOSED: (Stage.ACCEPTED, Stage.REFUSED),
    Stage.REFUSED: (),
    Stage.CARRIED_OUT: (Stage.REFUSED,),
}
"""The one graph in which every order moves: the stages that may follow each."""
STAGES_AFTER = tuple(sum(1 << after for after in NEXT_STAGES[before]) for before in Stage)
"""The same for rules: one number a stage, with a bit for each stage that may follow."""


class Outcome(IntEnum):
    """What came of an event."""

    NONE = 0
    UNHURT = 1
    WOUNDED = 2
    MAIMED = 3
    APPARENT_DEAD = 4
    MORTAL = 5
    DEAD = 6
    SAVED = 7
    ALIVE = 8
    LINK_DOWN = 9
    LOOKS_INTACT = 10
    OFF = 11
    ON = 12
    RECEIVED = 13
    HEARD = 14
    BURNING = 15
    FREE_FALL = 16
    UNKNOWN = 17
    LOOKS_SINISTER = 18
    HELD = 19
    SLIPPED = 20
    MENDED = 21
    LEAKING = 22


class Tended(IntEnum):
    """How well somebody's last wound was seen to."""

    NOT = 0
    BY_HAND = 1
    BY_MEDICINE = 2


@rule
def open_page(book: Book) -> None:
    """A new minute begins; what is not kept is forgotten."""
    if book.kept == 0:
        book.event_count = 0
        book.belief_count = 0
        book.bond_count = 0
        book.fact_count = 0
        book.order_count = 0
        book.decision_count = 0
    book.page = book.event_count


@rule
def is_nearly_full(book: Book) -> bool:
    """Whether another minute might not fit."""
    return (
        book.event_count + EVENTS_A_TURN > EVENTS
        or book.belief_count + 4096 > BELIEFS
        or book.bond_count + 2048 > BONDS
        or book.fact_count + 256 > FACT_ROWS
        or book.order_count + 64 > ORDER_ROWS
        or book.decision_count + 64 > DECISIONS
    )


@rule
def tell(world: World, book: Book, verb: int, actor: int, target: int) -> Event:
    """A new row of the chronicle for this minute, about to be filled in by the teller."""
    assert book.event_count - book.page < EVENTS_A_TURN
    event = book.events[book.event_count]
    book.event_count += 1
    event.turn = world.turn
    event.number = world.events_told
    world.events_told += 1
    event.verb = verb
    event.actor = actor
    event.target = target
    event.instrument = NOBODY
    event.place = NOBODY
    event.words = NO_WORDS
    event.looks = NO_WORDS
    event.seen_outcome = 0
    event.intent = 0
    event.truth = NOT_KNOWN
    event.held = -1.0
    event.outcome = 0
    event.refusal = 0
    event.tried = 0
    event.cause = NO_EVENT
    event.beat = 0
    event.order = 0
    event.language = 0
    event.perceived = 0
    event.recognised = 0
    event.understood = 0
    event.doubted = 0
    if is_person(actor):
        _sign(world, event, actor)
    return event


@rule
def _sign(world: World, event: Event, actor: int) -> None:
    """Place, purpose and line of script of an event are those of what its actor is doing."""
    me = world.persons[actor]
    event.place = me.place
    if me.doing.verb == event.verb:
        event.intent = me.doing.intent
        event.beat = me.beat
        event.cause = me.cause


@rule
def try_in_vain(world: World, book: Book, actor: int, action: Action, refusal: int) -> None:
    """It is told that this was tried and that the world resisted, for this reason."""
    me = world.persons[actor]
    event = tell(world, book, Verb.TRIED, actor, action.target)
    event.instrument = action.instrument
    event.words = action.words
    event.tried = action.verb
    event.refusal = refusal
    event.intent = action.intent
    event.beat = me.beat
    event.cause = me.cause


@rule
def becomes(world: World, book: Book, fact: int, value: int, cause: int) -> None:
    """A fact is now so, or not so, because of an event."""
    if world.facts[fact] == value:
        return
    world.facts[fact] = value
    world.fact_event[fact] = cause
    row = book.facts[book.fact_count]
    book.fact_count += 1
    row.turn = world.turn
    row.fact = fact
    row.value = value
    row.cause = cause


@rule
def hold(mind: Mind, book: Book, fact: int, credence: float, cause: int) -> None:
    """A person now gives this credence to a fact; kept within bounds, told if it moved."""
    value = min(MOST_CREDENCE, max(LEAST_CREDENCE, credence))
    before = mind.credence[fact]
    if abs(value - before) < 1e-9:
        return
    mind.credence[fact] = value
    row = book.beliefs[book.belief_count]
    book.belief_count += 1
    row.turn = mind.turn
    row.person = mind.self
    row.fact = fact
    row.value = value
    row.before = before
    row.cause = cause


@rule
def regard(mind: Mind, book: Book, other: int, trust: float, cause: int) -> None:
    """A person now trusts another this much; kept within bounds, told if it moved."""
    value = min(MOST_CREDENCE, max(LEAST_CREDENCE, trust))
    before = mind.trust[other]
    if abs(value - before) < 1e-9:
        return
    mind.trust[other] = value
    _tell_bond(mind, book, Bond.TRUST, other, before)
    row = book.bonds[book.bond_count - 1]
    row.value = value
    row.cause = cause


@rule
def befriend(mind: Mind, book: Book, other: int, friend: float, cause: int) -> None:
    """A person now likes another this much, from -1 to 1; told if it moved."""
    value = min(1.0, max(-1.0, friend))
    before = mind.friend[other]
    if abs(value - before) < 1e-9:
        return
    mind.friend[other] = value
    _tell_bond(mind, book, Bond.FRIEND, other, before)
    row = book.bonds[book.bond_count - 1]
    row.value = value
    row.cause = cause


@rule
def _tell_bond(mind: Mind, book: Book, kind: int, other: int, before: float) -> None:
    """Open a row about how one person stands to another."""
    row = book.bonds[book.bond_count]
    book.bond_count += 1
    row.turn = mind.turn
    row.person = mind.self
    row.other = other
    row.kind = kind
    row.before = before


@rule
def order_moves(mind: Mind, book: Book, stage: int, cause: int) -> None:
    """A person's order goes one step on its way; told if the stage is new."""
    if mind.order == 0 or mind.order_stage == stage:
        return
    mind.order_stage = stage
    row = book.orders[book.order_count]
    book.order_count += 1
    row.turn = mind.turn
    row.person = mind.self
    row.ground = mind.order_from
    row.order = mind.order
    row.stage = stage
    row.cause = cause


@rule
def decide(mind: Mind, book: Book) -> DecisionRow:
    """A new row for a choice of this person, about to be filled in by the mind."""
    row = book.decisions[book.decision_count]
    book.decision_count += 1
    row.turn = mind.turn
    row.person = mind.self
    row.count = mind.choices
    row.options = 1
    row.beat = 0
    mind.choices += 1
    return row
