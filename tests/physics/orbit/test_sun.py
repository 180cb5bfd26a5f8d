import numpy as np
import pytest

from cupola.physics.orbit.sun import is_lit, sun_direction
from tests.physics.orbit.sets import day

HEIGHT_420 = 6371.0 + 420.0


def ring(beta_deg):
    """A circle 420 km up, the Sun along x, tilted so that it stands so far above the plane."""
    along = np.linspace(0.0, 2.0 * np.pi, 36_000, endpoint=False)
    beta = np.radians(beta_deg)
    x, y = np.cos(along) * np.cos(beta), np.sin(along)
    return HEIGHT_420 * np.stack([x, y, np.cos(along) * np.sin(beta)], axis=-1)


def test_the_sun_stands_as_in_the_worked_example():
    """On 13 October 1992 it is at 198.38083 and -7.78507 degrees (Meeus, example 25.a)."""
    x, y, z = sun_direction(np.array([2448908.5]))[0]

    assert np.degrees(np.arctan2(y, x)) % 360.0 == pytest.approx(198.38083, abs=0.01)
    assert np.degrees(np.arcsin(z)) == pytest.approx(-7.78507, abs=0.01)


@pytest.mark.parametrize(("month", "date", "north"), [(6, 21, 23.44), (12, 21, -23.44)])
def test_the_sun_turns_at_the_tropics(month, date, north):
    """At the solstices it stands over the tropics."""
    z = sun_direction(np.array([day(2024, month, date)]))[0, 2]

    assert np.degrees(np.arcsin(z)) == pytest.approx(north, abs=0.02)


@pytest.mark.parametrize(
    ("beta", "dark"), [(0.0, 0.3875), (30.0, 0.369), (51.6, 0.312), (60.0, 0.257), (65.0, 0.195)]
)
def test_the_night_is_as_long_as_published(beta, dark):
    """The share of a round spent in the shadow falls with the Sun's height (facts 3.3)."""
    lit = is_lit(ring(beta), np.array([1.0, 0.0, 0.0]))

    assert 1.0 - lit.mean() == pytest.approx(dark, abs=0.001)


def test_there_is_no_night_above_seventy_degrees():
    """When the Sun stands far out of the orbit's plane it never sets (facts 3.3)."""
    assert is_lit(ring(70.0), np.array([1.0, 0.0, 0.0])).all()
