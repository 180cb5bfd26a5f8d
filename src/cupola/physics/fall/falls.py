"""Many falls from one departure: each with its own luck, none of them the one that happened."""

from typing import NamedTuple

import numpy as np

from cupola.physics.earth.land import is_land, is_near_land, moved
from cupola.physics.fall.fallout import (
    CURED_GY,
    DEADLY_GY,
    chance_of_death,
    dose_share,
    strength,
)
from cupola.physics.fall.flight import LEVELS_KM, Flight, Start, fly
from cupola.physics.fall.landing import (
    NEAR_KM,
    UNGUIDED,
    lives_after_touchdown,
    lives_through_entry,
)
from cupola.physics.fall.motion import Capsule
from cupola.physics.orbit.elements import DAY_MINUTES, Elements, Flags, Numbers, states
from cupola.physics.orbit.frames import Site, arc_km

BURN_WORKS = 0.97
"""Chance that whoever can fly brings the burn about (own estimate: in more than 150 landings every
engine worked in the end, once only the day after, in 1988)."""
FIRST_BURN_MIN, LAST_BURN_MIN = 10.0, 200.0
"""Minutes after undocking between which they burn, each as likely: without a chosen landing, two
rounds long (own estimate; the book has 149)."""
BURN_M_S = (128.0, 1.0)
"""m/s, the burn and its spread (facts 6.1)."""
BURN_S = 281.0
"""s, how long it lasts (facts 6.1)."""
KG_A_M2 = (600.0, 20.0)
"""kg/m2, mass by drag area of the capsule and its spread (facts 6.3)."""
LIFT_TO_DRAG = 0.26
"""Lift by drag of the capsule (facts 6.1: 0.25 to 0.3)."""
UPWARD = (0.35, 0.5)
"""Share of the lift that points up in a guided flight: tuned against the published 4 to 5 g and
the clock of 2019, which 0.5 meets (facts 6.2, 6.3)."""
AIR_SPREAD = 0.1
"""Spread of the logarithm of the air's density: weather and Sun (own estimate)."""
CHUTE_MIN = 14.3
"""Minutes from the chute's command to the ground (facts 6.2: 858 s)."""
DRIFT_KM = 15.0
"""km, spread by wind under the chute (own estimate)."""
STRUCK_KM = 1200.0
"""km around a point of a state's land that count as its land (own choice: points are coarse)."""
STAYS_H = (24.0, 336.0)
"""Hours for which they stay where fallout lies, each as likely (own estimate: a day to two
weeks)."""
SHELTER = (0.1, 0.7)
"""Share of the open field's dose that reaches them: between a cellar and rough ground (Glasstone
and Dolan 1977, table 9.120, from memory)."""


class Strike(NamedTuple):
    """Land that was struck: the minute since midnight of day 1, and points of it."""

    minute: float
    land: tuple[Site, ...]


class Departure(NamedTuple):
    """Who left and when: the orbit, the Julian day that day 1 begins with, the minute since then.

    health: of each aboard.  pilot: whether one of them can fly it, awake.
    """

    elements: Elements
    day: float
    minute: float
    health: tuple[float, ...]
    pilot: bool
    strikes: tuple[Strike, ...]


class Falls(NamedTuple):
    """What came of each fall, a row each; what did not come down is not a number.

    lives, lives_cured: the chance of each aboard to be alive weeks later, without the remedy and
    with it.
    """

    burns: Flags
    guided: Flags
    wait_min: Numbers
    flight: Flight
    latitude: Numbers
    longitude: Numbers
    land: Flags
    dose_gy: Numbers
    lives: Numbers
    lives_cured: Numbers


def draw_falls(departure: Departure, count: int, seed: int) -> Falls:
    """So many falls from one departure; the same seed draws the same ones."""
    luck = np.random.default_rng([seed, count])
    burns = luck.random(count) < (BURN_WORKS if departure.pilot else 0.0)
    guided = luck.random(count) >= UNGUIDED
    wait = luck.uniform(FIRST_BURN_MIN, LAST_BURN_MIN, count)
    flight = _flown(departure, burns, wait, drawn_capsules(guided, luck))
    drift = np.abs(luck.normal(0.0, DRIFT_KM, count))
    way = luck.uniform(0.0, 2.0 * np.pi, count)
    latitude, longitude = moved(flight.latitude, flight.longitude, way, drift)
    land, near = _shore(burns, latitude, longitude)
    minutes = departure.minute + wait + np.nan_to_num(flight.clock_s[:, -1]) / 60.0 + CHUTE_MIN
    dose = _dose(departure.strikes, minutes, land, (latitude, longitude), luck)
    alive = lives_through_entry(flight.peak_g, departure.health)
    alive = alive * (burns * lives_after_touchdown(land, near))[:, None]
    lives, cured = (
        alive * (1.0 - chance_of_death(dose, deadly))[:, None] for deadly in (DEADLY_GY, CURED_GY)
    )
    return Falls(burns, guided, wait, flight, latitude, longitude, land, dose, lives, cured)


def drawn_capsules(guided: Flags, luck: np.random.Generator) -> Capsule:
    """Capsules as they may be, and burns as they may turn out."""
    count = len(guided)
    upward = luck.uniform(*UPWARD, count)
    return Capsule(
        kg_a_m2=luck.normal(*KG_A_M2, count),
        lift=np.where(guided, LIFT_TO_DRAG * upward, 0.0),
        air=np.exp(luck.normal(0.0, AIR_SPREAD, count)),
        burn_m_s=luck.normal(*BURN_M_S, count),
        burn_s=np.full(count, BURN_S),
    )


def _flown(departure: Departure, burns: Flags, wait: Numbers, capsule: Capsule) -> Flight:
    """The flights of those that burn, among rows of nothing for those that do not."""
    count, rows = len(burns), np.flatnonzero(burns)
    nothing = np.full(count, np.nan)
    clock = np.full((count, len(LEVELS_KM)), np.nan)
    whole = Flight(nothing.copy(), nothing.copy(), nothing.copy(), nothing.copy(), clock)
    minutes = departure.minute + wait[rows]
    if len(rows):
        positions, speeds = states(departure.elements, departure.day, minutes)
        julian = departure.day + minutes / DAY_MINUTES
        own = Capsule(*(column[rows] for column in capsule))
        for column, flown in zip(whole, fly(Start(julian, positions, speeds), own), strict=True):
            column[rows] = flown
    return whole


def _shore(burns: Flags, latitude: Numbers, longitude: Numbers) -> tuple[Flags, Flags]:
    """What came down on land, and what on land or near it."""
    north, east = np.nan_to_num(latitude), np.nan_to_num(longitude)
    down = burns & ~np.isnan(latitude)
    return down & is_land(north, east), down & is_near_land(north, east, NEAR_KM)


def _dose(
    strikes: tuple[Strike, ...],
    minutes: Numbers,
    land: Flags,
    place: tuple[Numbers, Numbers],
    luck: np.random.Generator,
) -> Numbers:
    """Gy that each fall's people take up where they come down on struck land."""
    count = len(minutes)
    dose = np.zeros(count)
    stays, share = luck.uniform(*STAYS_H, count), luck.uniform(*SHELTER, count)
    for strike in strikes:
        rate = strength(luck.random(count))
        first = np.maximum((minutes - strike.minute) / 60.0, 1.0)
        far = np.min([arc_km(point, place) for point in strike.land], axis=0)
        struck = land & (far <= STRUCK_KM)
        taken = share * rate * dose_share(first, first + stays)
        dose = np.where(struck, np.maximum(dose, taken), dose)
    return dose
