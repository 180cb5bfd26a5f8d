"""The turn: the table of contents of everything that happens in a minute.

The order is the rule.  A world between two turns is whole.
"""

from enum import IntEnum

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
from cupola.rules.acting import act
from cupola.rules.endings import has_it_ended
from cupola.rules.feeling import people_regret
from cupola.runs.choosing import everyone_free_chooses, is_startled_out
from cupola.runs.updating import everyone_updates
from cupola.senses.perceiving import everyone_perceives
from cupola.senses.sights import look_around
from cupola.world.actions import is_free, nothing
from cupola.world.book import is_nearly_full, open_page
from cupola.world.catalogue.entities import FIRST_PLACE, PERSONS, MindKind, is_person
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.verbs import Verb
from cupola.world.chance import Purpose, roll
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Person, Tables, Work, World
from cupola.world.rows import Book


class Pause(IntEnum):
    """Why `live` came back."""

    ENDED = 0
    MINUTE = 1
    BOOK_FULL = 2
    SOMEONE_CHOOSES = 3


@rule
def live(world: World, plan: Plan, tables: Tables, book: Book, work: Work, until: int) -> int:
    """The run goes on until it ends, a minute comes, the book is full, or a choice is awaited."""
    while True:
        if world.ending > 0:
            return Pause.ENDED
        if world.turn >= until:
            return Pause.MINUTE
        if is_nearly_full(book):
            return Pause.BOOK_FULL
        if someone_outside_must_choose(world, plan):
            return Pause.SOMEONE_CHOOSES
        turn(world, plan, tables, book, work)


@rule
def live_in_tables(  # as `live`, and as many arguments
    worlds: list[World],
    plans: list[Plan],
    tables: Tables,
    books: list[Book],
    works: list[Work],
    until: int,
) -> int:
    """The same for the first row of each table: how Python hands over large records at once."""
    return live(worlds[0], plans[0], tables, books[0], works[0], until)


@rule
def someone_outside_must_choose(world: World, plan: Plan) -> bool:
    """Whether a person played from outside has to choose."""
    for person in range(PERSONS - plan.spare.persons):
        if must_choose(world, person):
            return True
    return False


@rule
def must_choose(world: World, person: int) -> bool:
    """Whether somebody played from outside is free, or is called away by something new."""
    me = world.persons[person]
    if me.mind != MindKind.OUTSIDE:
        return False
    return is_free(me, world.turn) or is_startled_out(world, person)


@rule
def turn(world: World, plan: Plan, tables: Tables, book: Book, work: Work) -> None:
    """One minute."""
    open_page(book)
    everyone_free_chooses(world, plan, tables, book, work)
    the_sky_moves(world, tables)
    the_vehicle_docks(world, plan)
    the_war_goes_on(world, plan, book)
    the_war_shows(world, plan, tables)
    systems_work_or_fail(world, plan, book)
    alarms_sound(world, plan, book)
    if air_is_due(world, plan):
        the_air_mixes(world, plan, work)
    bodies_live(world, plan, book)
    animals_live(world, plan, book)
    people_act(world, plan, book, work)
    what_was_let_go_drifts(world, plan, book)
    look_around(world, plan, book, work)
    everyone_perceives(world, plan, book, work)
    everyone_updates(world, plan, book, work)
    people_regret(world, plan, book)
    has_it_ended(world, plan, book)
    world.turn += 1


@rule
def people_act(world: World, plan: Plan, book: Book, work: Work) -> None:
    """Whoever's action is due does it, in an order drawn by chance."""
    for place in range(draw_order(world, plan, work)):
        person = work.order[place]
        me = world.persons[person]
        if not is_due(world, me):
            continue  # it was prevented this minute
        if me.doing.verb == Verb.SLEEP and me.awake == 0:
            me.awake = 1
            nothing(me.doing)
            continue
        before = me.place
        if not meets_whom_they_seek(world, person):
            act(world, plan, book, person, me.doing)
        if not is_under_way(me, before) or meets_whom_they_seek(world, person):
            nothing(me.doing)
            me.cause = -1


@rule
def is_due(world: World, me: Person) -> bool:
    """Whether what somebody is doing takes effect this minute."""
    if me.alive == 0 or me.doing.verb == Verb.NONE:
        return False
    return world.turn >= me.until or is_going_to_sleep(me)


@rule
def meets_whom_they_seek(world: World, person: int) -> bool:
    """Whether somebody on their way comes upon the one whom they are about, and walks no further.

    Whoever was here a minute ago has not been come upon: one may walk away from them, or with them.
    """
    me = world.persons[person]
    mind = world.minds[person]
    whom = mind.intention_target
    if me.doing.verb != Verb.GO or mind.intention == Intention.NONE or not is_person(whom):
        return False
    if world.persons[whom].place != me.place or whom == person:
        return False
    return mind.seen_turn[whom] != mind.turn or mind.seen_place[whom] != mind.place


@rule
def is_under_way(me: Person, before: int) -> bool:
    """Whether a walk goes on or a sleep has just begun."""
    if me.doing.verb == Verb.SLEEP:
        return me.awake == 0
    if me.doing.verb != Verb.GO or me.place == before:
        return False
    return me.place != me.doing.target - FIRST_PLACE


@rule
def is_going_to_sleep(me: Person) -> bool:
    """Whether a sleep begins now; it takes effect at its beginning, not at its end."""
    return me.doing.verb == Verb.SLEEP and me.awake == 1


@rule
def draw_order(world: World, plan: Plan, work: Work) -> int:
    """How many people's actions are due; `work.order` holds them in this minute's order."""
    count = 0
    for person in range(PERSONS - plan.spare.persons):
        if not is_due(world, world.persons[person]):
            continue
        luck = roll(world, Purpose.ORDER, person, 0, world.turn)
        at = count
        while at > 0 and work.luck[at - 1] > luck:
            work.order[at] = work.order[at - 1]
            work.luck[at] = work.luck[at - 1]
            at -= 1
        work.order[at] = person
        work.luck[at] = luck
        count += 1
    return count
