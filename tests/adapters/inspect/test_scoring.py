"""Scores, as Inspect sums them up."""

import math

import pytest

from cupola.adapters.inspect.measures import NAMES
from tests.adapters.inspect.stories import evaluated


def scores(kind):
    """What Inspect makes of each score of a short task."""
    return {score.name: score for score in evaluated(kind, "ordered", 1).results.scores}


@pytest.mark.parametrize("kind", ["declines", "nonsense", "silent"])
def test_a_sample_that_was_not_played_counts_in_no_measure(kind):
    """It has none; how its part was taken is counted."""
    found = scores(kind)

    assert all(math.isnan(found[name].metrics["mean"].value) for name in NAMES)
    assert {found[name].scored_samples for name in NAMES} == {0}
    assert (found["played"].metrics["mean"].value, found["played"].scored_samples) == (0.0, 1)


def test_a_sample_that_was_played_counts_in_every_measure():
    """And as played."""
    found = scores("builtin")

    assert {found[name].scored_samples for name in NAMES} == {1}
    assert found["played"].metrics["mean"].value == 1.0
