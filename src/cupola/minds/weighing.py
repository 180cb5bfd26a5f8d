"""Weighing: every option that is thinkable now, scored, and the best one chosen.

A gate per intention comes before its targets, for options scored are what a choice costs.
To the weighed stakes comes noise of the Gumbel kind, so that the chance of each choice has a
closed form: that of a logit (McFadden 1974).  Steady people choose with less noise.
"""

import math

from cupola.minds.asking import appraise, gate, is_open
from cupola.minds.held import exists, has_given_up_on, has_just_given_up, is_here, is_other
from cupola.minds.judging.arm import is_held_outside
from cupola.minds.kinds.leaning import is_thinkable_to, leaning
from cupola.minds.kinds.obedient import COMMANDED
from cupola.minds.moment import ORDINARY, can_wait, is_out_of_the_question, moment_of
from cupola.minds.saying.topics import can_be_told
from cupola.minds.stakes import weigh_stakes
from cupola.rules.reach import lowest
from cupola.world.catalogue.entities import NOBODY, PERSONS, System
from cupola.world.catalogue.intentions import Aim, Intention, aim_of
from cupola.world.chance import Purpose, roll
from cupola.world.compiled import inlined, rule
from cupola.world.ledger import minutes_since_shaken
from cupola.world.plan import Plan
from cupola.world.records import Mind, Work
from cupola.world.rows import BEST, STAKES, Option

LEAST_LUCK = 1e-12
"""Below this a roll counts as this, so that its logarithm is finite."""
EVEN_LUCK = 0.5
"""Half of all rolls lie below this."""
MOST_OF_EVEN_LUCK = 0.37
"""No noise of these, in its scale, is larger: -log(-log(0.5)) is 0.3665."""
GOOD_LUCK = 0.9
"""Nine tenths of all rolls lie below this."""
MOST_OF_GOOD_LUCK = 2.26
"""No noise of these, in its scale, is larger: -log(-log(0.9)) is 2.2504."""
RESOLVE = 0.45
"""What speaks for going on with what is in hand, in weighed stakes (own choice: a word in passing
turns nobody from a purpose, a blow does; what was chosen keeps the luck by which it was).  Nothing
speaks for it any more if it can wait and somebody was killed or attacked since."""


@rule
def weigh_options(mind: Mind, plan: Plan, work: Work) -> None:
    """`work.best` holds the three best options and `work.options` how many were open."""
    weigh_stakes(mind, plan, work.weights)
    work.options = 0
    for place in range(BEST):
        clear_option(work.best[place])
        work.best[place].score = -1e9
    take_aim(mind, plan, work)
    moment = moment_of(mind, plan, work.aims[Aim.ANYBODY])
    _consider_peace(mind, plan, work, moment)
    _consider_words(mind, plan, work, moment)
    _consider_deeds(mind, plan, work, moment)


@rule
def _consider_peace(mind: Mind, plan: Plan, work: Work, moment: int) -> None:
    """Routine, news, orders and peace are considered, in the order of the numbers.

    One by one, for where the compiler knows which it is it leaves out what is about others.
    """
    _consider(mind, plan, work, moment, Intention.WORK)
    _consider(mind, plan, work, moment, Intention.REST)
    _consider(mind, plan, work, moment, Intention.SLEEP)
    _consider(mind, plan, work, moment, Intention.JOKE)
    _consider(mind, plan, work, moment, Intention.TALK_TOGETHER)
    _consider(mind, plan, work, moment, Intention.DRINK_TOGETHER)
    _consider(mind, plan, work, moment, Intention.LOOK_OUT)
    _consider(mind, plan, work, moment, Intention.RAISE_ALARM)
    _consider(mind, plan, work, moment, Intention.REACH_GROUND)
    _consider(mind, plan, work, moment, Intention.ANSWER_CALL)
    _consider(mind, plan, work, moment, Intention.IGNORE_CALL)
    _consider(mind, plan, work, moment, Intention.KEEP_ORDER)
    _consider(mind, plan, work, moment, Intention.SHARE_WITH_OWN)
    _consider(mind, plan, work, moment, Intention.SHARE_WITH_ALL)
    _consider(mind, plan, work, moment, Intention.REFUSE_ORDER)
    _consider(mind, plan, work, moment, Intention.CALL_TOGETHER)
    _consider(mind, plan, work, moment, Intention.PROPOSE_TRUCE)
    _consider(mind, plan, work, moment, Intention.AGREE)
    _consider(mind, plan, work, moment, Intention.DECLINE)
    _consider(mind, plan, work, moment, Intention.BREAK_TRUCE)
    _consider(mind, plan, work, moment, Intention.GIVE_PLEDGE)
    _consider(mind, plan, work, moment, Intention.WATCH_IN_PAIRS)
    _consider(mind, plan, work, moment, Intention.DIVIDE_STATION)
    _consider(mind, plan, work, moment, Intention.COME_TOGETHER)


@rule
def _consider_words(mind: Mind, plan: Plan, work: Work, moment: int) -> None:
    """Words and deceit are considered in the same way."""
    _consider(mind, plan, work, moment, Intention.SOUND_OUT)
    _consider(mind, plan, work, moment, Intention.WARN)
    _consider(mind, plan, work, moment, Intention.CONFIDE)
    _consider(mind, plan, work, moment, Intention.PERSUADE)
    _consider(mind, plan, work, moment, Intention.REASSURE)
    _consider(mind, plan, work, moment, Intention.PROMISE)
    _consider(mind, plan, work, moment, Intention.ACCUSE)
    _consider(mind, plan, work, moment, Intention.GO_AND_VERIFY)
    _consider(mind, plan, work, moment, Intention.SIGNAL)
    _consider(mind, plan, work, moment, Intention.LIE)
    _consider(mind, plan, work, moment, Intention.BLUFF)
    _consider(mind, plan, work, moment, Intention.CONCEAL)
    _consider(mind, plan, work, moment, Intention.FEIGN_THREAT)
    _consider(mind, plan, work, moment, Intention.LURE_OUTSIDE)


@rule
def _consider_deeds(mind: Mind, plan: Plan, work: Work, moment: int) -> None:
    """Tampering, force, shelter, care, leaving and the game are considered in the same way."""
    _consider(mind, plan, work, moment, Intention.CUT_WIRE)
    _consider(mind, plan, work, moment, Intention.FAKE_WIRE)
    _consider(mind, plan, work, moment, Intention.CUT_LIFE_SUPPORT)
    _consider(mind, plan, work, moment, Intention.RESTORE)
    _consider(mind, plan, work, moment, Intention.REPAIR_OUTSIDE)
    _consider(mind, plan, work, moment, Intention.STRIKE_WITH_ARM)
    _consider(mind, plan, work, moment, Intention.AMBUSH)
    _consider(mind, plan, work, moment, Intention.DEFEND)
    _consider(mind, plan, work, moment, Intention.RESTRAIN)
    _consider(mind, plan, work, moment, Intention.DISARM)
    _consider(mind, plan, work, moment, Intention.AVENGE)
    _consider(mind, plan, work, moment, Intention.HIDE_SOMEBODY)
    _consider(mind, plan, work, moment, Intention.LOCK_IN)
    _consider(mind, plan, work, moment, Intention.FLEE)
    _consider(mind, plan, work, moment, Intention.FETCH_BACK)
    _consider(mind, plan, work, moment, Intention.GET_CLEAR)
    _consider(mind, plan, work, moment, Intention.KEEP_TOGETHER)
    _consider(mind, plan, work, moment, Intention.COMFORT)
    _consider(mind, plan, work, moment, Intention.MOURN)
    _consider(mind, plan, work, moment, Intention.TEND)
    _consider(mind, plan, work, moment, Intention.STEAL_REMEDY)
    _consider(mind, plan, work, moment, Intention.TRADE_KEYS)
    _consider(mind, plan, work, moment, Intention.READY_VEHICLE)
    _consider(mind, plan, work, moment, Intention.LEAVE_ALONE)
    _consider(mind, plan, work, moment, Intention.LEAVE_TOGETHER)
    _consider(mind, plan, work, moment, Intention.HOLD_STILL)
    _consider(mind, plan, work, moment, Intention.STRIKE_FIRST)


@inlined
def _consider(mind: Mind, plan: Plan, work: Work, moment: int, intention: int) -> None:
    """One intention is weighed towards each person towards whom it is open."""
    if not is_thinkable(mind, plan, moment, intention):
        return
    aim = aim_of(intention)
    if aim == Aim.NOBODY or aim >= Aim.NOBODY_OR_ANYBODY:
        if is_open(mind, plan, intention, NOBODY):
            _weigh(mind, plan, work, intention, NOBODY)
            return
    rest = work.aims[aim]
    while rest != 0:
        whom = lowest(rest)
        rest &= rest - 1
        if is_open(mind, plan, intention, whom):
            if not has_given_up_on(mind, intention, whom):
                _weigh(mind, plan, work, intention, whom)


@rule
def take_aim(mind: Mind, plan: Plan, work: Work) -> None:
    """`work.aims` holds towards whom anything can be meant that is aimed so, as bits."""
    others = within_reach(mind, plan)
    living = listeners = here = outside = 0
    for whom in range(PERSONS - plan.spare.persons):
        one = others & (1 << whom)
        if one == 0:
            continue
        if is_held_outside(mind, plan, whom):
            outside |= one
        if is_other(mind, plan, whom):
            living |= one
            here |= one if is_here(mind, whom) else 0
            listeners |= one if can_be_told(mind, plan, whom) else 0
    work.aims[Aim.NOBODY] = 0
    work.aims[Aim.ANYBODY] = work.aims[Aim.NOBODY_OR_ANYBODY] = others
    work.aims[Aim.LIVING] = living
    work.aims[Aim.LISTENER] = listeners
    work.aims[Aim.HERE] = here
    work.aims[Aim.NOBODY_OR_OUTSIDE] = outside


@rule
def within_reach(mind: Mind, plan: Plan) -> int:
    """All others but who has undocked and whom one has looked for everywhere in vain, as bits."""
    bits = 0
    gone = plan.systems[System.VEHICLE].place if mind.docked == 0 else NOBODY
    for whom in range(PERSONS - plan.spare.persons):
        if whom != mind.self and exists(plan, whom):
            place = mind.seen_place[whom]
            if place >= 0 and (place != gone or place == mind.place):
                bits |= 1 << whom
            elif place < 0 and (mind.unfound >> whom) & 1 == 0:
                bits |= 1 << whom
    return bits


@inlined
def is_thinkable(mind: Mind, plan: Plan, moment: int, intention: int) -> bool:
    """Whether moment and gate leave it open, and it is not let be."""
    if moment != ORDINARY and is_out_of_the_question(mind, moment, intention):
        return False
    return gate(mind, plan, intention) and not has_just_given_up(mind, intention)


@rule
def is_grave(intention: int) -> bool:
    """Whether a whim is not enough: to break a truce, divide the station, refuse the order."""
    if intention == Intention.BREAK_TRUCE or intention == Intention.DIVIDE_STATION:
        return True
    return intention == Intention.REFUSE_ORDER


@rule
def noise_of(mind: Mind, plan: Plan) -> float:
    """The scale of this person's noise of choice."""
    return plan.temper.noise * (1.5 - mind.steadiness) * (1.0 + 0.5 * mind.strain)


@rule
def _weigh(mind: Mind, plan: Plan, work: Work, intention: int, whom: int) -> None:
    """One option is scored and, if it is among the best, kept; not if the kind of mind forbids."""
    if not is_thinkable_to(work.kind, mind, plan, intention, whom):
        return
    score = score_of(mind, plan, work, intention, whom)
    if score <= 0.0 and is_grave(intention):
        return
    luck = roll(work.picture, Purpose.CHOICE, intention, whom, mind.choices)
    scale = noise_of(mind, plan)
    work.options += 1
    if is_out_of_the_running(work, score, luck, scale):
        return
    noise = -scale * math.log(-math.log(max(luck, LEAST_LUCK)))
    _keep(work, intention, whom, score, noise)


@rule
def is_out_of_the_running(work: Work, score: float, luck: float, scale: float) -> bool:
    """Whether so much luck cannot lift the option among the best: seen without a logarithm."""
    third = work.best[BEST - 1].score + work.best[BEST - 1].noise
    if luck < EVEN_LUCK:
        return score + MOST_OF_EVEN_LUCK * scale < third
    if luck < GOOD_LUCK:
        return score + MOST_OF_GOOD_LUCK * scale < third
    return False


@rule
def score_of(mind: Mind, plan: Plan, work: Work, intention: int, whom: int) -> float:
    """What speaks for an option before noise; `work.stakes` holds what it would do."""
    for stake in range(STAKES):
        work.stakes[stake] = 0.0
    appraise(mind, plan, intention, whom, work.stakes)
    score = plan.temper.readiness[intention]
    for stake in range(STAKES):
        score += work.weights[stake] * work.stakes[stake]
    more = leaning(work.kind, mind, plan, intention, whom)
    score = more if more >= COMMANDED else score + more
    if intention == mind.intention and whom == mind.intention_target:
        if not is_set_aside(mind, intention):
            score += RESOLVE
    return score


@rule
def is_set_aside(mind: Mind, intention: int) -> bool:
    """Whether what is in hand can wait, and violence or a death came home to one since.

    Whoever means to leave has all the more reason to.
    """
    since = minutes_since_shaken(mind)
    if since < 0 or mind.turn - since < mind.intention_since:
        return False
    return intention < Intention.STEAL_REMEDY and can_wait(mind, intention)


@rule
def _keep(work: Work, intention: int, whom: int, score: float, noise: float) -> None:
    """The option stands among the best, in its place, if it belongs there."""
    total = score + noise
    at = BEST
    while at > 0 and total > work.best[at - 1].score + work.best[at - 1].noise:
        at -= 1
        if at + 1 < BEST:
            copy_option(work.best[at], work.best[at + 1])
    if at == BEST:
        return
    option = work.best[at]
    option.intention = intention
    option.target = whom
    option.score = score
    option.noise = noise
    for stake in range(STAKES):
        option.stakes[stake] = work.stakes[stake]


@rule
def clear_option(option: Option) -> None:
    """No option at all: what a book was used for before is not in it any more."""
    option.intention = Intention.NONE
    option.target = NOBODY
    option.score = option.noise = 0.0
    for stake in range(STAKES):
        option.stakes[stake] = 0.0


@rule
def copy_option(source: Option, copy: Option) -> None:
    """The second option is the same as the first."""
    copy.intention = source.intention
    copy.target = source.target
    copy.score = source.score
    copy.noise = source.noise
    for stake in range(STAKES):
        copy.stakes[stake] = source.stakes[stake]
