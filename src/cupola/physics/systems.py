"""Machines work or fail, rooms hum, and the hum stops when the fans do.

A system works if it is there, switched on, neither broken nor cut, and has power.  Fans run
as long as life support does.  When they stop, the silence is told once; who notices it is
for the senses.  The voice loop needs the wire as it is: a dummy wire carries no voice.
"""

import math

from cupola.world.book import Outcome, becomes, tell
from cupola.world.catalogue.entities import FIRST_SYSTEM, NOBODY, PLACES, System
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import World
from cupola.world.rows import Book

BEL_OF_POWER = 4.342944819032518
"""dB for a factor e in sound power: 10 / ln 10."""


@rule
def power_on(world: World) -> bool:
    """Whether there is power; where nobody models it there is."""
    power = world.systems[System.POWER]
    return power.exists == 0 or (power.on == 1 and power.broken == 0 and power.cut == 0)


@rule
def works(world: World, system: int) -> bool:
    """Whether a system is there, on, whole and powered."""
    state = world.systems[system]
    if state.exists == 0 or state.on == 0 or state.broken == 1 or state.cut == 1:
        return False
    return power_on(world)


@rule
def life_support_runs(world: World) -> bool:
    """Whether fans turn and the air is cleaned."""
    return works(world, System.LIFE_SUPPORT)


@rule
def wire_carries(world: World) -> bool:
    """Whether the wire is whole; a dummy in its place is not, and no wire needs none."""
    wire = world.systems[System.WIRE]
    return wire.exists == 0 or (wire.cut == 0 and wire.broken == 0)


@rule
def loop_works(world: World) -> bool:
    """Whether a voice gets through on the loop."""
    return works(world, System.VOICE_LOOP) and wire_carries(world)


@rule
def link_stands(world: World) -> bool:
    """Whether the ground can be reached.

    The link is a radio path of its own and does not use the wire, so it can come back
    although nobody has mended the wire (the film leaves open which path the last calls take).
    """
    return works(world, System.GROUND_LINK)


@rule
def louder(one: float, other: float) -> float:
    """The noise of two sources together in dB; a source of 0 dB is none."""
    high = max(one, other)
    low = min(one, other)
    if low <= 0.0:
        return high
    return high + BEL_OF_POWER * math.log(1.0 + math.exp((low - high) / BEL_OF_POWER))


@rule
def noise_of(world: World, plan: Plan, row: int) -> float:
    """How loud this place is now, in dB: its fans, if they run, and its machines."""
    here = plan.places[row]
    fans = here.fan_noise if life_support_runs(world) else 0.0
    machines = here.machine_noise if power_on(world) else 0.0
    return louder(fans, machines)


@rule
def systems_work_or_fail(world: World, plan: Plan, book: Book) -> None:
    """Noise and facts follow the state of the machines."""
    witness = _place_with_fans(plan)
    if witness >= 0 and not _hums_on(world, plan, witness):
        noise = noise_of(world, plan, witness)
        before = world.places[witness].noise
        if noise != before:
            _noise_changes(world, plan)
            world.air_due = 1
            if noise < before:
                _tell_hush(world, book)
    _facts_follow(world, book)


@rule
def _place_with_fans(plan: Plan) -> int:
    """The first place that hums, which stands for all: they hum and fall silent together."""
    for row in range(PLACES - plan.spare.places):
        if plan.places[row].fan_noise > 0.0:
            return row
    return NOBODY


@rule
def _hums_on(world: World, plan: Plan, row: int) -> bool:
    """Whether the fans of this place run and ran before: then it is as loud as it was."""
    here = plan.places[row]
    ran = world.places[row].noise >= here.fan_noise and here.fan_noise > here.machine_noise
    return ran and life_support_runs(world)


@rule
def _noise_changes(world: World, plan: Plan) -> None:
    """Every place is as loud as its machines make it."""
    for row in range(PLACES - plan.spare.places):
        if plan.places[row].exists == 1:
            world.places[row].noise = noise_of(world, plan, row)


@rule
def _cause_of_hush(world: World) -> int:
    """The event that stopped the fans: life support's, or that of the power."""
    if power_on(world):
        return world.systems[System.LIFE_SUPPORT].event
    return world.systems[System.POWER].event


@rule
def _tell_hush(world: World, book: Book) -> None:
    """A noise that was always there has stopped."""
    event = tell(world, book, Verb.HUSH, NOBODY, FIRST_SYSTEM + System.LIFE_SUPPORT)
    event.outcome = Outcome.OFF
    event.cause = _cause_of_hush(world)


@rule
def _facts_follow(world: World, book: Book) -> None:
    """What is so about the machines is a fact."""
    support = 1 if life_support_runs(world) else 0
    if world.facts[Fact.LIFE_SUPPORT_ON] != support:
        world.air_due = 1
        becomes(world, book, Fact.LIFE_SUPPORT_ON, support, _cause_of_hush(world))
    wire = world.systems[System.WIRE]
    if wire.exists == 1:
        becomes(world, book, Fact.WIRE_OK, 1 if wire_carries(world) else 0, wire.event)
    antenna = world.systems[System.ANTENNA]
    if antenna.exists == 1:
        becomes(world, book, Fact.ANTENNA_BROKEN, antenna.broken, antenna.event)
