"""Routine: work, rest, sleep, a joke, a talk, a drink together.

What people do when nothing presses, and what they hold on to when much does.  The hours are
the station's; fear and grief keep people from work, and company draws them.  Whoever is shaken
by violence or a death neither works, sleeps nor jokes for a while, but withdraws.
"""

from cupola.minds.harming import blame, is_feared, menace
from cupola.minds.held import (
    affection,
    company,
    is_awake_here,
    is_other,
    is_shaken,
    item_for,
    lives,
    war_is_on,
)
from cupola.minds.intentions.tampering import has_lost
from cupola.minds.judging.arm import is_known_in_need
from cupola.minds.obstacles import is_stranded
from cupola.minds.stakes import Stake
from cupola.minds.ways import do_last, done, go_to, stay
from cupola.world.catalogue.entities import EVERYBODY, NOBODY, PERSONS, Use
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import inlined, rule
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind, Picture

KEEPS_AWAKE = 0.5
"""How much somebody at large who is certain to strike keeps one from sleep (share, own choice)."""
DAY = 1440
"""Minutes of a day."""
BEDTIME = 21 * 60 + 30
"""Minute of the day of lights out (station schedules: 8.5 h from 21:30 UTC)."""
EVENING = 19 * 60
"""Minute of the day from which work is over."""
MORNING = 7 * 60 + 30
"""Minute of the day at which work begins."""
WITHDRAWN = 0.3
"""How much it saves somebody shaken to withdraw (own choice: about as much as work is worth)."""
OUT_THERE = 60
"""Minutes after which somebody stranded thinks anew of what can be done (own choice)."""


@rule
def hour(mind: Mind, plan: Plan) -> int:
    """The minute of the day."""
    return (plan.minute_of_day + mind.turn) % DAY


@rule
def is_night(mind: Mind, plan: Plan) -> bool:
    """Whether people of this station sleep at this hour."""
    now = hour(mind, plan)
    return now >= BEDTIME or now < plan.persons[mind.self].wakes_at


@rule
def is_working_time(mind: Mind, plan: Plan) -> bool:
    """Whether people of this station work at this hour."""
    return MORNING <= hour(mind, plan) < EVENING


@inlined
def gate_routine(mind: Mind, plan: Plan, intention: int) -> bool:
    """Whether this is thinkable at this hour and in this mood."""
    if intention <= Intention.JOKE and intention != Intention.REST and is_shaken(mind):
        return False
    if intention == Intention.WORK:
        return not is_night(mind, plan)
    if intention == Intention.SLEEP:
        return is_night(mind, plan) and mind.fear < 0.8
    if intention == Intention.JOKE:
        if mind.held_by >= 0 or mind.grip != 0 or mind.grief >= 0.2 or mind.fear >= 0.3:
            return False
        if not somebody_awake_here(mind, plan) or has_lost(mind, plan):
            return False
        return not is_anybody_astray(mind, plan)
    if intention == Intention.TALK_TOGETHER:
        return company(mind, plan) > 0
    if intention == Intention.DRINK_TOGETHER:
        in_evening = EVENING <= hour(mind, plan) < BEDTIME and not is_shaken(mind)
        return in_evening and not war_is_on(mind) and item_for(mind, plan, Use.DRINK) != NOBODY
    return True


@rule
def is_anybody_astray(mind: Mind, plan: Plan) -> bool:
    """Whether somebody is held lost outside, or was looked for everywhere in vain."""
    for other in range(PERSONS - plan.spare.persons):
        if (mind.unfound >> other) & 1 == 1 or is_known_in_need(mind, plan, other):
            if is_other(mind, plan, other):
                return True
    return False


@inlined
def is_open_routine(mind: Mind, plan: Plan, intention: int, whom: int) -> bool:
    """A talk is with somebody here; the rest is with nobody in particular."""
    if intention == Intention.TALK_TOGETHER:
        if whom == NOBODY or not is_awake_here(mind, whom) or not is_other(mind, plan, whom):
            return False
        return not is_feared(mind, whom)
    return whom == NOBODY


@rule
def danger_at_large(mind: Mind, plan: Plan) -> float:
    """How sure one is of somebody at large who has harmed others and will again."""
    if plan.places[mind.place].lockable == 1 and mind.locked & mind.shut != 0:
        return 0.0
    most = 0.0
    for other in range(PERSONS - plan.spare.persons):
        if is_other(mind, plan, other) and (mind.grip >> other) & 1 == 0:
            most = max(most, blame(mind, other) * menace(mind, other))
    return most


@rule
def somebody_awake_here(mind: Mind, plan: Plan) -> bool:
    """Whether the person sees anybody here who can hear a joke."""
    for other in range(PERSONS - plan.spare.persons):
        if is_awake_here(mind, other) and is_other(mind, plan, other):
            return True
    return False


@rule
def appraise_routine(
    mind: Mind, plan: Plan, intention: int, whom: int, stakes: list[float]
) -> None:
    """Work serves work, company serves bonds, and rest serves a strained person."""
    if intention == Intention.WORK:
        stakes[Stake.WORK] = 0.9 if is_working_time(mind, plan) else 0.1
        stakes[Stake.DUTY] = 0.2
    elif intention == Intention.REST:
        stakes[Stake.SURVIVAL] = 0.05 + 0.2 * mind.strain
        if is_shaken(mind):
            stakes[Stake.SURVIVAL] += WITHDRAWN
        stakes[Stake.WORK] = 0.1 if is_working_time(mind, plan) else 0.5
    elif intention == Intention.SLEEP:
        stakes[Stake.SURVIVAL] = 0.7 - 0.5 * mind.fear - KEEPS_AWAKE * danger_at_large(mind, plan)
        stakes[Stake.WORK] = 0.6
    elif intention == Intention.JOKE:
        stakes[Stake.BONDS] = 0.25
    elif intention == Intention.DRINK_TOGETHER:
        stakes[Stake.BONDS] = 0.45
    else:
        stakes[Stake.BONDS] = 0.2 + 0.3 * affection(mind, whom)


@rule
def advance_routine(mind: Mind, picture: Picture, plan: Plan, whom: int, wanted: Action) -> int:
    """The next thing to do for it."""
    intention = mind.intention
    me = plan.persons[mind.self]
    if intention == Intention.JOKE:
        return do_last(wanted, Verb.JOKE, NOBODY)
    if intention == Intention.TALK_TOGETHER:
        if not is_awake_here(mind, whom):
            return done(wanted)
        return do_last(wanted, Verb.TALK, whom)
    if intention == Intention.DRINK_TOGETHER:
        if mind.place != plan.meeting_place:
            return go_to(wanted, Verb.GO, plan.meeting_place)
        return do_last(wanted, Verb.CELEBRATE, EVERYBODY)
    if intention == Intention.SLEEP:
        if mind.place != me.quarters:
            return go_to(wanted, Verb.GO, me.quarters)
        return do_last(wanted, Verb.SLEEP, NOBODY)
    if intention == Intention.WORK:
        if mind.place != me.post:
            return go_to(wanted, Verb.GO, me.post)
        return do_last(wanted, Verb.WORK, NOBODY)
    return _rest(mind, plan, wanted)


@rule
def _rest(mind: Mind, plan: Plan, wanted: Action) -> int:
    """By day where one is, else at the table; shaken, in one's quarters.  Adrift one waits."""
    if mind.place >= 0 and is_stranded(mind, plan):
        waited = mind.turn - mind.intention_since
        return stay(wanted) if waited < OUT_THERE else done(wanted)
    place = mind.place
    if is_shaken(mind):
        place = place_to_withdraw_to(mind, plan)
    elif not is_working_time(mind, plan):
        place = plan.meeting_place
    if mind.place != place:
        return go_to(wanted, Verb.GO, place)
    return do_last(wanted, Verb.REST, NOBODY)


@rule
def place_to_withdraw_to(mind: Mind, plan: Plan) -> int:
    """One's quarters, or the common table: wherever no dead are; else where one is."""
    quarters = plan.persons[mind.self].quarters
    if quarters >= 0 and not has_dead(mind, plan, quarters):
        return quarters
    if not has_dead(mind, plan, plan.meeting_place):
        return plan.meeting_place
    return mind.place


@rule
def has_dead(mind: Mind, plan: Plan, place: int) -> bool:
    """Whether somebody held dead was last seen in a place."""
    for other in range(PERSONS - plan.spare.persons):
        if mind.seen_place[other] == place and other != mind.self and not lives(mind, other):
            return True
    return False
