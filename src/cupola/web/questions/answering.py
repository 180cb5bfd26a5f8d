"""Why something happened in a story, and how tense it is, as plain values for a page."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict, dataclass
from typing import Any

from cupola.errors import NotationError
from cupola.scenarios.scenario import Scenario
from cupola.studies.study import Way
from cupola.studies.suspense.asked import WHO_LEAVES, WHO_LIVES
from cupola.studies.suspense.path import ROLLOUTS, Path, Point, bunches_of, paths_of
from cupola.studies.suspense.points import course_of
from cupola.studies.suspense.whole import belief_in
from cupola.studies.whatif.story import Story
from cupola.studies.why.deeds import outcome_of_event
from cupola.studies.why.searching import Effort
from cupola.studies.why.whole import Question, Weight, Why, why
from cupola.web.library import Library, Wish
from cupola.web.questions.inquiry import Inquiry

Values = dict[str, Any]
WHY, SUSPENSE = "why", "suspense"
ABOUT = (WHO_LIVES, WHO_LEAVES, "violence", "nobody dies")
"""What a suspense can be about."""
EFFORT = Effort()
"""How much is tried to find out why."""
CLOSED = 2
"""Futures that a decision closed, of which each is told."""


@dataclass(frozen=True)
class Asked:
    """A question about a story: why an event happened, or how tense it is about an outcome.

    Raises NotationError for what cannot be asked.
    """

    kind: str
    wish: Wish
    about: str

    def __post_init__(self) -> None:
        if self.kind not in (WHY, SUSPENSE):
            raise NotationError(self.kind, self.kind, "a question", (WHY, SUSPENSE))
        if self.kind == SUSPENSE and self.about not in ABOUT:
            raise NotationError(self.about, self.about, "what a suspense is about", ABOUT)
        if self.kind == WHY and not (self.about.isascii() and self.about.isdigit()):
            raise NotationError(self.about, self.about, "the number of an event", ())

    @property
    def key(self) -> str:
        """The same for the same question, and for no other."""
        return f"{self.kind} {self.wish} {self.about} {EFFORT} {ROLLOUTS}"


def worked_out(library: Library, asked: Asked, engine: str, inquiry: Inquiry) -> Values:
    """The answer, shown as it grows.  Raises CupolaError; StoppedError if nobody waits for it."""
    answer: Callable[..., Values] = because if asked.kind == WHY else tension
    return answer(library, asked, engine, inquiry)


def because(library: Library, asked: Asked, engine: str, inquiry: Inquiry) -> Values:
    """Which decisions an event hangs on."""
    scenario = library.scenario(asked.wish)
    outcome = outcome_of_event(library.chronicle(asked.wish), scenario, int(asked.about))
    inquiry.begin(EFFORT.search + EFFORT.kept * EFFORT.measure)

    def shown(found: Why) -> None:
        inquiry.show(reasons(scenario, found))

    question = Question(EFFORT, way=Way(None, engine, inquiry.live), shown=shown)
    return reasons(scenario, why(Story(scenario, asked.wish.seed, engine), outcome, question))


def reasons(scenario: Scenario, found: Why) -> Values:
    """An answer to why, as plain values."""
    return {
        "kind": WHY,
        "words": found.words,
        "because": list(found.because),
        "found": found.found,
        "tried": found.tried,
        "pairs": found.pairs,
        "measured": found.is_measured,
        "weights": [_weight(scenario, one) for one in found.weights],
    }


def _weight(scenario: Scenario, one: Weight) -> Values:
    by_mind = one.decision.choice is None
    return {
        "minute": one.decision.minute,
        "person": scenario.names.of(one.decision.person),
        "says": one.decision.says,
        "almost": one.decision.instead if by_mind else "",
        "before": one.before.share,
        "after": one.after.share,
        "change": one.change.difference,
        "low": one.change.low,
        "high": one.change.high,
        "sure": one.change.is_clear,
        "on_way": one.is_on_the_way,
        "closed": [f"{closed.sentence}." for closed in one.closed[:CLOSED]],
    }


def tension(library: Library, asked: Asked, engine: str, inquiry: Inquiry) -> Values:
    """How far the belief about an outcome is about to move, all through a story."""
    scenario = library.scenario(asked.wish)
    belief = belief_in(scenario, asked.about)
    course = course_of(scenario, asked.wish.seed, engine)
    inquiry.begin(bunches_of(belief, ROLLOUTS) * (len(course.stops) - 1))
    found = Path(belief, course, 0)
    with closing(paths_of(course, belief, ROLLOUTS, Way(None, engine, inquiry.live))) as paths:
        for found in paths:
            inquiry.show(curve(found, is_whole=False))
    return curve(found, is_whole=True)


def curve(found: Path, *, is_whole: bool) -> Values:
    """A path as plain values; where it is flat is said of a whole one only."""
    return {
        "kind": SUSPENSE,
        "about": found.asked.text,
        "states": [state.words for state in found.states],
        "rollouts": found.rollouts,
        "measured": is_whole,
        "points": [_point(point) for point in found.points],
        "stretches": [
            {**asdict(one), "says": one.sentence} for one in (found.stretches if is_whole else ())
        ],
    }


def _point(point: Point) -> Values:
    return {
        "minute": point.stop.minute,
        "ahead": point.ahead,
        "says": point.stop.text,
        "suspense": [point.suspense.value, point.suspense.low, point.suspense.high],
        "surprise": [point.surprise.value, point.surprise.low, point.surprise.high],
        "beliefs": [[share.share, share.low, share.high] for share in point.beliefs],
    }
