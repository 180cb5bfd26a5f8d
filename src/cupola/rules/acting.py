"""May it be done, and do it: the door through which every action goes.

The same question is asked twice: of the actor's picture of the world when the action is
chosen, and of the world itself at the moment it is done.  What every verb needs of its
kind (a hold, a hand, the other within reach) is checked here, from the catalogue; what is
peculiar to a verb is checked in its family's file.
"""

from cupola.rules.bargaining import do_bargaining, may_bargaining
from cupola.rules.caring import do_caring, may_caring
from cupola.rules.driving import do_driving, may_driving
from cupola.rules.fighting import do_fighting, may_fighting
from cupola.rules.handling import do_handling, may_handling
from cupola.rules.leaving import do_leaving, may_leaving
from cupola.rules.looking import do_looking, may_looking
from cupola.rules.moving import do_moving, may_moving
from cupola.rules.reach import hands_full, has, is_at_system, is_inside, place_of
from cupola.rules.speaking import do_speaking, may_speaking
from cupola.rules.tampering import do_tampering, may_tampering
from cupola.rules.working import do_working, may_working
from cupola.world.book import try_in_vain
from cupola.world.catalogue.entities import (
    FIRST_ITEM,
    FIRST_SYSTEM,
    NOBODY,
    is_item,
    is_person,
    is_system,
)
from cupola.world.catalogue.facts import NO_WORDS
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import VERBS, Family, Need
from cupola.world.claims import is_known
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Action, World
from cupola.world.rows import Book


@rule
def may(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Why the actor may not do this now, or ALLOWED."""
    me = world.persons[actor]
    if me.exists == 0 or me.alive == 0:
        return Refusal.ACTOR_DEAD
    if me.awake == 0:
        return Refusal.ACTOR_UNCONSCIOUS
    if not 0 <= action.verb < VERBS or plan.verbs[action.verb].exists == 0:
        return Refusal.NO_SUCH_TARGET
    needs = plan.verbs[action.verb].needs
    refusal = _may_of_actor(world, plan, actor, action, needs)
    if refusal != Refusal.ALLOWED:
        return refusal
    refusal = _may_of_target(world, plan, actor, action, needs)
    if refusal != Refusal.ALLOWED:
        return refusal
    return _may_of_family(world, plan, actor, action)


@rule
def _may_of_actor(world: World, plan: Plan, actor: int, action: Action, needs: int) -> int:
    """What the verb needs of the one who tries."""
    me = world.persons[actor]
    if needs & Need.NOT_HELD and me.held_by != NOBODY:
        return Refusal.ACTOR_HELD
    if needs & Need.HOLD and me.hold == 0:
        return Refusal.NO_HOLD
    if needs & Need.INSIDE and not is_inside(plan, me.place):
        return Refusal.MUST_BE_INSIDE
    if needs & Need.FREE_HAND and hands_full(world, plan, actor):
        return Refusal.NO_FREE_HAND
    if needs & Need.WORDS and (action.words == NO_WORDS or not is_known(plan, action.words)):
        return Refusal.NO_WORDS
    if needs & Need.ITEM_IN_HAND:
        if not is_item(action.instrument):
            return Refusal.WRONG_ITEM
        if not has(world, actor, action.instrument - FIRST_ITEM):
            return Refusal.ITEM_NOT_IN_HAND
    return Refusal.ALLOWED


@rule
def _may_of_target(world: World, plan: Plan, actor: int, action: Action, needs: int) -> int:
    """What the verb needs of the one or the thing acted on."""
    target = action.target
    if needs & Need.AT_SYSTEM:
        if not is_system(target):
            return Refusal.WRONG_TARGET
        if world.systems[target - FIRST_SYSTEM].exists == 0:
            return Refusal.SYSTEM_MISSING
        if not is_at_system(world, plan, actor, target - FIRST_SYSTEM):
            return Refusal.NOT_AT_SYSTEM
    if needs & Need.NOT_SELF and target == actor:
        return Refusal.TARGET_IS_ACTOR
    if needs & Need.TARGET_HERE and target != NOBODY:
        if not _is_here(world, plan, actor, target):
            return Refusal.TARGET_NOT_HERE
    if needs & (Need.TARGET_ALIVE | Need.TARGET_AWAKE):
        return _may_of_other(world, target, needs)
    return Refusal.ALLOWED


@rule
def _is_here(world: World, plan: Plan, actor: int, target: int) -> bool:
    """Whether somebody or something is where the actor is; a system is wherever it is worked."""
    if is_system(target):
        return is_at_system(world, plan, actor, target - FIRST_SYSTEM)
    return place_of(world, plan, target) == world.persons[actor].place


@rule
def _may_of_other(world: World, target: int, needs: int) -> int:
    """What the verb needs of the other person."""
    if not is_person(target) or world.persons[target].exists == 0:
        return Refusal.NO_SUCH_TARGET
    if world.persons[target].alive == 0:
        return Refusal.TARGET_DEAD
    if needs & Need.TARGET_AWAKE and world.persons[target].awake == 0:
        return Refusal.TARGET_UNCONSCIOUS
    return Refusal.ALLOWED


@rule
def _may_of_family(world: World, plan: Plan, actor: int, action: Action) -> int:
    """What is peculiar to the verb."""
    family = plan.verbs[action.verb].family
    if family == Family.MOVING:
        return may_moving(world, plan, actor, action)
    if family == Family.LOOKING:
        return may_looking(world, plan, actor, action)
    if family == Family.SPEAKING:
        return may_speaking(world, plan, actor, action)
    if family == Family.BARGAINING:
        return may_bargaining(world, plan, actor, action)
    if family == Family.HANDLING:
        return may_handling(world, plan, actor, action)
    if family == Family.WORKING:
        return may_working(world, plan, actor, action)
    if family == Family.TAMPERING:
        return may_tampering(world, plan, actor, action)
    if family == Family.DRIVING:
        return may_driving(world, plan, actor, action)
    if family == Family.FIGHTING:
        return may_fighting(world, plan, actor, action)
    if family == Family.CARING:
        return may_caring(world, plan, actor, action)
    if family == Family.LEAVING:
        return may_leaving(world, plan, actor, action)
    return Refusal.NO_SUCH_TARGET


@rule
def act(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """It is done, or tried in vain: what the world resists changes nothing."""
    refusal = may(world, plan, actor, action)
    if refusal != Refusal.ALLOWED:
        try_in_vain(world, book, actor, action, refusal)
        return
    _do(world, plan, book, actor, action)


@rule
def _do(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """The action's family carries it out."""
    family = plan.verbs[action.verb].family
    if family == Family.MOVING:
        do_moving(world, plan, book, actor, action)
    elif family == Family.LOOKING:
        do_looking(world, plan, book, actor, action)
    elif family == Family.SPEAKING:
        do_speaking(world, plan, book, actor, action)
    elif family == Family.BARGAINING:
        do_bargaining(world, plan, book, actor, action)
    elif family == Family.HANDLING:
        do_handling(world, plan, book, actor, action)
    elif family == Family.WORKING:
        do_working(world, plan, book, actor, action)
    elif family == Family.TAMPERING:
        do_tampering(world, plan, book, actor, action)
    elif family == Family.DRIVING:
        do_driving(world, plan, book, actor, action)
    elif family == Family.FIGHTING:
        do_fighting(world, plan, book, actor, action)
    elif family == Family.CARING:
        do_caring(world, plan, book, actor, action)
    elif family == Family.LEAVING:
        do_leaving(world, plan, book, actor, action)
