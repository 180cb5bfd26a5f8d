"""Means of values that are all alike."""

import pytest

from cupola.adapters.alike import half_of_alike


@pytest.mark.parametrize(
    ("count", "reach", "half"), [(1, 1.0, 1.0), (2, 2.0, 2.0), (60, 1.0, 0.05), (60, 2.0, 0.1)]
)
def test_the_more_are_alike_the_less_is_left_open(count, reach, half):
    """Of three or fewer nothing is known; nothing is ever quite certain."""
    assert half_of_alike(count, reach) == pytest.approx(half)
