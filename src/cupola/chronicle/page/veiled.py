"""Where a telling lets one see people: what it hides of somebody hides where they are from then on.

Routine that is left out for being dull is no secret: people are seen to go about.  But a deed that
a telling keeps back keeps back its doer too, until the telling shows that person again.
"""

from collections.abc import Iterator

from cupola.chronicle.happenings import Happening
from cupola.chronicle.picture.tracks import ROUTINE
from cupola.chronicle.tellings import Telling

DULL = ROUTINE | {"look", "see", "tried"}
"""What a telling may leave out without keeping anybody back."""


def visible(telling: Telling) -> Iterator[Happening]:
    """The events by which one knows where people are, in the order in which they happened."""
    shown = {row.event.id for row in telling.shown}
    kept_back: set[str | None] = set()
    for event in telling.chronicle.events:
        if event.id in shown:
            kept_back -= {event.actor, event.target}
            yield event
        elif event.verb not in DULL:
            kept_back.add(event.actor)
        elif event.actor not in kept_back:
            yield event


def hides_people(telling: Telling) -> bool:
    """Whether a telling keeps anything back that is not mere routine, from no one person's view."""
    shown = {row.event.id for row in telling.shown}
    return telling.person is None and any(
        event.id not in shown and event.verb not in DULL for event in telling.chronicle.events
    )
