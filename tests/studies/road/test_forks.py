"""Forks: where a script is left after each of its beats."""

import pytest

from cupola.errors import ScenarioError
from cupola.scenarios.reader import load_scenario
from cupola.studies.road.forks import NOTHING, script_of
from tests.studies.road.film import script


def test_there_is_a_fork_after_each_beat_that_has_attempts():
    """The first one is before all; their minutes never go back."""
    beats = [fork.beat for fork in script().forks]
    tried = sorted({int(row["number"]) for row in script().scenario.beats})
    minutes = [fork.minute for fork in script().forks]

    assert beats == [0, *tried]
    assert minutes == sorted(minutes)
    assert script().forks[0].text == NOTHING


def test_nothing_later_has_been_set_about():
    """At a fork no attempt of a later beat is due yet, and all earlier ones were."""
    turns = [(int(row["number"]), int(row["turn"])) for row in script().scenario.beats]
    for fork in script().forks[1:-1]:
        later = min(turn for beat, turn in turns if beat > fork.beat)

        assert fork.minute <= later
        assert fork.moment.minute == fork.minute


def test_the_last_fork_is_the_whole_story():
    """With everything followed the world is the story's last one."""
    last = script().forks[-1]
    told = sum(len(page["events"]) for page in last.moment.told)

    assert last.minute == int(script().outcome["minutes"])
    assert last.moment.world.ending == int(script().outcome["ending"])
    assert told > 0


def test_without_a_script_there_is_no_road():
    """A scenario without one is refused in a sentence."""
    with pytest.raises(ScenarioError, match="there is none"):
        script_of(load_scenario("quiet_day"))
