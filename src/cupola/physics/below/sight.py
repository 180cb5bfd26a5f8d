"""Sight: what of the war is in view below in this minute.

A flash is seen in its minute from wherever the place stands above the horizon, by night and by
day: at the limb it is as bright as magnitude -20 (facts 7.3).  After that the place glows by night
from some minutes on, and smokes by day as soon as the cloud stands.  Two thirds of the Earth are
under cloud, but a flash lights clouds, and fires of this size are seen through their gaps.  A
window shows only what lies the way it faces.
"""

from enum import IntEnum

from cupola.physics.below.strikes import struck_at
from cupola.world.catalogue.entities import FACINGS, STATES
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import SkyMinute, Tables, World

GLOWS_AFTER = 2
"""min from the strike until fires glow by night (facts 7.3: minutes to an hour)."""
SMOKES_AFTER = 10
"""min until the cloud has risen and stands (Glasstone and Dolan 1977, 2.15, from memory)."""


class Sight(IntEnum):
    """What is seen below: one bit each."""

    FLASH = 1
    FIRE = 2
    SMOKE = 4


SIGHTS = 3
"""Kinds of Sight: so many bits of `world.war_in_view` belong to each way a window may face."""


@rule
def the_war_shows(world: World, plan: Plan, tables: Tables) -> None:
    """What of the war is in view below is in `world.war_in_view`."""
    world.war_in_view = 0
    rows = len(tables.sky)
    if world.war_since < 0 or rows == 0 or world.below == 0:
        return
    now = tables.sky[world.turn if world.turn < rows else world.turn % rows]
    for state in range(STATES):
        seen = now.in_view[state] & world.states[state].struck
        for place in range(plan.states[state].places if seen != 0 else 0):
            if (seen >> place) & 1:
                _place_shows(world, now, state, place)


@rule
def seen_through(world: World, windows: int) -> int:
    """What of the war is seen through windows that face these ways, as bits of Sight."""
    found = 0
    for facing in range(FACINGS):
        if (windows >> facing) & 1:
            found |= (world.war_in_view >> (SIGHTS * facing)) & ((1 << SIGHTS) - 1)
    return found


@rule
def _place_shows(world: World, now: SkyMinute, state: int, place: int) -> None:
    """What a struck place shows is in view through all windows that face it."""
    age = world.turn - struck_at(world, state, place)
    found = sight_of(age, (now.dark[state] >> place) & 1)
    for facing in range(FACINGS):
        if (now.faced[state * FACINGS + facing] >> place) & 1:
            world.war_in_view |= found << (SIGHTS * facing)


@rule
def sight_of(age: int, dark: int) -> int:
    """What a place shows so many minutes after it was struck, by night (1) or by day (0)."""
    if age == 0:
        return Sight.FLASH
    if dark == 1:
        return Sight.FIRE if age >= GLOWS_AFTER else 0
    return Sight.SMOKE if age >= SMOKES_AFTER else 0
