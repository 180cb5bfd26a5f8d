import pytest

from cupola.physics.orbit.arcs import arc, minutes_above, minutes_between


@pytest.mark.parametrize(
    ("ground", "minutes", "apogee", "above"),
    [
        (5500.0, 21.9, 1041.0, 17.0),
        (8000.0, 28.0, 1264.0, 23.0),
        (10000.0, 32.2, 1319.0, 27.0),
        (12000.0, 35.7, 1265.0, 29.0),
    ],
)
def test_a_missile_flies_for_half_an_hour_mostly_above_the_station(ground, minutes, apogee, above):
    """Time and height of the arc of least energy, and the time above 420 km (facts 7.1)."""
    flight = arc(ground)

    assert flight.minutes == pytest.approx(minutes, abs=0.05)
    assert flight.apogee_km == pytest.approx(apogee, abs=1.0)
    assert minutes_above(ground, 420.0) == pytest.approx(above, abs=0.5)


def test_a_short_arc_does_not_come_up_to_the_station():
    """Over 1,000 km of ground the top is lower than 420 km."""
    assert arc(1000.0).apogee_km < 420.0
    assert minutes_above(1000.0, 420.0) == 0.0


@pytest.mark.parametrize("ground", [0.0, -5.0, 20100.0])
def test_no_two_places_are_farther_apart_than_half_round(ground):
    """A distance that no two places have is refused."""
    with pytest.raises(ValueError, match="no two places"):
        arc(ground)


def test_between_lands_the_flight_is_that_of_their_places_on_average():
    """Two places each: the mean of four flights; none without land."""
    one, other = [(50.0, 0.0), (50.0, 10.0)], [(50.0, 100.0), (50.0, 110.0)]
    mean = sum(minutes_between([a], [b]) for a in one for b in other) / 4.0

    assert minutes_between(one, other) == pytest.approx(mean)
    assert minutes_between(one, []) == 0.0
