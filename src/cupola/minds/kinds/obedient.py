"""The obedient: carries out an order by every means, whoever they are and whatever they feel.

As long as anybody of another side lives aboard, the means of an order come before all else,
and nothing speaks against them: not conscience, trust, bonds or a truce.  One's own nature,
bonds and feelings are set aside while one thinks, so that everybody obeys alike: a control for
studies of character.  Without an order an obedient person begins no harm, and lives as the
built-in mind does.
"""

from cupola.minds.held import is_mate, is_stranger
from cupola.minds.kinds.deeds import begins_force, is_sabotage, is_treacherous, leads_to_force
from cupola.minds.saying.answers import is_asked
from cupola.world.book import Stage
from cupola.world.catalogue.entities import NOBODY, PERSONS
from cupola.world.catalogue.intentions import Intention
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Mind

COMMANDED = 10.0
"""The score of a means of the order, in place of what is at stake (own: above all scores)."""
SHIELDED = 11.0
"""The score of keeping the order from whoever asks about it: the means depend on it (own)."""


@rule
def is_bound(mind: Mind, plan: Plan) -> bool:
    """Whether there is an order to carry out: received, not refused, and somebody left to fight."""
    if mind.order == 0 or mind.order_stage < Stage.READ or mind.order_stage == Stage.REFUSED:
        return False
    for other in range(PERSONS - plan.spare.persons):
        if is_stranger(mind, plan, other):
            return True
    return False


@rule
def is_a_means(intention: int) -> bool:
    """Whether an order is carried out with it: force, the arm, tampering, luring out."""
    if intention == Intention.STRIKE_WITH_ARM or intention == Intention.AMBUSH:
        return True
    return is_sabotage(intention) or intention == Intention.LURE_OUTSIDE


@rule
def is_obedient(mind: Mind, plan: Plan, intention: int, whom: int) -> bool:
    """Whether somebody who only obeys can mean to do it: no harm unordered, no way around it.

    No force against one's own either, unless they have struck one: the order is not about them.
    """
    if whom != NOBODY and is_mate(mind, whom) and mind.suspect[mind.self] != whom:
        if leads_to_force(intention):
            return False
    if is_bound(mind, plan):
        return not is_way_around(mind, intention)
    return (
        not begins_force(intention) and not is_sabotage(intention) and not is_treacherous(intention)
    )


@rule
def is_way_around(mind: Mind, intention: int) -> bool:
    """Whether it would put the order off, refuse it, or give it away."""
    if intention == Intention.KEEP_ORDER or intention == Intention.REFUSE_ORDER:
        return True
    if intention == Intention.CONFIDE:
        return is_asked(mind)
    return intention == Intention.SHARE_WITH_ALL


@rule
def commands(mind: Mind, plan: Plan, intention: int) -> float:
    """The score of an intention that serves the order; 0 for all that is as it is otherwise."""
    if not is_bound(mind, plan):
        return 0.0
    if intention == Intention.LIE and is_asked(mind):
        return SHIELDED
    if is_a_means(intention) or intention == Intention.DEFEND:
        return COMMANDED
    return 0.0
