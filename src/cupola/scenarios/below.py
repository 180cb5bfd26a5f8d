"""Grounds, states and the sky: what is below, and when it speaks, strikes or is in view."""

from functools import lru_cache
from typing import Any

import numpy as np

from cupola.errors import Mistake, ScenarioError
from cupola.physics.orbit.elements import Elements
from cupola.physics.orbit.timetable import timetable
from cupola.physics.orbit.track import Track, standing_at, track_of
from cupola.scenarios.building import Site
from cupola.scenarios.text.clock import minute_of_day
from cupola.scenarios.text.orbit import OrbitText
from cupola.world.book import NO_EVENT
from cupola.world.catalogue.entities import GROUNDS, NOBODY, STATES

WORDINGS = {"take_station": 1, "remove_others": 2}


def build_below(site: Site) -> None:
    """Grounds and states are in the plan, and as they are at minute 0."""
    sides = {name: code for code, name in enumerate(site.text.sides, 1)}
    for row in range(GROUNDS):
        _empty_ground(site, row)
    for row in range(STATES):
        _empty_state(site, row)
    for row, (name, text) in enumerate(site.text.grounds.items()):
        if not site.exists(name):
            continue
        plan, state = site.plan.grounds[row], site.world.grounds[row]
        plan.exists = state.exists = state.lives = 1
        state.side = sides[text.side]
        plan.order_at, plan.wording = site.turn(text.order.at), WORDINGS[text.order.wording]
        plan.addressees = site.bits(site.number(person) for person in text.order.to)
        plan.plain, plan.aloud = float(text.order.clarity), int(text.order.aloud)
        plan.call_at, plan.aid_at = site.turn(text.calls_at), site.turn(text.aid_at)
        plan.call_to, plan.region = site.number(text.calls), site.number(text.land)
    for row, (name, below) in enumerate(site.text.states.items()):
        if not site.exists(name):
            continue
        site.plan.states[row].exists = site.world.states[row].exists = 1
        site.world.states[row].side = sides[below.side] if below.side else 0
        site.plan.states[row].strikes_at = site.turn(below.strikes_at)
        site.plan.states[row].target = site.number(below.strikes)
        site.plan.states[row].region = site.number(name)


def _empty_ground(site: Site, row: int) -> None:
    plan = site.plan.grounds[row]
    plan.order_at = plan.call_at = plan.aid_at = -1
    plan.call_to = plan.region = NOBODY
    site.world.grounds[row].event = NO_EVENT


def _empty_state(site: Site, row: int) -> None:
    plan = site.plan.states[row]
    plan.strikes_at = -1
    plan.target = plan.region = NOBODY
    site.world.states[row].event = NO_EVENT


def sky_of(site: Site) -> Any:
    """The sky's timetable, one row a minute.  Raises ScenarioError if the orbit does not last."""
    text = site.text
    grounds = tuple((row.site[0], row.site[1]) for row in text.grounds.values())
    lands = tuple(tuple((point[0], point[1]) for point in row.land) for row in text.states.values())
    track = track_for(text.orbit, minute_of_day(text.starts_at), text.turns)
    return timetable(track, grounds, lands)


def track_for(orbit: OrbitText, first: int, turns: int) -> Track:
    """Where the station is in each of so many minutes, the first so many into day 1.

    Raises ScenarioError if the orbit does not last.
    """
    place = (orbit.stands_at[0], orbit.stands_at[1])
    try:
        return _track(orbit.set, place, orbit.midnight, first, turns)
    except ValueError as error:
        raise ScenarioError("orbit", [Mistake("orbit.elements", f"{error}")]) from error


@lru_cache(maxsize=8)
def _track(
    elements: Elements | None, place: tuple[float, float], day: float, first: int, turns: int
) -> Track:
    """The track, computed once for scenarios that share an orbit."""
    minutes = np.arange(first, first + turns, dtype=np.float64)
    return track_of(elements, day, minutes) if elements else standing_at(place, day, minutes)
