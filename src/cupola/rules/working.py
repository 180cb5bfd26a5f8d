"""Working: the day's tasks, rest, sleep, research, the radio to the ground, keeping watch.

Whoever is inside and free may work, rest or sleep.  Research goes on where it stands: at
the findings, or at the experiment once it is set up; findings that are complete are a
remedy.  Anybody inside may call the ground; whether the call gets through shows in the
trying, for a link looks the same up or down.  Only whom a ground has called can answer or
ignore it.
"""

from cupola.physics.below.contact import has_contacts, reaches
from cupola.physics.fitness import clear_head
from cupola.physics.systems import link_stands, wire_carries
from cupola.rules.reach import is_inside
from cupola.world.book import NO_EVENT, becomes, tell, try_in_vain
from cupola.world.catalogue.entities import (
    FIRST_GROUND,
    FIRST_STATE,
    FIRST_SYSTEM,
    GROUNDS,
    NOBODY,
    STATION,
    System,
)
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.chance import Purpose, roll
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Action, World
from cupola.world.rows import Book

RESEARCH_AN_HOUR = 0.02
"""Share of a study that an hour brings on average (own choice: fifty hours, a work week)."""
REST_RESTORES = 0.05
"""Share of fatigue that an hour of rest takes away: twice what an hour awake adds (own choice)."""


@rule
def may_working(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Why the actor may not work, rest or call like this, or ALLOWED."""
    verb = action.verb
    if verb == Verb.WORK or verb == Verb.REST or verb == Verb.SLEEP:
        inside = is_inside(plan, world.persons[actor].place)
        return Refusal.ALLOWED if inside else Refusal.MUST_BE_INSIDE
    if verb == Verb.RESEARCH:
        return may_research(world, action)
    if verb == Verb.ATTEMPT_CONTACT:
        exists = world.systems[System.GROUND_LINK].exists == 1
        return Refusal.ALLOWED if exists else Refusal.SYSTEM_MISSING
    if verb == Verb.ANSWER or verb == Verb.IGNORE:
        return may_heed(world, actor, action)
    if verb == Verb.WATCH:
        return Refusal.ALLOWED
    return Refusal.NO_SUCH_TARGET


@rule
def do_working(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """The actor works, rests, sleeps, studies, calls or watches."""
    me = world.persons[actor]
    if action.verb == Verb.WORK:
        tell(world, book, Verb.WORK, actor, STATION)
    elif action.verb == Verb.REST:
        me.fatigue = max(0.0, me.fatigue - REST_RESTORES)
        tell(world, book, Verb.REST, actor, NOBODY)
    elif action.verb == Verb.SLEEP:
        tell(world, book, Verb.SLEEP, actor, NOBODY)
        me.awake = 0
    elif action.verb == Verb.RESEARCH:
        research(world, plan, book, actor, action)
    elif action.verb == Verb.ATTEMPT_CONTACT:
        attempt_contact(world, plan, book, actor, action)
    elif action.verb == Verb.ANSWER:
        answer(world, plan, book, actor, action)
    else:
        tell(world, book, action.verb, actor, action.target)


@rule
def may_research(world: World, action: Action) -> int:
    """The findings may be studied, and the experiment once it is set up."""
    system = action.target - FIRST_SYSTEM
    if system != System.RESEARCH and system != System.EXPERIMENT:
        return Refusal.WRONG_TARGET
    if world.systems[system].broken == 1:
        return Refusal.SYSTEM_BROKEN
    if system == System.EXPERIMENT and world.systems[system].on == 0:
        return Refusal.SYSTEM_OFF
    return Refusal.ALLOWED


@rule
def research(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """The study is an hour of a clear head further on; complete findings are a remedy."""
    me = world.persons[actor]
    study = world.systems[action.target - FIRST_SYSTEM]
    event = tell(world, book, Verb.RESEARCH, actor, action.target)
    share = roll(world, Purpose.RESEARCH, actor, action.target, me.actions)
    gained = RESEARCH_AN_HOUR * (0.5 + share) * clear_head(world, plan, actor)
    study.progress = min(1.0, study.progress + gained)
    if study.progress >= 1.0 and action.target == FIRST_SYSTEM + System.RESEARCH:
        becomes(world, book, Fact.CURE_EXISTS, 1, event.number)


@rule
def link_refuses(world: World, plan: Plan, ground: int) -> int:
    """LINK_DOWN if no voice gets to a ground: consoles speak to the link over the wire.

    Somebody who has no ground of their own calls whomever a way leads to.
    """
    stands = link_stands(world) and wire_carries(world)
    if stands and ground != NOBODY and has_contacts(plan):
        stands = reaches(world, plan, ground - FIRST_GROUND)
    return Refusal.ALLOWED if stands else Refusal.LINK_DOWN


@rule
def attempt_contact(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """The actor has called the own ground, or tried to over a dead link."""
    refusal = link_refuses(world, plan, own_ground(world, actor))
    if refusal != Refusal.ALLOWED:
        try_in_vain(world, book, actor, action, refusal)
        return
    event = tell(world, book, Verb.ATTEMPT_CONTACT, actor, own_ground(world, actor))
    event.instrument = FIRST_SYSTEM + System.GROUND_LINK


@rule
def own_ground(world: World, actor: int) -> int:
    """The entity of the ground that speaks to the actor's side, NOBODY if there is none."""
    for row in range(GROUNDS):
        ground = world.grounds[row]
        if ground.exists == 1 and ground.side == world.persons[actor].side:
            return FIRST_GROUND + row
    return NOBODY


@rule
def may_heed(world: World, actor: int, action: Action) -> int:
    """Somebody whom a ground has called may answer it or ignore it."""
    if not FIRST_GROUND <= action.target < FIRST_STATE:
        return Refusal.WRONG_TARGET
    called = world.minds[actor].called_by == action.target
    return Refusal.ALLOWED if called else Refusal.NO_CALL


@rule
def answer(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """The call is answered, or the answer dies on a dead link."""
    refusal = link_refuses(world, plan, action.target)
    if refusal != Refusal.ALLOWED:
        try_in_vain(world, book, actor, action, refusal)
        return
    event = tell(world, book, Verb.ANSWER, actor, action.target)
    event.instrument = FIRST_SYSTEM + System.GROUND_LINK
    ground = world.grounds[action.target - FIRST_GROUND]
    if event.cause == NO_EVENT:
        event.cause = ground.event
    ground.called = 0
