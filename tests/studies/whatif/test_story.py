"""Moments by the station's clock."""

import pytest

from cupola.errors import NotationError
from cupola.studies.whatif.story import Story, minute_of
from tests.studies.whatif.moments import before_the_swing, film


@pytest.mark.parametrize("when", ["day 3 09:38", "3 09:38", "Day 3, 09:38", "3098", 3098])
def test_a_moment_has_many_spellings(when):
    """A clock, with or without the word, and the minute of the run mean the same moment.

    The film begins on day 1 at 06:00: two days, three hours and 38 minutes are 3,098 minutes.
    """
    assert minute_of(when, film()) == 2 * 1440 + 3 * 60 + 38 == 3098


@pytest.mark.parametrize("when", ["noon", "day 3", "day 3 25:00", "day 0 10:00", ""])
def test_what_is_no_time_is_refused(when):
    """A text that is no day and time is an error that says what is."""
    with pytest.raises(NotationError, match="day"):
        minute_of(when, film())


@pytest.mark.parametrize("when", ["day 1 05:59", "day 9 05:00", 99999])
def test_a_moment_lies_within_the_story(when):
    """Before the first minute and after the last one there is no moment."""
    with pytest.raises(NotationError, match="within the story, day 1 06:00 to day 4 05:59"):
        minute_of(when, film())


def test_a_moment_after_the_ending_is_refused():
    """A story that is over by then has no such moment, and the error says when it ended."""
    with pytest.raises(NotationError, match="before the story's end, day 3 18:"):
        Story(film()).at("day 3 23:00")


def test_a_moment_stands_at_its_minute():
    """The moment of a clock is the world of that minute."""
    assert before_the_swing().clock == "Day 3 09:38"
