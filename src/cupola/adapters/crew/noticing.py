"""What of a person's mind has changed in a cycle, so that only that is shown anew.

Before a cycle each mind is remembered, up to what it holds true; after it, each part of what is
shown asks whether anything changed that it shows.  What one holds true moves by percepts alone,
so there the question is whether one perceived anything that teaches.
"""

from cupola.adapters.crew.columns import first_of
from cupola.adapters.crew.tables import Desk, Note, Rows, Setting
from cupola.beliefs.updating import teaches_nothing
from cupola.world.catalogue.entities import ITEMS, PERSONS
from cupola.world.compiled import rule
from cupola.world.layout import dtype_of
from cupola.world.records import Mind, Person, World
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
def fetch(rows: Rows, setting: Setting, desk: Desk, w: int) -> None:
    """What the cycle of a world needs is near: read at once, it is waited for only once."""
    found = 0
    for place in range(len(desk.ahead)):
        found |= rows.words[w, desk.ahead[place]]
    if len(desk.shown) > 0:
        for seat in range(len(setting.seats)):
            for place in range(len(desk.shown)):
                if rows.seen[w, seat, desk.shown[place]] > 1.0:
                    found += 1
            if rows.open[w, seat] == 1:
                found += _fetch_mask(rows, w, seat)
    desk.notes[Note.FETCHED] = found


@rule
def _fetch_mask(rows: Rows, w: int, seat: int) -> int:
    """The mask of somebody who has chosen is near, and the menu by which it is cleared."""
    found = 0
    for option in range(0, rows.legal.shape[2], LINE):
        found += rows.legal[w, seat, option]
    for place in range(0, rows.sizes[w, seat], LINE // 2):
        found += rows.menu[w, seat, place]
    return found


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


def near_words(seats: list[int], people: list[int]) -> list[int]:
    """One word of each 64 bytes of a world that a cycle reads: bodies, heads of minds, things.

    What people hold true, and what is true below, is needed now and then, and then waited for.
    """
    at = {name: word_of(World, name) for name in ("persons", *THINGS)}
    body = dtype_of(Person).itemsize // WORD
    parts = [(0, at["persons"])]
    parts += [(at["persons"] + p * body, at["persons"] + (p + 1) * body) for p in people]
    parts += [(MINDS + p * MIND, MINDS + p * MIND + HEAD) for p in seats]
    parts += [(at[THINGS[0]], at[THINGS[1]])]
    return sorted({word for first, last in parts for word in (*range(first, last, WORD), last - 1)})


def passing_columns() -> list[int]:
    """One column of each 64 bytes of a row that is written in every cycle."""
    ranges = [("doing", 0, 15), ("duty", 0, 15), ("health", 0, 2), ("attacked_at", 0, 1)]
    ranges += [("called_ground_at", 0, 4), ("seen_place", 0, 24)]
    found: list[int] = []
    for field, more, count in ranges:
        first = first_of(field) + more
        found += [*range(first, first + count, 16), first + count - 1]
    return sorted(set(found))
