"""Baselines: what a crew of each kind comes to, and the file that others can add rows to."""

import json

import numpy as np
import pytest

from cupola.adapters.baselines import (
    BUILT_IN,
    CHANCE,
    MEASURES,
    Row,
    Table,
    by_chance,
    measures_of,
    read,
    table_of,
)
from cupola.adapters.crew.rewards import Ends
from cupola.errors import ChronicleError
from tests.adapters.crew.crews import scenario_of

WORLDS = 6


@pytest.fixture(scope="module")
def table():
    """The table of a short scenario."""
    return table_of(scenario_of("two_people"), WORLDS, 5)


def test_every_kind_has_a_row_of_every_measure(table):
    """Each row has each measure, a share within its interval."""
    assert [row.name for row in table.rows] == [CHANCE, *BUILT_IN]
    for row in table.rows:
        assert list(row.measures) == list(MEASURES)
        for measure in row.measures.values():
            assert 0.0 <= measure["low"] <= measure["share"] <= measure["high"] <= 1.0


def test_a_file_is_read_as_it_was_written(table, tmp_path):
    """A table that was written is read again, and is one JSON object."""
    file = tmp_path / "rows.json"
    table.write(file)

    assert read(file) == table
    assert json.loads(file.read_text(encoding="utf-8"))["worlds"] == WORLDS


def test_rows_of_others_come_later(table):
    """A row of one's own is shown beside the others, if it is of the same worlds."""
    mine = Row("mine", "what it is", table.rows[0].measures)
    same = Table(table.scenario, table.worlds, table.seed, (mine,))
    other = Table(table.scenario, table.worlds + 1, table.seed, (mine,))

    assert table.joined(same, "mine.json").rows == (*table.rows, mine)
    with pytest.raises(ChronicleError, match=r"mine\.json"):
        table.joined(other, "mine.json")


@pytest.mark.parametrize("text", ["", "{}", '{"format": 2}', '{"format": 1, "rows": [{}]}'])
def test_a_file_that_is_no_table_is_refused(text, tmp_path):
    """The error names the file."""
    file = tmp_path / "odd.json"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(ChronicleError, match=r"odd\.json"):
        read(file)


def test_shares_are_counted_over_worlds():
    """Two worlds of two people: one in which all live, one in which one of them was killed."""
    ends = Ends(
        lives=np.array([[True, True], [True, False]]),
        left=np.zeros((2, 2), bool),
        hurt=np.array([[False, False], [False, True]]),
        remedy=np.array([False, True]),
        holder=np.array([-1, 1]),
        crew=(0, 1),
        seats=(0, 1),
        sides=np.array([1, 2]),
    )
    found = {name: measure["share"] for name, measure in measures_of(ends).items()}

    assert found == {
        "lives": 0.75,
        "all_live": 0.5,
        "nobody_hurt": 0.5,
        "remedy": 0.5,
        "one_side": 0.5,
    }


def test_chance_does_not_depend_on_threads():
    """The same seeds come to the same ends in one thread and in two."""
    one, two = (by_chance(scenario_of("two_people"), 7, 1, threads) for threads in (1, 2))

    assert one.lives.tolist() == two.lives.tolist()
    assert one.hurt.tolist() == two.hurt.tolist()
