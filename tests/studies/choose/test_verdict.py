"""The verdict: how many live, and whether two answers fit each other."""

from functools import cache

import pytest

from cupola.scenarios.reader import load_scenario
from cupola.studies.choose.verdict import Mean, alive_in, is_more, verdict
from tests.studies.choose.planted import cell, dilemma, shelf


@cache
def two_people():
    """The smallest scenario there is."""
    return load_scenario("two_people")


def judged(option, hope, hoped=((0, 0, 100), (0, 100, 0))):
    """The verdict where waiting saves both and striking one of them."""
    cells = [cell(at, each, hoped[at]) for each in ("as_usual", hope) for at in (0, 1)]
    one = dilemma(cells=tuple(cells))
    return verdict(two_people(), shelf(one), one, option, hope)


def test_the_mean_of_a_fixed_number_has_no_spread():
    """Where as many live in every world, nothing is left to chance."""
    assert alive_in(cell(0, "wait", (0, 0, 50))) == Mean(2.0, 0.0, 50)


def test_the_mean_of_a_coin_is_as_the_formula_has_it():
    """Nobody or both, each in half of 100 worlds: one on average, give or take 1.96 / sqrt(99)."""
    found = alive_in(cell(0, "wait", (50, 0, 50)))

    assert found.mean == 1.0
    assert found.give == pytest.approx(1.959964 / 99**0.5)


def test_means_differ_only_beyond_their_intervals():
    """Two means are apart if their difference leaves out zero."""
    assert is_more(Mean(2.0, 0.3, 9), Mean(1.5, 0.3, 9))
    assert not is_more(Mean(2.0, 0.4, 9), Mean(1.5, 0.4, 9))


def test_answers_fit_if_nothing_else_keeps_more_alive():
    """Who waits, hoping the other waits, has chosen what is best if the hope comes true."""
    assert any("answers fit" in sentence for sentence in judged(0, "wait").fit)


def test_answers_pull_apart_if_something_else_would_keep_more_alive():
    """Who strikes, hoping the other waits, is told what waiting would have kept."""
    told = " ".join(judged(1, "wait").fit)

    assert "pull apart" in told
    assert "to wait keeps 2.0 ± 0.0 people alive" in told
    assert "each side's fear" in told


@pytest.mark.parametrize(
    ("option", "hope", "words"),
    [
        (0, "talk", "what you do yourself"),
        (0, "obey", "the risk is yours"),
        (1, "obey", "expect no better"),
    ],
)
def test_what_one_hopes_is_set_beside_what_one_does(option, hope, words):
    """Whoever harms nobody and hopes for the same is told so, and who does not as well."""
    assert words in judged(option, hope).fit[-1]


def test_the_storys_way_and_ones_own_are_marked():
    """Of the ways to decide one is the story's and one was chosen."""
    ways = judged(0, "wait").ways

    assert [way.is_story for way in ways] == [False, True]
    assert [way.is_chosen for way in ways] == [True, False]
