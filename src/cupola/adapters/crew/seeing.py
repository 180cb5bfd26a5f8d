"""What each seat sees, written into its columns: see `columns` for what stands where.

A row is written in parts, each of which leaves no column of its own as it was.  A part is written
again if anything changed that it shows; a test compares that with rows written whole.  Within a
part one line after another writes the next columns and says which one comes then, so the
compiler knows every place beforehand.  A test compares the order with the declaration.
"""

from typing import Any

from cupola.adapters.crew.columns import (
    ITEM_COLUMNS,
    LONG_AGO,
    LOUDEST,
    PHRASES,
    WORD_KINDS,
    first_of,
    width,
)
from cupola.adapters.crew.noticing import (
    finds_otherwise,
    is_pressed_otherwise,
    regards_otherwise,
    sees_otherwise,
    stands_otherwise,
    suspects_otherwise,
)
from cupola.adapters.crew.tables import Desk, Note, Rows, Setting
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
    culprit_named,
    victim_named,
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
LAST = PERSONS - 1
"""Whoever is in a slot is somebody up to this one; the compiler is told so."""
STAGES = 8
"""Stages of an order."""
ORDERS = 2
"""Wordings of an order."""
ALIVE = first_of("alive")
SELF = first_of("self")
FEELINGS = first_of("duty")
PLACE = first_of("place")
PRESSING = first_of("held_by")
HEALTH = first_of("health")
ATTACKED = first_of("attacked_at")
CALLED = first_of("called_ground_at")
STATION = first_of("shut")
PEOPLE = first_of("trust")
HARM = first_of("suspect")
WHERE = first_of("seen_place")
ITEMS_FROM = first_of("item_at")
FACTS_FROM = first_of("credence")
"""Where the parts of a row begin, and where within them stands what passes."""
WIDTH = width()
"""Columns of a row."""


@rule
def see(rows: Rows, setting: Setting, desk: Desk, w: int, seat: int) -> None:
    """The seat's columns show what its person sees; all are 0 once that person is dead."""
    person = int(setting.seats[seat])
    out = rows.seen[w, seat]
    me = rows.worlds[w].persons[person]
    if me.alive == 0:
        _clear(out, 0, WIDTH)
        return
    mind = rows.worlds[w].minds[person]
    known = setting.known[0]
    order = setting.order[person]
    slots = setting.slots[person]
    _body(out, me, known, must_choose(rows.worlds[w], person))
    _standing(out, mind)
    _pressing(out, mind, slots)
    _passing(out, mind, known, setting.clock)
    _station(out, mind, order)
    _people(out, mind, known, order)
    _harm(out, HARM, mind, order, slots)
    _where(out, WHERE, mind, order)
    _items(out, mind, known)
    _facts(out, FACTS_FROM, mind, order, desk.told)


@rule
def see_again(rows: Rows, setting: Setting, desk: Desk, w: int, seat: int) -> None:
    """The same, if the columns showed what the person saw when the desk remembered the minds."""
    person = int(setting.seats[seat])
    out = rows.seen[w, seat]
    me = rows.worlds[w].persons[person]
    if me.alive == 0 or out[ALIVE] < 1.0:
        if me.alive == 1 or out[ALIVE] > 0.0:
            see(rows, setting, desk, w, seat)
        return
    mind = rows.worlds[w].minds[person]
    was = desk.before[seat]
    known = setting.known[0]
    order = setting.order[person]
    slots = setting.slots[person]
    elsewhere = stands_otherwise(mind, was)
    _body(out, me, known, must_choose(rows.worlds[w], person))
    if elsewhere:
        _standing(out, mind)
    if is_pressed_otherwise(mind, was):
        _pressing(out, mind, slots)
    _passing(out, mind, known, setting.clock)
    if elsewhere or sees_otherwise(mind, was):
        _station(out, mind, order)
    if regards_otherwise(mind, was):
        _people(out, mind, known, order)
    if suspects_otherwise(mind, was):
        _harm(out, HARM, mind, order, slots)
    _where(out, WHERE, mind, order)
    if elsewhere or finds_otherwise(mind, was):
        _items(out, mind, known)
    if (desk.notes[Note.TAKEN_IN] >> person) & 1 == 1:
        _facts(out, FACTS_FROM, mind, order, desk.told)


@rule
def _clear(out: Any, first: int, end: int) -> None:
    """Columns are 0, up to the one before the end."""
    for column in range(first, end):
        out[column] = 0.0


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
def _body(out: Any, me: Person, known: Plan, chooses: bool) -> None:
    """What one is in the middle of, whether one may choose, and whether one is awake."""
    _clear(out, 0, FAMILIES)
    out[known.verbs[me.doing.verb].family] = 1.0
    out[FAMILIES] = 1.0 if chooses else 0.0
    out[ALIVE] = 1.0
    out[ALIVE + 1] = me.awake


@rule
def _standing(out: Any, mind: Mind) -> None:
    """Who one is, and where and how one stands."""
    _clear(out, SELF, FEELINGS)
    _one_of(out, SELF, mind.self, PERSONS)
    _clear(out, PLACE, PRESSING)
    at = _one_of(out, PLACE, mind.place, PLACES)
    out[at] = mind.hold
    out[at + 1] = mind.suited
    out[at + 2] = mind.seated


@rule
def _passing(out: Any, mind: Mind, known: Plan, clock: Any) -> None:
    """What may be otherwise every minute: how one feels, when it is, how long ago something was."""
    at = FEELINGS
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
    minute = (known.minute_of_day + mind.turn) % DAY
    out[at + 12] = clock[minute, 0]
    out[at + 13] = clock[minute, 1]
    out[at + 14] = min(1.0, max(0, mind.turn) / known.turns)
    out[HEALTH] = mind.health
    out[HEALTH + 1] = min(1.0, max(0.0, mind.noise / LOUDEST))
    out[ATTACKED] = recent(mind.attacked_at, mind.turn)
    out[CALLED] = recent(mind.called_ground_at, mind.turn)
    out[CALLED + 1] = recent(mind.meeting_since, mind.turn)
    out[CALLED + 3] = recent(mind.proposed_at, mind.turn)


@rule
def _pressing(out: Any, mind: Mind, slots: Any) -> None:
    """Who holds one, what is ordered, asked and proposed; what passes is left at 0."""
    _clear(out, PRESSING, STATION)
    at = _person(out, PRESSING, mind.held_by, slots) + 2
    at = _one_of(out, at, mind.order - 1, ORDERS)
    at = _one_of(out, at, mind.order_from - FIRST_GROUND, GROUNDS)
    at = _one_of(out, at, mind.order_stage, STAGES)
    out[at] = mind.startled
    at = _person(out, at + 1, mind.attacker, slots) + 1
    at = _person(out, at, mind.proposal_by, slots)
    at = _one_of(out, at, mind.proposal - FIRST_PHRASE, PHRASES)
    at = _person(out, at, mind.asked_by, slots)
    at = _words(out, at, mind.asked_words, slots)
    at = _one_of(out, at, mind.called_by - FIRST_GROUND, GROUNDS)
    out[at + 2] = (mind.meeting_at + 1) / PLACES if mind.meeting_at >= 0 else 0.0


@rule
def _words(out: Any, at: int, words: int, slots: Any) -> int:
    """What one was asked."""
    people = at + WORD_KINDS + GENERAL + KINDS
    if words >= FIRST_PHRASE:
        out[at + 3] = 1.0
    elif words >= FIRST_HARM:
        out[at + 2] = 1.0
        out[people + slots[culprit_named(words)]] = 1.0
        out[people + PERSONS + slots[victim_named(words)]] = 1.0
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
def _station(out: Any, mind: Mind, order: Any) -> None:
    """Hatches, whom one holds fast, who sleeps, systems, dangers."""
    _clear(out, STATION, PEOPLE)
    at = _bits(out, STATION, mind.shut, HATCHES)
    at = _bits(out, at, mind.locked, FIRST_LOCK + SYSTEMS)
    at = _people_bits(out, at, mind.grip, order)
    at = _people_bits(out, at, mind.asleep, order)
    out[at] = mind.docked
    at = _bits(out, at + 1, mind.off, SYSTEMS)
    at = _danger(out, at, mind.burning, mind.place)
    at = _danger(out, at, mind.leaking, mind.place)
    at = _bits(out, at, mind.looked, PLACES)
    _people_bits(out, at, mind.unfound, order)


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
def _people(out: Any, mind: Mind, known: Plan, order: Any) -> None:
    """Whom one trusts, likes and loves, and who is on one's own side, of those who exist."""
    at = PEOPLE
    for slot in range(PERSONS):
        other = int(order[slot]) & LAST
        out[at + slot] = mind.trust[other]
        out[at + PERSONS + slot] = mind.friend[other]
        out[at + 2 * PERSONS + slot] = mind.love[other]
        if known.persons[other].languages != 0:
            out[at + 3 * PERSONS + slot] = 1.0 if mind.sides[other] == mind.side else -1.0
        else:
            out[at + 3 * PERSONS + slot] = 0.0


@rule
def _harm(out: Any, at: int, mind: Mind, order: Any, slots: Any) -> None:
    """Whom one suspects of having harmed another, and how sure one is about each victim."""
    _clear(out, at, at + PERSONS)
    for slot in range(PERSONS):
        victim = int(order[slot]) & LAST
        sure = mind.suspect_sure[victim]
        out[at + PERSONS + slot] = sure
        if is_person(mind.suspect[victim]):
            column = at + int(slots[mind.suspect[victim]])
            out[column] = max(float(out[column]), sure)


@rule
def _where(out: Any, at: int, mind: Mind, order: Any) -> None:
    """Where one last saw everybody, and how long ago."""
    _clear(out, at, at + 2 * PERSONS)
    for slot in range(PERSONS):
        other = int(order[slot]) & LAST
        place = mind.seen_place[other]
        if place >= 0:
            out[at + 2 * slot] = 1.0 if place == mind.place else 0.0
            out[at + 2 * slot + 1] = (place + 1) / PLACES
        out[at + 2 * PERSONS + slot] = recent(mind.seen_turn[other], mind.turn)


@rule
def _items(out: Any, mind: Mind, known: Plan) -> None:
    """Where one holds every item to be."""
    _clear(out, ITEMS_FROM, FACTS_FROM)
    for item in range(ITEMS):
        at = mind.item_at[item]
        to = ITEMS_FROM + item * ITEM_COLUMNS
        if known.items[item].exists == 0 or at < 0:
            continue
        if at == mind.self:
            out[to] = 0.5 if (mind.pockets >> item) & 1 == 1 else 1.0
        elif is_person(at):
            out[to] = -1.0
        elif is_place(at):
            out[to + 1] = 1.0 if at - FIRST_PLACE == mind.place else 0.0
            out[to + 2] = (at - FIRST_PLACE + 1) / PLACES


@rule
def _facts(out: Any, at: int, mind: Mind, order: Any, told: Any) -> None:
    """How likely one holds each fact, and what was said of it; told is room for that."""
    for fact in range(FACTS):
        told[fact] = _told(mind.told[fact])
    for slot in range(PERSONS):
        other = int(order[slot]) & LAST
        for kind in range(KINDS):
            fact = kind * PERSONS + other
            out[at + kind * PERSONS + slot] = mind.credence[fact]
            out[at + FACTS + kind * PERSONS + slot] = told[fact]
    for fact in range(OF_PEOPLE, FACTS):
        out[at + fact] = mind.credence[fact]
        out[at + FACTS + fact] = told[fact]


@rule
def _told(bits: int) -> float:
    """1 or -1 if one's own senses said so, or not; else half of that if others said it."""
    senses = ((bits >> SEEN_SO) & 1) - ((bits >> SEEN_NOT) & 1)
    said = (1 if bits & 255 != 0 else 0) - (1 if (bits >> 8) & 255 != 0 else 0)
    return senses + 0.5 * (said * (1 - senses * senses))
