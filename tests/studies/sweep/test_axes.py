"""Axes: what is typed, which points they make, and which keys of a scenario they set."""

from functools import cache

import numpy as np
import pytest

from cupola.errors import NotationError, ScenarioError
from cupola.scenarios.reader import load_scenario
from cupola.studies.sweep.axes import Axis, axes_of, axis_of, grid, latin, settings


@cache
def film():
    """A crew of two sides."""
    return load_scenario("film")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("crew.duty=0..1:5", (0.0, 0.25, 0.5, 0.75, 1.0)),
        ("crew.duty = 0.1..0.4:4", (0.1, 0.2, 0.3, 0.4)),
        ("crew.duty=0.9,0.2", (0.9, 0.2)),
        ("crew.duty=0..1", ()),
    ],
)
def test_an_axis_is_a_key_and_its_values(text, values):
    """A span has so many values with both ends, a list has those named, a bare span has none."""
    assert axis_of(text).key == "crew.duty"
    assert axis_of(text).values == values


@pytest.mark.parametrize(
    "text", ["crew.duty", "=0..1", "crew.duty=1..0", "crew.duty=0..1:1", "crew.duty=a", "a=0..b:3"]
)
def test_what_is_no_axis_is_said_to_be_none(text):
    """A missing part, a span that falls, a single value, and what is no number are mistakes."""
    with pytest.raises(NotationError):
        axis_of(text)


def test_a_key_has_to_be_one_of_the_scenario():
    """An unknown key is refused before anything is lived, and so is one that is named twice."""
    with pytest.raises(ScenarioError, match=r"did you mean 'trust_others'"):
        axes_of(["bonds.trust_other=0..1:2"], film())
    with pytest.raises(NotationError, match=r"did you mean 'crew\.trust'"):
        axes_of(["crew.trst=0..1:2"], film())
    with pytest.raises(NotationError, match="varied once"):
        axes_of(["crew.duty=0..1:2", "crew.duty=0..1:3"], film())


def test_a_grid_has_every_combination():
    """Two axes of two and three values make six points, the last axis the fastest."""
    axes = Axis("a", 0, 1, (0.0, 1.0)), Axis("b", 0, 2, (0.0, 1.0, 2.0))

    assert grid(axes)[:4] == [(0.0, 0.0), (0.0, 1.0), (0.0, 2.0), (1.0, 0.0)]
    with pytest.raises(NotationError, match=r"0\.\.1:5"):
        grid([Axis("a", 0, 1)])


def test_a_latin_hypercube_has_one_point_in_every_part():
    """Of 20 points, each axis has one in each of its twenty equal parts; a seed says which."""
    axes = Axis("a", 0.0, 1.0), Axis("b", -2.0, 2.0)
    points = np.array(latin(axes, 20, seed=3))

    for column, axis in enumerate(axes):
        parts = np.floor(20 * (points[:, column] - axis.low) / (axis.high - axis.low))
        assert sorted(parts) == list(range(20))
    assert latin(axes, 20, seed=3) == [tuple(point) for point in points]
    assert latin(axes, 20, seed=4) != latin(axes, 20, seed=3)


def test_a_key_of_the_crew_is_about_everybody():
    """A trait is set for each; trust for each pair, or for those across, or of one's own side."""
    assert len(settings(film(), {"crew.duty": 0.3})) == 6
    assert len(settings(film(), {"crew.trust": 0.3})) == 30
    across = settings(film(), {"crew.trust_across": 0.3})
    own = settings(film(), {"crew.trust_own": 0.3})

    assert (len(across), len(own)) == (18, 12)
    assert not across.keys() & own.keys()


def test_trust_across_is_what_everybody_begins_with():
    """In the scenario that is built, all trust in those of another side is the value set."""
    start = film().setting(settings(film(), {"crew.trust_across": 0.31})).start
    people = [row for row in range(8) if start.persons[row].exists]

    for one in people:
        for other in people:
            if start.persons[one].side != start.persons[other].side:
                assert start.minds[one].trust[other] == 0.31
