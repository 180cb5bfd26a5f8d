"""The search: what hangs on a decision, and which of many are kept."""

import numpy as np
import pytest

from cupola.scenarios.reader import load_scenario
from cupola.studies.choose.search import Search, Sought, best_of, distinct, spread, surely
from cupola.studies.study import Way
from tests.studies.choose.planted import dilemma


def test_the_same_in_every_world_is_surely_no_difference():
    """Two ways to decide that come to the same are apart by nothing."""
    lives = np.arange(100) % 3 == 0

    assert surely(lives, lives) == 0.0


def test_noise_counts_for_nothing():
    """What differs in as many worlds one way as the other is no sure difference."""
    one, other = np.arange(100) < 50, np.arange(100) >= 50

    assert surely(one, other) == 0.0


def test_always_against_never_is_nearly_the_whole():
    """Where one way always saves somebody and the other never does, nearly a life hangs on it."""
    always, never = np.ones(200, bool), np.zeros(200, bool)

    assert 0.95 < surely(never, always) == surely(always, never) < 1.0


def test_of_two_decisions_close_together_the_weightier_is_kept():
    """One person's choices a few minutes apart are one dilemma, another person's is its own."""
    first, second, other = dilemma(minute=10), dilemma(minute=15), dilemma("lark", 12)

    assert distinct([first, second, other]) == [first, other]


def test_nobody_is_dropped_altogether():
    """Among those left over are the best of all, and the best of each person."""
    ranked = [dilemma(minute=m, weight=1.0 - m / 1000) for m in (0, 100, 200)]
    last = dilemma("lark", 300, 0.01)

    assert best_of([*ranked, last], 2) == [*ranked[:2], last]


def test_they_are_spread_over_people_and_time():
    """Everybody's best comes first; then no third of anybody, and none within an hour."""
    ranked = [dilemma(minute=m, weight=1.0) for m in (0, 30, 100, 200)]
    last = dilemma("lark", 300, 0.01)

    assert spread([*ranked, last], 3) == [ranked[0], last, ranked[2]]


def test_if_there_are_too_few_the_next_best_are_taken():
    """The number asked for is reached although it takes a third of one person."""
    ranked = [dilemma(minute=m) for m in (0, 30, 100, 200)]

    assert spread(ranked, 4) == [ranked[0], ranked[2], ranked[1], ranked[3]]


@pytest.mark.slow
def test_the_same_search_finds_the_same():
    """One scenario, its dice and these rules make one shelf, on however many threads."""
    film = load_scenario("film")
    sought = Sought(wanted=3, rounds=((2, 3),), worlds=3, hoped=1)
    one, two = (Search(film, film.seed, sought).shelf(Way(n, "compiled")) for n in (1, 2))

    assert one == two
    assert len(one.dilemmas) == 3
    assert one.is_current
    assert all(len(d.cells) == 5 * len(d.options) for d in one.dilemmas)


def test_what_is_told_is_lived_with_dice_that_the_search_has_not_rolled():
    """For whatever wins a search has usually been lucky in it."""
    two = load_scenario("two_people")
    search = Search(two, 1, Sought(rounds=((24, 5), (96, 3)), worlds=50, hoped=20, first=7))
    searched = set(search.dice(24)) | set(search.dice(96))

    assert min(searched) == 7
    for worlds in (50, 20):
        assert len(set(search.dice(worlds, fresh=True)) - searched) == worlds
