"""Down: how likely those aboard are alive after the touch-down and the days that follow.

Nobody comes to help.  The numbers for what is not known are own estimates; they are few, and
stand here.
"""

import numpy as np

from cupola.physics.orbit.elements import Flags, Numbers

CHUTE_FAILS = 1.0 / 150.0
"""Chance that the chute fails: once in about 150 crewed landings of this kind of vehicle (1967)."""
HULL_LEAKS = 1.0 / 150.0
"""Chance that the cabin leaks and nobody is in a suit: once in as many landings (1971)."""
UNGUIDED = 0.5
"""Chance of a ballistic entry without help from below (own estimate; with help three in about
seventy landings from the station: 2003, 2007, 2008)."""
WOUNDED_DIE_A_G = 0.03
"""Chance for each g of the peak that somebody whose health is 0 dies of it, in proportion for who
is hurt less; the unhurt live through 8 g, as in 2003 and 2008 (own estimate)."""
LIVES_ON_LAND = 0.95
"""Chance to live through the first weeks where they come down on land, alone (own estimate)."""
LIVES_NEAR_LAND = 0.5
"""Chance to reach a coast or be picked up within 100 km of it (own estimate)."""
LIVES_AT_SEA = 0.2
"""Chance to be picked up far out: the capsule floats for days, but nobody searches (own
estimate)."""
NEAR_KM = 100.0
"""km from a coast that count as near it."""


def lives_through_entry(peak_g: Numbers, health: tuple[float, ...]) -> Numbers:
    """Chance of each person (a column) to live until touch-down, in each fall (a row)."""
    whole = (1.0 - CHUTE_FAILS) * (1.0 - HULL_LEAKS)
    hurt = 1.0 - np.asarray(health, dtype=np.float64)
    strain = WOUNDED_DIE_A_G * np.nan_to_num(peak_g)[:, None] * hurt[None, :]
    found: Numbers = whole * np.clip(1.0 - strain, 0.0, 1.0)
    return found


def lives_after_touchdown(land: Flags, near: Flags) -> Numbers:
    """Chance to live through the weeks after it, apart from fallout, in each fall."""
    found: Numbers = np.where(land, LIVES_ON_LAND, np.where(near, LIVES_NEAR_LAND, LIVES_AT_SEA))
    return found
