"""Estimates of how far beliefs move: unbiased, with intervals that hold the true value."""

from math import sqrt

import numpy as np
import pytest

from cupola.studies.suspense.estimating import (
    belief,
    expected_move,
    surprise,
    suspense,
    variance,
)
from tests.studies.suspense.planted import BUNCHES, coin, rollouts

TRIALS = 100


def chances(kind, seed):
    """What bunches come to with a suspense of 0.5, 0.2 and 0."""
    dice = np.random.default_rng((seed, 3))
    return {
        "coin": dice.integers(0, 2, BUNCHES).astype(float),
        "a part": 0.5 + dice.choice([-0.2, 0.2], BUNCHES),
        "later": np.full(BUNCHES, 0.5),
    }[kind]


@pytest.mark.parametrize(("kind", "true"), [("coin", 0.5), ("a part", 0.2), ("later", 0.0)])
def test_the_estimate_is_unbiased_and_its_interval_holds(kind, true):
    """Over many trials the squared movement is the true one on average, and 19 of 20 hold it."""
    trials = [rollouts(chances(kind, seed), seed=seed) for seed in range(TRIALS)]
    squared = np.array([variance(one) for one in trials])
    held = [one.low <= true <= one.high for one in map(suspense, trials)]

    assert abs(squared.mean() - true**2) < 4 * squared.std() / sqrt(TRIALS)
    assert sum(held) >= 0.88 * TRIALS


def test_shares_alone_would_find_suspense_where_there_is_none():
    """The plain variance of shares is above zero for a coin flipped later; the estimate is not."""
    found = rollouts(np.full(400, 0.5))

    assert found.mean(axis=1).var() > 0.02
    assert suspense(found).low == 0.0
    assert variance(found) < 0.005


def test_what_always_comes_has_no_suspense():
    """It is zero exactly, and the interval says what so few bunches leave open."""
    found = suspense(np.ones((BUNCHES, 8, 2)))

    assert found.value == found.low == 0.0
    assert 0.1 < found.high < 0.3


def test_movements_of_several_states_add_up_as_squares():
    """Two coins, one the other's opposite, move by the root of two times one coin."""
    one = coin()
    both = np.concatenate([one, 1.0 - one], axis=2)

    assert suspense(both).value == pytest.approx(sqrt(2) * suspense(one).value)


def test_surprise_is_the_distance_of_two_beliefs():
    """From half to certain it is a half, from a belief to the same belief nothing for sure."""
    even = rollouts(np.full(BUNCHES, 0.5), seed=1)
    again = rollouts(np.full(BUNCHES, 0.5), seed=2)
    far = surprise(even, np.ones((1, 1, 1)))

    assert far.low < 0.5 < far.high
    assert far.value == pytest.approx(0.5, abs=0.06)
    assert surprise(even, again).low == 0.0


def test_a_belief_is_less_sure_where_bunches_agree_in_themselves():
    """Eight rollouts that share what decides are worth one."""
    alone, shared = belief(rollouts(np.full(BUNCHES, 0.5)), 0), belief(coin(), 0)

    assert shared.high - shared.low > 2 * (alone.high - alone.low)
    assert alone.low < 0.5 < alone.high
    assert shared.low < 0.5 < shared.high


def test_a_known_belief_moves_by_the_root_of_its_mean_square():
    """From a half to 0 or 1 it is a half, whichever comes."""
    found = expected_move(np.array([0.5]), np.array([[0.0], [1.0], [1.0]]))

    assert found.value == found.low == found.high == 0.5
