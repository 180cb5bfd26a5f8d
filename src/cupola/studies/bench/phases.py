"""How much of a minute each phase of the turn takes.

Each minute one phase is done some times more, on copies of the world, before it is done in
earnest; what a run takes longer than with the copies alone is that phase's time.  So every
phase is measured at its place in the turn, on the worlds that a run really goes through, and
the run itself stays the same.
"""

from typing import Any

from cupola.physics.air import air_is_due, the_air_mixes
from cupola.physics.alarms import alarms_sound
from cupola.physics.animals import animals_live
from cupola.physics.below.sight import the_war_shows
from cupola.physics.bodies import bodies_live
from cupola.physics.docking import the_vehicle_docks
from cupola.physics.drifting import what_was_let_go_drifts
from cupola.physics.sky import the_sky_moves
from cupola.physics.systems import systems_work_or_fail
from cupola.physics.war import the_war_goes_on
from cupola.rules.endings import has_it_ended
from cupola.rules.feeling import people_regret
from cupola.runs.choosing import everyone_free_chooses
from cupola.runs.turn import people_act
from cupola.runs.updating import everyone_updates
from cupola.senses.perceiving import everyone_perceives
from cupola.senses.sights import look_around
from cupola.world.book import open_page
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Tables, Work, World
from cupola.world.rows import Book

PHASES = (
    "choose",
    "sky",
    "war",
    "systems",
    "air",
    "bodies",
    "animals",
    "act",
    "drift",
    "look",
    "perceive",
    "update",
    "end",
)
"""The phases of a turn in their order; the number of each is its place here."""
PHASE_COUNT = 13
NO_PHASE = 13
"""Only the copies are made, and nothing is done again."""
TIMES_AGAIN = 8
"""How often the phase is done again each minute; more drowns the turn, less drowns in noise."""


@rule
def phase(  # the turn, one phase at a time
    number: int, world: World, plan: Plan, tables: Tables, book: Book, work: Work
) -> None:
    """One phase of a minute is done."""
    if number < 7:
        _earlier_phase(number, world, plan, tables, book, work)
    elif number == 7:
        people_act(world, plan, book, work)
    elif number == 8:
        what_was_let_go_drifts(world, plan, book)
    elif number == 9:
        look_around(world, plan, book, work)
    elif number == 10:
        everyone_perceives(world, plan, book, work)
    elif number == 11:
        everyone_updates(world, plan, book, work)
    elif number == 12:
        people_regret(world, plan, book)
        has_it_ended(world, plan, book)


@rule
def _earlier_phase(
    number: int, world: World, plan: Plan, tables: Tables, book: Book, work: Work
) -> None:
    """One phase up to the moment when people act."""
    if number == 0:
        everyone_free_chooses(world, plan, tables, book, work)
    elif number == 1:
        the_sky_moves(world, tables)
        the_vehicle_docks(world, plan)
    elif number == 2:
        the_war_goes_on(world, plan, book)
        the_war_shows(world, plan, tables)
    elif number == 3:
        systems_work_or_fail(world, plan, book)
        alarms_sound(world, plan, book)
    elif number == 4:
        if air_is_due(world, plan):
            the_air_mixes(world, plan, work)
    elif number == 5:
        bodies_live(world, plan, book)
    else:
        animals_live(world, plan, book)


def live_with_a_phase_again(
    worlds: Any, plan: Plan, tables: Tables, book: Book, work: Work, order: tuple[int, int]
) -> None:
    """The first world goes on to a minute or its ending, the second being room for copies.

    order: the phase that is done again, or NO_PHASE, and the minute to stop at.
    """
    world = worlds[0]
    while world.ending == 0 and world.turn < order[1]:
        open_page(book)
        for number in range(PHASE_COUNT):
            if number == order[0] or (number == 0 and order[0] == NO_PHASE):
                # With NO_PHASE too, or the compiler sees that all copies but one are in vain.
                for _ in range(TIMES_AGAIN):
                    worlds[1] = worlds[0]
                    _again(order[0], worlds[1], plan, tables, book, work)
            phase(number, world, plan, tables, book, work)
        world.turn += 1


@rule
def _again(number: int, copy: World, plan: Plan, tables: Tables, book: Book, work: Work) -> None:
    """One phase is done on the copy, and what it told is forgotten."""
    events, beliefs, bonds = book.event_count, book.belief_count, book.bond_count
    facts, orders, decisions = book.fact_count, book.order_count, book.decision_count
    phase(number, copy, plan, tables, book, work)
    book.event_count, book.belief_count, book.bond_count = events, beliefs, bonds
    book.fact_count, book.order_count, book.decision_count = facts, orders, decisions
