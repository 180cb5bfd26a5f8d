import numpy as np
import pytest

from cupola.physics.orbit.passes import passes_over, spells
from cupola.physics.orbit.track import in_view, track_of
from tests.physics.orbit.sets import JANUARY_2014, MAY_2024, day

DAYS = 30
MONTH = track_of(MAY_2024, day(2024, 5, 6), np.arange(DAYS * 1440.0))
HOUSTON = (29.8, -95.4)
QUITO = (-0.2, -78.5)


def test_a_pass_rises_and_sets_when_published():
    """Above 30 degrees the two passes of 23 January 2014 are those of facts 3.2 (Skyfield)."""
    seconds = np.arange(86_400.0) / 60.0
    track = track_of(JANUARY_2014, day(2014, 1, 23), seconds)
    found = passes_over(track, (40.8939, -83.8917), 30.0)

    seconds_of_day = [row for one in found for row in (one.first, one.highest, one.last)]

    assert len(found) == 2
    assert seconds_of_day == pytest.approx([23137, 23218, 23299, 46496, 46587, 46678], abs=3)


@pytest.mark.parametrize(
    ("site", "a_day", "share"),
    [((53.0, 37.0), 6.0, 0.038), (HOUSTON, 6.3, 0.036), (QUITO, 4.3, 0.025)],
)
def test_a_site_is_passed_as_often_as_published(site, a_day, share):
    """Passes a day, and the share of the time, are those of facts 3.3."""
    found = passes_over(MONTH, site)

    assert len(found) / DAYS == pytest.approx(a_day, abs=0.5)
    assert in_view(MONTH, site).mean() == pytest.approx(share, abs=0.004)


def test_a_pass_lasts_as_long_as_published():
    """In the north a pass lasts nine minutes on average, and never more than eleven (facts 3.3)."""
    found = passes_over(MONTH, (53.0, 37.0))
    lasting = [one.last - one.first + 1 for one in found]

    assert np.mean(lasting) == pytest.approx(9.0, abs=0.7)
    assert max(lasting) <= 12


def test_each_stretch_has_a_first_and_a_last_row():
    """Stretches at the very ends count as well."""
    flags = np.array([True, True, False, True, False, False, True])

    assert spells(flags) == [(0, 1), (3, 3), (6, 6)]
    assert spells(np.zeros(3, dtype=bool)) == []
