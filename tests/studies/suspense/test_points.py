"""The points of a story: its turning points, some between, its beginning and its end."""

from itertools import pairwise

from cupola.scenarios.reader import load_scenario
from cupola.studies.suspense.points import BEGINS, FAR, NEAR, _between, _gathered, course_of
from tests.studies.suspense.planted import barn


def test_turning_points_that_follow_at_once_are_one():
    """What is less than a few minutes apart is one point, at the minute of the last."""
    lines = [(10, "One."), (10 + NEAR, "Two."), (100, "Three.")]

    assert list(_gathered(lines)) == [(10 + NEAR, "One. Two."), (100, "Three.")]


def test_no_gap_is_long():
    """Where nothing turns for hours there are points at even distances."""
    minutes = [0, *_between(0, 3 * FAR + 30), 3 * FAR + 30]

    assert max(after - before for before, after in pairwise(minutes)) <= FAR
    assert list(_between(0, FAR)) == []


def test_the_worlds_of_the_points_are_those_of_the_story():
    """Each point's world is the one that the story has at that minute, with all told before."""
    course = barn("builtin")

    assert [stop.moment.minute for stop in course.stops] == [0, 10, 20, 30]
    assert course.stops[0].text == BEGINS
    assert course.stops[-1].moment.world.tobytes() == course.run.world.tobytes()
    told = sum(len(page["events"]) for page in course.stops[-1].moment.told)
    assert told == len(course.chronicle.events)


def test_a_story_has_its_turning_points():
    """Two people turn against each other in the first minute, and that is a point."""
    course = course_of(load_scenario("two_people").setting({"bonds.trust_others": 0.1}), seed=2)
    minutes = [stop.minute for stop in course.stops]

    assert minutes == sorted(set(minutes))
    assert minutes[0] == 0
    assert minutes[-1] == int(course.run.world.turn)
