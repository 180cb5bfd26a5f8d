"""Why one thing happened: an event of a story as an outcome, so that its decisions can be tried.

Of a death it is that the person dies, of a departure that they leave; of any other deed that it is
done again: by the same person, to the same one, with the same words, from the fork on.
"""

from dataclasses import replace
from typing import Any

from cupola.chronicle.happenings import Happening
from cupola.chronicle.prose.lines import sentence
from cupola.chronicle.prose.wording import Wording
from cupola.chronicle.store import Chronicle
from cupola.errors import NotationError
from cupola.runs.single import Run
from cupola.scenarios.scenario import Scenario
from cupola.studies.whatif.differing import members
from cupola.studies.why.outcomes import Outcome, outcome_from
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.facts import NO_WORDS
from cupola.world.catalogue.verbs import Verb

FATES = {"die": "dies", "depart": "leaves", "undock": "leaves", "leave": "leaves"}
"""What becomes of whoever an event of this verb is about."""


def outcome_of_event(chronicle: Chronicle, scenario: Scenario, number: int) -> Outcome:
    """That an event of a story comes about.  Raises NotationError for what nobody did."""
    event = chronicle.by_number.get(number)
    if event is None or not is_a_deed(event, scenario):
        raise NotationError(str(number), str(number), "something that one of the people did", [])
    text = sentence(Wording(chronicle.cast), event)
    words = (text or event.verb.replace("_", " ")).rstrip(".")
    if event.verb in FATES:
        fate = outcome_from(f"{event.actor} {FATES[event.verb]}", scenario)
        return replace(fate, words=words, event=number)
    return Outcome(words, Again(event, scenario), _people(event, scenario), number)


def is_a_deed(event: Happening, scenario: Scenario) -> bool:
    """Whether it is something that one of the people did, or that befell them."""
    return scenario.names.entities.get(event.actor or "") in members(scenario)


def _people(event: Happening, scenario: Scenario) -> tuple[int, ...]:
    """The rows of whoever an event is about."""
    rows = (scenario.names.entities.get(name or "") for name in (event.actor, event.target))
    known = members(scenario)
    return tuple(row for row in rows if row is not None and row in known)


class Again:
    """Whether the deed of an event is done in a run, as far as its chronicle reaches."""

    def __init__(self, event: Happening, scenario: Scenario) -> None:
        names = scenario.names
        self.verb = int(Verb[event.verb.upper()])
        self.actor = names.entities.get(event.actor or "", NOBODY)
        self.target = names.entities.get(event.target or "", NOBODY)
        self.words = names.words.get(event.content or "", int(NO_WORDS))

    def __call__(self, run: Run, _: Any) -> bool:
        """Whether it is among the events."""
        rows = run.table("events")
        same = (rows["verb"] == self.verb) & (rows["actor"] == self.actor)
        return bool((same & (rows["target"] == self.target) & (rows["words"] == self.words)).any())
