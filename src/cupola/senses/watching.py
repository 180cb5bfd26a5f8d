"""Watching: what is done in a room is seen there; what is done outside, from the windows.

Whoever drives the arm sees what it does, and so does everybody at a window on that stretch of
hull and everybody near it.  Only those at the console see who drives; whoever fetches somebody back
speaks with them over the loop, and those in suits out there hear who it is.
"""

from cupola.physics.systems import loop_works
from cupola.rules.reach import is_at_system
from cupola.senses.presence import actor_of, bodies_at, bodies_in
from cupola.world.book import Outcome
from cupola.world.catalogue.entities import PERSONS, PLACES, PlaceKind, System, is_person
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Work, World
from cupola.world.rows import Event


@rule
def seen_in_room(world: World, work: Work, event: Event, aware: int) -> None:
    """Everybody awake in the place sees it, and sees who does it."""
    bits = (bodies_at(work, event.place) & aware) | actor_of(world, event)
    bits |= those_with_it(world, event, aware)
    event.perceived = bits
    event.recognised = bits
    event.understood = bits


@rule
def those_with_it(world: World, event: Event, aware: int) -> int:
    """The one it was done to, if handed a thing, taken along, or killed while awake, as a bit."""
    if not is_person(event.target) or not is_person(event.actor):
        return 0
    other = world.persons[event.target]
    taken_along = other.place == world.persons[event.actor].place
    if event.verb == Verb.GIVE or event.verb == Verb.PLEDGE:
        return (1 << event.target) & aware
    if event.verb == Verb.HIDE and taken_along:
        return (1 << event.target) & aware
    if event.verb == Verb.STRIKE and event.outcome == Outcome.DEAD:
        return 1 << event.target
    return 0


@rule
def seen_outside(world: World, plan: Plan, work: Work, event: Event, aware: int) -> None:
    """Those beside it, those at a window on it and the arm's driver see it."""
    stage = stage_of(world, plan, event)
    watching = bodies_in(work, stage) | bodies_in(work, windows_on(plan, stage))
    if event.verb == Verb.EXIT:
        watching |= bodies_in(work, airlocks_on(plan, stage))
    operator = world.systems[System.ARM].operator
    if is_person(operator) and is_at_system(world, plan, operator, System.ARM):
        watching |= 1 << operator
    beside = actor_of(world, event)
    if is_person(event.actor):
        beside |= bodies_at(work, world.persons[event.actor].place) & aware
    event.perceived = beside | (watching & aware)
    by_arm = event.verb == Verb.SWING or event.verb == Verb.RESCUE
    event.recognised = beside if by_arm else event.perceived
    if event.verb == Verb.RESCUE and loop_works(world):
        event.recognised |= event.perceived & _wearing_suits(world)
    event.understood = event.perceived


@rule
def _wearing_suits(world: World) -> int:
    """Everybody who wears a suit, and so has the loop in their ears, as bits."""
    bits = 0
    for person in range(PERSONS):
        if world.persons[person].suited == 1:
            bits |= 1 << person
    return bits


@rule
def stage_of(world: World, plan: Plan, event: Event) -> int:
    """The places where it is to be seen: the event's, and the target's if outside, as bits."""
    bits = 1 << event.place if event.place >= 0 else 0
    if is_person(event.target):
        place = world.persons[event.target].place
        if place >= 0 and plan.places[place].kind >= PlaceKind.HULL:
            bits |= 1 << place
    return bits


@rule
def windows_on(plan: Plan, places: int) -> int:
    """The places that look upon any of these places outside, as bits."""
    bits = 0
    for row in range(PLACES - plan.spare.places):
        if plan.places[row].hull_view & places:
            bits |= 1 << row
    return bits


@rule
def airlocks_on(plan: Plan, places: int) -> int:
    """The rooms whose airlock opens on any of these places outside, as bits."""
    bits = 0
    for row in range(PLACES - plan.spare.places):
        hull = plan.places[row].airlock_to
        if hull >= 0 and plan.places[row].exists == 1 and (places >> hull) & 1:
            bits |= 1 << row
    return bits
