"""Looking out: who is out there, and lives.

From a window one sees the stretches of hull that it looks upon; the arm's cameras see all of
them.  Somebody held dead is found to live only by who looks out on purpose.
"""

from cupola.rules.reach import is_at_system
from cupola.senses.presence import bodies_in
from cupola.senses.seeing import shows_if_doubted
from cupola.world.catalogue.entities import NOBODY, PERSONS, PLACES, PlaceKind, System
from cupola.world.catalogue.facts import About, about
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Work, World
from cupola.world.rows import Book


@rule
def people_outside_show_themselves(
    world: World, plan: Plan, book: Book, work: Work, person: int
) -> None:
    """A person who looks out has seen who is outside and that they live."""
    view = places_in_view(world, plan, person)
    bodies = bodies_in(work, view) & ~(1 << person)
    mind = world.minds[person]
    for other in range(PERSONS - plan.spare.persons):
        body = world.persons[other]
        if (bodies >> other) & 1 and body.alive == 1 and body.awake == 1:
            mind.seen_place[other] = body.place
            mind.seen_turn[other] = world.turn
            shows_if_doubted(world, book, person, about(About.ALIVE, other), other)
        elif mind.seen_place[other] >= 0 and (view >> mind.seen_place[other]) & 1:
            mind.seen_place[other] = NOBODY


@rule
def places_in_view(world: World, plan: Plan, person: int) -> int:
    """The places outside that a person sees from where they are, as bits."""
    place = world.persons[person].place
    view = plan.places[place].hull_view if place >= 0 else 0
    if world.systems[System.ARM].exists == 1 and is_at_system(world, plan, person, System.ARM):
        for row in range(PLACES - plan.spare.places):
            if plan.places[row].exists == 1 and plan.places[row].kind == PlaceKind.HULL:
                view |= 1 << row
    return view
