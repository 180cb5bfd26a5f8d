"""Element sets that tests ask about, and how time is written."""

import datetime as dt

import numpy as np

from cupola.physics.orbit.elements import Elements, midnight

DECEMBER_2019 = Elements(
    "1 25544U 98067A   19343.69339541  .00001764  00000-0  38792-4 0  9991",
    "2 25544  51.6439 211.2001 0007417  17.6667  85.6398 15.50103472202482",
)
"""Of the station, from the page that introduces the package sgp4."""
JANUARY_2014 = Elements(
    "1 25544U 98067A   14020.93268519  .00009878  00000-0  18200-3 0  5082",
    "2 25544  51.6498 109.4756 0003572  55.9686 274.8005 15.49815350868473",
)
"""Of the station, from the documentation of Skyfield."""
MAY_2024 = Elements(
    "1 25544U 98067A   24127.82853009  .00015698  00000+0  27310-3 0  9995",
    "2 25544  51.6393 160.4574 0003580 140.6673 205.7250 15.50957674452123",
)
"""Of the station, from the documentation of Skyfield; the film's."""


def day(year, month, number):
    """The Julian day with which a date begins."""
    return midnight(dt.date(year, month, number))


def at(hours, minutes=0, seconds=0.0):
    """Minutes since midnight, as the one row of a table."""
    return np.array([hours * 60 + minutes + seconds / 60.0])


def vectors_of(text):
    """The rows of the published vectors: satellite, minutes since the epoch, position, speed."""
    number = ""
    for line in text.splitlines():
        fields = line.split()
        if fields[1:] == ["xx"]:
            number = fields[0]
        elif len(fields) >= 7:
            values = [float(field) for field in fields[:7]]
            yield number, values[0], values[1:4], values[4:7]


def sets_of(text):
    """The element sets of the published list: satellite, and its two lines."""
    lines = [line[:69] for line in text.splitlines() if line[:2] in ("1 ", "2 ")]
    for first, second in zip(lines[::2], lines[1::2], strict=True):
        yield first[2:7].lstrip("0"), Elements(first, second)
