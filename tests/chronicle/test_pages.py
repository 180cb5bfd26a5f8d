from cupola.chronicle.pages import Pages
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import blank, freeze, plain
from cupola.world.rows import Book
from tests.chronicle.scene import Stage


def test_a_plain_book_and_a_compiled_one_hold_the_same_rows():
    """What is taken out of a book does not depend on how the run was run."""
    stage = Stage()
    stage.tell("ida", Verb.TELL, "bo")
    compiled = blank(Book)[0]
    compiled.event_count = 1
    freeze(stage.book.events[0], compiled.events[0])

    assert Pages.of(compiled).events.tolist() == Pages.of(stage.book).events.tolist()


def test_what_was_taken_out_stays_when_the_book_is_used_again():
    """A book that was full is written in again; its earlier pages are copies."""
    stage = Stage()
    stage.tell("ida", Verb.TELL, "bo")
    pages = Pages.of(stage.book)
    stage.book.events[0].verb = int(Verb.STRIKE)

    assert pages.events["verb"][0] == Verb.TELL


def test_books_are_joined_in_their_order():
    """The rows of the first book come first."""
    stage = Stage()
    stage.tell("ida", Verb.TELL, "bo")
    first = Pages.of(stage.book)
    stage.book.event_count = 0
    stage.tell("bo", Verb.STRIKE, "ida")

    assert Pages.joined([first, stage.book]).events["number"].tolist() == [0, 1]


def test_an_empty_book_has_no_rows():
    """Nothing told is nothing kept."""
    assert len(Pages.of(plain(Book, lazy=True)).events) == 0
    assert len(Pages.joined([]).events) == 0
