"""The mirror: never the first to use force, and answers each as they have dealt with one's own.

Who has hurt one, or somebody of one's own, is hurt in turn; who has killed is killed; then it
is even.  Who tells of their order is told in turn, and who proposes something without having
used force is agreed with.  For the rest a mirror lives as the built-in mind does.
"""

from cupola.minds.held import affection, is_mate, lives
from cupola.minds.intentions.force import is_fresh
from cupola.minds.kinds.deeds import (
    begins_force,
    is_destructive,
    is_forceful,
    is_sabotage,
    is_threat,
    is_to_drag,
    is_treacherous,
    leads_to_force,
)
from cupola.world.catalogue.entities import PERSONS, is_person
from cupola.world.catalogue.facts import About, about
from cupola.world.catalogue.intentions import Intention
from cupola.world.compiled import rule
from cupola.world.ledger import has_said, is_own_deed
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind

IN_KIND = 1.0
"""What speaks for doing to somebody as they did, in weighed stakes (own: daily life waits)."""
HELD_TO = 0.5
"""How sure one is of the culprit before one answers them (evens)."""
DEAR = 0.3
"""Friendship or love from which somebody of another side is one's own (share, own choice)."""
FIGHT = 3
"""Minutes after a blow for which one may strike back, even or not (own choice)."""
HURT = 1
"""A debt of violence: somebody was hurt."""
KILLED = 2
"""A debt of violence: somebody was killed."""


@rule
def is_in_kind(mind: Mind, plan: Plan, intention: int, whom: int) -> bool:
    """Whether somebody who is never the first can mean to do it."""
    if is_sabotage(intention) or is_treacherous(intention):
        return False
    if not leads_to_force(intention) and not is_to_drag(mind, intention, whom):
        return True
    return is_owed(mind, plan, whom)


@rule
def answers_in_kind(mind: Mind, plan: Plan, intention: int, whom: int) -> float:
    """What speaks for an intention because it answers like with like; 0 for all else."""
    if begins_force(intention):
        return IN_KIND
    if intention == Intention.AGREE and debt_of(mind, plan, whom) == 0:
        return IN_KIND
    if intention == Intention.SHARE_WITH_ALL and has_been_told_of_order(mind):
        return IN_KIND
    return 0.0


@rule
def is_even(mind: Mind, plan: Plan, attempt: Action) -> bool:
    """Whether the attempt is no force at all, or no more than is owed to whom it is done."""
    if is_destructive(attempt) or is_threat(attempt):
        return False
    return not is_forceful(attempt) or is_owed(mind, plan, attempt.target)


@rule
def is_owed(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether somebody has done more to one's own than one has done to them, or fights now."""
    if not is_person(whom):
        return False
    if mind.held_by == whom or (mind.attacker == whom and is_fresh(mind, FIGHT)):
        return True
    paid = HURT if is_own_deed(mind, about(About.HURT, whom)) else 0
    return debt_of(mind, plan, whom) > paid


@rule
def debt_of(mind: Mind, plan: Plan, whom: int) -> int:
    """The worst that somebody is held to have done to one's own: KILLED, HURT, or 0."""
    worst = 0
    for victim in range(PERSONS - plan.spare.persons):
        if mind.suspect[victim] != whom or mind.suspect_sure[victim] < HELD_TO:
            continue
        if not is_ones_own(mind, victim) or plan.persons[victim].languages == 0:
            continue
        worst = max(worst, HURT if lives(mind, victim) else KILLED)
    return worst


@rule
def is_ones_own(mind: Mind, victim: int) -> bool:
    """Whether it is oneself, somebody under the same orders, or somebody dear."""
    return is_mate(mind, victim) or affection(mind, victim) >= DEAR


@rule
def has_been_told_of_order(mind: Mind) -> bool:
    """Whether anybody of another side has told one of their own order."""
    for other in range(PERSONS):
        if not is_mate(mind, other) and has_said(mind, other, about(About.ORDERED, other), True):
            return True
    return False
