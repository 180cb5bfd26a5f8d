"""What would have saved somebody: the best single change of a story.

Tried are all that `why` tries, each decision not made as it was, and words put in: what somebody
held and another did not, told in time.  Those that help most in a search are measured anew.
"""

from dataclasses import dataclass

from cupola.chronicle.clock import day_clock
from cupola.runs.outside import number_of
from cupola.scenarios.scenario import Scenario
from cupola.studies.intervals import Difference, Share, wilson
from cupola.studies.whatif.arms import arms_of
from cupola.studies.whatif.story import Story
from cupola.studies.why.decisions import Decision, first_name
from cupola.studies.why.forking import forks_of
from cupola.studies.why.forks import Changed, Fork
from cupola.studies.why.living import Tries
from cupola.studies.why.outcomes import Outcome, outcome_from
from cupola.studies.why.screening import screened
from cupola.studies.why.searching import Effort, Tally, change_for_better, fresh, search
from cupola.studies.why.telling import tellings
from cupola.studies.why.whole import Question, Told

EFFORT = Effort(search=7200, kept=8, measure=400)
"""How much is tried, if nobody says how much."""


@dataclass(frozen=True)
class Saved:
    """A change, and how much more often the person lives with it.

    before, after: how often the person lives as it was, and with the change.
    """

    clock: str
    minute: int
    says: str
    before: Share
    after: Share
    change: Difference


@dataclass(frozen=True)
class Saving:
    """The answer.  lives: whether the person lives in the story.  changes: the best, best first.

    decisions, tellings: how many of each were tried.  pairs: worlds on either way.
    """

    who: str
    lives: bool
    decisions: int
    tellings: int
    pairs: int
    changes: tuple[Saved, ...]
    because: tuple[str, ...]

    @property
    def best(self) -> Saved | None:
        """The best change that surely helps; None if none does."""
        sure = (one for one in self.changes if one.change.low > 0.0)
        return next(sure, None)


@dataclass(frozen=True)
class Put:
    """A change that is tried: when, what is otherwise, and its fork."""

    minute: int
    says: str
    fork: Fork


def save(story: Story, person: str, question: Question | None = None) -> Saving:
    """What would have saved somebody of a story.  Raises NotationError."""
    how, scenario = question or Question(EFFORT), story.scenario
    who = number_of(story.begun(keep=False), person)
    lives = outcome_from(f"{scenario.names.of(who)} lives", scenario)
    told = Told.of(story, lives)
    undone, words = _undone(story, told, lives, how), _tellings(story, told, who)
    puts = [*undone, *words]
    tries = Tries(scenario, [put.fork for put in puts], (lives,), how.way)
    left = search(len(puts), how.effort, tries.first_of, change_for_better)
    tallies = zip(left, tries.first_of(fresh(left, how.effort)), strict=True)
    changes = [_saved(scenario, puts[at], tally, len(left)) for at, tally in tallies]
    changes.sort(key=lambda one: -one.change.difference)
    called, best = first_name(scenario, who), tuple(changes)
    counts = (len(undone), len(words), tries.pairs)
    return Saving(called, told.is_so, *counts, best, told.because)


def _undone(story: Story, told: Told, lives: Outcome, how: Question) -> list[Put]:
    """Every decision that is tried, not made as it was."""
    scenario = story.scenario
    chosen = [told.decisions[at] for at in screened(told.decisions, lives, told.tied, how.tried)]
    forks = forks_of(story, chosen, how.minds)
    return [
        Put(one.minute, _not_made(scenario, one), fork)
        for one, fork in zip(chosen, forks, strict=True)
    ]


def _not_made(scenario: Scenario, one: Decision) -> str:
    """A decision that is not made, in words."""
    who = first_name(scenario, one.person)
    if one.choice is not None:
        return f"{who} does not: {one.says}"
    return f"{who} means to {one.instead}, not to {one.says}"


def _tellings(story: Story, told: Told, who: int) -> list[Put]:
    """Words put in before the end of somebody."""
    return [
        Put(one.minute, one.says, Changed(arms_of(one.moment, [one.typed])))
        for one in tellings(story, who, told.ends)
    ]


def _saved(scenario: Scenario, put: Put, tally: Tally, among: int) -> Saved:
    clock = day_clock(put.minute, scenario.minute_of_day)
    before = wilson(tally.both + tally.lost, tally.n)
    after = wilson(tally.both + tally.gained, tally.n)
    return Saved(clock, put.minute, put.says, before, after, tally.difference(among))
