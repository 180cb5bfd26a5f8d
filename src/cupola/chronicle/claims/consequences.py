"""What an event cost: whom it hurt, what it made people hold, and what followed from it.

All of it is read along `cause`.  What merely came later is told apart as what came next: the
next harm to anybody.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cupola.chronicle.happenings import BeliefMove, BondMove, Happening
from cupola.chronicle.store import Chronicle

HARMS = ("wounded", "maimed", "mortal", "dead", "apparent_dead")
"""What comes of a deed that hurts."""
FAR = 0.4
"""How far a credence or a trust has to move to be told, in log-odds: as from 0.50 to 0.60 (own)."""
LEAST, MOST = 0.001, 0.999
"""Nobody is ever more certain than that."""
FOUND_OUT = 0.5
"""From what credence in somebody's having lied a lie counts as found out."""


@dataclass(frozen=True)
class Consequences:
    """What followed from an event.

    followed: events of which it is the cause, near or far.  harms: those among them, and it
    itself, that hurt somebody.  held, trusted: what it moved at once, by more than a little, the
    largest first.  found_out: the first moves by which somebody came to hold its speaker for a
    liar, if it is a lie.  next_harm: the next that somebody was hurt, whatever the cause.
    """

    event: Happening
    followed: tuple[Happening, ...]
    harms: tuple[Happening, ...]
    held: tuple[BeliefMove, ...]
    trusted: tuple[BondMove, ...]
    found_out: tuple[BeliefMove, ...]
    next_harm: Happening | None


def consequences(chronicle: Chronicle, event: Happening) -> Consequences:
    """What an event of a chronicle brought about."""
    followed = due_to(chronicle, event)
    harms = tuple(e for e in (event, *followed) if hurts(e))
    later = (e for e in chronicle.events if e.id > event.id and hurts(e) and e not in harms)
    return Consequences(
        event,
        followed,
        harms,
        tuple(sorted(_held(chronicle, event), key=_size)),
        tuple(sorted(_trusted(chronicle, event), key=_size)),
        tuple(_found_out(chronicle, event)) if event.is_lie else (),
        next(later, None),
    )


def due_to(chronicle: Chronicle, event: Happening) -> tuple[Happening, ...]:
    """The events that have this one as their cause, or as the cause of their cause."""
    known = {event.id}
    for later in chronicle.events:
        if later.id > event.id and later.cause in known:
            known.add(later.id)
    return tuple(e for e in chronicle.events if e.id in known and e.id != event.id)


def hurts(event: Happening) -> bool:
    """Whether somebody of the crew is hurt or dies in an event."""
    if event.verb == "die":
        return True
    return event.outcome in HARMS and event.verb != "maul"


def moved(before: float, value: float) -> float:
    """How far something moved, in log-odds: what a piece of evidence is worth."""
    return abs(log_odds(value) - log_odds(before))


def log_odds(share: float) -> float:
    """The log-odds of a share that is nowhere quite certain."""
    inside = min(max(share, LEAST), MOST)
    return math.log(inside / (1.0 - inside))


def _held(chronicle: Chronicle, event: Happening) -> list[BeliefMove]:
    whole: dict[tuple[str, str], BeliefMove] = {}
    for row in (row for row in chronicle.beliefs if row.cause == event.id):
        key = (row.person, row.fact)
        whole[key] = replace(row, before=whole[key].before) if key in whole else row
    return [row for row in whole.values() if moved(row.before, row.value) >= FAR]


def _trusted(chronicle: Chronicle, event: Happening) -> list[BondMove]:
    rows = [row for row in chronicle.bonds if row.cause == event.id and row.kind == "trust"]
    return [row for row in rows if moved(row.before or LEAST, row.value) >= FAR]


def _found_out(chronicle: Chronicle, event: Happening) -> Iterator[BeliefMove]:
    liars: set[str] = set()
    for row in chronicle.beliefs:
        late = row.minute >= event.minute and row.fact == f"{event.actor}_lied"
        if late and row.value >= FOUND_OUT and row.person not in liars:
            liars.add(row.person)
            yield row


def _size(row: BeliefMove | BondMove) -> float:
    return -moved(row.before or LEAST, row.value)
