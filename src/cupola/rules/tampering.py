"""Tampering and mending: to cut, to fake, to switch off and on, to repair.

Whoever is at the wire with something that cuts may cut it; voice and ground are dead at
once.  A cut wire may be replaced by a dummy, which looks whole to anybody who inspects
it.  The machines of the station can be shut down and restored where they stand, by one
person and in silence; a candle of oxygen is lit and put out like that, till none is left.
The antenna is mended by hand on the hull, holding on; everything else, the wire among it,
only by somebody trained.  What is not broken cannot be mended, but that shows only in the
trying.
"""

from cupola.rules.reach import has, is_inside, item_with_use
from cupola.world.book import LEAST_CREDENCE, Outcome, tell
from cupola.world.catalogue.entities import (
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    ITEMS,
    NOBODY,
    Skill,
    System,
    Use,
    is_item,
)
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Action, World
from cupola.world.rows import Book


@rule
def may_tampering(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Why the actor may not tamper with this or mend it, or ALLOWED."""
    if action.verb == Verb.CUT:
        return may_cut(world, plan, actor, action)
    if action.verb == Verb.FAKE:
        return may_fake(world, plan, actor, action)
    if action.verb == Verb.REPAIR:
        return may_repair(world, plan, actor, action)
    if action.verb == Verb.SHUT_DOWN:
        return may_shut_down(world, action)
    if action.verb == Verb.RESTORE:
        return may_restore(world, action)
    return Refusal.NO_SUCH_TARGET


@rule
def do_tampering(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """The system is cut, faked, mended, off or on."""
    if action.verb == Verb.CUT:
        cut(world, plan, book, actor, action)
    elif action.verb == Verb.FAKE:
        fake(world, book, actor, action)
    elif action.verb == Verb.REPAIR:
        repair(world, plan, book, actor, action)
    else:
        switch(world, book, actor, action)


@rule
def is_switchable(system: int) -> bool:
    """Whether a system has a switch: the link and the messages are switched from below."""
    return (
        system == System.LIFE_SUPPORT
        or system == System.POWER
        or system == System.VOICE_LOOP
        or system == System.ARM
        or system == System.EXPERIMENT
        or system == System.SCRUBBER
        or system == System.GENERATOR
        or system == System.CANDLES
    )


@rule
def may_cut(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Somebody with a tool that cuts may cut a wire that is whole."""
    if action.target != FIRST_SYSTEM + System.WIRE:
        return Refusal.WRONG_TARGET
    if is_item(action.instrument):
        if not has(world, actor, action.instrument - FIRST_ITEM):
            return Refusal.ITEM_NOT_IN_HAND
        if plan.items[action.instrument - FIRST_ITEM].uses & Use.CUTS == 0:
            return Refusal.WRONG_ITEM
    elif item_with_use(world, plan, actor, Use.CUTS) == NOBODY:
        return Refusal.WRONG_ITEM
    return Refusal.ALREADY_SO if world.systems[System.WIRE].cut == 1 else Refusal.ALLOWED


@rule
def cut(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """The wire is cut; whatever ran over it is silent."""
    wire = world.systems[System.WIRE]
    wire.cut = 1
    wire.faked = 0
    event = tell(world, book, Verb.CUT, actor, action.target)
    event.instrument = action.instrument
    if not is_item(action.instrument):
        event.instrument = FIRST_ITEM + item_with_use(world, plan, actor, Use.CUTS)
    event.outcome = Outcome.LINK_DOWN
    wire.event = event.number


@rule
def may_fake(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Somebody with a dummy may put it where a wire was cut."""
    if action.target != FIRST_SYSTEM + System.WIRE:
        return Refusal.WRONG_TARGET
    if not is_item(action.instrument):
        return Refusal.WRONG_ITEM
    if not has(world, actor, action.instrument - FIRST_ITEM):
        return Refusal.ITEM_NOT_IN_HAND
    if plan.items[action.instrument - FIRST_ITEM].uses & Use.DECOY_WIRE == 0:
        return Refusal.WRONG_ITEM
    if world.systems[System.WIRE].faked == 1:
        return Refusal.ALREADY_SO
    return Refusal.ALLOWED if world.systems[System.WIRE].cut == 1 else Refusal.NOT_DAMAGED


@rule
def fake(world: World, book: Book, actor: int, action: Action) -> None:
    """The wire looks whole and is not: a lie told with a thing."""
    item = world.items[action.instrument - FIRST_ITEM]
    item.at = action.target
    item.pocketed = 0
    item.loose = 0
    world.systems[System.WIRE].faked = 1
    event = tell(world, book, Verb.FAKE, actor, action.target)
    event.instrument = action.instrument
    event.words = Fact.WIRE_OK
    event.truth = 0
    event.held = LEAST_CREDENCE
    event.outcome = Outcome.LOOKS_INTACT


@rule
def may_repair(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Somebody trained may mend what is broken; the antenna takes a hold and no training.

    Whether the ground can be reached, and what it sends, is not to be mended from aboard.
    """
    system = action.target - FIRST_SYSTEM
    if system == System.GROUND_LINK or system == System.MESSAGES:
        return Refusal.WRONG_TARGET
    if not is_inside(plan, world.persons[actor].place) and world.persons[actor].hold == 0:
        return Refusal.NO_HOLD
    if system != System.ANTENNA and plan.persons[actor].skills & Skill.ENGINEERING == 0:
        return Refusal.NO_SKILL
    broken = world.systems[system].broken == 1 or world.systems[system].cut == 1
    return Refusal.ALLOWED if broken else Refusal.NOT_DAMAGED


@rule
def repair(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """The system works again; a dummy found in the wire's place floats beside it."""
    system = action.target - FIRST_SYSTEM
    mended = world.systems[system]
    mended.broken = 0
    mended.cut = 0
    mended.faked = 0
    event = tell(world, book, Verb.REPAIR, actor, action.target)
    event.outcome = Outcome.MENDED
    mended.event = event.number
    if system == System.WIRE:
        _take_out_the_dummy(world, plan, actor)


@rule
def _take_out_the_dummy(world: World, plan: Plan, actor: int) -> None:
    """No dummy is in the wire's place; it floats in the room."""
    for item in range(ITEMS - plan.spare.items):
        if plan.items[item].uses & Use.DECOY_WIRE == 0:
            continue
        if world.items[item].at == FIRST_SYSTEM + System.WIRE:
            world.items[item].at = FIRST_PLACE + world.persons[actor].place
            world.items[item].loose = 1


@rule
def may_shut_down(world: World, action: Action) -> int:
    """A machine that runs may be shut down."""
    system = action.target - FIRST_SYSTEM
    if not is_switchable(system):
        return Refusal.WRONG_TARGET
    return Refusal.ALLOWED if world.systems[system].on == 1 else Refusal.ALREADY_SO


@rule
def may_restore(world: World, action: Action) -> int:
    """A machine that is off and whole may be switched on."""
    system = action.target - FIRST_SYSTEM
    if not is_switchable(system):
        return Refusal.WRONG_TARGET
    if world.systems[system].on == 1:
        return Refusal.ALREADY_SO
    return Refusal.SYSTEM_BROKEN if world.systems[system].broken == 1 else Refusal.ALLOWED


@rule
def switch(world: World, book: Book, actor: int, action: Action) -> None:
    """The machine is off, or on."""
    system = world.systems[action.target - FIRST_SYSTEM]
    system.on = 1 if action.verb == Verb.RESTORE else 0
    event = tell(world, book, action.verb, actor, action.target)
    event.outcome = Outcome.ON if system.on == 1 else Outcome.OFF
    system.event = event.number
