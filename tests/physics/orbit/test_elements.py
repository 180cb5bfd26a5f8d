from importlib import resources

import numpy as np
import pytest

from cupola.physics.orbit.elements import (
    Elements,
    checksum,
    epoch,
    mistake_in,
    orbit_minutes,
    satellite,
    states,
)
from tests.physics.orbit.sets import (
    DECEMBER_2019,
    JANUARY_2014,
    MAY_2024,
    at,
    day,
    sets_of,
    vectors_of,
)


def test_the_vectors_of_the_package_come_out():
    """The position and speed that the package itself prints come out (facts 3.2)."""
    position, speed = states(DECEMBER_2019, day(2019, 12, 9), at(20, 42))

    assert position[0] == pytest.approx([-6088.922, -936.137, -2866.441], abs=0.1)
    assert speed[0] == pytest.approx([-1.525534, -5.538497, 5.068165], abs=1e-4)


def test_the_published_vectors_come_out():
    """Every row of the verification set of 2006 comes out within a millimetre (facts 3.2)."""
    text = resources.files("sgp4").joinpath("tcppver.out").read_text()
    known = resources.files("sgp4").joinpath("SGP4-VER.TLE").read_text()
    sets = dict(sets_of(known))
    worst, rows = 0.0, 0
    for number, minutes, position, _ in vectors_of(text):
        error, found, _ = satellite(sets[number]).sgp4_tsince(minutes)
        if error == 0:
            worst = max(worst, *np.abs(np.subtract(found, position)).tolist())
            rows += 1

    assert rows > 600
    assert worst < 1e-6


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (0.0, [-5887.054, 3151.905, -1263.911]),
        (90.0, [-5222.259, 3747.332, -2210.889]),
        (1440.0, [5949.458, -3219.769, 583.214]),
    ],
)
def test_the_film_s_elements_go_where_they_should(minutes, expected):
    """At the epoch and later the station is where the list of numbers has it (facts 3.2)."""
    first = day(2024, 5, 6)
    since = (epoch(MAY_2024) - first) * 1440.0 + minutes
    position, _ = states(MAY_2024, first, np.array([since]))

    assert position[0] == pytest.approx(expected, abs=0.01)


def test_a_round_takes_as_long_as_published():
    """The station goes round in 92.9 minutes (facts 0)."""
    assert orbit_minutes(MAY_2024) == pytest.approx(92.9, abs=0.06)


@pytest.mark.parametrize("elements", [DECEMBER_2019, JANUARY_2014, MAY_2024])
def test_a_real_set_has_no_mistake(elements):
    """Lines as published are accepted."""
    assert mistake_in(elements) == ""
    assert checksum(elements.first) == int(elements.first[-1])


@pytest.mark.parametrize(
    ("first", "second", "part"),
    [
        (MAY_2024.first[:-1], MAY_2024.second, "68 characters"),
        (MAY_2024.second, MAY_2024.first, "begins with '2'"),
        (MAY_2024.first[:-1] + "4", MAY_2024.second, "sum of digits"),
        (MAY_2024.first, MAY_2024.second.replace("51.6393", "51.6394"), "sum of digits"),
        ("1 00005" + MAY_2024.first[7:-1] + "0", MAY_2024.second, "different satellites"),
    ],
)
def test_a_broken_set_is_said_to_be_so(first, second, part):
    """A line that is cut, changed, in the wrong place or of another satellite is a mistake."""
    assert part in mistake_in(Elements(first, second))


def test_an_orbit_that_decays_is_an_error():
    """Asked for years after its fall a set gives no position."""
    with pytest.raises(ValueError, match="days on"):
        states(MAY_2024, day(2050, 1, 1), at(0))
