"""A cycle of many worlds: the seats' people begin what was chosen, and a minute is lived."""

from cupola.adapters.crew.filling import fill_in
from cupola.adapters.crew.tables import Mark, Over, Rows, Setting, Span, Term
from cupola.rules.endings import Ending
from cupola.runs.choosing import begin, is_routine, note_choice
from cupola.runs.turn import must_choose, turn
from cupola.world.actions import is_free, nothing
from cupola.world.catalogue.entities import MindKind
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.records import Tables, Work, World
from cupola.world.rows import Book


@rule
def live_a_cycle(
    rows: Rows, setting: Setting, tables: Tables, books: list[Book], works: list[Work], span: Span
) -> int:
    """Each world of the span has gone on, or has begun anew if its story was over.

    Comes back with how many minutes were lived.
    """
    minutes = 0
    for w in range(span[0], span[1]):
        if rows.marks[w, Mark.OVER] != Over.NOT:
            begin_anew(rows, setting, tables, books[0], works[0], w)
            continue
        for seat in range(len(setting.seats)):
            take_up(rows, setting, books[0], works[0], w, seat)
        minutes += go_on(rows, setting, tables, books[0], works[0], w)
        rows.marks[w, Mark.LIVED] += 1
        rows.marks[w, Mark.OVER] = is_over(rows, setting, w)
    return minutes


@rule
def begin_anew(
    rows: Rows, setting: Setting, tables: Tables, book: Book, work: Work, w: int
) -> None:
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
        go_on(rows, setting, tables, book, work, w)
    for seat in range(len(setting.seats)):
        rows.open[w, seat] = 1
        world.persons[int(setting.seats[seat])].mind = MindKind.OUTSIDE
    rows.marks[w, Mark.OVER] = is_over(rows, setting, w)


@rule
def go_on(rows: Rows, setting: Setting, tables: Tables, book: Book, work: Work, w: int) -> int:
    """A minute is lived, or as many as it takes until a seat has to choose; how many they were.

    A new story is lived up to the minute in which the seats begin.
    """
    world = rows.worlds[w]
    before = world.turn
    while True:
        turn(world, setting.plan[0], tables, book, work)
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
def take_up(rows: Rows, setting: Setting, book: Book, work: Work, w: int, seat: int) -> None:
    """The person begins what was chosen for them; what may not be tried is not, and they go on."""
    world = rows.worlds[w]
    person = int(setting.seats[seat])
    if not must_choose(world, person):
        return
    me = world.persons[person]
    mind = world.minds[person]
    option = int(rows.chosen[w, seat])
    mind.startled = 0
    if not is_legal(rows, w, seat, option):
        if is_free(me, world.turn):
            nothing(me.doing)
            me.until = world.turn
        return
    fill_in(rows, setting, work.attempt, w, seat, option)
    mind.meaning = work.attempt.intent
    me.beat = 0
    begin(world, setting.plan[0], person, work.attempt)
    if not is_routine(me.doing.verb) and me.doing.verb != Verb.GO:
        note_choice(world, book, person)


@rule
def is_legal(rows: Rows, w: int, seat: int, option: int) -> bool:
    """Whether this is an option other than to go on, and may be tried."""
    if not 0 < option < rows.legal.shape[2]:
        return False
    return bool(rows.legal[w, seat, option] == 1)
