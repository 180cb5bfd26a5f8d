"""An element set: two lines of text in, positions and speeds out, by the model SGP4.

The lines are those that are published for every satellite.  The model is that of the package
sgp4 (constants of WGS-72, as the lines are made for); its vectors are in the frame of the true
equator and the mean equinox of date.
"""

import datetime as dt
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sgp4.api import SGP4_ERRORS, WGS72, Satrec

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]
Rows = NDArray[np.intp]

DAY_MINUTES = 1440.0
"""Minutes of a day."""
LINE_LENGTH = 69
"""Characters of a line of an element set."""
OLDEST_DAYS = 30.0
"""Days to either side of its epoch for which an element set is used: the error grows by one to
three km a day (Vallado, Crawford, Hujsak and Kelso, AIAA 2006-6753)."""
WGS72_KM = 6378.135
"""km, the Earth's radius at the equator in which the model counts (WGS-72)."""
MEAN_KM = 6371.0
"""km, mean radius of the Earth (facts 6.3)."""
JULIAN_DAY_OF_ORDINAL = 1721424.5
"""Julian day of midnight before day 0 of the calendar that Python counts by."""


class Elements(NamedTuple):
    """The two lines of an element set."""

    first: str
    second: str


def mistake_in(elements: Elements) -> str:
    """What is wrong with the lines; empty if nothing is."""
    for number, line in enumerate(elements, 1):
        if len(line) != LINE_LENGTH or not line.isascii():
            return f"line {number} has {len(line)} characters, an element set has {LINE_LENGTH}"
        if line[0] != str(number):
            return f"line {number} begins with {line[0]!r}, not with {number}"
        if not line[-1].isdigit() or checksum(line) != int(line[-1]):
            return f"line {number} has the wrong sum of digits: it should end in {checksum(line)}"
    if elements.first[2:7] != elements.second[2:7]:
        return "the two lines are of different satellites"
    try:
        return str(SGP4_ERRORS.get(satellite(elements).error, ""))
    except ValueError as error:
        return f"is no element set: {error}"


def checksum(line: str) -> int:
    """What the last digit of a line should be: the sum of the others, a minus counting one."""
    total = 0
    for letter in line[: LINE_LENGTH - 1]:
        total += int(letter) if letter.isdigit() else 1 if letter == "-" else 0
    return total % 10


def satellite(elements: Elements) -> Any:
    """The model, ready to be asked for positions."""
    return Satrec.twoline2rv(elements.first, elements.second, WGS72)


def epoch(elements: Elements) -> float:
    """The Julian day for which the lines were made."""
    model = satellite(elements)
    return float(model.jdsatepoch + model.jdsatepochF)


def orbit_minutes(elements: Elements) -> float:
    """How long one round takes, from perigee to perigee."""
    return float(2.0 * np.pi / satellite(elements).no_kozai)


def mean_height_km(elements: Elements) -> float:
    """How far above the Earth's mean radius the middle of the orbit is."""
    return float(satellite(elements).a * WGS72_KM - MEAN_KM)


def midnight(date: dt.date) -> float:
    """The Julian day with which a date begins in Greenwich."""
    return date.toordinal() + JULIAN_DAY_OF_ORDINAL


def states(elements: Elements, day: float, minutes: Numbers) -> tuple[Numbers, Numbers]:
    """Positions (km) and speeds (km/s), a row each, so many minutes after a Julian day.

    Raises ValueError if the orbit has decayed or makes no sense by then.
    """
    shares = np.asarray(minutes, dtype=np.float64) / DAY_MINUTES
    model = satellite(elements)
    errors, positions, speeds = model.sgp4_array(np.full(shares.shape, day), shares)
    bad = np.flatnonzero(errors)
    if len(bad):
        what = SGP4_ERRORS.get(int(errors[bad[0]]), "unknown")
        raise ValueError(f"{what}, {float(minutes[bad[0]]) / DAY_MINUTES:.1f} days on")
    return positions, speeds
