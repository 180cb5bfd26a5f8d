"""Warnings: how news that cannot wait finds whoever has to hear it.

Whom one knows to be about is told.  News of a death, of a life in need, of who did violence, or
that the air is going is worth more: whoever is not here is called over the loop, if it is held to
carry a voice, and looked for if no answer comes; after a call in vain one calls nobody else.
Of harm done by somebody who is by nobody calls out.
"""

from cupola.minds.harming import menace, worst_here
from cupola.minds.held import EVENS, is_here, is_other, is_shaken, likely
from cupola.minds.saying.doubts import can_be_called
from cupola.minds.saying.topics import HEEDED, sign_for
from cupola.minds.ways import say, say_first
from cupola.world.catalogue.entities import NOBODY, PERSONS, PlaceKind
from cupola.world.catalogue.facts import (
    FIRST_DENIAL,
    NO_WORDS,
    About,
    Fact,
    about,
    culprit_named,
    denial,
    is_harm,
)
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import CALLED, Action, Mind


@rule
def is_to_be_signed_to(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether the other is trusted, here, and in danger from somebody else who is here.

    Nobody signs to somebody of whom they are afraid themselves.
    """
    if not is_here(mind, whom) or mind.trust[whom] < HEEDED or menace(mind, whom) >= EVENS:
        return False
    return sign_for(mind, plan, whom) != NO_WORDS


@rule
def is_urgent(mind: Mind, words: int) -> bool:
    """Whether these words cannot wait: the air, a life in need, or to the shaken, violence."""
    if words == denial(Fact.LIFE_SUPPORT_ON) or is_life(words):
        return True
    death = FIRST_DENIAL <= words < FIRST_DENIAL + PERSONS
    return (death or is_harm(words)) and is_shaken(mind)


@rule
def is_life(words: int) -> bool:
    """Whether the words say of somebody that they live: one warns of it if they are in need."""
    return about(About.ALIVE, 0) <= words < about(About.ALIVE, PERSONS)


@rule
def can_be_sought(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether there may be news that cannot wait, and the other is inside, wherever that is."""
    if not is_shaken(mind) and likely(mind, Fact.LIFE_SUPPORT_ON):
        return False
    if not is_other(mind, plan, whom) or (mind.asleep >> whom) & 1 == 1:
        return False
    place = mind.seen_place[whom]
    return place < 0 or plan.places[place].kind < PlaceKind.HULL


@rule
def is_gagged(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether one has come to somebody and finds another there before whom one does not speak."""
    return is_here(mind, whom) and worst_here(mind, plan) != NOBODY


@rule
def warn(mind: Mind, plan: Plan, whom: int, words: int, wanted: Action) -> int:
    """Said to their face; else called first, if it cannot wait, and then brought to them.

    Nobody calls out beside somebody what is said against that one.
    """
    called = mind.turn > mind.intention_since or mind.looked & CALLED != 0
    if not called and not is_here(mind, whom) and is_urgent(mind, words):
        beside = is_harm(words) and is_here(mind, culprit_named(words))
        if not beside and can_be_called(mind, plan, whom):
            return say_first(wanted, Verb.CALL, whom, words)
    return say(wanted, Verb.TELL, whom, words)
