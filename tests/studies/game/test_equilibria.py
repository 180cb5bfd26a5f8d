"""Equilibria: those of textbook games, and how sure they are of a table that was sampled."""

import numpy as np
import pytest

from cupola.studies.game.equilibria import equilibria, has_ties, is_pure_equilibrium, surely


def game(*rows):
    """Two matrices from rows of pairs."""
    pairs = np.array(rows, float)
    return pairs[:, :, 0], pairs[:, :, 1]


PRISONERS = game([(3, 3), (0, 5)], [(5, 0), (1, 1)])
PENNIES = game([(1, -1), (-1, 1)], [(-1, 1), (1, -1)])
SEXES = game([(3, 2), (0, 0)], [(0, 0), (2, 3)])
CHICKEN = game([(0, 0), (-1, 1)], [(1, -1), (-10, -10)])
ROCK = game([(0, 0), (-1, 1), (1, -1)], [(1, -1), (0, 0), (-1, 1)], [(-1, 1), (1, -1), (0, 0)])
THIRD = (1 / 3, 1 / 3, 1 / 3)


@pytest.mark.parametrize(
    ("matrices", "expected"),
    [
        (PRISONERS, [((0, 1), (0, 1))]),
        (PENNIES, [((1 / 2, 1 / 2), (1 / 2, 1 / 2))]),
        (SEXES, [((1, 0), (1, 0)), ((0, 1), (0, 1)), ((3 / 5, 2 / 5), (2 / 5, 3 / 5))]),
        (CHICKEN, [((1, 0), (0, 1)), ((0, 1), (1, 0)), ((0.9, 0.1), (0.9, 0.1))]),
        (ROCK, [(THIRD, THIRD)]),
    ],
    ids=["prisoners", "pennies", "sexes", "chicken", "rock"],
)
def test_textbook_games_have_their_known_equilibria(matrices, expected):
    """All equilibria are found, and no others (Osborne and Rubinstein 1994, chapters 2, 3)."""
    found = equilibria(*matrices)

    assert len(found) == len(expected)
    for one, other in expected:
        assert any(np.allclose(e.one, one) and np.allclose(e.other, other) for e in found)


@pytest.mark.parametrize(
    ("r", "t", "p", "s"), [(4, 3, 2, 1), (4, 3, 1, 0), (4, 3, 2, 0), (5, 3, 2, 0)]
)
def test_an_assurance_game_has_three_and_the_mixed_one_is_at_the_threshold(r, t, p, s):
    """Both hold, both strike, or each holds with the chance p* = (P-S) / ((P-S) + (R-T))."""
    found = equilibria(*game([(r, r), (s, t)], [(t, s), (p, p)]))

    assert [e.is_pure for e in found] == [True, True, False]
    assert found[2].one[0] == pytest.approx((p - s) / ((p - s) + (r - t)))
    assert found[0].worth == (r, r)
    assert found[1].worth == (p, p)


def test_ties_are_told_of():
    """Where a side has two best answers there may be more equilibria; a strict game has none."""
    assert has_ties(*game([(1, 1), (1, 1)], [(0, 0), (0, 0)]))
    assert not has_ties(*PRISONERS)


def test_every_tied_pair_is_an_equilibrium():
    """Where nothing that a side does matters to it, every pair is one."""
    assert is_pure_equilibrium(np.ones((2, 3)), np.ones((2, 3))).all()


def sampled(matrices, spread, worlds=200, seed=3):
    """A table measured in worlds, with so much noise."""
    noise = np.random.default_rng(seed).normal(0.0, spread, (*matrices[0].shape, worlds, 2))
    return np.stack(matrices, axis=2)[:, :, None, :] + noise


def test_a_clear_equilibrium_holds_in_every_table_drawn_anew():
    """Without noise, what is an equilibrium is one in all resamples, and nothing else is."""
    found = surely(sampled(SEXES, 0.0))

    assert [e.holds for e in found.equilibria] == [1.0, 1.0, 1.0]
    assert np.array_equal(found.holds, np.eye(2))


def test_noise_makes_equilibria_unsure():
    """Where two answers are worth the same but for noise, each is best in part of the tables."""
    found = surely(sampled(game([(1, 1), (0, 0)], [(1, 1), (0, 0)]), 1.0))

    assert 0.0 < found.holds[0, 0] < 1.0
    assert found.holds[0, 0] + found.holds[1, 0] == pytest.approx(1.0)


def test_the_same_seed_draws_the_same_tables():
    """How sure an equilibrium is depends on nothing but what was measured."""
    values = sampled(SEXES, 3.0)

    assert np.array_equal(surely(values).holds, surely(values).holds)
