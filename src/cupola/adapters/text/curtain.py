"""The curtain: one person's story against what was so, once it is over.

The only part of these that reads the chronicle, and so what the person never perceived.
"""

from collections.abc import Iterator

from cupola.adapters.text.grammar import addressed
from cupola.adapters.text.percepts import Teller
from cupola.adapters.text.scale import TRUSTED, word_for
from cupola.adapters.text.scene import Section, held_as
from cupola.chronicle.happenings import Happening
from cupola.chronicle.prose import Line, Wording, sentence, turning_points
from cupola.chronicle.prose.wording import begun, sentences
from cupola.chronicle.store import Chronicle
from cupola.world.catalogue.facts import FACTS, NO_WORDS, fact_of, is_statement, says_so

MOST_POINTS = 30
"""Turning points among which those that passed the person by are looked for."""
MOST_LINES = 10
"""Lines under one head."""
STAGES = {
    "received": "never read",
    "read": "read, and nothing done about it",
    "accepted": "begun to be followed",
    "stalled": "put off",
    "disclosed": "told of to others",
    "refused": "refused",
    "carried_out": "carried out",
}
"""How far an order came with somebody, at the end."""
SURE_OF = 0.8
"""Credence from which a person took something for so, and below whose rest for not so."""


class Curtain:
    """What was so, for one person of a run that is over."""

    def __init__(self, chronicle: Chronicle, person: int) -> None:
        self.chronicle = chronicle
        self.teller = Teller(chronicle.cast, person)
        self.person, self.name = person, self.teller.name
        self.mind = chronicle.world.minds[person]

    def sections(self) -> list[Section]:
        """All heads under which there is anything to say."""
        made = (
            Section("What passed you by", tuple(self.unknown())[:MOST_LINES]),
            Section("What you took for so, and was not", tuple(self.mistaken())[:MOST_LINES]),
            Section("Lies told to you", tuple(self.lies_heard())[:MOST_LINES]),
            Section("Lies you told", tuple(self.lies_told())[:MOST_LINES]),
            Section("Orders", tuple(self.orders())),
            Section("Trust in you, and yours, at the end", tuple(self.trust())),
        )
        return [section for section in made if section.lines]

    def unknown(self) -> Iterator[str]:
        """Turning points that the person did not perceive."""
        for line in turning_points(self.chronicle, MOST_POINTS):
            event = line.event
            if event.actor != self.name and not self._is_known(line):
                yield f"{line.day_clock}  {line.text}"

    def _is_known(self, line: Line) -> bool:
        """Whether the person is among those who know of it."""
        known = Wording(self.chronicle.cast).called(self.name) or self.name
        return line.seen_by == sentences()["seen"]["all"] or known in line.seen_by

    def mistaken(self) -> Iterator[str]:
        """What the person was rather sure of at the end, and wrong about."""
        for fact in range(FACTS):
            credence = float(self.mind.credence[fact])
            so = self.chronicle.world.facts[fact] == 1
            if not self.mind.told[fact] or 1 - SURE_OF < credence < SURE_OF:
                continue
            if so == (credence >= SURE_OF):
                continue
            claim, sure = held_as(self.teller, fact, credence)
            if claim:
                yield f"To you it was {sure} that {claim}. It was not so."

    def lies_heard(self) -> Iterator[str]:
        """Lies that the person heard and understood."""
        understood = self._understood()
        for event in self.chronicle.events:
            if event.is_lie and event.actor != self.name and event.id in understood:
                yield f"{self._told(event)} {self._effect(event, self.name)}".strip()

    def lies_told(self) -> Iterator[str]:
        """Lies that the person told, and whether they were believed."""
        for event in self.chronicle.events:
            if event.is_lie and event.actor == self.name:
                hearers = [event.target] if event.target in event.perceivers else []
                effects = [self._effect(event, who) for who in hearers if who]
                yield " ".join([self._told(event), *effects]).strip()

    def _understood(self) -> set[int]:
        """The events whose words the person understood."""
        table = self.chronicle.table("perceived")
        columns = (table[name].tolist() for name in ("event", "person", "understood"))
        rows = zip(*columns, strict=True)
        return {event for event, person, heard in rows if person == self.name and heard}

    def _told(self, event: Happening) -> str:
        text = sentence(self.teller.wording, event)
        return f"{event.day_clock}  {addressed(text or '')}"

    def _effect(self, event: Happening, hearer: str) -> str:
        """Whether somebody held it right after hearing it."""
        words = self.chronicle.cast.names.words.get(event.content or "", NO_WORDS)
        if not is_statement(words):
            return ""
        fact = self.chronicle.cast.names.word_names.get(fact_of(words))
        moves = [
            row
            for row in self.chronicle.beliefs
            if row.cause == event.id and row.person == hearer and row.fact == fact
        ]
        who = begun(self.teller.wording.called(hearer) or "")
        if not moves:
            return f"It did not move {'you' if hearer == self.name else who}."
        believed = (moves[-1].value >= 0.5) == says_so(words)
        return f"{who} {'believed it' if believed else 'did not believe it'}."

    def orders(self) -> Iterator[str]:
        """Who had which order, and how far it came with each."""
        last = {(row.person, row.ground): row for row in self.chronicle.orders}
        codes = {word: code for code, word in self.chronicle.cast.orders.items()}
        called = self.teller.wording.called
        for (person, ground), row in last.items():
            demand = self.teller.demand(codes.get(row.content or "", 0))
            who, stage = begun(called(person) or ""), STAGES.get(row.stage, row.stage)
            what = f"to {demand}" if demand else "not clear"
            yield f"{who}, from {called(ground)}: {what}; {stage}."

    def trust(self) -> Iterator[str]:
        """How much others trusted the person, and the person them."""
        for row in self.chronicle.cast.person:
            other = self.chronicle.cast.number(row["id"])
            if other == self.person:
                continue
            theirs = word_for(TRUSTED, self.chronicle.world.minds[other].trust[self.person])
            yours = word_for(TRUSTED, self.mind.trust[other])
            who = self.teller.called(other)
            wants = f" {who} wanted {row['wants']}." if row.get("wants") else ""
            yield f"{who} trusted you: {theirs}; you {who}: {yours}.{wants}"
