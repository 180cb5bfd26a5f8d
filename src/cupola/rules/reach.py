"""Where things are and who can get at them: questions that many rules ask.

Everything here can be asked of the world and of one person's picture of it.
"""

from cupola.world.catalogue.entities import (
    FIRST_CREATURE,
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    ITEMS,
    NOBODY,
    PlaceKind,
    System,
    Use,
    is_item,
    is_person,
    is_place,
    is_system,
)
from cupola.world.compiled import rule
from cupola.world.instructions import zeros_below
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
def hands_full(world: World, plan: Plan, person: int) -> bool:
    """Whether both hands are taken by items not in a pocket.

    A grip on somebody takes neither: one holds on with arms and legs (own choice).
    """
    taken = 0
    for item in range(ITEMS - plan.spare.items):
        if world.items[item].at == person and world.items[item].pocketed == 0:
            taken += 1
    return taken >= 2


@rule
def item_with_use(world: World, plan: Plan, person: int, use: int) -> int:
    """The row of an item that a person has and that is good for this; -1 if there is none."""
    for item in range(ITEMS - plan.spare.items):
        if plan.items[item].uses & use and has(world, person, item):
            return item
    return NOBODY


@rule
def item_at_hand(world: World, plan: Plan, person: int, use: int) -> int:
    """The row of an item good for this that a person has or that lies where they are, or -1."""
    own = item_with_use(world, plan, person, use)
    if own != NOBODY:
        return own
    for item in range(ITEMS - plan.spare.items):
        if plan.items[item].exists == 1 and plan.items[item].uses & use:
            if world.items[item].at == FIRST_PLACE + world.persons[person].place:
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
    for row in range(HATCHES - plan.spare.hatches):
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
        edge = around(plan, shut, edge) & ~reached
        reached |= edge
    return NOBODY


@rule
def nearest_of(plan: Plan, shut: int, start: int, goals: int) -> int:
    """The nearest of these places (bits), of equally near ones the first; -1 without a way."""
    if start < 0:
        return NOBODY
    reached = 1 << start
    edge = reached
    while edge != 0:
        if edge & goals != 0:
            return lowest(edge & goals)
        edge = around(plan, shut, edge) & ~reached
        reached |= edge
    return NOBODY


@rule
def around(plan: Plan, shut: int, places: int) -> int:
    """Places one hatch away from any of these, as bits."""
    bits = 0
    rest = places
    while rest != 0:
        bits |= open_neighbours(plan, shut, lowest(rest))
        rest &= rest - 1  # the lowest is done
    return bits


@rule
def open_neighbours(plan: Plan, shut: int, place: int) -> int:
    """Places one hatch away, as bits, leaving out hatches that are held shut."""
    near = plan.places[place].near
    rest = shut & plan.places[place].hatches
    while rest != 0:
        near &= ~(1 << behind(plan, lowest(rest), place))
        rest &= rest - 1  # the lowest is done
    return near


@rule
def behind(plan: Plan, hatch: int, place: int) -> int:
    """The place to which a hatch of this place leads."""
    row = plan.hatches[hatch]
    return row.a if row.b == place else row.b


@rule
def lowest(bits: int) -> int:
    """The lowest row of a set; -1 if it is empty."""
    if bits == 0:
        return NOBODY
    return zeros_below(bits)


@rule
def alone_with(world: World, actor: int, other: int) -> bool:
    """Whether nobody else awake is in the actor's place."""
    here = world.persons[actor].place
    for person in range(8):
        someone = world.persons[person]
        if person in (actor, other) or someone.exists == 0:
            continue
        if someone.place == here and someone.awake == 1:
            return False
    return True


@rule
def is_worn(world: World, plan: Plan, item: int) -> bool:
    """Whether an item (a row) is a suit that somebody wears."""
    at = world.items[item].at
    if plan.items[item].uses & Use.SUIT == 0 or not is_person(at):
        return False
    return world.persons[at].suited == 1 and world.items[item].pocketed == 1


@rule
def is_locked_in(world: World, item: int) -> bool:
    """Whether an item (a row) lies in a locked container, at any depth."""
    at = FIRST_ITEM + item
    for _ in range(DEEPEST):
        if is_item(at):
            at = world.items[at - FIRST_ITEM].at
    return is_system(at) and world.systems[at - FIRST_SYSTEM].locked == 1


@rule
def keeper_of(world: World, item: int) -> int:
    """The person with whom an item (a row) is, at any depth; NOBODY if with none."""
    at = FIRST_ITEM + item
    for _ in range(DEEPEST):
        if is_item(at):
            at = world.items[at - FIRST_ITEM].at
    return at if is_person(at) else NOBODY


@rule
def lies_with(world: World, item: int, owner: int) -> bool:
    """Whether an item (a row) is in, on or with the owner, at any depth."""
    at = FIRST_ITEM + item
    for _ in range(DEEPEST):
        if not is_item(at):
            return False
        at = world.items[at - FIRST_ITEM].at
        if at == owner:
            return True
    return False


@rule
def has_key(world: World, plan: Plan, person: int, lock: int) -> bool:
    """Whether a person has an item that opens this place or system (an entity)."""
    for item in range(ITEMS - plan.spare.items):
        if plan.items[item].exists == 1 and plan.items[item].opens == lock:
            if has(world, person, item):
                return True
    return False


@rule
def is_apart(plan: Plan, entity: int) -> bool:
    """Whether this is a room that can be locked from within."""
    return is_place(entity) and plan.places[entity - FIRST_PLACE].lockable == 1


@rule
def is_locked(world: World, plan: Plan, lock: int) -> bool:
    """Whether a container, or every hatch of a room, is locked."""
    if is_system(lock):
        return world.systems[lock - FIRST_SYSTEM].locked == 1
    room = lock - FIRST_PLACE
    found = False
    for row in range(HATCHES - plan.spare.hatches):
        hatch = plan.hatches[row]
        if hatch.exists == 1 and (hatch.a == room or hatch.b == room):
            if world.hatches[row].locked == 0:
                return False
            found = True
    return found
