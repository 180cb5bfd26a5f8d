"""Lies: what one holds of somebody whose word was contradicted, broken or borne out.

When two contradict each other on something that cannot change, the one who is believed less
is doubted, and what rests on that one's word alone gives way.  When one's own senses decide,
whoever said otherwise is exposed, and whoever was contradicted by the liar is cleared.  A
threat that was promised to be a feint is meant if the promise was a lie.
"""

import math

from cupola.beliefs.credence import believe, infer
from cupola.beliefs.trust import weigh
from cupola.beliefs.weight import credibility, worth
from cupola.world.book import hold
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.facts import FACTS, About, about, fact_of, says_so
from cupola.world.compiled import rule
from cupola.world.ledger import (
    has_said,
    has_seen_either,
    is_lasting,
    keep_sayers,
    sayers,
)
from cupola.world.plan import Plan
from cupola.world.records import Mind
from cupola.world.rows import Book

LIAR = 0.97
"""Credence that somebody lied whom one's own senses contradict on something lasting."""
CLEARED = 0.05
"""Credence that somebody lied who turns out to have said what is so."""
CAUGHT = 0.1
"""Likelihood ratio of having lied, if that were certain (tuned against beat 25)."""
EXPOSED = 0.02
"""Likelihood ratio of a lie that one's own senses expose (tuned against beat 36)."""
VINDICATED = 4.0
"""Likelihood ratio of having told the truth against a lie (tuned against beat 36)."""
CONFIRMED = 1.5
"""Likelihood ratio of having said what one later sees to be so (own estimate)."""
OPENED_EYES = 1.6
"""Likelihood ratio of having shown one that somebody else lied (tuned against beat 25)."""
PAST_DOUBTS = 0.5
"""Share of a contradicted person's honesty that a full measure of bad past hides (own)."""
FULLY_MEANT = 0.85
"""Credence that a threat is meant, if the promise that it is not was a lie."""
ONLY_FEIGNED = 0.05
"""Credence that a threat is meant, if the promise that it is not was honest."""


@rule
def two_contradict(
    mind: Mind, plan: Plan, book: Book, words: int, speaker: int, cause: int
) -> None:
    """Whoever of those who contradict each other is believed less has come into doubt."""
    earlier = sayers(mind, fact_of(words), not says_so(words)) & ~(1 << mind.self)
    earlier &= ~(1 << speaker)
    if earlier == 0:
        return
    now = credibility(mind, speaker)
    past = 1.0 - PAST_DOUBTS * plan.persons[mind.self].past
    for other in range(PERSONS - plan.spare.persons):
        if (earlier >> other) & 1:
            before = credibility(mind, other) * past
            chance = chance_first_lied(before, now)
            if chance > 0.5:
                doubt(mind, book, other, chance, cause)
                weigh(mind, book, speaker, OPENED_EYES, cause)
            else:
                doubt(mind, book, speaker, 1.0 - chance, cause)


@rule
def chance_first_lied(first: float, second: float) -> float:
    """How likely the first of two who contradict each other lied, by how honest each is."""
    first_lied = (1.0 - first) * second
    return first_lied / (first_lied + first * (1.0 - second))


@rule
def doubt(mind: Mind, book: Book, liar: int, chance: float, cause: int) -> None:
    """Somebody may have lied: trust falls, and what rests on their word alone gives way."""
    lied = about(About.LIED, liar)
    before = mind.credence[lied]
    share = worth(credibility(mind, liar)) * chance
    infer(mind, book, lied, chance, cause)
    risen = mind.credence[lied] - before
    if risen <= 0.0:
        return
    weigh(mind, book, liar, math.exp(math.log(CAUGHT) * risen), cause)
    _word_loses(mind, book, liar, share, cause)
    rethink_threat(mind, book, liar, cause)


@rule
def expose(mind: Mind, book: Book, liar: int, cause: int) -> None:
    """Somebody has lied: nothing they said counts, and those they contradicted are cleared."""
    lied = about(About.LIED, liar)
    if mind.credence[lied] >= LIAR:
        return
    share = worth(credibility(mind, liar))
    hold(mind, book, lied, LIAR, cause)
    weigh(mind, book, liar, EXPOSED, cause)
    _word_loses(mind, book, liar, share, cause)
    rethink_threat(mind, book, liar, cause)
    innocent = contradicted_by(mind, liar)
    for other in range(PERSONS):
        if (innocent >> other) & 1:
            clear(mind, book, other, cause)


@rule
def contradicted_by(mind: Mind, liar: int) -> int:
    """Those who said the opposite of what a liar said on something lasting, as bits."""
    bits = 0
    for fact in range(FACTS):
        if mind.told[fact] != 0 and is_lasting(fact):
            if has_said(mind, liar, fact, True):
                bits |= sayers(mind, fact, False)
            if has_said(mind, liar, fact, False):
                bits |= sayers(mind, fact, True)
    return bits & ~(1 << liar) & ~(1 << mind.self)


@rule
def clear(mind: Mind, book: Book, other: int, cause: int) -> None:
    """Somebody doubted had said what is so: their word counts again, and trust returns."""
    lied = about(About.LIED, other)
    fallen = mind.credence[lied] - CLEARED
    if fallen > 0.0:
        hold(mind, book, lied, CLEARED, cause)
        weigh(mind, book, other, math.exp(-math.log(CAUGHT) * fallen), cause)
    weigh(mind, book, other, VINDICATED, cause)
    if fallen > 0.0:
        share = worth(credibility(mind, other)) * fallen
        _word_loses(mind, book, other, -share, cause)
        rethink_threat(mind, book, other, cause)


@rule
def _word_loses(mind: Mind, book: Book, speaker: int, share: float, cause: int) -> None:
    """Facts that rest on this speaker's word alone have moved back by so much evidence."""
    threat = about(About.MEANS_THREAT, speaker)
    for fact in range(FACTS):
        if mind.told[fact] == 0 or fact == threat or has_seen_either(mind, fact):
            continue
        if sayers(mind, fact, True) == 1 << speaker:
            believe(mind, book, fact, -share, cause)
        if sayers(mind, fact, False) == 1 << speaker:
            believe(mind, book, fact, share, cause)


@rule
def rethink_threat(mind: Mind, book: Book, other: int, cause: int) -> None:
    """A threat that was promised to be a feint is held meant as far as the promise was a lie."""
    threat = about(About.MEANS_THREAT, other)
    if has_said(mind, other, threat, True) and has_said(mind, other, threat, False):
        lied = mind.credence[about(About.LIED, other)]
        hold(mind, book, threat, lied * FULLY_MEANT + (1.0 - lied) * ONLY_FEIGNED, cause)


@rule
def own_eyes_decide(mind: Mind, book: Book, words: int, held_before: float, cause: int) -> None:
    """What one has just seen exposes those who said otherwise and bears out the others.

    Of a state that can change, what was said before is neither borne out nor a lie; of those who
    were held to know, only those still are who said what one now sees.
    """
    fact = fact_of(words)
    so = says_so(words)
    if not is_lasting(fact):
        if (held_before >= 0.5) != so:
            keep_sayers(mind, fact, so)
        return
    wrong = sayers(mind, fact, not so) & ~(1 << mind.self)
    right = sayers(mind, fact, so) & ~(1 << mind.self) & ~wrong
    for other in range(PERSONS):
        if (wrong >> other) & 1:
            expose(mind, book, other, cause)
        elif (right >> other) & 1:
            if wrong != 0 or mind.credence[about(About.LIED, other)] >= 0.5:
                clear(mind, book, other, cause)
            else:
                weigh(mind, book, other, CONFIRMED, cause)
