"""A slow and obvious oracle: what can reach one person in one minute, and what cannot.

It is written from the rules as a player knows them and shares no code with `senses/`.  It may
say that something can reach a person although it does not; never the other way round.

A person is reached by their own body and what it carries; by the place where they are, with the
people in it, what lies open there, its hatches and its machines; by what a window there looks
upon; by sound through an open hatch; by the loop, by a message, by what the whole station
hears; and by the jolt of the vehicle when it docks or leaves.
"""

from dataclasses import dataclass, field

from cupola.world.catalogue.entities import (
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    ITEMS,
    PERSONS,
    PLACES,
    SYSTEMS,
    PlaceKind,
    System,
)
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.catalogue.verbs import Channel, Verb
from cupola.world.plan import Plan
from cupola.world.records import HATCHES, World
from cupola.world.rows import Event

ALWAYS = (System.VEHICLE, System.VOICE_LOOP, System.WIRE, System.POWER)
"""Systems that can reach anybody: by a jolt, by a voice on the loop or by none, by the hum."""


@dataclass
class Reach:
    """What can reach one person: rows of tables, and which of the minute's events."""

    person: int
    places: set[int] = field(default_factory=set)
    people: set[int] = field(default_factory=set)
    items: set[int] = field(default_factory=set)
    hatches: set[int] = field(default_factory=set)
    systems: set[int] = field(default_factory=set)
    facts: set[int] = field(default_factory=set)
    events: list[bool] = field(default_factory=list)
    out_of_sight: set[int] = field(default_factory=set)


def what_reaches(world: World, plan: Plan, events: list[Event], person: int) -> Reach:
    """All that can reach a person who is somewhere, alive and awake."""
    here = world.persons[person].place
    reach = Reach(person)
    reach.places = {here}
    reach.hatches = {h for h in range(HATCHES) if here in ends(plan, h)}
    sights = in_view(plan, here, at_console=at_system(plan, System.ARM, here))
    doors = next_door(world, plan, here) | airlocks(plan, here)
    reach.events = [can_reach(world, plan, event, person, sights) for event in events]
    reach.people = {person} | {
        p for p in range(PERSONS) if world.persons[p].place in {here} | sights
    }
    reach.people |= {p for p in range(PERSONS) if left_before_my_eyes(world, person, p, doors)}
    for event, reaches in zip(events, reach.events, strict=True):
        if reaches:
            reach.people |= {p for p in (event.actor, event.target) if 0 <= p < PERSONS}
    reach.items = {i for i in range(ITEMS) if shows_itself(world, plan, i, person)}
    reach.systems = {s for s in range(SYSTEMS) if at_system(plan, s, here)} | set(ALWAYS)
    reach.facts = facts_at(plan, here)
    reach.out_of_sight = set(range(PLACES)) - {here} - sights - doors
    return reach


def ends(plan: Plan, hatch: int) -> tuple[int, ...]:
    """The places that a hatch joins."""
    row = plan.hatches[hatch]
    return (row.a, row.b) if row.exists else ()


def next_door(world: World, plan: Plan, place: int) -> set[int]:
    """The places behind open hatches."""
    found = set()
    for hatch in range(HATCHES):
        if place in ends(plan, hatch) and world.hatches[hatch].open:
            found |= set(ends(plan, hatch)) - {place}
    return found


def beyond_hatches(plan: Plan, place: int) -> set[int]:
    """The places at the other end of one's hatches, open or shut: one sees a hatch move."""
    found = {p for h in range(HATCHES) if place in ends(plan, h) for p in ends(plan, h)}
    return found - {place}


def airlocks(plan: Plan, place: int) -> set[int]:
    """The stretch of hull before this airlock, and the airlock at this stretch of hull."""
    out = {plan.places[place].airlock_to} - {-1}
    return out | {
        p for p in range(PLACES) if plan.places[p].exists and plan.places[p].airlock_to == place
    }


def at_system(plan: Plan, system: int, place: int) -> bool:
    """Whether a system is worked from this place."""
    return bool(plan.systems[system].exists and (plan.systems[system].places >> place) & 1)


def in_view(plan: Plan, place: int, *, at_console: bool) -> set[int]:
    """The places outside that a window here, or the arm's cameras, look upon."""
    view = {p for p in range(PLACES) if (plan.places[place].hull_view >> p) & 1}
    if at_console:
        view |= {p for p in range(PLACES) if plan.places[p].kind == PlaceKind.HULL}
    return {p for p in view if plan.places[p].exists}


def left_before_my_eyes(world: World, me: int, other: int, doors: set[int]) -> bool:
    """Whether somebody seen here a minute ago is now behind an open hatch or the airlock."""
    mind = world.minds[me]
    was_here = mind.seen_place[other] == world.persons[me].place
    return bool(was_here and world.persons[other].place in doors)


def shows_itself(world: World, plan: Plan, item: int, person: int) -> bool:
    """Whether an item is one's own, or lies or is carried openly where one is."""
    here = world.persons[person].place
    at = world.items[item].at
    if at == person:
        return True
    if FIRST_ITEM <= at < FIRST_ITEM + ITEMS:
        whole = at - FIRST_ITEM
        return plan.items[item].part_of == at and shows_itself(world, plan, whole, person)
    if 0 <= at < PERSONS:
        return world.persons[at].place == here and not world.items[item].pocketed
    if FIRST_PLACE <= at < FIRST_PLACE + PLACES:
        return at == FIRST_PLACE + here
    if FIRST_SYSTEM <= at < FIRST_SYSTEM + SYSTEMS:
        return (
            at_system(plan, at - FIRST_SYSTEM, here) and not world.systems[at - FIRST_SYSTEM].locked
        )
    return False


def facts_at(plan: Plan, place: int) -> set[int]:
    """The facts that are to be seen in a place: on the Earth below, at a machine, in a seat."""
    found = set()
    if plan.places[place].windows:
        found.add(int(Fact.WAR_VISIBLE))
    shown_at: dict[System, list[int]] = {
        System.ANIMAL_BOX: [Fact.ANIMALS_MAIMED],
        System.LIFE_SUPPORT: [Fact.LIFE_SUPPORT_ON],
        System.GROUND_LINK: [Fact.GROUND_LINK_UP],
        System.VEHICLE: [about(About.LEAVES_ALONE, p) for p in range(PERSONS)],
    }
    for system, facts in shown_at.items():
        if at_system(plan, system, place):
            found |= {int(fact) for fact in facts}
    return found


def can_reach(world: World, plan: Plan, event: Event, person: int, sights: set[int]) -> bool:
    """Whether an event can reach a person at all, by sight, sound, loop, message or touch."""
    here = world.persons[person].place
    channel = Channel(plan.verbs[event.verb].channel)
    takes_part = person in (event.actor, event.target)
    if channel == Channel.UNSEEN:
        return False
    if channel == Channel.PRIVATE:
        return event.actor == person
    if channel == Channel.ALL_ABOARD or takes_part:
        return True
    if Verb.UNLOCK <= event.verb <= Verb.SHUT and event.place in beyond_hatches(plan, here):
        return True
    if channel == Channel.MESSAGE:
        return wakes_somebody_beside(world, event, here)
    if channel in (Channel.SIGHT, Channel.SILENT):
        return event.place == here
    if channel == Channel.LOOP or event.verb == Verb.TALK:
        outside = plan.places[here].kind >= PlaceKind.HULL
        for_me = not 0 <= event.target < PERSONS
        beside = event.place == here or event.place in next_door(world, plan, here)
        return beside or for_me or (outside and world.persons[person].suited == 1)
    if channel in (Channel.SPEECH, Channel.LOUD):
        return event.place == here or event.place in next_door(world, plan, here)
    return is_seen_outside(world, plan, event, person, sights)


def wakes_somebody_beside(world: World, event: Event, here: int) -> bool:
    """Whether a message may wake somebody in one's own place: one sees them wake."""
    return 0 <= event.target < PERSONS and world.persons[event.target].place == here


def is_seen_outside(world: World, plan: Plan, event: Event, person: int, sights: set[int]) -> bool:
    """Whether something done outside, or by the arm, happens before a person's eyes."""
    here = world.persons[person].place
    stage = {event.place}
    for one in (event.actor, event.target):
        if 0 <= one < PERSONS:
            stage.add(world.persons[one].place)
    return bool(stage & ({here} | sights | airlocks(plan, here)))
