"""From an event that is shown to what a viewer perceives of it.

The viewer stands beside whoever the telling follows: they see what is seen there and hear what
is said.  What people know of themselves is shown as a sight: whom an order is for, who is alive.
What a telling suggests is a voice that is nobody's.
"""

from typing import TYPE_CHECKING

from cupola.chronicle.cast import Cast
from cupola.chronicle.happenings import Happening
from cupola.chronicle.tellings.perceiving import shows_to_whom
from cupola.chronicle.tellings.stage import VIEWER
from cupola.world.book import Outcome
from cupola.world.catalogue.entities import FIRST_PLACE, NOBODY, UNKNOWN, is_person
from cupola.world.catalogue.facts import (
    NO_WORDS,
    UNHEARD,
    About,
    Fact,
    Phrase,
    about,
    fact_of,
    says_so,
)
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.ledger import has_seen_either
from cupola.world.records import Mind, Percept

if TYPE_CHECKING:
    from cupola.chronicle.tellings.telling import Shown

EVENS = 0.5
"""Credence from which a viewer holds a thing to be so."""
BODIES = (Verb.DIE, Verb.DRIFT, Verb.RIDE, Verb.FAINT)
"""What can befall a body that does nothing any more."""


def percepts_of(shown: "Shown", cast: Cast, mind: Mind) -> list[Percept]:
    """What a viewer who holds this perceives of an event, in order."""
    percept = whole(shown, cast)
    found = []
    if _comes_to_life(percept, mind):
        found.append(sight(percept, about(About.ALIVE, percept.actor)))
    if percept.verb == Verb.ORDER:
        if is_person(percept.target):
            found.append(sight(percept, about(About.ORDERED, percept.target)))
        return [*found, voice(percept, Fact.WAR_DECLARED)]
    if percept.words == Phrase.DISTRACTION and percept.verb == Verb.PROMISE:
        percept.target = VIEWER  # whoever hears of a feint is let into it
    return found if _sees_through(shown.event, percept, mind) else [*found, percept]


def whole(shown: "Shown", cast: Cast) -> Percept:
    """The event as one percept: as much as can be told of who did it and what was said."""
    event, names = shown.event, cast.names
    verb = Verb[event.verb.upper()]
    known, seen = shown.recognised, shows_to_whom(shown)
    percept = plain(Percept)
    percept.turn, percept.event, percept.verb = event.minute, event.id, int(verb)
    percept.actor = _number(cast, event.actor) if known else UNKNOWN
    percept.target = _number(cast, event.target) if seen else UNKNOWN
    percept.instrument = _number(cast, event.instrument) if seen else UNKNOWN
    percept.place = _number(cast, event.place) - FIRST_PLACE if known and event.place else NOBODY
    percept.words = names.words.get(event.content or "", NO_WORDS)
    if percept.words != NO_WORDS and not shown.understood:
        percept.words = UNHEARD
    percept.looks = names.words.get(event.looks or "", NO_WORDS)
    if seen and event.outcome:
        percept.outcome = int(Outcome[event.outcome.upper()])
    percept.tried = int(Verb[event.tried.upper()]) if event.tried else 0
    if known:
        percept.hears = sum(1 << cast.number(person) for person in event.perceivers)
    return percept


def _number(cast: Cast, name: str | None) -> int:
    return NOBODY if name is None else cast.names.entities.get(name, NOBODY)


def sight(percept: Percept, words: int) -> Percept:
    """Something that shows itself in an event."""
    seen = plain(Percept)
    seen.turn, seen.event, seen.verb = percept.turn, percept.event, int(Verb.SEE)
    seen.actor = seen.target = seen.instrument = seen.place = NOBODY
    seen.words, seen.looks = NO_WORDS, words
    return seen


def voice(percept: Percept, words: int) -> Percept:
    """Something that the telling itself says with an event."""
    said = sight(percept, NO_WORDS)
    said.verb, said.words = int(Verb.ANNOUNCE), int(words)
    return said


def _comes_to_life(percept: Percept, mind: Mind) -> bool:
    """Whether somebody held dead is shown doing something."""
    if not is_person(percept.actor) or percept.verb in BODIES:
        return False
    return mind.credence[about(About.ALIVE, percept.actor)] < EVENS


def _sees_through(event: Happening, percept: Percept, mind: Mind) -> bool:
    """Whether somebody else is taken in by a look that the viewer was shown the making of."""
    if percept.looks == NO_WORDS or event.truth != 0:
        return False
    fact = fact_of(percept.looks)
    return has_seen_either(mind, fact) and (mind.credence[fact] >= EVENS) != says_so(percept.looks)
