"""What cannot be so of ports, aerials and satellites: a port at no hatch, a way that needs none."""

from collections.abc import Iterator

from cupola.errors import Mistake
from cupola.scenarios.schema import ScenarioText
from cupola.scenarios.text.mistakes import not_one_of
from cupola.scenarios.text.outfit import AerialText, ContactText
from cupola.world.plan import AERIALS


def fitting_mistakes(text: ScenarioText) -> Iterator[Mistake]:
    """Every port, aerial or way to the ground that does not fit the rest of the station."""
    yield from _port_mistakes(text)
    if len(text.aerials) > AERIALS:
        what = f"{len(text.aerials)} aerials; at most {AERIALS} are allowed"
        yield Mistake("aerials", what)
    for name, aerial in text.aerials.items():
        yield from _aerial_mistakes(f"aerials.{name}", aerial, text)
    for name, way in text.contacts.items():
        yield from _way_mistakes(f"contacts.{name}", way, text)


def _port_mistakes(text: ScenarioText) -> Iterator[Mistake]:
    """A port is at a room, and the vehicle at it is one hatch away and at no other port."""
    vehicles = {name for name, place in text.places.items() if place.kind == "vehicle"}
    joined = {frozenset(hatch.between) for hatch in text.hatches}
    taken: dict[str, str] = {}
    for name, port in text.ports.items():
        if port.room not in text.places:
            what = not_one_of(port.room, "a place of this scenario", text.places)
            yield Mistake(f"ports.{name}.room", what)
        elif text.places[port.room].kind != "room":
            yield Mistake(f"ports.{name}.room", f"{port.room!r} is no room")
        if port.vehicle is None:
            continue
        where = f"ports.{name}.vehicle"
        if port.vehicle not in vehicles:
            yield Mistake(where, not_one_of(port.vehicle, "a vehicle of this scenario", vehicles))
        elif frozenset((port.room, port.vehicle)) not in joined:
            yield Mistake(where, f"no hatch leads from {port.room!r} to {port.vehicle!r}")
        if port.vehicle in taken:
            yield Mistake(where, f"{port.vehicle!r} already hangs at {taken[port.vehicle]!r}")
        taken.setdefault(port.vehicle, name)
    if text.ports:
        for name in sorted(vehicles - set(taken)):
            yield Mistake(f"places.{name}", "a vehicle that hangs at none of the ports")


def _aerial_mistakes(where: str, aerial: AerialText, text: ScenarioText) -> Iterator[Mistake]:
    """An aerial stands outside; if it is a system, it is one that is here."""
    outside = [name for name, place in text.places.items() if place.kind == "hull"]
    systems = [system.name for system in text.systems.values()]
    if aerial.at not in outside:
        yield Mistake(f"{where}.at", not_one_of(aerial.at, "a stretch of hull", outside))
    if aerial.system is not None and aerial.system not in systems:
        what = not_one_of(aerial.system, "a system of this scenario", systems)
        yield Mistake(f"{where}.system", what)


def _way_mistakes(where: str, way: ContactText, text: ScenarioText) -> Iterator[Mistake]:
    """A way is served by aerials that there are; satellites fall only where a way has some."""
    for name in way.aerials:
        if name not in text.aerials:
            what = not_one_of(name, "an aerial of this scenario", text.aerials)
            yield Mistake(f"{where}.aerials", what)
    if way.satellites_fall > 0.0 and (way.sites or not way.relays):
        what = "stations hear the station without any satellite; there are none that could fall"
        yield Mistake(f"{where}.satellites_fall", what)
