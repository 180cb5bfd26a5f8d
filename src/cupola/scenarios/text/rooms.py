"""What cannot be so of places: air where there is no wall, walls without air, impossible holes.

Nor can a place of another kind stand where people live, where an airlock leads, or for the void.
"""

import math
from collections.abc import Iterator

from cupola.errors import Mistake
from cupola.scenarios.schema import PlaceText, ScenarioText
from cupola.scenarios.text.mistakes import not_one_of

WITH_AIR = ("room", "vehicle")


def room_mistakes(text: ScenarioText) -> Iterator[Mistake]:
    """Every room, hatch or hole that cannot be."""
    for name, place in text.places.items():
        yield from _volume_mistakes(f"places.{name}", place)
        yield from _hole_mistakes(f"places.{name}", place)
        yield from _airlock_mistakes(f"places.{name}.airlock_to", place, text)
    yield from _hatch_mistakes(text)
    yield from _kind_mistakes(text)


def _hatch_mistakes(text: ScenarioText) -> Iterator[Mistake]:
    """A hatch joins two places with air, handholds two without, and nothing joins them twice."""
    joined: dict[frozenset[str], int] = {}
    for number, hatch in enumerate(text.hatches, 1):
        where = f"hatches[{number}].between"
        kinds = {text.places[end].kind for end in hatch.between if end in text.places}
        if "void" in kinds:
            yield Mistake(where, "leads into the void; no hatch does")
        elif "hull" in kinds and kinds & set(WITH_AIR):
            what = "leads outside; say airlock_to at the room from which people go out"
            yield Mistake(where, what)
        first = joined.setdefault(frozenset(hatch.between), number)
        if first != number:
            one, other = hatch.between
            what = f"{one!r} and {other!r} are joined already by hatches[{first}]; once is allowed"
            yield Mistake(where, what)


def _airlock_mistakes(where: str, place: PlaceText, text: ScenarioText) -> Iterator[Mistake]:
    """People go out of a place with air, and onto the hull."""
    if place.airlock_to is None:
        return
    if place.kind not in WITH_AIR:
        yield Mistake(where, f"nobody goes out from a place of kind {place.kind!r}")
    outside = _of_kind(text, "hull")
    if place.airlock_to in text.places and place.airlock_to not in outside:
        yield Mistake(where, not_one_of(place.airlock_to, "a stretch of hull", outside))


def _kind_mistakes(text: ScenarioText) -> Iterator[Mistake]:
    """People live where there is air, and what is let go outside drifts into the void."""
    inside, void = _of_kind(text, *WITH_AIR), _of_kind(text, "void")
    homes = [("home", text.home), ("meeting_place", text.meeting_place)]
    for name, person in text.people.items():
        for key in ("at", "post", "quarters"):
            homes.append((f"people.{name}.{key}", getattr(person, key)))
    for where, place in homes:
        if place in text.places and place not in inside:
            yield Mistake(where, not_one_of(place, "a room or vehicle", inside))
    if text.void in text.places and text.void not in void:
        yield Mistake("void", not_one_of(text.void, "a place of kind 'void'", void))


def _of_kind(text: ScenarioText, *kinds: str) -> list[str]:
    return [name for name, place in text.places.items() if place.kind in kinds]


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
