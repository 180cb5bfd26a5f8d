"""Walks on which somebody drags others along: which of their events are told."""

from collections.abc import Mapping, Sequence

from cupola.chronicle.happenings import Happening
from cupola.chronicle.prose.wording import verb_entry

ON_THE_WAY = ("see", "tried")
"""What may happen on such a walk without a word about it."""


def dragging_ends(
    events: Sequence[Happening], dragged: Mapping[int, tuple[str, ...]]
) -> dict[int, tuple[str, ...]]:
    """Who is dragged along, by the events that end a walk on which somebody drags them.

    dragged: who is dragged along by which event, of all that happened: a grip is let go of even
    where nobody is shown it.  Such a walk leads through several rooms; it ends where any of them
    does anything else, or somebody else is dragged.  Sights and vain attempts on the way do not
    end it.
    """
    found: dict[int, tuple[str, ...]] = {}
    walks: dict[str, int] = {}
    for event in events:
        people = dragged.get(event.id, ()) if event.verb == "go" and event.place else ()
        before = walks.get(str(event.actor))
        if before is not None and people == found[before]:
            del found[before]
        elif event.verb not in ON_THE_WAY and "routine" not in verb_entry(event.verb):
            walks = {w: n for w, n in walks.items() if event.actor not in (w, *found[n])}
        if people:
            found[event.id] = people
            walks[str(event.actor)] = event.id
    return found
