"""Findings: the rank and the chance of each decision of a script, and its surprise in bits.

The built-in mind is asked when the person sets out for a deed; what it does not think of then it
may still think of when the person is there, and is asked again.  If it never does, there is no
chance to tell, and the surprise is only said to be more than a bound.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from cupola.chronicle.clock import day_clock
from cupola.minds.held import has_given_up_on, has_just_given_up
from cupola.minds.moment import moment_of
from cupola.minds.weighing import is_thinkable, within_reach
from cupola.scenarios.scenario import Scenario
from cupola.studies.likelihood.asking import Asker, Idea, Option
from cupola.studies.likelihood.choices import Choice
from cupola.studies.likelihood.matching import Matcher
from cupola.studies.likelihood.views import Lived, Moment, View, lived
from cupola.world.catalogue.entities import NOBODY
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.intents import Intent
from cupola.world.notation import MEANING, write
from cupola.world.plan import Plan
from cupola.world.records import Mind

BOUND = 10.0
"""Bits; what the built-in mind does not think of surprises it by more than this (own choice: less
than one chance in a thousand.  To itself the chance is nil, but it does not know everything)."""
LEAST_CHANCE = 1e-300
"""Chances below this count as this, so that their logarithm is finite."""
AMONG_BEST = 3
"""Options that a chronicle keeps of each choice: what is among them was nearly chosen."""


@dataclass(frozen=True)
class Closed:
    """An intention that can end in a deed and was not open.

    why: 'gate' (not thinkable), 'given_up' (just found impossible), 'towards' (not towards that
    person), 'otherwise' (it would do or say something else), or what stood in its way.
    """

    intention: str
    why: str


@dataclass(frozen=True)
class Finding:
    """A decision of the script, as the built-in mind sees it.

    deeds: what was done, as text.  minute: of the asking.  options: all that were open, the best
    first.  matching: places in `options`, from 0, of those that amount to what was done.
    repertoire: whether any intention can end in it.  closed: those that can and were not open.
    """

    scenario: Scenario
    choice: Choice
    deeds: tuple[str, ...]
    minute: int
    options: tuple[Option, ...]
    matching: tuple[int, ...]
    repertoire: bool
    closed: tuple[Closed, ...]

    @property
    def person(self) -> str:
        """Who decided."""
        return self.scenario.names.of(self.choice.person)

    @property
    def purpose(self) -> str:
        """What it was for."""
        return Intent(self.choice.purpose).name.lower()

    @property
    def clock(self) -> str:
        """The day and time of the asking."""
        return day_clock(self.minute, self.scenario.minute_of_day)

    @property
    def is_thought_of(self) -> bool:
        """Whether any option amounts to what was done."""
        return bool(self.matching)

    @cached_property
    def chance(self) -> float:
        """How likely the built-in mind would have done it, 0 if it did not think of it."""
        return min(1.0, math.fsum(self.options[place].chance for place in self.matching))

    @property
    def rank(self) -> int:
        """The place, from 1, of the best option that amounts to it; 0 if there is none."""
        return self.matching[0] + 1 if self.matching else 0

    @property
    def bits(self) -> float:
        """The surprise; for what was not thought of only a bound that it exceeds."""
        return abs(math.log2(max(self.chance, LEAST_CHANCE))) if self.is_thought_of else BOUND

    @property
    def in_words(self) -> str:
        """What was done, the first of it, as it is written in a sentence."""
        people = {str(row["id"]) for row in self.scenario.person}
        words = [word.title() if word in people else word for word in self.deeds[0].split()]
        return " ".join(words).replace("_", " ")

    def told(self, idea: Idea) -> str:
        """An idea in words."""
        words = idea.intention.name.lower().replace("_", " ")
        whom = self.scenario.names.of(idea.whom).replace("_", " ").title()
        return words if idea.whom == NOBODY else f"{words} ({whom})"


def findings_of(scenario: Scenario, seed: int | None = None) -> tuple[Finding, ...]:
    """Every decision that was put into practice, in the order of their minutes."""
    run = lived(scenario, seed)
    return tuple(Judge(scenario, run).finding(view) for view in run.views)


class Judge:
    """Compares what scripted people did with what the built-in mind would have."""

    def __init__(self, scenario: Scenario, run: Lived) -> None:
        self.scenario = scenario
        self.plan: Plan = run.plan
        self.asker = Asker(run.plan)
        self.matcher = Matcher(run.plan)

    def finding(self, view: View) -> Finding:
        """What comes of asking at the moments of a view."""
        found = [self._at(view.choice, moment) for moment in view.moments]
        return next((finding for finding in found if finding.is_thought_of), found[-1])

    def _at(self, choice: Choice, moment: Moment) -> Finding:
        deeds = list(choice.deeds.values())
        options = tuple(self.asker.options(moment.mind))
        matching = tuple(
            place
            for place, option in enumerate(options)
            if any(self.matcher.amounts_to(option.idea, deed) for deed in deeds)
        )
        leading = sorted({one for deed in deeds for one in self.matcher.intentions_for(deed)})
        closed = () if matching else tuple(self._closed(moment.mind, choice.towards, leading))
        texts = [write(choice.person, deed, self.scenario.names) for deed in deeds]
        told = dict.fromkeys(text.partition(MEANING)[0].partition(" ")[2] for text in texts)
        return Finding(
            self.scenario,
            choice,
            tuple(told),
            moment.minute,
            options,
            matching,
            bool(leading),
            closed,
        )

    def _closed(self, mind: Mind, whom: int, leading: Iterable[Intention]) -> list[Closed]:
        """What kept each of these intentions from being an option."""
        ideas = {(idea.intention, idea.whom): idea for idea in self.asker.ideas(mind)}
        return [
            Closed(intention.name.lower(), self._why(mind, whom, intention, ideas))
            for intention in leading
        ]

    def _why(
        self,
        mind: Mind,
        whom: int,
        intention: Intention,
        ideas: dict[tuple[Intention, int], Idea],
    ) -> str:
        idea = ideas.get((intention, whom)) or ideas.get((intention, NOBODY))
        if idea is not None:
            return idea.obstacle or "otherwise"
        if has_just_given_up(mind, intention) or has_given_up_on(mind, intention, whom):
            return "given_up"
        moment = moment_of(mind, self.plan, within_reach(mind, self.plan))
        return "towards" if is_thinkable(mind, self.plan, moment, intention) else "gate"
