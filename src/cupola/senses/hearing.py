"""Hearing: speech, voices through an open hatch, the loop, silent signs, alarms, messages.

What is said in a room is heard by all who are awake in it.  Through an open hatch next door
there are voices, and whoever listens closely enough makes out the words, sooner where no
fan hums.  A sign is seen by
the one it is for; others seldom notice it, and never what it means.  A blow or a slammed hatch
is heard next door without knowing whose it was.  The loop carries a voice to whomever it is
for and to everybody in a suit outside, but neither to nor from a vehicle that has left.
What everybody hears, and a message, wakes sleepers: but a mere voice that calls all together, or
threatens all, goes no further than the loop, and where that is dead no further than earshot.
"""

from cupola.physics.systems import loop_works
from cupola.senses.presence import actor_of, bodies_at, bodies_in, is_aware, next_door
from cupola.senses.watching import those_with_it
from cupola.world.actions import nothing
from cupola.world.catalogue.entities import PERSONS, PlaceKind, System, is_person
from cupola.world.catalogue.facts import NO_WORDS, Phrase
from cupola.world.catalogue.verbs import Verb
from cupola.world.chance import Purpose, happens
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Work, World
from cupola.world.rows import Event

MAKES_OUT_WORDS = 0.3
"""Chance that a fully attentive person next door makes out what is said (own estimate)."""
QUIET = 45.0
"""dB below which a room no longer drowns voices from next door: a quiet office (own estimate)."""
CLEARER_IN_QUIET = 2.0
"""By how much the chance to make out words rises where it is quiet (own estimate)."""
NOTICES_SIGN = 0.05
"""Chance that a fully attentive bystander notices a sign meant for another (own estimate)."""


@rule
def heard_in_room(world: World, plan: Plan, work: Work, event: Event, aware: int) -> None:
    """Everybody awake in the room hears it; next door there are voices, perhaps words."""
    near = (bodies_at(work, event.place) & aware) | actor_of(world, event)
    near |= those_with_it(world, event, aware)
    event.perceived = near
    event.recognised = near
    event.understood = near
    far = bodies_in(work, next_door(world, plan, event.place)) & aware & ~near
    if far == 0 or not is_person(event.actor):
        return
    event.perceived |= far
    for person in range(PERSONS - plan.spare.persons):
        if (far >> person) & 1 and overhears(world, event.actor, person):
            event.recognised |= 1 << person
            event.understood |= 1 << person


@rule
def overhears(world: World, speaker: int, person: int) -> bool:
    """Whether somebody next door makes out the words of this utterance."""
    chance = MAKES_OUT_WORDS * world.minds[person].attention
    if world.places[world.persons[person].place].noise < QUIET:
        chance *= CLEARER_IN_QUIET
    count = world.persons[speaker].utterances
    return happens(world, Purpose.OVERHEAR, person, speaker, count, chance)


@rule
def heard_on_loop(world: World, plan: Plan, work: Work, event: Event, aware: int) -> None:
    """Those beside the speaker, those it is for, and whoever wears a suit outside hear it."""
    near = (bodies_at(work, event.place) & aware) | actor_of(world, event)
    if loop_works(world):
        for person in range(PERSONS - plan.spare.persons):
            if (aware >> person) & 1 and loop_is_for(world, plan, event, person):
                near |= 1 << person
    event.perceived = near
    event.recognised = near
    event.understood = near


@rule
def is_out_of_range(world: World, plan: Plan, event: Event, place: int) -> bool:
    """Whether the event or this place, and not both, is in a vehicle that has left.

    That it undocks is felt by all, on both sides of the hatch.
    """
    vehicle = world.systems[System.VEHICLE]
    if vehicle.exists == 0 or vehicle.on == 1 or event.verb == Verb.DEPART or event.place < 0:
        return False
    cabin = plan.systems[System.VEHICLE].place
    return (event.place == cabin) != (place == cabin)


@rule
def loop_is_for(world: World, plan: Plan, event: Event, person: int) -> bool:
    """Whether this voice comes out where a person is."""
    me = world.persons[person]
    if me.place < 0 or is_out_of_range(world, plan, event, me.place):
        return False
    kind = plan.places[me.place].kind
    if kind == PlaceKind.HULL or kind == PlaceKind.VOID:
        return me.suited == 1
    return not is_person(event.target) or event.target == person


@rule
def seen_as_sign(world: World, work: Work, event: Event, aware: int) -> None:
    """The one it is for sees the sign; a bystander may notice it, but not what it means."""
    maker = actor_of(world, event)
    meant = 1 << event.target if is_person(event.target) else 0
    meant = (meant & bodies_at(work, event.place) & aware) | maker
    event.perceived = meant
    event.understood = meant
    for person in range(PERSONS):
        if ((bodies_at(work, event.place) & aware & ~meant) >> person) & 1:
            chance = NOTICES_SIGN * world.minds[person].attention
            count = world.persons[event.actor].utterances
            if happens(world, Purpose.SIGNAL, person, event.actor, count, chance):
                event.perceived |= 1 << person
    event.recognised = event.perceived


@rule
def heard_as_noise(world: World, plan: Plan, work: Work, event: Event, aware: int) -> None:
    """Who is there sees it; next door it is only heard, and not whose doing it was."""
    near = (bodies_at(work, event.place) & aware) | actor_of(world, event)
    near |= those_with_it(world, event, aware)
    event.recognised = near
    event.understood = near
    event.perceived = near | (bodies_in(work, next_door(world, plan, event.place)) & aware)


@rule
def is_mere_voice(plan: Plan, event: Event) -> bool:
    """Whether all aboard can hear this only over the loop: a threat, or a call to come together.

    Whoever threatens the station from where it can be destroyed sets its alarm off.
    """
    if event.verb == Verb.ASSEMBLE:
        return True
    if event.verb != Verb.THREATEN:
        return False
    at_the_means = event.place >= 0 and (plan.systems[System.DESTRUCT].places >> event.place) & 1
    return not (event.words == Phrase.DESTROY_STATION and at_the_means)


@rule
def heard_by_all(world: World, plan: Plan, work: Work, event: Event, aware: int) -> None:
    """Everybody alive aboard hears it and wakes; outside, and a mere voice, only over the loop."""
    if is_mere_voice(plan, event) and not loop_works(world):
        heard_in_room(world, plan, work, event, aware)
        return
    bits = 0
    for person in range(PERSONS - plan.spare.persons):
        me = world.persons[person]
        if me.exists == 1 and me.alive == 1 and me.place >= 0:
            if is_out_of_range(world, plan, event, me.place):
                continue
            kind = plan.places[me.place].kind
            inside = kind == PlaceKind.ROOM or kind == PlaceKind.VEHICLE
            if inside or (me.suited == 1 and loop_works(world)):
                wake(world, person)
                if is_aware(world, person):
                    bits |= 1 << person
    bits |= actor_of(world, event)
    event.perceived = bits
    event.recognised = bits
    event.understood = bits


@rule
def received(world: World, event: Event) -> None:
    """The addressee reads it, and was woken for it if asleep."""
    bits = 0
    if is_person(event.target):
        wake(world, event.target)
        if is_aware(world, event.target):
            bits = 1 << event.target
    event.perceived = bits
    event.recognised = bits
    event.understood = bits


@rule
def wake(world: World, person: int) -> None:
    """Who was asleep is awake and free; the unconscious stay as they are."""
    me = world.persons[person]
    if me.alive == 1 and me.awake == 0 and me.doing.verb == Verb.SLEEP:
        me.awake = 1
        me.until = world.turn
        nothing(me.doing)


@rule
def only_speakers_understand(plan: Plan, event: Event) -> None:
    """Words reach only those who know their language."""
    if event.words == NO_WORDS or event.language == 0:
        return
    for person in range(PERSONS - plan.spare.persons):
        if plan.persons[person].languages & event.language == 0:
            event.understood &= ~(1 << person)
