"""Whoever is free chooses, from what they hold since the end of the last turn.

Nobody sees another's choice.  This is the only place that hands a mind to the part that
decides for it; a mind gets its own record, its picture of the world and a die, no more.
"""

from cupola.beliefs.picture import imagine
from cupola.minds.builtin import finish, give_up
from cupola.minds.held import is_here, likely
from cupola.minds.judging.arm import is_harmed
from cupola.minds.kinds.thinking import think_as
from cupola.minds.random import choose_at_random
from cupola.minds.routine import keep_routine, minutes_of_sleep
from cupola.minds.script import follow_line
from cupola.minds.weighing import clear_option
from cupola.rules.acting import may
from cupola.world.actions import copy_action, is_free, nothing
from cupola.world.book import decide, tell
from cupola.world.catalogue.entities import NOBODY, PERSONS, MindKind, PlaceKind, is_person, weighs
from cupola.world.catalogue.facts import Fact
from cupola.world.catalogue.intentions import Intention
from cupola.world.catalogue.refusals import Refusal
from cupola.world.catalogue.verbs import Verb
from cupola.world.chance import mix
from cupola.world.compiled import rule
from cupola.world.ledger import minutes_since_shaken
from cupola.world.plan import Plan
from cupola.world.records import Action, Beat, Mind, Tables, Work, World
from cupola.world.rows import BEST, Book

NO_BEAT = -1
"""Row of the script, where no line of it is due."""


@rule
def everyone_free_chooses(world: World, plan: Plan, tables: Tables, book: Book, work: Work) -> None:
    """Each person who is not busy begins something, or waits a minute."""
    for person in range(PERSONS - plan.spare.persons):
        me = world.persons[person]
        if me.exists == 0:
            continue
        if me.mind == MindKind.SCRIPT and is_over(world, plan, person):
            _hand_over(world, plan, person)
        if me.mind == MindKind.SCRIPT:
            _play(world, plan, tables, book, work, person)
        elif weighs(me.mind):
            _live_by_own_mind(world, plan, book, work, person)
        elif is_free(me, world.turn) and me.mind != MindKind.OUTSIDE:
            _decide_for_oneself(world, plan, book, work, person)


@rule
def hand_to_outside(world: World, person: int) -> None:
    """From now on somebody outside decides for this person, who no longer is about anything.

    What the own mind was about would end walks, and widen what is looked at, unseen by the player.
    """
    world.persons[person].mind = MindKind.OUTSIDE
    world.minds[person].intention = Intention.NONE
    world.minds[person].intention_target = NOBODY


@rule
def is_over(world: World, plan: Plan, person: int) -> bool:
    """Whether the script has nothing to say to this person any more."""
    return 0 < plan.persons[person].hands_over_at <= world.turn


@rule
def _hand_over(world: World, plan: Plan, person: int) -> None:
    """Another kind of mind decides for the person; what a script pinned is left to chance again."""
    world.persons[person].mind = plan.persons[person].hands_over_to
    world.pins_used = 0


@rule
def _live_by_own_mind(world: World, plan: Plan, book: Book, work: Work, person: int) -> None:
    """Whoever is free decides; something new calls one away from routine and from a walk.

    Nobody goes on watching, tending or talking with somebody who has left.
    """
    me = world.persons[person]
    mind = world.minds[person]
    if is_startled_out(world, person) or has_lost_sight(mind, plan, me.doing, me.since):
        nothing(me.doing)
        me.until = world.turn - 1
    if is_free(me, world.turn):
        _decide_for_oneself(world, plan, book, work, person)


@rule
def is_startled_out(world: World, person: int) -> bool:
    """Whether something new calls somebody awake away from what they are in the middle of."""
    if world.minds[person].startled == 0:
        return False
    me = world.persons[person]
    return me.awake == 1 and me.alive == 1 and is_called_away(world.minds[person], me.doing.verb)


@rule
def has_lost_sight(mind: Mind, plan: Plan, doing: Action, since: int) -> bool:
    """Whether whoever the person watches, tends or talks with face to face is not there any more.

    since: the minute at which it was begun.
    """
    if doing.verb == Verb.TALK:
        return is_person(doing.target) and has_left(mind, plan, doing.target, since)
    if doing.verb != Verb.WATCH and doing.verb != Verb.TEND and doing.verb != Verb.COMFORT:
        return False
    return not is_here(mind, doing.target)


@rule
def has_left(mind: Mind, plan: Plan, other: int, since: int) -> bool:
    """Whether the other was seen inside from then on, and is not now; over the loop nobody is."""
    if mind.seen_turn[other] < since or mind.seen_turn[other] >= mind.turn:
        return False
    place = mind.seen_place[other]
    return place < 0 or plan.places[place].kind < PlaceKind.HULL


@rule
def is_called_away(mind: Mind, verb: int) -> bool:
    """Whether somebody doing this drops it for something new: for a fight, all but fighting.

    Violence or a death that comes home to one calls one away from talk and from care for another,
    and whoever suits up stays inside for it.
    """
    if is_routine(verb) or verb == Verb.GO:
        return True
    if is_company(verb) and 0 <= minutes_since_shaken(mind) <= 1:
        return True
    if verb == Verb.SUIT_UP:
        return is_kept_inside(mind)
    fights = Verb.SWING <= verb <= Verb.DISARM
    return mind.attacked_at >= 0 and mind.turn - mind.attacked_at <= 1 and not fights


@rule
def is_kept_inside(mind: Mind) -> bool:
    """Whether what one has just learnt is a reason not to go out to work for which one suits up.

    Violence or a death has come home to one, somebody alive has harmed one, or the work is done.
    """
    if 0 <= minutes_since_shaken(mind) <= 1 or is_harmed(mind):
        return True
    return not likely(mind, Fact.ANTENNA_BROKEN)


@rule
def _play(  # the script's door: one line of it at a time
    world: World, plan: Plan, tables: Tables, book: Book, work: Work, person: int
) -> None:
    """A scripted person follows the line that is due, or keeps routine."""
    me = world.persons[person]
    row = due_beat(world, tables, person)
    if row == NO_BEAT:
        if is_free(me, world.turn):
            _decide_for_oneself(world, plan, book, work, person)
        return
    if me.alive == 0:
        refuse_beat(world, book, person, tables.beats[row], Refusal.ACTOR_DEAD)
        me.next_beat = row + 1
        return
    if is_routine(me.doing.verb):
        nothing(me.doing)
        me.awake = 1
        me.until = world.turn - 1
    if is_free(me, world.turn) or me.awake == 0:
        _follow(world, plan, tables, book, work, person)


@rule
def due_beat(world: World, tables: Tables, person: int) -> int:
    """The row of the line of the script that this person should follow now, or NO_BEAT."""
    me = world.persons[person]
    row = me.next_beat
    while row < len(tables.beats) and tables.beats[row].actor != person:
        row += 1
    me.next_beat = row
    if row >= len(tables.beats) or tables.beats[row].turn > world.turn:
        return NO_BEAT
    return row


@rule
def _follow(world: World, plan: Plan, tables: Tables, book: Book, work: Work, person: int) -> None:
    """An attempt towards the due line is begun, or the line is refused once patience is over."""
    me = world.persons[person]
    mind = world.minds[person]
    beat = tables.beats[me.next_beat]
    picture = work.picture
    imagine(mind, plan, picture)
    refusal = int(Refusal.ACTOR_UNCONSCIOUS)
    if me.awake == 1:
        refusal = follow_line(mind, picture, plan, beat, work.attempt)
    if refusal == Refusal.ALREADY_SO and beat.action.verb == Verb.GO:
        me.next_beat += 1  # a walk to where one already is has been done
        return
    if refusal == Refusal.ALLOWED:
        is_the_line = work.attempt.verb == beat.action.verb
        begin(world, plan, person, work.attempt)
        if is_the_line:
            me.beat = beat.number
            me.next_beat += 1
            mind.meaning = beat.action.intent
            note_choice(world, book, person)
        me.stuck_since = -1
        return
    if me.stuck_since < 0:
        me.stuck_since = world.turn
    if world.turn - me.stuck_since >= beat.patience:
        refuse_beat(world, book, person, beat, refusal)
        me.next_beat += 1
        me.stuck_since = -1


@rule
def refuse_beat(world: World, book: Book, person: int, beat: Beat, refusal: int) -> None:
    """A line of the script is given up, and the chronicle says so."""
    event = tell(world, book, Verb.REFUSED, person, beat.action.target)
    event.instrument = beat.action.instrument
    event.words = beat.action.words
    event.tried = beat.action.verb
    event.refusal = refusal
    event.beat = beat.number


@rule
def _decide_for_oneself(world: World, plan: Plan, book: Book, work: Work, person: int) -> None:
    """A person without a script begins what their mind says, if it seems possible to them."""
    me = world.persons[person]
    mind = world.minds[person]
    picture = work.picture
    imagine(mind, plan, picture)
    picture.seed = mix(world.seed, person, mind.choices)
    if weighs(me.mind):
        think_as(me.mind, mind, plan, work, book)
    elif me.mind == MindKind.RANDOM:
        choose_at_random(mind, picture, plan, work.attempt)
        mind.choices += 1
    else:
        keep_routine(mind, picture, plan, work.attempt)
        mind.choices += 1
    if work.attempt.verb == Verb.NONE:
        return
    if may(picture, plan, person, work.attempt) != Refusal.ALLOWED:
        if weighs(me.mind):
            give_up(mind, picture)
        return
    if weighs(me.mind) and work.finishes == 1:
        finish(mind)
    me.beat = 0
    mind.meaning = work.attempt.intent
    begin(world, plan, person, work.attempt)
    if not weighs(me.mind) and not is_routine(me.doing.verb) and me.doing.verb != Verb.GO:
        note_choice(world, book, person)


@rule
def begin(world: World, plan: Plan, person: int, attempt: Action) -> None:
    """The person is at it until the verb's minutes are over; each airlock has its own."""
    me = world.persons[person]
    copy_action(attempt, me.doing)
    me.since = world.turn
    minutes = plan.verbs[attempt.verb].minutes
    if attempt.verb == Verb.SLEEP:
        minutes = minutes_of_sleep(plan, person, world.turn)
    if attempt.verb == Verb.SUIT_UP and me.place >= 0 and plan.places[me.place].prepare > 0:
        minutes = plan.places[me.place].prepare
    me.until = world.turn + max(0, minutes - 1)
    me.actions += 1


@rule
def note_choice(world: World, book: Book, person: int) -> None:
    """The choice goes into the chronicle."""
    me = world.persons[person]
    row = decide(world.minds[person], book)
    row.verb = me.doing.verb
    row.target = me.doing.target
    row.instrument = me.doing.instrument
    row.words = me.doing.words
    row.intent = me.doing.intent
    row.beat = me.beat
    for place in range(BEST):
        clear_option(row.best[place])


@rule
def is_company(verb: int) -> bool:
    """Whether this is talk, a joke, a drink or care: nothing to go on with beside a killing."""
    if verb == Verb.TEND or verb == Verb.COMFORT or verb == Verb.MOURN or verb == Verb.WATCH:
        return True
    return verb == Verb.TALK or verb == Verb.CELEBRATE or verb == Verb.JOKE or verb == Verb.SING


@rule
def is_routine(verb: int) -> bool:
    """Whether somebody doing this can be called away from it."""
    return verb == Verb.WORK or verb == Verb.REST or verb == Verb.SLEEP
