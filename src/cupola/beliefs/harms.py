"""Harms: who did what to whom, as far as one saw it or was told.

For each person harmed one holds a prime suspect, and how sure one is.
"""

import math

from cupola.beliefs.credence import believe_at_least
from cupola.beliefs.feelings import feel_wronged
from cupola.beliefs.trust import weigh
from cupola.beliefs.weight import credibility_as_seen
from cupola.world.book import hold
from cupola.world.catalogue.entities import ITEMS, NOBODY, PERSONS, Skill, is_person
from cupola.world.catalogue.facts import FIRST_HARM, About, about, harm, is_harm
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
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
UNTRAINED = 0.1
"""Share of what points to somebody who has not learnt to drive the arm that struck (own)."""
DEADLY_THING = 0.5
"""Harm from which a thing in somebody's hands is a weapon (share of health, own choice)."""
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
    known = mind.suspect[victim] == culprit
    before = mind.suspect_sure[victim] if mind.suspect[victim] != NOBODY else 0.0
    if known:
        sure = 1.0 - (1.0 - before) * (1.0 - sure)
    if sure <= before:
        return 0.0
    mind.suspect[victim] = culprit
    mind.suspect_sure[victim] = sure
    row = book.beliefs[book.belief_count]
    book.belief_count += 1
    row.turn = mind.turn
    row.person = mind.self
    row.fact = harm(culprit, victim)
    row.value = sure
    row.before = before if known else 0.0
    row.cause = cause
    return sure - row.before


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
    if is_a_threat(mind, other):
        return True
    for victim in range(PERSONS):
        if mind.suspect[victim] == other and mind.suspect_sure[victim] >= STRIKES_NOW:
            return True
    return False


@rule
def learn_of_harm(
    mind: Mind, book: Book, culprit: int, victim: int, sure: float, cause: int
) -> None:
    """One has learnt, more or less surely, that somebody harmed somebody."""
    if culprit == mind.self:
        return
    risen = suspects(mind, book, culprit, victim, sure, cause)
    if risen > 0.0:
        ratio = ratio_of_harm(mind, victim)
        weigh(mind, book, culprit, math.exp(math.log(ratio) * risen), cause)
        if ratio < STOPPED_A_THREAT:
            strike = about(About.WILL_STRIKE, culprit)
            believe_at_least(mind, book, strike, 0.5 + 0.4 * risen, cause)
    if victim != mind.self:
        believe_at_least(mind, book, about(About.HURT, victim), sure, cause)


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
    """Somebody says who harmed whom; a confession is believed.

    Of a harm that one knows of already, one does not think anew that it was deadly.
    """
    culprit = (percept.words - FIRST_HARM) // PERSONS
    victim = (percept.words - FIRST_HARM) % PERSONS
    speaker = percept.actor
    if not is_person(speaker) or speaker == mind.self or victim == mind.self:
        return
    sure = SEEN_DOING_IT
    if speaker != culprit:
        sure = credibility_as_seen(mind, speaker, percept.doubted)
    old_news = mind.suspect[victim] == culprit and mind.suspect_sure[victim] >= OLD_NEWS
    if speaker == culprit:
        _suspect_those_beside(mind, percept, book, culprit, victim)
    learn_of_harm(mind, book, culprit, victim, sure, percept.event)
    in_sight = mind.seen_place[victim] == mind.place and mind.seen_turn[victim] >= mind.turn - 1
    if not in_sight and not old_news:
        alive = about(About.ALIVE, victim)
        kept = mind.credence[alive] * (1.0 - sure * MISSING_IS_DEAD)
        hold(mind, book, alive, kept, percept.event)


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
def reckon_who_drove(
    mind: Mind, plan: Plan, book: Book, victim: int, sure: float, cause: int
) -> None:
    """Whoever harmed somebody outside drove the arm: the likeliest of those who have learnt to.

    Those beside one as one sees it happen cannot have done it.  sure: the chance that somebody did.
    """
    happens_now = victim == mind.self or mind.seen_turn[victim] >= mind.turn - 1
    total = 0.0
    most = 0.0
    likeliest = NOBODY
    for other in range(PERSONS):
        beside = mind.seen_place[other] == mind.place and mind.seen_turn[other] >= mind.turn - 1
        if beside and happens_now:
            continue
        weight = _opportunity(mind, plan, victim, other)
        if plan.persons[other].skills & Skill.ARM == 0:
            weight *= UNTRAINED
        total += weight
        if weight > most:
            most = weight
            likeliest = other
    if likeliest != NOBODY:
        learn_of_harm(mind, book, likeliest, victim, sure * most / total, cause)


@rule
def reckon(mind: Mind, plan: Plan, book: Book, dead: int, seen: bool, cause: int) -> None:
    """Somebody newly held dead has the likeliest of those aboard as a suspect.

    Few are shut in together: it was one of them.  seen: whether one has the body before one's
    eyes; a death that one only hears of may have had another cause.
    """
    total = 0.0
    most = 0.0
    likeliest = NOBODY
    for other in range(PERSONS):
        weight = _opportunity(mind, plan, dead, other)
        total += weight
        if weight > most:
            most = weight
            likeliest = other
    if likeliest != NOBODY:
        by_hand = BODY_SPEAKS if seen else WORD_OF_DEATH
        suspects(mind, book, likeliest, dead, by_hand * most / total, cause)


@rule
def _opportunity(mind: Mind, plan: Plan, dead: int, other: int) -> float:
    """How much points to this one: what is expected of them, distrust, and a weapon in hand."""
    if other == mind.self or other == dead or plan.persons[other].languages == 0:
        return 0.0
    if mind.credence[about(About.ALIVE, other)] < 0.5:
        return 0.0
    if mind.credence[about(About.ABOARD, other)] < 0.5:
        return 0.0
    weight = mind.credence[about(About.WILL_STRIKE, other)] + UNEXPECTED
    weight *= NOBODY_IS_ABOVE + 1.0 - mind.trust[other]
    if mind.sides[other] == mind.sides[dead]:
        weight *= ONE_OF_THEIRS
    for item in range(ITEMS):
        if mind.item_at[item] == other and plan.items[item].harm >= DEADLY_THING:
            return weight * ARMED
    return weight


@rule
def wonder(mind: Mind, percept: Percept, book: Book) -> None:
    """Whoever asks whether somebody harmed somebody has begun to hold it possible."""
    if percept.verb == Verb.ASK and is_harm(percept.words):
        culprit = (percept.words - FIRST_HARM) // PERSONS
        victim = (percept.words - FIRST_HARM) % PERSONS
        if culprit != mind.self and mind.suspect_sure[victim] < WONDERED:
            before = certainty(mind, victim)
            suspects(mind, book, culprit, victim, WONDERED, percept.event)
            if mind.credence[about(About.ALIVE, victim)] < 0.5:
                feel_wronged(mind, victim, before)
