"""What worlds come to from a fork."""

import numpy as np

from cupola.studies.outcome import OUTCOME
from cupola.studies.road.following import (
    COUNTED,
    DEAD,
    ENDING,
    VIOLENCE,
    follow,
    has_same_dead,
    is_same_ending,
    is_violent,
)
from cupola.studies.study import Way
from tests.studies.road.film import script

FEW = range(1, 7)


def a_row(**values):
    """What came of a story, planted."""
    row = np.zeros(1, OUTCOME)[0]
    row["alive"], row["left"], row["ending"], row["first_act"] = 3, 1, 1, -1
    for name, value in values.items():
        row[name] = value
    return row


def test_an_ending_is_the_same_in_everything_that_makes_it():
    """Who left, who lives, why it is over, and where the remedy is."""
    assert is_same_ending(a_row(deaths=2), a_row())
    assert not is_same_ending(a_row(left=2), a_row())
    assert not is_same_ending(a_row(ending=2), a_row())
    assert not is_same_ending(a_row(remedy=1), a_row())
    assert has_same_dead(a_row(left=2), a_row())
    assert not has_same_dead(a_row(alive=1), a_row())
    assert not is_violent(a_row(), a_row())
    assert is_violent(a_row(first_act=0), a_row())


def test_with_everything_followed_all_worlds_come_to_it():
    """From the last fork nothing can go otherwise, whatever the dice."""
    (reached,) = follow(script(), script().forks[-1:], FEW, Way(threads=1))

    assert reached.worlds == len(FEW)
    assert set(reached.counts) == set(COUNTED)
    assert reached.counts[ENDING] == reached.counts[DEAD] == reached.counts[VIOLENCE] == len(FEW)


def test_what_came_before_the_fork_counts():
    """Violence of the script's part is violence of the story, and the dead stay dead."""
    late = [fork for fork in script().forks if fork.beat >= 41]
    found = list(follow(script(), late, FEW, Way(threads=2)))

    assert [one.beat for one in found] == [fork.beat for fork in late]
    assert all(one.counts[VIOLENCE] == len(FEW) for one in found)
    assert all(one.counts[ENDING] <= one.counts[DEAD] <= len(FEW) for one in found)


def test_neither_threads_nor_pieces_change_what_is_found():
    """The dice of a world are its number."""
    late = script().forks[-3:]
    once = list(follow(script(), late, FEW, Way(threads=1)))

    assert once == list(follow(script(), late, FEW, Way(threads=2)))
