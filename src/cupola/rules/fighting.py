"""Fighting: strike, strangle, seize, release, shove, hunt, disarm.

Without a hold there is no force in free fall: who floats cannot strike, pull or strangle, and
a blow against somebody who floats drives them away and does less.  Every blow pushes both;
either may lose the hold, unless one grips the other and so braces against them.

Whether a blow lands depends on whether it is expected; what it does depends on what it is
struck with.  It may be deadly: a heavy or pointed thing kills at once, a drill leaves a few
minutes.  Who is in somebody's grip can still strike, shove and disarm.  A cord needs both
hands; a second person can take its other end.  To hunt is to show what one is after.

To strike, strangle or seize breaks a truce.  Who does so to somebody who has not begun it is
one who will strike.
"""

from cupola.physics.bodies import CHOKED_DIES, dies, interrupt, wound
from cupola.physics.fitness import by_air
from cupola.rules.bargaining import break_truce
from cupola.rules.reach import has, is_inside, is_worn
from cupola.world.book import Outcome, becomes, tell
from cupola.world.catalogue.entities import FIRST_ITEM, ITEMS, NOBODY, Use, is_item, is_person
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.chance import Purpose, happens
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Action, World
from cupola.world.rows import Book, Event

LANDS_EXPECTED = 0.45
"""Chance that a blow lands on somebody who is on guard (tuned against the film's four misses
and hits between people who expect each other's blows)."""
LANDS_UNEXPECTED = 0.8
"""Chance that a blow lands on somebody who does not expect it (own choice)."""
LANDS_GRIPPED = 0.6
"""Chance that a blow lands on somebody in the striker's grip, who struggles (own choice)."""
LANDS_HELPLESS = 0.97
"""Chance that a blow lands on somebody asleep or unconscious (own choice)."""
ON_GUARD = 0.5
"""Credence that the other will strike from which one is on guard (evens)."""
TIRED_MISSES = 0.3
"""Share of the chance that full fatigue takes away (own choice)."""
BARE_HANDS = 0.1
"""Share of health that a bare-handed blow takes: ten to be beaten to death (own choice)."""
FLOATS_AWAY = 0.6
"""Share of a blow's force on a body that nothing holds in place (own estimate: both bodies of
like mass fly apart, and the contact is short)."""
DEADLY_OF_HARM = 0.5
"""Chance that a blow is deadly whatever it takes, per share of health that its weapon takes (tuned
so that a heavy or pointed tool kills at once in about one blow of four).  Most others with such a
tool that land are mortal by what they take: in 400 stories of the film's crew one blow of two with
a can or a drill was fatal in the end, with bare hands 3 of 100."""
BARE_DEADLY = 0.01
"""Chance that a bare-handed blow is deadly whatever it takes (own choice: one of a hundred)."""
HEALTH_OF_DYING = 0.15
"""Share of health left by a wound that kills within minutes: below what keeps others awake."""
LOSES_OWN_HOLD = 0.25
"""Chance that a striker loses the hold by the recoil (own choice)."""
LOSES_HOLD_STRUCK = 0.5
"""Chance that the one struck loses the hold (own choice)."""
CAUGHT_EXPECTED = 0.5
"""Chance to get a grip on somebody who is on guard (own choice)."""
CAUGHT_UNEXPECTED = 0.85
"""Chance to get a grip on somebody who is not (own choice)."""
CORD_EXPECTED = 0.35
"""Chance to get a cord about the neck of somebody on guard (own choice)."""
CORD_UNEXPECTED = 0.7
"""Chance to get a cord about the neck of somebody who is not (own choice)."""
WRESTED = 0.4
"""Chance to wrest a thing from somebody's hand (own choice, less than evens)."""
WRESTED_HELPLESS = 0.95
"""Chance to take a thing from somebody unconscious (own choice)."""
BREAKS_FREE = 0.4
"""Chance that a shove breaks the other's grip (own choice)."""
SHOVE_SPEED = 0.5
"""m/s at which a shove sends each of two people apart outside (own estimate)."""


@rule
def may_fighting(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Why the actor may not fight so now, or ALLOWED."""
    verb = action.verb
    if not is_person(action.target):
        return Refusal.WRONG_TARGET
    other = world.persons[action.target]
    if other.exists == 0:
        return Refusal.NO_SUCH_TARGET
    if verb == Verb.RELEASE:
        return Refusal.ALLOWED if other.held_by == actor else Refusal.NOT_HELD
    if other.alive == 0:
        return Refusal.TARGET_DEAD
    if verb == Verb.STRIKE or verb == Verb.HUNT:
        return may_use_weapon(world, plan, actor, action.instrument)
    if verb == Verb.STRANGLE:
        return may_strangle(world, plan, actor, action)
    if verb == Verb.SEIZE:
        return Refusal.ALREADY_SO if other.held_by == actor else Refusal.ALLOWED
    if verb == Verb.DISARM:
        return may_disarm(world, plan, action)
    return Refusal.ALLOWED


@rule
def may_use_weapon(world: World, plan: Plan, actor: int, weapon: int) -> int:
    """With bare hands, or with a thing on oneself that can hurt."""
    if weapon == NOBODY:
        return Refusal.ALLOWED
    if not is_item(weapon) or plan.items[weapon - FIRST_ITEM].harm <= 0.0:
        return Refusal.WRONG_ITEM
    if not has(world, actor, weapon - FIRST_ITEM):
        return Refusal.ITEM_NOT_IN_HAND
    return Refusal.ALLOWED


@rule
def may_strangle(world: World, plan: Plan, actor: int, action: Action) -> int:
    """With a cord of one's own or one that another holds about the neck, and both hands."""
    if not is_item(action.instrument):
        return Refusal.WRONG_ITEM
    cord = action.instrument - FIRST_ITEM
    if plan.items[cord].uses & Use.CORD == 0:
        return Refusal.WRONG_ITEM
    helps = is_person(world.persons[action.target].held_by) and has(
        world, world.persons[action.target].held_by, cord
    )
    if not has(world, actor, cord) and not helps:
        return Refusal.ITEM_NOT_IN_HAND
    if other_things_in_hand(world, plan, actor, cord) > 0:
        return Refusal.NO_FREE_HAND
    return Refusal.ALLOWED


@rule
def may_disarm(world: World, plan: Plan, action: Action) -> int:
    """The other has the thing; nobody is wrested out of a suit."""
    if not is_item(action.instrument):
        return Refusal.WRONG_ITEM
    if not has(world, action.target, action.instrument - FIRST_ITEM):
        return Refusal.ITEM_NOT_THERE
    if is_worn(world, plan, action.instrument - FIRST_ITEM):
        return Refusal.WRONG_ITEM
    return Refusal.ALLOWED


@rule
def other_things_in_hand(world: World, plan: Plan, actor: int, cord: int) -> int:
    """How many things besides the cord and what it hangs on are in the actor's hands."""
    count = 0
    for item in range(ITEMS - plan.spare.items):
        if item == cord or FIRST_ITEM + item == world.items[cord].at:
            continue
        if world.items[item].at == actor and world.items[item].pocketed == 0:
            count += 1
    return count


@rule
def do_fighting(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """It is done, as luck will have it, and told."""
    verb = action.verb
    event = tell(world, book, verb, actor, action.target)
    event.instrument = action.instrument
    if verb == Verb.STRIKE:
        _strike(world, plan, book, actor, event)
    elif verb == Verb.STRANGLE:
        _strangle(world, plan, book, actor, event)
    elif verb == Verb.SEIZE:
        _seize(world, book, actor, event)
    elif verb == Verb.RELEASE:
        world.persons[action.target].held_by = NOBODY
    elif verb == Verb.SHOVE:
        _shove(world, plan, actor, event)
    elif verb == Verb.HUNT:
        becomes(world, book, about(About.WILL_STRIKE, actor), 1, event.number)
    elif verb == Verb.DISARM:
        _disarm(world, actor, event)
    startle(world, action.target, event)


@rule
def _strike(world: World, plan: Plan, book: Book, actor: int, event: Event) -> None:
    """The blow lands or misses, wounds or kills, and moves both."""
    me = world.persons[actor]
    target = event.target
    if event.instrument != NOBODY:
        world.items[event.instrument - FIRST_ITEM].pocketed = 0
    attacks(world, book, actor, target, event.number)
    lands = happens(
        world, Purpose.BLOW, actor, target, me.blows, chance_to_land(world, plan, actor, target)
    )
    event.outcome = Outcome.UNHURT
    if lands:
        severity = severity_of_blow(world, plan, actor, event)
        event.outcome = wound(world, book, target, actor, severity, event.number)
    _recoil(world, actor, target, 1 if lands else 0)
    me.blows += 1


@rule
def attacks(world: World, book: Book, actor: int, target: int, event: int) -> None:
    """A truce is over; who attacks somebody who has not begun it is one who will strike."""
    if world.truce_since >= 0:
        break_truce(world, book, event)
    if world.facts[about(About.WILL_STRIKE, target)] == 0:
        becomes(world, book, about(About.WILL_STRIKE, actor), 1, event)


@rule
def is_on_guard(world: World, actor: int, target: int) -> bool:
    """Whether somebody expects this actor's violence."""
    return world.minds[target].credence[about(About.WILL_STRIKE, actor)] > ON_GUARD


@rule
def chance_to_land(world: World, plan: Plan, actor: int, target: int) -> float:
    """How likely a blow lands; the tired, and those in bad air, miss more often."""
    chance = LANDS_UNEXPECTED
    if world.persons[target].awake == 0:
        chance = LANDS_HELPLESS
    elif world.persons[target].held_by == actor:
        chance = LANDS_GRIPPED
    elif is_on_guard(world, actor, target):
        chance = LANDS_EXPECTED
    return chance * (1.0 - TIRED_MISSES * world.persons[actor].fatigue) * by_air(world, plan, actor)


@rule
def severity_of_blow(world: World, plan: Plan, actor: int, event: Event) -> float:
    """Share of health that a blow which lands takes: all of it if it is deadly at once."""
    me = world.persons[actor]
    other = world.persons[event.target]
    harm = harm_of(plan, event.instrument)
    force = 1.0
    if other.hold == 0 and other.held_by == NOBODY:
        force = FLOATS_AWAY
    deadly = chance_of_death(plan, event.instrument) * force
    if not happens(world, Purpose.DEADLY, actor, event.target, me.blows, deadly):
        return harm * force
    if is_slow_to_kill(plan, event.instrument):
        return max(harm, other.health - HEALTH_OF_DYING)
    return 1.0


@rule
def harm_of(plan: Plan, weapon: int) -> float:
    """Share of health that a full blow with this takes, unless it is deadly."""
    return plan.items[weapon - FIRST_ITEM].harm if is_item(weapon) else BARE_HANDS


@rule
def chance_of_death(plan: Plan, weapon: int) -> float:
    """How likely a blow with this that lands is deadly."""
    if not is_item(weapon):
        return BARE_DEADLY
    return max(BARE_DEADLY, DEADLY_OF_HARM * plan.items[weapon - FIRST_ITEM].harm)


@rule
def is_slow_to_kill(plan: Plan, weapon: int) -> bool:
    """Whether a deadly wound from this leaves a few minutes."""
    return is_item(weapon) and plan.items[weapon - FIRST_ITEM].uses & Use.DRILLS != 0


@rule
def _recoil(world: World, actor: int, target: int, landed: int) -> None:
    """A blow pushes both; each may lose the hold, unless one grips the other."""
    me = world.persons[actor]
    other = world.persons[target]
    if me.held_by == target or other.held_by == actor:
        return
    if happens(world, Purpose.GRIP, actor, actor, me.blows, LOSES_OWN_HOLD):
        me.hold = 0
    if landed == 1:
        if happens(world, Purpose.GRIP, actor, target, me.blows, LOSES_HOLD_STRUCK):
            other.hold = 0


@rule
def _strangle(world: World, plan: Plan, book: Book, actor: int, event: Event) -> None:
    """The cord is about the neck, or the other has slipped away; minutes without breath add up.

    From the first grip on the death is that attempt's doing, whoever joins in.
    """
    me = world.persons[actor]
    target = event.target
    other = world.persons[target]
    attacks(world, book, actor, target, event.number)
    caught = 1
    if other.awake == 1 and other.held_by == NOBODY:
        chance = CORD_EXPECTED if is_on_guard(world, actor, target) else CORD_UNEXPECTED
        if not happens(world, Purpose.SEIZE, actor, target, me.blows, chance):
            caught = 0
    me.blows += 1
    if caught == 0:
        event.outcome = Outcome.SLIPPED
        return
    if other.throttled <= 0.0:
        other.wounded_by = actor
        other.wound_event = event.number
    if other.held_by == NOBODY:
        other.held_by = actor
    other.throttled += plan.verbs[Verb.STRANGLE].minutes
    becomes(world, book, about(About.HURT, target), 1, event.number)
    event.outcome = Outcome.HELD
    if other.throttled >= CHOKED_DIES:
        event.outcome = Outcome.DEAD
        dies(world, book, target, other.wound_event)


@rule
def _seize(world: World, book: Book, actor: int, event: Event) -> None:
    """The other is in the actor's grip, braced against the actor, or has slipped away."""
    me = world.persons[actor]
    other = world.persons[event.target]
    attacks(world, book, actor, event.target, event.number)
    chance = CAUGHT_UNEXPECTED
    if other.awake == 0:
        chance = 1.0
    elif is_on_guard(world, actor, event.target):
        chance = CAUGHT_EXPECTED
    event.outcome = Outcome.SLIPPED
    if happens(world, Purpose.SEIZE, actor, event.target, me.blows, chance):
        event.outcome = Outcome.HELD
        other.held_by = actor
        other.hold = other.awake
        other.seated = 0
    me.blows += 1


@rule
def _shove(world: World, plan: Plan, actor: int, event: Event) -> None:
    """Both lose their hold; who shoves against a grip may break it, and moves nobody else."""
    me = world.persons[actor]
    other = world.persons[event.target]
    if me.held_by == event.target:
        event.outcome = Outcome.HELD
        if happens(world, Purpose.GRIP, actor, event.target, me.blows, BREAKS_FREE):
            event.outcome = Outcome.SLIPPED
            me.held_by = NOBODY
        me.blows += 1
        return
    me.blows += 1
    if other.held_by == actor:
        other.held_by = NOBODY
    me.hold = 0
    other.hold = 0
    if not is_inside(plan, me.place):
        me.drift_speed = max(me.drift_speed, SHOVE_SPEED)
        other.drift_speed = max(other.drift_speed, SHOVE_SPEED)


@rule
def _disarm(world: World, actor: int, event: Event) -> None:
    """The thing is in the actor's hand, or the other has kept it."""
    me = world.persons[actor]
    item = world.items[event.instrument - FIRST_ITEM]
    helpless = world.persons[event.target].awake == 0
    chance = WRESTED_HELPLESS if helpless else WRESTED
    event.outcome = Outcome.SLIPPED
    if happens(world, Purpose.WREST, actor, event.target, me.blows, chance):
        event.outcome = Outcome.HELD
        item.at = actor
        item.pocketed = 0
        item.loose = 0
    me.blows += 1


@rule
def startle(world: World, target: int, event: Event) -> None:
    """What the other was doing has stopped, and this is what prompts what comes next.

    Who is fighting already goes on, unless the blow was felt.  Who is asleep wakes of what is felt,
    but not of a thing taken from them.
    """
    other = world.persons[target]
    if other.alive == 0 or event.verb == Verb.RELEASE or event.verb == Verb.HUNT:
        return
    missed = event.outcome == Outcome.UNHURT or event.outcome == Outcome.SLIPPED
    fights = Verb.STRIKE <= other.doing.verb <= Verb.DISARM
    if other.doing.verb == Verb.SLEEP and not missed and event.verb != Verb.DISARM:
        other.awake = 1
    if other.awake == 1 and not (missed and fights):
        interrupt(world, target)
        other.cause = event.number
