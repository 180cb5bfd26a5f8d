"""Where a scenario's station is: what its text may say, and what is a mistake."""

import pytest

from cupola.errors import ScenarioError
from cupola.scenarios.below import flight_of, flown
from cupola.scenarios.reader import load_scenario, text_of
from cupola.scenarios.text.orbit import OrbitText
from tests.physics.orbit.sets import JANUARY_2014, MAY_2024

FILM = load_scenario("film")


@pytest.mark.parametrize(
    ("key", "value", "part"),
    [
        ("elements", [MAY_2024.first, MAY_2024.second[:-1] + "0"], "sum of digits"),
        ("elements", [MAY_2024.first], "at least 2 items"),
        ("elements", list(JANUARY_2014), "days from day 1"),
        ("day1", "2024-02-30", "day is out of range"),
        ("day1", "yesterday", "is not a date, such as"),
        ("minutes", 92.9, "day1"),
    ],
)
def test_a_wrong_orbit_is_a_mistake(key, value, part):
    """What is broken, of another year, or no key here is said, with file and key."""
    found = FILM.source.found["orbit"] | {key: value}

    with pytest.raises(ScenarioError) as raised:
        FILM.source.build(FILM.source.changed(orbit=found))

    assert "orbit" in str(raised.value)
    assert part in str(raised.value)


def test_an_orbit_that_does_not_last_is_a_mistake():
    """A set whose satellite falls before the run is over is a mistake of the scenario."""
    orbit = text_of(FILM.source).orbit

    with pytest.raises(ScenarioError, match="days on"):
        flown(flight_of(orbit, 40 * 365 * 1440, 10))


def test_what_is_not_in_orbit_stands_still():
    """Without elements it goes round once a day, with the Earth."""
    orbit = OrbitText(stands_at=[-75.0, 0.0], day1="2024-06-20")
    track = flown(flight_of(orbit, 0, 10))

    assert orbit.set is None
    assert orbit.minutes == 1440.0
    assert set(track.latitude.tolist()) == {-75.0}
    assert not track.sunlit.any()


def test_the_film_s_orbit_is_the_station_s():
    """It goes round in 92.9 minutes (facts 0), and its elements were made two days before day 3."""
    orbit = text_of(FILM.source).orbit

    assert orbit.minutes == pytest.approx(92.9, abs=0.06)
    assert orbit.set == MAY_2024
    assert "6 May 2024" in orbit.source
