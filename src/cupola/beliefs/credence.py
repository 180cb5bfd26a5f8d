"""Credence: how likely a person holds each fact to be, and how evidence moves it.

Evidence adds to the log-odds.  The bounds are kept in one place (`book.hold`) and are alike at
both ends, so that as much evidence for as against leads back.
"""

import math

from cupola.world.book import LEAST_CREDENCE, MOST_CREDENCE, hold
from cupola.world.compiled import rule
from cupola.world.ledger import note_seen
from cupola.world.records import Mind
from cupola.world.rows import Book

SEEN = 0.99
"""Credence of what one has seen with one's own eyes: within a hundredth of certain."""
UNSEEN = 0.01
"""Credence of what one has seen not to be so."""


@rule
def log_odds(share: float) -> float:
    """The logarithm of the odds of a share, which is taken to be within the bounds."""
    kept = min(MOST_CREDENCE, max(LEAST_CREDENCE, share))
    return math.log(kept / (1.0 - kept))


@rule
def share_of(odds: float) -> float:
    """The share whose log-odds these are."""
    return 1.0 / (1.0 + math.exp(-odds))


@rule
def believe(mind: Mind, book: Book, fact: int, evidence: float, cause: int) -> None:
    """The credence of a fact has moved by this much evidence (log-odds, negative against)."""
    hold(mind, book, fact, share_of(log_odds(mind.credence[fact]) + evidence), cause)


@rule
def believe_at_least(mind: Mind, book: Book, fact: int, share: float, cause: int) -> None:
    """A fact is held at least this likely."""
    if mind.credence[fact] < share:
        hold(mind, book, fact, share, cause)


@rule
def infer(mind: Mind, book: Book, fact: int, chance: float, cause: int) -> None:
    """What was held, or else this new reason, makes the fact so."""
    hold(mind, book, fact, 1.0 - (1.0 - mind.credence[fact]) * (1.0 - chance), cause)


@rule
def see_that(mind: Mind, book: Book, fact: int, so: bool, cause: int) -> None:
    """One's own senses have said that the fact is so, or that it is not."""
    note_seen(mind, fact, so)
    hold(mind, book, fact, SEEN if so else UNSEEN, cause)
