"""The talker: harms as little as the pacifist, never lies, and talks first.

An order is read out to all, people are called together, a truce is proposed, whoever is in
danger is warned, secrets are confided, who is afraid is reassured.
"""

from cupola.minds.kinds.pacifist import is_harmless, is_peaceful
from cupola.world.catalogue.facts import (
    About,
    Phrase,
    about,
    culprit_named,
    fact_of,
    is_harm,
    is_statement,
    says_so,
    victim_named,
)
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.claims import LIE, is_claim
from cupola.world.compiled import rule
from cupola.world.ledger import is_own_deed
from cupola.world.records import Action, Mind

TALK_FIRST = 1.0
"""What speaks for talking before anything else that is not urgent (own choice: the most that daily
life reaches, twice over)."""


@rule
def is_open_talk(mind: Mind, intention: int) -> bool:
    """Whether somebody who neither harms nor lies can mean to do it."""
    if intention == Intention.LIE or intention == Intention.CONCEAL:
        return False
    return intention != Intention.KEEP_ORDER and is_peaceful(mind, intention)


@rule
def talks_first(intention: int) -> float:
    """What speaks for an intention because it is talk; 0 for all that is not."""
    if intention == Intention.SHARE_WITH_OWN or intention == Intention.SHARE_WITH_ALL:
        return TALK_FIRST
    if intention == Intention.CALL_TOGETHER or intention == Intention.COME_TOGETHER:
        return TALK_FIRST
    if intention == Intention.PROPOSE_TRUCE or intention == Intention.WARN:
        return TALK_FIRST
    if intention == Intention.CONFIDE or intention == Intention.REASSURE:
        return TALK_FIRST
    return 0.0


@rule
def is_honest(mind: Mind, attempt: Action) -> bool:
    """Whether the attempt harms nobody, and what it says is held rather so than not."""
    if not is_harmless(attempt):
        return False
    if attempt.verb < Verb.SAY or attempt.verb > Verb.PLEDGE or not is_claim(attempt.verb):
        return True
    words = attempt.words
    if is_harm(words):
        return is_held_harm(mind, words)
    if is_statement(words):
        credence = mind.credence[fact_of(words)]
        return credence >= LIE if says_so(words) else 1.0 - credence >= LIE
    return words != Phrase.SELF_DEFENCE


@rule
def is_held_harm(mind: Mind, words: int) -> bool:
    """Whether one's own deed is owned up to, or somebody named whom one rather suspects."""
    culprit = culprit_named(words)
    victim = victim_named(words)
    if culprit == mind.self:
        return is_own_deed(mind, about(About.HURT, victim))
    return mind.suspect[victim] == culprit and mind.suspect_sure[victim] >= LIE
