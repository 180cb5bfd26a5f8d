"""Moments by the station's clock."""

import pytest

from cupola.errors import ChronicleError, NotationError
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


@pytest.mark.parametrize("when", ["day 9 05:00", 99999, "4320"])
def test_a_moment_lies_within_the_story(when):
    """After the last minute there is no moment."""
    with pytest.raises(NotationError, match="within the story, day 1 06:00 to day 4 05:59"):
        minute_of(when, film())


def test_a_moment_after_the_ending_is_refused():
    """A story that is over by then has no such moment, and the error says when it ended."""
    with pytest.raises(NotationError, match="before the story's end, day 3 18:"):
        Story(film()).at("day 3 23:00")


def test_a_moment_stands_at_its_minute():
    """The moment of a clock is the world of that minute."""
    assert before_the_swing().clock == "Day 3 09:38"


def test_a_story_can_begin_at_a_kept_moment(tmp_path):
    """What was saved as a moment is a story from there on, and lies nowhere before it."""
    moment = before_the_swing()
    kept = Story.kept(moment.save(tmp_path / "moment.cupola"))

    assert kept.at("day 3 09:38").identity == moment.identity
    assert kept.at("day 3 09:40").minute == moment.minute + 2
    with pytest.raises(NotationError, match="after the story's beginning"):
        kept.at("day 3 09:00")


def test_a_file_that_is_neither_is_refused(tmp_path):
    """What holds no run and no moment is an error that names the file."""
    file = tmp_path / "nothing.cupola"
    file.write_bytes(b"nothing")

    with pytest.raises(ChronicleError, match=r"nothing\.cupola"):
        Story.kept(file)


def test_changes_in_words_make_a_branch():
    """A moment of a story branches by what somebody does, or by what is set; the run is over."""
    moment = Story("two_people", 5, minds="builtin").at(1)
    run = moment.branch("lark rest", settings={"people.wren.traits.duty": 0.5}, seed=2)

    assert run.world.ending
    assert run.seed == 2


def test_a_branch_without_words_has_not_gone_on():
    """Without changes in words, a run stands at the moment, changed as a function says."""

    def tired(world):
        world.persons[0].fatigue = 0.5

    run = Story("two_people", 5, minds="builtin").at(3).branch(tired)

    assert run.world.turn == 3
    assert run.world.persons[0].fatigue == 0.5
