"""What cannot be so of rooms: air where there is no wall, walls without air, impossible holes."""

import math
from collections.abc import Iterator

from cupola.errors import Mistake
from cupola.scenarios.schema import PlaceText, ScenarioText

WITH_AIR = ("room", "vehicle")


def room_mistakes(text: ScenarioText) -> Iterator[Mistake]:
    """Every room, hatch or hole that cannot be."""
    for name, place in text.places.items():
        yield from _volume_mistakes(f"places.{name}", place)
        yield from _hole_mistakes(f"places.{name}", place)
    for number, hatch in enumerate(text.hatches, 1):
        kinds = {text.places[end].kind for end in hatch.between if end in text.places}
        if "void" in kinds:
            yield Mistake(f"hatches[{number}].between", "leads into the void; no hatch does")
        elif "hull" in kinds and kinds & set(WITH_AIR):
            what = "leads outside; say airlock_to at the room from which people go out"
            yield Mistake(f"hatches[{number}].between", what)


def _volume_mistakes(where: str, place: PlaceText) -> Iterator[Mistake]:
    """A room has air, and the open has none."""
    if place.kind in WITH_AIR and place.volume_m3 <= 0.0:
        what = f"a {place.kind} needs air: it has to be more than 0"
        yield Mistake(f"{where}.volume_m3", what)
    if place.kind not in WITH_AIR and place.volume_m3 > 0.0:
        yield Mistake(f"{where}.volume_m3", f"there is no air in a place of kind {place.kind!r}")


def _hole_mistakes(where: str, place: PlaceText) -> Iterator[Mistake]:
    """A hole is in a wall with air behind it, and smaller than the wall."""
    for key in ("hole_mm", "scrubber", "generator"):
        if getattr(place, key) > 0.0 and place.kind not in WITH_AIR:
            yield Mistake(f"{where}.{key}", f"there is no air in a place of kind {place.kind!r}")
    if place.fire_at != "never" and place.kind not in WITH_AIR:
        yield Mistake(f"{where}.fire_at", f"nothing burns in a place of kind {place.kind!r}")
    across = 1000.0 * widest_m(place.volume_m3)
    if place.kind in WITH_AIR and place.hole_mm > across > 0.0:
        what = f"a hole of {place.hole_mm:g} mm is larger than the hull ({across:.0f} mm across)"
        yield Mistake(f"{where}.hole_mm", what)
    if place.hole_at != "never" and place.hole_mm == 0.0:
        yield Mistake(f"{where}.hole_at", "says when, but there is no hole_mm to say how wide")


def widest_m(volume_m3: float) -> float:
    """The diameter of a ball of this volume: no hole in a hull that holds as much is wider."""
    return float((6.0 * volume_m3 / math.pi) ** (1.0 / 3.0))
