"""The statements of a story that their speakers did not hold, or with which they misled.

A lie is held below one half by whoever says it, and meant to be believed; a proposal or a promise
that is not meant is one as well.  A threat that is not meant is a bluff.  Who says what they hold
to be so in order to deceive or to distract tells a misleading truth.  Who keeps still about
something conceals it.  Who says what is not so, and holds it, is mistaken: that is none of these.
"""

from dataclasses import dataclass
from enum import StrEnum

from cupola.chronicle.happenings import Happening
from cupola.chronicle.store import Chronicle
from cupola.world.catalogue.facts import About, about, fact_of, is_statement, says_so
from cupola.world.catalogue.verbs import Verb
from cupola.world.claims import LIE, is_told

BINDING = frozenset("propose promise agree".split())
"""Verbs that say what one is ready to do."""
SAID = frozenset(verb.name.lower() for verb in Verb if is_told(verb)) - BINDING
"""Verbs that put something forward as so."""
THREATS = frozenset("threaten vow".split())
"""Verbs whose empty words are a bluff."""
CONCEAL = "conceal"
MISLEADING = ("deceive", "distract")
"""What a misleading truth is said for."""


class Kind(StrEnum):
    """What a statement is, if not plainly said."""

    LIE = "lie"
    BLUFF = "bluff"
    MISLEADING = "misleading truth"
    CONCEALMENT = "concealment"


@dataclass(frozen=True)
class Heard:
    """A hearer's credence in what was said, before and right after; None where it never moved."""

    person: str
    before: float | None
    after: float | None

    @property
    def believed(self) -> bool:
        """Whether the hearer held it right after."""
        return self.after is not None and self.after >= LIE


@dataclass(frozen=True)
class Statement:
    """Something said, or kept back, that misled or was meant to.  heard: who understood it."""

    kind: Kind
    event: Happening
    heard: tuple[Heard, ...] = ()

    @property
    def believers(self) -> tuple[str, ...]:
        """The hearers who held it right after."""
        return tuple(one.person for one in self.heard if one.believed)


def statements_of(chronicle: Chronicle) -> list[Statement]:
    """All such statements of a story, in order."""
    found = [(event, kind_of(event)) for event in chronicle.events]
    hearers = _hearers(chronicle)
    return [
        Statement(kind, event, _heard(chronicle, event, hearers.get(event.id, ())))
        for event, kind in found
        if kind
    ]


def kind_of(event: Happening) -> Kind | None:
    """What an event is; None if nothing was said in it that misled."""
    if event.verb == CONCEAL:
        return Kind.CONCEALMENT
    if event.content is None or event.held is None:
        return None
    if event.held < LIE:
        if event.verb in THREATS:
            return Kind.BLUFF
        return Kind.LIE if event.verb in SAID | BINDING else None
    misleads = event.verb in SAID and event.truth == 1 and event.intent in MISLEADING
    return Kind.MISLEADING if misleads else None


def claimed(words: int | None, speaker: int, verb: str) -> tuple[int, bool] | None:
    """The fact that words put forward, and whether as so; None if they are about no fact."""
    if verb in THREATS:
        return about(About.MEANS_THREAT, speaker), True
    if words is None or not is_statement(words):
        return None
    return fact_of(words), says_so(words)


def _hearers(chronicle: Chronicle) -> dict[int, list[str]]:
    """Who understood each event."""
    table = chronicle.table("perceived")
    columns = (table[name].tolist() for name in ("event", "person", "understood"))
    found: dict[int, list[str]] = {}
    for event, person, understood in zip(*columns, strict=True):
        if understood:
            found.setdefault(event, []).append(person)
    return found


def _heard(
    chronicle: Chronicle, event: Happening, people: list[str] | tuple[()]
) -> tuple[Heard, ...]:
    """The credence of everybody who heard it, but for the speaker."""
    names = chronicle.cast.names
    speaker = names.entities.get(event.actor or "", -1)
    claim = claimed(names.words.get(event.content or ""), speaker, event.verb)
    hearers = [person for person in people if person != event.actor]
    if event.verb == CONCEAL:
        return ()
    if claim is None:
        return tuple(Heard(person, None, None) for person in hearers)
    fact, so = names.of_words(claim[0]), claim[1]
    return tuple(_moved(chronicle, event, person, fact, so) for person in hearers)


def _moved(chronicle: Chronicle, event: Happening, person: str, fact: str, so: bool) -> Heard:
    """How one hearer's credence moved, as far as the chronicle knows."""
    rows = [
        row
        for row in chronicle.beliefs
        if row.person == person and row.fact == fact and row.minute <= event.minute
    ]
    moved = [row for row in rows if row.cause == event.id]
    earlier = [row for row in rows if row.cause is None or row.cause < event.id]
    before = moved[0].before if moved else earlier[-1].value if earlier else None
    after = moved[-1].value if moved else before
    return Heard(person, _as_said(before, so), _as_said(after, so))


def _as_said(credence: float | None, so: bool) -> float | None:
    """Credence in the words: in the fact, or in its denial."""
    if credence is None or so:
        return credence
    return 1.0 - credence
