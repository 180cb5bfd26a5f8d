"""Deeds: which attempts are violence, sabotage, theft or a threat, and which intentions lead there.

The words that all kinds of mind share.
"""

from cupola.minds.intentions.force import in_grip
from cupola.world.catalogue.entities import is_person
from cupola.world.catalogue.facts import Phrase
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.records import Action, Mind


@rule
def leads_to_force(intention: int) -> bool:
    """Whether the intention is to use force on somebody, for whatever reason."""
    if Intention.STRIKE_WITH_ARM <= intention <= Intention.AVENGE:
        return True
    return intention == Intention.STRIKE_FIRST


@rule
def begins_force(intention: int) -> bool:
    """Whether the intention is to use force on somebody who may not have used any."""
    return leads_to_force(intention) and intention != Intention.DEFEND


@rule
def is_sabotage(intention: int) -> bool:
    """Whether the intention harms what all need, or keeps up such a harm."""
    return Intention.CUT_WIRE <= intention <= Intention.CUT_LIFE_SUPPORT


@rule
def is_treacherous(intention: int) -> bool:
    """Whether the intention takes in secret, threatens, lures, or ends a truce."""
    if intention == Intention.STEAL_REMEDY or intention == Intention.BREAK_TRUCE:
        return True
    if intention == Intention.BLUFF or intention == Intention.FEIGN_THREAT:
        return True
    return intention == Intention.LURE_OUTSIDE


@rule
def is_forceful(attempt: Action) -> bool:
    """Whether the attempt is force against somebody's body, by hand or with the arm."""
    if attempt.verb == Verb.SWING:
        return True
    return Verb.STRIKE <= attempt.verb <= Verb.DISARM and attempt.verb != Verb.RELEASE


@rule
def is_destructive(attempt: Action) -> bool:
    """Whether the attempt cuts, fakes or switches off what others need."""
    verb = attempt.verb
    return verb == Verb.CUT or verb == Verb.FAKE or verb == Verb.SHUT_DOWN


@rule
def is_theft(attempt: Action) -> bool:
    """Whether the attempt takes something out of a living person's hands or pockets."""
    return attempt.verb == Verb.TAKE and is_person(attempt.target)


@rule
def is_threat(attempt: Action) -> bool:
    """Whether the attempt is a threat or a vow of revenge."""
    return attempt.verb == Verb.THREATEN or (
        attempt.verb == Verb.VOW and attempt.words == Phrase.REVENGE
    )


@rule
def is_to_drag(mind: Mind, intention: int, whom: int) -> bool:
    """Whether the intention is to lock in somebody else, who is in one's grip."""
    return intention == Intention.LOCK_IN and is_person(whom) and in_grip(mind, whom)
