"""Differences between the arms of pairs, on pairs made by hand."""

from math import sqrt

import numpy as np
import pytest

from cupola.rules.endings import Ending
from cupola.studies.outcome import OUTCOME
from cupola.studies.whatif.arms import arms_of
from cupola.studies.whatif.differing import differences, endings, partings, typical
from cupola.studies.whatif.pairs import Asked, Pair, live_pairs
from tests.studies.whatif.moments import before_the_swing, by_themselves, film

ALL = 0b111111


def row(alive, left=0):
    """What came of a story in which these live and left."""
    made = np.zeros(1, OUTCOME)[0]
    made["alive"], made["left"], made["first_act"] = alive, left, -1
    made["ending"] = int(Ending.TIME_OVER)
    return made


def planted(gained, lost, same):
    """Pairs in which the last person lives only with the change, only without, or always."""
    dead = ALL & ~0b100000
    cases = [(dead, ALL)] * gained + [(ALL, dead)] * lost + [(ALL, ALL)] * same
    return [Pair(seed, row(a), row(b), None) for seed, (a, b) in enumerate(cases)]


def test_a_difference_is_that_of_the_two_shares():
    """Of 100 pairs 30 are gained and 10 lost: from 70 to 90 of 100.

    The interval is that of Bonett and Price (2012), worked by hand: 31/102 against 11/102.
    """
    found = differences(film(), planted(30, 10, 60))[5]
    more, less = 31 / 102, 11 / 102
    spread = 1.959964 * sqrt((more + less - (more - less) ** 2) / 102)

    assert (found.before, found.after) == (0.7, 0.9)
    assert found.low == pytest.approx(more - less - spread)
    assert found.high == pytest.approx(more - less + spread)
    assert found.sentence().endswith(" lives: 70 to 90 of 100 (+20, give or take 12)")


def test_nothing_seen_is_not_certainty():
    """Where no pair differs, the interval still has a width, and holds zero."""
    found = differences(film(), planted(0, 0, 50))[5]

    assert found.low < 0.0 < found.high
    assert not found.is_sure


def test_intervals_hold_the_true_difference_95_times_of_100():
    """Of 400 repetitions with a known difference, 92 to 98 of 100 intervals contain it."""
    dice, held = np.random.default_rng(1), 0
    for _ in range(400):
        gained, lost, same = dice.multinomial(60, [0.3, 0.1, 0.6])
        found = differences(film(), planted(gained, lost, same))[5]
        held += found.low <= 0.2 <= found.high

    assert 0.92 * 400 <= held <= 0.98 * 400


def test_endings_are_two_columns():
    """Every ending is counted in both arms; the one where all live is named with all."""
    words, before, after = endings(film(), planted(3, 1, 6))[0]

    assert words.startswith("nobody leaves; alive aboard: ")
    assert (before, after) == (7, 9)


def test_the_typical_pair_changes_as_most_do():
    """The readable pair is one in which the life that changes most is gained."""
    found = planted(3, 1, 6)

    gained = typical(film(), found)

    assert gained is not None
    assert gained.seed in range(3)
    assert typical(film(), planted(0, 0, 5)) is None


def test_arms_that_are_the_same_never_part():
    """A setting that changes nothing gives pairs with equal outcomes and no parting."""
    duty = film().source.found["people"]["kira"]["traits"]["duty"]
    arms = arms_of(by_themselves(), (), {"people.kira.traits.duty": duty})
    (found,) = live_pairs(Asked(arms, [1, 2], threads=1))

    assert [pair.parting for pair in found] == [None, None]
    assert all(pair.before.tobytes() == pair.after.tobytes() for pair in found)


def test_pairs_do_not_depend_on_threads():
    """One thread and three find the same pairs, in the order of their dice."""
    arms = arms_of(before_the_swing(), ["not: nicholai swing_at gordon with arm"])
    one, three = (
        [p for some in live_pairs(Asked(arms, range(20), threads=n)) for p in some] for n in (1, 3)
    )

    assert [pair.seed for pair in one] == list(range(20))
    assert [(p.after.tobytes(), p.parting) for p in one] == [
        (p.after.tobytes(), p.parting) for p in three
    ]
    assert partings(film(), one) == partings(film(), three) != []
