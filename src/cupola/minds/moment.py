"""The moment: a fight, a wound, news that cannot wait; what nobody has a mind for meanwhile.

It is read once whenever somebody weighs, and most moments leave everything thinkable.
"""

from cupola.minds.held import TRUSTS, has_given_up_on, has_just_given_up, is_shaken
from cupola.minds.intentions.game import GAME, is_game_on
from cupola.minds.intentions.words import gate_words, is_to_be_warned, warning_for
from cupola.minds.obstacles import is_stranded
from cupola.minds.saying.topics import is_dying, is_fighting
from cupola.minds.saying.warnings import is_urgent
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.intentions import A_GROUP, Intention
from cupola.world.compiled import rule
from cupola.world.ledger import is_amid_force
from cupola.world.plan import Plan
from cupola.world.records import Mind

ORDINARY = 0
"""Nothing of the following."""
STRANDED = 1
"""One is adrift, or clings where no way leads."""
PLAYING = 2
"""The game of two is on."""
AMID_FORCE = 4
"""Others use force within one's sight or hearing."""
FIGHTING = 8
"""One is held, or force was just used on oneself or one's own."""
DYING = 16
"""One feels that this wound is the last."""
URGENT = 32
"""Somebody trusted has yet to hear from one what cannot wait."""


@rule
def moment_of(mind: Mind, plan: Plan, others: int) -> int:
    """What stands in the way of many intentions now, as bits; others: all within reach, as bits."""
    moment = ORDINARY
    if mind.place >= 0 and is_stranded(mind, plan):
        moment |= STRANDED
    if plan.payoffs[0] > 0.0 and is_game_on(mind, plan):
        moment |= PLAYING
    if is_amid_force(mind):
        moment |= AMID_FORCE
    if is_fighting(mind):
        moment |= FIGHTING
    if is_dying(mind):
        moment |= DYING
    if moment & (STRANDED | PLAYING) == 0 and has_urgent_news(mind, plan, others):
        moment |= URGENT
    return moment


@rule
def is_out_of_the_question(mind: Mind, moment: int, intention: int) -> bool:
    """Whether nobody has a mind for this at such a moment."""
    if moment & STRANDED and not is_for_the_stranded(intention):
        return True
    if moment & PLAYING and intention // A_GROUP != GAME:
        return True
    if moment & AMID_FORCE and is_beside_the_point(intention):
        return True
    if moment & FIGHTING and can_wait(mind, intention):
        return True
    if moment & DYING and is_beyond_the_dying(intention):
        return True
    return moment & URGENT != 0 and is_idle(intention)


@rule
def is_for_the_stranded(intention: int) -> bool:
    """Whether it can be done without a way to anywhere: to call for help, to warn all, to wait."""
    if intention == Intention.FETCH_BACK or intention == Intention.RAISE_ALARM:
        return True
    return intention == Intention.REST


@rule
def has_urgent_news(mind: Mind, plan: Plan, others: int) -> bool:
    """Whether somebody shaken has yet to tell one of those they trust what cannot wait.

    Until that is done, or turns out to be impossible, nobody has a mind for what is idle.
    """
    if not is_shaken(mind) or has_just_given_up(mind, Intention.WARN):
        return False
    if not gate_words(mind, plan, Intention.WARN):
        return False
    for whom in range(PERSONS - plan.spare.persons):
        if (others >> whom) & 1 == 0 or mind.trust[whom] < TRUSTS:
            continue
        if not is_to_be_warned(mind, plan, whom):
            continue
        if is_urgent(mind, warning_for(mind, plan, whom)):
            if not has_given_up_on(mind, Intention.WARN, whom):
                return True
    return False


@rule
def can_wait(mind: Mind, intention: int) -> bool:
    """Whether it is nothing for the midst of a fight: routine, news, watches, wires and machines.

    Nor is the vehicle, for whoever does not sit in it.
    """
    if intention <= Intention.IGNORE_CALL or is_beside_the_point(intention):
        return True
    if Intention.CUT_WIRE <= intention <= Intention.REPAIR_OUTSIDE:
        return True
    leaves = Intention.STEAL_REMEDY <= intention <= Intention.LEAVE_TOGETHER
    return leaves and mind.seated == 0


@rule
def is_idle(intention: int) -> bool:
    """Whether it is routine, a look out, or what one does about an order but to refuse it."""
    if Intention.KEEP_ORDER <= intention <= Intention.SHARE_WITH_ALL:
        return True
    return intention <= Intention.LOOK_OUT


@rule
def is_beside_the_point(intention: int) -> bool:
    """Whether nobody begins it who sees others fight: what is idle, a watch, a meeting, comfort."""
    if Intention.WATCH_IN_PAIRS <= intention <= Intention.COME_TOGETHER:
        return True
    return is_idle(intention) or intention == Intention.COMFORT


@rule
def is_beyond_the_dying(intention: int) -> bool:
    """Whether it is force, other than to defend oneself, for which a mortal wound leaves none."""
    if intention == Intention.DEFEND:
        return False
    return Intention.STRIKE_WITH_ARM <= intention <= Intention.LOCK_IN
