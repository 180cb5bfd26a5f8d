"""Feelings: fear, grief, anger, guilt and strain rise from what one perceives, and fade.

They change what a mind weighs.  Steady people are shaken less, courageous people fear less.
"""

from cupola.world.book import Outcome
from cupola.world.catalogue.entities import NOBODY, PERSONS
from cupola.world.catalogue.facts import (
    FIRST_DENIAL,
    About,
    Fact,
    Phrase,
    about,
    denial,
    is_harm,
    is_sabotage,
    victim_named,
)
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.ledger import is_own_deed, note_force_seen, note_own_deed, note_shaken
from cupola.world.records import Mind, Percept

FADES_EVERY = 10
"""Minutes between two fadings (for speed)."""
FEAR_FADES = 0.9622
"""Share of fear left after ten minutes: half in 3 h (own estimate)."""
GRIEF_FADES = 0.9976
"""Share of grief left after ten minutes: half in 2 days (own estimate)."""
ANGER_FADES = 0.9772
"""Share of anger left after ten minutes: half in 5 h (own estimate)."""
GUILT_FADES = 0.9976
"""Share of guilt left after ten minutes: half in 2 days (own estimate)."""
STRAIN_FADES = 0.9904
"""Share of strain left after ten minutes: half in 12 h (own estimate)."""
FADED = 1e-9
"""A feeling below this is none: what fades for ever must end."""
DEATH_SHAKES = 0.15
"""Strain and fear from anybody's death (share, own estimate)."""
LOVE_GRIEVES = 0.8
"""Grief for somebody loved without measure (share, own estimate)."""
FRIEND_GRIEVES = 0.5
"""Grief for the best of friends (share, own estimate)."""
MATE_GRIEVES = 0.25
"""Grief for somebody of one's own side, whatever the bond (share, own estimate)."""
LOSS_ANGERS = 0.7
"""Anger at a known culprit, as a share of the grief (own estimate)."""
UNSURE_ANGERS = 0.5
"""Share of that anger that comes from its having been somebody's hand, whosever (own estimate)."""
DEED_WEIGHS = 0.75
"""Guilt of somebody of full empathy whose own deed helped to kill (share; tuned against beat
21, where the one who cut the wire regrets)."""
HAND_WEIGHS = 0.6
"""Guilt of somebody of full empathy who hurt somebody with their own hands (share, own)."""
ON_THEIR_HEADS = 0.6
"""Share of that which somebody of full duty lays on whoever gave the order (Milgram's agentic
state; the size is an own estimate)."""
FRIGHT_OF_WAR = 0.3
"""Fear from the sight of war at home (share, own estimate)."""
FRIGHT_OF_SILENCE = 0.1
"""Fear from losing the link to the ground (share, own estimate)."""
FRIGHT_OF_FAILURE = 0.4
"""Fear from seeing that life support is off (share, own estimate)."""
FRIGHT_OF_THREAT = 0.3
"""Fear from a threat to all (share, own estimate)."""
FRIGHT_OF_VIOLENCE = 0.25
"""Fear from seeing violence done to another (share, own estimate)."""
FRIGHT_OF_SABOTAGE = 0.15
"""Fear from seeing somebody cut or shut off what all need (share, own estimate)."""
FRIGHT_OF_ATTACK = 0.6
"""Fear from being attacked (share, own estimate)."""
WRATH_OF_ATTACK = 0.4
"""Anger from being attacked (share, own estimate)."""
WEIGHT_OF_ORDER = 0.25
"""Strain from an order to act against colleagues (share, own estimate)."""
EASE = 0.9
"""Share of fear and strain left after comfort (own estimate)."""
PLEA_MOVES = 0.3
"""Share of anger, fear or guilt that a plea of somebody fully trusted takes away (own estimate)."""


@rule
def added(feeling: float, more: float) -> float:
    """A feeling after some more of it: it nears one and never passes it."""
    return feeling + (1.0 - feeling) * min(1.0, max(0.0, more))


@rule
def fear_more(mind: Mind, share: float) -> None:
    """Fear has risen, less in the courageous; so has strain, less in the steady."""
    mind.fear = added(mind.fear, share * (1.2 - 0.7 * mind.courage))
    mind.strain = added(mind.strain, 0.3 * share * (1.2 - 0.7 * mind.steadiness))


@rule
def anger_more(mind: Mind, share: float) -> None:
    """Anger has risen."""
    mind.anger = added(mind.anger, share)


@rule
def guilt_more(mind: Mind, share: float) -> None:
    """Guilt has risen, more in those who feel with others."""
    mind.guilt = added(mind.guilt, share * (0.4 + 0.6 * mind.empathy))


@rule
def mourn_for(mind: Mind, dead: int) -> None:
    """Somebody is held dead who was not: grief by the bond, anger if one holds a culprit."""
    note_shaken(mind)
    bond = loss_of(mind, dead)
    mind.grief = added(mind.grief, 0.1 * mind.empathy + bond)
    fear_more(mind, DEATH_SHAKES)
    culprit = mind.suspect[dead]
    if culprit != NOBODY and culprit != mind.self:
        anger_more(mind, LOSS_ANGERS * bond * share_of_wrath(mind.suspect_sure[dead]))


@rule
def loss_of(mind: Mind, dead: int) -> float:
    """How much is lost with somebody, by love, friendship or the side one shares."""
    bond = max(LOVE_GRIEVES * mind.love[dead], FRIEND_GRIEVES * max(0.0, mind.friend[dead]))
    return max(bond, MATE_GRIEVES) if mind.sides[dead] == mind.side else bond


@rule
def feel_wronged(mind: Mind, victim: int, before: float) -> None:
    """Whoever grows surer who killed somebody mourned for is angry; before: how sure they were."""
    if victim == mind.self or mind.suspect[victim] == mind.self or mind.suspect[victim] == NOBODY:
        return
    risen = share_of_wrath(mind.suspect_sure[victim]) - share_of_wrath(before)
    anger_more(mind, LOSS_ANGERS * loss_of(mind, victim) * risen)


@rule
def share_of_wrath(sure: float) -> float:
    """How much of the anger at a death there is, by how sure one is of who is to blame."""
    return UNSURE_ANGERS + (1.0 - UNSURE_ANGERS) * sure if sure > 0.0 else 0.0


@rule
def relief_for(mind: Mind, living: int) -> None:
    """Somebody held dead is held alive again: the grief for them is gone."""
    mind.grief = mind.grief * (1.0 - min(1.0, 0.3 + loss_of(mind, living)))
    mind.guilt = mind.guilt * 0.8


@rule
def feel_part_in(mind: Mind, culprit: int, sure: float) -> None:
    """Whoever did damage, and learns that another used it to kill, feels guilty."""
    if culprit == mind.self:
        return
    if (
        is_own_deed(mind, Fact.WIRE_OK)
        or is_own_deed(mind, Fact.LIFE_SUPPORT_ON)
        or is_own_deed(mind, Fact.ANTENNA_BROKEN)
    ):
        guilt_more(mind, DEED_WEIGHS * sure)


@rule
def feelings_fade(mind: Mind) -> None:
    """Ten minutes' worth of each feeling has gone; what is nearly gone is gone."""
    mind.fear = faded(mind.fear, FEAR_FADES)
    mind.grief = faded(mind.grief, GRIEF_FADES)
    mind.anger = faded(mind.anger, ANGER_FADES)
    mind.guilt = faded(mind.guilt, GUILT_FADES)
    mind.strain = faded(mind.strain, STRAIN_FADES)


@rule
def faded(feeling: float, share: float) -> float:
    """What is left of a feeling."""
    left = feeling * share
    return left if left >= FADED else 0.0


@rule
def feel_percept(mind: Mind, percept: Percept) -> None:
    """What one perceives frightens, angers, burdens or comforts."""
    verb = percept.verb
    if shakes(mind, percept):
        note_shaken(mind)
        if is_attack(verb):
            note_force_seen(mind)
    if verb == Verb.SEE:
        if percept.looks == Fact.WAR_VISIBLE:
            fear_more(mind, FRIGHT_OF_WAR)
        elif percept.looks == denial(Fact.LIFE_SUPPORT_ON):
            fear_more(mind, FRIGHT_OF_FAILURE)
        elif percept.looks == Fact.SOMEBODY_HURT:
            fear_more(mind, FRIGHT_OF_SILENCE)
    elif verb == Verb.ORDER:
        mind.strain = added(mind.strain, WEIGHT_OF_ORDER * (0.4 + 0.6 * mind.empathy))
    elif verb == Verb.BLACKOUT:
        fear_more(mind, FRIGHT_OF_SILENCE)
    elif verb == Verb.THREATEN:
        if percept.actor >= 0 and percept.actor != mind.self:
            meant = mind.credence[about(About.MEANS_THREAT, percept.actor)]
            fear_more(mind, FRIGHT_OF_THREAT * meant)
    elif verb == Verb.COMFORT:
        if percept.target == mind.self:
            mind.fear = mind.fear * EASE
            mind.strain = mind.strain * EASE
    elif verb == Verb.JUSTIFY:
        _feel_plea(mind, percept)
    elif is_tampering(verb) and percept.actor != mind.self:
        fear_more(mind, FRIGHT_OF_SABOTAGE)
    elif is_attack(verb) and percept.actor != mind.self:
        if percept.target == mind.self:
            fear_more(mind, FRIGHT_OF_ATTACK)
            anger_more(mind, WRATH_OF_ATTACK)
        else:
            fear_more(mind, FRIGHT_OF_VIOLENCE)


@rule
def shakes(mind: Mind, percept: Percept) -> bool:
    """Whether this makes one forget what one was about: force by others, blood, a body, a cry.

    A cry for help is the word of somebody elsewhere that they live, or what was done to them.
    """
    verb = percept.verb
    if verb == Verb.SEE:
        body = FIRST_DENIAL <= percept.looks < FIRST_DENIAL + PERSONS
        return body or percept.looks == Fact.SOMEBODY_HURT
    if percept.actor == mind.self:
        return False
    if verb == Verb.CALL:
        return percept.actor >= 0 and is_cry_for_help(percept.words, percept.actor)
    return is_attack(verb)


@rule
def is_cry_for_help(words: int, caller: int) -> bool:
    """Whether somebody who calls these words says that they live, are hurt, or who hurt them."""
    if words == about(About.ALIVE, caller) or words == about(About.HURT, caller):
        return True
    if not is_harm(words) or is_sabotage(words):
        return False
    return victim_named(words) == caller


@rule
def _feel_plea(mind: Mind, percept: Percept) -> None:
    """A plea from somebody trusted: for all, it calms; for the nation, it eases the conscience."""
    if percept.target != mind.self or not 0 <= percept.actor < PERSONS:
        return
    kept = 1.0 - PLEA_MOVES * mind.trust[percept.actor]
    if percept.words == Phrase.PLEA_FOR_ALL:
        mind.anger = mind.anger * kept
        mind.fear = mind.fear * kept
    elif percept.words == Phrase.PLEA_FOR_NATION:
        mind.guilt = mind.guilt * kept


@rule
def is_attack(verb: int) -> bool:
    """Whether the deed is meant to wound."""
    return verb == Verb.STRIKE or verb == Verb.STRANGLE or verb == Verb.HUNT or verb == Verb.SWING


@rule
def is_tampering(verb: int) -> bool:
    """Whether this cuts, fakes or shuts off something that all need."""
    return verb == Verb.CUT or verb == Verb.FAKE or verb == Verb.SHUT_DOWN


@rule
def hurts_nobody(percept: Percept) -> bool:
    """Whether one sees that an attack has hurt nobody: not begun, missed, or slipped out of."""
    if percept.verb == Verb.HUNT:
        return True
    return percept.outcome == Outcome.UNHURT or percept.outcome == Outcome.SLIPPED


@rule
def feel_deed(mind: Mind, percept: Percept) -> None:
    """Who hurt somebody with their own hands feels it, less if it was in defence."""
    victim = percept.target
    if not is_attack(percept.verb) or hurts_nobody(percept) or not 0 <= victim < PERSONS:
        return
    note_own_deed(mind, about(About.HURT, victim))
    weight = HAND_WEIGHS
    if mind.suspect[mind.self] == victim:
        weight = weight * 0.3
    elif mind.meaning == Intent.OBEY_ORDER:
        weight = weight * (1.0 - ON_THEIR_HEADS * mind.duty)
    guilt_more(mind, weight)
