"""Stretches in which little can come, or less and less."""

from cupola.studies.intervals import Share
from cupola.studies.suspense.asked import asked_of
from cupola.studies.suspense.estimating import NONE, Estimate
from cupola.studies.suspense.path import Path, Point
from cupola.studies.suspense.points import Course, Stop
from cupola.studies.suspense.stretches import FLAT, SAGS
from tests.studies.suspense.planted import barn


def planted(values, beliefs=None, apart=60):
    """A path of a coin's belief with these values of suspense, an hour apart, in a real story."""
    course = barn("pacifist")
    moment = course.stops[0].moment
    stops = [Stop(n * apart, "", "", moment) for n in range(len(values))]
    shares = beliefs or [0.5] * len(values)
    points = [
        Point(stop, (Share(1, 2, share, share, share),), Estimate(v, v, v), NONE, apart)
        for stop, v, share in zip(stops, values, shares, strict=True)
    ]
    held = Course(course.run, course.chronicle, tuple(stops))
    return Path(asked_of("violence", course.scenario), held, 8, tuple(points))


def kinds(path):
    """Kind, beginning and end of each stretch."""
    return [(one.kind, one.begins, one.ends) for one in path.stretches]


def test_little_suspense_for_long_is_flat():
    """Below a tenth for an hour and a half it is flat, and no longer than that holds."""
    assert kinds(planted([0.4, 0.0, 0.05, 0.4, 0.0])) == [(FLAT, 60, 180)]
    assert kinds(planted([0.4, 0.0, 0.4, 0.0, 0.4])) == []


def test_a_belief_that_moves_is_not_flat():
    """Where each point is a surprise, or it creeps, something comes all the same."""
    assert kinds(planted([0.05] * 4, [0.5, 0.65, 0.5, 0.65])) == []


def test_suspense_that_falls_away_sags():
    """From point to point less, and nothing comes of it."""
    assert kinds(planted([0.2, 0.9, 0.7, 0.5, 0.6])) == [(SAGS, 60, 180)]


def test_a_settled_outcome_is_said_first():
    """Where every belief is as good as certain, that is the first cause."""
    settled, open_still = planted([0.0] * 4, [1.0] * 4), planted([0.0] * 4)

    assert settled.stretches[0].causes[0] == "it is settled by then"
    assert "it is settled by then" not in open_still.stretches[0].causes
