"""Empathy: how near a person comes to a viewer, from what is shown of them.

index = closeness x liking.  Closeness is 1 - exp(-w / `NEAR`), where w is the sum of the weights
of all moments shown in which the person opens up, does good, suffers or is wronged (`MOMENTS`);
more of the same kind counts less each time, by `FADES`.  Liking is the viewer's trust in the
person, the mean over those moments.  A person of whom nothing is shown has the index 0.
"""

import math
from collections import Counter
from dataclasses import dataclass
from typing import Any

from cupola.chronicle.happenings import Happening
from cupola.chronicle.measures.kinds import BLOWS
from cupola.chronicle.tellings import Telling

NEAR = 10.0
"""Sum of weights at which somebody has come two thirds of the way (own choice)."""
FADES = 0.8
"""Share of its weight that a moment has for each earlier one of its kind (own choice)."""
MOMENTS = {
    "confides": 3.0,
    "loves": 2.0,
    "mourns": 2.0,
    "regrets": 2.0,
    "refuses the order": 3.0,
    "hesitates": 1.0,
    "does good": 2.0,
    "tells the truth in secret": 1.0,
    "shares an evening": 0.5,
    "makes a promise": 1.0,
    "is hurt": 2.0,
    "is hunted or held": 1.5,
    "is lied to": 1.5,
    "is accused": 0.5,
    "dies": 3.0,
}
"""What brings a person near, and by how much (own choice)."""
BY_THEM = {
    "meet_lover": "loves",
    "mourn": "mourns",
    "regret": "regrets",
    "hesitate": "hesitates",
    "give": "does good",
    "comfort": "does good",
    "tend": "does good",
    "hide": "does good",
    "rescue": "does good",
    "pledge": "does good",
    "release": "does good",
    "signal": "tells the truth in secret",
    "celebrate": "shares an evening",
    "sing": "shares an evening",
    "joke": "shares an evening",
    "promise": "makes a promise",
    "die": "dies",
}
"""What a deed is a moment of, for the one who does it."""
TO_THEM = {
    "meet_lover": "loves",
    "seize": "is hunted or held",
    "hunt": "is hunted or held",
    "accuse": "is accused",
}
"""What a deed is a moment of, for the one it is done to."""


@dataclass(frozen=True)
class Moment:
    """A moment in which a person comes nearer.  weight: after its like has been shown before."""

    position: int
    event: Happening
    kind: str
    weight: float


@dataclass(frozen=True)
class Empathy:
    """How near a person comes.  moments: in order.  wants: as the scenario says it."""

    person: str
    index: float
    closeness: float
    liking: float
    moments: tuple[Moment, ...]
    wants: str

    @property
    def because(self) -> tuple[str, ...]:
        """The kinds of moments that bring the person nearest, the weightiest first."""
        found: Counter[str] = Counter()
        for moment in self.moments:
            found[moment.kind] += moment.weight  # type: ignore[assignment]
        return tuple(kind for kind, _ in found.most_common(3))

    def as_values(self) -> dict[str, Any]:
        """The index as plain values, with the numbers of the moments' events."""
        return {
            "person": self.person,
            "index": round(self.index, 4),
            "closeness": round(self.closeness, 4),
            "liking": round(self.liking, 4),
            "because": list(self.because),
            "moments": [[moment.event.id, moment.kind] for moment in self.moments],
            "wants": self.wants,
        }


def empathy_of(telling: Telling, profile: str) -> dict[str, Empathy]:
    """How near each person comes to a viewer of this profile."""
    cast = telling.chronicle.cast
    return {
        str(row["id"]): _index(telling, profile, str(row["id"]), str(row.get("wants") or ""))
        for row in cast.person
    }


def _index(telling: Telling, profile: str, person: str, wants: str) -> Empathy:
    moments = moments_of(telling, person)
    trust = _trust_at(telling, profile, person, [moment.position for moment in moments])
    closeness = 1.0 - math.exp(-sum(moment.weight for moment in moments) / NEAR)
    liking = sum(trust) / len(trust) if trust else 0.0
    return Empathy(person, closeness * liking, closeness, liking, moments, wants)


def _trust_at(telling: Telling, profile: str, person: str, positions: list[int]) -> list[float]:
    """How far the viewer trusts a person after each of these positions."""
    changes = [row for row in telling.viewer(profile).trust if row.other == person]
    found, at = [], 0
    for position in positions:
        while at + 1 < len(changes) and changes[at + 1].position <= position:
            at += 1
        found.append(changes[at].value)
    return found


def moments_of(telling: Telling, person: str) -> tuple[Moment, ...]:
    """The moments shown in which a person comes nearer."""
    before: Counter[str] = Counter()
    found = []
    for shown in telling.shown:
        if not shown.recognised:
            continue
        kind = kind_of(shown.event, person)
        if kind:
            weight = MOMENTS[kind] * FADES ** before[kind]
            before[kind] += 1
            found.append(Moment(shown.position, shown.event, kind, weight))
    return tuple(found)


def kind_of(event: Happening, person: str) -> str | None:
    """What an event is a moment of, for this person; None for none."""
    if event.actor == person:
        return _of_doer(event, person)
    if event.target == person:
        if event.verb in BLOWS:
            return "is hurt"
        return "is lied to" if event.is_lie else TO_THEM.get(event.verb)
    return None


def _of_doer(event: Happening, person: str) -> str | None:
    told = event.content or ""
    if event.verb in ("tell", "call", "say") and told == f"{person}_bereft":
        return "confides"
    if event.verb == "refuse" and told in ("order", f"{person}_ordered"):
        return "refuses the order"
    if event.verb == "tell" and event.truth == 1 and len(event.perceivers) == len(PAIR):
        return "tells the truth in secret"
    return BY_THEM.get(event.verb)


PAIR = ("who speaks", "who hears")
"""Those who perceive a word in secret."""
