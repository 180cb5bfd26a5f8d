"""Feeling: regret shows.

Nobody decides to regret.  When a person's guilt passes one half, it is told once, to that
person alone; it can be told again after the guilt has faded.  If the last harm that the person
remembers having done is to a system, and is not undone, the regret is about that system.
"""

from cupola.world.book import tell
from cupola.world.catalogue.entities import FIRST_SYSTEM, NOBODY, PERSONS, System
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.ledger import is_own_deed
from cupola.world.plan import Plan
from cupola.world.records import SystemState, World
from cupola.world.rows import Book

REGRETS_ABOVE = 0.5
"""Guilt above which it is told (share, own choice)."""
EASED_BELOW = 0.3
"""Guilt below which it can be told anew (share, own choice)."""


@rule
def people_regret(world: World, plan: Plan, book: Book) -> None:
    """Whoever has come to feel guilty this minute regrets."""
    for person in range(PERSONS - plan.spare.persons):
        me = world.persons[person]
        if me.exists == 0 or me.alive == 0:
            continue
        guilt = world.minds[person].guilt
        if me.regrets == 0 and guilt > REGRETS_ABOVE:
            me.regrets = 1
            regret(world, book, person)
        elif me.regrets == 1 and guilt < EASED_BELOW:
            me.regrets = 0


@rule
def regret(world: World, book: Book, person: int) -> None:
    """A person regrets, and what they damaged last is what it is about."""
    row = damaged_last_by(world, person)
    target = FIRST_SYSTEM + row if row >= 0 else NOBODY
    event = tell(world, book, Verb.REGRET, person, target)
    if row >= 0:
        event.cause = world.systems[row].event


@rule
def damaged_last_by(world: World, person: int) -> int:
    """The row of the system that this person cut or shut down last, NOBODY if none.

    Nor is there one for whoever has wounded somebody since: that weighs more.
    """
    mind = world.minds[person]
    last = NOBODY
    latest = last_wound_by(world, person)
    if is_own_deed(mind, Fact.WIRE_OK) and is_down(world.systems[System.WIRE], latest):
        last = int(System.WIRE)
        latest = world.systems[System.WIRE].event
    if is_own_deed(mind, Fact.LIFE_SUPPORT_ON):
        if is_down(world.systems[System.LIFE_SUPPORT], latest):
            last = int(System.LIFE_SUPPORT)
    return last


@rule
def is_down(system: SystemState, since: int) -> bool:
    """Whether a system is cut or off by an event after this one."""
    return system.event > since and (system.cut == 1 or system.on == 0)


@rule
def last_wound_by(world: World, person: int) -> int:
    """The number of the event by which a person last wounded anybody, -1 if there is none."""
    latest = -1
    for other in range(PERSONS):
        someone = world.persons[other]
        if other != person and someone.wounded_by == person:
            latest = max(latest, someone.wound_event)
    return latest
