"""Harms: who did what to whom, as far as one saw it or was told.

For each person harmed one holds a prime suspect, and how sure one is; of what all need and somebody
cut or shut off, whose doing it is.  Others' words make one no surer than a guess may be.
"""

import math

from cupola.beliefs.credence import believe_at_least
from cupola.beliefs.feelings import feel_wronged
from cupola.beliefs.orders import is_in_league
from cupola.beliefs.told import is_fresh_in_mind
from cupola.beliefs.trust import has_harmed, weigh
from cupola.beliefs.weight import credibility_as_seen, room_below
from cupola.world.book import MOST_CREDENCE, hold
from cupola.world.catalogue.entities import NOBODY, PERSONS, is_person
from cupola.world.catalogue.facts import (
    About,
    Fact,
    about,
    culprit_named,
    harm,
    is_harm,
    is_sabotage,
    sabotage,
    victim_named,
)
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.ledger import (
    has_mended,
    has_said,
    is_held_to_know,
    is_own_deed,
    note_whose,
    sayers,
    whose,
)
from cupola.world.records import Mind, Percept
from cupola.world.rows import Book

SEEN_DOING_IT = 0.99
"""How sure one is of whom one saw doing it."""
HARMED_ME = 0.03
"""Likelihood ratio of violence against oneself (after Kydd 2000: conflict seen is strong
evidence of ill will; the size is tuned against beats 33 and 39)."""
HARMED_MINE = 0.08
"""Likelihood ratio of violence against a friend or somebody of one's own side (tuned, beat 21)."""
HARMED_OTHER = 0.2
"""Likelihood ratio of violence against anybody else (tuned against beat 26)."""
STOPPED_A_THREAT = 0.7
"""Likelihood ratio of violence against somebody held to be about to do harm (own estimate)."""
HELPED_ME = 2.0
"""Likelihood ratio of violence against one's own attacker (tuned against beat 40)."""
IN_ON_IT = 0.6
"""Likelihood ratio for the culprit's own who stand by when the harming of somebody close to one
is confessed: they may be in on it (tuned against beat 21)."""
WONDERED = 0.4
"""How sure one is of whom one asks about: who asks whether it was so and so has begun to think
it (share; tuned against beat 20)."""
STRIKES_NOW = 0.75
"""Credence of a blow to come from which violence against somebody is defence (own choice)."""
GUESSED = 0.9
"""How sure one is at most of a culprit whom one has only guessed or been told of (own choice)."""
SABOTAGED = 0.1
"""Likelihood ratio of having cut, faked or shut off what all need (own choice: between violence
against one's own and against anybody else)."""
BELIEVED = 0.5
"""Honesty of a speaker from which one takes their word for whose doing it is (evens)."""
CLOSE = 0.4
"""Friendship or love from which somebody counts as one's own (share, own choice)."""
OLD_NEWS = 0.5
"""How sure one is of a culprit from which it is no news that they did it (evens)."""
MISSING_IS_DEAD = 0.8
"""Chance that somebody attacked and not seen since is dead (own estimate)."""


@rule
def certainty(mind: Mind, victim: int) -> float:
    """How sure one is of whoever one suspects of having harmed somebody; 0 if of nobody."""
    return mind.suspect_sure[victim] if mind.suspect[victim] != NOBODY else 0.0


@rule
def suspects(mind: Mind, book: Book, culprit: int, victim: int, sure: float, cause: int) -> float:
    """One holds this culprit to have harmed this victim; how much surer one is than before.

    It is told like a credence, with the words that say who harmed whom as its fact.
    """
    if mind.suspect[victim] == culprit:
        sure = min(MOST_CREDENCE, 1.0 - (1.0 - mind.suspect_sure[victim]) * (1.0 - sure))
    return suspects_at_least(mind, book, culprit, victim, sure, cause)


@rule
def suspects_at_least(
    mind: Mind, book: Book, culprit: int, victim: int, sure: float, cause: int
) -> float:
    """The same, where this is how sure one is now, unless one was surer of anybody before."""
    known = mind.suspect[victim] == culprit
    before = certainty(mind, victim)
    if sure <= before:
        return 0.0
    mind.suspect[victim] = culprit
    mind.suspect_sure[victim] = sure
    if not known:
        before = 0.0
    tell_suspicion(mind, book, harm(culprit, victim), sure, before, cause)
    return sure - before


@rule
def tell_suspicion(
    mind: Mind, book: Book, words: int, sure: float, before: float, cause: int
) -> None:
    """The book holds how sure the person is now, and was before, of what these words say.

    Of whom one does not suspect one is not sure at all: 0, and not the least credence.
    """
    row = book.beliefs[book.belief_count]
    book.belief_count += 1
    row.turn = mind.turn
    row.person = mind.self
    row.fact = words
    row.value = sure
    row.before = before
    row.cause = cause


@rule
def ratio_of_harm(mind: Mind, victim: int) -> float:
    """How violence against this victim weighs, if it is certain."""
    if victim == mind.self:
        return HARMED_ME
    if mind.suspect[mind.self] == victim:
        return HELPED_ME
    if is_a_threat(mind, victim):
        return STOPPED_A_THREAT
    if max(mind.friend[victim], mind.love[victim]) >= CLOSE or mind.sides[victim] == mind.side:
        return HARMED_MINE
    return HARMED_OTHER


@rule
def is_a_threat(mind: Mind, other: int) -> bool:
    """Whether a person holds that another means to do harm, to all or to somebody."""
    if mind.credence[about(About.WILL_STRIKE, other)] >= STRIKES_NOW:
        return True
    return mind.credence[about(About.MEANS_THREAT, other)] >= 0.5


@rule
def is_held_dangerous(mind: Mind, other: int) -> bool:
    """Whether the person holds that another means harm, or is sure that they have done some."""
    return is_a_threat(mind, other) or has_harmed(mind, other, STRIKES_NOW)


@rule
def learn_of_harm(
    mind: Mind, book: Book, culprit: int, victim: int, sure: float, cause: int
) -> None:
    """One has learnt, more or less surely, that somebody attacked somebody and hurt them."""
    learn_of_attack(mind, book, culprit, victim, sure, cause)
    if culprit != mind.self and victim != mind.self:
        believe_at_least(mind, book, about(About.HURT, victim), sure, cause)


@rule
def learn_of_attack(
    mind: Mind, book: Book, culprit: int, victim: int, sure: float, cause: int
) -> None:
    """One has learnt, more or less surely, that somebody attacked somebody, hurt or not.

    One expects a blow to come no more surely than one holds that there was one.
    """
    if culprit == mind.self:
        return
    risen = suspects(mind, book, culprit, victim, sure, cause)
    if risen > 0.0:
        ratio = ratio_of_harm(mind, victim)
        weigh(mind, book, culprit, math.exp(math.log(ratio) * risen), cause)
        if ratio < STOPPED_A_THREAT:
            strike = about(About.WILL_STRIKE, culprit)
            expected = min(0.5 + 0.4 * risen, mind.suspect_sure[victim])
            believe_at_least(mind, book, strike, expected, cause)


@rule
def learn_of_grip(mind: Mind, book: Book, actor: int, other: int, share: float, cause: int) -> None:
    """One has seen somebody held or disarmed: it makes nobody a suspect, and costs some trust."""
    if actor == mind.self:
        return
    ratio = ratio_of_harm(mind, other)
    weigh(mind, book, actor, math.exp(math.log(ratio) * share), cause)
    if ratio < STOPPED_A_THREAT:
        believe_at_least(mind, book, about(About.WILL_STRIKE, actor), 0.5 + 0.2 * share, cause)


@rule
def hear_of_harm(mind: Mind, percept: Percept, book: Book) -> None:
    """Somebody says who harmed whom; a confession is believed, and the harmed know who did it.

    A word counts once, from whoever it comes.  Of a harm that one knows of already, one does not
    think anew that it was deadly; nor of one's that the one harmed tells of, or that one does not
    hold this culprit to have done.
    """
    culprit = culprit_named(percept.words)
    victim = victim_named(percept.words)
    speaker = percept.actor
    if not is_person(speaker) or speaker == mind.self or victim == mind.self:
        return
    sure = SEEN_DOING_IT
    if speaker != culprit:
        sure = credibility_as_seen(mind, speaker, percept.doubted)
    if speaker != culprit and speaker != victim:
        sure = _as_hearsay(mind, speaker, culprit, victim, sure)
    elif mind.suspect[victim] == culprit and _is_held_to_know_it(mind, speaker, culprit, victim):
        sure = room_below(sure, mind.suspect_sure[victim])
    old_news = mind.suspect[victim] == culprit and mind.suspect_sure[victim] >= OLD_NEWS
    if speaker == culprit:
        _suspect_those_beside(mind, percept, book, culprit, victim)
    learn_of_harm(mind, book, culprit, victim, sure, percept.event)
    if mind.suspect[victim] != culprit or old_news or speaker == victim:
        return
    if not is_beside(mind, victim):
        alive = about(About.ALIVE, victim)
        kept = mind.credence[alive] * (1.0 - sure * MISSING_IS_DEAD)
        hold(mind, book, alive, kept, percept.event)


@rule
def _as_hearsay(mind: Mind, speaker: int, culprit: int, victim: int, sure: float) -> float:
    """The same from others: no more than a guess, and nothing if the word comes back to one."""
    if mind.suspect[victim] != culprit:
        return min(sure, GUESSED)
    mine = has_said(mind, mind.self, about(About.HURT, victim), True)
    if mine or _is_held_to_know_it(mind, speaker, culprit, victim):
        return 0.0
    return min(sure, room_below(GUESSED, mind.suspect_sure[victim]))


@rule
def _is_held_to_know_it(mind: Mind, other: int, culprit: int, victim: int) -> bool:
    """Whether one holds that this one knows who harmed whom: they have said or heard it."""
    if not is_held_to_know(mind, other, about(About.WILL_STRIKE, culprit)):
        return False
    return is_held_to_know(mind, other, about(About.HURT, victim))


@rule
def _suspect_those_beside(
    mind: Mind, percept: Percept, book: Book, culprit: int, victim: int
) -> None:
    """The culprit's own who hear the confession with one may have been in on it."""
    if mind.suspect[victim] == culprit or max(mind.friend[victim], mind.love[victim]) < CLOSE:
        return
    for other in range(PERSONS):
        if other != culprit and (percept.hears >> other) & 1:
            if mind.sides[other] == mind.sides[culprit]:
                weigh(mind, book, other, IN_ON_IT, percept.event)


@rule
def is_beside(mind: Mind, other: int) -> bool:
    """Whether the person has the other before their eyes."""
    return mind.seen_place[other] == mind.place and mind.seen_turn[other] >= mind.turn - 1


@rule
def learn_of_sabotage(
    mind: Mind, book: Book, culprit: int, fact: int, sure: float, cause: int
) -> None:
    """One holds that this one cut or shut off what all need; fact: which says whether it works."""
    if culprit == mind.self or whose(mind, fact) == culprit:
        return
    note_whose(mind, fact, culprit)
    tell_suspicion(mind, book, sabotage(culprit), sure, 0.0, cause)
    if not is_in_league(mind, culprit):
        weigh(mind, book, culprit, math.exp(math.log(SABOTAGED) * sure), cause)


@rule
def hear_of_sabotage(mind: Mind, percept: Percept, book: Book) -> None:
    """Somebody says whose doing it is that something is cut or off; a confession is believed.

    Whoever holds nothing off or cut takes it that the wire is; not if they have just seen it whole,
    nor if they know of a cut that is mended.  What one did oneself nobody else has done.
    """
    speaker = percept.actor
    culprit = culprit_named(percept.words)
    if not is_person(speaker) or speaker == mind.self or culprit == mind.self:
        return
    fact = what_is_meant(mind)
    if is_own_deed(mind, fact):
        return
    confessed = speaker == culprit
    sure = SEEN_DOING_IT
    if not confessed:
        sure = credibility_as_seen(mind, speaker, percept.doubted)
        if sure < BELIEVED or whose(mind, fact) >= 0:
            return
    if mind.credence[fact] >= 0.5 and not _is_known_mended(mind, fact):
        if is_fresh_in_mind(mind, fact):
            return
        hold(mind, book, fact, mind.credence[fact] * (1.0 - sure), percept.event)
    learn_of_sabotage(mind, book, culprit, fact, sure, percept.event)


@rule
def _is_known_mended(mind: Mind, fact: int) -> bool:
    """Whether one has mended it, or knows of a cut from before: it is held whole since."""
    return has_mended(mind, fact) or whose(mind, fact) >= 0 or sayers(mind, fact, False) != 0


@rule
def what_is_meant(mind: Mind) -> int:
    """The fact that somebody is said to have sabotaged: the air if held off, else the wire."""
    if mind.credence[Fact.LIFE_SUPPORT_ON] < 0.5 and whose(mind, Fact.LIFE_SUPPORT_ON) < 0:
        return Fact.LIFE_SUPPORT_ON + 0
    return Fact.WIRE_OK + 0


@rule
def wonder(mind: Mind, percept: Percept, book: Book) -> None:
    """Whoever asks whether somebody harmed somebody has begun to hold it possible."""
    if percept.verb == Verb.ASK and is_harm(percept.words) and not is_sabotage(percept.words):
        culprit = culprit_named(percept.words)
        victim = victim_named(percept.words)
        if culprit != mind.self and mind.suspect_sure[victim] < WONDERED:
            before = certainty(mind, victim)
            suspects_at_least(mind, book, culprit, victim, WONDERED, percept.event)
            if mind.credence[about(About.ALIVE, victim)] < 0.5:
                feel_wronged(mind, victim, before)
