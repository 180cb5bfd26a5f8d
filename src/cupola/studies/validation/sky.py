"""The sky: positions, the place below, how far one sees, light and dark, passes."""

import datetime as dt
from collections.abc import Iterator
from importlib import resources

import numpy as np

from cupola.physics.orbit.elements import (
    DAY_MINUTES,
    MEAN_KM,
    Elements,
    Numbers,
    epoch,
    midnight,
    satellite,
    states,
)
from cupola.physics.orbit.frames import EQUATOR_KM, point_of, upward
from cupola.physics.orbit.passes import passes_over
from cupola.physics.orbit.sun import is_lit
from cupola.physics.orbit.track import Track, in_view, track_of
from cupola.studies.validation.check import (
    Chapter,
    Check,
    Curve,
    Line,
    below,
    close,
    inside,
    near,
)

MAY_2024 = Elements(
    "1 25544U 98067A   24127.82853009  .00015698  00000+0  27310-3 0  9995",
    "2 25544  51.6393 160.4574 0003580 140.6673 205.7250 15.50957674452123",
)
"""The station's set of 6 May 2024, as the documentation of Skyfield prints it (facts 3.1)."""
DECEMBER_2019 = Elements(
    "1 25544U 98067A   19343.69339541  .00001764  00000-0  38792-4 0  9991",
    "2 25544  51.6439 211.2001 0007417  17.6667  85.6398 15.50103472202482",
)
"""That of the page that introduces the package sgp4 (facts 3.2)."""
JANUARY_2014 = Elements(
    "1 25544U 98067A   14020.93268519  .00009878  00000-0  18200-3 0  5082",
    "2 25544  51.6498 109.4756 0003572  55.9686 274.8005 15.49815350868473",
)
"""That of the documentation of Skyfield (facts 3.2)."""
VALLADO = "Vallado et al., AIAA 2006-6753, test cases shipped with sgp4 (facts 3.2)"
SGP4_PAGE = "page of the package sgp4 (facts 3.2)"
SKYFIELD = "documentation of Skyfield (facts 3.2)"
COUNTED = "facts 3.3"
MONTH_DAYS = 30
SITES = (
    ("53 N", (53.0, 37.0), (5.7, 6.2), (3.5, 4.1)),
    ("29.8 N", (29.8, -95.4), (5.8, 6.8), (3.2, 4.0)),
    ("0.2 S", (-0.2, -78.5), (3.9, 4.7), (2.2, 2.8)),
)
"""Sites: passes a day and per cent of the time in view, each from and to (facts 3.3; where it
gives one number, half a pass and a few tenths of a per cent to either side)."""
NIGHTS = ((0.0, 38.75), (30.0, 36.9), (51.6, 31.2), (60.0, 25.7), (65.0, 19.5), (70.0, 0.0))
"""Height of the Sun over the orbit's plane, degrees, and per cent of a round in the dark at
420 km (facts 3.3)."""
ARCS = ((400.0, 2201.0), (413.0, 2235.0), (430.0, 2278.0))
"""Height and distance of the horizon along the ground, km (facts 3.3)."""


def sky() -> Chapter:
    """All about the sky."""
    month = track_of(MAY_2024, midnight(dt.date(2024, 5, 6)), np.arange(MONTH_DAYS * DAY_MINUTES))
    return Chapter(
        "The orbit",
        "SGP4 is the package sgp4; the turning of the Earth, the place below, the Sun and the "
        "shadow are our own.",
        (*_vectors(), *_below(), *_track(month), *_horizon(), *_nights(), *_passes(month)),
        (_curve(),),
    )


def _vectors() -> Iterator[Check]:
    worst, rows = _worst_of_all()
    yield below(f"{rows} test cases, worst coordinate", "km", VALLADO, (1e-6, worst))
    day = midnight(dt.date(2019, 12, 9))
    position, speed = states(DECEMBER_2019, day, np.array([20.0 * 60.0 + 42.0]))
    for axis, place, fast in zip(
        "xyz", (-6088.922, -936.137, -2866.441), (-1.525534, -5.538497, 5.068165), strict=True
    ):
        at = "xyz".index(axis)
        when = "9 December 2019, 20:42"
        yield close(f"{when}: {axis}", "km", SGP4_PAGE, (place, float(position[0, at]), 0.01))
        yield close(
            f"{when}: speed along {axis}", "km/s", SGP4_PAGE, (fast, float(speed[0, at]), 1e-5)
        )


def _worst_of_all() -> tuple[float, int]:
    """The worst coordinate of all published test cases, and how many rows there are."""
    files = resources.files("sgp4")
    lines = files.joinpath("SGP4-VER.TLE").read_text().splitlines()
    rows = [line[:69] for line in lines if line[:2] in ("1 ", "2 ")]
    sets = {
        str(int(one[2:7])): Elements(one, two)
        for one, two in zip(rows[::2], rows[1::2], strict=True)
    }
    worst, count, number = 0.0, 0, ""
    for line in files.joinpath("tcppver.out").read_text().splitlines():
        fields = line.split()
        if fields[1:] == ["xx"]:
            number = fields[0]
        elif len(fields) >= 7:
            error, found, _ = satellite(sets[number]).sgp4_tsince(float(fields[0]))
            if error == 0:
                known = [float(field) for field in fields[1:4]]
                worst = max(worst, *(abs(a - b) for a, b in zip(found, known, strict=True)))
                count += 1
    return worst, count


def _below() -> Iterator[Check]:
    when = 11.0 * 60.0 + 18.0 + 7.0 / 60.0
    track = track_of(JANUARY_2014, midnight(dt.date(2014, 1, 23)), np.array([when]))
    yield _degrees(
        "23 January 2014, 11:18:07: latitude below", SKYFIELD, (50.24372, track.latitude)
    )
    yield _degrees("the same: longitude below", SKYFIELD, (-86.38981, track.longitude))
    for minutes, north, east in ((0.0, -10.784, -11.596), (90.0, -19.093, -41.655)):
        since = (epoch(MAY_2024) - midnight(dt.date(2024, 5, 6))) * DAY_MINUTES + minutes
        track = track_of(MAY_2024, midnight(dt.date(2024, 5, 6)), np.array([since]))
        when_said = f"set of May 2024, {minutes:g} min on"
        yield _degrees(f"{when_said}: latitude below", "facts 3.2", (north, track.latitude))
        yield _degrees(f"{when_said}: longitude below", "facts 3.2", (east, track.longitude))


def _degrees(quantity: str, source: str, values: tuple[float, Numbers]) -> Check:
    return close(quantity, "degrees", source, (values[0], float(values[1][0]), 0.01))


def _track(month: Track) -> Iterator[Check]:
    height = month.height_km
    yield close("mean height over a month", "km", COUNTED, (418.8, float(height.mean()), 1.0))
    north = float(month.latitude.max())
    yield close("northernmost place below", "degrees", COUNTED, (51.79, north, 0.02))
    rounds = float(satellite(MAY_2024).no_kozai) * DAY_MINUTES / (2.0 * np.pi)
    yield close("rounds a day", "", "facts 0", (15.5, rounds, 0.05))


def horizon_km(height_km: float) -> float:
    """How far along the ground one sees from this height, found by looking."""
    near_km, far_km = 100.0, 5000.0
    while far_km - near_km > 0.01:
        middle = (near_km + far_km) / 2.0
        angle = middle / MEAN_KM
        place = (EQUATOR_KM + height_km) * np.array([np.cos(angle), np.sin(angle), 0.0])
        up = float((place - point_of((0.0, 0.0))) @ upward((0.0, 0.0)))
        near_km, far_km = (middle, far_km) if up > 0.0 else (near_km, middle)
    return near_km


def _horizon() -> Iterator[Check]:
    for height, arc in ARCS:
        yield near(f"horizon from {height:g} km", "km", COUNTED, (arc, horizon_km(height), 0.005))
    ours = 50.0 * (1.0 - np.cos(horizon_km(420.0) / MEAN_KM))
    yield near("share of the Earth in view from 420 km", "%", "facts 0", (3.09, float(ours), 0.01))


def night_percent(beta_deg: float, height_km: float = 420.0) -> float:
    """The share of a round in the dark, the Sun standing so far above the orbit's plane."""
    along = np.linspace(0.0, 2.0 * np.pi, 36_000, endpoint=False)
    beta = np.radians(beta_deg)
    x, y, z = np.cos(along) * np.cos(beta), np.sin(along), np.cos(along) * np.sin(beta)
    ring = (MEAN_KM + height_km) * np.stack([x, y, z], axis=-1)
    return float(100.0 * (1.0 - is_lit(ring, np.array([1.0, 0.0, 0.0])).mean()))


def _nights() -> Iterator[Check]:
    for beta, dark in NIGHTS:
        quantity = f"in the dark, Sun {beta:g} degrees over the orbit's plane"
        yield close(quantity, "%", COUNTED, (dark, night_percent(beta), 0.1))
    first = midnight(dt.date(2024, 5, 6))
    days = [track_of(MAY_2024, first + day, np.arange(DAY_MINUTES)) for day in range(0, 60, 4)]
    mean = 100.0 * float(np.mean([1.0 - day.sunlit.mean() for day in days]))
    yield close("in the dark, mean of a cycle of 60 days", "%", "facts 0", (33.9, mean, 2.0))


def _passes(month: Track) -> Iterator[Check]:
    for name, site, a_day, percent in SITES:
        found = passes_over(month, site)
        yield inside(f"passes a day at {name}", "", COUNTED, (*a_day, len(found) / MONTH_DAYS))
        seen = 100.0 * float(in_view(month, site).mean())
        yield inside(f"time in view at {name}", "%", COUNTED, (*percent, seen))
    lasting = [one.last - one.first + 1 for one in passes_over(month, SITES[0][1])]
    yield close("mean pass at 53 N", "min", COUNTED, (9.0, float(np.mean(lasting)), 0.7))
    yield below("longest pass at 53 N", "min", COUNTED, (12.0, float(max(lasting))))


def _curve() -> Curve:
    angles = [float(beta) for beta in np.arange(0.0, 76.0, 1.0)]
    return Curve(
        "nights",
        "Time in the Earth's shadow at 420 km; dots as published",
        "Sun over the orbit's plane, degrees",
        "% of a round",
        (
            Line("by our shadow", angles, [night_percent(beta) for beta in angles]),
            Line("", [beta for beta, _ in NIGHTS], [dark for _, dark in NIGHTS], dots=True),
        ),
    )
