"""The whole answer, on stories in which it is known what an outcome hangs on."""

from functools import cache

import pytest

from cupola.errors import ChronicleError
from cupola.studies.whatif.story import Story
from cupola.studies.why.outcomes import Outcome, outcome_from
from cupola.studies.why.searching import Effort, Tally
from cupola.studies.why.whole import Question, Told, closures, why
from tests.studies.why.planted import a_coin, a_day, decided_by, hangs_on, question, two

CASES = 100
FEW = Effort(search=40, kept=2, measure=12)


def finds(seed):
    """Whether the decision that alone decides is told first, and surely; None without one."""
    story, one = decided_by(seed)
    if one is None:
        return None
    first = why(story, hangs_on(one), question()).weights[0]
    return first.decision == one and first.change.is_clear


def test_what_alone_decides_ranks_first():
    """Of the three decisions of a small story the one that an outcome is made of comes first."""
    story, one = two()
    answer = why(story, hangs_on(one), Question(FEW))

    assert answer.weights[0].decision == one
    assert answer.weights[0].change.high < 0.0
    assert (answer.found, answer.tried, answer.is_so) == (3, 3, True)


def test_what_nothing_moves_matters_to_nobody():
    """Of an outcome that is always so it says that nothing hangs on anything."""
    story, _ = two()
    answer = why(story, Outcome("always", lambda *_: True), Question(FEW))

    assert not answer.mattered
    assert all(one.change.difference == 0.0 for one in answer.weights)


@cache
def after_the_deaths():
    """A minute of the film in which four people are dead."""
    return Story("film").at("day 3 18:05")


def test_of_a_moments_file_what_happened_before_is_not_denied(tmp_path):
    """The dead are counted; what only the past could tell is refused."""
    kept = Story.kept(after_the_deaths().save(tmp_path / "moment"))
    scenario = kept.scenario

    assert Told.of(kept, outcome_from("four deaths", scenario)).is_so
    with pytest.raises(ChronicleError, match="holds nothing of what came before"):
        Told.of(kept, outcome_from("violence", scenario))


def test_decisions_before_a_moment_are_not_tried_from_it():
    """A story that begins at a moment holds the past, and has only the decisions since."""
    moment = after_the_deaths()
    told = Told.of(Story("film", begins=moment), outcome_from("violence", moment.scenario))

    assert told.is_so
    assert told.decisions
    assert all(one.minute >= moment.minute for one in told.decisions)


@pytest.mark.slow
def test_planted_decisions_rank_first():
    """Of a hundred days in which one decision alone decides, at least 95 are answered by it."""
    found = [answer for seed in range(1, CASES + 1) if (answer := finds(seed)) is not None]

    assert len(found) >= 95
    assert sum(found) >= 0.95 * len(found)


@pytest.mark.slow
def test_a_coin_hangs_on_nothing():
    """Of a hundred days and an outcome that is a coin, at least 95 say that nothing matters."""
    coin = Outcome("coin", a_coin)
    silent = sum(not why(a_day(s), coin, question()).mattered for s in range(1, CASES + 1))

    assert silent >= 95


def test_a_future_is_closed_where_no_world_has_it():
    """None of 100 on one way and 60 on the other: it is in fewer than 3 of 100.

    After Hanley and Lippman-Hand (1983).
    """
    closed = closures("Nobody dies", Tally(n=100, gained=60))

    assert [(one.otherwise, one.most) for one in closed] == [(False, 0.03)]
    assert closed[0].sentence == (
        "After it nobody dies in none (at most 3.0 of 100), else in 60 of 100"
    )


@pytest.mark.parametrize("tally", [Tally(100, 4), Tally(100, 1, 1, 0), Tally(100, 0, 0, 60)])
def test_a_future_that_may_be_rare_on_both_ways_is_not_closed(tally):
    """Where the other way does not surely have more than the bound, nothing is said."""
    assert not closures("Nobody dies", tally)
