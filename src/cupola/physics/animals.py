"""The animals: without a net to hold on to they maul each other in free fall.

With a net fitted in their box (its progress is 1), or where things fall, they live in peace.
Two pairs fall upon each other in the minute the plan names, or, if it names none, in some hour
by chance.
"""

from cupola.world.book import Outcome, becomes, tell
from cupola.world.catalogue.entities import CREATURES, FIRST_CREATURE, FIRST_SYSTEM, NOBODY, System
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.verbs import Verb
from cupola.world.chance import Purpose, happens
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import World
from cupola.world.rows import Book

ABSENT = 0
"""The reading of the plan's `mice` in which there are no animals."""
PAIRS = 2
"""Pairs that maul each other: four of six animals were lost (film, beats 4 and 8)."""
QUARREL_AN_HOUR = 0.04
"""Chance per hour without a net; tuned to the film's "next day": two in three within a day."""
HOUR = 60
"""Minutes of an hour."""


@rule
def animals_live(world: World, plan: Plan, book: Book) -> None:
    """If it is the hour for it and there is no net, animals have mauled each other."""
    if plan.mice == ABSENT or world.facts[Fact.ANIMALS_MAIMED] == 1:
        return
    if plan.animal_quarrel_at >= 0:
        if world.turn != plan.animal_quarrel_at:
            return
    elif world.turn % HOUR != 0:
        return
    if has_net(world) or plan.gravity == 1:
        return
    if plan.animal_quarrel_at >= 0 or _quarrel_by_chance(world):
        animals_quarrel(world, plan, book)


@rule
def has_net(world: World) -> bool:
    """Whether a net is fitted in the animals' box."""
    return world.systems[System.ANIMAL_BOX].progress >= 1.0


@rule
def _quarrel_by_chance(world: World) -> bool:
    """Whether they fall upon each other in this hour."""
    box = FIRST_SYSTEM + System.ANIMAL_BOX
    return happens(world, Purpose.ANIMALS, box, NOBODY, world.turn, QUARREL_AN_HOUR)


@rule
def animals_quarrel(world: World, plan: Plan, book: Book) -> None:
    """Up to two pairs have mauled each other."""
    first = NOBODY
    pairs = 0
    for row in range(CREATURES):
        if pairs < PAIRS and _can_quarrel(world, row):
            if first < 0:
                first = row
            else:
                mauls(world, plan, book, first, row)
                mauls(world, plan, book, row, first)
                first = NOBODY
                pairs += 1


@rule
def _can_quarrel(world: World, row: int) -> bool:
    """Whether this animal lives with the others, unhurt."""
    animal = world.creatures[row]
    return animal.exists == 1 and animal.alive == 1 and animal.maimed == 0 and animal.apart == 0


@rule
def mauls(world: World, plan: Plan, book: Book, attacker: int, victim: int) -> None:
    """One animal has maimed another."""
    event = tell(world, book, Verb.MAUL, FIRST_CREATURE + attacker, FIRST_CREATURE + victim)
    event.place = plan.systems[System.ANIMAL_BOX].place
    event.outcome = Outcome.MAIMED
    world.creatures[victim].maimed = 1
    becomes(world, book, Fact.ANIMALS_MAIMED, 1, event.number)
    becomes(world, book, Fact.ANIMALS_FARE_BADLY, 1, event.number)
