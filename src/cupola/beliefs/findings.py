"""Findings: what a sight, an event or a failure teaches about the world itself."""

from cupola.beliefs.credence import believe, see_that
from cupola.beliefs.lies import own_eyes_decide
from cupola.beliefs.told import is_fresh_in_mind
from cupola.world.book import Outcome, hold
from cupola.world.catalogue.entities import (
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_SYSTEM,
    NOBODY,
    PERSONS,
    PlaceKind,
    System,
    is_item,
    is_person,
    is_place,
)
from cupola.world.catalogue.facts import NO_WORDS, About, Fact, about, denial, fact_of, says_so
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.ledger import (
    forget_bound,
    forget_mended,
    is_bound,
    note_bound,
    note_broached,
    note_knowers,
    note_mended,
    note_own_deed,
)
from cupola.world.plan import Plan
from cupola.world.records import ASKED, Mind, Percept
from cupola.world.rows import Book

THE_LOOP = FIRST_SYSTEM + int(System.VOICE_LOOP)
"""The entity of the loop, over which one talks."""
THE_WIRE = FIRST_SYSTEM + int(System.WIRE)
"""The entity of the wire that carries the loop."""
NO_ANSWER = -0.8
"""Log-odds for being alive of a call without an answer: most silences are not deaths (own)."""
NO_ANSWER_ADRIFT = -2.0
"""The same of somebody held adrift over a wire held whole: they have a radio on, do nothing else,
and have little air (own choice: two or three calls in vain, and one gives them up)."""

SEATED_LATELY = 60
"""Minutes since one saw somebody in the vehicle for which one takes it that they left with it (own
choice: about as long as people wait in it)."""
GONE = 0.05
"""Credence that somebody is still aboard who is held to have left with the vehicle (own choice)."""
ASSUMED = 0.3
"""Credence that the antenna is still broken once whoever went out for it is back unhurt (own)."""


@rule
def see_for_oneself(mind: Mind, book: Book, words: int, cause: int) -> None:
    """What one sees is held within a hundredth of certain, by what it looks like."""
    fact = fact_of(words)
    before = mind.credence[fact]
    see_that(mind, book, fact, says_so(words), cause)
    own_eyes_decide(mind, book, words, before, cause)


@rule
def learn_from_deed(mind: Mind, plan: Plan, percept: Percept, book: Book) -> None:
    """What a deed seen, or done, shows about things and people."""
    verb = percept.verb
    if verb == Verb.DIE:
        if is_person(percept.actor) and percept.actor != mind.self:
            see_for_oneself(mind, book, denial(about(About.ALIVE, percept.actor)), percept.event)
            note_knowers(mind, about(About.ALIVE, percept.actor), percept.hears)
    elif verb == Verb.ARRIVE or verb == Verb.DEPART:
        _see_come_or_go(mind, plan, percept, book)
    elif verb == Verb.MISS:
        if is_person(percept.target):
            _hear_nothing(mind, plan, percept, book)
    elif verb == Verb.CUT or verb == Verb.SHUT_DOWN:
        _see_system(mind, book, percept, 0)
    elif verb == Verb.FAKE:
        if percept.actor != mind.self:
            _see_system(mind, book, percept, 0)  # whoever sees the dummy put in is not deceived
    elif verb == Verb.REPAIR or verb == Verb.RESTORE:
        _see_system(mind, book, percept, 1)
    elif verb == Verb.PREPARE:
        see_for_oneself(mind, book, Fact.VEHICLE_READY, percept.event)
        if is_person(percept.instrument) and percept.instrument != mind.self:
            alone = about(About.LEAVES_ALONE, percept.instrument)
            see_for_oneself(mind, book, alone, percept.event)
    elif verb == Verb.BLACKOUT:
        see_for_oneself(mind, book, denial(Fact.GROUND_LINK_UP), percept.event)
    elif verb == Verb.CONTACT or verb == Verb.ATTEMPT_CONTACT or verb == Verb.ANSWER:
        _see_the_link_stand(mind, percept, book)
    elif verb == Verb.CALL:
        if is_person(percept.actor) and percept.actor != mind.self and percept.place >= 0:
            mind.seen_place[percept.actor] = percept.place  # whoever calls says where they are
            hear_the_loop_work(mind, percept, book)
    elif verb == Verb.ALARM:
        _hear_alarm(mind, percept)
    elif verb == Verb.SUIT_UP or verb == Verb.EXIT or verb == Verb.ENTER:
        if is_person(percept.actor) and percept.actor != mind.self:
            _see_out_or_in(mind, percept, book)
    elif verb == Verb.TALK:
        hear_the_loop_work(mind, percept, book)
    else:
        see_outcome(mind, percept, book)


@rule
def _hear_nothing(mind: Mind, plan: Plan, percept: Percept, book: Book) -> None:
    """Whoever does not answer may be dead, the likelier if they drift with a radio on."""
    place = mind.seen_place[percept.target]
    adrift = place >= 0 and plan.places[place].kind == PlaceKind.VOID
    weight = NO_ANSWER_ADRIFT if adrift and mind.credence[Fact.WIRE_OK] > 0.5 else NO_ANSWER
    believe(mind, book, about(About.ALIVE, percept.target), weight, percept.event)


@rule
def _see_out_or_in(mind: Mind, percept: Percept, book: Book) -> None:
    """Whoever goes out sees to the antenna; whoever comes in unhurt has mended it, one assumes."""
    doer = percept.actor
    if percept.verb != Verb.ENTER:
        note_bound(mind, doer, Fact.ANTENNA_BROKEN)
    elif is_bound(mind, doer, Fact.ANTENNA_BROKEN) and mind.credence[about(About.HURT, doer)] < 0.5:
        if mind.credence[Fact.ANTENNA_BROKEN] > ASSUMED:
            hold(mind, book, Fact.ANTENNA_BROKEN, ASSUMED, percept.event)


@rule
def _see_the_link_stand(mind: Mind, percept: Percept, book: Book) -> None:
    """Words to or from the ground show that there is a way there."""
    see_for_oneself(mind, book, Fact.GROUND_LINK_UP, percept.event)
    if percept.verb == Verb.ATTEMPT_CONTACT:
        mind.called_ground_at = mind.turn
    if percept.verb == Verb.CONTACT:
        see_for_oneself(mind, book, Fact.STATES_STAND, percept.event)


@rule
def hear_the_loop_work(mind: Mind, percept: Percept, book: Book) -> None:
    """A voice from another place that comes over the loop shows that the wire carries it."""
    if mind.credence[Fact.WIRE_OK] > 0.5 or not is_person(percept.actor):
        return
    carried = percept.verb == Verb.CALL or percept.instrument in (THE_LOOP, THE_WIRE)
    if carried and percept.actor != mind.self and percept.place not in (NOBODY, mind.place):
        see_for_oneself(mind, book, Fact.WIRE_OK, percept.event)


@rule
def _hear_alarm(mind: Mind, percept: Percept) -> None:
    """The alarm says where it burns, or where air is lost."""
    if not is_place(percept.target):
        return
    where = 1 << (percept.target - FIRST_PLACE)
    if percept.outcome == Outcome.BURNING:
        mind.burning |= where
    elif percept.outcome == Outcome.LEAKING:
        mind.leaking |= where


@rule
def _see_come_or_go(mind: Mind, plan: Plan, percept: Percept, book: Book) -> None:
    """Who came aboard is aboard; who undocked the vehicle is no longer, nor who sat in it."""
    if is_person(percept.actor):
        aboard = about(About.ABOARD, percept.actor)
        words = aboard if percept.verb == Verb.ARRIVE else denial(aboard)
        see_for_oneself(mind, book, words, percept.event)
        if percept.verb == Verb.DEPART:
            _miss_the_passengers(mind, plan, percept, book)


@rule
def _miss_the_passengers(mind: Mind, plan: Plan, percept: Percept, book: Book) -> None:
    """Whoever stays behind holds gone whom they lately saw in the vehicle."""
    cabin = plan.systems[System.VEHICLE].place
    if mind.place == cabin:
        return
    for other in range(PERSONS - plan.spare.persons):
        if other == mind.self or other == percept.actor or mind.seen_place[other] != cabin:
            continue
        if mind.turn - mind.seen_turn[other] <= SEATED_LATELY:
            hold(mind, book, about(About.ABOARD, other), GONE, percept.event)


@rule
def _see_system(mind: Mind, book: Book, percept: Percept, works: int) -> None:
    """A system was seen, or made, to stop or to work."""
    fact = fact_of_system(percept.target)
    if fact == NO_WORDS:
        return
    runs = works == 1
    if fact == Fact.ANTENNA_BROKEN:
        runs = not runs
    words = fact if runs else denial(fact)
    see_for_oneself(mind, book, words, percept.event)
    note_knowers(mind, fact, percept.hears)
    if works == 0:
        forget_mended(mind, fact)
    if percept.actor == mind.self:
        if works == 0:
            note_own_deed(mind, fact)
        elif percept.verb != Verb.TRIED:
            note_mended(mind, fact)


@rule
def fact_of_system(system: int) -> int:
    """The fact that says whether a system works, or NO_WORDS if there is none."""
    if system == FIRST_SYSTEM + System.WIRE:
        return Fact.WIRE_OK + 0
    if system == FIRST_SYSTEM + System.LIFE_SUPPORT:
        return Fact.LIFE_SUPPORT_ON + 0
    if system == FIRST_SYSTEM + System.ANTENNA:
        return Fact.ANTENNA_BROKEN + 0
    if system == FIRST_SYSTEM + System.GROUND_LINK:
        return Fact.GROUND_LINK_UP + 0
    return NO_WORDS


@rule
def see_outcome(mind: Mind, percept: Percept, book: Book) -> None:
    """Somebody was seen wounded, lies as if dead, or was brought in."""
    target = percept.target
    if not is_person(target) or target == mind.self:
        return
    outcome = percept.outcome
    if mind.attacker == target and is_beyond_fighting(outcome):
        mind.attacker = NOBODY  # until they use force again
    if outcome == Outcome.MENDED:
        see_for_oneself(mind, book, denial(about(About.HURT, target)), percept.event)
    elif outcome == Outcome.DEAD or outcome == Outcome.APPARENT_DEAD:
        see_for_oneself(mind, book, denial(about(About.ALIVE, target)), percept.event)
        note_knowers(mind, about(About.ALIVE, target), percept.hears)
    elif outcome == Outcome.WOUNDED or outcome == Outcome.MAIMED or outcome == Outcome.MORTAL:
        see_for_oneself(mind, book, about(About.HURT, target), percept.event)
    elif outcome == Outcome.SAVED and percept.place >= 0:
        mind.seen_place[target] = percept.place  # where the arm has set them down


@rule
def is_beyond_fighting(outcome: int) -> bool:
    """Whether somebody struck like this is no danger any more, as far as one sees."""
    if outcome == Outcome.MORTAL or outcome == Outcome.DEAD:
        return True
    return outcome == Outcome.APPARENT_DEAD


@rule
def learn_from_failure(mind: Mind, percept: Percept, book: Book) -> None:
    """What one tried oneself in vain shows how things are; of others' calls one sees the try."""
    if percept.tried == Verb.ATTEMPT_CONTACT:
        mind.called_ground_at = mind.turn
    if percept.actor != mind.self:
        return
    if percept.tried == Verb.ASK or percept.tried == Verb.PROPOSE:
        mind.looked |= ASKED  # and nobody will answer
    refusal = percept.refusal
    target = percept.target
    if refusal == Refusal.LINK_DOWN:
        see_for_oneself(mind, book, denial(Fact.GROUND_LINK_UP), percept.event)
    elif refusal == Refusal.NOT_READY:
        see_for_oneself(mind, book, denial(Fact.VEHICLE_READY), percept.event)
    elif refusal == Refusal.NOT_DAMAGED or refusal == Refusal.ALREADY_SO:
        _find_otherwise(mind, book, percept)
    elif refusal == Refusal.TARGET_DEAD:
        if is_person(target):
            see_for_oneself(mind, book, denial(about(About.ALIVE, target)), percept.event)
    elif refusal == Refusal.OUT_OF_REACH:
        if is_person(target):
            mind.seen_place[target] = NOBODY
            note_broached(mind, target, about(About.ABOARD, target))  # they are too far to fetch
    elif refusal == Refusal.TARGET_NOT_HERE:
        if is_person(target) and mind.seen_place[target] == mind.place:
            mind.seen_place[target] = NOBODY
        elif is_item(target):
            mind.item_at[target - FIRST_ITEM] = NOBODY
    elif refusal == Refusal.ITEM_NOT_THERE or refusal == Refusal.ITEM_NOT_IN_HAND:
        if is_item(percept.instrument):
            mind.item_at[percept.instrument - FIRST_ITEM] = NOBODY
    elif refusal == Refusal.LOOP_DEAD:
        forget_mended(mind, Fact.WIRE_OK)  # nobody can be told like that
        forget_mended(mind, Fact.LIFE_SUPPORT_ON)
        forget_mended(mind, Fact.ANTENNA_BROKEN)
        if mind.credence[Fact.WIRE_OK] > 0.5 and not is_fresh_in_mind(mind, Fact.WIRE_OK):
            hold(mind, book, Fact.WIRE_OK, 0.5, percept.event)
    elif refusal == Refusal.NO_TRUCE:
        see_for_oneself(mind, book, denial(Fact.TRUCE_HOLDS), percept.event)
        forget_bound(mind, Fact.TRUCE_HOLDS)


@rule
def _find_otherwise(mind: Mind, book: Book, percept: Percept) -> None:
    """A system is found to be already as it should have become."""
    whole = percept.tried == Verb.FAKE and percept.refusal == Refusal.NOT_DAMAGED
    if whole or percept.tried == Verb.REPAIR or percept.tried == Verb.RESTORE:
        _see_system(mind, book, percept, 1)
    elif percept.tried == Verb.CUT or percept.tried == Verb.SHUT_DOWN:
        fact = fact_of_system(percept.target)
        if fact != NO_WORDS and fact != Fact.ANTENNA_BROKEN:
            see_for_oneself(mind, book, denial(fact), percept.event)
