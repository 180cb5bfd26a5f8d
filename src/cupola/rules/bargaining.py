"""Bargaining: propose, answer, promise, threaten, vow, call together, read out, pledge.

One may propose what people can do together, to somebody present who understands it.  Only
who has a proposal from somebody may agree, hesitate or refuse; but anybody who has read an
order may refuse the order, to a person's face.  A truce holds from the moment somebody agrees
to it, to watching each other in pairs or to dividing the station, and ends when somebody
breaks it, in words or by force.

A threat to destroy the station needs the means.  A threat, and a call to come together, go over
the loop, and where that is dead no further than a voice; but whoever threatens the station from
where it can be destroyed sets its alarm off.  Whether a threat is meant is the threatener's
own affair: the world knows it, the hearers have to guess.  An order may be read aloud by
whoever has read it.  A pledge is a thing put into the other's hands as security.
"""

from cupola.rules.handling import may_give
from cupola.rules.reach import hands_full, is_inside
from cupola.rules.speaking import may_be_understood, speak
from cupola.world.book import LEAST_CREDENCE, MOST_CREDENCE, becomes
from cupola.world.catalogue.entities import (
    EVERYBODY,
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    System,
    is_place,
    is_system,
)
from cupola.world.catalogue.facts import NO_WORDS, About, Fact, Phrase, about, is_truce
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.claims import has_read_order, is_meant, is_own_order, is_sayable
from cupola.world.compiled import rule
from cupola.world.plan import Plan
from cupola.world.records import Action, World
from cupola.world.rows import Book, Event

HOLDS_TRUCE = 0.5
"""Credence above which a person holds that there is a truce (evens)."""
NO_TRUCE_SINCE = -1
"""Turn since which there is a truce, where there is none."""


@rule
def may_bargaining(world: World, plan: Plan, actor: int, action: Action) -> int:
    """Why the actor may not bargain so now, or ALLOWED."""
    verb = action.verb
    if action.words != NO_WORDS and not is_sayable(world, action.words):
        return Refusal.NO_WORDS
    if not is_inside(plan, world.persons[actor].place):
        return Refusal.MUST_BE_INSIDE
    if verb == Verb.PROPOSE:
        return may_propose(world, plan, actor, action)
    if verb == Verb.AGREE or verb == Verb.HESITATE or verb == Verb.REFUSE:
        return may_answer_proposal(world, actor, action)
    if verb == Verb.VOLUNTEER:
        return may_volunteer(world, action)
    if verb == Verb.PROMISE:
        return may_be_understood(plan, actor, action.target)
    if verb == Verb.THREATEN:
        return may_threaten(world, actor, action)
    if verb == Verb.ASSEMBLE:
        return may_assemble(plan, action)
    if verb == Verb.READ_ALOUD:
        return Refusal.ALLOWED if has_read_order(world, actor) else Refusal.NO_ORDER
    if verb == Verb.BREAK_TRUCE:
        return Refusal.ALLOWED if holds_truce(world, actor) else Refusal.NO_TRUCE
    if verb == Verb.PLEDGE:
        return may_give(world, plan, action)
    return Refusal.ALLOWED


@rule
def may_propose(world: World, plan: Plan, actor: int, action: Action) -> int:
    """One proposes what can be done together, and no truce where one holds already."""
    if not is_proposal(action.words):
        return Refusal.NO_WORDS
    if action.words == Phrase.TRUCE and holds_truce(world, actor):
        return Refusal.ALREADY_SO
    return may_be_understood(plan, actor, action.target)


@rule
def may_answer_proposal(world: World, actor: int, action: Action) -> int:
    """One answers whoever proposed something last; an order may be refused to anybody."""
    if action.verb == Verb.REFUSE and is_own_order(actor, action.words):
        return Refusal.ALLOWED if has_read_order(world, actor) else Refusal.NO_ORDER
    mind = world.minds[actor]
    if mind.proposal_by != action.target or mind.proposal == NO_WORDS:
        return Refusal.NOTHING_PROPOSED
    if action.words != NO_WORDS and action.words != mind.proposal:
        return Refusal.NOTHING_PROPOSED
    return Refusal.ALLOWED


@rule
def may_volunteer(world: World, action: Action) -> int:
    """One volunteers to go and see to a system that there is."""
    if not is_system(action.target):
        return Refusal.WRONG_TARGET
    if world.systems[action.target - FIRST_SYSTEM].exists == 0:
        return Refusal.SYSTEM_MISSING
    return Refusal.ALLOWED


@rule
def may_threaten(world: World, actor: int, action: Action) -> int:
    """One threatens with one's own violence; with the end of the station only if it has means."""
    if action.words == Phrase.DESTROY_STATION:
        missing = world.systems[System.DESTRUCT].exists == 0
        return Refusal.SYSTEM_MISSING if missing else Refusal.ALLOWED
    if action.words == Phrase.REVENGE or action.words == about(About.WILL_STRIKE, actor):
        return Refusal.ALLOWED
    return Refusal.NO_WORDS


@rule
def may_assemble(plan: Plan, action: Action) -> int:
    """One calls everybody to a room."""
    if not is_place(action.target):
        return Refusal.WRONG_TARGET
    row = action.target - FIRST_PLACE
    if plan.places[row].exists == 0:
        return Refusal.NO_SUCH_TARGET
    return Refusal.ALLOWED if is_inside(plan, row) else Refusal.WRONG_TARGET


@rule
def do_bargaining(world: World, plan: Plan, book: Book, actor: int, action: Action) -> None:
    """It is said before those present, and what it binds is bound."""
    verb = action.verb
    event = speak(world, plan, book, actor, action)
    if verb == Verb.PROPOSE:
        _propose(world, book, action, event)
    elif verb == Verb.AGREE or verb == Verb.HESITATE or verb == Verb.REFUSE:
        _answer_proposal(world, book, actor, action, event)
    elif verb == Verb.THREATEN:
        _threaten(world, book, actor, action, event)
    elif verb == Verb.VOW:
        _vow(world, book, actor, action, event)
    elif verb == Verb.ASSEMBLE:
        event.words = Phrase.MEETING
    elif verb == Verb.READ_ALOUD:
        _read_aloud(world, actor, event)
    elif verb == Verb.BREAK_TRUCE:
        break_truce(world, book, event.number)
    elif verb == Verb.PLEDGE:
        _pledge(world, plan, action)


@rule
def is_proposal(words: int) -> bool:
    """Whether the words are something that two or more can do together."""
    if words in (Phrase.SPACEWALK, Phrase.LEAVE_TOGETHER, Phrase.DISTRACTION, Phrase.TRUCE):
        return True
    if words in (Phrase.STAY_APART, Phrase.WATCH_IN_PAIRS, Phrase.DIVIDE_STATION):
        return True
    return words in (Phrase.MEETING, Phrase.ALONE, Phrase.REVENGE)


@rule
def holds_truce(world: World, actor: int) -> bool:
    """Whether the actor holds that there is a truce; one's own mind is always right."""
    return world.minds[actor].credence[Fact.TRUCE_HOLDS] > HOLDS_TRUCE


@rule
def _propose(world: World, book: Book, action: Action, event: Event) -> None:
    """Once somebody means to leave together, there is a plan to leave."""
    if action.words == Phrase.LEAVE_TOGETHER and is_meant(action):
        becomes(world, book, Fact.PLAN_TO_LEAVE, 1, event.number)


@rule
def _answer_proposal(world: World, book: Book, actor: int, action: Action, event: Event) -> None:
    """The answer names what it answers; a truce agreed to holds from now on, meant or not."""
    mind = world.minds[actor]
    if action.verb == Verb.REFUSE and is_own_order(actor, action.words):
        event.order = mind.order
        return
    event.words = mind.proposal
    if action.verb != Verb.AGREE:
        return
    event.truth = 1 if is_meant(action) else 0
    event.held = MOST_CREDENCE if is_meant(action) else LEAST_CREDENCE
    if not is_meant(action):
        becomes(world, book, about(About.LIED, actor), 1, event.number)
    if is_truce(mind.proposal) and world.truce_since < 0:
        world.truce_since = world.turn
        becomes(world, book, Fact.TRUCE_HOLDS, 1, event.number)


@rule
def break_truce(world: World, book: Book, cause: int) -> None:
    """No truce holds any more."""
    world.truce_since = NO_TRUCE_SINCE
    becomes(world, book, Fact.TRUCE_HOLDS, 0, cause)


@rule
def _threaten(world: World, book: Book, actor: int, action: Action, event: Event) -> None:
    """All hear the threat; the world knows whether it is meant."""
    event.target = EVERYBODY
    if action.words == Phrase.DESTROY_STATION:
        event.instrument = FIRST_SYSTEM + System.DESTRUCT
    meant = 1 if is_meant(action) else 0
    becomes(world, book, about(About.MEANS_THREAT, actor), meant, event.number)


@rule
def _vow(world: World, book: Book, actor: int, action: Action, event: Event) -> None:
    """Who vows revenge and means it will strike."""
    event.target = EVERYBODY
    if action.words == Phrase.REVENGE and is_meant(action):
        becomes(world, book, about(About.WILL_STRIKE, actor), 1, event.number)


@rule
def _read_aloud(world: World, actor: int, event: Event) -> None:
    """Those present hear that the reader is under orders, and what the order is."""
    event.words = about(About.ORDERED, actor)
    event.truth = 1
    event.held = MOST_CREDENCE
    event.order = world.minds[actor].order


@rule
def _pledge(world: World, plan: Plan, action: Action) -> None:
    """The thing is in the other's keeping: in hand, or in a pocket if both hands are full."""
    full = hands_full(world, plan, action.target)
    item = world.items[action.instrument - FIRST_ITEM]
    item.at = action.target
    item.pocketed = 1 if full else 0
    item.loose = 0
