"""Driving the arm: it can knock somebody off the hull, and it can fetch somebody back.

Whoever has learnt it may drive the arm from a console, if the arm is on and whole and
nobody else is driving it.  A swing at somebody on the hull hits with some chance; who is
hit loses hold and drifts away, hurt a little, and is taken for dead by who sees it.  To
fetch somebody the operator must hold that the person is out there alive: on the hull, or
drifting so that the arm gets there in time, and slower than the arm with a person on it.  Who
is fetched holds on before the nearest airlock.
"""

from cupola.physics.bodies import interrupt, wound
from cupola.physics.reaching import EMPTY_TIP, SUITED_KG, can_be_caught
from cupola.physics.systems import works
from cupola.rules.moving import let_go_of_all
from cupola.rules.reach import is_at_system, next_hop
from cupola.world.book import Outcome, tell
from cupola.world.catalogue.entities import (
    FIRST_SYSTEM,
    NOBODY,
    PLACES,
    PlaceKind,
    Skill,
    System,
    is_person,
)
from cupola.world.catalogue.facts import About, about, denial
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.chance import Purpose, happens, roll
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Action, World
from cupola.world.rows import Book

SWING_HITS = 0.6
"""Chance that a swing hits somebody who holds on and does not look; tuned against nothing
but beat 19 of the film, where it hits."""
SLOWEST_PUSH = 0.2
"""m/s, the least at which somebody who is hit drifts away (a glancing blow; own estimate)."""
HURT_BY_ARM = 0.05
"""Share of health that the blow costs: a shove at walking pace in a stiff suit (own estimate)."""


@rule
def may_driving(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Why the actor may not drive the arm like this, or ALLOWED."""
    refusal = may_drive(world, plan, actor, action)
    if refusal != Refusal.ALLOWED:
        return refusal
    if action.verb == Verb.SWING:
        return may_swing(world, plan, action)
    return may_rescue(world, plan, action)


@rule
def do_driving(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """The arm has swung or fetched."""
    world.systems[System.ARM].operator = actor
    if action.verb == Verb.SWING:
        swing(world, plan, book, actor, action)
    else:
        rescue(world, plan, book, actor, action)


@rule
def may_drive(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Somebody skilled may drive a working arm at somebody else from a free console."""
    arm = world.systems[System.ARM]
    if action.instrument != FIRST_SYSTEM + System.ARM:
        return Refusal.WRONG_ITEM
    if arm.exists == 0:
        return Refusal.SYSTEM_MISSING
    if not is_at_system(world, plan, actor, System.ARM):
        return Refusal.NOT_AT_SYSTEM
    if plan.persons[actor].skills & Skill.ARM == 0:
        return Refusal.NO_SKILL
    if arm.broken == 1:
        return Refusal.SYSTEM_BROKEN
    if not works(world, System.ARM) or _is_driven_by_another(world, plan, actor):
        return Refusal.SYSTEM_OFF
    return _may_aim(world, actor, action.target)


@rule
def _is_driven_by_another(world: World, plan: Plan, actor: int) -> bool:
    """Whether somebody else drives the arm now, which switches all other consoles off."""
    operator = world.systems[System.ARM].operator
    if not is_person(operator) or operator == actor:
        return False
    verb = world.persons[operator].doing.verb
    busy = verb == Verb.SWING or verb == Verb.RESCUE
    return busy and is_at_system(world, plan, operator, System.ARM)


@rule
def _may_aim(world: World, actor: int, target: int) -> int:
    """Another person, alive, may be meant."""
    if not is_person(target) or world.persons[target].exists == 0:
        return Refusal.NO_SUCH_TARGET
    if target == actor:
        return Refusal.TARGET_IS_ACTOR
    return Refusal.ALLOWED if world.persons[target].alive == 1 else Refusal.TARGET_DEAD


@rule
def may_swing(world: World, plan: Plan, action: Action) -> int:
    """The arm reaches whoever is on the hull."""
    place = world.persons[action.target].place
    if place < 0 or plan.places[place].kind != PlaceKind.HULL:
        return Refusal.OUT_OF_REACH
    return Refusal.ALLOWED


@rule
def swing(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """The arm has missed, or the other drifts away from the hull and seems dead."""
    me = world.persons[actor]
    target = action.target
    hull = world.persons[target].place
    count = me.blows
    me.blows += 1
    event = tell(world, book, Verb.SWING, actor, target)
    event.instrument = action.instrument
    event.place = hull
    if not happens(world, Purpose.SWING, actor, target, count, SWING_HITS):
        event.outcome = Outcome.UNHURT
        return
    share = roll(world, Purpose.SWING, target, actor, count)
    interrupt(world, target)
    let_go_of_all(world, target)
    _pushed_off(world, plan, target, SLOWEST_PUSH + (EMPTY_TIP - SLOWEST_PUSH) * share)
    outcome = wound(world, book, target, actor, HURT_BY_ARM, event.number)
    event.outcome = Outcome.DEAD if outcome == Outcome.DEAD else Outcome.APPARENT_DEAD
    drift = tell(world, book, Verb.DRIFT, target, NOBODY)
    drift.place = hull
    drift.looks = denial(about(About.ALIVE, target))
    drift.cause = event.number


@rule
def _pushed_off(world: World, plan: Plan, target: int, speed: float) -> None:
    """The person has left the hull, without a hold, and drifts away at this speed."""
    someone = world.persons[target]
    someone.place = plan.void
    someone.hold = 0
    someone.held_by = NOBODY
    someone.drift = 0.0
    someone.drift_speed = speed
    someone.adrift_since = world.turn


@rule
def may_rescue(world: World, plan: Plan, action: Action) -> int:
    """The arm fetches whoever is on the hull, or drifts slowly and near."""
    someone = world.persons[action.target]
    if someone.place < 0:
        return Refusal.OUT_OF_REACH
    kind = plan.places[someone.place].kind
    if kind == PlaceKind.HULL:
        return Refusal.ALLOWED
    reach = plan.systems[System.ARM].reach
    caught = can_be_caught(someone.drift, someone.drift_speed, reach, SUITED_KG)
    if kind != PlaceKind.VOID or not caught:
        return Refusal.OUT_OF_REACH
    return Refusal.ALLOWED


@rule
def rescue(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """The other holds on before the nearest airlock, and whoever sees it sees life."""
    someone = world.persons[action.target]
    event = tell(world, book, Verb.RESCUE, actor, action.target)
    event.instrument = action.instrument
    event.outcome = Outcome.SAVED
    event.looks = about(About.ALIVE, action.target)
    hull = nearest_airlock(plan, someone.place)
    if hull != NOBODY:
        someone.place = hull
    event.place = someone.place
    someone.hold = 1
    someone.drift = 0.0
    someone.drift_speed = 0.0
    interrupt(world, action.target)


@rule
def nearest_airlock(plan: Plan, start: int) -> int:
    """The stretch of hull before the airlock that is fewest handholds away; -1 if none is."""
    best = NOBODY
    fewest = PLACES + 1
    for room in range(PLACES - plan.spare.places):
        hull = plan.places[room].airlock_to
        if plan.places[room].exists == 1 and hull >= 0:
            hops = _hops(plan, start, hull)
            if hops < fewest:
                fewest = hops
                best = hull
    return best


@rule
def _hops(plan: Plan, start: int, goal: int) -> int:
    """How many handholds or hatches lie between two places; PLACES if no way leads there."""
    here = start
    for hops in range(PLACES - plan.spare.places):
        if here == goal:
            return hops
        here = next_hop(plan, 0, here, goal)
        if here == NOBODY:
            return PLACES
    return PLACES
