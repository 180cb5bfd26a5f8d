"""The Earth for the first page: a stretch of the flight over it, and nothing that burns."""

import datetime as dt
from typing import Any

from cupola.chronicle.page.sky import APART, TENTHS, declination, land, regions_of, switches
from cupola.scenarios.scenario import Scenario

Values = dict[str, Any]
MINUTES = 740
"""Minutes of flight that the first page has; then it begins again."""
BEGINS_AT = 16
"""The minute with which the first page begins: by day, over land (own choice)."""

FINEST = 760
"""Points across in which the Earth is drawn: finer than in the story page, for it is larger."""
SPRING = dt.date(2024, 5, 5)
"""The day whose sun shines on it."""


def earth_of(scenario: Scenario) -> Values:
    """What the script that draws the Earth needs; a day of spring, far from any war."""
    sky = scenario.sky[:MINUTES]
    regions, over = regions_of(sky)
    tenths = [
        [round(float(row["latitude"]) * TENTHS), round(float(row["longitude"]) * TENTHS)]
        for row in sky[::APART]
    ]
    return {
        "people": [],
        "station": {"places": []},
        "begins": scenario.minute_of_day,
        "begins_at": BEGINS_AT,
        "minutes": len(sky) - 1,
        "finest": FINEST,
        "sky": {
            "apart": APART,
            "places": tenths,
            "regions": regions,
            "over": over,
            "sunlit": switches(sky["sunlit"]),
            "declination": round(declination(SPRING), 2),
            "fires": [],
            "land": land(),
        },
    }
