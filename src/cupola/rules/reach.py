"""Where things are and who can get at them: questions that many rules ask.

Everything here can be asked of the world and of one person's picture of it.
"""

from cupola.world.compiled import rule
from cupola.world.entities import (
    FIRST_CREATURE,
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    ITEMS,
    NOBODY,
    PLACES,
    PlaceKind,
    System,
    is_item,
    is_person,
    is_place,
    is_system,
)
from cupola.world.plan import Plan
from cupola.world.records import HATCHES, World

DEEPEST = 4
"""How many containers deep an item can lie."""


@rule
def place_of(world: World, plan: Plan, entity: int) -> int:
    """The row of the place where something is; -1 if that is nowhere or not known."""
    if is_person(entity):
        return world.persons[entity].place if world.persons[entity].exists == 1 else NOBODY
    if is_place(entity):
        return entity - FIRST_PLACE
    if is_system(entity):
        return plan.systems[entity - FIRST_SYSTEM].place
    if is_item(entity):
        return place_of_item(world, plan, entity - FIRST_ITEM)
    if FIRST_CREATURE <= entity < FIRST_PLACE:
        return plan.systems[System.ANIMAL_BOX].place
    return NOBODY


@rule
def place_of_item(world: World, plan: Plan, item: int) -> int:
    """The row of the place where an item is, whoever or whatever holds it."""
    at = FIRST_ITEM + item
    for _ in range(DEEPEST):
        if is_item(at):
            at = world.items[at - FIRST_ITEM].at
        elif is_person(at):
            return world.persons[at].place
        elif is_place(at):
            return at - FIRST_PLACE
        elif is_system(at):
            return plan.systems[at - FIRST_SYSTEM].place
        else:
            return NOBODY
    return NOBODY


@rule
def is_at_system(world: World, plan: Plan, person: int, system: int) -> bool:
    """Whether a person is where a system can be worked."""
    place = world.persons[person].place
    return place >= 0 and (plan.systems[system].places >> place) & 1 == 1


@rule
def has(world: World, person: int, item: int) -> bool:
    """Whether a person has an item (a row) in hand or pocket, or a part of one in hand."""
    at = world.items[item].at
    if at == person:
        return True
    return is_item(at) and world.items[at - FIRST_ITEM].at == person


@rule
def hands_full(world: World, person: int) -> bool:
    """Whether both hands are taken, by items not in a pocket and by a grip on somebody."""
    taken = 0
    for item in range(ITEMS):
        if world.items[item].at == person and world.items[item].pocketed == 0:
            taken += 1
    return taken >= 2


@rule
def item_with_use(world: World, plan: Plan, person: int, use: int) -> int:
    """The row of an item that a person has and that is good for this; -1 if there is none."""
    for item in range(ITEMS):
        if plan.items[item].uses & use and has(world, person, item):
            return item
    return NOBODY


@rule
def is_inside(plan: Plan, place: int) -> bool:
    """Whether a place is a room or a vehicle."""
    if place < 0:
        return False
    kind = plan.places[place].kind
    return kind == PlaceKind.ROOM or kind == PlaceKind.VEHICLE


@rule
def hatch_between(plan: Plan, a: int, b: int) -> int:
    """The row of the hatch that joins two places; -1 if none does."""
    for row in range(HATCHES):
        hatch = plan.hatches[row]
        if hatch.exists == 0:
            continue
        if (hatch.a == a and hatch.b == b) or (hatch.a == b and hatch.b == a):
            return row
    return NOBODY


@rule
def next_hop(plan: Plan, shut: int, start: int, goal: int) -> int:
    """The next place on a shortest way that avoids hatches held shut; -1 if there is none.

    Searches backwards from the goal over sets of places as bits.
    """
    if start < 0 or goal < 0 or start == goal:
        return NOBODY
    reached = 1 << goal
    edge = reached
    neighbours = open_neighbours(plan, shut, start)
    while edge != 0:
        if edge & neighbours != 0:
            return lowest(edge & neighbours)
        wider = 0
        for place in range(PLACES):
            if (edge >> place) & 1:
                wider |= open_neighbours(plan, shut, place)
        edge = wider & ~reached
        reached |= wider
    return NOBODY


@rule
def open_neighbours(plan: Plan, shut: int, place: int) -> int:
    """Places one hatch away, as bits, leaving out hatches that are held shut."""
    near = plan.places[place].near
    if shut == 0:
        return near
    for row in range(HATCHES):
        if (shut >> row) & 1:
            hatch = plan.hatches[row]
            if hatch.a == place:
                near &= ~(1 << hatch.b)
            if hatch.b == place:
                near &= ~(1 << hatch.a)
    return near


@rule
def lowest(bits: int) -> int:
    """The lowest row of a set; -1 if it is empty."""
    for row in range(PLACES):
        if (bits >> row) & 1:
            return row
    return NOBODY


@rule
def alone_with(world: World, actor: int, other: int) -> bool:
    """Whether nobody else awake is in the actor's place."""
    here = world.persons[actor].place
    for person in range(8):
        someone = world.persons[person]
        if person == actor or person == other or someone.exists == 0:
            continue
        if someone.place == here and someone.awake == 1:
            return False
    return True
