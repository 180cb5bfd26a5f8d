"""Minds and percepts for tests of beliefs: plain objects, no world, no compiling.

plan = a_plan()                              # eight people who speak one language
ida = a_mind(0, suspicion=0.2)               # on side 1, as are 0 to 3; 4 to 7 on side 2
shown = a_percept(Verb.TELL, BO, ida, words=Fact.CURE_EXISTS)
perceive(ida, plan, shown)                   # she takes it in; the book comes back
"""

from typing import Any

from cupola.beliefs.updating import update
from cupola.world.catalogue.entities import GROUNDS, ITEMS, NOBODY, PERSONS
from cupola.world.catalogue.facts import FACTS, NO_WORDS, About, about
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.plan import Plan
from cupola.world.records import Mind, Percept
from cupola.world.rows import Book

SIDES = [1, 1, 1, 1, 2, 2, 2, 2]
ROOM = 3


def a_plan() -> Plan:
    """A plan in which all eight people exist and understand each other."""
    plan = plain(Plan)
    for number in range(PERSONS):
        plan.persons[number].languages = 1
    for number in range(GROUNDS):
        plan.grounds[number].plain = 1.0
    return plan


def a_mind(number: int, **fields: Any) -> Mind:
    """A mind of medium traits that holds all alive, nobody guilty, everything else at evens."""
    mind = plain(Mind)
    mind.self, mind.side, mind.place, mind.turn, mind.health = number, SIDES[number], ROOM, 5, 1.0
    for trait in ("duty", "empathy", "suspicion", "courage", "steadiness", "attention", "candour"):
        setattr(mind, trait, 0.5)
    mind.held_by = mind.order_from = mind.proposal_by = mind.asked_by = mind.called_by = NOBODY
    mind.proposal = mind.asked_words = NO_WORDS
    mind.sides = list(SIDES)
    mind.suspect = [NOBODY] * PERSONS
    mind.seen_place, mind.seen_turn = [NOBODY] * PERSONS, [NOBODY] * PERSONS
    mind.item_at = [NOBODY] * ITEMS
    mind.trust, mind.credence = [0.6] * PERSONS, [0.5] * FACTS
    for other in range(PERSONS):
        mind.credence[about(About.ALIVE, other)] = 0.999
        for kind in (About.LIED, About.ORDERED, About.WILL_STRIKE, About.MEANS_THREAT):
            mind.credence[about(kind, other)] = 0.1
    for name, value in fields.items():
        setattr(mind, name, value)
    return mind


def a_percept(verb: Verb, actor: int, target: int = NOBODY, **fields: int) -> Percept:
    """A percept of somebody doing something, event 7 unless said otherwise."""
    percept = plain(Percept)
    percept.verb, percept.actor, percept.target = verb, actor, target
    percept.instrument = NOBODY
    percept.words = percept.looks = NO_WORDS
    percept.event, percept.place, percept.turn = 7, ROOM, 5
    for name, value in fields.items():
        setattr(percept, name, value)
    return percept


def perceive(mind: Mind, plan: Plan, *percepts: Percept) -> Book:
    """The mind has taken in the percepts one after another; the book it told of it."""
    book = plain(Book, lazy=True)
    for percept in percepts:
        update(mind, plan, percept, book)
    return book
