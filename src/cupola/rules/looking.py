"""Looking: out of a window, closely at a thing, in on the animals.

Whoever is at a window or outside may look out at the Earth.  A thing, a person, a system
or the place where one is may be inspected, unless it is locked away or in another's
pocket.  Any system in the room may be visited.  What is seen is the business of the
senses; what a fake shows on inspection is what it looks like.  A visit without witnesses
and without a known reason looks sinister to whoever hears of it.
"""

from cupola.rules.reach import alone_with, is_inside, is_locked_in
from cupola.world.book import Outcome, tell
from cupola.world.catalogue.entities import (
    EARTH,
    FIRST_CREATURE,
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    NOBODY,
    is_item,
    is_person,
    is_place,
    is_system,
)
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Action, World
from cupola.world.rows import Book


@rule
def may_looking(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Why the actor may not look at this, or ALLOWED."""
    if action.verb == Verb.LOOK:
        return may_look(world, plan, actor)
    if action.verb == Verb.INSPECT:
        return may_inspect(world, plan, actor, action)
    if action.verb == Verb.VISIT:
        return Refusal.ALLOWED
    return Refusal.NO_SUCH_TARGET


@rule
def do_looking(world: World, _plan: Plan, book: Book, actor: int, action: Action) -> None:
    """The actor looks."""
    if action.verb == Verb.LOOK:
        tell(world, book, Verb.LOOK, actor, EARTH)
    elif action.verb == Verb.INSPECT:
        tell(world, book, Verb.INSPECT, actor, action.target)
    elif action.verb == Verb.VISIT:
        visit(world, book, actor, action)


@rule
def may_look(world: World, plan: Plan, actor: int) -> int:
    """Somebody at a window or outside may look at the Earth."""
    place = world.persons[actor].place
    if place < 0 or not is_inside(plan, place):
        return Refusal.ALLOWED
    return Refusal.ALLOWED if plan.places[place].windows >= 1 else Refusal.NO_WINDOW


@rule
def may_inspect(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Somebody may look closely at what is there and lies open to the eye."""
    target = action.target
    if not _exists(world, plan, target):
        return Refusal.NO_SUCH_TARGET
    if not is_item(target):
        return Refusal.ALLOWED
    row = target - FIRST_ITEM
    if is_locked_in(world, row):
        return Refusal.LOCKED
    if world.items[row].pocketed == 1 and world.items[row].at != actor:
        return Refusal.ITEM_NOT_THERE
    return Refusal.ALLOWED


@rule
def _exists(world: World, plan: Plan, entity: int) -> bool:
    """Whether this scenario has the thing."""
    if is_person(entity):
        return world.persons[entity].exists == 1
    if is_place(entity):
        return plan.places[entity - FIRST_PLACE].exists == 1
    if is_item(entity):
        return plan.items[entity - FIRST_ITEM].exists == 1
    if is_system(entity):
        return world.systems[entity - FIRST_SYSTEM].exists == 1
    if FIRST_CREATURE <= entity < FIRST_PLACE:
        return world.creatures[entity - FIRST_CREATURE].exists == 1
    return False


@rule
def visit(world: World, book: Book, actor: int, action: Action) -> None:
    """The actor has been at the system; alone and for no known reason, that looks sinister."""
    event = tell(world, book, Verb.VISIT, actor, action.target)
    if action.intent == Intent.UNKNOWN and alone_with(world, actor, NOBODY):
        event.outcome = Outcome.LOOKS_SINISTER
