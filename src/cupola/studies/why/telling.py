"""Words that might have been said: what one held and another did not, at a few moments of a story.

Only what its speaker held is put in, so that what is found is what the truth would have done, as
far as somebody knew it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations
from typing import Any

from cupola.chronicle.cast import Cast
from cupola.chronicle.prose.wording import Wording
from cupola.runs.branch import Moment
from cupola.scenarios.scenario import Scenario
from cupola.studies.whatif.differing import members
from cupola.studies.whatif.story import Story
from cupola.studies.why.decisions import first_name
from cupola.world.catalogue.entities import PERSONS
from cupola.world.catalogue.facts import About, Fact, about, denial

EARLIER = (240, 120, 60, 30, 10)
"""Minutes before the end at which words are put in (own choice: from hours to a last warning)."""
AT_ONCE = 4
"""Words that are put in at one moment to the person, at most, and to the others as many."""
HELD, NEWS = 0.6, 0.4
"""Credence from which somebody can tell a thing, and up to which it is news to another."""
OF_PEOPLE = (About.ORDERED, About.WILL_STRIKE, About.LIED, About.MEANS_THREAT, About.LEAVES_ALONE)
"""What about a person is worth a warning."""
OF_ALL = (
    Fact.WIRE_OK,
    Fact.ANTENNA_BROKEN,
    Fact.LIFE_SUPPORT_ON,
    Fact.CURE_EXISTS,
    Fact.HIDDEN_ROOM,
    Fact.VEHICLE_READY,
    Fact.PLAN_TO_LEAVE,
    Fact.TRUCE_HOLDS,
)
"""What about the station is."""


@dataclass(frozen=True)
class Telling:
    """Words that are put in at a moment.  typed: as a change of a what-if has them."""

    moment: Moment
    minute: int
    typed: str
    says: str


@dataclass(frozen=True)
class News:
    """What one person could tell another.  apart: by how much their credences differ."""

    speaker: int
    hearer: int
    words: int
    apart: float


def tellings(story: Story, who: int, ends: int) -> Iterator[Telling]:
    """What might have been told before the end of somebody, above all to them."""
    run = story.begun()
    scenario, first = story.scenario, int(run.world.turn)
    for minute in sorted({ends - before for before in EARLIER if ends - before >= first}):
        run.go_on(minute)
        found = sorted(news(scenario, run.world), key=lambda one: -one.apart)
        to_person = [one for one in found if one.hearer == who][:AT_ONCE]
        to_others = [one for one in found if one.hearer != who][:AT_ONCE]
        moment = run.moment(told=True)
        for one in (*to_person, *to_others):
            yield _telling(scenario, moment, one)


def _telling(scenario: Scenario, moment: Moment, one: News) -> Telling:
    names = scenario.names
    said = names.of_words(one.words)
    typed = f"{names.of(one.speaker)} tell {names.of(one.hearer)} {said}"
    speaker, hearer = (first_name(scenario, row) for row in (one.speaker, one.hearer))
    claim = Wording(Cast.of(scenario)).said(said).get("claim") or said.replace("_", " ")
    says = f"{speaker} tells {hearer} that {claim}"
    return Telling(moment, moment.minute, typed, says)


def news(scenario: Scenario, world: Any) -> Iterator[News]:
    """All that somebody awake holds to be so and another awake does not, unless of themselves."""
    persons, credence = world["persons"], world["minds"]["credence"]
    people = [row for row in members(scenario) if persons["awake"][row] and persons["alive"][row]]
    facts = [about(kind, row) for kind in OF_PEOPLE for row in members(scenario)]
    for fact in (*facts, *map(int, OF_ALL)):
        for words, held in ((fact, credence[:, fact]), (denial(fact), 1.0 - credence[:, fact])):
            for speaker, hearer in permutations(people, 2):
                if held[speaker] >= HELD and held[hearer] <= NEWS and not is_of(fact, hearer):
                    yield News(speaker, hearer, words, float(held[speaker] - held[hearer]))


def is_of(fact: int, person: int) -> bool:
    """Whether a fact is about this person."""
    return fact < len(About) * PERSONS and fact % PERSONS == person
