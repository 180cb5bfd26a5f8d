"""A small station for tests of intentions that move about: five rooms, a hull, a vehicle.

plan = a_station()                           # HALL - ROOM - APART, ROOM - (shut) - HIDDEN
ida = aboard(0)                              # at war, in ROOM, knows where everything lies
next_for(ida, plan, Intention.AMBUSH, BO)    # (way, verb, target, instrument) of what is next
"""

from typing import Any

from cupola.beliefs.picture import imagine
from cupola.minds.asking import advance
from cupola.world.catalogue.entities import (
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    ITEMS,
    NOBODY,
    PERSONS,
    PLACES,
    SYSTEMS,
    PlaceKind,
    Skill,
    System,
    Use,
)
from cupola.world.layout import plain
from cupola.world.plan import Plan
from cupola.world.records import FIRST_LOCK, Action, Mind, Picture
from tests.beliefs.people import ROOM, a_plan
from tests.minds.intentions.people import meet, settled

HALL, APART, HIDDEN, HULL, CABIN = 1, 4, 5, 6, 7
CAN, CUTTER, DUMMY, KEY, REMEDY = 0, 1, 2, 3, 4
HATCH_TO_APART, HATCH_TO_HIDDEN = 1, 2
WAYS = ((HALL, ROOM), (ROOM, APART), (ROOM, HIDDEN), (HALL, CABIN))
SHUT = 1 << HATCH_TO_HIDDEN
SYSTEM_PLACES = {
    System.LIFE_SUPPORT: HALL,
    System.ANTENNA: HULL,
    System.WIRE: HALL,
    System.ARM: HALL,
    System.VEHICLE: CABIN,
    System.VAULT: HIDDEN,
}


def a_station() -> Plan:
    """The plan of it; everybody has learnt everything."""
    plan = a_plan()
    for row in range(PLACES):
        plan.places[row].exists = int(row in (HALL, ROOM, APART, HIDDEN, HULL, CABIN))
        plan.places[row].airlock_to = NOBODY
    plan.places[HULL].kind, plan.places[CABIN].kind = PlaceKind.HULL, PlaceKind.VEHICLE
    plan.places[APART].lockable = plan.places[HIDDEN].hidden = plan.places[HALL].windows = 1
    plan.places[HALL].airlock_to, plan.places[HALL].hull_view = HULL, 1 << HULL
    for row, (a, b) in enumerate(WAYS):
        plan.hatches[row].exists, plan.hatches[row].a, plan.hatches[row].b = 1, a, b
        plan.places[a].near |= 1 << b
        plan.places[b].near |= 1 << a
        plan.places[a].hatches |= 1 << row
        plan.places[b].hatches |= 1 << row
    for system, place in SYSTEM_PLACES.items():
        plan.systems[system].exists, plan.systems[system].place = 1, place
        plan.systems[system].places = 1 << place
    plan.meeting_place = HALL
    for person in plan.persons:
        person.skills = Skill.ARM | Skill.PILOT | Skill.SUIT | Skill.ENGINEERING
        person.post, person.quarters = ROOM, HALL
    _put_things(plan)
    return plan


def a_station_with_a_loop() -> Plan:
    """The same, with a voice loop over which people call each other."""
    plan = a_station()
    plan.systems[System.VOICE_LOOP].exists = 1
    return plan


def _put_things(plan: Plan) -> None:
    for item in plan.items:
        item.opens = item.part_of = item.maker = NOBODY
    for row in (CAN, CUTTER, DUMMY, KEY, REMEDY):
        plan.items[row].exists, plan.items[row].mass = 1, 0.5
    plan.items[CAN].harm, plan.items[CAN].mass = 0.8, 8.0
    plan.items[CUTTER].uses, plan.items[DUMMY].uses = Use.CUTS, Use.DECOY_WIRE
    plan.items[KEY].uses, plan.items[REMEDY].uses = Use.OPENS, Use.REMEDY
    plan.items[KEY].opens = FIRST_SYSTEM + System.VAULT
    assert len(plan.systems) == SYSTEMS


def aboard(number: int, *here: int, **fields: Any) -> Mind:
    """Somebody at war in ROOM, with these people, who knows where everything lies."""
    mind = settled(number)
    mind.docked, mind.shut, mind.hold = 1, SHUT, 1
    mind.attacker, mind.attacked_at = NOBODY, NOBODY
    mind.locked = 1 << (FIRST_LOCK + System.VAULT)
    mind.item_at = [NOBODY] * ITEMS
    mind.item_at[CAN] = mind.item_at[CUTTER] = FIRST_PLACE + HALL
    mind.item_at[REMEDY] = FIRST_SYSTEM + System.VAULT
    mind.seen_place = [HALL] * PERSONS
    mind.seen_turn = [mind.turn - 20] * PERSONS
    meet(mind, *here)
    for name, value in fields.items():
        setattr(mind, name, value)
    return mind


def owns(mind: Mind, *items: int) -> Mind:
    """The same person with these items in their pockets."""
    for item in items:
        mind.item_at[item] = mind.self
        mind.pockets |= 1 << item
    return mind


def next_for(mind: Mind, plan: Plan, intention: int, whom: int = NOBODY) -> tuple[int, ...]:
    """How far it has come, and the verb, target and instrument of what is next."""
    mind.intention, picture, wanted = int(intention), plain(Picture), plain(Action)
    imagine(mind, plan, picture)
    way = advance(mind, picture, plan, whom, wanted)
    return way, wanted.verb, wanted.target, wanted.instrument


def thing(item: int) -> int:
    """The entity of an item."""
    return FIRST_ITEM + item


def place(row: int) -> int:
    """The entity of a place."""
    return FIRST_PLACE + row


def machine(system: int) -> int:
    """The entity of a system."""
    return FIRST_SYSTEM + int(system)
