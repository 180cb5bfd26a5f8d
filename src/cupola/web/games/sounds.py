"""Sounds: what somebody hears and does not see, and where it came from if the percept tells.

A blow or a voice next door has no place: whoever hears it can only guess.  A voice that one knows,
through an open hatch or over the loop, has the place from which it comes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cupola.world.catalogue.entities import NOBODY, UNKNOWN, is_person
from cupola.world.catalogue.verbs import VERB_ROWS, Channel, Verb
from cupola.world.records import Mind, Percept

VOICES = (Channel.SPEECH, Channel.LOOP)
"""Ways in which somebody is heard by their voice."""
NOISES = (Channel.LOUD,)
"""Ways in which a deed is heard."""
FRESH = 15
"""Minutes for which a sound is remembered (own choice)."""
MOST = 6
"""Sounds that are remembered at a time."""


@dataclass(frozen=True)
class Sound:
    """One sound.  kind: "voice" or "noise".  who: whose it is, as far as one knows, or UNKNOWN.

    place: the row of the place from which it came, NOBODY if that is not known.  beside: the row
    of the place in which it was heard.
    """

    minute: int
    kind: str
    who: int
    place: int
    beside: int


def sounds_in(percepts: Iterable[Percept], mind: Mind) -> Iterator[Sound]:
    """The sounds among what has reached somebody who has this mind."""
    for percept in percepts:
        kind = kind_of(percept)
        if kind and not is_seen(percept, mind):
            place = NOBODY if percept.actor == UNKNOWN else int(percept.place)
            who, beside = int(percept.actor), int(mind.place)
            yield Sound(int(percept.turn), kind, who, place, beside)


def kind_of(percept: Percept) -> str:
    """What sort of sound it makes, "" for none."""
    channel = VERB_ROWS[Verb(percept.verb)].channel
    if channel in VOICES:
        return "voice"
    return "noise" if channel in NOISES else ""


def is_seen(percept: Percept, mind: Mind) -> bool:
    """Whether one sees whose doing it is: oneself, or somebody who is, or just was, in sight."""
    if percept.actor == UNKNOWN:
        return False
    if percept.actor == mind.self or percept.place == mind.place or not is_person(percept.actor):
        return True
    just = mind.seen_turn[percept.actor] >= percept.turn - 1
    return bool(just and mind.seen_place[percept.actor] == percept.place)


def remembered(sounds: Iterable[Sound], minute: int) -> list[Sound]:
    """The last of those that are fresh at a minute; the same one twice is told once."""
    fresh = [one for one in dict.fromkeys(sounds) if minute - one.minute <= FRESH]
    return fresh[-MOST:]
