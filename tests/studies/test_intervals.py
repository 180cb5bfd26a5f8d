"""Intervals of shares."""

import pytest

from cupola.studies.intervals import wilson


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [
        (10, 100, 0.0552, 0.1744),
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (29, 29, 0.8830, 1.0),
    ],
)
def test_it_is_the_interval_of_the_literature(count, of, low, high):
    """The values of Newcombe (1998, table I, method 3) and of textbooks, to four places."""
    found = wilson(count, of)

    assert found.share == count / of
    assert found.low == pytest.approx(low, abs=6e-5)
    assert found.high == pytest.approx(high, abs=6e-5)


def test_nothing_counted_says_nothing():
    """Without a single world any share is possible."""
    found = wilson(0, 0)

    assert (found.low, found.high) == (0.0, 1.0)


def test_more_worlds_make_it_narrower():
    """A hundred times as many worlds make the interval about a tenth as wide."""
    few, many = wilson(30, 100), wilson(3000, 10_000)

    assert (few.high - few.low) / (many.high - many.low) == pytest.approx(10, rel=0.05)
