"""Whether what a scenario says of the war can be so: strikes on land, ways that can be ways."""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from cupola.errors import Mistake
from cupola.physics.earth.land import is_near_land
from cupola.scenarios.schema import ScenarioText, StateText
from cupola.scenarios.text.clock import is_a_time, turn_of
from cupola.scenarios.text.outfit import ContactText

COAST_KM = 30.0
"""km from land within which a place of a state still counts as its land: a cell and a bit."""


def war_mistakes(text: ScenarioText) -> Iterator[Mistake]:
    """Land that is sea, allies of oneself, ways without satellite or station, a late beginner."""
    for name, state in text.states.items():
        yield from _state_mistakes(f"states.{name}", name, state)
    for name, way in text.contacts.items():
        yield from _way_mistakes(f"contacts.{name}", way, text)
    yield from _first_mistakes(text)


def _state_mistakes(where: str, name: str, state: StateText) -> Iterator[Mistake]:
    for number, point in enumerate(state.land, 1):
        if not -90.0 <= point[0] <= 90.0:
            yield Mistake(f"{where}.land[{number}]", f"there is no latitude {point[0]:g}")
        elif not _is_land_there(point[0], point[1]):
            yield Mistake(f"{where}.land[{number}]", f"at {point[0]:g}, {point[1]:g} there is sea")
    if state.ally == name:
        yield Mistake(f"{where}.ally", "a state is no ally of itself")
    if state.strikes == name:
        yield Mistake(f"{where}.strikes", "a state does not strike itself")


@lru_cache(maxsize=256)
def _is_land_there(latitude: float, longitude: float) -> bool:
    """Whether a place is on land or at its coast; looked up once for all forms of a scenario."""
    return bool(is_near_land(np.array([latitude]), np.array([longitude]), COAST_KM)[0])


def _way_mistakes(where: str, way: ContactText, text: ScenarioText) -> Iterator[Mistake]:
    if not way.relays and not way.sites:
        yield Mistake(where, "needs satellites under relays, or stations under sites")
    for number, site in enumerate([*way.sites, way.terminal], 1):
        if not -90.0 <= site[0] <= 90.0:
            key = f"sites[{number}]" if number <= len(way.sites) else "terminal"
            yield Mistake(f"{where}.{key}", f"there is no latitude {site[0]:g}")
    if way.lost_with in text.states and not text.states[way.lost_with].land:
        yield Mistake(f"{where}.lost_with", f"{way.lost_with!r} has no land that could be struck")


def _first_mistakes(text: ScenarioText) -> Iterator[Mistake]:
    """Whoever launches first has to strike before all others."""
    first = text.states.get(text.first_striker or "")
    if first is None:
        return
    times = {n: s.strikes_at for n, s in text.states.items() if is_a_time(s.strikes_at)}
    turns = {name: turn_of(at, text.starts_at) for name, at in times.items() if at != "never"}
    own = turns.pop(str(text.first_striker), None)
    if own is None:
        yield Mistake("first_striker", f"{text.first_striker!r} never strikes")
    elif any(turn <= own for turn in turns.values()):
        yield Mistake("first_striker", "another state's strikes fall no later")
