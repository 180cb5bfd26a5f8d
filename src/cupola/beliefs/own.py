"""Own words and deeds: what one remembers of them, so that nobody says the same for ever.

Who asks somebody, pleads with them, comforts them or proposes something to them has broached
a matter with them.  The matter is the fact that it is about.
"""

from cupola.beliefs.feelings import is_attack, is_tampering
from cupola.world.catalogue.entities import NOBODY, PERSONS, is_person
from cupola.world.catalogue.facts import (
    NO_WORDS,
    About,
    Fact,
    Phrase,
    about,
    culprit_named,
    fact_of,
    is_harm,
    is_sabotage,
    is_statement,
    victim_named,
)
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.ledger import (
    forget_told,
    has_broached,
    note_broached,
    note_knowers,
    note_said,
)
from cupola.world.records import ASKED, CALLED, GIVEN_UP, Mind, Percept

NO_MATTER = -1
"""Number of a fact, where there is none."""


@rule
def remember_own(mind: Mind, percept: Percept) -> None:
    """What one has said or done oneself is remembered, as far as it must not be repeated."""
    verb = percept.verb
    if verb == Verb.THREATEN:
        _remember_threat(mind, percept, True)
    elif verb == Verb.PROMISE and percept.words == Phrase.DISTRACTION:
        _remember_threat(mind, percept, False)
    elif verb == Verb.CONCEAL:
        both = is_sabotage(percept.words) and is_sabotage(mind.asked_words)
        if both or percept.words == mind.asked_words:
            mind.asked_by = NOBODY
            mind.asked_words = NO_WORDS
    elif verb == Verb.READ_ALOUD:
        note_broached(mind, mind.self, about(About.ORDERED, mind.self))
    elif verb == Verb.CALL:
        mind.looked &= ~CALLED
        _remember_farewell(mind, percept)
    elif verb == Verb.ACCUSE:
        remember_charge(mind, percept)
    elif verb == Verb.ASK or verb == Verb.PROPOSE:
        mind.looked |= ASKED
        if verb == Verb.ASK:
            mind.intention_since = mind.turn  # and now one waits for the answer
        _broach(mind, percept)
    elif verb == Verb.MISS:
        mind.looked |= CALLED
        _remember_farewell(mind, percept)
        _remember_silence(mind, percept)
    elif is_attack(verb):
        _remember_witnesses(mind, percept)
    elif is_tampering(verb):
        note_knowers(mind, about(About.WILL_STRIKE, mind.self), percept.hears)
    else:
        _broach(mind, percept)


@rule
def _broach(mind: Mind, percept: Percept) -> None:
    """The matter has been broached with whoever it was said to."""
    if is_person(percept.target):
        matter = matter_of(mind, percept)
        if matter != NO_MATTER:
            note_broached(mind, percept.target, matter)


@rule
def remember_pulse(mind: Mind, percept: Percept) -> None:
    """Whoever has felt somebody's pulse remembers having done so; what it said is a sight."""
    if percept.actor == mind.self and is_person(percept.target):
        note_broached(mind, percept.target, about(About.HURT, percept.target))


@rule
def remember_others(mind: Mind, percept: Percept) -> None:
    """What somebody else has said or done is remembered, as far as it need not be done again."""
    remember_comfort(mind, percept)
    remember_question(mind, percept)
    if percept.verb == Verb.ACCUSE:
        remember_charge(mind, percept)
    if percept.verb == Verb.READ_ALOUD:
        take_up_again(mind, Intention.SHARE_WITH_ALL)


@rule
def remember_charge(mind: Mind, percept: Percept) -> None:
    """Whoever was told to their face whom they harmed need not be told again."""
    if not is_harm(percept.words) or is_sabotage(percept.words):
        return
    culprit = culprit_named(percept.words)
    victim = victim_named(percept.words)
    if (percept.hears >> culprit) & 1:
        note_broached(mind, culprit, about(About.HURT, victim))


@rule
def _remember_farewell(mind: Mind, percept: Percept) -> None:
    """Whoever was told over the loop that one leaves is not told again, heard or not."""
    alone = about(About.LEAVES_ALONE, mind.self)
    if percept.words == Fact.PLAN_TO_LEAVE or percept.words == alone:
        if is_person(percept.target):
            note_broached(mind, percept.target, alone)


@rule
def take_up_again(mind: Mind, intention: int) -> None:
    """What the person had let be altogether for a while is thinkable again."""
    for slot in range(GIVEN_UP):
        if mind.given_up[slot] == intention:
            mind.given_up[slot] = Intention.NONE


@rule
def remember_comfort(mind: Mind, percept: Percept) -> None:
    """Whoever has comforted one need not be comforted for the same worry."""
    if percept.verb == Verb.COMFORT and percept.target == mind.self and is_person(percept.actor):
        matter = worry_about(mind, percept.actor)
        if matter != NO_MATTER:
            note_broached(mind, percept.actor, matter)


@rule
def remember_question(mind: Mind, percept: Percept) -> None:
    """What somebody has asked another in one's hearing, one need not ask them again."""
    if percept.verb != Verb.ASK or not is_person(percept.target) or percept.target == mind.self:
        return
    matter = matter_of(mind, percept)
    if matter != NO_MATTER:
        note_broached(mind, percept.target, matter)


@rule
def _remember_threat(mind: Mind, percept: Percept, meant: bool) -> None:
    """One has threatened all, or promised somebody that a threat will be a feint."""
    threat = about(About.MEANS_THREAT, mind.self)
    note_said(mind, mind.self, threat, meant)
    note_knowers(mind, threat, percept.hears)


@rule
def _remember_witnesses(mind: Mind, percept: Percept) -> None:
    """Whoever was by when one used force knows of it."""
    note_knowers(mind, about(About.WILL_STRIKE, mind.self), percept.hears)
    if is_person(percept.target):
        note_knowers(mind, about(About.HURT, percept.target), percept.hears)


@rule
def _remember_silence(mind: Mind, percept: Percept) -> None:
    """Whoever gave no answer has not been told what one called them for."""
    words = percept.words
    if is_statement(words):
        forget_told(mind, percept.target, fact_of(words))
    elif is_harm(words):
        culprit = culprit_named(words)
        victim = victim_named(words)
        forget_told(mind, percept.target, about(About.WILL_STRIKE, culprit))
        forget_told(mind, percept.target, about(About.HURT, victim))
        forget_told(mind, percept.target, about(About.ALIVE, victim))


@rule
def matter_of(mind: Mind, percept: Percept) -> int:
    """The fact that one's own words or care are about; NO_MATTER if about none in particular."""
    verb = percept.verb
    words = percept.words
    other = percept.target
    if verb == Verb.MOURN:
        return about(About.ALIVE, other)
    if verb == Verb.COMFORT:
        return worry_about(mind, other)
    if verb == Verb.ASK and is_sabotage(words):
        return Fact.WIRE_OK + 0
    if verb == Verb.ASK and is_harm(words):
        return about(About.HURT, victim_named(words))
    if verb == Verb.ASK and is_statement(words):
        return fact_of(words)
    if verb == Verb.JUSTIFY and words == Phrase.PLEA_FOR_NATION:
        return about(About.ORDERED, other)
    if verb == Verb.JUSTIFY and words == Phrase.PLEA_FOR_ALL:
        return about(About.WILL_STRIKE, other)
    if verb == Verb.JUSTIFY:
        return about(About.WILL_STRIKE, mind.self)
    if verb == Verb.PROPOSE and words == Phrase.SPACEWALK:
        return Fact.ANTENNA_BROKEN + 0
    return NO_MATTER


@rule
def worry_about(mind: Mind, other: int) -> int:
    """The newest worry for which one has not comforted another yet; NO_MATTER if for none."""
    for dead in range(PERSONS):
        fact = about(About.ALIVE, dead)
        if dead != other and dead != mind.self and mind.credence[fact] < 0.5:
            if mind.trust[dead] > 0.0 and not has_broached(mind, other, fact):
                return fact
    if mind.credence[Fact.WAR_VISIBLE] >= 0.5 and not has_broached(mind, other, Fact.WAR_VISIBLE):
        return Fact.WAR_VISIBLE + 0
    bereft = about(About.BEREFT, other)
    if mind.credence[bereft] >= 0.5 and not has_broached(mind, other, bereft):
        return bereft
    return NO_MATTER
