"""Percepts in sentences: what somebody saw and heard, told to that person.

Whoever does not know who did it reads "somebody"; whoever did not understand reads that there
were words.  Nothing is told but what the percept shows.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from cupola.adapters.text.grammar import addressed
from cupola.chronicle.cast import Cast
from cupola.chronicle.clock import day_clock
from cupola.chronicle.happenings import Happening
from cupola.chronicle.prose.wording import Wording, begun, filled, sentences, verb_entry
from cupola.world.book import Outcome
from cupola.world.catalogue.entities import EVERYBODY, FIRST_PLACE, NOBODY, PERSONS, UNKNOWN
from cupola.world.catalogue.facts import NO_WORDS, UNHEARD
from cupola.world.catalogue.refusals import NEEDED, Refusal
from cupola.world.catalogue.verbs import VERB_ROWS, Channel, Family, Verb
from cupola.world.records import Percept

SPOKEN = (Channel.SPEECH, Channel.LOOP, Channel.ALL_ABOARD)
"""Ways in which words are heard by others than the one they are for."""
DONE = (Family.SPEAKING, Family.BARGAINING)
"""Families of verbs that are talk."""


@cache
def forms() -> dict[str, Any]:
    """All of `percepts.toml`."""
    text = (files("cupola.adapters.text") / "percepts.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@dataclass(frozen=True)
class Told:
    """One sentence about what somebody perceived: when, and how much it matters (0 to 12)."""

    minute: int
    clock: str
    text: str
    weight: float


class Teller:
    """What one person perceives, in words that call this person "you"."""

    def __init__(self, cast: Cast, person: int) -> None:
        self.person = person
        self.name = cast.names.of(person)
        self.cast = replace(cast, shown=cast.shown | {self.name: "you"})
        self.wording = Wording(self.cast)

    def clock(self, minute: int) -> str:
        """The day and time of a minute."""
        return day_clock(minute, self.cast.minute_of_day)

    def called(self, entity: int) -> str:
        """What somebody or something is called within a sentence."""
        return self.wording.called(self.cast.names.of(entity)) or ""

    def demand(self, order: int) -> str | None:
        """What an order of this wording demands, None for one that is none or not clear."""
        found = sentences()["demand"].get(self.cast.orders.get(order, ""))
        return str(found) if found else None

    def tell(self, percept: Percept) -> Told | None:
        """What the percept shows, in a sentence; None for what is not worth one."""
        text = self.sentence(percept)
        if text is None:
            return None
        return Told(int(percept.turn), self.clock(int(percept.turn)), text, weight_of(percept))

    def tell_all(self, percepts: Iterable[Percept]) -> list[Told]:
        """What percepts show; the same thing told twice at once is told once."""
        told: list[Told] = []
        for one in map(self.tell, percepts):
            if one and all((one.minute, one.text) != (old.minute, old.text) for old in told):
                told.append(one)
        return told

    def sentence(self, percept: Percept) -> str | None:
        """The sentence for a percept, None if it is everyday."""
        text = filled(self._forms(percept), self._gaps(percept))
        if text is None:
            return None
        text = begun(self.wording.reworded(text))
        parts = [addressed(text), self._failure(percept), self._order(percept)]
        return " ".join(filter(None, [*parts, self._hearers(percept)]))

    def _forms(self, percept: Percept) -> list[str]:
        """The forms that may tell it, the best first."""
        verb, own = verb_name(percept), int(percept.actor) == self.person
        if percept.actor == UNKNOWN:
            known = forms()["unknown"]
            if verb in known:
                return list(known[verb])
            if is_speech(percept):
                return list(known["speech"])
        if percept.words == UNHEARD:
            known = forms()["unheard"]
            return list(known.get(verb, known["speech"]))
        entry = verb_entry(verb)
        found = list(forms()["own"].get(verb, [])) if own else []
        found += forms()["seen"].get(verb, [])
        if "routine" not in entry:
            found += [*entry.get(outcome_name(percept) or "", []), *entry["forms"]]
        return found

    def _gaps(self, percept: Percept) -> dict[str, str | None]:
        """What fills the gaps; somebody whom one cannot tell is somebody."""
        event = self._happening(percept)
        gaps = self.wording.gaps(event)
        gaps["demand"] = self.demand(int(percept.order))
        gaps["joint"] = None  # whoever reads it may be one of "them"
        if event.actor == "unknown":
            gaps["actor"] = self.wording.called("unknown")
        return gaps

    def _happening(self, percept: Percept) -> Happening:
        """The percept as an event that has nothing but what it shows."""
        names = self.cast.names

        def entity(code: int) -> str | None:
            return None if code == NOBODY else names.of(code)

        return Happening(
            id=int(percept.event),
            minute=int(percept.turn),
            day_clock=self.clock(int(percept.turn)),
            actor=entity(percept.actor),
            verb=verb_name(percept),
            target=entity(percept.target),
            instrument=entity(percept.instrument),
            place=entity(FIRST_PLACE + percept.place) if percept.place >= 0 else None,
            content=words_of(names, percept.words),
            looks=words_of(names, percept.looks),
            outcome=outcome_name(percept),
            tried=Verb(percept.tried).name.lower() if percept.tried else None,
        )

    def _failure(self, percept: Percept) -> str:
        """What an attempt of one's own would have needed."""
        if percept.verb != Verb.TRIED or percept.actor != self.person:
            return ""
        return begun(f"{needed(Refusal(percept.refusal))}.")

    def _order(self, percept: Percept) -> str:
        """What an order that is read aloud demands."""
        demand = self.demand(int(percept.order))
        if percept.verb != Verb.READ_ALOUD or not demand:
            return ""
        return str(forms()["aside"]["order"]).replace("{demand}", demand)

    def _hearers(self, percept: Percept) -> str:
        """Who else seems to take in what is said."""
        row = VERB_ROWS[Verb(percept.verb)]
        if row.family not in DONE or row.channel not in SPOKEN or percept.words == UNHEARD:
            return ""
        others = [
            self.called(other)
            for other in range(PERSONS)
            if (percept.hears >> other) & 1 and other not in (percept.actor, percept.target)
        ]
        if not others or row.channel == Channel.ALL_ABOARD or percept.target == EVERYBODY:
            return ""
        people = " and ".join(filter(None, [", ".join(others[:-1]), others[-1]]))
        form = forms()["aside"]["hears_one" if len(others) == 1 else "hears_many"]
        return f"({str(form).replace('{people}', people).rstrip('.')}.)"


def is_speech(percept: Percept) -> bool:
    """Whether it is a voice that is heard."""
    return VERB_ROWS[Verb(percept.verb)].channel == Channel.SPEECH


def weight_of(percept: Percept) -> float:
    """How much it matters to whoever perceives it: nothing, if it is a murmur without words."""
    if is_speech(percept) and (percept.actor == UNKNOWN or percept.words == UNHEARD):
        return 0.0
    return float(verb_entry(verb_name(percept)).get("weight", 0))


def words_of(names: Any, words: int) -> str | None:
    """The word for something said or shown, None for nothing."""
    return None if words == NO_WORDS else str(names.of_words(int(words)))


def verb_name(percept: Percept) -> str:
    """The word for what was done."""
    return Verb(percept.verb).name.lower()


def outcome_name(percept: Percept) -> str | None:
    """The word for what came of it, None for nothing."""
    return Outcome(percept.outcome).name.lower() if percept.outcome else None


def needed(why: Refusal) -> str:
    """What would be needed, said to whoever tries it."""
    text = NEEDED[why].replace("the actor's", "your").replace("the actor would", "you would")
    text = text.replace("that the actor has", "that you have").replace("the actor", "you")
    text = text.replace("than you ", "than you yourself ")
    return text if " would " in text else f"needed: {text}"
