"""Paths of beliefs: a story that is fixed, a coin at a known minute, and what one person holds."""

from math import sqrt

import pytest

from cupola.runs.batch import batch
from cupola.studies.outcome import outcome_of
from cupola.studies.study import Way
from cupola.studies.suspense import suspense
from cupola.studies.suspense.asked import Asked, State, asked_of, held_of
from cupola.studies.suspense.path import of_viewer, path_of
from cupola.studies.suspense.rollouts import lived
from tests.studies.suspense.planted import BUNCHES, barn, flipped_at

ONE_THREAD = Way(threads=1)


def violence(course):
    """Whether somebody is hurt by another."""
    return asked_of("violence", course.scenario)


def test_a_story_whose_outcome_is_fixed_has_no_suspense():
    """Where nobody ever strikes, suspense and surprise about it are zero at every point."""
    course = barn("pacifist")
    path = path_of(course, violence(course), 80, ONE_THREAD)

    assert len(path.points) == len(course.stops) > 2
    assert all(point.suspense.value == point.surprise.value == 0.0 for point in path.points)
    assert all(share.share == 0.0 for point in path.points for share in point.beliefs)


def test_a_coin_flipped_at_a_known_minute():
    """Suspense about a planted fair coin is a half in its own stretch, zero before and after."""
    course = barn("pacifist")
    came_down_so = Asked("coin", (State("coin", lambda *_: True),))
    found = lived(course, BUNCHES, flipped_at(15), ONE_THREAD)
    before, flip, *after = of_viewer(course, came_down_so, found)

    assert before.stop.minute == 0
    assert flip.stop.minute == 10
    assert before.suspense.low == 0.0
    assert flip.suspense.low < 0.5 < flip.suspense.high
    assert flip.suspense.value == pytest.approx(0.5, abs=0.02)
    assert all(point.suspense.value == 0.0 for point in after)
    assert after[0].surprise.low < 0.5 < after[0].surprise.high


def test_two_people_who_strike_at_once_or_never():
    """Suspense about violence is the root of p (1 - p) before the first minute, then zero."""
    course = barn("builtin")
    rows = batch(course.scenario, range(500, 900), outcome_of, threads=1)
    share = sum(row["first_act"] >= 0 for row in rows) / 400
    first, *rest = path_of(course, violence(course), 640, ONE_THREAD).points

    assert 0.3 < share < 0.7
    assert first.beliefs[0].low < share < first.beliefs[0].high
    assert first.suspense.value == pytest.approx(sqrt(share * (1 - share)), abs=0.03)
    assert all(point.suspense.value == 0.0 for point in rest)


def test_what_a_person_holds_is_their_own_credence():
    """The path of a person is what their mind holds at each point, whatever is so."""
    course = barn("pacifist")
    held = held_of("lark lives", "wren", course.scenario)
    path = path_of(course, held, 8, ONE_THREAD)
    number = held.number
    minds = [stop.moment.world.minds[number] for stop in course.stops]

    assert path.person == "wren"
    assert [point.beliefs[0].share for point in path.points[:-1]] == pytest.approx(
        [float(mind.credence[held.states[0].fact]) for mind in minds[:-1]]
    )


def test_the_same_figures_come_again():
    """Neither chance nor the number of threads changes a path."""
    course = barn("builtin")
    once = path_of(course, violence(course), 40, Way(threads=1))
    again = path_of(course, violence(course), 40, Way(threads=2))

    assert [p.suspense for p in once.points] == [p.suspense for p in again.points]
    assert [p.beliefs for p in once.points] == [p.beliefs for p in again.points]


def test_it_can_be_had_in_one_call_and_as_rows():
    """`suspense` takes a scenario and what is asked; a row stands for a point and a state."""
    scenario = barn("pacifist").scenario
    path = suspense(scenario, "who lives", rollouts=24, way=ONE_THREAD)
    rows = path.rows()

    assert len(rows) == 2 * len(path.points)
    assert {row["state"] for row in rows} == {"Wren lives", "Lark lives"}
    assert all(row["belief_low"] <= row["belief"] <= row["belief_high"] for row in rows)
