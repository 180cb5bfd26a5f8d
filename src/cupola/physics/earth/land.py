"""Land and sea, and what a region is called.

The mask has a cell for each quarter of a degree: `land.bin`, packed bits, compressed, rows from
south to north and from 180 degrees west.  It was sampled once at the middle of each cell from the
package global-land-mask 1.0.0 (T. Karin, MIT licence), which was made from GLOBE, the public
elevation model of NOAA.  Lakes and the Caspian Sea count as land.
"""

import tomllib
import zlib
from functools import cache
from importlib import resources

import numpy as np

from cupola.physics.orbit.elements import MEAN_KM, Flags, Numbers

CELLS_A_DEGREE = 4
"""Cells of the mask for each degree of latitude or longitude."""
WAYS_ROUND = 16
"""Directions in which one looks for a coast."""

Box = tuple[float, float, float, float]


def is_land(latitude: Numbers, longitude: Numbers) -> Flags:
    """Whether there is land at places given in degrees."""
    mask = land_mask()
    rows = np.floor((np.asarray(latitude) + 90.0) * CELLS_A_DEGREE).astype(np.int64)
    east = np.floor((np.asarray(longitude) + 180.0) * CELLS_A_DEGREE).astype(np.int64)
    found: Flags = mask[np.clip(rows, 0, len(mask) - 1), east % mask.shape[1]]
    return found


@cache
def land_mask() -> Flags:
    """The mask: a row for each quarter of a degree of latitude, from the South Pole."""
    packed = zlib.decompress(resources.files(__package__).joinpath("land.bin").read_bytes())
    shape = (180 * CELLS_A_DEGREE, 360 * CELLS_A_DEGREE)
    bits = np.unpackbits(np.frombuffer(packed, dtype=np.uint8), count=shape[0] * shape[1])
    return bits.reshape(shape).astype(np.bool_)


def is_near_land(latitude: Numbers, longitude: Numbers, within_km: float) -> Flags:
    """Whether there is land at places, or so near in any of sixteen directions."""
    found = is_land(latitude, longitude)
    for far in (within_km / 2.0, within_km):
        for way in np.linspace(0.0, 2.0 * np.pi, WAYS_ROUND, endpoint=False):
            found = found | is_land(*moved(latitude, longitude, way, far))
    return found


def moved(
    latitude: Numbers, longitude: Numbers, bearing: Numbers | float, far_km: Numbers | float
) -> tuple[Numbers, Numbers]:
    """The places so far off along a great circle that begins at so many radians from north."""
    arc, north = np.asarray(far_km) / MEAN_KM, np.radians(latitude)
    sine = np.sin(north) * np.cos(arc) + np.cos(north) * np.sin(arc) * np.cos(bearing)
    there = np.arcsin(np.clip(sine, -1.0, 1.0))
    aside = np.sin(bearing) * np.sin(arc) * np.cos(north)
    east = np.arctan2(aside, np.cos(arc) - np.sin(north) * sine)
    return np.degrees(there), (np.asarray(longitude) + np.degrees(east) + 180.0) % 360.0 - 180.0


@cache
def boxes() -> dict[str, tuple[tuple[str, Box], ...]]:
    """Names of regions and their boxes, for land and for sea, in the order that decides."""
    text = resources.files(__package__).joinpath("regions.toml").read_text(encoding="utf-8")
    return {
        kind: tuple((name, _box(box)) for name, several in names.items() for box in several)
        for kind, names in tomllib.loads(text).items()
    }


def _box(numbers: list[float]) -> Box:
    south, north, west, east = numbers
    return south, north, west, east


def region_names(latitude: Numbers, longitude: Numbers) -> list[str]:
    """What the regions of places are called."""
    land = is_land(latitude, longitude)
    return [
        name_of(float(north), float(east), "land" if dry else "sea")
        for north, east, dry in zip(latitude, longitude, land, strict=True)
    ]


def name_of(latitude: float, longitude: float, kind: str) -> str:
    """What a region of land or of sea is called: the first whose box holds the place."""
    for name, (south, north, west, east) in boxes()[kind]:
        if south <= latitude <= north and west <= longitude <= east:
            return name
    return kind
