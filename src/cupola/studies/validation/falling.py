"""The fall: an entry as it was flown in 2019 and without guidance; fallout and what a dose does."""

from collections.abc import Iterator

import numpy as np

from cupola.physics.dose import FELT_MSV, dose_aboard_msv
from cupola.physics.fall.fallout import chance_of_death, dose_share, rate_share
from cupola.physics.fall.flight import Flight, Start, fly
from cupola.physics.fall.motion import MU, Capsule
from cupola.physics.orbit.elements import MEAN_KM
from cupola.physics.orbit.frames import arc_km
from cupola.studies.validation.check import Chapter, Check, Curve, Line, inside, near

INCLINATION = np.radians(51.64)
"""Tilt of the orbit (facts 0)."""
JUNE_2019 = 2458659.41
"""Julian day of the burn of 24 June 2019, 21:55 UTC (facts 6.2)."""
FROM_KM, BURN_M_S, BURN_S = 432.7, 128.0, 281.0
"""km, m/s and s of that burn (facts 6.2)."""
KG_A_M2 = 600.0
"""kg/m2 of the capsule (facts 6.3)."""
LIFTS = (0.26 * 0.5, 0.0)
"""Upward lift by drag: guided with half of it up, and ballistic (facts 6.3)."""
PARTING, ENTRY, PLASMA, PLASMA_OUT, CHUTE = range(5)
CLOCK = "published timeline of June 2019 (facts 6.2)"
LANDED = "landings of 2003, 2008 and others (facts 6.1, 6.3)"
FALLOUT = "rule of seven, t^-1.2 (facts 7.4)"
BANDS = (
    (1.0, 0.0, 0.05, "survival near certain"),
    (2.0, 0.0, 0.10, "more than 90 % live"),
    (3.8, 0.45, 0.55, "half die"),
    (7.5, 0.90, 1.0, "death probable"),
    (10.0, 0.99, 1.0, "death certain"),
)
"""Gy, the share that dies from and to, and the words of the band (facts 7.4, REMM)."""


def falling() -> Chapter:
    """The entry."""
    flight = fly(circling(FROM_KM, len(LIFTS)), capsules(LIFTS))
    return Chapter(
        "The fall",
        "An entry from the height and with the burn of June 2019: guided, with half of the lift "
        "pointing up, and ballistic.",
        tuple(_entry(flight)),
        (_curve(flight),),
    )


def fallout() -> Chapter:
    """Fallout and doses."""
    hours = [float(hour) for hour in np.geomspace(1.0, 336.0, 60)]
    curve = Curve(
        "fallout",
        "Fallout: the rate as a share of that after one hour; dots as published",
        "hours after the burst",
        "share",
        (
            Line("t^-1.2", hours, rate_share(np.array(hours)).tolist()),
            Line("", [7.0, 49.0, 343.0], [0.1, 0.01, 0.001], dots=True),
        ),
        log=True,
    )
    return Chapter(
        "Fallout and doses",
        "How fast fallout fades, what adds up, and how many a dose kills without care.",
        (*_fading(), *_bands(), *_aboard()),
        (curve,),
    )


def circling(height_km: float, count: int) -> Start:
    """So many on the same circle, a radian north of the equator."""
    far, along = MEAN_KM + height_km, 1.0
    tilt = np.array([1.0, np.cos(INCLINATION), np.sin(INCLINATION)])
    place = far * np.array([np.cos(along), np.sin(along), np.sin(along)]) * tilt
    fast = np.sqrt(MU / far) * np.array([-np.sin(along), np.cos(along), np.cos(along)]) * tilt
    rows = np.ones((count, 1))
    return Start(np.full(count, JUNE_2019), rows * place, rows * fast)


def capsules(
    lifts: tuple[float, ...], burn_m_s: float = BURN_M_S, burn_s: float = BURN_S
) -> Capsule:
    """One capsule for each upward lift."""
    ones = np.ones(len(lifts))
    return Capsule(KG_A_M2 * ones, np.array(lifts), ones, burn_m_s * ones, burn_s * ones)


def shortfall_km(flight: Flight) -> float:
    """How far short of the first flight the second comes down."""
    there = (flight.latitude[1:], flight.longitude[1:])
    return float(arc_km((float(flight.latitude[0]), float(flight.longitude[0])), there)[0])


def _entry(flight: Flight) -> Iterator[Check]:
    clock, guided, hard = flight.clock_s[0], float(flight.peak_g[0]), float(flight.peak_g[1])
    yield inside("peak load, guided", "g", CLOCK, (4.0 - 0.6, 5.0, guided))
    peak = float(flight.peak_km[0])
    yield inside("height of the peak, guided", "km", CLOCK, (33.0, 39.0, peak))
    yield inside("peak load, ballistic", "g", LANDED, (8.5 - 0.6, 8.5 + 0.6, hard))
    for quantity, first, last, seconds in (
        ("modules part to entry", PARTING, ENTRY, 171.0),
        ("entry to end of plasma", ENTRY, PLASMA_OUT, 376.0),
        ("entry to chute", ENTRY, CHUTE, 497.0),
    ):
        ours = float(clock[last] - clock[first])
        yield near(quantity, "s", CLOCK, (seconds, ours, 0.05))
    yield near("burn to entry", "s", CLOCK, (1817.0, float(clock[ENTRY]), 0.1))
    short = shortfall_km(flight)
    yield inside("ballistic comes down short by", "km", LANDED, (300.0, 600.0, short))


def _curve(flight: Flight) -> Curve:
    levels = [139.9, 99.7, 80.4, 35.3, 10.8]
    since = [float(second) for second in flight.clock_s[0] - flight.clock_s[0, ENTRY]]
    flown = [-171.0, 0.0, 89.0, 376.0, 497.0]
    ballistic = [float(second) for second in flight.clock_s[1] - flight.clock_s[1, ENTRY]]
    return Curve(
        "entry",
        "Height after entry; dots as flown in June 2019",
        "s since 99.7 km",
        "km",
        (
            Line("guided", since, levels),
            Line("ballistic", ballistic, levels),
            Line("", flown, levels, dots=True),
        ),
    )


def _fading() -> Iterator[Check]:
    for hours, share in ((7.0, 0.097), (24.0, 0.022), (48.0, 0.0096), (168.0, 0.0021)):
        ours = float(rate_share(np.array(hours)))
        yield near(f"rate after {hours:g} h, by the first hour's", "", FALLOUT, (share, ours, 0.04))
    for first, last, added in ((1.0, 24.0, 2.35), (24.0, 336.0, 1.09), (1.0, 1e18, 5.0)):
        ours = float(dose_share(np.array(first), np.array(last)))
        until = f"{last:g} h" if last < 1e6 else "for ever"
        quantity = f"dose from {first:g} h to {until}, hours of the first rate"
        yield near(quantity, "h", FALLOUT, (added, ours, 0.01))


def _aboard() -> Iterator[Check]:
    a_day = dose_aboard_msv(1440.0)
    yield inside("dose of a day aboard", "mSv", "facts 7.4", (0.5, 0.7, a_day))
    days = FELT_MSV / a_day
    yield inside("days aboard until 0.5 Gy", "days", "facts 7.4", (714.0, 1000.0, days))


def _bands() -> Iterator[Check]:
    for gray, low, high, words in BANDS:
        ours = float(chance_of_death(np.array([gray]))[0])
        source = f"REMM (facts 7.4): {words}"
        yield inside(f"share that dies of {gray:g} Gy without care", "", source, (low, high, ours))
