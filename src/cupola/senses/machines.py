"""Machines and things: what they look like to whoever is beside them or inspects them."""

from cupola.physics.fitness import clear_head
from cupola.physics.systems import louder
from cupola.rules.reach import is_at_system
from cupola.senses.seeing import shows, shows_if_doubted
from cupola.world.catalogue.entities import (
    FIRST_ITEM,
    FIRST_SYSTEM,
    ITEMS,
    PERSONS,
    System,
    Use,
)
from cupola.world.catalogue.facts import About, Fact, about, denial
from cupola.world.chance import Purpose, happens
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import World
from cupola.world.rows import Book

HUSH = 3.0
"""dB by which a room must be quieter than usual to be noticed: half the power (acoustics)."""
TWO_ALIKE = 3.02
"""dB that a second noise adds to a first at most: as loud as the first it adds 3.01 (acoustics)."""
LISTENS_EVERY = 5
"""Minutes between two chances to notice a silence (own choice)."""
NOTICES_HUSH = 0.5
"""Chance that a fully attentive person notices a silence in that time (own estimate)."""


@rule
def hum_tells(world: World, plan: Plan, book: Book, person: int) -> None:
    """A noise that has stopped may be noticed by whoever listens, and one that is back."""
    mind = world.minds[person]
    place = plan.places[mind.place]
    if place.fan_noise <= 0.0 or world.systems[System.LIFE_SUPPORT].exists == 0:
        return
    held_on = mind.credence[Fact.LIFE_SUPPORT_ON] >= 0.5
    if held_on and mind.noise >= place.fan_noise + TWO_ALIKE - HUSH:
        if place.fan_noise >= place.machine_noise:
            return  # as loud as ever, in all but a few rooms: seen without a logarithm
    quiet = mind.noise < usual_noise(plan, mind.place) - HUSH
    if held_on != quiet:
        return
    chance = NOTICES_HUSH * mind.attention * clear_head(world, plan, person)
    target = FIRST_SYSTEM + System.LIFE_SUPPORT
    if happens(world, Purpose.HUSH, person, target, world.turn, chance):
        words = denial(Fact.LIFE_SUPPORT_ON) if quiet else Fact.LIFE_SUPPORT_ON + 0
        shows(world, book, person, words, target)


@rule
def usual_noise(plan: Plan, place: int) -> float:
    """How loud a place is as a rule, in dB: its fans and its machines together."""
    return louder(plan.places[place].fan_noise, plan.places[place].machine_noise)


@rule
def vehicle_shows_itself(world: World, plan: Plan, book: Book, person: int) -> None:
    """In the docked vehicle one sees whether it is readied, and if it is for one alone."""
    vehicle = world.systems[System.VEHICLE]
    if vehicle.exists == 0 or vehicle.on == 0 or vehicle.progress < 1.0:
        return
    if not is_at_system(world, plan, person, System.VEHICLE):
        return
    target = FIRST_SYSTEM + System.VEHICLE
    shows_if_doubted(world, book, person, Fact.VEHICLE_READY, target)
    for other in range(PERSONS - plan.spare.persons):
        if other != person and world.facts[about(About.LEAVES_ALONE, other)] == 1:
            shows(world, book, person, about(About.LEAVES_ALONE, other), target)


@rule
def inspect_system(world: World, plan: Plan, book: Book, person: int, system: int) -> None:
    """Who inspects a system sees what state it seems to be in."""
    state = world.systems[system]
    target = FIRST_SYSTEM + system
    if system == System.WIRE:
        whole = (state.cut == 0 or state.faked == 1) and state.broken == 0
        _shows_state(world, book, person, Fact.WIRE_OK, whole)
    elif system == System.ANTENNA:
        _shows_state(world, book, person, Fact.ANTENNA_BROKEN, state.broken == 1)
    elif system == System.LIFE_SUPPORT:
        runs = world.facts[Fact.LIFE_SUPPORT_ON] == 1
        _shows_state(world, book, person, Fact.LIFE_SUPPORT_ON, runs)
    elif system == System.GROUND_LINK:
        up = world.facts[Fact.GROUND_LINK_UP] == 1
        _shows_state(world, book, person, Fact.GROUND_LINK_UP, up)
    elif system == System.VEHICLE:
        _shows_state(world, book, person, Fact.VEHICLE_READY, state.progress >= 1.0)
    elif system == System.ANIMAL_BOX:
        maimed = world.facts[Fact.ANIMALS_MAIMED] == 1
        _shows_state(world, book, person, Fact.ANIMALS_MAIMED, maimed)
        _care_shows(world, plan, book, person, target)


@rule
def _shows_state(world: World, book: Book, person: int, fact: int, so: bool) -> None:
    """The person sees that a fact is so, or that it is not."""
    words = fact if so else denial(fact)
    shows(world, book, person, words, system_of(fact))


@rule
def system_of(fact: int) -> int:
    """The entity of the system that a fact is about."""
    if fact == Fact.WIRE_OK:
        return FIRST_SYSTEM + System.WIRE
    if fact == Fact.ANTENNA_BROKEN:
        return FIRST_SYSTEM + System.ANTENNA
    if fact == Fact.GROUND_LINK_UP:
        return FIRST_SYSTEM + System.GROUND_LINK
    if fact == Fact.VEHICLE_READY:
        return FIRST_SYSTEM + System.VEHICLE
    if fact == Fact.ANIMALS_MAIMED:
        return FIRST_SYSTEM + System.ANIMAL_BOX
    return FIRST_SYSTEM + System.LIFE_SUPPORT


@rule
def _care_shows(world: World, plan: Plan, book: Book, person: int, box: int) -> None:
    """A net fitted in the box shows that its maker cared for the animals."""
    for item in range(ITEMS - plan.spare.items):
        if world.items[item].at == box and plan.items[item].uses & Use.NET:
            _shows_maker(world, plan, book, person, item)


@rule
def _shows_maker(world: World, plan: Plan, book: Book, person: int, item: int) -> None:
    """The person sees who made a net for the animals."""
    maker = plan.items[item].maker
    if 0 <= maker < PERSONS and maker != person:
        shows(world, book, person, about(About.TENDED_ANIMALS, maker), FIRST_ITEM + item)


@rule
def inspect_item(world: World, plan: Plan, book: Book, person: int, item: int) -> None:
    """Who inspects a thing, or has it in hand, sees what it is good for and who made it."""
    uses = plan.items[item].uses
    if uses & Use.REMEDY:
        shows(world, book, person, Fact.CURE_EXISTS, FIRST_ITEM + item)
    box = FIRST_SYSTEM + System.ANIMAL_BOX
    if uses & Use.NET and world.items[item].at == box:
        _shows_maker(world, plan, book, person, item)
