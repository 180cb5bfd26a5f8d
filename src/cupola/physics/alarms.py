"""Alarms: a fall of pressure and a fire are told to all aboard, each once, while there is power."""

from cupola.physics.cabin.fire import burns
from cupola.physics.cabin.gas import pressure_kpa
from cupola.physics.systems import power_on
from cupola.world.book import Outcome, tell
from cupola.world.catalogue.entities import FIRST_PLACE, NOBODY, PLACES
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import World
from cupola.world.rows import Book

LOW_KPA = 96.5
"""kPa below which the alarm sounds (facts, section 0)."""
LEAK, FIRE = 1, 2
"""Bits of `world.alarm`: which alarms have sounded."""


@rule
def alarms_sound(world: World, plan: Plan, book: Book) -> None:
    """A fall of pressure has been told, and a fire that has burnt for a minute and burns on."""
    if plan.mishaps == 0 or not power_on(world):
        return
    for row in range(PLACES - plan.spare.places):
        place = plan.places[row]
        if place.exists == 0:
            continue
        if world.alarm & FIRE == 0 and world.turn > place.fire_at and burns(world, plan, row):
            _alarm(world, book, FIRE, row, Outcome.BURNING)
        if world.alarm & LEAK == 0 and place.hole > 0.0 and world.turn >= place.hole_at:
            if pressure_kpa(world, plan, row) < LOW_KPA:
                _alarm(world, book, LEAK, row, Outcome.LEAKING)


@rule
def _alarm(world: World, book: Book, what: int, row: int, outcome: int) -> None:
    """One alarm sounds, and says where."""
    world.alarm |= what
    event = tell(world, book, Verb.ALARM, NOBODY, FIRST_PLACE + row)
    event.outcome = outcome
