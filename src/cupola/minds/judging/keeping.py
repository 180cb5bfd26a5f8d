"""Keeping: what binds those who agreed on a truce to do what they agreed on, and to lay open.

Whoever has given their word on a truce owes its deeds to those who gave theirs: to watch in turns,
to give security, to hide nothing.  So does whoever made peace between others.  An order that
the others know of has lost its secret: whoever is asked to act on it acts before their eyes.  With
somebody who has cut off what all need nobody keeps to anything, nor strikes a new bargain.
"""

from cupola.beliefs.orders import is_in_league
from cupola.minds.held import is_mate, is_other, knows, likely
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.compiled import rule
from cupola.world.ledger import has_broached, has_sabotaged, has_said, is_bound
from cupola.world.plan import Plan
from cupola.world.records import Mind

LAID_OPEN = 0.9
"""Credence from which it is no guess any more that another is under orders (own choice)."""


@rule
def has_given_word(mind: Mind) -> bool:
    """Whether a truce is held to hold to which the person has agreed, or which they proposed."""
    return likely(mind, Fact.TRUCE_HOLDS) and is_bound(mind, mind.self, Fact.TRUCE_HOLDS)


@rule
def is_partner(mind: Mind, plan: Plan, other: int) -> bool:
    """Whether the other is of another side and has given their word on the truce as well."""
    if not has_given_word(mind) or is_mate(mind, other) or not is_other(mind, plan, other):
        return False
    return is_bound(mind, other, Fact.TRUCE_HOLDS)


@rule
def has_partner(mind: Mind, plan: Plan) -> bool:
    """Whether anybody aboard of another side has given their word on the truce as well."""
    for other in range(PERSONS - plan.spare.persons):
        if is_partner(mind, plan, other):
            return True
    return False


@rule
def has_betrayed(mind: Mind, other: int) -> bool:
    """Whether the other has cut or shut off what all need, and not for one's own cause."""
    return has_sabotaged(mind, other) and not is_in_league(mind, other)


@rule
def has_given_security(mind: Mind) -> bool:
    """Whether the person has given something as security before."""
    return has_broached(mind, mind.self, Fact.TRUCE_HOLDS)


@rule
def has_taken_security(mind: Mind, other: int) -> bool:
    """Whether the other has given the person something as security."""
    return has_broached(mind, other, Fact.TRUCE_HOLDS)


@rule
def has_laid_open(mind: Mind, plan: Plan) -> bool:
    """Whether anybody of another side has said themselves that they are under orders."""
    for other in range(PERSONS - plan.spare.persons):
        if is_other(mind, plan, other) and not is_mate(mind, other):
            if has_said(mind, other, about(About.ORDERED, other), True):
                return True
    return False


@rule
def is_in_the_open(mind: Mind, whom: int) -> bool:
    """Whether these two know of each other's orders, and one holds that both know it."""
    if mind.credence[about(About.ORDERED, whom)] < LAID_OPEN:
        return False
    return mind.order == 0 or knows(mind, whom, about(About.ORDERED, mind.self))
