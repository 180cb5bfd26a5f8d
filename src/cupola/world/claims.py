"""Claims: what words say of whom, whether it is true, and how likely the speaker holds it.

A claim is a fact or its denial, who harmed whom, or a phrase that binds the speaker.  A
statement is true if its fact is as it says.  That somebody will strike is open until that
person has begun.  A proposal, a promise and a threat are true if they are meant.  Whoever
proposes something under orders, or acts to deceive or to distract, does not mean it.
"""

from cupola.world.book import LEAST_CREDENCE, MOST_CREDENCE, NOT_KNOWN, Stage
from cupola.world.catalogue.entities import NOBODY, PERSONS, UNKNOWN
from cupola.world.catalogue.facts import (
    FIRST_DENIAL,
    FIRST_HARM,
    FIRST_PHRASE,
    About,
    Fact,
    Phrase,
    about,
    culprit_named,
    fact_of,
    is_harm,
    is_sabotage,
    is_statement,
    says_so,
    victim_named,
)
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.ledger import has_sabotaged, is_own_deed
from cupola.world.plan import Plan
from cupola.world.records import Action, World

LIE = 0.5
"""Credence below which one does not hold what one says (the definition of a lie)."""
ABOUT_PEOPLE = PERSONS * 10
"""Facts below this number are about a person."""


@rule
def is_told(verb: int) -> bool:
    """Whether words said with this verb are put forward as so."""
    if Verb.SAY <= verb <= Verb.TALK:
        return verb != Verb.ASK
    return verb == Verb.READ_ALOUD or verb == Verb.ANNOUNCE or verb == Verb.PROMISE


@rule
def is_sayable(world: World, words: int) -> bool:
    """Whether there are such words, about people who exist."""
    if not 0 <= words <= Phrase.ENTRANCE:
        return False
    if is_harm(words):
        victim = victim_named(words)
        return world.persons[person_meant(words)].exists == 1 and world.persons[victim].exists == 1
    if is_statement(words) and fact_of(words) < ABOUT_PEOPLE:
        return world.persons[person_meant(words)].exists == 1
    return True


@rule
def is_known(plan: Plan, words: int) -> bool:
    """Whether people here know the phrase; facts and who harmed whom can always be said."""
    if not FIRST_PHRASE <= words <= Phrase.ENTRANCE:
        return True
    return plan.phrase_by[words - FIRST_PHRASE] != UNKNOWN


@rule
def is_claim(verb: int) -> bool:
    """Whether what is said with this verb is put forward as so, or as meant."""
    if verb == Verb.ASK or verb == Verb.SING or verb == Verb.JOKE or verb == Verb.CONCEAL:
        return False
    return True


@rule
def is_meant_to_be_believed(action: Action) -> bool:
    """Whether untrue words of this kind are a lie; an empty threat is a bluff instead."""
    if action.verb == Verb.THREATEN or action.verb == Verb.VOW:
        return False
    if action.words == Phrase.SELF_DEFENCE or binds(action):
        return True
    return is_statement(action.words) or is_harm(action.words)


@rule
def binds(action: Action) -> bool:
    """Whether the words say what the speaker is ready to do: true if they are meant."""
    verb = action.verb
    if verb == Verb.THREATEN or verb == Verb.VOW or verb == Verb.PROMISE:
        return True
    return verb == Verb.PROPOSE or verb == Verb.AGREE


@rule
def is_meant(action: Action) -> bool:
    """Whether the speaker means it: not a pretext, not a feint.

    Who proposes under orders does it as a pretext.  To promise a distraction is no feint.
    """
    if action.intent == Intent.DECEIVE:
        return False
    if action.intent == Intent.DISTRACT:
        return action.words == Phrase.DISTRACTION
    return not (action.verb == Verb.PROPOSE and action.intent == Intent.OBEY_ORDER)


@rule
def truth_of(world: World, actor: int, action: Action) -> int:
    """Whether what is said is so: 1 or 0, NOT_KNOWN if it is neither or not yet decided."""
    words = action.words
    if is_statement(words):
        return _truth_of_statement(world, words)
    if is_sabotage(words):
        return 1 if is_saboteur(world, person_meant(words)) else 0
    if is_harm(words):
        culprit = culprit_named(words)
        victim = victim_named(words)
        return 1 if world.persons[victim].wounded_by == culprit else 0
    if words == Phrase.MOTTO:
        return 1
    if words == Phrase.SELF_DEFENCE:
        return _truth_of_self_defence(world, actor)
    if binds(action):
        if words == Phrase.SPACEWALK and world.facts[Fact.ANTENNA_BROKEN] == 0:
            return 0
        return 1 if is_meant(action) else 0
    return NOT_KNOWN


@rule
def is_saboteur(world: World, person: int) -> bool:
    """Whether somebody has cut or shut off what all need: of their own deeds they are right."""
    mind = world.minds[person]
    return is_own_deed(mind, Fact.WIRE_OK) or is_own_deed(mind, Fact.LIFE_SUPPORT_ON)


@rule
def _truth_of_statement(world: World, words: int) -> int:
    """A fact is so or not so; that somebody will strike is open until they have begun."""
    fact = fact_of(words)
    if fact // PERSONS == About.WILL_STRIKE and world.facts[fact] == 0:
        return NOT_KNOWN
    if says_so(words):
        return 1 if world.facts[fact] == 1 else 0
    return 0 if world.facts[fact] == 1 else 1


@rule
def _truth_of_self_defence(world: World, actor: int) -> int:
    """Whether the one last wounded by the actor had set out to strike before that."""
    victim = last_victim(world, actor)
    if victim == NOBODY:
        return NOT_KNOWN
    strike = about(About.WILL_STRIKE, victim)
    if world.facts[strike] == 0:
        return 0
    return 1 if world.fact_event[strike] < world.persons[victim].wound_event else 0


@rule
def last_victim(world: World, actor: int) -> int:
    """The one whom the actor wounded last, NOBODY if the actor wounded nobody."""
    victim = NOBODY
    latest = -1
    for person in range(PERSONS):
        other = world.persons[person]
        if person == actor or other.exists == 0 or other.wounded_by != actor:
            continue
        if other.wound_event > latest:
            latest = other.wound_event
            victim = person
    return victim


@rule
def held_of(world: World, actor: int, action: Action) -> float:
    """How likely the speaker holds what they say."""
    words = action.words
    mind = world.minds[actor]
    if is_statement(words):
        credence = mind.credence[fact_of(words)]
        return credence if says_so(words) else 1.0 - credence
    if is_sabotage(words):
        return _held_of_sabotage(world, actor, person_meant(words))
    if is_harm(words):
        return _held_of_harm(world, actor, words)
    if words == Phrase.SELF_DEFENCE:
        victim = last_victim(world, actor)
        if victim == NOBODY:
            return LEAST_CREDENCE
        threat = mind.credence[about(About.MEANS_THREAT, victim)]
        return max(threat, mind.credence[about(About.WILL_STRIKE, victim)])
    return MOST_CREDENCE if is_meant(action) else LEAST_CREDENCE


@rule
def _held_of_harm(world: World, actor: int, words: int) -> float:
    """Own deeds are known; of others' one has a prime suspect."""
    culprit = culprit_named(words)
    victim = victim_named(words)
    if culprit == actor:
        return MOST_CREDENCE if world.persons[victim].wounded_by == actor else LEAST_CREDENCE
    mind = world.minds[actor]
    if mind.suspect[victim] == culprit:
        return mind.suspect_sure[victim]
    return (1.0 - mind.suspect_sure[victim]) / PERSONS


@rule
def _held_of_sabotage(world: World, actor: int, culprit: int) -> float:
    """Own deeds are known; of others' one knows whose they are, or nothing."""
    if culprit == actor:
        return MOST_CREDENCE if is_saboteur(world, actor) else LEAST_CREDENCE
    return MOST_CREDENCE if has_sabotaged(world.minds[actor], culprit) else 1.0 / PERSONS


@rule
def is_accusation(words: int) -> bool:
    """Whether the words charge somebody with harm done, meant or hidden."""
    if is_harm(words):
        return True
    if not 0 <= words < ABOUT_PEOPLE:
        return words == FIRST_DENIAL + about(About.TENDED_ANIMALS, words % PERSONS)
    kind = words // PERSONS
    if kind == About.ORDERED or kind == About.WILL_STRIKE or kind == About.LIED:
        return True
    return kind == About.MEANS_THREAT or kind == About.LEAVES_ALONE


@rule
def is_defence(words: int) -> bool:
    """Whether the words take an accusation back from somebody."""
    if words == about(About.TENDED_ANIMALS, words % PERSONS):
        return True
    if not FIRST_DENIAL <= words < FIRST_DENIAL + ABOUT_PEOPLE:
        return False
    return is_accusation(words - FIRST_DENIAL)


@rule
def person_meant(words: int) -> int:
    """The one whom an accusation or a defence is about: the culprit, not the victim."""
    if FIRST_HARM <= words < FIRST_PHRASE:
        return culprit_named(words)
    return fact_of(words) % PERSONS


@rule
def is_own_order(actor: int, words: int) -> bool:
    """Whether the words are about the order that the actor has."""
    return words == Phrase.ORDER or words == about(About.ORDERED, actor)


@rule
def has_read_order(world: World, actor: int) -> bool:
    """Whether the actor has an order and has read it; one's own mind is always right."""
    mind = world.minds[actor]
    return mind.order != 0 and mind.order_stage >= Stage.READ
