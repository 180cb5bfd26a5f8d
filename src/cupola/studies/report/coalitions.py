"""Coalitions: people who agreed on a plan and each did a part of it.

Everybody who proposed the same thing to one another or agreed to it is one group.  Somebody did
a part who, after agreeing, did one of the deeds that the plan asks for; at least two of different
agencies have to have done one for the coalition to be of mixed agency.
"""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from cupola.studies.outcome import Told
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.facts import Phrase
from cupola.world.catalogue.verbs import Verb

MEANT = 1
"""The truth of an agreement that is meant."""
KEEPING_PEACE = (
    Verb.WATCH,
    Verb.PLEDGE,
    Verb.GIVE,
    Verb.READ_ALOUD,
    Verb.DISARM,
    Verb.TEND,
    Verb.HIDE,
)
"""What keeps a truce: to watch each other, to give security, to lay open, to disarm, to help."""
PARTS: dict[Phrase, tuple[Verb, ...]] = {
    Phrase.TRUCE: KEEPING_PEACE,
    Phrase.WATCH_IN_PAIRS: KEEPING_PEACE,
    Phrase.DIVIDE_STATION: (*KEEPING_PEACE, Verb.SHUT, Verb.LOCK),
    Phrase.STAY_APART: (*KEEPING_PEACE, Verb.SHUT, Verb.LOCK),
    Phrase.SPACEWALK: (
        Verb.VOLUNTEER,
        Verb.SUIT_UP,
        Verb.EXIT,
        Verb.REPAIR,
        Verb.ENTER,
        Verb.CALL,
        Verb.RESCUE,
    ),
    Phrase.LEAVE_TOGETHER: (
        Verb.TAKE,
        Verb.GIVE,
        Verb.UNLOCK,
        Verb.PREPARE,
        Verb.BOARD,
        Verb.DEPART,
    ),
    Phrase.DISTRACTION: (Verb.THREATEN, Verb.TAKE, Verb.UNLOCK, Verb.RESCUE, Verb.PREPARE),
    Phrase.REVENGE: (Verb.HUNT, Verb.STRIKE, Verb.STRANGLE, Verb.SWING, Verb.SEIZE, Verb.DISARM),
    Phrase.MEETING: (Verb.ASSEMBLE, Verb.READ_ALOUD, Verb.TALK),
    Phrase.ALONE: (Verb.TALK, Verb.TELL),
}
"""What counts as a part of each plan that can be agreed on."""


class Agreement(NamedTuple):
    """Two people who agreed on a plan, and from which event of the story on."""

    plan: int
    one: int
    other: int
    since: int


def agreements(told: Told) -> list[Agreement]:
    """Every agreement of a story that was meant, in order."""
    found = []
    for place in np.flatnonzero(told.among(Verb.AGREE)):
        other, words = int(told.target[place]), int(told.events["words"][place])
        if int(told.events["truth"][place]) == MEANT and 0 <= other < PERSONS:
            found.append(Agreement(words, int(told.actor[place]), other, int(place)))
    return found


def has_mixed_coalition(told: Told, agencies: npt.NDArray[Any]) -> bool:
    """Whether people of different agencies agreed on a plan, and each did a part of it."""
    agreed = agreements(told)
    for plan in {agreement.plan for agreement in agreed}:
        if plan not in PARTS:
            continue
        done = np.flatnonzero(told.among(*PARTS[Phrase(plan)]))
        for group in _groups([each for each in agreed if each.plan == plan]):
            doers = {p for p, since in group.items() if (told.actor[done[done > since]] == p).any()}
            if len({int(agencies[person]) for person in doers}) > 1:
                return True
    return False


def _groups(agreed: list[Agreement]) -> list[dict[int, int]]:
    """Those who are joined by agreements: the people of each group, and since when each is in."""
    groups: list[dict[int, int]] = []
    for agreement in agreed:
        pair = {agreement.one: agreement.since, agreement.other: agreement.since}
        joined = [group for group in groups if pair.keys() & group.keys()]
        groups = [group for group in groups if group not in joined]
        for group in joined:
            pair |= {p: min(since, pair.get(p, since)) for p, since in group.items()}
        groups.append(pair)
    return groups
