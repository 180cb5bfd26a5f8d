"""How fast the doors are: that it is measured, and said."""

import pytest

from cupola.adapters import measuring


@pytest.mark.slow
def test_every_figure_is_measured():
    """All figures that are named are there, and none is nothing."""
    found = measuring.measure(seconds=0.05)

    assert list(found) == list(measuring.NAMES)
    assert all(value > 0 for value in found.values())
