"""What each event changed: beliefs, bonds, orders, lives; an event that changed nothing is inert.

An event changed something if a credence, a bond, a fact, an order's stage or a fate has it as its
cause, or a later event that is itself no routine; if it moved people, or changed things; if it put
a thing into hands that used it later; and if it was a question or a proposal that was answered.
Routine is not counted: it turns nothing and is not meant to.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from cupola.chronicle.happenings import Happening
from cupola.chronicle.measures.kinds import ROUTINE, WORLDLY
from cupola.chronicle.store import Chronicle
from cupola.chronicle.tellings import Telling

MOVED = 0.05
"""How far a credence must move to count as moved (share, own choice)."""
WAITS = 15
"""Minutes within which an answer comes, if it comes (own choice)."""
TRUST_MOVED = 0.08
"""How far trust must move at once to be news (share, own choice)."""


@dataclass(frozen=True)
class Inert:
    """The events of a telling that changed nothing, out of all that are no routine."""

    events: tuple[Happening, ...]
    counted: int

    @property
    def share(self) -> float:
        """The share of events that changed nothing, 0 where there are none."""
        return len(self.events) / self.counted if self.counted else 0.0

    def as_values(self) -> dict[str, Any]:
        """The numbers of these events, and how many there were in all."""
        return {
            "events": [event.id for event in self.events],
            "counted": self.counted,
            "share": round(self.share, 4),
        }


@dataclass(frozen=True)
class Changes:
    """What changed because of which event, by the event's number."""

    chronicle: Chronicle

    @cached_property
    def learnt(self) -> set[int]:
        """Events by which somebody came to hold something, or gave it up."""
        return {
            move.cause
            for move in self.chronicle.beliefs
            if move.cause is not None and (move.before < 0.5) != (move.value < 0.5)
        }

    @cached_property
    def turned(self) -> set[int]:
        """Events by which somebody's trust in another moved markedly."""
        return {
            bond.cause
            for bond in self.chronicle.bonds
            if bond.cause is not None
            and bond.before is not None
            and bond.kind == "trust"
            and abs(bond.value - bond.before) >= TRUST_MOVED
        }

    @cached_property
    def of_orders(self) -> set[int]:
        """Events by which an order came further, or was refused."""
        return {row.cause for row in self.chronicle.orders if row.cause is not None}

    @cached_property
    def of_facts(self) -> set[int]:
        """Events by which a fact became so, or ceased to be."""
        return {row.cause for row in self.chronicle.facts if row.cause is not None}

    @cached_property
    def used(self) -> set[int]:
        """Events by which somebody got hold of a thing that they used later on."""
        found, later = set(), set()
        for event in reversed(self.chronicle.events):
            thing = (event.actor, event.instrument)
            if event.verb in ("take", "pocket", "give"):
                keeper = event.target if event.verb == "give" else event.actor
                if (keeper, event.instrument) in later:
                    found.add(event.id)
            if event.instrument is not None:
                later.add(thing)
        return found

    @cached_property
    def answered(self) -> set[int]:
        """Events by which somebody asked or proposed something and was answered."""
        found, said = set(), list[Happening]()
        for event in reversed(self.chronicle.events):
            if event.verb in ("ask", "propose", "contact", "attempt_contact"):
                if any(_answers(other, event) for other in said):
                    found.add(event.id)
            if event.verb in ANSWERS:
                said.append(event)
        return found

    @cached_property
    def any(self) -> set[int]:
        """Events that changed anything at all."""
        found = self.of_orders | self.of_facts | self.used | self.answered
        found |= {event.id for event in self.chronicle.events if event.verb in WORLDLY}
        return found | set(self._moved()) | set(self._led_on())

    def _moved(self) -> Iterator[int]:
        for move in self.chronicle.beliefs:
            if move.cause is not None and abs(move.value - move.before) >= MOVED:
                yield move.cause
        for bond in self.chronicle.bonds:
            if bond.cause is not None:
                yield bond.cause

    def _led_on(self) -> Iterator[int]:
        for event in self.chronicle.events:
            if event.cause is not None and event.verb not in ROUTINE:
                yield event.cause
        for fate in self.chronicle.endings:
            if fate.cause is not None:
                yield fate.cause


ANSWERS = frozenset("tell say signal agree hesitate refuse conceal answer ignore volunteer".split())
"""What answers a question, a proposal or a call."""


def _answers(answer: Happening, question: Happening) -> bool:
    """Whether this is the answer, within the time that one waits for one."""
    waited = answer.minute - question.minute
    return 0 <= waited <= WAITS and answer.actor == question.target and answer.id > question.id


def inert_of(telling: Telling, changes: Changes) -> Inert:
    """The events shown that changed nothing."""
    counted = [event for event in telling.events if event.verb not in ROUTINE]
    return Inert(tuple(event for event in counted if event.id not in changes.any), len(counted))
