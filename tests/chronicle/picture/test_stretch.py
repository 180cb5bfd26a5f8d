from itertools import pairwise

import pytest

from cupola.chronicle.picture.stretch import TICK_APART, stretched

DAY = 24 * 60


def test_the_axis_goes_from_edge_to_edge():
    """Whatever is wanted, the minutes fill the width, and time never runs backwards."""
    axis = stretched(300, 360, {5: 4000.0, 299: 10.0}, (100.0, 800.0))

    assert axis.x(0) == 100.0
    assert axis.x(300) == pytest.approx(800.0)
    assert all(axis.x(minute) < axis.x(minute + 1) for minute in range(300))


def test_hours_are_wider_where_more_happens():
    """An hour with an event is wider than one without."""
    axis = stretched(3 * 60, 0, {90: 30.0}, (0.0, 600.0))

    assert axis.x(120) - axis.x(60) > axis.x(60) - axis.x(0) + 20


def test_hours_below_the_axis_do_not_touch():
    """Full times of day come first, others where there is room."""
    ticks = stretched(3 * DAY, 360, {}, (0.0, 700.0)).ticks()

    assert [tick.text for tick in ticks].count("00:00") == 3
    assert all(b.x - a.x >= TICK_APART for a, b in pairwise(ticks))


def test_days_begin_at_midnight():
    """A run that begins in the morning has its first midnight after the rest of that day."""
    assert stretched(3 * DAY, 360, {}, (0.0, 9.0)).midnights() == [1080, 1080 + DAY, 1080 + 2 * DAY]
