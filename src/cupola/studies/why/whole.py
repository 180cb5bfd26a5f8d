"""Which decisions of a story mattered for what came of it, measured.

Each decision that is tried is a fork: the story's moment just before it, the decision made as it
was against the decision not made, on the same dice.  What hangs on it is how much more often the
outcome comes otherwise.  A decision closed a future if after it none of the worlds has it (so that
it comes in fewer than 3 of N, 95 times of 100: Hanley and Lippman-Hand 1983), and without it more
than that surely have.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from cupola.chronicle.clock import day_clock
from cupola.chronicle.store import Chronicle
from cupola.errors import ChronicleError
from cupola.runs.whole import chronicle_of
from cupola.studies.intervals import RULE_OF_THREE, Difference, Share, wilson
from cupola.studies.outcome import is_told_whole, outcome_of
from cupola.studies.study import Way
from cupola.studies.whatif.story import Story
from cupola.studies.why.decisions import Decision, decisions_of, first_name
from cupola.studies.why.forking import DEFAULT_MINDS, forks_of
from cupola.studies.why.living import Tries
from cupola.studies.why.outcomes import Outcome, futures, outcome_from
from cupola.studies.why.reasons import chains_behind, links_of, sentences
from cupola.studies.why.screening import TRIED, on_the_way, screened
from cupola.studies.why.searching import Effort, Job, Tally, change_either_way, fresh, search

UNNAMED = ("Somebody", "Nobody", "The")
"""First words that are no names."""


@dataclass(frozen=True)
class Closed:
    """A future that no world has on one way on, and how many have it on the other.

    otherwise: whether it is closed by deciding otherwise.  most: the share that it may have.
    """

    words: str
    otherwise: bool
    most: float
    elsewhere: Share

    @property
    def sentence(self) -> str:
        """Such as "Otherwise Ida lives in none (at most 1.2 of 100), else in 40 of 100"."""
        way = "Otherwise" if self.otherwise else "After it"
        first, rest = self.words[0], self.words[1:]
        what = f"{first.lower()}{rest}" if self.words.split()[0] in UNNAMED else self.words
        most, other = f"{100 * self.most:.1f}", round(100 * self.elsewhere.share)
        return f"{way} {what} in none (at most {most} of 100), else in {other} of 100"


@dataclass(frozen=True)
class Weight:
    """What hangs on a decision.  change: with the interval that holds with all the others.

    before, after: how often the outcome is so as it was decided, and otherwise.  is_on_the_way:
    whether what came of the story goes back to it, by the causes that the chronicle keeps.
    """

    decision: Decision
    who: str
    clock: str
    before: Share
    after: Share
    change: Difference
    is_on_the_way: bool
    closed: tuple[Closed, ...] = ()

    @property
    def row(self) -> dict[str, Any]:
        """The same as plain values, such as a frame or `--json` takes."""
        one = self.decision
        return {
            "who": self.who,
            "minute": one.minute,
            "clock": self.clock,
            "decision": one.says,
            "instead": one.instead,
            "runner_up_behind": one.behind,
            "as_it_was": asdict(self.before),
            "otherwise": asdict(self.after),
            "change": asdict(self.change),
            "sure": self.change.is_clear,
            "on_the_way": self.is_on_the_way,
            "closed": [asdict(closed) for closed in self.closed],
        }


@dataclass(frozen=True)
class Why:
    """The answer.  found: decisions of the story.  tried: of these.  pairs: worlds on either way.

    weights: the decisions on which most hangs, the weightiest first.  because: what came of the
    story back to its roots, in words.  is_measured: whether it is the answer, and no first figures
    of a search that is under way, whose winners have usually been lucky in it.
    """

    words: str
    is_so: bool
    found: int
    tried: int
    pairs: int
    weights: tuple[Weight, ...]
    because: tuple[str, ...]
    is_measured: bool = True

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The weights as plain values, for `cupola.frame`."""
        return [one.row for one in self.weights]

    @property
    def mattered(self) -> tuple[Weight, ...]:
        """The decisions on which something surely hangs."""
        return tuple(one for one in self.weights if one.change.is_clear)


@dataclass(frozen=True)
class Question:
    """How an answer is looked for.

    tried: decisions that are tried at most.  minds: who decides where a script does not go on.
    shown: called with first figures while better ones are lived; may raise to give it up.
    """

    effort: Effort = field(default_factory=Effort)
    tried: int = TRIED
    minds: str = DEFAULT_MINDS
    way: Way = field(default_factory=Way)
    shown: Callable[[Why], None] | None = None


def why(story: Story, outcome: str | Outcome, question: Question | None = None) -> Why:
    """Which decisions of a story mattered for an outcome.  Raises NotationError."""
    how = question or Question()
    scenario = story.scenario
    asked = outcome if isinstance(outcome, Outcome) else outcome_from(outcome, scenario)
    told = Told.of(story, asked)
    chosen = screened(told.decisions, asked, told.tied, how.tried)
    forks = forks_of(story, [told.decisions[place] for place in chosen], how.minds)
    tries = Tries(scenario, forks, (asked, *futures(scenario, whole=told.is_whole)), how.way)
    drawn = Answering(asked, told, chosen, tries, how)
    left = search(len(forks), how.effort, drawn.attempt, change_either_way)
    drawn.searched = None
    return drawn.answer(left, tries.all_of(fresh(left, how.effort)), is_measured=True)


@dataclass
class Answering:
    """An answer under way.  chosen: the places of the decisions that are tried.

    searched: a tally of each fork from the rounds of the search; None once these are measured.
    """

    asked: Outcome
    told: "Told"
    chosen: Sequence[int]
    tries: Tries
    how: Question
    searched: list[Tally] | None = None

    def __post_init__(self) -> None:
        self.searched = [Tally() for _ in self.chosen]
        if self.how.shown is not None:
            self.tries.heard = self.heard

    def attempt(self, jobs: Sequence[Job]) -> list[Tally]:
        """One round of the search."""
        found = self.tries.first_of(jobs)
        if self.searched is not None:
            for (fork, _), tally in zip(jobs, found, strict=True):
                self.searched[fork] = self.searched[fork].joined(tally)
        return found

    def heard(self, jobs: Sequence[Job], tallies: Sequence[Sequence[Tally]]) -> None:
        """First figures are shown: of the search with all its rounds, or of what is measured."""
        if self.how.shown is None:
            return
        first = {fork: each[0] for (fork, _), each in zip(jobs, tallies, strict=True)}
        if self.searched is not None:
            first = {fork: self.searched[fork].joined(one) for fork, one in first.items()}
        known = {fork: [one] for fork, one in first.items() if one.n}
        self.how.shown(self.answer(list(known), list(known.values()), is_measured=False))

    def answer(
        self, forks: Sequence[int], tallies: Sequence[Sequence[Tally]], *, is_measured: bool
    ) -> Why:
        """The answer that these tallies give, one list a fork; no more is told than is asked."""
        both = sorted(
            zip(forks, tallies, strict=True), key=lambda one: -change_either_way(one[1][0])
        )
        among, decisions = len(both), self.told.decisions
        weights = []
        for fork, each in both[: self.how.effort.kept]:
            place = self.chosen[fork]
            on_way = place in self.told.tied
            weights.append(_weight(self.tries, decisions[place], on_way, each, among=among))
        counts = (len(decisions), len(self.chosen), self.tries.pairs)
        told = self.told
        found = tuple(weights)
        return Why(self.asked.words, told.is_so, *counts, found, told.because, is_measured)


@dataclass(frozen=True)
class Told:
    """A story lived: its decisions, which of them it goes back to, and what came of it.

    ends: the minute of the first death that the outcome is about, or of the story's end.
    is_whole: whether it is told from its beginning, not only from a moment on.
    """

    decisions: list[Decision]
    tied: set[int]
    is_so: bool
    ends: int
    because: tuple[str, ...]
    is_whole: bool = True

    @classmethod
    def of(cls, story: Story, asked: Outcome) -> "Told":
        """The story, run once and looked at.  Raises ChronicleError."""
        run = story.begun()
        first = int(run.world.turn)
        run.go_on()
        is_whole = is_told_whole(run)
        if asked.of_the_past and not is_whole:
            raise ChronicleError(
                f"'{asked.words}' is about the whole story, and a file of a moment holds nothing of"
                " what came before it: ask about the run, saved by Run.save"
            )
        chronicle, names = chronicle_of(run), story.scenario.names
        behind = chains_behind(chronicle, asked, names)
        made = [one for one in decisions_of(run) if one.minute >= first]
        decisions = decisions_before(made, chronicle, asked.event)
        tied = on_the_way(decisions, links_of(behind), names)
        is_so = bool(asked.holds(run, outcome_of(run)))
        ends = min((chain.links[0].event.minute for chain in behind), default=chronicle.minutes)
        because = tuple(sentences(chronicle, behind))
        return cls(decisions, tied, is_so, ends, because, is_whole)


def decisions_before(
    decisions: list[Decision], chronicle: Chronicle, event: int | None
) -> list[Decision]:
    """The decisions that an event may have come of: those up to its minute; for None all."""
    if event is None:
        return decisions
    last = chronicle.by_number[event].minute
    return [one for one in decisions if one.minute <= last]


def _weight(
    tries: Tries, decision: Decision, on_way: bool, tallies: Sequence[Tally], *, among: int
) -> Weight:
    """What hangs on a decision, from a tally of the outcome and one of each future."""
    scenario, tally = tries.scenario, tallies[0]
    futures = zip(tries.outcomes[1:], tallies[1:], strict=False)
    return Weight(
        decision,
        first_name(scenario, decision.person),
        day_clock(decision.minute, scenario.minute_of_day),
        wilson(tally.both + tally.lost, tally.n),
        wilson(tally.both + tally.gained, tally.n),
        tally.difference(among),
        on_way,
        tuple(closed for one, each in futures for closed in closures(one.words, each)),
    )


def closures(words: str, tally: Tally) -> list[Closed]:
    """Whether one way on has no world with a future, and the other surely has more than some."""
    ways = [wilson(tally.both + tally.lost, tally.n), wilson(tally.both + tally.gained, tally.n)]
    most = RULE_OF_THREE / max(1, tally.n)
    return [
        Closed(words, otherwise, most, ways[not otherwise])
        for otherwise in (False, True)
        if ways[otherwise].count == 0 and ways[not otherwise].low > most
    ]
