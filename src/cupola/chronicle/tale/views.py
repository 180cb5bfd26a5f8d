"""What a text is told from: the events that are shown, in order, and what the telling knows.

A telling that knows everything may say that something was a lie, what a deed was meant for, and
that somebody did not take a word in.  Told as one person, there is only what this person
perceived: whoever was not recognised is somebody, and words that were not taken in are left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from cupola.chronicle.happenings import STATING, BeliefMove, BondMove, Happening
from cupola.chronicle.prose.wording import blanks
from cupola.chronicle.store import Chronicle
from cupola.chronicle.tale.manner import manner
from cupola.chronicle.tellings.telling import EVERYTHING, Telling
from cupola.world.catalogue.facts import NO_WORDS, fact_of, is_statement

Senses = Mapping[tuple[int, str], tuple[bool, bool]]
EVEN = 0.5
"""Trust below which somebody rather expects harm, and credence below which they hold it not to
be so (evens)."""
ASKED = 90
"""Minutes within which an answer may still come."""
AT_ONCE = 12
"""Minutes within which any words to whoever has asked are taken for an answer."""
NOT_PERCEIVED = (False, False)
"""Neither who did it nor what was said is known to whoever did not perceive it."""


@dataclass(frozen=True)
class View:
    """Which events are told, in which order, and who tells them.

    person: the one whose perceptions these are, None if it is told from outside.
    knows_all: whether what nobody can perceive may be told: intents, mistakes, what others hold.
    known_lies: the numbers of the events that the telling knows to be lies.
    """

    chronicle: Chronicle
    events: tuple[Happening, ...]
    person: str | None
    knows_all: bool
    known_lies: frozenset[int]
    senses: Senses

    @cached_property
    def shown(self) -> dict[int, Happening]:
        """The events that are told, by their numbers."""
        return {event.id: event for event in self.events}

    @cached_property
    def own_moves(self) -> list[BeliefMove]:
        """The credences that moved, in order; told as one person, only their own."""
        rows = self.chronicle.beliefs
        return [row for row in rows if self.person in (None, row.person)]

    @cached_property
    def moved(self) -> dict[int, tuple[BeliefMove, ...]]:
        """The credences that each event moved; told as one person, only their own."""
        found: dict[int, list[BeliefMove]] = {}
        for row in self.own_moves:
            if row.cause is not None:
                found.setdefault(row.cause, []).append(row)
        return {event: tuple(rows) for event, rows in found.items()}

    @cached_property
    def trust_lost(self) -> dict[int, tuple[BondMove, ...]]:
        """By event: who ceases to trust whom by it; told as one person, only their own trust."""
        found: dict[int, list[BondMove]] = {}
        for row in self.chronicle.bonds:
            if row.kind != "trust" or row.cause is None or row.before is None:
                continue
            if self.person in (None, row.person) and row.value < EVEN <= row.before:
                found.setdefault(row.cause, []).append(row)
        return {event: tuple(rows) for event, rows in found.items()}

    @cached_property
    def whereabouts(self) -> dict[str, list[Happening]]:
        """By person: what they do where they are, in order."""
        found: dict[str, list[Happening]] = {}
        for event in self.events:
            if event.actor and event.place and event.verb not in manner()["place"]["untold"]:
                found.setdefault(event.actor, []).append(event)
        return found

    def came(self, event: Happening) -> int:
        """The minute in which whoever does it came where they do it."""
        came = event.minute
        for one in reversed(self.whereabouts.get(event.actor or "", [])):
            if one.id <= event.id and one.place != event.place:
                break
            came = min(came, one.minute)
        return came

    def is_alone(self, event: Happening) -> bool:
        """Whether nobody is with whoever does it: others notice at most that somebody is there."""
        others = set(event.perceivers) - {event.actor}
        return not any(self.recognised(event, one) for one in others)

    def stays_unanswered(self, event: Happening) -> bool:
        """Whether whoever is asked never answers: not to the question, nor with other words.

        Told as one person, it is whether they hear no answer: what the other made of the question,
        and whether they keep silent on purpose, nobody can see.
        """
        if event.target not in event.perceivers:
            return False
        if self.person is None and not self.took_in(event, event.target):
            return False
        return not any(
            self._answers(event, one)
            for one in self.events
            if one.id > event.id and 0 <= one.minute - event.minute <= ASKED
        )

    def _answers(self, asked: Happening, one: Happening) -> bool:
        """Whether this answers: the same fact, that one cannot say, or any words soon after."""
        if one.actor != asked.target or one.verb not in ANSWERING:
            return False
        words = self.chronicle.cast.names.words
        question, said = (words.get(event.content or "", NO_WORDS) for event in (asked, one))
        to_asker = one.target == asked.actor
        if to_asker and (one.minute - asked.minute <= AT_ONCE or said in blanks()):
            return True
        return _fact(said) == _fact(question)

    def took_in(self, event: Happening, person: str | None) -> bool:
        """Whether somebody could tell what was said; true of what has no words."""
        return took_in(self.senses, event, person)

    def recognised(self, event: Happening, person: str) -> bool:
        """Whether somebody perceived an event and could tell whose doing it was."""
        return self.senses.get((event.id, person), NOT_PERCEIVED)[0]

    def anybody_took_in(self, event: Happening) -> bool:
        """Whether anybody but the speaker could tell what was said."""
        return any(self.took_in(event, p) for p in event.perceivers if p != event.actor)


def took_in(senses: Senses, event: Happening, person: str | None) -> bool:
    """Whether somebody perceived an event, and could tell what was said if it has words."""
    return senses.get((event.id, person or ""), NOT_PERCEIVED)[1]


def _fact(words: int) -> int:
    """Which fact a statement is about, whether it says that it is so or not; else the words."""
    return fact_of(words) if is_statement(words) else words


ANSWERING = STATING | {"conceal", "justify", "refuse"}
"""Verbs by which somebody answers a question, or keeps silent about it."""


def view_of(telling: Telling) -> View:
    """What a telling shows, as running text needs it.

    Told as one person, only their own lies are called lies: what they hold is no knowledge.
    """
    chronicle, person = telling.chronicle, telling.person
    events = tuple(
        from_without(event, person)
        for event in telling.perceived
        if (event.verb, event.actor) != ("die", person)
    )
    lies = frozenset(
        event.id
        for event in telling.events
        if telling.knows_lie(event) and person in (None, event.actor)
    )
    knows_all = telling.name == EVERYTHING
    return View(chronicle, events, person, knows_all, lies, senses_of(chronicle))


def from_without(event: Happening, person: str | None) -> Happening:
    """The event without what only its doer knows; what one does oneself one knows."""
    if person is None or event.actor == person:
        return event
    return replace(event, intent=None, truth=None, held=None)


def senses_of(chronicle: Chronicle) -> Senses:
    """For each event and person who perceived it: whether they knew who, and what was said."""
    table = chronicle.table("perceived")
    columns = [table[name].tolist() for name in ("event", "person", "recognised", "understood")]
    return {
        (event, person): (bool(knew), bool(understood))
        for event, person, knew, understood in zip(*columns, strict=True)
    }
