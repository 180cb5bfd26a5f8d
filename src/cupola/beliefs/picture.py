"""The picture: the world as one person holds it, for asking what may be tried.

Everything is taken from the person's mind and from what everybody knows (the plan).  Where
somebody is not known to be, the picture shows where one would look for them next: in bed at
night, else at their post; and, if it is worth a search, in a room found locked from within, at the
common table, then in the nearest room; but nowhere twice, so that whoever has looked everywhere
has no idea left.
"""

from cupola.rules.reach import nearest_of
from cupola.world.catalogue.entities import (
    CREATURES,
    FIRST_GROUND,
    FIRST_PLACE,
    GROUNDS,
    ITEMS,
    NOBODY,
    PERSONS,
    PLACES,
    SYSTEMS,
    PlaceKind,
    System,
)
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import FIRST_LOCK, HATCHES, STRAPPED_IN, Mind, Person, Picture

DAY = 1440
"""Minutes of a day."""
NIGHT_BEGINS = 21 * 60 + 30
"""Minute of the day from which one looks for people in bed: lights out (station schedules)."""
NIGHT_ENDS = 6 * 60
"""Minute of the day until which one looks for people in bed."""
EVENS = 0.5
"""Credence from which a fact counts as so."""


@rule
def imagine(mind: Mind, plan: Plan, picture: Picture) -> None:
    """The picture is the world as this person holds it, and has nothing else of the world."""
    picture.turn = mind.turn
    picture.war_since = mind.turn if holds(mind, Fact.WAR_VISIBLE) else NOBODY
    picture.blackout_since = NOBODY if holds(mind, Fact.GROUND_LINK_UP) else mind.turn
    picture.truce_since = mind.turn if holds(mind, Fact.TRUCE_HOLDS) else NOBODY
    picture.departed_at = NOBODY
    picture.ending = 0
    picture.minds[mind.self] = mind
    room = next_room_to_search(mind, plan) if is_anybody_missing(mind, plan) else NOBODY
    for person in range(PERSONS):
        _imagine_person(mind, plan, picture.persons[person], person, room)
    _imagine_oneself(mind, picture.persons[mind.self])
    for item in range(ITEMS - plan.spare.items):
        picture.items[item].at = mind.item_at[item] if plan.items[item].exists == 1 else NOBODY
        picture.items[item].pocketed = (mind.pockets >> item) & 1
    for item in range(ITEMS - plan.spare.items, ITEMS):
        picture.items[item].at = NOBODY
    for hatch in range(HATCHES - plan.spare.hatches):
        picture.hatches[hatch].open = 1 - ((mind.shut >> hatch) & 1)
        picture.hatches[hatch].locked = (mind.locked >> hatch) & 1
    _imagine_systems(mind, plan, picture)
    maimed = 1 if holds(mind, Fact.ANIMALS_MAIMED) else 0
    for animal in range(CREATURES):
        picture.creatures[animal].exists = plan.systems[System.ANIMAL_BOX].exists
        picture.creatures[animal].alive = 1
        picture.creatures[animal].maimed = maimed
    for ground in range(GROUNDS):
        picture.grounds[ground].exists = plan.grounds[ground].exists
        picture.grounds[ground].called = 1 if mind.called_by == FIRST_GROUND + ground else 0


@rule
def holds(mind: Mind, fact: int) -> bool:
    """Whether a person holds a fact rather so than not."""
    return mind.credence[fact] >= EVENS


@rule
def _imagine_person(mind: Mind, plan: Plan, image: Person, person: int, room: int) -> None:
    """Another person, as one last saw them or would look for them."""
    image.exists = 1 if plan.persons[person].languages != 0 else 0
    image.side = mind.sides[person]
    image.alive = 1 if holds(mind, about(About.ALIVE, person)) else 0
    image.awake = image.alive if (mind.asleep >> person) & 1 == 0 else 0
    image.place = place_to_look_in(mind, plan, person, room)
    image.hold = 1
    image.suited = 0
    image.seated = 0
    if image.place >= 0:
        kind = plan.places[image.place].kind
        image.suited = 1 if kind >= PlaceKind.HULL else 0
        image.seated = 1 if kind == PlaceKind.VEHICLE else 0
        if image.place == mind.place:
            image.seated = (mind.asleep >> (STRAPPED_IN + person)) & 1
    image.held_by = mind.self if (mind.grip >> person) & 1 == 1 else NOBODY
    image.health = 1.0


@rule
def is_anybody_missing(mind: Mind, plan: Plan) -> bool:
    """Whether the person has no idea where somebody is whom they hold alive."""
    for person in range(PERSONS - plan.spare.persons):
        if mind.seen_place[person] < 0 and person != mind.self:
            if plan.persons[person].languages != 0 and holds(mind, about(About.ALIVE, person)):
                return True
    return False


@rule
def place_to_look_in(mind: Mind, plan: Plan, person: int, room: int) -> int:
    """The place where a person is held to be, or would be looked for next; -1 if one has no idea.

    room: the nearest one that has not been looked into (`next_room_to_search`).
    """
    if mind.seen_place[person] >= 0 or not holds(mind, about(About.ALIVE, person)):
        return mind.seen_place[person]
    if room >= 0 and is_locked_off(mind, plan, room):
        return room
    minute = (plan.minute_of_day + mind.turn) % DAY
    guess = plan.persons[person].post
    if minute >= NIGHT_BEGINS or minute < NIGHT_ENDS:
        guess = plan.persons[person].quarters
    if is_yet_to_look_into(mind, guess):
        return guess
    if not is_worth_a_search(mind.intention):
        return NOBODY
    if is_yet_to_look_into(mind, plan.meeting_place):
        return plan.meeting_place
    return room


@rule
def is_worth_a_search(intention: int) -> bool:
    """Whether one looks for somebody in room after room for it: to find or tend them, to leave.

    So does whoever warns, or means to use force, and whoever has nothing in hand yet.  For all
    else one looks where they were and where they work, and lets it be.
    """
    if intention == Intention.NONE or intention == Intention.GO_AND_VERIFY:
        return True
    if intention == Intention.WARN:
        return True
    if Intention.AMBUSH <= intention <= Intention.HIDE_SOMEBODY or intention == Intention.TEND:
        return True
    return Intention.STEAL_REMEDY <= intention <= Intention.LEAVE_TOGETHER


@rule
def is_yet_to_look_into(mind: Mind, place: int) -> bool:
    """Whether a place is not where one is, and one has not looked there for whom one misses."""
    return place >= 0 and place != mind.place and (mind.looked >> place) & 1 == 0


@rule
def is_locked_off(mind: Mind, plan: Plan, place: int) -> bool:
    """Whether a room was found locked from within by somebody who has no key to it."""
    locked = mind.locked & mind.shut
    if locked == 0 or place == mind.place or place < 0 or plan.places[place].lockable == 0:
        return False
    return locked & plan.places[place].hatches != 0 and not _has_key_to(mind, plan, place)


@rule
def _has_key_to(mind: Mind, plan: Plan, place: int) -> bool:
    """Whether the person has something that opens this place."""
    for item in range(ITEMS - plan.spare.items):
        if plan.items[item].exists == 1 and plan.items[item].opens == FIRST_PLACE + place:
            if mind.item_at[item] == mind.self:
                return True
    return False


@rule
def next_room_to_search(mind: Mind, plan: Plan) -> int:
    """The nearest room that one can walk to and has not looked into; -1 if one has seen all.

    The vehicle is one while it hangs at the station.  A room found locked from within comes first:
    somebody is in there.
    """
    if not is_worth_a_search(mind.intention):
        return NOBODY
    rooms = 0
    for place in range(PLACES - plan.spare.places):
        if is_locked_off(mind, plan, place) and is_yet_to_look_into(mind, place):
            return place
        kind = plan.places[place].kind
        inside = kind == PlaceKind.ROOM or (kind == PlaceKind.VEHICLE and mind.docked == 1)
        if plan.places[place].exists == 1 and inside:
            if plan.places[place].hidden == 0 or holds(mind, Fact.HIDDEN_ROOM):
                rooms |= 1 << place
    return nearest_of(plan, mind.shut, mind.place, rooms & ~mind.looked & ~(1 << mind.place))


@rule
def _imagine_oneself(mind: Mind, image: Person) -> None:
    """Oneself, as felt."""
    image.exists = 1
    image.side = mind.side
    image.alive = 1
    image.awake = 1
    image.place = mind.place
    image.hold = mind.hold
    image.suited = mind.suited
    image.seated = mind.seated
    image.held_by = mind.held_by
    image.health = mind.health


@rule
def _imagine_systems(mind: Mind, plan: Plan, picture: Picture) -> None:
    """The systems, on and whole unless one holds otherwise.

    Out there nobody can tell about the wire: it may have been mended, and one can but try.
    """
    for row in range(SYSTEMS):
        state = picture.systems[row]
        state.exists = plan.systems[row].exists
        state.on = 1 - ((mind.off >> row) & 1)
        state.broken = 0
        state.cut = 0
        state.faked = 0
        state.locked = (mind.locked >> (FIRST_LOCK + row)) & 1
        state.operator = NOBODY
        state.readied_by = NOBODY
        state.progress = 0.0
    systems = picture.systems
    systems[System.LIFE_SUPPORT].on = 1 if holds(mind, Fact.LIFE_SUPPORT_ON) else 0
    systems[System.GROUND_LINK].broken = 0 if holds(mind, Fact.GROUND_LINK_UP) else 1
    outside = mind.place >= 0 and plan.places[mind.place].kind >= PlaceKind.HULL
    systems[System.WIRE].cut = 0 if outside or holds(mind, Fact.WIRE_OK) else 1
    systems[System.ANTENNA].broken = 1 if holds(mind, Fact.ANTENNA_BROKEN) else 0
    systems[System.VEHICLE].on = mind.docked
    systems[System.VEHICLE].progress = 1.0 if holds(mind, Fact.VEHICLE_READY) else 0.0
