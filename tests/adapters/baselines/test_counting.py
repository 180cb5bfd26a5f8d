"""Counting: what comes of each kind of player, over the same dice."""

from dataclasses import replace

import numpy as np
import pytest

from cupola.adapters.baselines.counting import CHANCE, OWN, counted, measures_of
from cupola.adapters.baselines.rows import MEASURES, OWN_LIFE, Dice
from cupola.adapters.crew.rewards import Ends
from cupola.errors import CupolaError

TWO = Dice("two_people", worlds=6, seed=5)
ONE = Dice("two_people", "wren", "pacifist", begins_at=10, worlds=6, seed=5)


def ends(seats=(0, 1)):
    """Two worlds of two people: one in which all live, one in which one of them was killed."""
    return Ends(
        lives=np.array([[True, True], [True, False]]),
        left=np.zeros((2, 2), bool),
        hurt=np.array([[False, False], [False, True]]),
        remedy=np.array([False, True]),
        holder=np.array([-1, 1]),
        crew=(0, 1),
        seats=seats,
        sides=np.array([1, 2]),
    )


@pytest.mark.parametrize("name", OWN)
def test_every_kind_has_every_measure(name):
    """Each is a share within its interval; one's own life is counted where one person plays."""
    everybody, one = counted(name, TWO), counted(name, ONE)

    assert list(everybody) == [measure for measure in MEASURES if measure != OWN_LIFE]
    assert list(one) == list(MEASURES)
    for share, low, high in (*everybody.values(), *one.values()):
        assert 0.0 <= low <= share <= high <= 1.0


def test_shares_are_counted_over_worlds():
    """Of the two worlds, or of the people in them."""
    found = {name: measure[0] for name, measure in measures_of(ends()).items()}

    assert found == {
        "lives": 0.75,
        "all_live": 0.5,
        "nobody_hurt": 0.5,
        "remedy": 0.5,
        "one_side": 0.5,
    }


def test_a_share_that_is_the_same_in_all_worlds_is_not_certain():
    """One of two lives in each of three hundred worlds: one in a hundred may yet be otherwise."""
    alike = replace(ends(), lives=np.tile([True, False], (300, 1)))

    assert measures_of(alike)["lives"] == pytest.approx([0.5, 0.49, 0.51])


def test_ones_own_life_is_that_of_whoever_plays():
    """The first of them lives in both worlds, the other in one."""
    assert measures_of(ends((0,)))[OWN_LIFE][0] == 1.0
    assert measures_of(ends((1,)))[OWN_LIFE][0] == 0.5


def test_one_person_plays_among_others():
    """A pacifist among pacifists is what a crew of pacifists is."""
    alone = counted("pacifist", ONE)
    crew = counted("pacifist", Dice("two_people", worlds=6, seed=5))

    assert {name: alone[name] for name in crew} == crew


@pytest.mark.parametrize("name", [CHANCE, "builtin"])
def test_nothing_depends_on_threads(name):
    """The same seeds come to the same in one thread and in two."""
    assert counted(name, TWO, threads=1) == counted(name, TWO, threads=2)


def test_somebody_who_is_not_there_is_named_with_the_nearest():
    """Before anything is counted."""
    with pytest.raises(CupolaError, match="did you mean 'wren'"):
        counted("builtin", Dice("two_people", "wrn", worlds=2))
