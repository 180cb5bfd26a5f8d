"""What a belief is about: outcomes of a story, or what one of its people may hold to be so."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from cupola.errors import NotationError
from cupola.runs.single import Run
from cupola.scenarios.scenario import Scenario
from cupola.studies.find.conditions import befalls
from cupola.studies.outcome import outcome_of
from cupola.studies.whatif.differing import members
from cupola.studies.why.outcomes import outcome_from
from cupola.world.catalogue.facts import About, about, fact_of, is_statement, says_so

WHO_LIVES, WHO_LEAVES = "who lives", "who leaves"
FATES = {WHO_LIVES: "lives", WHO_LEAVES: "leaves"}
Values = npt.NDArray[np.float64]


@dataclass(frozen=True)
class State:
    """One thing that may come to be so.  person: whose fate it is, None for anything else.

    holds: asked of a run that is over and its row of `outcome_of`.
    """

    words: str
    holds: Callable[[Run, Any], bool]
    person: str | None = None


@dataclass(frozen=True)
class Asked:
    """What a viewer who knows everything has a belief about: one state, or one a person."""

    text: str
    states: tuple[State, ...]

    def of(self, run: Run) -> Values:
        """For each state whether it is so in a story that is over, as 1 or 0."""
        row = outcome_of(run)
        return np.array([state.holds(run, row) for state in self.states], float)


@dataclass(frozen=True)
class Told:
    """Something that one may hold.  person: whose fate it is.  so: whether it, or its denial."""

    words: str
    person: str | None
    fact: int
    so: bool = True


@dataclass(frozen=True)
class Held:
    """What one person may hold: credences of this person's own mind.  number: their row."""

    text: str
    person: str
    number: int
    states: tuple[Told, ...]

    def of(self, world: Any) -> Values:
        """How likely the person holds each to be."""
        credence = world["minds"]["credence"][self.number]
        values = np.array([credence[state.fact] for state in self.states], float)
        return np.where([state.so for state in self.states], values, 1.0 - values)

    def is_alive(self, world: Any) -> bool:
        """Whether the person can still come to hold anything."""
        return bool(world["persons"]["alive"][self.number])


def asked_of(text: str, scenario: Scenario) -> Asked:
    """What is asked by a text: who lives, who leaves, or conditions on what comes of a story.

    Raises NotationError.
    """
    whole = " ".join(text.lower().split())
    if whole not in FATES:
        found = outcome_from(text, scenario)
        return Asked(whole, (State(found.words, found.holds),))
    fate = FATES[whole]
    people = _people(scenario).items()
    states = [State(f"{first} {fate}", _befalls(fate, row), who) for who, (row, first) in people]
    return Asked(whole, tuple(states))


def _befalls(fate: str, number: int) -> Callable[[Run, Any], bool]:
    """Whether this becomes of the person of this number."""
    so = befalls(fate, number)
    return lambda _, row: so(row)


def held_of(text: str, person: str, scenario: Scenario) -> Held:
    """What somebody may hold, by a text: who lives, or a word that can be said.

    Raises NotationError.
    """
    name, people = scenario.names.proper(person), _people(scenario)
    if name not in people:
        raise NotationError(person, person, "one of the people", people)
    whole = " ".join(text.lower().split())
    if whole == WHO_LIVES:
        others = [(who, row, first) for who, (row, first) in people.items() if who != name]
        facts = [Told(f"{first} lives", who, about(About.ALIVE, r)) for who, r, first in others]
        return Held(whole, name, people[name][0], tuple(facts))
    known = {word: code for word, code in scenario.names.words.items() if is_statement(code)}
    subject, _, rest = whole.partition(" ")
    word = f"{subject}_alive" if rest == "lives" else whole.replace(" ", "_")
    if word not in known:
        raise NotationError(text, word, "something that people may hold", (WHO_LIVES, *known))
    fact, so = fact_of(known[word]), says_so(known[word])
    return Held(whole, name, people[name][0], (Told(word.replace("_", " "), None, fact, so),))


def _people(scenario: Scenario) -> dict[str, tuple[int, str]]:
    """Everybody's row and first name, by name."""
    told = {row: scenario.person[row] for row in members(scenario)}
    return {str(one["id"]): (row, one["full_name"].split()[0]) for row, one in told.items()}
