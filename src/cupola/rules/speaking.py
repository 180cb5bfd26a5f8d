"""Speaking: to one person, to the room, over the voice loop, by a silent sign.

Whoever is inside and conscious may speak; outside, only the loop carries a voice.  The loop
is dead while it is off or broken, while the power is off, and while the wire is cut.  What is
said to one person needs a language that both understand; what is said to a room does not,
but only those understand it who know the language.  A sign needs none.

One speaks one's own language if whoever is spoken to understands it, else a common one.
Songs and jokes are in one's own.

The chronicle keeps with every utterance whether it is true and how likely the speaker holds
it, so that a lie is a fact: saying what one holds below one half, to be believed.  Questions,
songs, jokes and what one keeps to oneself are neither true nor false.
"""

from cupola.physics.systems import loop_works
from cupola.rules.reach import is_inside
from cupola.world.book import becomes, tell
from cupola.world.catalogue.entities import (
    EVERYBODY,
    FIRST_SYSTEM,
    NOBODY,
    OTHER_SIDES,
    OWN_SIDE,
    PERSONS,
    STATION,
    System,
    is_person,
)
from cupola.world.catalogue.facts import NO_WORDS, About, Phrase, about
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.claims import (
    LIE,
    has_read_order,
    held_of,
    is_accusation,
    is_claim,
    is_defence,
    is_meant_to_be_believed,
    is_own_order,
    is_sayable,
    person_meant,
    truth_of,
)
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Action, World
from cupola.world.rows import Book, Event


@rule
def may_speaking(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Why the actor may not say this now, or ALLOWED."""
    verb = action.verb
    if action.words != NO_WORDS and not is_sayable(world, action.words):
        return Refusal.NO_WORDS
    if verb == Verb.CONCEAL:
        return may_conceal(world, actor, action)
    if verb == Verb.CALL:
        return may_call(world, plan, actor, action)
    if verb == Verb.TALK:
        return may_talk(world, plan, actor, action)
    if verb == Verb.SIGNAL:
        return Refusal.ALLOWED
    if not is_inside(plan, world.persons[actor].place):
        return Refusal.MUST_BE_INSIDE
    if verb == Verb.SAY:
        return may_say(world, actor, action)
    if verb == Verb.ACCUSE:
        return may_accuse(world, actor, action)
    if verb == Verb.DEFEND:
        return may_defend(world, actor, action)
    if verb == Verb.SING:
        return may_sing(action)
    if verb == Verb.TELL or verb == Verb.ASK or verb == Verb.JUSTIFY:
        return may_be_understood(plan, actor, action.target)
    return Refusal.ALLOWED


@rule
def may_say(world: World, actor: int, action: Action) -> int:
    """Said to the room, and perhaps meant for somebody in it."""
    if is_person(action.target):
        if world.persons[action.target].exists == 0:
            return Refusal.NO_SUCH_TARGET
        if world.persons[action.target].place != world.persons[actor].place:
            return Refusal.TARGET_NOT_HERE
        return Refusal.ALLOWED
    if action.target == NOBODY or is_group(action.target):
        return Refusal.ALLOWED
    return Refusal.WRONG_TARGET


@rule
def may_call(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Called over the loop, to one person or to all; nobody need be there to answer."""
    if not is_person(action.target) and not is_group(action.target):
        return Refusal.WRONG_TARGET
    if is_person(action.target) and world.persons[action.target].exists == 0:
        return Refusal.NO_SUCH_TARGET
    if not loop_works(world):
        return Refusal.LOOP_DEAD
    return may_be_understood(plan, actor, action.target)


@rule
def may_talk(world: World, plan: Plan, actor: int, action: Action) -> int:
    """A conversation, in one room or over the loop."""
    if is_group(action.target):
        inside = is_inside(plan, world.persons[actor].place)
        return Refusal.ALLOWED if inside else Refusal.MUST_BE_INSIDE
    if not is_person(action.target):
        return Refusal.WRONG_TARGET
    other = world.persons[action.target]
    if other.exists == 0:
        return Refusal.NO_SUCH_TARGET
    if needs_loop(world, plan, actor, action.target):
        if not loop_works(world):
            return Refusal.LOOP_DEAD
    elif other.alive == 0:  # over the loop, the dead are as silent as who sleeps
        return Refusal.TARGET_DEAD
    elif other.awake == 0:
        return Refusal.TARGET_UNCONSCIOUS
    return may_be_understood(plan, actor, action.target)


@rule
def may_accuse(world: World, actor: int, action: Action) -> int:
    """One accuses somebody else of harm done, meant or hidden."""
    if not is_accusation(action.words):
        return Refusal.NO_WORDS
    return _may_speak_of(world, actor, action.words)


@rule
def may_defend(world: World, actor: int, action: Action) -> int:
    """One says of somebody else the opposite of an accusation."""
    if not is_defence(action.words):
        return Refusal.NO_WORDS
    return _may_speak_of(world, actor, action.words)


@rule
def _may_speak_of(world: World, actor: int, words: int) -> int:
    """The one spoken of exists and is not the speaker."""
    person = person_meant(words)
    if person == actor:
        return Refusal.TARGET_IS_ACTOR
    return Refusal.NO_SUCH_TARGET if world.persons[person].exists == 0 else Refusal.ALLOWED


@rule
def may_sing(action: Action) -> int:
    """There are two songs."""
    if action.words == Phrase.BALLAD or action.words == Phrase.SPACE_SONG:
        return Refusal.ALLOWED
    return Refusal.NO_WORDS


@rule
def may_conceal(world: World, actor: int, action: Action) -> int:
    """One keeps to oneself what one has: one's order only if one has read it."""
    if is_own_order(actor, action.words) and not has_read_order(world, actor):
        return Refusal.NO_ORDER
    return Refusal.ALLOWED


@rule
def may_be_understood(plan: Plan, actor: int, target: int) -> int:
    """What is said to one person needs a common language."""
    if is_person(target):
        if plan.persons[actor].languages & plan.persons[target].languages == 0:
            return Refusal.NO_COMMON_LANGUAGE
    return Refusal.ALLOWED


@rule
def do_speaking(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """It is said, signed, sung or kept silent about, and told."""
    verb = action.verb
    event = speak(world, plan, book, actor, action)
    if verb == Verb.SIGNAL:
        event.language = 0
    elif verb == Verb.SING or verb == Verb.JOKE:
        event.language = 1 << plan.persons[actor].tongue
    elif verb == Verb.ACCUSE or verb == Verb.DEFEND:
        if event.target == NOBODY:
            event.target = person_meant(action.words)
    elif verb == Verb.CONCEAL and event.target == NOBODY:
        event.target = OTHER_SIDES
    if verb == Verb.JOKE and event.words == NO_WORDS:
        event.words = Phrase.JOKE
    if verb == Verb.CALL:
        event.instrument = loop_entity(world)
    if verb == Verb.TALK and needs_loop(world, plan, actor, action.target):
        event.instrument = loop_entity(world)


@rule
def speak(world: World, plan: Plan, book: Book, actor: int, action: Action) -> Event:
    """The event of somebody's utterance: words, truth, what the speaker holds, language."""
    me = world.persons[actor]
    event = tell(world, book, action.verb, actor, action.target)
    event.instrument = action.instrument
    event.words = action.words
    event.language = language_for(world, plan, actor, action.target)
    me.utterances += 1
    if action.words != NO_WORDS and is_claim(action.verb):
        event.truth = truth_of(world, actor, action)
        event.held = held_of(world, actor, action)
    if event.held >= 0.0 and event.held < LIE and is_meant_to_be_believed(action):
        becomes(world, book, about(About.LIED, actor), 1, event.number)
    _prompt(world, action.target, event.number)
    return event


@rule
def _prompt(world: World, target: int, event: int) -> None:
    """Whatever somebody idle begins next, what was said to them prompted it."""
    if is_person(target) and world.persons[target].doing.verb == Verb.NONE:
        world.persons[target].cause = event


@rule
def language_for(world: World, plan: Plan, actor: int, target: int) -> int:
    """The language spoken to somebody or to a group, as the one bit of it."""
    own = 1 << plan.persons[actor].tongue
    common = plan.persons[actor].languages
    for person in range(PERSONS - plan.spare.persons):
        if is_spoken_to(world, actor, target, person):
            common &= plan.persons[person].languages
    if common == 0 or common & own != 0:
        return own
    return common & -common


@rule
def is_spoken_to(world: World, actor: int, target: int, person: int) -> bool:
    """Whether a person is among those whom words to this target are meant for."""
    other = world.persons[person]
    if is_person(target):
        return person == target
    if person == actor or other.exists == 0 or other.alive == 0:
        return False
    if target == OWN_SIDE:
        return other.side == world.persons[actor].side
    if target == OTHER_SIDES:
        return other.side != world.persons[actor].side
    return target != NOBODY or other.place == world.persons[actor].place


@rule
def is_group(target: int) -> bool:
    """Whether words can be for this group."""
    return target in (EVERYBODY, STATION, OWN_SIDE, OTHER_SIDES)


@rule
def needs_loop(world: World, plan: Plan, actor: int, target: int) -> bool:
    """Whether these two hear each other over the loop only."""
    if not is_person(target):
        return False
    here = world.persons[actor].place
    return world.persons[target].place != here or not is_inside(plan, here)


@rule
def loop_entity(world: World) -> int:
    """What a voice goes through on its way: the wire if there is one, else the loop."""
    if world.systems[System.WIRE].exists == 1:
        return FIRST_SYSTEM + System.WIRE
    return FIRST_SYSTEM + System.VOICE_LOOP
