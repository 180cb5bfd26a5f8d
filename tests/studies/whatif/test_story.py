"""Moments by the station's clock."""

from functools import cache
from typing import Any

import pytest

from cupola.chronicle import archive
from cupola.errors import ChronicleError, NotationError
from cupola.runs.outside import Seats
from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.studies.study import Way
from cupola.studies.whatif.arms import arms_of
from cupola.studies.whatif.differing import OF_THE_PAST
from cupola.studies.whatif.story import Story, minute_of
from cupola.studies.whatif.whole import whatif
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


def barn():
    """A run of two people who decide for themselves."""
    run = Run(load_scenario("two_people").played_by("builtin"), 7, engine="plain")
    run.go_on(2)
    return run


def test_a_kept_run_is_told_from_its_start(tmp_path):
    """Left to its dice, it is the same story wherever it is asked about."""
    run = barn()
    kept = Story.kept(run.save(tmp_path / "run"), engine="plain")

    assert kept.begun().world.turn == 0
    assert kept.at(2).identity == run.identity


@pytest.mark.parametrize("duty", [0.5, 0.9])
def test_a_setting_changes_a_kept_run_as_it_changes_its_scenario(tmp_path, duty):
    """Nobody is taken for another, and a value that is what it was changes nothing."""
    kept = Story.kept(barn().save(tmp_path / "run"), engine="plain")
    two = [
        arms_of(story.at(2), settings={"people.wren.traits.duty": duty})
        for story in (kept, Story(kept.scenario.name, 7, "plain", minds="builtin"))
    ]

    assert [arm.identity for arm in two[0]] == [arm.identity for arm in two[1]]
    assert (two[0][0].identity == two[0][1].identity) is (duty == 0.5)


def changed(run):
    """A branch in which somebody is tired."""

    def tired(world):
        world.persons[0].fatigue = 0.5

    return run.moment().branch(tired, engine="plain")


def played(run):
    """The same run, with somebody at a seat."""
    nobody: Any = None
    Seats(run, {"wren": nobody})
    return run


OTHERWISE = {
    "changed": changed,
    "played": played,
    "other dice": lambda run: run.moment().branch(seed=6, engine="plain"),
}


@pytest.mark.parametrize("way", OTHERWISE)
def test_a_run_that_went_otherwise_is_no_story_of_its_scenario(tmp_path, way):
    """Its scenario and its dice would tell another one, so it is refused."""
    file = OTHERWISE[way](barn()).save(tmp_path / "run")

    with pytest.raises(ChronicleError, match="somebody played, or that was changed on its way"):
        Story.kept(file, engine="plain")


def test_of_a_changed_run_a_moment_is_a_story(tmp_path):
    """From there on it is lived again as it was."""
    run = changed(barn())
    kept = Story.kept(run.moment().save(tmp_path / "moment"), engine="plain")

    assert kept.at(2).identity == run.identity


def test_a_moment_of_somebody_who_is_played_is_refused(tmp_path):
    """Nobody would choose for them, so no arm would ever end."""
    file = played(barn()).moment().save(tmp_path / "moment")

    with pytest.raises(ChronicleError, match="nobody would choose for wren"):
        Story.kept(file)


def test_a_moment_under_other_rules_says_so(tmp_path, monkeypatch):
    """Not that it is no run."""
    file = before_the_swing().save(tmp_path / "moment")
    monkeypatch.setattr(archive, "rules_version", lambda: "another")

    with pytest.raises(ChronicleError, match="saved under other rules"):
        Story.kept(file)


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


def found_from(story):
    """What comes of a word near the film's end, told by its outcomes: the shares in both arms."""
    moment = story.at("day 3 18:08")
    found = whatif(moment, "kira tell alexey no_cure", seeds=range(1, 4), way=Way(threads=1))
    return {one.words: (one.before, one.after) for one in found.differences}


@cache
def after_the_deaths():
    """A minute of the film in which four people are dead."""
    return Story(film()).at("day 3 18:05")


def test_a_story_from_a_moment_on_counts_what_the_moment_holds_of_the_past():
    """Its outcomes are those of the story that was never interrupted."""
    whole, begun = Story(film()), Story(film(), begins=after_the_deaths())

    assert found_from(begun) == found_from(whole)
    assert found_from(begun)["Somebody is hurt by another"] == (1.0, 1.0)


def test_a_story_of_a_moments_file_tells_nothing_of_the_past_that_it_cannot_know(tmp_path):
    """The dead are dead; who was hurt before is left out, and everything else is the same."""
    kept = Story.kept(after_the_deaths().save(tmp_path / "moment"))
    found, whole = found_from(kept), found_from(Story(film()))

    assert found["Nobody dies"] == (0.0, 0.0)
    assert found == {words: both for words, both in whole.items() if words not in OF_THE_PAST}
    assert len(found) == len(whole) - 2
