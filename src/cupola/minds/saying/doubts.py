"""Doubts: what one would go and see for oneself: a death, a machine, a room, somebody missed."""

from cupola.minds.harming import is_alarmed
from cupola.minds.held import (
    HABIT,
    affection,
    carries_a_voice,
    exists,
    is_mate,
    is_other,
    lives,
    war_is_on,
)
from cupola.minds.intentions.routine import hour, is_night
from cupola.minds.obstacles import is_locked_out
from cupola.minds.ways import do_last, go_to, impossible
from cupola.world.catalogue.entities import (
    FIRST_SYSTEM,
    NOBODY,
    PLACES,
    PlaceKind,
    System,
)
from cupola.world.catalogue.facts import About, Fact, about
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.ledger import has_seen, has_seen_either, minutes_since_seen
from cupola.world.plan import Plan
from cupola.world.records import Action, Mind, Picture

RULED_OUT = 0.15
"""Credence below which one does not go and look (share, own choice)."""
KNOWN_TO_WORK = 0.85
"""Credence from which one does not doubt a machine (share, own choice)."""
MISSED = 240
"""Minutes after which one misses somebody who is not to be seen (own choice)."""
MISSED_IN_ALARM = 45
"""The same after violence or a death (own choice: about as long as a task takes)."""
OUT_LONG = 90
"""Minutes unseen on the hull after which one looks out for somebody (own choice)."""
LATE_MORNING = 10 * 60
"""Minute of the day until which one takes it that others sleep or wash (own choice)."""
LOOP = (1 << int(System.POWER)) | (1 << int(System.VOICE_LOOP))
"""Machines, as bits, without which nobody is heard over the loop."""
CLOSE = 0.4
"""Friendship or love from which one misses somebody of another side (share, own choice)."""


@rule
def is_death_in_doubt(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether one holds somebody dead on others' word, and knows where to look."""
    if not exists(plan, whom) or whom == mind.self or lives(mind, whom):
        return False
    return mind.seen_place[whom] >= 0 and not has_seen(mind, about(About.ALIVE, whom), False)


@rule
def is_missed(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether somebody close or of one's own is out too long, or not seen for hours by day.

    After violence or a death one does not wait for hours, nor for the day.
    """
    unseen = mind.turn - mind.seen_turn[whom]
    if unseen < MISSED_IN_ALARM or not is_other(mind, plan, whom):
        return False
    alarmed = is_alarmed(mind)
    if not alarmed and (not war_is_on(mind) or is_night(mind, plan)):
        return False
    close = is_mate(mind, whom) or affection(mind, whom) >= CLOSE
    place = mind.seen_place[whom]
    if place >= 0 and plan.places[place].kind != PlaceKind.ROOM:
        return close and is_outside_long(mind, plan, whom)
    if alarmed:
        return close
    return close and unseen >= MISSED and hour(mind, plan) >= LATE_MORNING


@rule
def can_be_called(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether the loop is held to carry a voice, and the two have a language in common."""
    if not carries_a_voice(mind) or mind.off & LOOP != 0:
        return False
    if plan.systems[System.VOICE_LOOP].exists == 0:
        return False
    return plan.persons[mind.self].languages & plan.persons[whom].languages != 0


@rule
def is_outside_long(mind: Mind, plan: Plan, whom: int) -> bool:
    """Whether somebody last seen on the hull should have come in by now."""
    place = mind.seen_place[whom]
    if place < 0 or plan.places[place].kind != PlaceKind.HULL:
        return False
    return mind.turn - mind.seen_turn[whom] >= OUT_LONG


@rule
def system_to_inspect(mind: Mind, plan: Plan) -> int:
    """The system whose state one doubts: the wire, or life support; NOBODY if none.

    What one has just looked at is let be.
    """
    wire = mind.credence[Fact.WIRE_OK]
    if RULED_OUT < wire < KNOWN_TO_WORK and plan.systems[System.WIRE].exists == 1:
        if not is_looked_at(mind, Fact.WIRE_OK):
            return FIRST_SYSTEM + System.WIRE
    air = Fact.LIFE_SUPPORT_ON
    if mind.credence[air] < KNOWN_TO_WORK and not has_seen_either(mind, air):
        if plan.systems[System.LIFE_SUPPORT].exists == 1:
            return FIRST_SYSTEM + System.LIFE_SUPPORT
    return NOBODY


@rule
def is_looked_at(mind: Mind, fact: int) -> bool:
    """Whether one's own senses said lately how it is, settled or not."""
    return has_seen_either(mind, fact) and minutes_since_seen(mind, fact) < HABIT


@rule
def room_to_find(mind: Mind, plan: Plan) -> int:
    """The hidden room that others spoke of and one has not seen (a row); NOBODY if none."""
    held = mind.credence[Fact.HIDDEN_ROOM]
    if held < RULED_OUT or held > 0.98 or has_seen_either(mind, Fact.HIDDEN_ROOM):
        return NOBODY
    if not war_is_on(mind):
        return NOBODY
    for place in range(PLACES - plan.spare.places):
        if plan.places[place].exists == 1 and plan.places[place].hidden == 1:
            return place
    return NOBODY


@rule
def look_for(mind: Mind, picture: Picture, plan: Plan, whom: int, wanted: Action) -> int:
    """Where one saw them last, then where they work or sleep, then in room after room, once.

    At a hatch that is locked from within one calls whoever may be behind it.
    """
    place = picture.persons[whom].place
    if is_locked_out(mind, plan, place) and can_be_called(mind, plan, whom):
        mind.looked |= 1 << place
        return do_last(wanted, Verb.TALK, whom)
    if place < 0 or place == mind.place:
        return impossible(wanted)
    return go_to(wanted, Verb.GO, place)
