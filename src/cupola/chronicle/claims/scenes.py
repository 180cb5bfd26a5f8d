"""Where in a chronicle a claim is: the first event that fits each of its scenes.

A scene is written in words: `ida threaten destroy_station`, or without an actor, `blackout`.
Beyond actor and verb each word has to be something of the event: target, thing, content,
outcome or place.
"""

from cupola.chronicle.claims.reading import Claim
from cupola.chronicle.happenings import Happening
from cupola.chronicle.store import Chronicle

PARTS = ("target", "instrument", "content", "outcome", "place")
"""What a word of a scene may be, besides the actor and the verb."""


def scenes(chronicle: Chronicle, claim: Claim) -> list[Happening]:
    """The events that show a claim, in the order of its scenes; none twice."""
    found: list[Happening] = []
    for scene in claim.scenes:
        event = first(chronicle, scene)
        if event is not None and event not in found:
            found.append(event)
    return found


def first(chronicle: Chronicle, scene: str) -> Happening | None:
    """The first event that fits a scene, None if there is none."""
    return next((event for event in chronicle.events if fits(event, scene)), None)


def fits(event: Happening, scene: str) -> bool:
    """Whether an event is what a scene says."""
    words = scene.split()
    if words[0] == event.verb:
        rest = words[1:]
    elif words[:2] == [event.actor, event.verb]:
        rest = words[2:]
    else:
        return False
    return {*rest} <= {getattr(event, part) for part in PARTS}
