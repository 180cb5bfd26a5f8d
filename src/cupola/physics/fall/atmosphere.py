"""The air one falls through: the US Standard Atmosphere of 1976, straight lines in log density."""

from collections.abc import Callable

import numpy as np

from cupola.physics.orbit.elements import Numbers

TABLE = {
    0.0: 1.225,
    10.0: 0.4135,
    20.0: 0.08891,
    30.0: 0.01841,
    40.0: 3.996e-3,
    50.0: 1.027e-3,
    60.0: 3.097e-4,
    70.0: 8.283e-5,
    80.0: 1.846e-5,
    90.0: 3.416e-6,
    100.0: 5.604e-7,
    110.0: 9.708e-8,
    120.0: 2.222e-8,
    150.0: 2.076e-9,
    200.0: 2.541e-10,
    300.0: 1.916e-11,
    400.0: 2.803e-12,
    500.0: 5.215e-13,
}
"""Height in km and density in kg/m3 (facts 6.3; 500 km: US Standard Atmosphere 1976)."""
HEIGHTS = np.array(list(TABLE))
LOG_DENSITIES = np.log(np.array(list(TABLE.values())))

Air = Callable[[Numbers], Numbers]
"""From heights in km to densities in kg/m3."""


def density(height_km: Numbers) -> Numbers:
    """Density in kg/m3 at heights in km."""
    found: Numbers = np.exp(np.interp(height_km, HEIGHTS, LOG_DENSITIES))
    return found
