"""What each seat sees, written into its columns: see `columns` for what stands where.

One line after another writes the next columns and says which one comes then, so the compiler
knows every place beforehand.  A test compares the order with the declaration.
"""

import math
from typing import Any

from cupola.adapters.crew.columns import ITEM_COLUMNS, LONG_AGO, LOUDEST, PHRASES, WORD_KINDS
from cupola.adapters.crew.tables import Rows, Setting
from cupola.runs.turn import must_choose
from cupola.world.catalogue.entities import (
    FIRST_GROUND,
    FIRST_PLACE,
    GROUNDS,
    ITEMS,
    PERSONS,
    PLACES,
    SYSTEMS,
    is_person,
    is_place,
)
from cupola.world.catalogue.facts import (
    FACTS,
    FIRST_DENIAL,
    FIRST_HARM,
    FIRST_PHRASE,
    Fact,
)
from cupola.world.compiled import rule
from cupola.world.ledger import SEEN_NOT, SEEN_SO
from cupola.world.plan import Plan
from cupola.world.records import FIRST_LOCK, HATCHES, Mind, Person

DAY = 1440
"""Minutes of a day."""
OF_PEOPLE = 80
"""Facts below this number are about a person."""
GENERAL = 16
"""Facts about the station and the Earth."""
KINDS = 10
"""Kinds of facts about a person."""
FAMILIES = 12
"""Families of verbs."""
STAGES = 8
"""Stages of an order."""
ORDERS = 2
"""Wordings of an order."""


@rule
def see(rows: Rows, setting: Setting, w: int, seat: int) -> None:
    """The seat's columns show what its person sees; all are 0 once that person is dead."""
    person = int(setting.seats[seat])
    out = rows.seen[w, seat]
    for column in range(rows.seen.shape[2]):
        out[column] = 0.0
    me = rows.worlds[w].persons[person]
    if me.alive == 0:
        return
    mind = rows.worlds[w].minds[person]
    known = setting.known[0]
    order = setting.order[person]
    slots = setting.slots[person]
    at = _body(out, me, known, must_choose(rows.worlds[w], person))
    at = _self(out, at, mind, known)
    at = _pressing(out, at, mind, slots)
    at = _station(out, at, mind, order)
    at = _people(out, at, mind, known, order)
    _harm(out, at, mind, order, slots)
    at = _where(out, at + 2 * PERSONS, mind, order)
    at = _items(out, at, mind, known)
    _facts(out, at, mind, order, slots)


@rule
def _one_of(out: Any, at: int, code: int, count: int) -> int:
    """A 1 in the column of the code, if it has one."""
    if 0 <= code < count:
        out[at + code] = 1.0
    return at + count


@rule
def _person(out: Any, at: int, person: int, slots: Any) -> int:
    """A 1 in the column of the person's slot, if it is somebody."""
    if is_person(person):
        out[at + slots[person]] = 1.0
    return at + PERSONS


@rule
def _bits(out: Any, at: int, bits: int, count: int) -> int:
    """A set, one column a row."""
    if bits != 0:
        for row in range(count):
            out[at + row] = (bits >> row) & 1
    return at + count


@rule
def _people_bits(out: Any, at: int, bits: int, order: Any) -> int:
    """A set of people, one column a slot."""
    if bits != 0:
        for slot in range(PERSONS):
            out[at + slot] = (bits >> order[slot]) & 1
    return at + PERSONS


@rule
def recent(turn: int, now: int) -> float:
    """How recent a minute is: 1 for now, a half an hour ago, 0 for never."""
    if turn <= 0:
        return 0.0
    return LONG_AGO / (LONG_AGO + max(0, now - turn))


@rule
def _body(out: Any, me: Person, known: Plan, chooses: bool) -> int:
    """What one is in the middle of, and whether one is awake; comes back with the next column."""
    out[known.verbs[me.doing.verb].family] = 1.0
    out[FAMILIES] = 1.0 if chooses else 0.0
    out[FAMILIES + 1] = 1.0
    out[FAMILIES + 2] = me.awake
    return FAMILIES + 3


@rule
def _self(out: Any, start: int, mind: Mind, known: Plan) -> int:
    """Who one is, how one feels, when and where it is."""
    at = _one_of(out, start, mind.self, PERSONS)
    out[at] = mind.duty
    out[at + 1] = mind.empathy
    out[at + 2] = mind.suspicion
    out[at + 3] = mind.courage
    out[at + 4] = mind.steadiness
    out[at + 5] = mind.attention
    out[at + 6] = mind.candour
    out[at + 7] = mind.fear
    out[at + 8] = mind.grief
    out[at + 9] = mind.anger
    out[at + 10] = mind.guilt
    out[at + 11] = mind.strain
    angle = 2.0 * math.pi * ((known.minute_of_day + mind.turn) % DAY) / DAY
    out[at + 12] = math.sin(angle)
    out[at + 13] = math.cos(angle)
    out[at + 14] = min(1.0, max(0, mind.turn) / known.turns)
    at = _one_of(out, at + 15, mind.place, PLACES)
    out[at] = mind.hold
    out[at + 1] = mind.suited
    out[at + 2] = mind.seated
    return at + 3


@rule
def _pressing(out: Any, start: int, mind: Mind, slots: Any) -> int:
    """What holds one, hurts one, is ordered, asked and proposed."""
    at = _person(out, start, mind.held_by, slots)
    out[at] = mind.health
    out[at + 1] = min(1.0, max(0.0, mind.noise / LOUDEST))
    at = _one_of(out, at + 2, mind.order - 1, ORDERS)
    at = _one_of(out, at, mind.order_from - FIRST_GROUND, GROUNDS)
    at = _one_of(out, at, mind.order_stage, STAGES)
    out[at] = mind.startled
    at = _person(out, at + 1, mind.attacker, slots)
    out[at] = recent(mind.attacked_at, mind.turn)
    at = _person(out, at + 1, mind.proposal_by, slots)
    at = _one_of(out, at, mind.proposal - FIRST_PHRASE, PHRASES)
    at = _person(out, at, mind.asked_by, slots)
    at = _words(out, at, mind.asked_words, slots)
    at = _one_of(out, at, mind.called_by - FIRST_GROUND, GROUNDS)
    out[at] = recent(mind.called_ground_at, mind.turn)
    out[at + 1] = recent(mind.meeting_since, mind.turn)
    out[at + 2] = (mind.meeting_at + 1) / PLACES if mind.meeting_at >= 0 else 0.0
    out[at + 3] = recent(mind.proposed_at, mind.turn)
    return at + 4


@rule
def _words(out: Any, at: int, words: int, slots: Any) -> int:
    """What one was asked."""
    people = at + WORD_KINDS + GENERAL + KINDS
    if words >= FIRST_PHRASE:
        out[at + 3] = 1.0
    elif words >= FIRST_HARM:
        out[at + 2] = 1.0
        out[people + slots[(words - FIRST_HARM) // PERSONS]] = 1.0
        out[people + PERSONS + slots[(words - FIRST_HARM) % PERSONS]] = 1.0
    elif words >= 0:
        out[at + (1 if words >= FIRST_DENIAL else 0)] = 1.0
        fact = words % FACTS
        if fact >= Fact.WAR_VISIBLE:
            out[at + WORD_KINDS + fact - OF_PEOPLE] = 1.0
        else:
            out[at + WORD_KINDS + GENERAL + fact // PERSONS] = 1.0
            out[people + slots[fact % PERSONS]] = 1.0
    return people + 2 * PERSONS


@rule
def _station(out: Any, start: int, mind: Mind, order: Any) -> int:
    """Hatches, whom one holds fast, who sleeps, systems, dangers."""
    at = _bits(out, start, mind.shut, HATCHES)
    at = _bits(out, at, mind.locked, FIRST_LOCK + SYSTEMS)
    at = _people_bits(out, at, mind.grip, order)
    at = _people_bits(out, at, mind.asleep, order)
    out[at] = mind.docked
    at = _bits(out, at + 1, mind.off, SYSTEMS)
    at = _danger(out, at, mind.burning, mind.place)
    at = _danger(out, at, mind.leaking, mind.place)
    at = _bits(out, at, mind.looked, PLACES)
    return _people_bits(out, at, mind.unfound, order)


@rule
def _danger(out: Any, at: int, places: int, here: int) -> int:
    """Whether it is so where one is, and in how many places it is."""
    if places != 0:
        count = 0
        for place in range(PLACES):
            count += (places >> place) & 1
        out[at] = (places >> here) & 1 if here >= 0 else 0
        out[at + 1] = count / PLACES
    return at + 2


@rule
def _people(out: Any, at: int, mind: Mind, known: Plan, order: Any) -> int:
    """Whom one trusts, likes and loves, and who is on one's own side, of those who exist."""
    for slot in range(PERSONS):
        other = int(order[slot])
        out[at + slot] = mind.trust[other]
        out[at + PERSONS + slot] = mind.friend[other]
        out[at + 2 * PERSONS + slot] = mind.love[other]
        if known.persons[other].languages != 0:
            out[at + 3 * PERSONS + slot] = 1.0 if mind.sides[other] == mind.side else -1.0
    return at + 4 * PERSONS


@rule
def _harm(out: Any, at: int, mind: Mind, order: Any, slots: Any) -> None:
    """Whom one suspects of having harmed another, and how sure one is about each victim."""
    for slot in range(PERSONS):
        victim = int(order[slot])
        sure = mind.suspect_sure[victim]
        out[at + PERSONS + slot] = sure
        if is_person(mind.suspect[victim]):
            column = at + int(slots[mind.suspect[victim]])
            out[column] = max(float(out[column]), sure)


@rule
def _where(out: Any, at: int, mind: Mind, order: Any) -> int:
    """Where one last saw everybody, and how long ago."""
    for slot in range(PERSONS):
        other = int(order[slot])
        place = mind.seen_place[other]
        if place >= 0:
            out[at + 2 * slot] = 1.0 if place == mind.place else 0.0
            out[at + 2 * slot + 1] = (place + 1) / PLACES
        out[at + 2 * PERSONS + slot] = recent(mind.seen_turn[other], mind.turn)
    return at + 3 * PERSONS


@rule
def _items(out: Any, start: int, mind: Mind, known: Plan) -> int:
    """Where one holds every item to be."""
    for item in range(ITEMS):
        at = mind.item_at[item]
        to = start + item * ITEM_COLUMNS
        if known.items[item].exists == 0 or at < 0:
            continue
        if at == mind.self:
            out[to] = 0.5 if (mind.pockets >> item) & 1 == 1 else 1.0
        elif is_person(at):
            out[to] = -1.0
        elif is_place(at):
            out[to + 1] = 1.0 if at - FIRST_PLACE == mind.place else 0.0
            out[to + 2] = (at - FIRST_PLACE + 1) / PLACES
    return start + ITEMS * ITEM_COLUMNS


@rule
def _facts(out: Any, at: int, mind: Mind, order: Any, slots: Any) -> None:
    """How likely one holds each fact, and what was said of it."""
    for slot in range(PERSONS):
        other = int(order[slot])
        for kind in range(KINDS):
            out[at + kind * PERSONS + slot] = mind.credence[kind * PERSONS + other]
    for fact in range(OF_PEOPLE, FACTS):
        out[at + fact] = mind.credence[fact]
    for fact in range(FACTS):
        told = mind.told[fact]
        if told == 0:
            continue
        column = at + FACTS + fact
        if fact < OF_PEOPLE:
            column += int(slots[fact % PERSONS]) - fact % PERSONS
        senses = ((told >> SEEN_SO) & 1) - ((told >> SEEN_NOT) & 1)
        said = (1 if told & 255 != 0 else 0) - (1 if (told >> 8) & 255 != 0 else 0)
        out[column] = senses if senses != 0 else 0.5 * said
