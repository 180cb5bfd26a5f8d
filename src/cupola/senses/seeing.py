"""Seeing for oneself: the event of a sight, told only when it is news."""

from cupola.world.book import tell
from cupola.world.catalogue.facts import fact_of, says_so
from cupola.world.catalogue.verbs import Verb
from cupola.world.compiled import rule
from cupola.world.ledger import has_seen, note_seen
from cupola.world.records import Mind, World
from cupola.world.rows import Book

DOUBT = 0.35
"""How near evens a credence is that another look settles (share, own choice: from 0.15 to 0.85,
as far as one goes and looks)."""


@rule
def is_news(mind: Mind, fact: int, so: bool) -> bool:
    """Whether a sight differs from what is held, settles a doubt, or is the first of its kind."""
    if (mind.credence[fact] >= 0.5) != so or not has_seen(mind, fact, so):
        return True
    return abs(mind.credence[fact] - 0.5) < DOUBT


@rule
def shows(world: World, book: Book, person: int, words: int, target: int) -> None:
    """If it is news, a person sees that something is so or not so, by what it looks like."""
    fact = fact_of(words)
    so = says_so(words)
    mind = world.minds[person]
    if not is_news(mind, fact, so):
        note_seen(mind, fact, so)  # as before, and now again
        return
    event = tell(world, book, Verb.SEE, person, target)
    event.words = words
    event.looks = words
    event.intent = mind.meaning
    event.truth = 1 if (world.facts[fact] == 1) == so else 0
    event.cause = world.fact_event[fact]


@rule
def shows_if_doubted(world: World, book: Book, person: int, words: int, target: int) -> None:
    """The same, but only if the person holds the opposite: nobody marvels at the usual."""
    if (world.minds[person].credence[fact_of(words)] >= 0.5) != says_so(words):
        shows(world, book, person, words, target)
