"""Who is still in it, and what people hold, as a telling goes on."""

from typing import Any

from cupola.chronicle.cast import Cast
from cupola.chronicle.happenings import BeliefMove, Happening
from cupola.chronicle.store import Chronicle
from cupola.errors import ChronicleError
from cupola.scenarios.crew import CERTAIN_FACTS
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.facts import About, denial, fact_of, is_statement, says_so


class Roll:
    """Who is alive and has not left, as far as it was shown."""

    def __init__(self, cast: Cast) -> None:
        self.people = [str(row["id"]) for row in cast.person]
        self.living = set(self.people)
        self.boarded: set[str] = set()
        self.left: set[str] = set()

    @property
    def here(self) -> set[str]:
        """The living who have not left."""
        return self.living - self.left

    def take(self, event: Happening) -> None:
        """One more event has been shown."""
        who = event.actor or ""
        if event.verb == "die":
            self.living.discard(who)
        elif event.verb == "board":
            self.boarded.add(who)
        elif event.verb == "alight":
            self.boarded.discard(who)
        elif event.verb == "depart":
            self.left = (self.boarded | {who}) & self.living


class Holdings:
    """What everybody holds, at any minute in turn."""

    def __init__(self, chronicle: Chronicle) -> None:
        self.cast = chronicle.cast
        self.coming: list[BeliefMove] = list(reversed(chronicle.beliefs))
        self.minds = minds_of(chronicle)
        self.held: dict[tuple[str, str], float] = {}
        for move in self.coming:  # the last first, so that the first stands
            self.held[move.person, move.fact] = move.before

    def until(self, minute: int) -> None:
        """What was learnt up to this minute is held."""
        while self.coming and self.coming[-1].minute <= minute:
            move = self.coming.pop()
            self.held[move.person, move.fact] = move.value

    def of(self, person: str, fact: str) -> float:
        """How likely a person holds a fact; of what never moved, as they held it all along."""
        found = self.held.get((person, fact))
        if found is None:
            found = self.held[person, fact] = self._all_along(person, fact)
        return found

    def _all_along(self, person: str, fact: str) -> float:
        """What somebody held from first to last; what everybody holds, if no world was kept."""
        words = self.cast.names.words.get(fact, -1)
        if is_certain(words):
            return 1.0
        if self.minds is None or not is_statement(words):
            return 0.0
        return float(self.minds[self.cast.number(person)].credence[words])

    def believes(self, person: str, content: str) -> bool:
        """Whether a person holds what was said rather so than not."""
        fact, so = fact_said(self.cast, content)
        return (self.of(person, fact) >= 0.5) == so


def minds_of(chronicle: Chronicle) -> Any:
    """Everybody's mind at the end; None where the last world was not kept, or is read no more."""
    try:
        return chronicle.world.minds
    except (ChronicleError, AttributeError):
        return None


def fact_said(cast: Cast, content: str) -> tuple[str, bool]:
    """The fact that something said is about, and whether it says that it is so."""
    words = cast.names.words.get(content, -1)
    if not is_statement(words):
        return content, True
    return cast.names.word_names[fact_of(words)], says_so(words)


def word_for(cast: Cast, fact: str, *, so: bool) -> str:
    """The word for saying that a fact is so, or that it is not."""
    words = cast.names.words.get(fact, -1)
    return fact if so or not is_statement(words) else cast.names.word_names[denial(fact_of(words))]


def is_certain(fact: int) -> bool:
    """Whether everybody holds a fact at first: that people live and things are in order."""
    return fact in CERTAIN_FACTS or 0 <= fact < (About.ABOARD + 1) * PERSONS
