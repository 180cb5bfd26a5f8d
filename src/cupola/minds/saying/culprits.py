"""Culprits: whom one lays a deed on that nobody was seen to do, and asks others about."""

from cupola.minds.harming import menace
from cupola.minds.held import exists, is_here, is_mate, is_other, knows, likely, lives
from cupola.minds.judging.keeping import has_betrayed
from cupola.world.catalogue.entities import NOBODY, PERSONS
from cupola.world.catalogue.facts import (
    NO_WORDS,
    About,
    Fact,
    about,
    false_play,
    harm,
    sabotage,
)
from cupola.world.compiled import rule
from cupola.world.ledger import has_broached, has_said, has_seen, is_own_deed, whose
from cupola.world.plan import Plan
from cupola.world.records import Mind

CULPRIT = 0.6
"""How sure one is of a culprit before one says so as a fact (share, own choice)."""


@rule
def most_distrusted(mind: Mind, plan: Plan, whom: int, victim: int) -> int:
    """Whom one fears most and trusts least, other than these two; NOBODY if there is nobody."""
    likeliest = NOBODY
    most = 0.0
    for other in range(PERSONS - plan.spare.persons):
        if other in (whom, victim) or not is_other(mind, plan, other):
            continue
        doubt = menace(mind, other) + 1.0 - mind.trust[other]
        if doubt > most:
            likeliest = other
            most = doubt
    return likeliest


@rule
def saboteur_to_ask_about(mind: Mind, plan: Plan, whom: int) -> int:
    """Whether the one most distrusted cut the wire that one has found cut, as words.

    NO_WORDS if one knows who did, or has asked this other, who must know of the cut.
    """
    wire = Fact.WIRE_OK
    if not has_seen(mind, wire, False) or is_own_deed(mind, wire) or whose(mind, wire) >= 0:
        return NO_WORDS
    if not knows(mind, whom, wire) or has_broached(mind, whom, wire):
        return NO_WORDS
    culprit = most_distrusted(mind, plan, whom, NOBODY)
    return NO_WORDS if culprit == NOBODY else sabotage(culprit)


@rule
def is_untold_saboteur(mind: Mind, hearer: int, other: int) -> bool:
    """Whether this one has cut off what all need, and the hearer is not held to know who did."""
    return has_betrayed(mind, other) and not knows(mind, hearer, false_play(other))


@rule
def is_kept_quiet(mind: Mind, whom: int, fact: int) -> bool:
    """Whether it is the doing of somebody who has one's own cause, and the other has not."""
    doer = whose(mind, fact)
    return doer >= 0 and not has_betrayed(mind, doer) and not is_mate(mind, whom)


@rule
def has_judged(mind: Mind, whom: int, culprit: int) -> bool:
    """Whether one has heard from the other already what they hold of this suspect."""
    strike = about(About.WILL_STRIKE, culprit)
    return has_said(mind, whom, strike, True) or has_said(mind, whom, strike, False)


@rule
def likeliest_culprit(mind: Mind, plan: Plan, whom: int, victim: int) -> int:
    """The suspect if there is one, else whom one fears most and trusts least.

    NOBODY if the suspect is the one asked: nobody asks a suspect about others.
    """
    suspect = mind.suspect[victim]
    if suspect == NOBODY:
        return most_distrusted(mind, plan, whom, victim)
    return NOBODY if suspect == whom else suspect


@rule
def culprit_to_ask_about(mind: Mind, plan: Plan, whom: int) -> int:
    """Whether somebody not here harmed another, as words, of whose harm this one knows.

    NO_WORDS if there is nothing to ask.
    """
    for victim in range(PERSONS - plan.spare.persons):
        if victim in (whom, mind.self) or not exists(plan, victim):
            continue
        if mind.suspect_sure[victim] >= CULPRIT or not is_in_question(mind, whom, victim):
            continue
        hurt = about(About.HURT, victim)
        if is_own_deed(mind, hurt) or has_broached(mind, whom, hurt):
            continue
        culprit = likeliest_culprit(mind, plan, whom, victim)
        if culprit == NOBODY or is_here(mind, culprit) or has_judged(mind, whom, culprit):
            continue
        return harm(culprit, victim)
    return NO_WORDS


@rule
def is_in_question(mind: Mind, whom: int, victim: int) -> bool:
    """Whether this one knows, as one holds, of a death, or of a harm that one has a suspect for."""
    if not lives(mind, victim):
        return knows(mind, whom, about(About.ALIVE, victim))  # else they are told first
    hurt = about(About.HURT, victim)
    if not likely(mind, hurt) or mind.suspect[victim] == NOBODY:
        return False
    return knows(mind, whom, hurt)
