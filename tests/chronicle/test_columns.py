import numpy as np
import pytest

from cupola.chronicle.columns import listed, members, repeated, spelled, without


def test_codes_become_words_and_some_none():
    """A code for which there is no word is missing."""
    column = spelled(np.array([3, 1, 3, 0]), {1: "one", 3: "three"}.get)

    assert column.tolist() == ["three", "one", "three", None]


def test_two_codes_may_have_one_word():
    """Words are listed once."""
    column = spelled(np.array([1, 2]), lambda _: "same")

    assert column.words == ("same",)
    assert column.tolist() == ["same", "same"]


def test_no_codes_make_an_empty_column():
    """A table may have no rows."""
    assert spelled(np.zeros(0, np.int64), str).tolist() == []


def test_a_gap_is_missing():
    """Numbers that stand for nothing are not kept as numbers."""
    assert without(np.array([-1, 4]), -1).tolist() == [None, 4]


def test_bits_become_sets_of_words():
    """A bit without a word does not count."""
    column = members(np.array([0b101, 0b010, 0]), {0: "ida", 1: "bo"})

    assert column.tolist() == [("ida",), ("bo",), ()]


@pytest.mark.parametrize(
    "values", [[1, None, 3], ["a", None], [("a", "b"), ()], [None], [], [True, False]]
)
def test_a_column_gives_back_what_was_listed(values):
    """Python values survive."""
    assert listed(values).tolist() == values


def test_one_number_can_be_repeated():
    """The number of the run stands in every row."""
    assert repeated(7, 2).tolist() == [7, 7]
