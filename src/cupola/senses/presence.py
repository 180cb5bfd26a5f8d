"""Who is where, who is awake, and which rooms one can hear into."""

from cupola.world.catalogue.entities import PERSONS, PLACES, is_person
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import HATCHES, Work, World
from cupola.world.rows import Event


@rule
def find_everybody(world: World, work: Work) -> None:
    """`work.here` holds for each place the bodies in it, living or dead, as bits."""
    for place in range(PLACES):
        work.here[place] = 0
    for person in range(PERSONS):
        me = world.persons[person]
        if me.exists == 1 and me.place >= 0:
            work.here[me.place] |= 1 << person


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
    return work.here[place] if place >= 0 else 0


@rule
def bodies_in(work: Work, places: int) -> int:
    """The bodies in any of these places (bits), as bits."""
    bits = 0
    for place in range(PLACES):
        if (places >> place) & 1:
            bits |= work.here[place]
    return bits


@rule
def next_door(world: World, plan: Plan, place: int) -> int:
    """The places behind hatches of this place that stand open, as bits."""
    bits = 0
    if place < 0:
        return bits
    for row in range(HATCHES):
        hatch = plan.hatches[row]
        if hatch.exists == 1 and world.hatches[row].open == 1:
            if hatch.a == place:
                bits |= 1 << hatch.b
            elif hatch.b == place:
                bits |= 1 << hatch.a
    return bits


@rule
def actor_of(world: World, event: Event) -> int:
    """The one who did it, as a bit, if that is a person who is aware of it."""
    if is_person(event.actor) and is_aware(world, event.actor):
        return 1 << event.actor
    return 0
