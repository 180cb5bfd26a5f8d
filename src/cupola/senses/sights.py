"""Sights: what everybody awake can see about them, and that something is not there.

People see who and what is in the same place, which hatches are shut, and their own state; from
a window, who is outside.  Where somebody or something is held to be and is not, one no longer
knows where.  What lies in a locked system or in another's pocket is not seen.
"""

from cupola.rules.reach import behind, lowest
from cupola.senses.hazards import hazards_show_themselves
from cupola.senses.presence import (
    bodies_in,
    find_everybody,
    next_door,
)
from cupola.senses.showing import what_shows_itself
from cupola.world.catalogue.entities import (
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    ITEMS,
    NOBODY,
    PERSONS,
    PLACES,
    System,
    is_item,
    is_person,
    is_place,
    is_system,
)
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.verbs import Channel, Family, Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import (
    ASKED,
    FIRST_LOCK,
    HATCHES,
    SOUGHT_AT,
    STRAPPED_IN,
    Hatch,
    Mind,
    SystemState,
    Work,
    World,
)
from cupola.world.rows import Book

LOOKS_ANEW = 60
"""Minutes after which one may look for people again where one has been (own choice)."""
SEARCHES_ANEW = 240
"""Minutes after one's last search in vain after which one may search again (own choice)."""
LOOKS_AGAIN = 10
"""Minutes after which people see things anew where nothing has happened (own choice)."""


@rule
def look_around(world: World, plan: Plan, book: Book, work: Work) -> None:
    """Everybody alive feels their own body; who is awake sees what is about."""
    find_everybody(world, plan, work)
    rest = work.muster.living
    while rest != 0:
        person = lowest(rest)
        rest &= rest - 1
        _feel_oneself(world, world.minds[person], person)
        _feel_the_vehicle(world, plan, world.minds[person])
        if (work.muster.aware >> person) & 1 and world.persons[person].place >= 0:
            _look_about(world, plan, work, person)
    places = _stirred_places(world, plan, book)
    if places != 0:
        _look_at_items(world, plan, places, work.muster.aware)
        _look_at_hatches(world, plan, book, places, work.muster.aware)
        _look_at_systems(world, plan, places, work.muster.aware)
    what_shows_itself(world, plan, book, work)


@rule
def _look_about(world: World, plan: Plan, work: Work, person: int) -> None:
    """Somebody awake sees who is here, and from a window who is outside."""
    if plan.mishaps > 0:
        hazards_show_themselves(world, plan, person)
    _look_at_people(world, plan, work, person)
    watched = plan.places[world.persons[person].place].hull_view & work.muster.outside
    if watched != 0:
        _look_outside(world, bodies_in(work, watched), person)


@rule
def _feel_oneself(world: World, mind: Mind, person: int) -> None:
    """A person knows where they are and how their body fares."""
    me = world.persons[person]
    mind.turn = world.turn
    mind.place = me.place
    mind.hold = me.hold
    mind.suited = me.suited
    mind.seated = me.seated
    mind.held_by = me.held_by
    mind.health = me.health
    mind.sides[person] = me.side
    mind.noise = world.places[me.place].noise if me.place >= 0 else 0.0


@rule
def _feel_the_vehicle(world: World, plan: Plan, mind: Mind) -> None:
    """Everybody feels the vehicle dock and leave, and so knows its hatch open, or shut."""
    docked = world.systems[System.VEHICLE].on
    if docked == mind.docked:
        return
    mind.docked = docked
    cabin = plan.systems[System.VEHICLE].place
    for row in range(HATCHES - plan.spare.hatches):
        hatch = plan.hatches[row]
        if hatch.exists == 1 and (hatch.a == cabin or hatch.b == cabin):
            mind.shut &= ~(1 << row)
            if docked == 0:
                mind.shut |= 1 << row


@rule
def _look_at_people(world: World, plan: Plan, work: Work, person: int) -> None:
    """Who is here is seen to be; who was held to be here and is not is looked for in vain."""
    mind = world.minds[person]
    here = work.muster.here[mind.place]
    missing = _held_to_be_here(mind) & ~here
    while missing != 0:
        _lose_sight(world, plan, mind, lowest(missing))
        missing &= missing - 1
    mind.grip = 0
    mind.asleep = (work.muster.still & here) | (work.muster.seated & here) << STRAPPED_IN
    rest = here
    while rest != 0:
        other = lowest(rest)
        rest &= rest - 1
        mind.seen_place[other] = mind.place
        mind.seen_turn[other] = mind.turn
        mind.sides[other] = world.persons[other].side
        if (work.muster.gripped >> other) & 1 and world.persons[other].held_by == person:
            mind.grip |= 1 << other
    _remember_the_search(mind, here)


@rule
def _held_to_be_here(mind: Mind) -> int:
    """Those whom a person holds to be where they are themselves, as bits."""
    bits = 0
    for other in range(PERSONS):
        bits |= 1 << other if mind.seen_place[other] == mind.place else 0
    return bits


@rule
def _lose_sight(world: World, plan: Plan, mind: Mind, other: int) -> None:
    """Somebody held to be here is not: a person knows where they went, or where no more."""
    mind.seen_place[other] = _where_seen_to_go(world, plan, mind, other)
    if mind.seen_place[other] == NOBODY and mind.intention_target == other:
        mind.looked &= ASKED  # from here one looks for them


@rule
def _remember_the_search(mind: Mind, here: int) -> None:
    """Where one is one need not look again for a while; who is here is found.

    Whoever is about somebody begins no new search before the old one is over.  Whom one has not
    found once the vehicle has left one does not look for again: they are gone.
    """
    if mind.turn % LOOKS_ANEW == 0 and not is_person(mind.intention_target):
        mind.looked = 0
    mind.looked |= 1 << mind.place
    if mind.unfound != 0:
        mind.unfound &= ~here
        if mind.turn - (mind.unfound >> SOUGHT_AT) >= SEARCHES_ANEW and mind.docked == 1:
            mind.unfound = 0


@rule
def _where_seen_to_go(world: World, plan: Plan, mind: Mind, other: int) -> int:
    """The place next door to which somebody just left before one's eyes, else -1."""
    now = world.persons[other].place
    if now < 0 or mind.seen_turn[other] != world.turn - 1:
        return NOBODY
    if plan.places[mind.place].airlock_to == now:
        return now
    return now if (next_door(world, plan, mind.place) >> now) & 1 == 1 else NOBODY


@rule
def _look_outside(world: World, bodies: int, person: int) -> None:
    """From a window one sees where people outside are; who is held dead is not looked for."""
    mind = world.minds[person]
    for other in range(PERSONS):
        if (bodies >> other) & 1 and mind.credence[about(About.ALIVE, other)] >= 0.5:
            mind.seen_place[other] = world.persons[other].place
            mind.seen_turn[other] = world.turn


@rule
def _stirred_places(world: World, plan: Plan, book: Book) -> int:
    """The places where somebody came or something was moved, as bits; now and then all.

    What nobody there can notice stirs nobody: a thought, a message, a deed elsewhere.
    """
    if world.turn % LOOKS_AGAIN == 0:
        return (1 << PLACES) - 1
    bits = 0
    for row in range(book.page, book.event_count):
        event = book.events[row]
        family = plan.verbs[event.verb].family
        channel = plan.verbs[event.verb].channel
        if family == Family.SPEAKING or family == Family.WORKING:
            continue
        if channel == Channel.PRIVATE or channel == Channel.MESSAGE or channel == Channel.UNSEEN:
            continue
        if event.place >= 0:
            bits |= 1 << event.place
        if is_person(event.actor) and world.persons[event.actor].place >= 0:
            bits |= 1 << world.persons[event.actor].place
        if channel == Channel.HULL and is_person(event.target):
            if world.persons[event.target].place >= 0:
                bits |= 1 << world.persons[event.target].place
    return bits


@rule
def _look_at_items(world: World, plan: Plan, places: int, aware: int) -> None:
    """Whoever is in one of these places sees what lies open there, and what is missing."""
    rest = aware
    while rest != 0:
        person = lowest(rest)
        rest &= rest - 1
        here = world.persons[person].place
        if here >= 0 and (places >> here) & 1:
            world.minds[person].pockets = 0
            for item in range(ITEMS - plan.spare.items):
                if plan.items[item].exists == 1:
                    _look_for_item(world, plan, person, item)


@rule
def place_of_open_item(world: World, plan: Plan, item: int) -> int:
    """The place where an item can be seen, -1 if it is out of everybody's sight.

    A part of a thing is seen with the thing.
    """
    at = world.items[item].at
    if is_item(at):
        if plan.items[item].part_of != at:
            return NOBODY
        item = at - FIRST_ITEM
        at = world.items[item].at
    if is_person(at):
        return world.persons[at].place if world.items[item].pocketed == 0 else NOBODY
    if is_place(at):
        return at - FIRST_PLACE
    if is_system(at):
        locked = world.systems[at - FIRST_SYSTEM].locked == 1
        return NOBODY if locked else plan.systems[at - FIRST_SYSTEM].place
    return NOBODY


@rule
def _look_for_item(world: World, plan: Plan, person: int, item: int) -> None:
    """A person sees an item where it is, or that it is not where they held it to be."""
    mind = world.minds[person]
    at = world.items[item].at
    if mind.item_at[item] == at and at != person:
        return
    if at == person:
        mind.item_at[item] = at
        mind.pockets |= world.items[item].pocketed << item
    elif place_of_open_item(world, plan, item) == mind.place:
        mind.item_at[item] = at
    elif _would_be_seen(world, plan, mind, mind.item_at[item]):
        mind.item_at[item] = NOBODY


@rule
def _would_be_seen(world: World, plan: Plan, mind: Mind, at: int) -> bool:
    """Whether something at this entity would lie open before a person's eyes."""
    if is_person(at):
        return at == mind.self
    if is_place(at):
        return at - FIRST_PLACE == mind.place
    if is_system(at) and world.systems[at - FIRST_SYSTEM].locked == 0:
        return plan.systems[at - FIRST_SYSTEM].place == mind.place
    return False


@rule
def _look_at_hatches(world: World, plan: Plan, book: Book, places: int, aware: int) -> None:
    """Whoever is in one of these places, or beside a hatch that moved, sees which are shut."""
    moved = _places_where_hatches_moved(book)
    rest = aware
    while rest != 0:
        person = lowest(rest)
        rest &= rest - 1
        here = world.persons[person].place
        if here < 0:
            continue
        stirred = (places >> here) & 1
        hatches = plan.places[here].hatches if stirred == 1 or moved != 0 else 0
        while hatches != 0:
            row = lowest(hatches)
            hatches &= hatches - 1
            if stirred == 1 or (moved >> behind(plan, row, here)) & 1:
                _look_at_hatch(world.minds[person], row, world.hatches[row])


@rule
def _places_where_hatches_moved(book: Book) -> int:
    """The places where somebody opened, shut, locked or unlocked something, as bits."""
    bits = 0
    for row in range(book.page, book.event_count):
        event = book.events[row]
        if Verb.UNLOCK <= event.verb <= Verb.SHUT and event.place >= 0:
            bits |= 1 << event.place
    return bits


@rule
def _look_at_hatch(mind: Mind, row: int, hatch: Hatch) -> None:
    """A person knows whether this hatch is shut, and whether it is locked."""
    mind.shut &= ~(1 << row)
    mind.locked &= ~(1 << row)
    if hatch.open == 0:
        mind.shut |= 1 << row
    if hatch.locked == 1:
        mind.locked |= 1 << row


@rule
def _look_at_systems(world: World, plan: Plan, places: int, aware: int) -> None:
    """Whoever is beside a system sees whether it is locked, and whether it is on."""
    rest = aware
    while rest != 0:
        person = lowest(rest)
        rest &= rest - 1
        here = world.persons[person].place
        if here < 0 or (places >> here) & 1 == 0:
            continue
        systems = plan.places[here].systems
        while systems != 0:
            row = lowest(systems)
            systems &= systems - 1
            if world.systems[row].exists == 1:
                _look_at_system(world.minds[person], row, world.systems[row])


@rule
def _look_at_system(mind: Mind, row: int, system: SystemState) -> None:
    """A person knows whether this system is locked, and whether it is on."""
    mind.locked &= ~(1 << (FIRST_LOCK + row))
    mind.locked |= system.locked << (FIRST_LOCK + row)
    mind.off &= ~(1 << row)
    mind.off |= (1 - system.on) << row
