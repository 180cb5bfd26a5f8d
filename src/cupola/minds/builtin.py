"""The built-in mind: keeps one intention until it is done, impossible or overtaken by events.

It chooses by gate, target and stakes (`weighing`), and walks towards what it chose by the
first thing still missing (`errand`).  What it found impossible it leaves alone for a while,
and that strains it.
"""

from cupola.beliefs.picture import is_worth_a_search, next_room_to_search, place_to_look_in
from cupola.minds.asking import advance
from cupola.minds.errand import first_missing
from cupola.minds.held import lives, with_regard_to
from cupola.minds.kinds.leaning import shrinks_from
from cupola.minds.obstacles import clear_the_way
from cupola.minds.saying.doubts import can_be_called
from cupola.minds.ways import Way
from cupola.minds.weighing import copy_option, weigh_options
from cupola.world.actions import intend, nothing
from cupola.world.book import decide
from cupola.world.catalogue.entities import NOBODY, PlaceKind, is_person
from cupola.world.catalogue.intentions import Intention, meaning_of
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.ledger import PEOPLE
from cupola.world.plan import Plan
from cupola.world.records import (
    ASKED,
    CALLED,
    GIVEN_UP,
    SOUGHT_AT,
    Action,
    Mind,
    Picture,
    Work,
)
from cupola.world.rows import BEST, Book

LONGEST = 240
"""Minutes after which an intention is thought over again (own choice)."""
IN_VAIN = 0.02
"""Strain of having found something impossible (share, own choice)."""
TRIES = 3
"""How many intentions one thinks through in one minute before letting it pass."""


@rule
def think(mind: Mind, plan: Plan, work: Work, book: Book) -> None:
    """`work.attempt` is what the person does next, or nothing."""
    nothing(work.attempt)
    work.finishes = 0
    if is_under_way(mind, plan):
        mind.startled = 0  # nothing is left to decide, so nothing calls one away from a rest
        intend(work.attempt, Verb.REST, NOBODY)
        work.attempt.intent = meaning_of(Intention.REST)
        return
    if is_overtaken(mind):
        choose(mind, plan, work, book)
    for _ in range(TRIES):
        way = advance(mind, work.picture, plan, mind.intention_target, work.wanted)
        if way == Way.GOING or way == Way.LAST:
            _set_about(mind, plan, work, way)
            if not shrinks_from(work.kind, mind, plan, work.attempt):
                return
            nothing(work.attempt)
            work.finishes = 0
            way = int(Way.IMPOSSIBLE)
        if way == Way.IMPOSSIBLE:
            give_up(mind, work.picture)
        mind.intention = Intention.NONE
        choose(mind, plan, work, book)


@rule
def is_under_way(mind: Mind, plan: Plan) -> bool:
    """Whether the person sits in the vehicle away from the station, with nothing left to decide."""
    if mind.docked == 1 or mind.place < 0:
        return False
    return plan.places[mind.place].kind == PlaceKind.VEHICLE


@rule
def is_overtaken(mind: Mind) -> bool:
    """Whether the person thinks anew: nothing in hand, something new, or too long at it."""
    if mind.intention == Intention.NONE or mind.startled == 1:
        return True
    return mind.turn - mind.intention_since > LONGEST


@rule
def choose(mind: Mind, plan: Plan, work: Work, book: Book) -> None:
    """The best of the options is now the person's intention, and the choice is told."""
    weigh_options(mind, plan, work)
    best = work.best[0]
    goes_on = mind.intention == best.intention and mind.intention_target == best.target
    if mind.startled == 0 or not goes_on:
        mind.intention_since = mind.turn
        mind.looked &= ~ASKED
    mind.startled = 0
    mind.intention = best.intention
    mind.intention_target = best.target
    if is_missing(mind, best.target):
        room = next_room_to_search(mind, plan)
        image = work.picture.persons[best.target]
        image.place = place_to_look_in(mind, plan, best.target, room)
    row = decide(mind, book)
    row.options = work.options
    row.target = best.target
    row.instrument = NOBODY
    row.words = -1
    row.verb = Verb.NONE
    row.intent = meaning_of(best.intention)
    for place in range(BEST):
        copy_option(work.best[place], row.best[place])


@rule
def is_missing(mind: Mind, whom: int) -> bool:
    """Whether this is somebody held alive of whom the person does not know where they are."""
    if not is_person(whom) or whom == mind.self or mind.seen_place[whom] >= 0:
        return False
    return lives(mind, whom)


@rule
def _set_about(mind: Mind, plan: Plan, work: Work, way: int) -> None:
    """The attempt is the deed wanted or what has to come before it.

    A last deed ends the matter once it is begun; `work.finishes` says so to whoever begins it.
    """
    first_missing(mind, work.picture, plan, work.wanted, work.attempt)
    call_first(mind, plan, work.attempt)
    clear_the_way(mind, plan, work.attempt)
    work.attempt.intent = meaning_of(mind.intention)
    if way == Way.LAST and work.attempt.verb == work.wanted.verb:
        work.finishes = 1


@rule
def call_first(mind: Mind, plan: Plan, attempt: Action) -> None:
    """Whoever would set out to look for somebody calls them once first, unless they mean harm."""
    whom = mind.intention_target
    if attempt.verb == Verb.GO and is_missing(mind, whom) and mind.looked & CALLED == 0:
        harms = Intention.STRIKE_WITH_ARM <= mind.intention <= Intention.AVENGE
        if not harms and can_be_called(mind, plan, whom):
            intend(attempt, Verb.TALK, whom)
    if (attempt.verb == Verb.TALK or attempt.verb == Verb.CALL) and attempt.target == whom:
        mind.looked |= CALLED


@rule
def finish(mind: Mind) -> None:
    """The last deed of an intention has been begun, and nothing is in hand any more.

    Whoever has called for help calls again if nobody has come for a while; whoever has let somebody
    go does not seize them again at once.  Whoever has kept their order to themselves does not read
    it out the next minute, unless somebody else does.
    """
    called = mind.intention == Intention.FETCH_BACK and mind.intention_target == NOBODY
    if called or is_passing(mind.intention):
        let_be(mind, mind.intention, NOBODY)
    elif mind.intention == Intention.RESTRAIN:
        let_be(mind, mind.intention, mind.intention_target)
    elif mind.intention == Intention.KEEP_ORDER:
        let_be(mind, Intention.SHARE_WITH_ALL, NOBODY)
    mind.intention = Intention.NONE


@rule
def is_passing(intention: int) -> bool:
    """Whether one lets it be for a while after it: a joke, a talk, a look out, a meeting.

    The same holds of keeping watch, and of words to somebody that all is well.
    """
    if Intention.JOKE <= intention <= Intention.DRINK_TOGETHER:
        return True
    if intention == Intention.LOOK_OUT or intention == Intention.COME_TOGETHER:
        return True
    return intention == Intention.WATCH_IN_PAIRS or intention == Intention.REASSURE


@rule
def give_up(mind: Mind, picture: Picture) -> None:
    """It turned out to be impossible towards this person; it is let be a while, and strains.

    Where one could not get to one has looked.  Whom one has looked for everywhere in vain, one does
    not look for again for hours.
    """
    whom = mind.intention_target
    if is_missing(mind, whom):
        place = picture.persons[whom].place
        if place >= 0:
            mind.looked |= 1 << place
        elif is_worth_a_search(mind.intention):
            mind.unfound = (mind.unfound & PEOPLE) | (1 << whom) | (mind.turn << SOUGHT_AT)
    let_be(mind, mind.intention, mind.intention_target)
    mind.intention = Intention.NONE
    mind.strain = min(1.0, mind.strain + IN_VAIN)


@rule
def let_be(mind: Mind, intention: int, whom: int) -> None:
    """An intention is not taken up for a while, towards one person or (NOBODY) at all."""
    oldest = 0
    for slot in range(GIVEN_UP):
        if mind.given_up_at[slot] < mind.given_up_at[oldest]:
            oldest = slot
    mind.given_up[oldest] = with_regard_to(intention, whom)
    mind.given_up_at[oldest] = mind.turn
