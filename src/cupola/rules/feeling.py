"""Feeling: regret shows.

Nobody decides to regret.  When a person's guilt passes one half, it is told once, to that
person alone; it can be told again after the guilt has faded.  If the person has damaged a
system, the regret is about the latest one.
"""

from cupola.world.book import tell
from cupola.world.catalogue.entities import FIRST_SYSTEM, NOBODY, PERSONS, SYSTEMS
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import World
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
    """The row of the system that this person cut, faked or shut down last, NOBODY if none."""
    last = NOBODY
    latest = -1
    for row in range(SYSTEMS):
        system = world.systems[row]
        if system.exists == 0 or system.operator != person or system.event <= latest:
            continue
        if system.cut == 1 or system.faked == 1 or system.on == 0:
            latest = system.event
            last = row
    return last
