"""The viewer: an observer with beliefs under the same rules as everybody aboard.

A viewer has a mind like any person's, and it moves by the same rules, from what is shown and
nothing else.  They are not aboard: nobody sees them, nothing is done to them, no order is theirs.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cupola.beliefs.feelings import FADES_EVERY, feelings_fade
from cupola.beliefs.updating import update
from cupola.chronicle.cast import Cast, Row
from cupola.chronicle.happenings import Happening
from cupola.chronicle.tables import people
from cupola.chronicle.tellings.opinions import Opinion, opinion_of
from cupola.chronicle.tellings.patterns import Pattern, fits
from cupola.chronicle.tellings.percepts import EVENS, percepts_of, voice, whole
from cupola.chronicle.tellings.profiles import Profile
from cupola.chronicle.tellings.stage import mind_of, plan_of
from cupola.scenarios.crew import CERTAIN_FACTS
from cupola.world.book import Bond
from cupola.world.catalogue.entities import FIRST_PLACE, NOBODY, is_person
from cupola.world.catalogue.facts import (
    NO_WORDS,
    About,
    about,
    denial,
    fact_of,
    is_harm,
    is_statement,
    says_so,
)
from cupola.world.layout import plain
from cupola.world.records import Percept
from cupola.world.rows import Book

if TYPE_CHECKING:
    from cupola.chronicle.tellings.telling import Hint, Shown

SINISTER = "looks_sinister"
"""Outcome of a deed that makes whoever sees it expect the worst of its doer."""
FEELINGS = ("fear", "grief", "anger")
"""What a story makes a viewer feel."""


@dataclass(frozen=True)
class Trail:
    """Something suggested, and the event that shows that there was nothing in it."""

    words: int
    explained_by: Pattern | None

    def ends_with(self, event: Happening) -> bool:
        """Whether this event explains it."""
        return self.explained_by is not None and fits(event, self.explained_by)


@dataclass(frozen=True, slots=True)
class ViewerMove:
    """One credence of a viewer moved, because of the event at this position."""

    position: int
    minute: int
    fact: str
    value: float
    before: float
    cause: int


@dataclass(frozen=True, slots=True)
class ViewerTrust:
    """A viewer's trust in somebody: at the start (position 0, no cause), or after a change."""

    position: int
    minute: int
    other: str
    value: float
    before: float | None
    cause: int | None


@dataclass(frozen=True, slots=True)
class ViewerFeeling:
    """What a viewer feels after the event at this position."""

    position: int
    minute: int
    fear: float
    grief: float
    anger: float


class Viewer:
    """Somebody who is shown a telling.  beliefs, trust, feelings: every change, in order."""

    def __init__(self, profile: Profile, cast: Cast) -> None:
        self.profile = profile
        self.cast = cast
        self.mind = mind_of(profile, cast)
        self.first = list(self.mind.credence)
        self.plan = plan_of(cast)
        self.book = plain(Book, lazy=True)
        self.people = people(cast)
        self.beliefs: list[ViewerMove] = []
        self.trust = [
            ViewerTrust(0, 0, person, self.mind.trust[number], None, None)
            for number, person in self.people.items()
        ]
        self.feelings: list[ViewerFeeling] = []
        self.trails: list[Trail] = []

    def watch(self, shown: Iterable["Shown"], hints: Iterable["Hint"] = ()) -> None:
        """These events have been shown, one after another."""
        given = tuple(hints)
        for one in shown:
            self._live_until(one.event.minute)
            percepts = percepts_of(one, self.cast, self.mind)
            percepts += list(self._suggestions(one, given))
            if percepts:
                self._stand_beside(percepts[-1], one)
                self._take_in(one, percepts)

    def _live_until(self, minute: int) -> None:
        """Time has gone by, and feelings have faded; what is told out of order undoes nothing."""
        fadings = minute // FADES_EVERY - self.mind.turn // FADES_EVERY
        for _ in range(max(0, fadings)):
            feelings_fade(self.mind)
        self.mind.turn = max(minute, self.mind.turn)

    def _stand_beside(self, percept: Percept, shown: "Shown") -> None:
        """The viewer is where the event is, and sees who does it and who has it done to them."""
        place = self.cast.names.entities.get(shown.event.place or "", NOBODY)
        self.mind.place = place - FIRST_PLACE if place != NOBODY else NOBODY
        near = {shown.event.actor} if shown.recognised else set()
        if shown.event.target in shown.event.perceivers:
            near.add(shown.event.target)
        for number, person in self.people.items():
            if person in near and percept.place == self.mind.place:
                self.mind.seen_place[number] = self.mind.place
                self.mind.seen_turn[number] = self.mind.turn

    def _suggestions(self, shown: "Shown", hints: tuple["Hint", ...]) -> Iterator[Percept]:
        """What the telling makes of an event: suspicions, and their innocent explanations."""
        event, percept = shown.event, whole(shown, self.cast)
        for trail in [trail for trail in self.trails if trail.ends_with(event)]:
            self.trails.remove(trail)
            yield voice(percept, opposite(trail.words))
        for hint in hints:
            if fits(event, hint.at):
                words = self.cast.names.words[hint.words]
                self.trails.append(Trail(words, hint.explained_by))
                yield voice(percept, words)
        if event.outcome == SINISTER and is_person(percept.actor):
            tended = self.cast.names.word_names[about(About.TENDED_ANIMALS, percept.actor)]
            words = about(About.WILL_STRIKE, percept.actor)
            self.trails.append(Trail(words, {"verb": ["see"], "content": [tended]}))
            yield voice(percept, words)

    def _take_in(self, shown: "Shown", percepts: list[Percept]) -> None:
        book, mind = self.book, self.mind
        book.belief_count = book.bond_count = 0
        felt = [getattr(mind, name) for name in FEELINGS]
        for percept in percepts:
            update(mind, self.plan, percept, book)
        at = (shown.position, shown.event.minute)
        word = self.cast.names.word_names
        for row in range(book.belief_count):
            move = book.beliefs[row]
            fact, cause = word[move.fact], shown.event.id
            self.beliefs.append(ViewerMove(*at, fact, move.value, move.before, cause))
        for row in range(book.bond_count):
            bond = book.bonds[row]
            if bond.kind == Bond.TRUST and bond.other in self.people:
                whom = self.people[bond.other]
                change = ViewerTrust(*at, whom, bond.value, bond.before, shown.event.id)
                self.trust.append(change)
        feels = [getattr(mind, name) for name in FEELINGS]
        if feels != felt:
            self.feelings.append(ViewerFeeling(*at, *feels))

    def holds_before(self, content: str, position: int) -> float:
        """How likely the viewer holds something that can be said, before this position.

        Evens for what they were neither shown nor told anything about.
        """
        words = self.cast.names.words.get(content, NO_WORDS)
        if not is_statement(words) and not is_harm(words):
            return EVENS
        fact = words if is_harm(words) else fact_of(words)
        word = self.cast.names.word_names[fact]
        before = [move for move in self.beliefs if move.fact == word and move.position < position]
        if before:
            held = before[-1].value
        else:
            held = self.first[fact] if fact in CERTAIN_FACTS else EVENS
        return held if is_harm(words) or says_so(words) else 1.0 - held

    def trusts(self) -> dict[str, float]:
        """How far the viewer trusts each person at the end."""
        return {person: self.mind.trust[number] for number, person in self.people.items()}

    def opinion(self) -> Opinion:
        """Whom the viewer trusts and distrusts at the end, and whom they suspect of what."""
        return opinion_of(self.mind, self.cast)

    def belief_rows(self, run: int) -> list[Row]:
        """The rows of `viewer_belief`."""
        return [self._row(run, move, BELIEF_KEYS) for move in self.beliefs]

    def trust_rows(self, run: int) -> list[Row]:
        """The rows of `viewer_trust`."""
        return [self._row(run, change, TRUST_KEYS) for change in self.trust]

    def _row(self, run: int, move: object, keys: tuple[str, ...]) -> Row:
        found = {key: getattr(move, key) for key in keys}
        return {"run": run, "person": self.profile.name, **found}


BELIEF_KEYS = ("position", "fact", "value", "before", "cause")
"""Columns of `viewer_belief` that a move has."""
TRUST_KEYS = ("position", "other", "value", "before", "cause")
"""Columns of `viewer_trust` that a change has."""


def opposite(words: int) -> int:
    """The words that say the opposite of a statement."""
    return denial(fact_of(words)) if says_so(words) else fact_of(words)
