"""Who is where, who is awake, and which rooms one can hear into."""

from cupola.rules.reach import behind, lowest
from cupola.world.catalogue.entities import PERSONS, PLACES, PlaceKind, is_person
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Work, World
from cupola.world.rows import Event


@rule
def find_everybody(world: World, plan: Plan, work: Work) -> None:
    """`work.muster` holds who is in each place and how they are."""
    muster = work.muster
    for place in range(PLACES - plan.spare.places):
        muster.here[place] = 0
    living = aware = still = seated = gripped = outside = 0
    for person in range(PERSONS - plan.spare.persons):
        me = world.persons[person]
        if me.exists == 0:
            continue
        living |= me.alive << person
        aware |= (me.alive & me.awake) << person
        still |= (1 - me.awake) << person
        seated |= me.seated << person
        gripped |= 1 << person if me.held_by >= 0 else 0
        if me.place >= 0:
            muster.here[me.place] |= 1 << person
            outside |= 1 << me.place if plan.places[me.place].kind >= PlaceKind.HULL else 0
    muster.living = living
    muster.aware = aware
    muster.still = still
    muster.seated = seated
    muster.gripped = gripped
    muster.outside = outside


@rule
def is_aware(world: World, person: int) -> bool:
    """Whether a person is alive and awake."""
    me = world.persons[person]
    return me.exists == 1 and me.alive == 1 and me.awake == 1


@rule
def everybody_aware(world: World) -> int:
    """Everybody who is alive and awake, as bits."""
    bits = 0
    for person in range(PERSONS):
        if is_aware(world, person):
            bits |= 1 << person
    return bits


@rule
def bodies_at(work: Work, place: int) -> int:
    """The bodies in a place, as bits; nobody is nowhere."""
    return work.muster.here[place] if place >= 0 else 0


@rule
def bodies_in(work: Work, places: int) -> int:
    """The bodies in any of these places (bits), as bits."""
    bits = 0
    for place in range(PLACES):
        if (places >> place) & 1:
            bits |= work.muster.here[place]
    return bits


@rule
def next_door(world: World, plan: Plan, place: int) -> int:
    """The places behind hatches of this place that stand open, as bits."""
    bits = 0
    rest = plan.places[place].hatches if place >= 0 else 0
    while rest != 0:
        row = lowest(rest)
        rest &= rest - 1
        if world.hatches[row].open == 1:
            bits |= 1 << behind(plan, row, place)
    return bits


@rule
def actor_of(world: World, event: Event) -> int:
    """The one who did it, as a bit, if that is a person who is aware of it."""
    if is_person(event.actor) and is_aware(world, event.actor):
        return 1 << event.actor
    return 0
