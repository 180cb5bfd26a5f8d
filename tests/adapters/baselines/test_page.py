"""The table of baselines as a page."""

import re
import tomllib

import pytest

from cupola.adapters.baselines.page import groups, heading, page, shown
from cupola.adapters.baselines.rows import RowText
from tests.adapters.baselines.test_rows import ALL, ONE, ROW


def test_rows_of_the_same_dice_stand_in_one_table():
    """Everybody first; a row is in the tables of its own dice only."""
    text = page([ROW], "cupola baselines --out docs")

    assert groups([ROW]) == [ALL, ONE]
    assert text.count("| mine |") == 2
    assert text.index(heading(ALL)) < text.index(heading(ONE))


def test_the_example_on_the_page_can_be_read():
    """Whoever copies it has a file without a mistake."""
    example = re.search(r"```toml\n(.*?)```", page([ROW], "-"), re.DOTALL)

    assert example
    assert RowText.model_validate(tomllib.loads(example[1])).name == "mine"


@pytest.mark.parametrize(
    ("measure", "text"),
    [
        ([0.5, 0.4, 0.6], "50 (40 to 60)"),
        ([0.0, 0.0, 0.004], "0 (0 to 0.4)"),
        ([1.0, 0.996, 1.0], "100 (99.6 to 100)"),
    ],
)
def test_next_to_none_and_to_all_a_tenth_counts(measure, text):
    """An interval is never shown as wide as nothing."""
    assert shown(measure) == text
