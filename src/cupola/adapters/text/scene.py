"""One person's view in sections of short lines: clock, people, things, orders, trust, feelings.

A section is a title and its lines.  Everything comes from the view: who is not here is told as
last seen, with its age.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from cupola.adapters.text.grammar import addressed
from cupola.adapters.text.percepts import Teller
from cupola.adapters.text.scale import FELT, SURE, TRUSTED, WELL, ago, word_for
from cupola.chronicle.prose.wording import begun
from cupola.minds.outside.view import View
from cupola.world.book import Stage
from cupola.world.catalogue.entities import (
    FIRST_ITEM,
    FIRST_PLACE,
    NOBODY,
    PERSONS,
    is_item,
    is_person,
    is_place,
    is_system,
)
from cupola.world.catalogue.facts import NO_WORDS, About, about, denial, is_statement
from cupola.world.catalogue.verbs import Verb
from cupola.world.ledger import has_sabotaged
from cupola.world.notation import write

FEELINGS = ("fear", "grief", "anger", "guilt", "strain")
"""What is felt, in the order in which it is told."""
STAGES = {
    Stage.RECEIVED: "You have not read it.",
    Stage.READ: "So far you have done nothing about it.",
    Stage.ACCEPTED: "You have begun to follow it.",
    Stage.STALLED: "You put it off.",
    Stage.DISCLOSED: "You have told of it.",
    Stage.REFUSED: "You have refused it.",
    Stage.CARRIED_OUT: "You have carried it out.",
}
"""How far one's own order has come."""


@dataclass(frozen=True)
class Section:
    """Some lines under a title."""

    title: str
    lines: tuple[str, ...]


class Scene:
    """The view of one person, for telling."""

    def __init__(self, view: View, teller: Teller) -> None:
        self.view, self.mind, self.teller = view, view.mind, teller

    def sections(self) -> list[Section]:
        """All sections that have anything to say."""
        made = (
            Section("Here", tuple(self.here())),
            Section("You have", tuple(self.carried())),
            Section("Pressing", tuple(self.pressing())),
            Section("Your order", tuple(self.order())),
            Section("You", tuple(self.oneself())),
        )
        return [section for section in made if section.lines]

    def place(self) -> str:
        """Where the person is, as a title and as it is typed."""
        if self.mind.place < 0:
            return "nowhere"
        return self.named(FIRST_PLACE + self.mind.place)

    def named(self, entity: int) -> str:
        """What something is called, with the name to type where that is another."""
        name, called = self.view.names.of(entity), self.teller.called(entity)
        plain = called.removeprefix("the ").removeprefix("a ").removeprefix("an ")
        return called if plain.lower() == name.replace("_", " ") else f"{called} ({name})"

    def others(self) -> list[int]:
        """Everybody else whom the person knows to belong to the crew."""
        return [p for p in range(PERSONS) if p in self.view.names.names and p != self.view.person]

    def is_here(self, other: int) -> bool:
        """Whether the person sees another now."""
        mind = self.mind
        return mind.seen_place[other] == mind.place and mind.seen_turn[other] >= mind.turn - 1

    def was_here(self, other: int) -> bool:
        """Whether another was here when last seen, and one has not looked since: asleep oneself."""
        return bool(self.mind.seen_place[other] == self.mind.place) and not self.is_here(other)

    def here(self) -> Iterator[str]:
        """Who is here, and what lies here."""
        people = [self._seen(other) for other in self.others() if self.is_here(other)]
        yield f"{', '.join(people) if people else 'Nobody else'}."
        before = [other for other in self.others() if self.was_here(other)]
        if before:
            yield f"Last seen here: {', '.join(map(self.teller.called, before))}."
        things = [self.named(item) for item in self._items_at(FIRST_PLACE + self.mind.place)]
        if things:
            yield f"{begun(', '.join(things))}."

    def _seen(self, other: int) -> str:
        """Somebody who is here, and what one sees of them."""
        name = self.teller.called(other)
        notes = []
        if not self.holds(about(About.ALIVE, other)):
            notes.append("dead")
        elif (self.mind.asleep >> other) & 1:
            notes.append("eyes shut")
        if self.holds(about(About.HURT, other)) and "dead" not in notes:
            notes.append("hurt")
        if (self.mind.grip >> other) & 1:
            notes.append("in your grip")
        held = [self.teller.called(item) for item in self._items_at(other)]
        notes += [f"has {', '.join(held)}"] if held else []
        return f"{name} ({'; '.join(notes)})" if notes else name

    def carried(self) -> Iterator[str]:
        """What the person has in hand and in pockets."""
        own = self._items_at(self.view.person)
        pockets = [item for item in own if (self.mind.pockets >> (item - FIRST_ITEM)) & 1]
        in_hand = [item for item in own if item not in pockets]
        for where, items in (("In hand", in_hand), ("In your pockets", pockets)):
            if items:
                yield f"{where}: {', '.join(self.named(item) for item in items)}."

    def _items_at(self, entity: int) -> list[int]:
        """The items that the person holds to be there."""
        known = self.view.names.names
        found = [FIRST_ITEM + row for row, at in enumerate(self.mind.item_at) if at == entity]
        return [item for item in found if item in known]

    def pressing(self) -> Iterator[str]:
        """What waits for an answer."""
        mind, names = self.mind, self.view.names
        if self.waits(mind.proposal_by):
            who, name = self.teller.called(mind.proposal_by), names.of(mind.proposal_by)
            deed = self.said(mind.proposal, "deed")
            yield f"{who} has proposed {deed}: agree, hesitate or refuse {name}."
        if self.waits(mind.asked_by):
            who, name = self.teller.called(mind.asked_by), names.of(mind.asked_by)
            asked = self.said(mind.asked_words, "claim")
            yield f"{who} has asked you {asked}: an answer would be tell {name} ..."
        if mind.called_by != NOBODY:
            who, name = self.teller.called(mind.called_by), names.of(mind.called_by)
            yield f"{begun(who)} calls you: answer {name} or ignore {name}."
        if is_person(mind.held_by):
            yield f"{self.teller.called(mind.held_by)} holds you fast."
        if mind.hold == 0:
            yield "You have no hold, and so no force: grab hold."

    def waits(self, other: int) -> bool:
        """Whether this is somebody, and alive as far as the person knows."""
        return is_person(other) and self.holds(about(About.ALIVE, other))

    def said(self, words: int, gap: str) -> str:
        """What was said, as it follows a verb."""
        if words == NO_WORDS:
            return "something"
        told = self.teller.wording.said(self.view.names.of_words(words))
        if gap == "deed" and told.get("deed"):
            return str(told["deed"])
        if told.get("claim"):
            claim = addressed(str(told["claim"]))
            return f"whether {claim}" if gap == "claim" and is_statement(words) else f"that {claim}"
        return f"about {told['topic']}" if told.get("topic") else "something"

    def order(self) -> Iterator[str]:
        """The person's own order, and how far it has come."""
        mind = self.mind
        if mind.order == 0:
            return
        demand = self.teller.demand(int(mind.order)) or "something that is not clear"
        source = begun(self.teller.called(mind.order_from))
        yield f"{source} orders you to {demand}. {STAGES.get(Stage(mind.order_stage), '')}".strip()

    def oneself(self) -> Iterator[str]:
        """How the person's body fares, and what they feel."""
        mind = self.mind
        body = [word_for(WELL, mind.health)]
        body += ["You wear a spacesuit."] if mind.suited else []
        body += ["You sit in the vehicle."] if mind.seated else []
        if any(body):
            yield " ".join(filter(None, body))
        felt = [(word_for(FELT, getattr(mind, name)), name) for name in FEELINGS]
        told = [f"{word} {name}" for word, name in felt if word]
        if told:
            yield f"You feel {' and '.join(filter(None, [', '.join(told[:-1]), told[-1]]))}."

    def people(self) -> Iterator[tuple[str, str, str, str]]:
        """Everybody else: name, where last seen, how much trusted, and what one holds of them."""
        for other in self.others():
            trust = word_for(TRUSTED, self.mind.trust[other])
            yield (
                self.teller.called(other),
                self.last_seen(other),
                trust,
                "; ".join(self.held_of(other)),
            )

    def last_seen(self, other: int) -> str:
        """Where another is, as far as the person knows."""
        mind = self.mind
        if self.is_here(other):
            return "here"
        seen = int(mind.seen_turn[other])
        when = ago(int(mind.turn) - seen) if seen > 0 else "at the start"
        if mind.seen_place[other] < 0:
            return f"not where you looked; last seen {when}"
        return f"{self.teller.called(FIRST_PLACE + mind.seen_place[other])}, {when}"

    def held_of(self, other: int) -> Iterator[str]:
        """What the person holds of another that is not a matter of course."""
        if not self.holds(about(About.ALIVE, other)):
            yield "dead"
        for kind in (About.ORDERED, About.WILL_STRIKE, About.LIED, About.HURT):
            if self.holds(about(kind, other)):
                yield self.bare(other, about(kind, other))
        suspect = self.mind.suspect[other]
        if is_person(suspect) and suspect != other:
            sure = word_for(SURE, self.mind.suspect_sure[other])
            who = self.teller.called(suspect)
            yield f"harmed by {who}: {sure}"
        if has_sabotaged(self.mind, other):
            yield "sabotaged the station"

    def bare(self, other: int, fact: int) -> str:
        """A statement about somebody without the name before it, and how sure it is."""
        claim = self.claim(fact).removeprefix(f"{self.teller.called(other)} ")
        return f"{claim}: {word_for(SURE, self.mind.credence[fact])}"

    def claim(self, words: int) -> str:
        """A fact, or its denial, as a statement."""
        return claim_of(self.teller, words)

    def held(self, fact: int) -> tuple[str, str]:
        """What the person holds of a fact, as a statement, and how sure they are of it."""
        return held_as(self.teller, fact, float(self.mind.credence[fact]))

    def holds(self, fact: int) -> bool:
        """Whether the person holds a fact rather so than not."""
        return bool(self.mind.credence[fact] >= 0.5)

    def under_way(self) -> str:
        """What the person is in the middle of, as it is typed; "" for nothing."""
        if self.view.under_way is None or self.view.under_way.verb == Verb.NONE:
            return ""
        text = write(self.view.person, self.view.under_way, self.view.names)
        return text.removeprefix(f"{self.view.name} ")

    def things(self) -> Iterator[tuple[str, str]]:
        """Everything portable that the person knows of, and where they hold it to be."""
        for row, at in enumerate(self.mind.item_at):
            if FIRST_ITEM + row in self.view.names.names:
                yield self.named(FIRST_ITEM + row), self.whereabouts(at)

    def whereabouts(self, entity: int) -> str:
        """Where a thing is held to be."""
        if is_person(entity):
            return "you" if entity == self.view.person else self.teller.called(entity)
        if is_item(entity):
            return f"with {self.named(entity)}"
        if is_place(entity) or is_system(entity):
            return self.named(entity)
        return "not known"


def claim_of(teller: Teller, words: int) -> str:
    """A fact, or its denial, as a statement to this person; "" if it cannot be said."""
    told = teller.wording.said(teller.cast.names.word_names.get(words))
    return addressed(str(told.get("claim") or ""))


def held_as(teller: Teller, fact: int, credence: float) -> tuple[str, str]:
    """The likelier of a fact and its denial as a statement, and how sure that is."""
    so = credence >= 0.5
    sure = word_for(SURE, credence if so else 1.0 - credence)
    return claim_of(teller, fact if so else int(denial(fact))), sure
