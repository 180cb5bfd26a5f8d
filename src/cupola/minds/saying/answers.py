"""Answers: what one says when asked, true or false, and what one would rather keep.

A question stays with one until it is answered or kept back from whoever asked it.
"""

from cupola.minds.harming import blame
from cupola.minds.held import is_here, is_mate, is_other, knows
from cupola.minds.judging.keeping import has_betrayed
from cupola.minds.saying.culprits import CULPRIT
from cupola.minds.ways import done, stay
from cupola.world.catalogue.entities import NOBODY, PERSONS
from cupola.world.catalogue.facts import (
    About,
    Fact,
    Phrase,
    about,
    culprit_named,
    denial,
    fact_of,
    false_play,
    harm,
    is_harm,
    is_sabotage,
    is_statement,
    sabotage,
    victim_named,
)
from cupola.world.compiled import rule
from cupola.world.ledger import has_broached, has_sabotaged, is_own_deed
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind

UNSURE = 0.1
"""How near evens a credence is if one has no answer (share, own choice)."""
SUSPECTED = 0.5
"""How sure one is of a culprit from which one names them if asked (evens)."""
VOUCHED = 0.1
"""Credence of a blow to come from somebody below which one vouches for them (own choice)."""
ANSWERS = 3
"""Minutes for which one waits for an answer to what one has asked (own choice)."""
STRANGE = 0.4
"""Trust below which one keeps secrets even from one's own (share, own choice)."""


@rule
def is_asked(mind: Mind) -> bool:
    """Whether a question of somebody who is here waits for an answer."""
    return mind.asked_by >= 0 and mind.asked_words >= 0 and is_here(mind, mind.asked_by)


@rule
def hear_out(mind: Mind, whom: int, since: int, wanted: Action) -> int:
    """Whoever asked then stays a little to hear the answer, as long as the other is there."""
    if mind.turn - since > ANSWERS or not is_here(mind, whom):
        return done(wanted)
    return stay(wanted)


@rule
def true_answer(mind: Mind) -> int:
    """What one holds of what was asked, as words; words of support if one has no answer."""
    words = mind.asked_words
    if is_sabotage(words):
        return _answer_about_sabotage(mind, culprit_named(words))
    if is_harm(words):
        culprit = culprit_named(words)
        victim = victim_named(words)
        return _answer_about_harm(mind, culprit, victim)
    if not is_statement(words):
        return Phrase.SUPPORT + 0
    fact = fact_of(words)
    if abs(mind.credence[fact] - 0.5) < UNSURE:
        return Phrase.SUPPORT + 0
    return fact if mind.credence[fact] >= 0.5 else denial(fact)


@rule
def _answer_about_harm(mind: Mind, culprit: int, victim: int) -> int:
    """Who did it as far as one holds, else what one surely thinks of the suspect, if anything."""
    if culprit == mind.self and is_own_deed(mind, about(About.HURT, victim)):
        return harm(culprit, victim)
    if mind.suspect[victim] != NOBODY and mind.suspect_sure[victim] >= SUSPECTED:
        return harm(mind.suspect[victim], victim)
    return _answer_about_suspect(mind, culprit)


@rule
def _answer_about_sabotage(mind: Mind, culprit: int) -> int:
    """Whose doing it is as far as one knows, else what one surely thinks of the suspect."""
    doer = saboteur(mind)
    return _answer_about_suspect(mind, culprit) if doer == NOBODY else sabotage(doer)


@rule
def saboteur(mind: Mind) -> int:
    """Who has cut or shut off what all need, as far as one knows; NOBODY if one does not.

    Of several, oneself before others, and whoever has not one's own cause before one's own.
    """
    if has_done_sabotage(mind):
        return mind.self
    doer = NOBODY
    for other in range(PERSONS):
        if has_betrayed(mind, other):
            return other
        if has_sabotaged(mind, other):
            doer = other
    return doer


@rule
def is_covered_up(mind: Mind, doer: int, asker: int) -> bool:
    """Whether one keeps a sabotage from who asks: one's own, or, from others, of one's cause."""
    if doer == NOBODY or doer == mind.self:
        return doer == mind.self
    if has_betrayed(mind, doer) or is_mate(mind, asker):
        return False
    return not knows(mind, asker, false_play(doer))


@rule
def has_done_sabotage(mind: Mind) -> bool:
    """Whether the person has cut or shut off what all need."""
    return is_own_deed(mind, Fact.WIRE_OK) or is_own_deed(mind, Fact.LIFE_SUPPORT_ON)


@rule
def _answer_about_suspect(mind: Mind, culprit: int) -> int:
    """What one surely expects of a suspect; words of support if nothing.

    Nobody vouches for whom they suspect themselves, however little.
    """
    strike = about(About.WILL_STRIKE, culprit)
    if mind.credence[strike] >= CULPRIT:
        return strike
    if mind.credence[strike] < VOUCHED and blame(mind, culprit) == 0.0:
        return denial(strike)
    return Phrase.SUPPORT + 0


@rule
def has_secret_asked(mind: Mind) -> bool:
    """Whether what is asked is so, and one would rather that the asker did not know.

    An order that one has read aloud is no secret any more, whoever was there.
    """
    words = mind.asked_words
    asker = mind.asked_by
    if is_sabotage(words):
        return is_covered_up(mind, saboteur(mind), asker)
    if is_harm(words):
        victim = victim_named(words)
        own = culprit_named(words) == mind.self
        return own and is_own_deed(mind, about(About.HURT, victim))
    if not is_statement(words):
        return False
    fact = fact_of(words)
    if is_own_deed(mind, fact):
        return True
    if mind.credence[fact] < 0.5 or knows(mind, asker, fact):
        return False
    if fact == about(About.ORDERED, mind.self):
        return not is_mate(mind, asker) and not has_broached(mind, mind.self, fact)
    if fact == about(About.LEAVES_ALONE, mind.self):
        return True
    return is_common_secret(fact) and keeps_from(mind, asker)


@rule
def secret_asked(mind: Mind) -> int:
    """What one keeps to oneself of what was asked, as words: of sabotage, whose doing it is."""
    return sabotage(saboteur(mind)) if is_sabotage(mind.asked_words) else mind.asked_words


@rule
def is_common_secret(fact: int) -> bool:
    """Whether it is one of the things that a side, or whoever means to leave, hides."""
    if fact == Fact.HIDDEN_ROOM or fact == Fact.CURE_EXISTS:
        return True
    return fact == Fact.PLAN_TO_LEAVE or fact == Fact.VEHICLE_READY


@rule
def keeps_from(mind: Mind, other: int) -> bool:
    """Whether one keeps secrets from another: a stranger, one little trusted, or a rival home."""
    return not is_mate(mind, other) or mind.trust[other] < STRANGE or mind.goal > 0


@rule
def false_answer(mind: Mind, plan: Plan) -> int:
    """The opposite of what one holds; of a deed that one hides, that another did it."""
    words = mind.asked_words
    if is_sabotage(words):
        other = scapegoat(mind, plan, saboteur(mind))
        if other != NOBODY:
            return sabotage(other)
        return denial(about(About.WILL_STRIKE, mind.self))
    if is_harm(words):
        victim = victim_named(words)
        other = scapegoat(mind, plan, victim)
        if other != NOBODY:
            return harm(other, victim)
        return denial(about(About.WILL_STRIKE, mind.self))
    fact = fact_of(words)
    return denial(fact) if mind.credence[fact] >= 0.5 else fact


@rule
def scapegoat(mind: Mind, plan: Plan, victim: int) -> int:
    """The one whom one trusts least, to put a deed on that one hides; NOBODY if there is nobody.

    victim: the one it was done to, or somebody else to be spared.
    """
    least = NOBODY
    for other in range(PERSONS - plan.spare.persons):
        if other == victim or other == mind.asked_by or not is_other(mind, plan, other):
            continue
        if least == NOBODY or mind.trust[other] < mind.trust[least]:
            least = other
    return least
