"""Reckoning: who it must have been, of those who could, where nobody saw it.

A guess is made once: that it happens again says no more about who it is, unless whom one
suspected stands beside one as it does.
"""

import math

from cupola.beliefs.credence import believe_at_least
from cupola.beliefs.harms import (
    GUESSED,
    OLD_NEWS,
    STOPPED_A_THREAT,
    certainty,
    is_beside,
    learn_of_attack,
    ratio_of_harm,
    suspects,
    tell_suspicion,
)
from cupola.beliefs.trust import has_harmed, weigh
from cupola.world.catalogue.entities import ITEMS, NOBODY, PERSONS, Skill
from cupola.world.catalogue.facts import About, about, harm
from cupola.world.compiled import rule
from cupola.world.ledger import has_seen, minutes_since_seen, whose
from cupola.world.plan import Plan
from cupola.world.records import Mind
from cupola.world.rows import Book

BODY_SPEAKS = 0.8
"""Chance that somebody found dead aboard in a war was killed (own estimate)."""
WORD_OF_DEATH = 0.5
"""The same of somebody whom one only hears to be dead (own estimate)."""
UNEXPECTED = 0.1
"""What points to somebody of whom one expects nothing, on the scale of credence (own choice)."""
NOBODY_IS_ABOVE = 0.2
"""What distrust is left of somebody fully trusted when one looks for a culprit (own choice)."""
ONE_OF_THEIRS = 0.3
"""Share of what points to somebody if they and the dead were of one side (own choice)."""
ARMED = 4.0
"""By how much more points to somebody seen with a weapon (own choice)."""
SENT_THEM_OUT = 3.0
"""By how much more points to whoever proposed that the one harmed outside go there (own choice)."""
KILLS_AGAIN = 3.0
"""By how much more points to whoever is held to have harmed somebody else (own choice)."""
LEFT_LATELY = 180
"""Minutes for which whoever has left may have killed whom one finds dead only now (own choice)."""
UNTRAINED = 0.1
"""Share of what points to somebody who has not learnt to drive the arm that struck (own)."""
DEADLY_THING = 0.5
"""Harm from which a thing in somebody's hands is a weapon (share of health, own choice)."""


@rule
def reckon_who_drove(
    mind: Mind, plan: Plan, book: Book, victim: int, sure: float, cause: int
) -> None:
    """Whoever harmed somebody outside drove the arm: the likeliest of those who have learnt to.

    Those beside one as one sees it happen cannot have done it.  sure: the chance that somebody did.
    Who has a suspect keeps to them.
    """
    happens_now = victim == mind.self or mind.seen_turn[victim] >= mind.turn - 1
    suspected = mind.suspect[victim]
    if suspected != NOBODY:
        if not happens_now or not is_beside(mind, suspected) or certainty(mind, victim) > GUESSED:
            return
        _clear_of(mind, book, victim, cause)
    sender = whose(mind, about(About.ABOARD, victim))
    total = 0.0
    most = 0.0
    likeliest = NOBODY
    for other in range(PERSONS - plan.spare.persons):
        if happens_now and is_beside(mind, other):
            continue
        weight = _opportunity(mind, plan, victim, other)
        if plan.persons[other].skills & Skill.ARM == 0:
            weight *= UNTRAINED
        if other == sender:
            weight *= SENT_THEM_OUT
        total += weight
        if weight > most:
            most = weight
            likeliest = other
    if likeliest != NOBODY:
        learn_of_attack(mind, book, likeliest, victim, sure * most / total, cause)


@rule
def _clear_of(mind: Mind, book: Book, victim: int, cause: int) -> None:
    """Whom one suspected cannot have harmed this victim: trust in them comes back.

    Whoever is suspicious forgives less than they blamed, and all stay as wary of a blow to come.
    """
    culprit = mind.suspect[victim]
    sure = mind.suspect_sure[victim]
    mind.suspect[victim] = NOBODY
    mind.suspect_sure[victim] = 0.0
    tell_suspicion(mind, book, harm(culprit, victim), 0.0, sure, cause)
    weigh(mind, book, culprit, math.exp(-math.log(ratio_of_harm(mind, victim)) * sure), cause)


@rule
def reckon(mind: Mind, plan: Plan, book: Book, dead: int, seen: bool, cause: int) -> None:
    """Somebody newly held dead has the likeliest of those aboard as a suspect.

    Few are shut in together: it was one of them.  seen: whether one has the body before one's
    eyes; a death that one only hears of may have had another cause.
    """
    total = 0.0
    most = 0.0
    likeliest = NOBODY
    for other in range(PERSONS - plan.spare.persons):
        weight = _opportunity(mind, plan, dead, other)
        total += weight
        if weight > most:
            most = weight
            likeliest = other
    if likeliest != NOBODY:
        sure = (BODY_SPEAKS if seen else WORD_OF_DEATH) * most / total
        if suspects(mind, book, likeliest, dead, sure, cause) > 0.0:
            ratio = ratio_of_harm(mind, dead)
            weigh(mind, book, likeliest, math.exp(math.log(ratio) * sure), cause)
            if ratio < STOPPED_A_THREAT:
                believe_at_least(mind, book, about(About.WILL_STRIKE, likeliest), sure, cause)


@rule
def _opportunity(mind: Mind, plan: Plan, dead: int, other: int) -> float:
    """How much points to this one: what is expected of them, distrust, and a weapon in hand."""
    if other == mind.self or other == dead or plan.persons[other].languages == 0:
        return 0.0
    if mind.credence[about(About.ALIVE, other)] < 0.5:
        return 0.0
    if not _was_there(mind, dead, other):
        return 0.0
    weight = mind.credence[about(About.WILL_STRIKE, other)] + UNEXPECTED
    weight *= NOBODY_IS_ABOVE + 1.0 - mind.trust[other]
    if mind.sides[other] == mind.sides[dead]:
        weight *= ONE_OF_THEIRS
    if has_harmed(mind, other, OLD_NEWS):
        weight *= KILLS_AGAIN
    for item in range(ITEMS - plan.spare.items):
        if mind.item_at[item] == other and plan.items[item].harm >= DEADLY_THING:
            return weight * ARMED
    return weight


@rule
def _was_there(mind: Mind, dead: int, other: int) -> bool:
    """Whether this one was still aboard, as one holds, when one last saw the dead alive."""
    aboard = about(About.ABOARD, other)
    if mind.credence[aboard] >= 0.5:
        return True
    if not has_seen(mind, aboard, False):
        return False
    gone_for = minutes_since_seen(mind, aboard)
    if mind.seen_turn[dead] < mind.turn:
        return mind.turn - gone_for >= mind.seen_turn[dead]
    return gone_for <= LEFT_LATELY
