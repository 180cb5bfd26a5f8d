"""Bargains: what is proposed, asked, promised and threatened stays in mind until answered.

A proposal is answered by words or by the deed that it asks for, and lapses once whoever made it
has gone.  Those who agree to a truce are bound by it until somebody breaks it: by word, by force,
or by cutting off what all need.
"""

from cupola.beliefs.credence import believe, believe_at_least, infer
from cupola.beliefs.feelings import is_attack, is_tampering
from cupola.beliefs.lies import rethink_threat
from cupola.beliefs.orders import is_in_league
from cupola.beliefs.weight import credibility, worth_as_seen
from cupola.world.book import hold
from cupola.world.catalogue.entities import (
    EVERYBODY,
    FIRST_ITEM,
    FIRST_PLACE,
    NOBODY,
    PERSONS,
    STATION,
    is_item,
    is_person,
    is_place,
)
from cupola.world.catalogue.facts import (
    NO_WORDS,
    About,
    Fact,
    Phrase,
    about,
    culprit_named,
    is_sabotage,
    is_truce,
)
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.ledger import (
    SAID_NOT,
    SAID_SO,
    forget_bound,
    has_sabotaged,
    has_said,
    has_seen,
    is_bound,
    is_held_to_know,
    note_bound,
    note_broached,
    note_knowers,
    note_said,
    note_security,
    note_whose,
)
from cupola.world.records import Mind, Percept
from cupola.world.rows import Book

TAKEN_AT_WORD = 0.75
"""Credence that a threat is meant, of somebody who suspects nobody (tuned against beat 24)."""
SUSPECTED = 0.2
"""What full suspicion adds to that (tuned against beat 24)."""
MEANS_TO_LEAVE = 0.6
"""Chance that somebody who means to destroy the station means to leave it first (beat 24)."""
PLAN_IS_REAL = 0.95
"""Credence that there is a plan to leave, once it was proposed in one's hearing."""
VOW_IS_MEANT = 0.9
"""Credence that somebody who vows revenge will strike (own estimate)."""
AGREED = 0.95
"""Credence that a truce holds which one heard agreed to."""
LAPSES = 30
"""Minutes after which a proposal has lapsed whose maker has gone (own choice)."""


@rule
def hear_bargain(mind: Mind, percept: Percept, book: Book) -> None:
    """What was proposed, asked, promised, threatened or answered has been taken in."""
    verb = percept.verb
    me = percept.target == mind.self
    if verb == Verb.PROPOSE:
        if me and percept.words >= 0:
            mind.proposal_by = percept.actor
            mind.proposal = percept.words
        if percept.words == Phrase.SPACEWALK and is_person(percept.target):
            _note_sender(mind, percept.actor, percept.target)
    elif verb == Verb.ASK:
        if me and percept.words >= 0:
            mind.asked_by = percept.actor
            mind.asked_words = percept.words
    elif verb == Verb.PROMISE:
        if me and percept.words == Phrase.DISTRACTION:
            _hear_of_feint(mind, book, percept)
    elif verb == Verb.THREATEN:
        _hear_threat(mind, book, percept)
    elif verb == Verb.VOW:
        if percept.words == Phrase.REVENGE and is_person(percept.actor):
            if has_common_enemy(mind, percept.actor):
                return
            strike = about(About.WILL_STRIKE, percept.actor)
            believe_at_least(mind, book, strike, VOW_IS_MEANT, percept.event)
            note_knowers(mind, strike, percept.hears)
    elif verb == Verb.PLEDGE:
        if me and is_person(percept.actor):
            note_broached(mind, percept.actor, Fact.TRUCE_HOLDS)  # it is not handed back
            if is_item(percept.instrument):
                note_security(mind, percept.instrument - FIRST_ITEM)
    elif verb == Verb.CONTACT:
        if me or percept.target == EVERYBODY or percept.target == STATION:
            mind.called_by = percept.actor


@rule
def has_common_enemy(mind: Mind, other: int) -> bool:
    """Whether one blames a third for a harm of which the other knows: revenge is for that one."""
    for victim in range(PERSONS):
        culprit = mind.suspect[victim]
        if culprit in (NOBODY, mind.self, other) or mind.suspect_sure[victim] < 0.5:
            continue
        if mind.sides[culprit] == mind.side and mind.sides[other] != mind.side:
            continue  # it may be meant for all of one's own side
        if victim == other or is_held_to_know(mind, other, about(About.HURT, victim)):
            return True
        if is_held_to_know(mind, other, about(About.WILL_STRIKE, culprit)):
            return True
    return False


@rule
def answer_given(mind: Mind, percept: Percept) -> None:
    """What one has answered oneself is no longer open; an offer is, until a pledge seals it."""
    verb = percept.verb
    if verb == Verb.AGREE or verb == Verb.REFUSE:
        if verb == Verb.AGREE and percept.words == Phrase.SPACEWALK:
            note_broached(mind, mind.self, Fact.ANTENNA_BROKEN)
        if percept.target == mind.proposal_by:
            withdraw(mind)
    elif verb == Verb.TELL or verb == Verb.SAY:
        if percept.target == mind.asked_by:
            mind.asked_by = NOBODY
            mind.asked_words = NO_WORDS
    elif verb == Verb.ANSWER or verb == Verb.IGNORE:
        if percept.target == mind.called_by:
            mind.called_by = NOBODY
    elif is_deed_proposed(verb, mind.proposal):
        if mind.proposal == Phrase.SPACEWALK:
            note_broached(mind, mind.self, Fact.ANTENNA_BROKEN)
        withdraw(mind)
    elif verb == Verb.PROPOSE:
        mind.proposed_at = mind.turn
    elif verb == Verb.GIVE and is_person(percept.target):
        note_broached(mind, percept.target, Fact.HIDDEN_ROOM)  # nobody gives a key twice
    elif verb == Verb.PLEDGE:
        mind.proposed_at = 0
        note_broached(mind, mind.self, Fact.TRUCE_HOLDS)  # nobody gives security twice


@rule
def is_deed_proposed(verb: int, proposal: int) -> bool:
    """Whether to do this is to say yes to what was proposed."""
    if proposal == Phrase.SPACEWALK:
        return verb == Verb.VOLUNTEER or verb == Verb.SUIT_UP or verb == Verb.EXIT
    return proposal == Phrase.LEAVE_TOGETHER and verb == Verb.BOARD


@rule
def withdraw(mind: Mind) -> None:
    """Nothing is proposed to the person any more."""
    mind.proposal_by = NOBODY
    mind.proposal = NO_WORDS


@rule
def proposals_lapse(mind: Mind) -> None:
    """What somebody proposed who has gone since is no longer to be answered."""
    if is_person(mind.proposal_by) and mind.turn - mind.seen_turn[mind.proposal_by] > LAPSES:
        withdraw(mind)


@rule
def binds_all(mind: Mind, percept: Percept, book: Book) -> None:
    """Called together, one remembers it; a truce agreed to holds until broken, even by oneself."""
    if percept.words == Phrase.LEAVE_TOGETHER and is_person(percept.actor):
        _plan_to_leave(mind, percept, book)
    if percept.verb == Verb.ASSEMBLE:
        mind.meeting_since = mind.turn
        mind.meeting_at = percept.target - FIRST_PLACE if is_place(percept.target) else NOBODY
    elif percept.verb == Verb.AGREE:
        if percept.words == Phrase.SPACEWALK and is_person(percept.actor):
            note_knowers(mind, Fact.ANTENNA_BROKEN, 1 << percept.actor)
            note_bound(mind, percept.actor, Fact.ANTENNA_BROKEN)
        if is_truce(percept.words):
            believe_at_least(mind, book, Fact.TRUCE_HOLDS, AGREED, percept.event)
            _bind(mind, percept.actor)
            _bind(mind, percept.target)
    elif mind.credence[Fact.TRUCE_HOLDS] >= 0.5:
        broken = percept.verb == Verb.BREAK_TRUCE or is_attack(percept.verb)
        if broken or is_betrayed(mind, percept):
            hold(mind, book, Fact.TRUCE_HOLDS, 1.0 - AGREED, percept.event)
            forget_bound(mind, Fact.TRUCE_HOLDS)


@rule
def _note_sender(mind: Mind, sender: int, sent: int) -> None:
    """One remembers who proposed to somebody to go outside."""
    if is_person(sender) and sender != mind.self:
        note_whose(mind, about(About.ABOARD, sent), sender)


@rule
def is_betrayed(mind: Mind, percept: Percept) -> bool:
    """Whether one sees or is told that somebody else bound by the truce cut what all need."""
    culprit = percept.actor
    if is_sabotage(percept.words):
        culprit = culprit_named(percept.words)
    elif not is_tampering(percept.verb):
        return False
    if not is_person(culprit) or culprit == mind.self or not has_sabotaged(mind, culprit):
        return False
    return is_bound(mind, culprit, Fact.TRUCE_HOLDS) and not is_in_league(mind, culprit)


@rule
def _bind(mind: Mind, person: int) -> None:
    """Whoever proposed a truce that was agreed to, or agreed to it, is bound by it."""
    if is_person(person):
        note_bound(mind, person, Fact.TRUCE_HOLDS)


@rule
def _plan_to_leave(mind: Mind, percept: Percept, book: Book) -> None:
    """Who proposed to leave together or agreed to it means to come; who refused does not."""
    plan = Fact.PLAN_TO_LEAVE
    if percept.verb == Verb.REFUSE:
        mind.told[plan] &= ~(1 << (SAID_SO + percept.actor))
        note_said(mind, percept.actor, plan, False)
    elif percept.verb == Verb.PROPOSE or percept.verb == Verb.AGREE:
        mind.told[plan] &= ~(1 << (SAID_NOT + percept.actor))
        note_said(mind, percept.actor, plan, True)
        note_knowers(mind, plan, percept.hears)
        believe_at_least(mind, book, plan, PLAN_IS_REAL, percept.event)
        if percept.actor == mind.self and is_person(percept.target):
            note_broached(mind, percept.target, plan)


@rule
def _hear_of_feint(mind: Mind, book: Book, percept: Percept) -> None:
    """Somebody promises a distraction: what they threaten will not be meant."""
    actor = percept.actor
    if not is_person(actor) or actor == mind.self:
        return
    threat = about(About.MEANS_THREAT, actor)
    if has_said(mind, actor, threat, False):
        return
    note_said(mind, actor, threat, False)
    note_knowers(mind, threat, percept.hears)
    evidence = worth_as_seen(credibility(mind, actor), percept.doubted)
    believe(mind, book, threat, -evidence, percept.event)


@rule
def _hear_threat(mind: Mind, book: Book, percept: Percept) -> None:
    """A threat is believed, unless it was promised to be a feint."""
    actor = percept.actor
    if not is_person(actor) or actor == mind.self or percept.words < 0:
        return
    threat = about(About.MEANS_THREAT, actor)
    note_said(mind, actor, threat, True)
    note_knowers(mind, threat, percept.hears)
    if has_seen(mind, threat, False):
        return  # one knows already what to make of it
    if has_said(mind, actor, threat, False):
        rethink_threat(mind, book, actor, percept.event)
        return
    if percept.words == Phrase.DESTROY_STATION:
        infer(mind, book, Fact.PLAN_TO_LEAVE, MEANS_TO_LEAVE, percept.event)
    believed = TAKEN_AT_WORD + SUSPECTED * mind.suspicion
    believe_at_least(mind, book, threat, believed, percept.event)
