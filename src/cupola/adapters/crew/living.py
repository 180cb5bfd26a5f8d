"""A cycle of many worlds: what was chosen is begun, a minute is lived, and the seats look about."""

from cupola.adapters.crew.asking import ask
from cupola.adapters.crew.filling import fill_in
from cupola.adapters.crew.marking import might
from cupola.adapters.crew.noticing import fetch, note_percepts, remember
from cupola.adapters.crew.seeing import see, see_again
from cupola.adapters.crew.tables import (
    BUNCH,
    Desk,
    Mark,
    Over,
    Round,
    Rows,
    Setting,
    Span,
    Task,
    Term,
)
from cupola.rules.endings import Ending
from cupola.runs.choosing import begin, hand_to_outside, is_routine, note_choice
from cupola.runs.turn import must_choose, turn
from cupola.world.actions import is_free, nothing
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.records import Tables, World


@rule
def go_round(rows: Rows, setting: Setting, tables: Tables, desk: Desk, span: Round) -> int:
    """Each world of the span has gone on, or begun anew if its story was over, and is shown.

    One world after another is done with wholly, while a cache holds it.  Comes back with how many
    minutes were lived in all.
    """
    minutes = 0
    for w in range(span[0], span[1]):
        if span[2] == Task.LOOK:
            look_about(rows, setting, desk, (w, span[1]), True)
        elif rows.marks[w, Mark.OVER] != Over.NOT:
            begin_anew(rows, setting, tables, desk, w)
            look_about(rows, setting, desk, (w, span[1]), True)
        else:
            minutes += live_a_cycle(rows, setting, tables, desk, w)
            look_about(rows, setting, desk, (w, span[1]), rows.words.shape[1] == 0)
    return minutes


@rule
def live_a_cycle(rows: Rows, setting: Setting, tables: Tables, desk: Desk, w: int) -> int:
    """The world has gone on; how many minutes were lived.

    A story that ended before its seats began goes on no further: its end is reported here.
    """
    if rows.words.shape[1] > 0:
        remember(rows, setting, desk, w)
    minutes = 0
    if rows.worlds[w].ending == Ending.RUNNING:
        for seat in range(len(setting.seats)):
            take_up(rows, setting, desk, w, seat)
        minutes = go_on(rows, setting, tables, desk, w)
    rows.marks[w, Mark.LIVED] += 1
    rows.marks[w, Mark.OVER] = is_over(rows, setting, w)
    return minutes


@rule
def look_about(rows: Rows, setting: Setting, desk: Desk, span: Span, anew: bool) -> None:
    """The seats of the span's first world see what they see now, and may do what they may.

    anew: whether all is written; else only what has changed since the desk remembered the minds.
    Meanwhile the next world of the span is fetched.
    """
    w = span[0]
    for seat in range(len(setting.seats)):
        if w + 1 < span[1] and rows.words.shape[1] > 0:
            fetch(rows, setting, desk, w + 1, seat)
        if anew:
            see(rows, setting, desk, w, seat)
        else:
            see_again(rows, setting, desk, w, seat)
        ask(rows, setting, desk, w, seat)


@rule
def begin_anew(rows: Rows, setting: Setting, tables: Tables, desk: Desk, w: int) -> None:
    """The world is at the beginning of its next story."""
    rows.worlds[w] = setting.start[0]
    world = rows.worlds[w]
    world.seed = int(rows.marks[w, Mark.SEED])
    rows.marks[w, Mark.SEED] += rows.marks[w, Mark.SEED_STEP]
    rows.marks[w, Mark.OVER] = Over.NOT
    rows.marks[w, Mark.LIVED] = 0
    for seat in range(len(setting.seats)):
        world.persons[int(setting.seats[seat])].mind = int(setting.terms[Term.BEFORE])
    if setting.terms[Term.BEGINS_AT] > 0:
        go_on(rows, setting, tables, desk, w)
    for seat in range(len(setting.seats)):
        hand_to_outside(world, int(setting.seats[seat]))


@rule
def go_on(rows: Rows, setting: Setting, tables: Tables, desk: Desk, w: int) -> int:
    """A minute is lived, or as many as it takes until a seat has to choose; how many they were.

    A new story is lived up to the minute in which the seats begin.
    """
    world = rows.worlds[w]
    before = world.turn
    while True:
        turn(world, setting.plan[0], tables, desk.books[0], desk.works[0])
        note_percepts(desk, desk.books[0])
        if world.ending != Ending.RUNNING or world.turn == setting.terms[Term.BEGINS_AT]:
            break
        if world.turn < setting.terms[Term.BEGINS_AT]:
            continue
        if setting.terms[Term.TO_CHOICE] == 0 or is_anybody_to_choose(world, setting):
            break
    return int(world.turn - before)


@rule
def is_anybody_to_choose(world: World, setting: Setting) -> bool:
    """Whether a seat has to choose now."""
    for seat in range(len(setting.seats)):
        if must_choose(world, int(setting.seats[seat])):
            return True
    return False


@rule
def is_over(rows: Rows, setting: Setting, w: int) -> int:
    """Whether the story has come to its end, or is cut off because its time is over."""
    ending = rows.worlds[w].ending
    if ending == Ending.TIME_OVER:
        return Over.CUT
    if ending != Ending.RUNNING:
        return Over.ENDED
    cycles = setting.terms[Term.CYCLES]
    return Over.CUT if 0 < cycles <= rows.marks[w, Mark.LIVED] else Over.NOT


@rule
def take_up(rows: Rows, setting: Setting, desk: Desk, w: int, seat: int) -> None:
    """The person begins what was chosen for them; what may not be tried is not, and they go on."""
    world = rows.worlds[w]
    person = int(setting.seats[seat])
    if not must_choose(world, person):
        return
    me = world.persons[person]
    mind = world.minds[person]
    option = int(rows.chosen[w, seat])
    mind.startled = 0
    if not is_legal(rows, setting, w, seat, option):
        if is_free(me, world.turn):
            nothing(me.doing)
            me.until = world.turn
        return
    attempt = desk.works[0].attempt
    fill_in(rows, setting, attempt, w, seat, option)
    mind.meaning = attempt.intent
    me.beat = 0
    begin(world, setting.plan[0], person, attempt)
    if not is_routine(me.doing.verb) and me.doing.verb != Verb.GO:
        note_choice(world, desk.books[0], person)


@rule
def is_legal(rows: Rows, setting: Setting, w: int, seat: int, option: int) -> bool:
    """Whether this is an option other than to go on, and may be tried."""
    if rows.open[w, seat] == 0 or not 0 < option < len(setting.options):
        return False
    return (might(rows, w, seat, option // BUNCH) >> (option % BUNCH)) & 1 == 1
