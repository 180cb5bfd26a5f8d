from itertools import combinations

from cupola.chronicle.picture.moments import Moments, Turn
from cupola.chronicle.picture.sheet import written
from cupola.chronicle.picture.stretch import stretched

WITHIN = (0.0, 700.0)


def words(*minutes):
    """Words for these minutes of a run of a hundred minutes."""
    turns = tuple(Turn(n, minute, "vehicle leaves") for n, minute in enumerate(minutes))
    shown = Moments((), (), (), turns, (), ())
    axis = stretched(100, 0, {}, (0.0, 680.0))
    return list(written(axis, shown, lambda text, size: 0.6 * size * len(text), WITHIN))


def test_words_stand_beside_their_lines_in_one_row_if_they_can():
    """Words far apart share the lowest row."""
    assert [word.row for word in words(5, 40, 80)] == [0, 0, 0]


def test_no_word_covers_another_or_a_line():
    """However close things come, each word is in a row of its own or clear of the others."""
    found = words(50, 51, 52, 53, 95, 97, 98, 99)

    for one, other in combinations(found, 2):
        upper, lower = (one, other) if one.row > other.row else (other, one)
        assert not lower.covers(upper.x) or one.row == other.row
        if one.row == other.row:
            apart = one.left + one.width < other.left or other.left + other.width < one.left
            assert apart


def test_words_stay_on_the_sheet():
    """At the edge a word stands to the left of its line."""
    assert all(word.left >= 0 and word.left + word.width <= 700 for word in words(1, 99, 100))
