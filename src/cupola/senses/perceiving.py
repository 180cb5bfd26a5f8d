"""Everyone perceives: each event of the minute reaches those whom it can reach.

With `sights` this is the only place where the world reaches a mind.  By the verb's channel an
event gets three sets of people: who perceives it, who can tell whose doing it is, and who
understands what is said.  `show` makes the percept of one of them: what that person can see
and hear, and nothing else.
"""

from cupola.senses.demeanour import demeanour_shows
from cupola.senses.hearing import (
    heard_as_noise,
    heard_by_all,
    heard_in_room,
    heard_on_loop,
    is_mere_voice,
    only_speakers_understand,
    received,
    seen_as_sign,
)
from cupola.senses.presence import (
    actor_of,
    everybody_aware,
    is_aware,
)
from cupola.senses.watching import seen_in_room, seen_outside
from cupola.world.book import tell
from cupola.world.catalogue.entities import (
    FIRST_SYSTEM,
    NOBODY,
    PERSONS,
    UNKNOWN,
    PlaceKind,
    System,
    is_person,
)
from cupola.world.catalogue.facts import NO_WORDS, UNHEARD, About, Fact, about
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Channel, Verb
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Mind, Percept, Work, World
from cupola.world.rows import Book, Event


@rule
def everyone_perceives(world: World, plan: Plan, book: Book, work: Work) -> None:
    """Each event of this minute has reached those it can reach, in the order it was told.

    Who is where and how is as people have found it when they looked about (`work.muster`).
    """
    aware = work.muster.aware
    row = book.page
    while row < book.event_count:
        event = book.events[row]
        if spread(world, plan, work, event, aware):
            aware = everybody_aware(world)
        if is_unanswered(world, event):
            _miss(world, book, event)
        elif is_on_loop(event):
            _say_where(world, event)
        _say_where_another_is(world, plan, event)
        row += 1


@rule
def spread(world: World, plan: Plan, work: Work, event: Event, aware: int) -> bool:
    """The event holds who perceives it, who recognises the actor and who understands.

    aware: everybody alive and awake before it.  What comes back: whether it may have woken
    anybody.
    """
    channel = plan.verbs[event.verb].channel
    if channel == Channel.SIGHT:
        seen_in_room(world, work, event, aware)
    elif channel == Channel.SPEECH:
        if is_on_loop(event):
            heard_on_loop(world, plan, work, event, aware)
        else:
            heard_in_room(world, plan, work, event, aware)
    elif channel == Channel.PRIVATE:
        event.perceived = event.recognised = event.understood = actor_of(world, event)
    elif channel == Channel.LOOP:
        heard_on_loop(world, plan, work, event, aware)
    elif channel == Channel.SILENT:
        seen_as_sign(world, work, event, aware)
    elif channel == Channel.LOUD:
        heard_as_noise(world, plan, work, event, aware)
    elif channel == Channel.ALL_ABOARD:
        heard_by_all(world, plan, work, event, aware)
    elif channel == Channel.MESSAGE:
        received(world, event)
    elif channel == Channel.HULL:
        seen_outside(world, plan, work, event, aware)
    only_speakers_understand(plan, event)
    if channel == Channel.SPEECH:
        demeanour_shows(world, work, event)
    if event.seen_outcome == 0:
        event.seen_outcome = event.outcome
    return channel == Channel.ALL_ABOARD or channel == Channel.MESSAGE


@rule
def show(plan: Plan, event: Event, mind: Mind, percept: Percept) -> None:
    """The percept holds what this person can make out of the event.

    Who else hears it is as the person reckons, for nobody sees through walls.
    """
    channel = plan.verbs[event.verb].channel
    known = (event.recognised >> mind.self) & 1 == 1
    outside = channel == Channel.HULL  # what happens to whom is seen, if not whose doing it is
    percept.turn = event.turn
    percept.event = event.number
    percept.verb = event.verb
    percept.actor = event.actor if known else UNKNOWN
    percept.target = event.target if known or outside else UNKNOWN
    percept.instrument = event.instrument if known or outside else UNKNOWN
    percept.place = event.place if known else NOBODY
    percept.words = event.words
    if (event.understood >> mind.self) & 1 == 0 and event.words != NO_WORDS:
        percept.words = UNHEARD
    percept.looks = event.looks
    percept.outcome = event.seen_outcome if known or outside else 0
    percept.order = event.order
    percept.tried = event.tried
    percept.refusal = event.refusal
    percept.doubted = (event.doubted >> mind.self) & 1
    percept.hears = who_seems_to_hear(plan, event, mind) & ~(1 << mind.self)


@rule
def who_seems_to_hear(plan: Plan, event: Event, mind: Mind) -> int:
    """Those whom a person reckons to have taken it in, as bits.

    Those before their eyes, and whom one spoke to, even as they turn to go; of a call also the
    one it is for, and of what goes to everybody, everybody whom they hold alive.  Whom a voice
    next door reaches, one cannot tell; nor does anybody count on a loop whose wire they hold cut.
    """
    channel = plan.verbs[event.verb].channel
    bits = event.understood & seen_now(mind)
    if channel == Channel.SPEECH and event.place != mind.place:
        bits = 0
    if channel == Channel.SPEECH and event.actor == mind.self and is_person(event.target):
        bits |= 1 << event.target
    if channel == Channel.LOOP and is_person(event.target):
        bits |= 1 << event.target
    elif channel == Channel.LOOP:
        bits = held_to_understand(plan, event, mind)
    elif channel == Channel.ALL_ABOARD:
        if not is_mere_voice(plan, event) or mind.credence[Fact.WIRE_OK] >= 0.5:
            bits = held_to_understand(plan, event, mind)
    return bits


@rule
def held_to_understand(plan: Plan, event: Event, mind: Mind) -> int:
    """Those whom a person holds alive and who know the language, as bits."""
    bits = 0
    for other in range(PERSONS - plan.spare.persons):
        languages = plan.persons[other].languages
        if languages == 0 or mind.credence[about(About.ALIVE, other)] < 0.5:
            continue
        if event.language == 0 or languages & event.language != 0:
            bits |= 1 << other
    return bits


@rule
def seen_now(mind: Mind) -> int:
    """Those whom a person sees at this minute, as bits."""
    bits = 0
    for other in range(PERSONS):
        if mind.seen_turn[other] == mind.turn:
            bits |= 1 << other
    return bits


@rule
def is_unanswered(world: World, event: Event) -> bool:
    """Whether this was a call to somebody elsewhere from whom no answer comes."""
    if not is_person(event.actor) or not is_person(event.target):
        return False
    if not is_aware(world, event.actor) or event.actor == event.target:
        return False
    if world.persons[event.target].place == world.persons[event.actor].place:
        return False  # who sleeps before one's eyes is seen to sleep
    if event.verb == Verb.TRIED:
        called = event.tried == Verb.CALL or event.tried == Verb.TALK
        return called and event.refusal == Refusal.LOOP_DEAD
    if event.verb == Verb.CALL or is_on_loop(event):
        return (event.perceived >> event.target) & 1 == 0
    return False


@rule
def _say_where(world: World, event: Event) -> None:
    """Two who talk over the loop tell each other where they are."""
    one = event.actor
    other = event.target
    if not is_person(one) or not is_person(other) or not is_aware(world, one):
        return
    world.minds[one].seen_place[other] = world.persons[other].place
    world.minds[other].seen_place[one] = world.persons[one].place
    world.minds[one].seen_turn[other] = world.minds[other].seen_turn[one] = world.turn


@rule
def _say_where_another_is(world: World, plan: Plan, event: Event) -> None:
    """Who says that somebody lives whom they hold to be outside says where."""
    told = event.verb == Verb.TELL or event.verb == Verb.SAY or event.verb == Verb.CALL
    whom = event.words - about(About.ALIVE, 0)
    if not told or not is_person(event.actor) or not is_person(whom) or whom == event.actor:
        return
    speaker = world.minds[event.actor]
    place = speaker.seen_place[whom]
    if place < 0 or plan.places[place].kind < PlaceKind.HULL:
        return
    for person in range(PERSONS - plan.spare.persons):
        hearer = world.minds[person]
        hears = (event.understood >> person) & 1 == 1 and person != whom
        if hears and hearer.seen_turn[whom] < speaker.seen_turn[whom]:
            hearer.seen_place[whom] = place
            hearer.seen_turn[whom] = speaker.seen_turn[whom]


@rule
def is_on_loop(event: Event) -> bool:
    """Whether this is a conversation that the loop, or its wire, carries."""
    if event.verb != Verb.TALK:
        return False
    loop = event.instrument == FIRST_SYSTEM + System.VOICE_LOOP
    return loop or event.instrument == FIRST_SYSTEM + System.WIRE


@rule
def _miss(world: World, book: Book, call: Event) -> None:
    """The caller has waited in vain for an answer to what they said."""
    event = tell(world, book, Verb.MISS, call.actor, call.target)
    event.words = call.words
    event.cause = call.number
