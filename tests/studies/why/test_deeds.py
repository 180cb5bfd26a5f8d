"""Why one thing happened: an event as an outcome, and first figures before the answer."""

from dataclasses import replace

import pytest

from cupola.errors import NotationError
from cupola.runs.whole import chronicle_of
from cupola.studies.study import Way
from cupola.studies.whatif.story import Story
from cupola.studies.why.deeds import outcome_of_event
from cupola.studies.why.searching import Effort, Tally
from cupola.studies.why.whole import Question, Why, why

FEW = Effort(search=60, kept=2, measure=16)


@pytest.fixture(scope="module")
def told():
    """A story of two people and half an hour, its run, and what it left behind."""
    story = Story("two_people", 5, minds="builtin")
    run = story.begun()
    run.go_on()
    return story, run, chronicle_of(run)


def deed_in(chronicle):
    """The last blow of a story, before which somebody has decided something."""
    return next(one for one in reversed(chronicle.events) if one.verb == "strike")


def test_a_deed_is_so_where_it_is_done_and_not_where_it_is_not(told):
    """In the story itself the deed is found; in a run that has not begun it is not."""
    story, run, chronicle = told
    outcome = outcome_of_event(chronicle, story.scenario, deed_in(chronicle).id)

    assert outcome.holds(run, None)
    assert not outcome.holds(story.begun(), None)


def test_what_nobody_did_cannot_be_asked(told):
    """An event without anybody who did it, or none at all, is refused in a sentence."""
    story, _, chronicle = told
    for number in (-1, 10**6):
        with pytest.raises(NotationError):
            outcome_of_event(chronicle, story.scenario, number)


def test_only_decisions_before_it_are_tried_and_first_figures_are_shown(told):
    """No decision is later than the event; figures come before the answer, and say that they do."""
    story, _, chronicle = told
    event, shown = deed_in(chronicle), list[Why]()
    question = Question(FEW, way=Way(threads=1), shown=shown.append)
    answer = why(story, outcome_of_event(chronicle, story.scenario, event.id), question)

    assert answer.is_measured
    assert shown
    assert not any(early.is_measured for early in shown)
    assert all(one.decision.minute <= event.minute for one in answer.weights)
    assert [early.pairs for early in shown] == sorted(early.pairs for early in shown)


def test_first_figures_change_nothing_in_the_answer(told):
    """Whether anybody looks on or not, the answer is the same."""
    story, _, chronicle = told
    outcome = outcome_of_event(chronicle, story.scenario, deed_in(chronicle).id)
    way = Way(threads=1)
    looked_on = why(story, outcome, Question(FEW, way=way, shown=lambda _: None))

    assert replace(looked_on) == why(story, outcome, Question(FEW, way=way))


def test_tallies_of_one_fork_add_up():
    """Joined, each count is the sum of both."""
    assert Tally(4, 1, 2, 1).joined(Tally(6, 0, 3, 3)) == Tally(10, 1, 5, 4)
