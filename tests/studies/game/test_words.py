"""Payoffs in words, and how sure they are."""

from math import comb

import numpy as np
import pytest

from cupola.studies.game.table import MEASURES, Side
from cupola.studies.game.words import interval, number

SURVIVORS = MEASURES[0]
SIDE = Side("west", "West", (0, 1, 2))
WORLDS = 150


def all_live_in(worlds):
    """The survivors of so many worlds: everybody in these, in the others nobody."""
    return np.repeat([3.0, 0.0], [worlds, WORLDS - worlds])


@pytest.mark.parametrize("chance", [0.01, 0.05, 0.3, 0.5, 0.7, 0.95, 0.99])
def test_an_interval_holds_the_true_mean_as_often_as_it_says(chance):
    """Where everybody lives or nobody, with this chance; how often is a sum over the binomial."""
    holds = 0.0
    for worlds in range(WORLDS + 1):
        low, high = interval(SURVIVORS, all_live_in(worlds), SIDE)
        times = comb(WORLDS, worlds) * chance**worlds * (1 - chance) ** (WORLDS - worlds)
        holds += times * (low <= 3 * chance <= high)

    assert holds > 0.93


@pytest.mark.parametrize(("worlds", "least", "most"), [(WORLDS, 2.9, 3.0), (0, 0.0, 0.1)])
def test_worlds_that_all_agree_do_not_make_it_certain(worlds, least, most):
    """The interval has a width, and stays within what can be."""
    low, high = interval(SURVIVORS, all_live_in(worlds), SIDE)

    assert least < high - (high - low) / 2 < most
    assert (low >= 0.0, high <= 3.0, high > low) == (True, True, True)
    assert number(SURVIVORS, all_live_in(worlds), SIDE).endswith("±0.1")


def test_a_payoff_of_any_size_has_an_interval_of_that_size():
    """Ten worlds that agree say less than a thousand."""
    few, many = (np.full(worlds, 2.0) for worlds in (10, 1000))
    (low, high), (least, most) = (interval(SURVIVORS, each, SIDE) for each in (few, many))

    assert low < least < 2.0 < most < high
