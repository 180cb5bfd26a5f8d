"""Told: what somebody's word is worth, and what it moves.

A statement moves the log-odds of its fact by what the speaker's word is worth to the hearer:
much from somebody trusted, nothing from somebody known to lie, less than nothing from
somebody neither trusted nor distrusted who seems not to mean it.  In fear one believes one's own
rather than others.  Everybody seen to hear it is held to know.  Nobody's word counts against
what one has before one's eyes, and little against what one has just seen; whoever hears others
agree with them holds it no less for that.  No word takes the fear of one's own attacker away.
"""

from cupola.beliefs.credence import believe, log_odds, share_of
from cupola.beliefs.lies import expose, two_contradict
from cupola.beliefs.weight import credibility, worth_as_seen
from cupola.world.book import hold
from cupola.world.catalogue.entities import PERSONS, is_person
from cupola.world.catalogue.facts import About, Fact, about, fact_of, says_so
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.ledger import (
    has_said,
    has_seen_either,
    is_lasting,
    minutes_since_seen,
    note_knowers,
    note_said,
    sayers,
)
from cupola.world.plan import Plan
from cupola.world.records import Mind, Percept
from cupola.world.rows import Book

VOICE_FROM_BELOW = 1.5
"""Log-odds that a voice from the ground carries, whoever it is (own estimate)."""
STALE = 1.0
"""Log-odds beyond which what one held of a state that can change does not stand against news
of it (own choice: a median speaker's word that somebody died leaves one at evens)."""
FRESH = 15
"""Minutes for which one's own sight of somebody alive, or of a machine, outweighs a word against it
(tuned against beat 20: eighteen minutes after the push all inside come to doubt)."""
CONFESSED = 4.0
"""Log-odds that somebody's own word carries that they are under orders, or a ground's word that
it has ordered them: nobody would invent that (own choice)."""
OPINION = 0.35
"""Share of its weight that a word carries about what nobody can see: what another means to do,
or whether they lied (tuned against beat 15, where an accusation does not convince)."""
ORDER_BEHIND_STRIKE = 0.5
"""Share of the evidence for a strike that is also evidence for an order (own estimate)."""


@rule
def hear_statement(mind: Mind, plan: Plan, percept: Percept, words: int, book: Book) -> None:
    """A statement has been made, in these words or by a deed: it moves its fact, and the ledger."""
    fact = fact_of(words)
    so = says_so(words)
    sign = 1.0 if so else -1.0
    note_knowers(mind, fact, percept.hears)
    speaker = percept.actor
    if not is_person(speaker):
        believe(mind, book, fact, sign * _word_from_below(fact, so), percept.event)
        return
    repeated = has_said(mind, speaker, fact, so)
    note_said(mind, speaker, fact, so)
    if speaker == mind.self or is_about_me(mind, fact):
        return
    if knows_better(mind, fact):
        if is_lasting(fact) and (mind.credence[fact] >= 0.5) != so:
            expose(mind, book, speaker, percept.event)
        return
    if repeated:
        return
    evidence = sign * worth_as_seen(credibility(mind, speaker), percept.doubted)
    if fact < Fact.WAR_VISIBLE and speaker == fact % PERSONS:
        if fact // PERSONS == About.ORDERED and so:
            evidence = CONFESSED
    elif is_opinion(fact):
        evidence = evidence * OPINION
    if fact // PERSONS == About.WILL_STRIKE and has_harmed_me(mind, fact % PERSONS):
        evidence = max(evidence, 0.0)
    if so and mind.credence[fact] > 0.5:
        evidence = max(evidence, 0.0)
    elif not so and mind.credence[fact] < 0.5:
        evidence = min(evidence, 0.0)
    _take_in(mind, book, fact, speaker, evidence, percept.event)
    if percept.verb == Verb.ACCUSE and fact // PERSONS == About.WILL_STRIKE and so:
        order = about(About.ORDERED, fact % PERSONS)
        believe(mind, book, order, ORDER_BEHIND_STRIKE * evidence, percept.event)
    if is_lasting(fact):
        two_contradict(mind, plan, book, words, speaker, percept.event)


@rule
def has_harmed_me(mind: Mind, other: int) -> bool:
    """Whether the person holds that the other attacked them."""
    return mind.suspect[mind.self] == other and mind.suspect_sure[mind.self] >= 0.5


@rule
def _word_from_below(fact: int, so: bool) -> float:
    """What a voice from the ground carries: much about whom it has given an order itself."""
    if so and fact // PERSONS == About.ORDERED:
        return CONFESSED
    return VOICE_FROM_BELOW


@rule
def is_about_me(mind: Mind, fact: int) -> bool:
    """Whether the fact is about the hearer, who knows best."""
    return fact < Fact.WAR_VISIBLE and fact % PERSONS == mind.self


@rule
def knows_better(mind: Mind, fact: int) -> bool:
    """Whether one's own eyes have settled the fact, so that words cannot move one."""
    if not has_seen_either(mind, fact):
        return False
    if fact < PERSONS:
        return mind.seen_place[fact] == mind.place and mind.seen_turn[fact] >= mind.turn - 1
    return is_lasting(fact) or fact == Fact.WAR_VISIBLE


@rule
def _take_in(mind: Mind, book: Book, fact: int, speaker: int, evidence: float, cause: int) -> None:
    """The fact has moved; what can have changed, or was never heard of, yields to news of it.

    Whoever was seen alive a moment ago is not dead by a word alone, and what one has just seen
    cut is not whole.
    """
    held = log_odds(mind.credence[fact])
    stale = is_state(fact) and not is_fresh_in_mind(mind, fact)
    if stale or (is_lasting(fact) and is_first_word(mind, fact, speaker)):
        if evidence > 0.0:
            held = max(held, -STALE)
        elif evidence < 0.0:
            held = min(held, STALE)
    hold(mind, book, fact, share_of(held + evidence), cause)


@rule
def is_fresh_in_mind(mind: Mind, fact: int) -> bool:
    """Whether it is the life of somebody seen, or spoken with, or a state perceived, just now."""
    if fact < PERSONS:
        return mind.seen_turn[fact] >= mind.turn - FRESH
    return has_seen_either(mind, fact) and minutes_since_seen(mind, fact) <= FRESH


@rule
def is_first_word(mind: Mind, fact: int, speaker: int) -> bool:
    """Whether nobody but this speaker has said anything about the fact, nor one's own eyes."""
    said = sayers(mind, fact, True) | sayers(mind, fact, False)
    return said & ~(1 << speaker) == 0 and not has_seen_either(mind, fact)


@rule
def is_opinion(fact: int) -> bool:
    """Whether the fact is about what somebody means, which nobody can see."""
    if fact >= Fact.WAR_VISIBLE:
        return fact == Fact.PLAN_TO_LEAVE
    kind = fact // PERSONS
    return kind == About.WILL_STRIKE or kind == About.LIED or kind == About.MEANS_THREAT


@rule
def is_state(fact: int) -> bool:
    """Whether the fact is a state that can change and be reported, not an opinion."""
    if fact >= Fact.WAR_VISIBLE:
        return not is_lasting(fact) and fact != Fact.PLAN_TO_LEAVE
    kind = fact // PERSONS
    return kind == About.ALIVE or kind == About.ABOARD or kind == About.HURT or kind == About.BEREFT
