"""Scrubbing: the chamber test of the real unit, and where a crew's air settles."""

from collections.abc import Iterator

from cupola.physics.cabin.gas import CO2, CO2_KG_PER_MOLE
from cupola.studies.validation.check import Chapter, Check, Curve, Line, below, near
from cupola.studies.validation.rooms import Rooms

CHAMBER_M3 = 97.71
"""m3 of the chamber of the test (facts 2.5)."""
LOADS = ((50.0, 5.987), (68.5, 3.992), (84.5, 2.994))
"""Until which hour of the test how many kg a day were fed in (facts 2.5)."""
PLATEAUS = (
    (43.0, 50.0, 3.235, "6 crew"),
    (58.0, 68.0, 2.324, "4 crew"),
    (74.0, 84.5, 1.724, "3 crew"),
)
"""From hour, to hour, mean mmHg that was measured, what it stood for (facts 2.5; the third from the
same digitised trace, 109 points)."""
MEASURED_FROM = 43
"""Hour from which the trace is compared (facts 2.5)."""
MEASURED = (
    *(3.32, 3.21, 3.32, 3.22, 3.14, 3.24, 3.20, 3.28, 2.82, 2.76, 2.59, 2.56, 2.60, 2.41),
    *(2.43, 2.37, 2.39, 2.36, 2.27, 2.37, 2.26, 2.36, 2.31, 2.25, 2.29, 2.12, 2.03, 1.89),
    *(1.85, 1.85, 1.72, 1.83, 1.69, 1.73, 1.73, 1.71, 1.78, 1.65, 1.71, 1.70, 1.72),
)
"""mmHg, mean of each hour of the trace as it is digitised in V-HAB's test data (895 points)."""
WITHIN_MMHG = 0.15
"""mmHg by which the law may miss the trace, root of the mean square (facts 2.5)."""
FIRST_H = 42.0
"""Hour at which we begin: before it the unit was partly off (facts 2.5)."""
KNOX = "Knox, ICES 2000-01-2345 (facts 2.5)"
LAW = "k = 1.8 kg/day/mmHg (facts 2.5)"
DAY_MIN = 1440.0


def scrubbing() -> Chapter:
    """The chamber, and steady states with no, one and two units."""
    return Chapter(
        "Scrubbing carbon dioxide",
        "One unit takes out 1.8 kg a day for each mmHg. It is set beside the test of the real "
        "unit in a chamber: the means of three long stretches at a constant feed, and the mean of "
        "each hour.",
        (*_plateaus(), _trace(), *_steady()),
        (_curve(),),
    )


def chamber() -> tuple[list[float], list[float]]:
    """Hours of the test, and mmHg in the chamber as the law has it."""
    room = Rooms([CHAMBER_M3], scrubbers=1.0)
    room.world.places[0].gas[CO2] *= 3.235 / room.mmhg()
    hours, mmhg = [], []
    for minute in range(0, int(60 * (LOADS[-1][0] - FIRST_H)), 3):
        hour = FIRST_H + minute / 60.0
        load = next(load for until, load in LOADS if hour < until)
        room.go_on(3.0, {})
        room.world.places[0].gas[CO2] += load / CO2_KG_PER_MOLE / DAY_MIN * 3.0
        hours.append(hour + 0.05)
        mmhg.append(room.mmhg())
    return hours, mmhg


def _plateaus() -> Iterator[Check]:
    hours, mmhg = chamber()
    for first, last, measured, crew in PLATEAUS:
        inside = [p for hour, p in zip(hours, mmhg, strict=True) if first <= hour <= last]
        quantity = f"chamber, load of {crew}, hours {first:g} to {last:g}"
        yield near(quantity, "mmHg", KNOX, (measured, sum(inside) / len(inside), 0.06))


def _trace() -> Check:
    """How far the law is from the trace, hour by hour."""
    hours, mmhg = chamber()
    squares = []
    for number, measured in enumerate(MEASURED):
        hour = MEASURED_FROM + number
        inside = [p for at, p in zip(hours, mmhg, strict=True) if hour <= at < hour + 1]
        squares.append((sum(inside) / len(inside) - measured) ** 2)
    missed = (sum(squares) / len(squares)) ** 0.5
    quantity = f"chamber, {len(MEASURED)} hours: root of the mean square of what is missed"
    return below(quantity, "mmHg", KNOX, (WITHIN_MMHG, missed))


def settled_mmhg(people: int, units: float, volume_m3: float = 916.0) -> float:
    """Where carbon dioxide settles with so many people and units."""
    room = Rooms([volume_m3], people=people, scrubbers=units, generators=1.0)
    for _ in range(480 * 12):
        room.go_on(3.0)
    return room.mmhg()


def _steady() -> Iterator[Check]:
    for people, units, mmhg in ((6, 1.0, 3.47), (6, 2.0, 1.73), (3, 1.0, 1.73)):
        quantity = f"{people} people, {units:g} unit{'s' if units > 1 else ''}: settles at"
        yield near(quantity, "mmHg", LAW, (mmhg, settled_mmhg(people, units), 0.02))
    room = Rooms([916.0], people=6)
    before = room.mmhg()
    for _ in range(480):
        room.go_on(3.0)
    climbs = room.mmhg() - before
    yield near("6 people, no unit, 916 m3: climbs", "mmHg/day", "facts 2.5", (2.85, climbs, 0.01))


def _curve() -> Curve:
    hours, mmhg = chamber()
    lines = [Line("by the law", hours, mmhg)]
    middles = [MEASURED_FROM + number + 0.5 for number in range(len(MEASURED))]
    lines.append(Line("measured, hour by hour", middles, list(MEASURED), dots=True))
    lines += [
        Line(f"measured mean, {crew}", [first, last], [mean, mean])
        for first, last, mean, crew in PLATEAUS
    ]
    title = "The chamber test: carbon dioxide at three loads"
    return Curve("chamber", title, "hour of the test", "CO2, mmHg", tuple(lines))
