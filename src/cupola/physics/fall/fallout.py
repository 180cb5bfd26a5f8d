"""Fallout: how fast it fades, how much of it lies where, what a dose does.

It fades with time to the power of -1.2: to a tenth in seven hours, to a hundredth in two days.
How strong it is at a place of struck land is drawn: bursts at the ground lie scattered at random,
each with a plume of the standard pattern, and the strongest plume at the place counts.
"""

import math

import numpy as np

from cupola.physics.orbit.elements import Numbers

FADES = 1.2
"""Exponent by which the dose rate falls with time (facts 7.4)."""
DEADLY_GY = 3.8
"""Gy of which half die without care (facts 7.4)."""
CURED_GY = 10.0
"""Gy of which half die with the film's remedy: it is taken to save the blood, not the gut, which
fails above ten (own reading; with real care it is 6, facts 7.4)."""
SPREAD = 0.28
"""Spread of the logarithm of the deadly dose (facts 7.4: 0.25 to 0.3)."""
BURSTS = 300
"""Bursts at the ground on the land of a struck state (own choice: half of the 600 warheads of the
exchange between forces in the plan of facts 7.1)."""
LAND_KM2 = 9.6e6
"""km2, land of a struck state over which they are scattered (own choice: a large one)."""
YIELD_KT = 300.0
"""kt of a burst (own choice: between the 100 and 800 of facts 7.3)."""
FISSION = 0.5
"""Share of the yield that is fission (own choice; about a half is usual)."""
SQUARE_MILE_KM2 = 2.589988
"""km2 of a square mile, in which the table is written."""
PLUMES = {
    1000.0: (1.8, 0.45, 0.036, 0.76),
    300.0: (4.5, 0.45, 0.13, 0.66),
    100.0: (8.9, 0.45, 0.38, 0.60),
    30.0: (16.0, 0.45, 0.76, 0.56),
    10.0: (24.0, 0.45, 1.4, 0.53),
    3.0: (30.0, 0.45, 2.2, 0.50),
    1.0: (40.0, 0.45, 3.3, 0.48),
}
"""For rads an hour after one hour: length and width of the plume in miles, each a number times a
power of the yield in kt, wind of 15 miles an hour (Glasstone and Dolan, The Effects of Nuclear
Weapons, 1977, table 9.93; written from memory, good to a factor of two as the table itself is)."""
RADS_A_GY = 100.0
"""Rads of a gray."""


def rate_share(hours: Numbers) -> Numbers:
    """The dose rate so many hours after the burst, as a share of that after one hour."""
    found: Numbers = np.asarray(hours, dtype=np.float64) ** -FADES
    return found


def dose_share(first_h: Numbers, last_h: Numbers) -> Numbers:
    """The dose between two times after the burst, in hours of the rate after one hour."""
    power = 1.0 - FADES
    found: Numbers = (np.asarray(first_h) ** power - np.asarray(last_h) ** power) / -power
    return found


def strength(luck: Numbers) -> Numbers:
    """The dose rate after one hour at places of struck land, Gy an hour; luck from 0 to 1."""
    rates = np.array(list(PLUMES))
    dirty = np.array([1.0 - math.exp(-BURSTS * plume_km2(rate) / LAND_KM2) for rate in PLUMES])
    log = np.interp(luck, dirty, np.log(rates), left=math.log(rates[0]), right=-math.inf)
    found: Numbers = FISSION * np.exp(log) / RADS_A_GY
    return found


def plume_km2(rate: float) -> float:
    """The area within one line of the table's pattern, an ellipse."""
    long, long_power, wide, wide_power = PLUMES[rate]
    miles = long * YIELD_KT**long_power * wide * YIELD_KT**wide_power
    return float(math.pi / 4.0 * miles * SQUARE_MILE_KM2)


def chance_of_death(dose_gy: Numbers, deadly_gy: float = DEADLY_GY) -> Numbers:
    """How likely a dose kills within two months."""
    logs = np.log(np.maximum(dose_gy, 1e-9) / deadly_gy) / SPREAD
    found: Numbers = np.array([0.5 * math.erfc(-log / math.sqrt(2.0)) for log in np.ravel(logs)])
    return found.reshape(np.shape(logs))
