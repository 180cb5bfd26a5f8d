"""Caring: hide somebody, tend a wound, mourn, meet a lover, celebrate, comfort.

Hiding takes two people by open ways to the nearest fit place: a hidden one, the helper's own
quarters, or a room next door through which nobody comes, where the helper holds that nobody is.
Those who do not see them go still think them where they were.

Tending stops a wound's bleeding if the helper has learnt medicine, and slows it otherwise.
Whoever lies unconscious and was tended wakes after hours, sooner by medicine; untended, never.
One mourns whom one holds dead, rightly or not.  Lovers meet where nobody else is awake.
"""

from cupola.rules.moving import let_go_of_all
from cupola.rules.reach import (
    alone_with,
    hatch_between,
    is_inside,
    next_hop,
    place_of_item,
)
from cupola.rules.speaking import may_be_understood, speak
from cupola.world.book import Outcome, Tended, tell
from cupola.world.catalogue.entities import (
    EVERYBODY,
    FIRST_ITEM,
    NOBODY,
    PERSONS,
    PLACES,
    PlaceKind,
    Skill,
    Use,
    is_item,
    is_person,
)
from cupola.world.catalogue.facts import About, Fact, Phrase, about
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import HATCHES, Action, World
from cupola.world.rows import Book

LOVES = 0.5
"""Love from which two are lovers (share; the film's lovers have 0.9)."""
HELD_DEAD = 0.5
"""Credence of being alive below which somebody is held dead (evens)."""
HOLDS_HIDDEN_ROOM = 0.5
"""Credence above which one holds that there is a hidden room (evens)."""
BLEEDS_ON = 0.3
"""Share of the bleeding left when a layman has pressed on a wound for ten minutes (own choice)."""
STANCHED = 0.02
"""Bleeding below which a wound counts as closed (own choice)."""


@rule
def may_caring(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Why the actor may not care so now, or ALLOWED."""
    verb = action.verb
    if verb == Verb.HIDE:
        return may_hide(world, plan, actor, action.target)
    if verb == Verb.MOURN:
        return may_mourn(world, actor, action.target)
    if verb == Verb.MEET_LOVER:
        return may_meet_lover(world, actor, action.target)
    if verb == Verb.CELEBRATE:
        return may_celebrate(world, plan, actor, action.instrument)
    if verb == Verb.COMFORT:
        if not is_inside(plan, world.persons[actor].place):
            return Refusal.MUST_BE_INSIDE
        return may_be_understood(plan, actor, action.target)
    return Refusal.ALLOWED


@rule
def may_hide(world: World, plan: Plan, actor: int, other: int) -> int:
    """Both are free to go, and there is somewhere to go to."""
    if world.persons[actor].held_by != NOBODY:
        return Refusal.ACTOR_HELD
    held_by = world.persons[other].held_by
    if held_by != NOBODY and held_by != actor:
        return Refusal.TARGET_RESISTS
    if not is_inside(plan, world.persons[actor].place):
        return Refusal.MUST_BE_INSIDE
    if refuge(world, plan, actor, other) == NOBODY:
        return Refusal.NO_WAY
    return Refusal.ALLOWED


@rule
def may_mourn(world: World, actor: int, target: int) -> int:
    """One mourns somebody whom one holds dead, or all of them."""
    if is_person(target):
        return Refusal.ALLOWED if holds_dead(world, actor, target) else Refusal.NOBODY_DEAD
    if target != NOBODY and target != EVERYBODY:
        return Refusal.WRONG_TARGET
    for person in range(PERSONS):
        if holds_dead(world, actor, person):
            return Refusal.ALLOWED
    return Refusal.NOBODY_DEAD


@rule
def may_meet_lover(world: World, actor: int, other: int) -> int:
    """The actor loves the other, and nobody is by."""
    if world.minds[actor].love[other] < LOVES:
        return Refusal.NOT_A_LOVER
    return Refusal.ALLOWED if alone_with(world, actor, other) else Refusal.TARGET_RESISTS


@rule
def may_celebrate(world: World, plan: Plan, actor: int, drink: int) -> int:
    """With nothing, or with a drink that is at hand."""
    if drink == NOBODY:
        return Refusal.ALLOWED
    if not is_item(drink) or plan.items[drink - FIRST_ITEM].uses & Use.DRINK == 0:
        return Refusal.WRONG_ITEM
    if place_of_item(world, plan, drink - FIRST_ITEM) != world.persons[actor].place:
        return Refusal.ITEM_NOT_THERE
    return Refusal.ALLOWED


@rule
def holds_dead(world: World, actor: int, person: int) -> bool:
    """Whether the actor holds somebody dead; one's own mind is always right."""
    if person == actor or world.persons[person].exists == 0:
        return False
    return world.minds[actor].credence[about(About.ALIVE, person)] < HELD_DEAD


@rule
def do_caring(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """It is done and told."""
    if action.verb == Verb.COMFORT:
        event = speak(world, plan, book, actor, action)
        event.words = Phrase.COMFORT
        return
    if action.verb == Verb.HIDE:
        _hide(world, plan, actor, action.target)  # first: it is over only once both are there
    event = tell(world, book, action.verb, actor, action.target)
    event.instrument = action.instrument
    if action.verb == Verb.TEND:
        event.outcome = _tend(world, plan, actor, action.target)
    elif action.verb == Verb.CELEBRATE:
        event.target = EVERYBODY


@rule
def _hide(world: World, plan: Plan, actor: int, other: int) -> None:
    """The two are in the refuge, each with a hold; whoever the actor held stays behind."""
    row = refuge(world, plan, actor, other)
    let_go_of_all(world, actor)
    world.persons[actor].place = row
    world.persons[actor].hold = 1
    world.persons[actor].seated = 0
    world.persons[other].place = row
    world.persons[other].hold = 1
    world.persons[other].seated = 0


@rule
def refuge(world: World, plan: Plan, actor: int, other: int) -> int:
    """The row of the best empty place to hide in; NOBODY if there is none.

    A hidden room is thought of only by who holds that there is one.
    """
    here = world.persons[actor].place
    shut = shut_hatches(world)
    knows = world.minds[actor].credence[Fact.HIDDEN_ROOM] > HOLDS_HIDDEN_ROOM
    best = NOBODY
    merit = 0
    for place in range(PLACES - plan.spare.places):
        worth = _worth_as_refuge(plan, actor, here, place)
        if plan.places[place].hidden == 1 and not knows:
            continue
        if worth <= merit or is_anybody_in(world, place, actor, other):
            continue
        if next_hop(plan, shut, here, place) == NOBODY:
            continue
        best = place
        merit = worth
    return best


@rule
def _worth_as_refuge(plan: Plan, actor: int, here: int, place: int) -> int:
    """How fit a place is to hide in: 0 if it is not."""
    if place == here or plan.places[place].exists == 0:
        return 0
    if plan.places[place].kind != PlaceKind.ROOM:
        return 0
    if plan.places[place].hidden == 1:
        return 3
    if place == plan.persons[actor].quarters:
        return 2
    return 1 if is_dead_end(plan, place) and hatch_between(plan, here, place) != NOBODY else 0


@rule
def is_dead_end(plan: Plan, place: int) -> bool:
    """Whether no more than one other place is next to this one: nobody comes through."""
    near = int(plan.places[place].near)
    return near & (near - 1) == 0


@rule
def shut_hatches(world: World) -> int:
    """The hatches that are shut or locked, as bits."""
    shut = 0
    for row in range(HATCHES):
        hatch = world.hatches[row]
        if hatch.open == 0 or hatch.locked == 1:
            shut |= 1 << row
    return shut


@rule
def is_anybody_in(world: World, place: int, actor: int, other: int) -> bool:
    """Whether somebody besides these two is alive in a place."""
    for person in range(PERSONS):
        someone = world.persons[person]
        if person in (actor, other) or someone.exists == 0:
            continue
        if someone.place == place and someone.alive == 1:
            return True
    return False


@rule
def _tend(world: World, plan: Plan, actor: int, other: int) -> int:
    """The bleeding has stopped or is less."""
    patient = world.persons[other]
    if plan.persons[actor].skills & Skill.MEDICINE:
        patient.bleeding = 0.0
        patient.tended = Tended.BY_MEDICINE
    else:
        patient.bleeding = patient.bleeding * BLEEDS_ON
        patient.tended = max(patient.tended, Tended.BY_HAND)
    if patient.bleeding < STANCHED:
        patient.bleeding = 0.0
        return Outcome.MENDED
    return Outcome.WOUNDED
