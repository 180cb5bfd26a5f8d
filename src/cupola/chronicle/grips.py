"""Who is in whose grip, and who is dragged along: followed from event to event."""

from collections.abc import Iterable

from cupola.chronicle.happenings import Happening

GRIPS = frozenset({"seize", "strangle"})
"""Deeds after which the other is in the grip of whoever does them, if they hold."""
WAYS = frozenset({"go", "enter", "board"})
"""Ways on which those whom somebody holds come along."""
ENDS_ALL = frozenset({"die", "exit", "drift"})
"""What ends every grip of the one to whom it happens, and every grip on them."""

MORTAL = "mortal"
"""The outcome after which one has minutes to live, and no strength to drag anybody."""


class Grips:
    """Who holds whom, after the events followed so far."""

    def __init__(self) -> None:
        self.holder: dict[str, str] = {}
        self.dying: set[str] = set()

    def follow(self, event: Happening) -> tuple[str, ...]:
        """Those who are dragged along by this event; from here on it has happened.

        Nobody walks while they are held: whoever goes has come free, seen or unseen.  The mortally
        wounded let go of everybody as they go.
        """
        actor, target = str(event.actor), str(event.target)
        if event.outcome == MORTAL:
            self.dying.add(target)
        if event.verb in WAYS:
            self.holder.pop(actor, None)
            if actor in self.dying:
                self._free(actor)
            return self.dragged_by(actor)
        if event.verb in GRIPS and event.outcome == "held":
            if event.verb == "seize" or target not in self.holder:
                self.holder[target] = actor
        elif event.verb in ENDS_ALL:
            self.holder.pop(actor, None)
            self._free(actor)
        elif event.verb == "release" or (event.verb == "shove" and event.outcome is None):
            self._come_free(target, actor)
        elif event.verb == "shove" and event.outcome == "slipped":
            self._come_free(actor, target)
        return ()

    def dragged_by(self, person: str) -> tuple[str, ...]:
        """Whoever somebody holds, and whoever those hold."""
        found = [person]
        for holder in found:
            found += [
                held for held, by in self.holder.items() if by == holder and held not in found
            ]
        return tuple(found[1:])

    def _come_free(self, held: str, holder: str) -> None:
        """One is no longer in the grip of the other, if they were."""
        if self.holder.get(held) == holder:
            del self.holder[held]

    def _free(self, person: str) -> None:
        """Nobody is in somebody's grip any more."""
        self.holder = {held: by for held, by in self.holder.items() if by != person}


def drags(events: Iterable[Happening]) -> dict[int, tuple[str, ...]]:
    """By event: those who are dragged along, for each event by which anybody is."""
    grips = Grips()
    found = {event.id: grips.follow(event) for event in events}
    return {event: people for event, people in found.items() if people}
