"""Everyone updates: each percept of the minute reaches the mind that it is for.

Nothing of the world goes past here but percepts: `update` gets one mind, one percept, the
plan, and the book to tell in.
"""

from cupola.beliefs.updating import settle, teaches_nothing, update
from cupola.senses.perceiving import show
from cupola.world.catalogue.entities import PERSONS
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Work, World
from cupola.world.rows import Book


@rule
def everyone_updates(world: World, plan: Plan, book: Book, work: Work) -> None:
    """Everybody has taken in what they perceived, in the order it was told; feelings fade."""
    for row in range(book.page, book.event_count):
        event = book.events[row]
        if event.perceived == 0 or teaches_nothing(event.verb):
            continue
        for person in range(PERSONS - plan.spare.persons):
            if (event.perceived >> person) & 1 and world.persons[person].awake == 1:
                show(plan, event, world.minds[person], work.percept)
                update(world.minds[person], plan, work.percept, book)
    for person in range(PERSONS - plan.spare.persons):
        if world.persons[person].alive == 1:
            settle(world.minds[person])
