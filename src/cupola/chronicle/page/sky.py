"""The Earth below: where the station stands, where the Sun does, what burns, and land and sea."""

import base64
import datetime as dt
from typing import TYPE_CHECKING, Any

import numpy as np

from cupola.chronicle.store import Chronicle
from cupola.errors import ChronicleError
from cupola.physics.earth.land import land_mask, region_names
from cupola.physics.orbit.elements import midnight
from cupola.physics.orbit.sun import sun_direction
from cupola.world.catalogue.entities import FIRST_STATE

if TYPE_CHECKING:
    from cupola.scenarios.scenario import Scenario

Values = dict[str, Any]
CELLS = 4
"""Cells of the mask that make one of the page's, each way: one degree."""
APART = 2
"""Minutes between two places below that the page has."""
TENTHS = 10


def sky_of(chronicle: Chronicle, scenario: "Scenario | None") -> Values | None:
    """All of it; None for a place that is not in orbit or whose orbit is not known."""
    orbit = scenario.source.found.get("orbit", {}) if scenario else {}
    if scenario is None or not orbit.get("elements"):
        return None
    sky = scenario.sky[: chronicle.minutes + 1]
    regions, runs = regions_of(sky)
    first = dt.date.fromisoformat(orbit.get("day1", FIRST_DAY))
    return {
        "apart": APART,
        "places": [
            [round(float(row["latitude"]) * TENTHS), round(float(row["longitude"]) * TENTHS)]
            for row in sky[::APART]
        ],
        "regions": regions,
        "over": runs,
        "sunlit": switches(sky["sunlit"]),
        "declination": round(declination(first), 2),
        "fires": fires(chronicle, scenario),
        "land": land(),
    }


FIRST_DAY = "2024-05-05"
"""The date of day 1 where a scenario gives none."""


def declination(day: dt.date) -> float:
    """How far north the Sun stands on a day, in degrees."""
    toward = sun_direction(np.array([midnight(day) + 0.5]))[0]
    return float(np.degrees(np.arcsin(toward[2])))


def regions_of(sky: Any) -> tuple[list[str], list[int]]:
    """Names of regions, and from which minute on the station is above which."""
    found: dict[str, int] = {}
    runs: list[int] = []
    for minute, name in enumerate(region_names(sky["latitude"], sky["longitude"])):
        number = found.setdefault(name, len(found))
        if not runs or runs[-1] != number:
            runs += [minute, number]
    return list(found), runs


def switches(flags: Any) -> list[int]:
    """The minutes at which a flag changes; it counts as 0 before the first minute."""
    values = np.concatenate([[0], np.asarray(flags, np.int64)])
    return [int(at) for at in np.flatnonzero(np.diff(values))]


def fires(chronicle: Chronicle, scenario: "Scenario") -> list[list[int]]:
    """From which minute on what burns where: minute, latitude and longitude in tenths."""
    begun = {e.target: e.minute for e in reversed(chronicle.events) if e.verb == "nuke"}
    states = scenario.source.found.get("states", {})
    found = []
    for name, minute in begun.items():
        row = scenario.names.entities.get(name or "", -1) - FIRST_STATE
        if row < 0 or name not in states:
            continue
        struck = struck_places(chronicle, row)
        for number, (north, east) in enumerate(states[name].get("land", [])):
            if (struck >> number) & 1:
                found.append([minute, round(north * TENTHS), round(east * TENTHS)])
    return found


def struck_places(chronicle: Chronicle, row: int) -> int:
    """The struck places of a state's land as bits; all of them where the world is not at hand."""
    try:
        return int(chronicle.world.states[row].struck)
    except ChronicleError:
        return ALL_PLACES


ALL_PLACES = -1
"""All bits."""


def land() -> str:
    """Land and sea, a bit for each degree from the South Pole and 180 degrees west, as base64."""
    mask = land_mask()
    rows, columns = mask.shape[0] // CELLS, mask.shape[1] // CELLS
    share = mask.reshape(rows, CELLS, columns, CELLS).mean(axis=(1, 3))
    return base64.b64encode(np.packbits(share >= 0.5).tobytes()).decode()
