"""What of a person's mind has changed, so that only that is shown and asked anew.

Before a cycle each mind is remembered, up to what it holds true; after it, each part of what is
shown asks whether anything changed that it shows.  What one holds true moves by percepts alone,
so there the question is whether one perceived anything that teaches.

A mask turns on little of a mind.  When somebody is asked, that is noted, and as long as it stays
as it was, they are not asked again.  Of shares, rules ask here only whether they are above evens,
and a test asks whether that is so; another reads what the rules read.
"""

from typing import Any

from cupola.adapters.crew.columns import first_of
from cupola.adapters.crew.tables import Desk, Note, Rows, Setting
from cupola.beliefs.picture import DAY, EVENS, NIGHT_BEGINS, NIGHT_ENDS
from cupola.beliefs.updating import teaches_nothing
from cupola.world.catalogue.entities import ITEMS, PERSONS
from cupola.world.catalogue.facts import FACTS, About, Fact, about
from cupola.world.compiled import rule
from cupola.world.instructions import near
from cupola.world.layout import dtype_of
from cupola.world.plan import Plan
from cupola.world.records import STRAPPED_IN, Mind, Person, World
from cupola.world.rows import Book

WORD = 8
"""Bytes of a field."""


def word_of(record: type, field: str) -> int:
    """The word of a record at which a field begins."""
    places = dtype_of(record).fields
    assert places is not None
    return int(places[field][1]) // WORD


MINDS = word_of(World, "minds")
"""The first word of a world that is of a mind."""
MIND = dtype_of(Mind).itemsize // WORD
"""Words of a mind."""
HEAD = word_of(Mind, "credence")
"""Words of a mind before what it holds true; a test looks that nothing else comes after."""
LINE = 64
"""Bytes that come into a cache together."""
THINGS = ("places", "facts")
"""The first field of a world after the minds, and the first of those needed now and then."""


@rule
def remember(rows: Rows, setting: Setting, desk: Desk, w: int) -> None:
    """The desk holds the minds of the seats of a world as they are now."""
    for seat in range(len(setting.seats)):
        first = MINDS + max(0, int(setting.seats[seat])) * MIND
        for word in range(HEAD):
            desk.words[seat, word] = rows.words[w, first + word]
    desk.notes[Note.TAKEN_IN] = 0


@rule
def note_percepts(desk: Desk, book: Book) -> None:
    """Whoever took in something of this minute that may teach them is noted."""
    found = 0
    for row in range(book.page, book.event_count):
        event = book.events[row]
        if not teaches_nothing(event.verb):
            found |= event.perceived
    desk.notes[Note.TAKEN_IN] |= found


@rule
def fetch(rows: Rows, setting: Setting, desk: Desk, w: int, seat: int) -> None:
    """What the cycle of a world needs is on its way; for each seat a part of all that."""
    seats = len(setting.seats)
    count = len(desk.ahead)
    for place in range(count * seat // seats, count * (seat + 1) // seats):
        near(rows.words, (w, desk.ahead[place]))
    for place in range(len(desk.shown)):
        near(rows.seen, (w, seat, desk.shown[place]))
    for place in range(0, ASKED, WORD):
        near(rows.asked, (w, seat, place))


@rule
def stands_otherwise(mind: Mind, was: Mind) -> bool:
    """Whether one is elsewhere, or stands there in another way."""
    if mind.place != was.place or mind.hold != was.hold:
        return True
    return mind.suited != was.suited or mind.seated != was.seated


@rule
def is_pressed_otherwise(mind: Mind, was: Mind) -> bool:
    """Whether one is held, ordered, attacked, asked, called or proposed to in another way."""
    if mind.held_by != was.held_by or mind.order != was.order:
        return True
    if mind.order_from != was.order_from or mind.order_stage != was.order_stage:
        return True
    if mind.startled != was.startled or mind.attacker != was.attacker:
        return True
    if mind.attacked_at != was.attacked_at or mind.proposal_by != was.proposal_by:
        return True
    if mind.proposal != was.proposal or mind.asked_by != was.asked_by:
        return True
    if mind.asked_words != was.asked_words or mind.called_by != was.called_by:
        return True
    if mind.called_ground_at != was.called_ground_at or mind.meeting_at != was.meeting_at:
        return True
    return mind.meeting_since != was.meeting_since or mind.proposed_at != was.proposed_at


@rule
def sees_otherwise(mind: Mind, was: Mind) -> bool:
    """Whether one holds anything else of hatches, systems, dangers and whom one sees or seeks."""
    if mind.shut != was.shut or mind.locked != was.locked or mind.off != was.off:
        return True
    if mind.grip != was.grip or mind.asleep != was.asleep or mind.docked != was.docked:
        return True
    if mind.burning != was.burning or mind.leaking != was.leaking:
        return True
    return mind.looked != was.looked or mind.unfound != was.unfound


@rule
def regards_otherwise(mind: Mind, was: Mind) -> bool:
    """Whether one stands to anybody in another way, or holds them to be on another side."""
    found = 0
    for person in range(PERSONS):
        if mind.trust[person] != was.trust[person] or mind.friend[person] != was.friend[person]:
            found += 1
        if mind.love[person] != was.love[person] or mind.sides[person] != was.sides[person]:
            found += 1
    return found > 0 or mind.side != was.side


@rule
def suspects_otherwise(mind: Mind, was: Mind) -> bool:
    """Whether one suspects anybody else, or is surer of it."""
    found = 0
    for person in range(PERSONS):
        if mind.suspect[person] != was.suspect[person]:
            found += 1
        if mind.suspect_sure[person] != was.suspect_sure[person]:
            found += 1
    return found > 0


@rule
def finds_otherwise(mind: Mind, was: Mind) -> bool:
    """Whether one holds an item to be elsewhere."""
    found = 0
    for item in range(ITEMS):
        if mind.item_at[item] != was.item_at[item]:
            found += 1
    return found > 0 or mind.pockets != was.pockets


CODES = 128
"""Entities and kinds of things, two below 0 among them, are fewer."""
IN_ONE = 8
"""So many of them go into one number."""
ASKED = 12 + ITEMS // IN_ONE
"""Numbers that hold all that a mask turns on."""
UNASKED = -9
"""The first of them, where nobody has been asked yet."""


@rule
def asks_otherwise(asked: Any, mind: Mind, known: Plan, victim: int) -> bool:
    """Whether anything is otherwise on which the mask turns; it is noted as it is now.

    victim: whom one most surely holds dead or hurt.
    """
    places = 0
    sides = 0
    regards = 0
    for person in range(PERSONS):
        life = about_evens(mind.credence[about(About.ALIVE, person)])
        places = places * CODES + mind.seen_place[person] + 2
        sides = sides * CODES + mind.sides[person] + 2
        regards = 16 * regards + 4 * about_evens(mind.love[person]) + life
    other = _note(asked, 0, places) | _note(asked, 1, sides)
    other |= _note(asked, 2, regards) | _note(asked, 3, _what_is_held(mind))
    other |= _note(asked, 4, _how_one_stands(mind, known, victim))
    other |= _note(asked, 5, _what_presses(mind)) | _note(asked, 6, mind.proposal)
    other |= _note(asked, 7, mind.shut) | _note(asked, 8, mind.locked)
    other |= _note(asked, 9, mind.off) | _note(asked, 10, mind.looked)
    other |= _note(asked, 11, mind.pockets)
    for some in range(ITEMS // IN_ONE):
        at = 0
        for item in range(IN_ONE * some, IN_ONE * some + IN_ONE):
            at = at * CODES + mind.item_at[item] + 2
        other |= _note(asked, 12 + some, at)
    return other != 0


@rule
def _what_is_held(mind: Mind) -> int:
    """What one holds of the station, the link, the war and a truce, as one number."""
    at = about_evens(mind.credence[Fact.WAR_VISIBLE])
    at = 4 * at + about_evens(mind.credence[Fact.LIFE_SUPPORT_ON])
    at = 4 * at + about_evens(mind.credence[Fact.GROUND_LINK_UP])
    at = 4 * at + about_evens(mind.credence[Fact.WIRE_OK])
    at = 4 * at + about_evens(mind.credence[Fact.ANTENNA_BROKEN])
    at = 4 * at + about_evens(mind.credence[Fact.VEHICLE_READY])
    at = 4 * at + about_evens(mind.credence[Fact.ANIMALS_MAIMED])
    at = 4 * at + about_evens(mind.credence[Fact.HIDDEN_ROOM])
    return 4 * at + about_evens(mind.credence[Fact.TRUCE_HOLDS])


@rule
def _how_one_stands(mind: Mind, known: Plan, victim: int) -> int:
    """Where and how one is, whether it is night, whom one holds, who sleeps or is strapped in."""
    minute = (known.minute_of_day + mind.turn) % DAY
    night = 1 if minute >= NIGHT_BEGINS or minute < NIGHT_ENDS else 0
    at = (mind.place + 2) * CODES + mind.held_by + 2
    at = (at * CODES + victim + 2) * CODES + mind.side + 2
    at = at * 32 + 16 * night + 8 * mind.docked + 4 * mind.hold + 2 * mind.suited + mind.seated
    return (at << PERSONS | mind.grip) << (STRAPPED_IN + PERSONS) | mind.asleep


@rule
def _what_presses(mind: Mind) -> int:
    """What is ordered, by whom one is called and asked to agree, what one is about, as one."""
    at = (mind.called_by + 2) * CODES + mind.proposal_by + 2
    at = (at * CODES + mind.intention + 2) * CODES + mind.order + 2
    return at * CODES + mind.order_stage + 2


@rule
def _note(asked: Any, at: int, value: int) -> int:
    """The number is noted; not 0 if it was another."""
    before = int(asked[at])
    asked[at] = value
    return before ^ value


@rule
def about_evens(share: float) -> int:
    """0 for a share below evens, 1 for evens, 2 for more."""
    return (1 if share >= EVENS else 0) + (1 if share > EVENS else 0)


def near_words(seats: list[int], people: list[int]) -> list[int]:
    """One word of each 64 bytes of a world that a cycle reads: bodies, seats' minds, things.

    What is true below, and facts, are needed now and then, and then waited for.
    """
    at = {name: word_of(World, name) for name in ("persons", *THINGS)}
    body = dtype_of(Person).itemsize // WORD
    parts = [(0, at["persons"])]
    parts += [(at["persons"] + p * body, at["persons"] + (p + 1) * body) for p in people]
    parts += [(MINDS + p * MIND, MINDS + (p + 1) * MIND) for p in seats]
    parts += [(at[THINGS[0]], at[THINGS[1]])]
    return sorted({word for first, last in parts for word in (*range(first, last, WORD), last - 1)})


def passing_columns() -> list[int]:
    """One column of each 64 bytes of a row that is written in every cycle, or nearly."""
    ranges = [("doing", 0, 15), ("duty", 0, 15), ("health", 0, 2), ("attacked_at", 0, 1)]
    ranges += [("called_ground_at", 0, 4), ("seen_place", 0, 24), ("credence", 0, 2 * FACTS)]
    found: list[int] = []
    for field, more, count in ranges:
        first = first_of(field) + more
        found += [*range(first, first + count, 16), first + count - 1]
    return sorted(set(found))
