import pytest
from hypothesis import given
from hypothesis import strategies as st

from cupola.beliefs.credence import believe, believe_at_least, infer, log_odds, see_that, share_of
from cupola.world.book import LEAST_CREDENCE, MOST_CREDENCE
from cupola.world.catalogue.facts import Fact
from cupola.world.layout import plain
from cupola.world.ledger import has_seen
from cupola.world.rows import Book
from tests.beliefs.people import a_mind

DOUBLE = 0.6931471805599453
"""Evidence that doubles the odds: ln 2."""


def test_evidence_leads_there_and_back():
    """After a hundred doublings and a hundred halvings of the odds, and back, both ends agree."""
    mind, book = a_mind(0), plain(Book, lazy=True)
    ends = []
    for sign in (1.0, -1.0):
        mind.credence[Fact.CURE_EXISTS] = 0.5
        for _ in range(100):
            believe(mind, book, Fact.CURE_EXISTS, sign * DOUBLE, 1)
        for _ in range(100):
            believe(mind, book, Fact.CURE_EXISTS, -sign * DOUBLE, 1)
        ends.append(mind.credence[Fact.CURE_EXISTS])

    assert ends == pytest.approx([LEAST_CREDENCE, MOST_CREDENCE])
    assert ends[0] + ends[1] == pytest.approx(1.0)


@given(st.floats(0.001, 0.999), st.lists(st.floats(-8.0, 8.0), max_size=20))
def test_credence_stays_in_bounds(start, evidence):
    """No evidence takes a credence out of its bounds."""
    mind, book = a_mind(0), plain(Book, lazy=True)
    mind.credence[3] = start
    for piece in evidence:
        believe(mind, book, 3, piece, 1)

    assert LEAST_CREDENCE <= mind.credence[3] <= MOST_CREDENCE


def test_log_odds_and_share_are_inverse():
    """A share's log-odds give the share back."""
    assert share_of(log_odds(0.73)) == pytest.approx(0.73)
    assert log_odds(0.0) == log_odds(LEAST_CREDENCE)


def test_seeing_is_within_a_hundredth_of_certain():
    """One's own senses settle a fact, and are remembered."""
    mind, book = a_mind(0), plain(Book, lazy=True)
    see_that(mind, book, Fact.WIRE_OK, False, 4)

    assert mind.credence[Fact.WIRE_OK] == pytest.approx(0.01)
    assert has_seen(mind, Fact.WIRE_OK, False)
    assert not has_seen(mind, Fact.WIRE_OK, True)
    assert (book.beliefs[0].fact, book.beliefs[0].cause) == (Fact.WIRE_OK, 4)


def test_a_new_reason_only_adds():
    """Another reason for a fact makes it likelier; a floor lifts and never lowers."""
    mind, book = a_mind(0), plain(Book, lazy=True)
    mind.credence[3] = mind.credence[4] = 0.5
    infer(mind, book, 3, 0.5, 1)
    believe_at_least(mind, book, 4, 0.9, 1)
    believe_at_least(mind, book, 4, 0.2, 1)

    assert mind.credence[4] == pytest.approx(0.9)
    assert mind.credence[3] == pytest.approx(0.75)
