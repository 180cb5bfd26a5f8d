"""The book."""

from cupola.world.book import becomes, befriend, hold, open_page, regard, tell
from cupola.world.catalogue.verbs import Verb
from cupola.world.layout import plain
from cupola.world.records import World
from cupola.world.rows import Book


def test_events_are_numbered_by_the_world_not_by_the_book():
    """A run whose chronicle is not kept counts its events all the same."""
    world, book = plain(World), plain(Book, lazy=True)
    for _ in range(3):
        open_page(book)
        tell(world, book, Verb.JOKE, 0, -1)

    assert (world.events_told, book.event_count) == (3, 1)


def test_a_kept_book_keeps_every_page():
    """A book that is kept goes on where the last minute ended."""
    world, book = plain(World), plain(Book, lazy=True)
    book.kept = 1
    for _ in range(3):
        open_page(book)
        tell(world, book, Verb.JOKE, 0, -1)

    assert (book.event_count, book.page) == (3, 2)


def test_a_fact_is_told_only_when_it_changes():
    """Saying again what is so adds no row."""
    world, book = plain(World), plain(Book, lazy=True)
    becomes(world, book, 5, 1, 7)
    becomes(world, book, 5, 1, 8)

    assert (book.fact_count, world.fact_event[5]) == (1, 7)


def test_credence_trust_and_friendship_stay_within_bounds():
    """Nobody is ever quite certain; friendship goes from -1 to 1."""
    mind, book = plain(World).minds[0], plain(Book, lazy=True)
    hold(mind, book, 3, 5.0, -1)
    regard(mind, book, 1, -2.0, -1)
    befriend(mind, book, 1, -7.0, -1)

    assert (mind.credence[3], mind.trust[1], mind.friend[1]) == (0.999, 0.001, -1.0)
