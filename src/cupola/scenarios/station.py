"""The station as text becomes places, hatches, items and systems of plan and world."""

import math

from cupola.physics.cabin.exchange import elimination_order
from cupola.physics.cabin.gas import GAS_CONSTANT, KELVIN
from cupola.physics.systems import noise_of
from cupola.scenarios.building import Site
from cupola.scenarios.schema import PlaceText
from cupola.world.catalogue.entities import (
    FACINGS,
    FIRST_PLACE,
    NOBODY,
    PLACES,
    Facing,
    PlaceKind,
    System,
    Use,
    is_place,
)
from cupola.world.plan import PlacePlan

CABIN_CELSIUS = 22.0
"""deg C (facts, section 0)."""
CABIN_KPA = 101.3
"""kPa (facts, section 0)."""
O2_KPA = 21.2
"""kPa at the start (facts 2.5)."""
CO2_KPA = 0.4
"""kPa at the start (facts 2.5: 3.0 mmHg, six people on one scrubber and a half)."""
DISCHARGE = 0.6
"""Share of a hole's section that its jet fills: a drilled hole (facts 2.4)."""
H2O_KPA = 1.06
"""kPa: 40 % relative humidity at 22 deg C (facts, section 0)."""


def build_station(site: Site) -> None:
    """Places, hatches, items and systems are in the plan, and as they are at minute 0."""
    _build_places(site)
    _build_hatches(site)
    _build_items(site)
    _build_systems(site)
    _leave_vehicle_under_way(site)
    _fill_with_air(site)
    _order_rooms(site)


def _build_places(site: Site) -> None:
    sides = {name: code for code, name in enumerate(site.text.sides, 1)}
    for row in range(PLACES):
        site.plan.places[row].airlock_to = NOBODY
        site.plan.places[row].hole_at = site.plan.places[row].fire_at = -1
        site.world.places[row].blood_event = NOBODY
    for row, (name, text) in enumerate(site.text.places.items()):
        place = site.plan.places[row]
        place.exists = site.exists(name)
        if not place.exists:
            continue
        place.kind = int(PlaceKind[text.kind.upper()])
        place.segment = text.segment
        place.side = sides[text.side] if text.side else 0
        place.volume = float(text.volume_m3)
        place.windows = windows_of(text)
        place.hull_view = site.bits(site.place_row(seen) for seen in text.sees)
        place.airlock_to = site.place_row(text.airlock_to)
        place.prepare = text.prepare_minutes
        place.hidden = int(text.hidden)
        place.lockable = int(text.lockable)
        place.fan_noise, place.machine_noise = float(text.fans_db), float(text.machines_db)
        place.scrubber, place.generator = float(text.scrubber), float(text.generator)
        _build_mishaps(site, place, text)


def windows_of(text: PlaceText) -> int:
    """The ways in which a place's windows show the Earth, as bits: all, if none is named."""
    if not text.windows:
        return (1 << FACINGS) - 1 if text.earth_window else 0
    open_ways = {way for window in text.windows if not window.shuttered for way in window.faces}
    return sum(1 << Facing[way.upper()] for way in open_ways)


def _build_mishaps(site: Site, place: PlacePlan, text: PlaceText) -> None:
    """Holes and fires are in the plan."""
    place.hole = DISCHARGE * math.pi / 4.0 * (text.hole_mm / 1000.0) ** 2
    place.hole_at, place.fire_at = site.turn(text.hole_at), site.turn(text.fire_at)
    site.plan.mishaps += int(place.hole > 0.0) + int(place.fire_at >= 0)


def _build_hatches(site: Site) -> None:
    for row, hatch in enumerate(site.plan.hatches):
        hatch.key = hatch.a = hatch.b = NOBODY
        site.world.hatches[row].locked_from = NOBODY
    for row, text in enumerate(site.text.hatches):
        a, b = (site.place_row(name) for name in text.between)
        if a == NOBODY or b == NOBODY:
            continue
        hatch = site.plan.hatches[row]
        hatch.exists, hatch.a, hatch.b = 1, a, b
        hatch.flow = float(text.flow_m3_per_min)
        hatch.key = site.number(text.key)
        site.world.hatches[row].open = int(text.open)
        site.plan.places[a].near |= 1 << b
        site.plan.places[b].near |= 1 << a
        for end in (a, b):
            site.plan.places[end].hatches |= 1 << row


def _build_items(site: Site) -> None:
    for row, item in enumerate(site.plan.items):
        item.opens = item.part_of = item.maker = NOBODY
        site.world.items[row].at = NOBODY
    for row, (name, text) in enumerate(site.text.items.items()):
        if not site.exists(name):
            continue
        item = site.plan.items[row]
        item.exists = 1
        item.uses = site.bits(int(Use[use.upper()]).bit_length() - 1 for use in text.uses)
        item.harm, item.mass = float(text.harm), float(text.mass_kg)
        item.opens, item.part_of = site.number(text.opens), site.number(text.part_of)
        item.maker, item.shown = site.number(text.maker), int(text.shown)
        state = site.world.items[row]
        state.at = site.number(text.at)
        if state.at == NOBODY:
            state.at = FIRST_PLACE + site.place_row(site.text.home)
        state.pocketed, state.loose = int(text.pocketed), int(text.loose)


def _build_systems(site: Site) -> None:
    for row, system in enumerate(site.plan.systems):
        system.place = system.key = system.inside = NOBODY
        state = site.world.systems[row]
        state.operator = state.readied_by = state.event = NOBODY
    for role, text in site.text.systems.items():
        if not site.exists(text.name):
            continue
        row = int(System[role.upper()])
        system, state = site.plan.systems[row], site.world.systems[row]
        rows = [site.place_row(name) for name in text.places if site.exists(name)]
        system.exists = state.exists = 1
        system.place, system.places = rows[0], site.bits(rows)
        if system.place != NOBODY:
            site.plan.places[system.place].systems |= 1 << row
        system.seats, system.reach = text.seats, float(text.reach_m)
        system.key, system.inside = site.number(text.key), site.number(text.inside)
        state.on, state.broken, state.locked = int(text.on), int(text.broken), int(text.locked)
    site.plan.candles = site.text.systems["candles"].stock if "candles" in site.text.systems else 0


def _leave_vehicle_under_way(site: Site) -> None:
    """A vehicle that docks later is not at the station yet, and its hatch is shut."""
    site.plan.docks_at = site.turn(site.text.docks_at)
    if site.plan.docks_at < 0:
        return
    site.world.systems[System.VEHICLE].on = 0
    cabin = site.plan.systems[System.VEHICLE].place
    for row, hatch in enumerate(site.plan.hatches):
        if hatch.exists and cabin in (hatch.a, hatch.b):
            site.world.hatches[row].open = 0


def _fill_with_air(site: Site) -> None:
    for row in range(PLACES):
        place, here = site.plan.places[row], site.world.places[row]
        if not place.exists:
            continue
        here.temperature = CABIN_CELSIUS
        here.noise = noise_of(site.world, site.plan, row)
        moles_per_kpa = place.volume * 1000.0 / (GAS_CONSTANT * (CABIN_CELSIUS + KELVIN))
        pressures = (O2_KPA, CO2_KPA, CABIN_KPA - O2_KPA - CO2_KPA - H2O_KPA, H2O_KPA)
        here.gas = [kpa * moles_per_kpa for kpa in pressures]


def _order_rooms(site: Site) -> None:
    """Rooms with air, in the order in which their exchange is solved."""
    rooms = [row for row in range(PLACES) if has_air(site.plan.places[row])]
    at = {row: number for number, row in enumerate(rooms)}
    edges = [(at[h.a], at[h.b]) for h in site.plan.hatches if h.exists and {h.a, h.b} <= set(at)]
    order = elimination_order(len(rooms), edges)
    site.plan.air_rooms = len(rooms)
    site.plan.air_order = [rooms[number] for number in order] + [NOBODY] * (PLACES - len(rooms))


def has_air(place: PlacePlan) -> bool:
    """Whether a place holds air that people breathe."""
    return place.exists == 1 and place.volume > 0.0


def place_of_thing(site: Site, at: int) -> int:
    """The row of the place where a person, item or system is at minute 0, -1 for nowhere."""
    for _ in range(4):
        if at == NOBODY:
            return NOBODY
        if is_place(at):
            return at - FIRST_PLACE
        name = site.names.of(at)
        if name in site.text.items:
            at = site.world.items[site.item_row(name)].at
        elif name in site.text.people:
            return site.home_row(site.text.people[name].at)
        else:
            return site.plan.systems[site.system_row(name)].place
    return NOBODY
