import pytest
from hypothesis import given
from hypothesis import strategies as st

from cupola.beliefs.trust import CHEAP_CEILING, as_felt, weigh
from cupola.world.layout import plain
from cupola.world.rows import Book
from tests.beliefs.people import a_mind

OTHER = 4


def trust_after(ratio, times=1, **fields):
    """Trust in another, from 0.6, after so many deeds of this ratio."""
    mind, book = a_mind(0, **fields), plain(Book, lazy=True)
    for _ in range(times):
        weigh(mind, book, OTHER, ratio, 1)
    return mind.trust[OTHER]


def test_trust_moves_by_the_likelihood_ratio():
    """Without suspicion the odds of trust are multiplied by the ratio."""
    assert trust_after(3.0, suspicion=0.0) == pytest.approx(0.6 * 3 / (0.6 * 3 + 0.4))
    assert trust_after(0.2, suspicion=0.0) == pytest.approx(0.6 * 0.2 / (0.6 * 0.2 + 0.4))


def test_the_suspicious_weigh_the_bad_more():
    """Suspicion strengthens bad evidence and weakens good."""
    assert as_felt(a_mind(0, suspicion=1.0), 2.0) < as_felt(a_mind(0, suspicion=0.0), 2.0)
    assert as_felt(a_mind(0, suspicion=1.0), 0.5) < as_felt(a_mind(0, suspicion=0.0), 0.5)


def test_cheap_kindness_carries_only_so_far():
    """A thousand jokes leave trust at the ceiling; one costly deed goes beyond it."""
    assert trust_after(1.1, times=1000) == pytest.approx(CHEAP_CEILING)
    assert trust_after(6.0) > CHEAP_CEILING


def test_nobody_weighs_themselves():
    """One's own deeds do not move one's trust in oneself."""
    mind, book = a_mind(0), plain(Book, lazy=True)
    weigh(mind, book, 0, 0.1, 1)

    assert mind.trust == a_mind(0).trust
    assert book.bond_count == 0


@given(st.lists(st.floats(0.01, 10.0), max_size=30))
def test_trust_stays_in_bounds(ratios):
    """No deeds take trust out of its bounds."""
    mind, book = a_mind(0), plain(Book, lazy=True)
    for ratio in ratios:
        weigh(mind, book, OTHER, ratio, 1)

    assert 0.001 <= mind.trust[OTHER] <= 0.999


def test_small_kindness_earns_a_killer_no_trust():
    """A joke moves nobody who holds the joker to have killed; a costly deed still does."""
    killed = [OTHER if victim == 1 else -1 for victim in range(8)]
    for alive, ratio, moves in ((0.01, 1.3, False), (0.9, 1.3, True), (0.01, 3.0, True)):
        mind = a_mind(0, suspect=list(killed), suspect_sure=[0.9] * 8)
        mind.credence[1] = alive
        weigh(mind, plain(Book, lazy=True), OTHER, ratio, 1)
        assert (mind.trust[OTHER] > 0.6) == moves
