"""Scrubbing: the chamber test of the real unit, and where a crew's air settles."""

from collections.abc import Iterator

from cupola.physics.cabin.gas import CO2, CO2_KG_PER_MOLE
from cupola.studies.validation.check import Chapter, Check, Curve, Line, near
from cupola.studies.validation.rooms import Rooms

CHAMBER_M3 = 97.71
"""m3 of the chamber of the test (facts 2.5)."""
LOADS = ((50.0, 5.987), (68.5, 3.992), (80.0, 2.994))
"""Until which hour of the test how many kg a day were fed in (facts 2.5)."""
PLATEAUS = ((43.0, 50.0, 3.235, "6 crew"), (58.0, 68.0, 2.324, "4 crew"))
"""From hour, to hour, mean mmHg that was measured, what it stood for (facts 2.5)."""
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
        "unit in a chamber, of which the mean of two long stretches at a constant feed is known.",
        (*_plateaus(), *_steady()),
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
    lines += [
        Line(f"measured mean, {crew}", [first, last], [mean, mean])
        for first, last, mean, crew in PLATEAUS
    ]
    title = "The chamber test: carbon dioxide at three loads"
    return Curve("chamber", title, "hour of the test", "CO2, mmHg", tuple(lines))
