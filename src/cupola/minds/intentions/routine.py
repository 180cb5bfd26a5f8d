"""Routine: work, rest, sleep, a joke, a talk, a drink together.

What people do when nothing presses, and what they hold on to when much does.  The hours are
the station's; fear and grief keep people from work, and company draws them.
"""

from cupola.minds.harming import blame, menace
from cupola.minds.held import (
    affection,
    company,
    is_awake_here,
    is_other,
    item_for,
    war_is_on,
)
from cupola.minds.intentions.tampering import has_lost
from cupola.minds.stakes import Stake
from cupola.minds.ways import do_last, done, go_to
from cupola.world.catalogue.entities import EVERYBODY, NOBODY, PERSONS, Use
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
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


@rule
def gate_routine(mind: Mind, plan: Plan, intention: int) -> bool:
    """Whether this is thinkable at this hour and in this mood."""
    if intention == Intention.WORK:
        return not is_night(mind, plan)
    if intention == Intention.SLEEP:
        return is_night(mind, plan) and mind.fear < 0.8
    if intention == Intention.JOKE:
        if mind.held_by >= 0 or mind.grip != 0 or mind.grief >= 0.2 or mind.fear >= 0.3:
            return False
        return somebody_awake_here(mind, plan) and not has_lost(mind, plan)
    if intention == Intention.TALK_TOGETHER:
        return company(mind, plan) > 0
    if intention == Intention.DRINK_TOGETHER:
        in_evening = EVENING <= hour(mind, plan) < BEDTIME
        return in_evening and not war_is_on(mind) and item_for(mind, plan, Use.DRINK) != NOBODY
    return True


@rule
def is_open_routine(mind: Mind, plan: Plan, intention: int, whom: int) -> bool:
    """A talk is with somebody here; the rest is with nobody in particular."""
    if intention == Intention.TALK_TOGETHER:
        return whom != NOBODY and is_other(mind, plan, whom) and is_awake_here(mind, whom)
    return whom == NOBODY


@rule
def danger_at_large(mind: Mind, plan: Plan) -> float:
    """How sure one is of somebody at large who has harmed others and will again."""
    if plan.places[mind.place].lockable == 1 and mind.locked & mind.shut != 0:
        return 0.0
    most = 0.0
    for other in range(PERSONS):
        if is_other(mind, plan, other) and (mind.grip >> other) & 1 == 0:
            most = max(most, blame(mind, other) * menace(mind, other))
    return most


@rule
def somebody_awake_here(mind: Mind, plan: Plan) -> bool:
    """Whether the person sees anybody here who can hear a joke."""
    for other in range(PERSONS):
        if is_other(mind, plan, other) and is_awake_here(mind, other):
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
    if not is_working_time(mind, plan) and mind.place != plan.meeting_place:
        return go_to(wanted, Verb.GO, plan.meeting_place)
    return do_last(wanted, Verb.REST, NOBODY)
