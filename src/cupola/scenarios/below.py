"""Grounds, states and the sky: what is below, and when it speaks, strikes or is in view."""

from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from cupola.errors import Mistake, ScenarioError
from cupola.physics.orbit.arcs import minutes_between
from cupola.physics.orbit.coverage import by_relays, by_sites
from cupola.physics.orbit.elements import Elements, Flags
from cupola.physics.orbit.frames import arc_km
from cupola.physics.orbit.timetable import timetable
from cupola.physics.orbit.track import Track, standing_at, track_of
from cupola.scenarios.building import Site
from cupola.scenarios.schema import StateText
from cupola.scenarios.text.clock import minute_of_day
from cupola.scenarios.text.orbit import OrbitText
from cupola.scenarios.text.outfit import AerialText, ContactText
from cupola.world.book import NO_EVENT
from cupola.world.catalogue.entities import (
    FIRST_GROUND,
    FIRST_STATE,
    FIRST_SYSTEM,
    GROUNDS,
    NOBODY,
    STATES,
)
from cupola.world.plan import AERIALS, CONTACTS

WORDINGS = {"take_station": 1, "remove_others": 2}
Place = tuple[float, float]


class Flight(NamedTuple):
    """What a track is computed from.

    place: where it stands, if it is in no orbit.  day: the Julian day with which day 1 begins;
    first: the first of so many minutes, counted from there.
    """

    elements: Elements | None
    place: Place
    day: float
    first: int
    turns: int


class Way(NamedTuple):
    """What a way to the ground looks for, and how high that has to stand."""

    relays: tuple[float, ...]
    sites: tuple[Place, ...]
    lowest_deg: float


def build_below(site: Site) -> None:
    """Grounds, states and the ways between are in the plan, and as they are at minute 0."""
    for row in range(GROUNDS):
        _empty_ground(site, row)
    for row in range(STATES):
        _empty_state(site, row)
    for row in range(CONTACTS):
        _empty_contact(site, row)
    for row in range(AERIALS):
        _empty_aerial(site, row)
    sides = {name: code for code, name in enumerate(site.text.sides, 1)}
    for row, name in enumerate(site.text.grounds):
        if site.exists(name):
            _build_ground(site, row, name, sides)
    for row, (name, below) in enumerate(site.text.states.items()):
        if site.exists(name):
            site.world.states[row].side = sides[below.side] if below.side else 0
            _build_state(site, row, name, below)
    site.plan.first_striker = _state_row(site, site.text.first_striker)
    for row, aerial in enumerate(site.text.aerials.values()):
        _build_aerial(site, row, aerial)
    for row, way in enumerate(site.text.contacts.values()):
        _build_contact(site, row, way)


def _build_ground(site: Site, row: int, name: str, sides: dict[str, int]) -> None:
    text, plan, state = site.text.grounds[name], site.plan.grounds[row], site.world.grounds[row]
    plan.exists = state.exists = state.lives = 1
    state.side = sides[text.side]
    plan.order_at, plan.wording = site.turn(text.order.at), WORDINGS[text.order.wording]
    plan.addressees = site.bits(site.number(person) for person in text.order.to)
    plan.plain, plan.aloud = float(text.order.clarity), int(text.order.aloud)
    plan.call_at, plan.aid_at = site.turn(text.calls_at), site.turn(text.aid_at)
    plan.call_to, plan.region = site.number(text.calls), site.number(text.land)


def _build_state(site: Site, row: int, name: str, text: StateText) -> None:
    plan, state = site.plan.states[row], site.world.states[row]
    plan.exists = state.exists = 1
    plan.strikes_at = state.strikes_from = site.turn(text.strikes_at)
    plan.target = state.enemy = site.number(text.strikes)
    plan.region, plan.places = site.number(name), len(text.land)
    plan.answers, plan.joins = int(text.answers), float(text.joins)
    plan.ally = _state_row(site, text.ally)
    others = [other for enemy, other in site.text.states.items() if enemy == text.strikes]
    others = others or [other for enemy, other in site.text.states.items() if enemy != name]
    flights = [minutes_between(places(text), places(other)) for other in others if other.land]
    plan.flight = sum(flights) / len(flights) if text.land and flights else 0.0


def _build_aerial(site: Site, row: int, text: AerialText) -> None:
    plan = site.plan.aerials[row]
    stands = site.exists(text.at) and site.exists(text.system or text.at)
    plan.exists, plan.lost_at = int(bool(stands)), site.turn(text.lost_at)
    number = site.number(text.system)
    plan.system = NOBODY if number == NOBODY else number - FIRST_SYSTEM


def _build_contact(site: Site, row: int, way: ContactText) -> None:
    plan = site.plan.contacts[row]
    plan.exists = 1
    served = (site.number(name) for name in way.serves)
    plan.grounds = site.bits(number - FIRST_GROUND for number in served)
    plan.lost_at, plan.back_at = site.turn(way.lost_at), site.turn(way.back_at)
    plan.aerials = site.bits(list(site.text.aerials).index(name) for name in way.aerials)
    plan.satellites_fall = float(way.satellites_fall)
    plan.struck_state = _state_row(site, way.lost_with)
    if way.lost_with is not None and plan.struck_state >= 0:
        land = np.array(site.text.states[way.lost_with].land)
        away = arc_km((way.terminal[0], way.terminal[1]), (land[:, 0], land[:, 1]))
        plan.struck_place = int(np.argmin(away))


def _state_row(site: Site, name: str | None) -> int:
    number = site.number(name)
    return NOBODY if number == NOBODY else number - FIRST_STATE


def _empty_ground(site: Site, row: int) -> None:
    plan = site.plan.grounds[row]
    plan.order_at = plan.call_at = plan.aid_at = -1
    plan.call_to = plan.region = NOBODY
    site.world.grounds[row].event = NO_EVENT


def _empty_state(site: Site, row: int) -> None:
    plan, state = site.plan.states[row], site.world.states[row]
    plan.strikes_at = state.strikes_from = -1
    plan.target = plan.region = plan.ally = state.enemy = NOBODY
    state.event = NO_EVENT


def _empty_contact(site: Site, row: int) -> None:
    plan = site.plan.contacts[row]
    plan.lost_at = plan.back_at = plan.struck_state = plan.struck_place = -1


def _empty_aerial(site: Site, row: int) -> None:
    plan = site.plan.aerials[row]
    plan.lost_at = plan.system = -1


def places(text: StateText) -> tuple[Place, ...]:
    """The places of a state's land."""
    return tuple((point[0], point[1]) for point in text.land)


def sky_of(site: Site) -> Any:
    """The sky's timetable, one row a minute.  Raises ScenarioError if the orbit does not last."""
    text = site.text
    flight = flight_of(text.orbit, minute_of_day(text.starts_at), text.turns)
    ways = tuple(_way(contact) for contact in text.contacts.values())
    lands = tuple(places(row) for row in text.states.values())
    return _sky(flight, ways, lands).copy()


@lru_cache(maxsize=8)
def _sky(flight: Flight, ways: tuple[Way, ...], lands: tuple[tuple[Place, ...], ...]) -> Any:
    """The timetable, made once for scenarios that share an orbit and what is below."""
    track = flown(flight)
    return timetable(track, [_in_sight(track, way) for way in ways], lands)


def _way(contact: ContactText) -> Way:
    sites = tuple((site[0], site[1]) for site in contact.sites)
    return Way(tuple(contact.relays), sites, contact.lowest_deg)


def _in_sight(track: Track, way: Way) -> Flags:
    """In which minutes something of a way to the ground is in sight of the station."""
    return by_relays(track, way.relays) | by_sites(track, way.sites, way.lowest_deg)


def flight_of(orbit: OrbitText, first: int, turns: int) -> Flight:
    """So many minutes of an orbit, the first so many into day 1."""
    place = (orbit.stands_at[0], orbit.stands_at[1])
    return Flight(orbit.set, place, orbit.midnight, first, turns)


@lru_cache(maxsize=8)
def flown(flight: Flight) -> Track:
    """Where the station is in each minute, computed once for scenarios that share an orbit.

    Raises ScenarioError if the orbit does not last.
    """
    minutes = np.arange(flight.first, flight.first + flight.turns, dtype=np.float64)
    try:
        if flight.elements:
            return track_of(flight.elements, flight.day, minutes)
        return standing_at(flight.place, flight.day, minutes)
    except ValueError as error:
        raise ScenarioError("orbit", [Mistake("orbit.elements", f"{error}")]) from error
