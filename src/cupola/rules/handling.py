"""Handling: to give, take, drop and pocket things, to set up, to lock and unlock, open and shut.

A person has two hands; what is light goes into a pocket, what is let go floats, and outside drifts
away for good.  One may take what lies in the room, in an unlocked container or with somebody who is
dead, asleep or unconscious, and may draw what is in one's own pocket.  From somebody conscious one
can take only in a struggle, when one of the two has the other in a grip, and then it depends on
chance.  The vault wants its key.  A room apart can be locked from within and then opened from
outside with a key alone.  Hatches are opened and shut from next door, and everybody near hears it.
"""

from cupola.rules.reach import (
    hands_full,
    has,
    has_key,
    hatch_between,
    is_apart,
    is_inside,
    is_locked,
    is_locked_in,
    is_worn,
    item_at_hand,
    keeper_of,
    lies_with,
    place_of_item,
)
from cupola.world.book import becomes, tell, try_in_vain
from cupola.world.catalogue.entities import (
    CREATURES,
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    NOBODY,
    PlaceKind,
    System,
    Use,
    is_item,
    is_place,
    is_system,
)
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.chance import Purpose, happens
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import HATCHES, Action, World
from cupola.world.rows import Book

FITS_A_POCKET = 1.0
"""kg from which a thing is too large for a pocket (own choice)."""
WREST_FROM_HAND = 0.4
"""Chance to wrest from a conscious person what is in hand; a little less than an even match."""
WREST_FROM_POCKET = 0.6
"""Chance to draw it from a conscious person's pocket, whose hands are busy (own choice)."""


@rule
def may_handling(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Why the actor may not handle this, or ALLOWED."""
    verb = action.verb
    if verb == Verb.GIVE:
        return may_give(world, plan, action)
    if verb == Verb.TAKE:
        return may_take(world, plan, actor, action)
    if verb == Verb.DROP:
        worn = is_worn(world, plan, action.instrument - FIRST_ITEM)
        return Refusal.WRONG_ITEM if worn else Refusal.ALLOWED
    if verb == Verb.POCKET:
        return may_pocket(world, plan, actor, action)
    if verb == Verb.INSTALL:
        return may_install(world, plan, actor, action)
    if verb == Verb.SET_ASIDE:
        return may_set_aside(world, plan, actor, action)
    return _may_locks(world, plan, actor, action)


@rule
def _may_locks(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Why the actor may not lock, unlock, open or shut this, or ALLOWED."""
    if action.verb == Verb.UNLOCK:
        return may_unlock(world, plan, actor, action)
    if action.verb == Verb.LOCK:
        return may_lock(world, plan, actor, action)
    if action.verb == Verb.OPEN:
        return may_open(world, plan, actor, action)
    if action.verb == Verb.SHUT:
        return may_shut(world, plan, actor, action)
    return Refusal.NO_SUCH_TARGET


@rule
def do_handling(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """The thing is where the actor wanted it, or the lock as the actor wanted it."""
    verb = action.verb
    if verb == Verb.GIVE:
        give(world, plan, book, actor, action)
    elif verb == Verb.TAKE:
        take(world, book, actor, action)
    elif verb == Verb.DROP:
        _puts(world, book, actor, action, FIRST_PLACE + where_dropped(world, plan, actor))
        world.items[action.instrument - FIRST_ITEM].loose = 1
    elif verb == Verb.POCKET:
        _puts(world, book, actor, action, actor)
        world.items[action.instrument - FIRST_ITEM].pocketed = 1
    elif verb == Verb.INSTALL:
        install(world, book, actor, action)
    elif verb == Verb.SET_ASIDE:
        set_aside(world, book, actor, action)
    elif verb == Verb.UNLOCK or verb == Verb.LOCK:
        turn_lock(world, plan, book, actor, action)
    else:
        move_hatch(world, plan, book, actor, action)


@rule
def where_dropped(world: World, plan: Plan, actor: int) -> int:
    """The row of the place where a thing is that the actor lets go: outside it drifts off."""
    place = world.persons[actor].place
    if plan.gravity == 1 or plan.void < 0 or is_inside(plan, place):
        return place
    return plan.void


@rule
def may_give(world: World, plan: Plan, action: Action) -> int:
    """Somebody may hand over what they have to somebody with a free hand or pocket."""
    row = action.instrument - FIRST_ITEM
    if is_worn(world, plan, row):
        return Refusal.WRONG_ITEM
    if hands_full(world, plan, action.target) and plan.items[row].mass >= FITS_A_POCKET:
        return Refusal.NO_FREE_HAND
    return Refusal.ALLOWED


@rule
def give(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """The other has the item: in hand, or in a pocket if both hands are full."""
    full = hands_full(world, plan, action.target)
    _puts(world, book, actor, action, action.target)
    if full:
        world.items[action.instrument - FIRST_ITEM].pocketed = 1


@rule
def _puts(world: World, book: Book, actor: int, action: Action, at: int) -> None:
    """The item is there now, in nobody's pocket, and it is told."""
    item = world.items[action.instrument - FIRST_ITEM]
    item.at = at
    item.pocketed = 0
    item.loose = 0
    event = tell(world, book, action.verb, actor, action.target)
    event.instrument = action.instrument


@rule
def may_take(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Somebody may take what is in reach, not locked away and not held fast."""
    if not is_item(action.instrument):
        return Refusal.WRONG_ITEM
    row = action.instrument - FIRST_ITEM
    if plan.items[row].exists == 0:
        return Refusal.NO_SUCH_TARGET
    if is_worn(world, plan, row):
        return Refusal.WRONG_ITEM
    if world.items[row].at == actor:
        in_pocket = world.items[row].pocketed == 1
        return Refusal.ALLOWED if in_pocket else Refusal.ALREADY_SO
    if place_of_item(world, plan, row) != world.persons[actor].place:
        return Refusal.ITEM_NOT_THERE
    if action.target != NOBODY and not lies_with(world, row, action.target):
        return Refusal.ITEM_NOT_THERE
    return _may_wrest(world, actor, row)


@rule
def _may_wrest(world: World, actor: int, row: int) -> int:
    """Locks and people who are awake keep what they have, unless they are in a struggle."""
    me = world.persons[actor]
    keeper = keeper_of(world, row)
    if me.held_by != NOBODY and keeper != actor and keeper != me.held_by:
        return Refusal.ACTOR_HELD
    if is_locked_in(world, row):
        return Refusal.LOCKED
    if keeper in (NOBODY, actor) or not is_struggling(world, keeper):
        return Refusal.ALLOWED
    in_grip = me.held_by == keeper or world.persons[keeper].held_by == actor
    return Refusal.ALLOWED if in_grip else Refusal.TARGET_RESISTS


@rule
def is_struggling(world: World, person: int) -> bool:
    """Whether a person can resist: alive and awake."""
    return world.persons[person].alive == 1 and world.persons[person].awake == 1


@rule
def take(world: World, book: Book, actor: int, action: Action) -> None:
    """The actor has the item in hand, or has grasped for it in vain."""
    row = action.instrument - FIRST_ITEM
    keeper = keeper_of(world, row)
    if keeper != NOBODY and keeper != actor and is_struggling(world, keeper):
        if not _wrests(world, actor, keeper, row):
            try_in_vain(world, book, actor, action, Refusal.TARGET_RESISTS)
            return
    source = world.items[row].at
    if is_system(source):
        _comes_out(world, source - FIRST_SYSTEM)
    _puts(world, book, actor, action, actor)


@rule
def _wrests(world: World, actor: int, keeper: int, row: int) -> bool:
    """Whether the actor gets the better of the other this time."""
    me = world.persons[actor]
    chance = WREST_FROM_HAND
    if world.items[row].pocketed == 1:
        chance = WREST_FROM_POCKET
    count = me.blows
    me.blows += 1
    return happens(world, Purpose.WREST, actor, keeper, count, chance)


@rule
def _comes_out(world: World, system: int) -> None:
    """What was built into a system is out of it again."""
    if system == System.WIRE:
        world.systems[system].faked = 0
    elif system == System.ANIMAL_BOX:
        world.systems[system].progress = 0.0


@rule
def may_pocket(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Somebody may put away what is light and not put away yet."""
    row = action.instrument - FIRST_ITEM
    if plan.items[row].mass >= FITS_A_POCKET:
        return Refusal.WRONG_ITEM
    put_away = world.items[row].at == actor and world.items[row].pocketed == 1
    return Refusal.ALREADY_SO if put_away else Refusal.ALLOWED


@rule
def may_install(world: World, plan: Plan, actor: int, action: Action) -> int:
    """The animals' box takes a net; it and the experiment may be set up once."""
    system = action.target - FIRST_SYSTEM
    if system != System.ANIMAL_BOX and system != System.EXPERIMENT:
        return Refusal.WRONG_TARGET
    if action.instrument == NOBODY:
        return Refusal.ALREADY_SO if world.systems[system].on == 1 else Refusal.ALLOWED
    if not is_item(action.instrument):
        return Refusal.WRONG_ITEM
    row = action.instrument - FIRST_ITEM
    if not has(world, actor, row):
        return Refusal.ITEM_NOT_IN_HAND
    if system != System.ANIMAL_BOX or plan.items[row].uses & Use.NET == 0:
        return Refusal.WRONG_ITEM
    return Refusal.ALREADY_SO if world.systems[system].progress >= 1.0 else Refusal.ALLOWED


@rule
def install(world: World, book: Book, actor: int, action: Action) -> None:
    """The animals have something to hold on to, or the system is set up."""
    system = world.systems[action.target - FIRST_SYSTEM]
    if action.instrument == NOBODY:
        system.on = 1
        event = tell(world, book, Verb.INSTALL, actor, action.target)
        system.event = event.number
        return
    system.progress = 1.0
    _puts(world, book, actor, action, action.target)
    system.event = world.events_told - 1
    becomes(world, book, about(About.TENDED_ANIMALS, actor), 1, system.event)


@rule
def may_set_aside(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Maimed animals may be put apart from the others, in the container meant for that."""
    if action.target != FIRST_SYSTEM + System.ANIMAL_BOX:
        return Refusal.WRONG_TARGET
    for row in range(CREATURES):
        animal = world.creatures[row]
        if animal.exists == 1 and animal.maimed == 1 and animal.apart == 0:
            container = item_at_hand(world, plan, actor, Use.KILLS_GENTLY)
            return Refusal.ALLOWED if container != NOBODY else Refusal.ITEM_NOT_THERE
    return Refusal.ANIMALS_MISSING


@rule
def set_aside(world: World, book: Book, actor: int, action: Action) -> None:
    """The maimed animals are apart."""
    for row in range(CREATURES):
        animal = world.creatures[row]
        if animal.exists == 1 and animal.maimed == 1:
            animal.apart = 1
    tell(world, book, Verb.SET_ASIDE, actor, action.target)


@rule
def _may_turn(world: World, plan: Plan, actor: int, lock: int) -> int:
    """A container wants its key; a room apart wants none from within."""
    if is_apart(plan, lock):
        return Refusal.ALLOWED
    if not is_system(lock):
        return Refusal.WRONG_TARGET
    system = lock - FIRST_SYSTEM
    if world.systems[system].exists == 0:
        return Refusal.SYSTEM_MISSING
    if plan.systems[system].key == NOBODY:
        return Refusal.WRONG_TARGET
    return Refusal.ALLOWED if has_key(world, plan, actor, lock) else Refusal.NO_KEY


@rule
def may_unlock(world: World, plan: Plan, actor: int, action: Action) -> int:
    """What is locked may be unlocked by who is within or has the key."""
    refusal = _may_turn(world, plan, actor, action.target)
    if refusal == Refusal.ALLOWED and not is_locked(world, plan, action.target):
        return Refusal.ALREADY_SO
    return refusal


@rule
def may_lock(world: World, plan: Plan, actor: int, action: Action) -> int:
    """What is not locked may be locked by who is within or has the key."""
    refusal = _may_turn(world, plan, actor, action.target)
    if refusal == Refusal.ALLOWED and is_locked(world, plan, action.target):
        return Refusal.ALREADY_SO
    return refusal


@rule
def turn_lock(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """The lock is turned; a room that is locked is shut as well."""
    locked = 1 if action.verb == Verb.LOCK else 0
    tell(world, book, action.verb, actor, action.target)
    if is_system(action.target):
        world.systems[action.target - FIRST_SYSTEM].locked = locked
        return
    room = action.target - FIRST_PLACE
    world.air_due = 1
    for row in range(HATCHES - plan.spare.hatches):
        hatch = plan.hatches[row]
        if hatch.exists == 1 and (hatch.a == room or hatch.b == room):
            world.hatches[row].locked = locked
            world.hatches[row].locked_from = room if locked == 1 else NOBODY
            if locked == 1:
                world.hatches[row].open = 0


@rule
def _hatch_toward(plan: Plan, here: int, target: int) -> int:
    """The row of the hatch to a place next door; -1 if that place is not next door inside."""
    if not is_place(target) or not is_inside(plan, here):
        return NOBODY
    return hatch_between(plan, here, target - FIRST_PLACE)


@rule
def may_open(world: World, plan: Plan, actor: int, action: Action) -> int:
    """A hatch that is shut may be opened from next door; one that is locked wants the key."""
    here = world.persons[actor].place
    row = _hatch_toward(plan, here, action.target)
    if row == NOBODY or _leads_into_space(world, plan, here, action.target - FIRST_PLACE):
        return Refusal.NO_WAY
    if world.hatches[row].open == 1:
        return Refusal.ALREADY_SO
    if world.hatches[row].locked == 1 and not has_key(world, plan, actor, action.target):
        return Refusal.HATCH_LOCKED
    return Refusal.ALLOWED


@rule
def _leads_into_space(world: World, plan: Plan, here: int, there: int) -> bool:
    """Whether the vehicle that the hatch joined has gone."""
    if world.systems[System.VEHICLE].on == 1:
        return False
    vehicle = PlaceKind.VEHICLE
    return plan.places[here].kind == vehicle or plan.places[there].kind == vehicle


@rule
def may_shut(world: World, plan: Plan, actor: int, action: Action) -> int:
    """A hatch that is open may be shut from next door."""
    row = _hatch_toward(plan, world.persons[actor].place, action.target)
    if row == NOBODY:
        return Refusal.NO_WAY
    return Refusal.ALLOWED if world.hatches[row].open == 1 else Refusal.ALREADY_SO


@rule
def move_hatch(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """The hatch is open, or shut, and the air finds another way."""
    row = _hatch_toward(plan, world.persons[actor].place, action.target)
    world.hatches[row].open = 1 if action.verb == Verb.OPEN else 0
    world.hatches[row].locked = 0
    world.hatches[row].locked_from = NOBODY
    world.air_due = 1
    tell(world, book, action.verb, actor, action.target)
