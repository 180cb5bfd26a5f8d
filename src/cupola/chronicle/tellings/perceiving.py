"""What one person can make out of an event: the same as the senses let through aboard.

Whoever is not recognised is unknown.  What comes through a hatch is but voices or a noise: who
else is in it, with what and where, and what comes of it cannot be told, and of voices not what
they are about.  Outside it is seen what is done to whom, though not by whom.  Who else perceives
something one cannot tell through a wall; before one's eyes one can.
"""

from bisect import bisect_right
from dataclasses import replace
from operator import itemgetter
from typing import TYPE_CHECKING

from cupola.chronicle.happenings import UNKNOWN, Happening
from cupola.chronicle.picture.tracks import whereabouts
from cupola.world.catalogue.verbs import VERB_ROWS, Channel, Verb

if TYPE_CHECKING:
    from cupola.chronicle.store import Chronicle
    from cupola.chronicle.tellings.telling import Shown

THROUGH_HATCHES = (Channel.SPEECH, Channel.LOUD)
"""Channels of what reaches next door as well."""
VOICES = "talk"
"""What any words are to whoever hears but voices."""


def channel_of(event: Happening) -> Channel:
    """How an event reaches those who perceive it."""
    return Channel(VERB_ROWS[Verb[event.verb.upper()]].channel)


def shows_to_whom(shown: "Shown") -> bool:
    """Whether one can tell what is done to whom, with what and how it comes out."""
    return shown.recognised or channel_of(shown.event) == Channel.HULL


def as_perceived(shown: "Shown") -> Happening:
    """The event as far as whoever is shown it can tell what it was."""
    event = shown.event
    heard = event if shown.understood or event.looks else replace(event, content=None)
    if shown.recognised or event.actor is None:
        return heard
    seen = replace(heard, actor=UNKNOWN, place=None)
    if shows_to_whom(shown):
        return seen
    loud = channel_of(event) == Channel.LOUD
    unsaid = replace(seen, content=None, intent=None, truth=None, held=None)
    verb = event.verb if loud else VOICES
    return replace(unsaid, verb=verb, target=None, instrument=None, outcome=None)


def is_noise(event: Happening) -> bool:
    """Whether this, as perceived, is but voices or a noise of somebody's."""
    return event.actor == UNKNOWN and channel_of(event) in THROUGH_HATCHES


class Company:
    """Who is where, so that one can tell whom a person sees about them."""

    def __init__(self, chronicle: "Chronicle") -> None:
        people = [str(row["id"]) for row in chronicle.cast.person]
        self.known = whereabouts(chronicle.events, people)

    def place(self, person: str, minute: int) -> str | None:
        """Where somebody is at the end of a minute; None if it never shows."""
        known = self.known.get(person)
        if not known:
            return None
        return known[max(0, bisect_right(known, minute, key=itemgetter(0)) - 1)][1]

    def seen_by(self, person: str, event: Happening) -> tuple[str, ...]:
        """Who else perceives an event as far as a person can tell, and that person.

        Of words and noises those who are in the room with them; and whoever they speak to, even
        as that one turns to go.
        """
        if event.actor == UNKNOWN:
            return (person,)
        if channel_of(event) not in THROUGH_HATCHES or event.place is None:
            return event.perceivers
        near = {person, event.target if event.actor == person else None}
        if self.place(person, event.minute) == event.place:
            at = {one: self.place(one, event.minute) for one in event.perceivers}
            near |= {one for one, place in at.items() if place == event.place}
        return tuple(one for one in event.perceivers if one in near)
