"""Chronicles written by hand: events and fates as they are given, nothing run."""

from collections.abc import Iterable, Mapping
from typing import Any

from cupola.chronicle.columns import listed
from cupola.chronicle.happenings import BeliefMove, Fate, Happening
from cupola.chronicle.store import Chronicle
from cupola.chronicle.tables import Table
from tests.chronicle.scene import Stage

EVERYBODY = ("ida", "bo", "cem")


class Written(Chronicle):
    """A chronicle whose events and fates are given."""

    vague: Mapping[int, tuple[str, ...]]

    def table(self, name: str) -> Table:
        """The table of who perceived what holds all perceivers, who took everything in.

        But for those to whom an event is vague: they tell neither who it was nor what was said.
        """
        if name != "perceived":
            return super().table(name)
        rows = [(event.id, person) for event in self.events for person in event.perceivers]
        everything = [person not in self.vague.get(event, ()) for event, person in rows]
        return {
            "event": listed([event for event, _ in rows]),
            "person": listed([person for _, person in rows]),
            "recognised": listed(everything),
            "understood": listed(everything),
        }


def happens(
    number: int, verb: str, actor: str | None, target: str | None = None, **more: Any
) -> Any:
    """One event, ten minutes after the one before it, seen by everybody if nothing else is said."""
    minute = more.pop("minute", 10 * number)
    seen = more.pop("perceivers", EVERYBODY)
    clock = f"Day 1 {6 + minute // 60:02}:{minute % 60:02}"
    return Happening(number, minute, clock, actor, verb, target, perceivers=seen, **more)


def written(
    *events: Happening,
    fates: Iterable[str] = (),
    beliefs: Iterable[BeliefMove] = (),
    vague: Mapping[int, tuple[str, ...]] | None = None,
) -> Chronicle:
    """The chronicle of these events; fates: of Ida, Bo and Cem, who else stay aboard.

    vague: for each event those who cannot tell whose doing it is, nor what is said.
    """
    told = Stage().chronicle()
    made = Written(told.told, told.seed, told.world)
    became = [*fates, *["aboard"] * 3][:3]
    endings = []
    for person, fate in zip(EVERYBODY, became, strict=True):
        verb = {"dead": "die", "left": "depart"}.get(fate, "")
        cause = [e.id for e in events if e.verb == verb and (fate == "left" or e.actor == person)]
        row = Fate(600, None, person, fate, None, (), cause[-1] if cause else None)
        endings.append(row)
    made.__dict__ |= {"events": list(events), "endings": endings, "beliefs": list(beliefs)}
    made.__dict__["vague"] = vague or {}
    return made
