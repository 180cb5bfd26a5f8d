"""The pacifist: lives as the built-in mind does, and never harms, not even in defence.

No force, no sabotage, no theft, no threat.  Whoever is in danger gets away, hides, or talks;
whoever is held fast waits to be let go.
"""

from cupola.minds.kinds.deeds import (
    is_destructive,
    is_forceful,
    is_sabotage,
    is_theft,
    is_threat,
    is_treacherous,
    leads_to_force,
)
from cupola.world.catalogue.intentions import Intention
from cupola.world.compiled import rule
from cupola.world.records import Action, Mind


@rule
def is_peaceful(mind: Mind, intention: int) -> bool:
    """Whether somebody who never harms can mean to do it; to break free would be force."""
    if leads_to_force(intention) or is_sabotage(intention) or is_treacherous(intention):
        return False
    return intention != Intention.FLEE or mind.held_by < 0


@rule
def is_harmless(attempt: Action) -> bool:
    """Whether the attempt harms nobody and threatens nobody."""
    if is_forceful(attempt) or is_destructive(attempt):
        return False
    return not is_theft(attempt) and not is_threat(attempt)
