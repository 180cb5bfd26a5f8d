"""Worlds that differ in everything but what reaches one person.

What is changed takes its values from another moment of another run, a donor, so that it stays
a world that could be.
"""

import copy
from random import Random
from typing import Any

from cupola.world.catalogue.entities import (
    CREATURES,
    FIRST_PLACE,
    GROUNDS,
    ITEMS,
    NOBODY,
    PERSONS,
    PLACES,
    STATES,
    SYSTEMS,
)
from cupola.world.catalogue.facts import FACTS, NO_WORDS, WORDS
from cupola.world.catalogue.verbs import Channel, Verb
from cupola.world.claims import LIE
from cupola.world.records import HATCHES, Picture, World
from cupola.world.rows import Event
from tests.laws.moments import Moment
from tests.naive import Reach

SINGLE = (
    "ending ended_at war_since blackout_since truce_since departed_at alarm air_due air_at "
    "pins_used sunlit passes below"
).split()
BELOW = (("creatures", CREATURES), ("grounds", GROUNDS), ("states", STATES))


def all_but_a_mind(moment: Moment, donor: Moment, person: int, dice: Random) -> None:
    """Everything is the donor's but one mind, whether that person is awake, and the minute."""
    world, before = moment.world, moment.world.persons[person]
    mine = world.minds[person]
    turn, seed, told = world.turn, world.seed, world.events_told
    moment.world = copy.deepcopy(donor.world)
    moment.world.turn, moment.world.seed, moment.world.events_told = turn, seed, told
    moment.world.minds[person] = mine
    moment.world.persons[person].alive = before.alive
    moment.world.persons[person].awake = before.awake
    moment.world.facts = [dice.randint(0, 1) for _ in range(FACTS)]


def events_unperceived_by(moment: Moment, donor: Moment, person: int, dice: Random) -> None:
    """Events that a person has not perceived are others; of the rest what does not show is."""
    kept = []
    for event in moment.events:
        if (event.perceived >> person) & 1:
            _hide_columns(moment, event, person, dice)
            kept.append(event)
        elif dice.random() < 0.5:
            _blur(event, dice)
            kept.append(event)
    strangers = [copy.copy(e) for e in donor.events if not (e.perceived >> person) & 1]
    for stranger in strangers:
        stranger.turn = moment.world.turn
        kept.insert(dice.randint(0, len(kept)), stranger)
    _retell(moment, kept)


def _hide_columns(moment: Moment, event: Event, person: int, dice: Random) -> None:
    """What only the chronicle holds about an event is otherwise."""
    channel = moment.plan.verbs[event.verb].channel
    chronicle_only(event, dice)
    event.outcome = dice.randint(0, 20)
    event.beat = dice.randint(0, 44)
    known = (event.recognised >> person) & 1
    if not known:
        event.actor = dice.choice([other for other in range(PERSONS) if other != person])
        mine = moment.world.minds[person].place
        event.place = dice.choice([place for place in range(PLACES) if place != mine])
        if channel != Channel.HULL:
            event.target = dice.randint(-1, PERSONS - 1)
            event.instrument = dice.randint(-1, PERSONS - 1)
            event.seen_outcome = dice.randint(0, 20)
    if not (event.understood >> person) & 1 and event.words != NO_WORDS:
        event.words = dice.randint(0, WORDS - 1)
    event.perceived ^= dice.randint(0, 255) & ~(1 << person)
    event.recognised ^= dice.randint(0, 255) & ~(1 << person)
    event.doubted ^= dice.randint(0, 255) & ~(1 << person)


def chronicle_only(event: Event, dice: Random) -> None:
    """The columns that nobody perceives are otherwise."""
    event.truth = dice.randint(-1, 1)
    event.held = dice.random()
    event.intent = dice.randint(0, 49)
    event.cause = dice.randint(-1, 500)


def as_sure(held: float, dice: Random) -> float:
    """Any other credence, if one claims anything, with which one still means what one says or not.

    Of what the speaker holds this alone shows in their face, by chance.
    """
    if held < 0.0:
        return held
    return dice.uniform(LIE, 1.0) if held >= LIE else dice.uniform(0.0, LIE * 0.99)


def _blur(event: Event, dice: Random) -> None:
    """What was said and what came of it is otherwise."""
    chronicle_only(event, dice)
    event.words = event.words if event.words == NO_WORDS else dice.randint(0, WORDS - 1)
    event.outcome = event.seen_outcome = dice.randint(0, 20)


def _retell(moment: Moment, events: list[Event]) -> None:
    """The minute's page holds these events."""
    page = moment.book.page
    del moment.book.events[page:]
    moment.book.events.extend(events)
    moment.book.event_count = len(moment.book.events)


def all_out_of_reach(moment: Moment, donor: Moment, reach: Reach, dice: Random) -> None:
    """Everything is otherwise but what reaches one person."""
    _move_people(moment.world, donor.world, reach, dice)
    _move_items(moment.world, reach, dice)
    _change_rooms(moment.world, donor.world, reach, dice)
    _change_the_rest(moment.world, donor.world, reach, dice)
    _change_events(moment, donor, reach, dice)


def _move_people(world: World, donor: World, reach: Reach, dice: Random) -> None:
    away = sorted(reach.out_of_sight)
    for person in range(PERSONS):
        if person != reach.person:
            world.minds[person] = copy.deepcopy(donor.minds[person])
        if person in reach.people or not world.persons[person].exists:
            continue
        made = copy.deepcopy(donor.persons[person])
        made.place = dice.choice(away)
        if made.held_by == reach.person:
            made.held_by = NOBODY
        world.persons[person] = made


def _move_items(world: World, reach: Reach, dice: Random) -> None:
    others = [p for p in range(PERSONS) if p != reach.person and world.persons[p].exists]
    for item in range(ITEMS):
        if item in reach.items or world.items[item].at == NOBODY:
            continue
        made = world.items[item]
        if dice.random() < 0.5:
            made.at, made.pocketed = dice.choice(others), 1
        else:
            made.at, made.pocketed = FIRST_PLACE + dice.choice(sorted(reach.out_of_sight)), 0


def _change_rooms(world: World, donor: World, reach: Reach, dice: Random) -> None:
    for place in range(PLACES):
        if place not in reach.places:
            world.places[place] = copy.deepcopy(donor.places[place])
            world.places[place].blood = dice.choice([0.0, 80.0])
            world.places[place].noise = dice.choice([0.0, 30.0, 60.0])
        world.places[place].blood_event = dice.randint(-1, 400)
    for hatch in range(HATCHES):
        if hatch not in reach.hatches:
            world.hatches[hatch].open = dice.randint(0, 1)
            world.hatches[hatch].locked = 1 - world.hatches[hatch].open
    for system in range(SYSTEMS):
        if system not in reach.systems:
            made = world.systems[system]
            made.on, made.broken, made.cut = (dice.randint(0, 1) for _ in range(3))
            made.locked, made.progress = dice.randint(0, 1), dice.random()
        world.systems[system].event = dice.randint(-1, 400)


def _change_the_rest(world: World, donor: World, reach: Reach, dice: Random) -> None:
    for fact in range(FACTS):
        if fact not in reach.facts:
            world.facts[fact] = dice.randint(0, 1)
        world.fact_event[fact] = dice.randint(-1, 400)
    for name in SINGLE:
        setattr(world, name, getattr(donor, name))
    for table, length in BELOW:
        for row in range(length):
            getattr(world, table)[row] = copy.deepcopy(getattr(donor, table)[row])
    for pin in world.pins:
        pin.used = dice.randint(0, 1)


def _change_events(moment: Moment, donor: Moment, reach: Reach, dice: Random) -> None:
    kept = []
    for event, reaches in zip(moment.events, reach.events, strict=True):
        held = event.held
        chronicle_only(event, dice)
        if reaches:
            event.held = as_sure(held, dice)
            kept.append(event)
        elif dice.random() < 0.5:
            _blur(event, dice)
            kept.append(event)
    for stranger in map(copy.copy, donor.events):
        if stranger.verb != Verb.TRIED and _can_be_told_elsewhere(moment, stranger, reach):
            stranger.turn = moment.world.turn
            stranger.place = dice.choice(sorted(reach.out_of_sight))
            kept.insert(dice.randint(0, len(kept)), stranger)
    _retell(moment, kept)


def _can_be_told_elsewhere(moment: Moment, event: Event, reach: Reach) -> bool:
    """Whether an event that happens out of sight says nothing to the person."""
    local = (Channel.SIGHT, Channel.SPEECH, Channel.LOUD, Channel.SILENT)
    far = not {event.actor, event.target} & reach.people
    on_loop = event.verb == Verb.TALK
    return far and not on_loop and moment.plan.verbs[event.verb].channel in local


def a_scrambled_picture(donor: Moment) -> Any:
    """Scratch memory with somebody else's world in it."""
    made = copy.deepcopy(donor.world)
    made.__class__ = Picture
    return made
