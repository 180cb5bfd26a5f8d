"""What shows itself: facts that can be seen where one is, whether or not anybody tells them.

A sight is told when it differs from what the person holds, or was never seen by their own
eyes.  It shows what a thing looks like: a dummy wire looks whole, a still body looks dead.
Some things show themselves to whoever is there; others only to whoever inspects them, looks
out or works on them.  The war shows while something of it is in view below: to whoever is outside
or at a window that faces it.
"""

from cupola.physics.below.sight import seen_through
from cupola.rules.reach import is_at_system, lowest
from cupola.senses.bodies import bodies_show_themselves, inspect_person
from cupola.senses.looking_out import people_outside_show_themselves
from cupola.senses.machines import (
    LISTENS_EVERY,
    hum_tells,
    inspect_item,
    inspect_system,
    vehicle_shows_itself,
)
from cupola.senses.presence import is_aware
from cupola.senses.seeing import shows
from cupola.world.catalogue.entities import (
    EARTH,
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    PlaceKind,
    System,
    is_item,
    is_person,
    is_system,
)
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Work, World
from cupola.world.rows import Book

BLOOD_IS_SEEN = 5.0
"""ml of blood in a room that whoever enters notices: a teaspoon, adrift (own choice)."""


@rule
def what_shows_itself(world: World, plan: Plan, book: Book, work: Work) -> None:
    """Everybody awake has seen what there is to see where they are, and what they looked at."""
    last = book.event_count
    listens = world.turn % LISTENS_EVERY == 0
    rest = work.muster.aware
    while rest != 0:
        person = lowest(rest)
        rest &= rest - 1
        if world.persons[person].place >= 0:
            _here(world, plan, book, person)
            bodies_show_themselves(world, book, work, person)
            if listens:
                hum_tells(world, plan, book, person)
    for row in range(book.page, last):
        event = book.events[row]
        if is_person(event.actor) and is_aware(world, event.actor):
            _looked_at(world, plan, book, work, row)


@rule
def _here(world: World, plan: Plan, book: Book, person: int) -> None:
    """A person has seen what the place itself shows."""
    row = world.persons[person].place
    place = plan.places[row]
    if world.war_in_view != 0:
        if place.kind >= PlaceKind.HULL or seen_through(world, place.windows) != 0:
            shows(world, book, person, Fact.WAR_VISIBLE, EARTH)
    if place.hidden == 1:
        shows(world, book, person, Fact.HIDDEN_ROOM, FIRST_PLACE + row)
    if world.places[row].blood >= BLOOD_IS_SEEN:
        shows(world, book, person, Fact.SOMEBODY_HURT, FIRST_PLACE + row)
    if world.facts[Fact.ANIMALS_MAIMED] == 1 and world.systems[System.ANIMAL_BOX].exists == 1:
        if is_at_system(world, plan, person, System.ANIMAL_BOX):
            shows(world, book, person, Fact.ANIMALS_MAIMED, FIRST_SYSTEM + System.ANIMAL_BOX)
    vehicle_shows_itself(world, plan, book, person)


@rule
def _looked_at(world: World, plan: Plan, book: Book, work: Work, row: int) -> None:
    """Whoever looked closely or looked out in this event has seen what that shows."""
    verb = book.events[row].verb
    person = book.events[row].actor
    target = book.events[row].target
    if verb == Verb.LOOK:
        people_outside_show_themselves(world, plan, book, work, person)
    elif verb == Verb.INSPECT or verb == Verb.VISIT or verb == Verb.SET_ASIDE:
        if is_system(target):
            inspect_system(world, plan, book, person, target - FIRST_SYSTEM)
            if target == FIRST_SYSTEM + System.ARM:
                people_outside_show_themselves(world, plan, book, work, person)
        elif is_item(target):
            inspect_item(world, plan, book, person, target - FIRST_ITEM)
        elif is_person(target):
            inspect_person(world, book, person, target)
    elif verb == Verb.TAKE and is_item(book.events[row].instrument):
        inspect_item(world, plan, book, person, book.events[row].instrument - FIRST_ITEM)
