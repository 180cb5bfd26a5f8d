"""What a study keeps of its stories."""

from collections import Counter
from itertools import pairwise
from typing import Any

import pytest

from cupola.chronicle import saving
from cupola.chronicle.cast import Cast
from cupola.chronicle.schema import schema
from cupola.runs.single import Run
from cupola.runs.whole import chronicle_of
from cupola.studies.keeping import ALL, EVENTS, NOTHING, Keeping
from tests.runs.short import short

parquet = pytest.importorskip("pyarrow.parquet")


@pytest.fixture(scope="module")
def runs():
    """Two hours, each with its own dice."""
    made = [Run(short(60), seed, engine="plain") for seed in (5, 6)]
    for run in made:
        run.go_on()
    return made


def rows(table):
    """The rows of a table, however they are sorted."""
    return Counter(zip(*(map(repr, column.tolist()) for column in table.values()), strict=True))


@pytest.mark.parametrize("name", schema())
def test_all_is_what_each_chronicle_has(runs, name):
    """The tables of many runs at once are those of each run, put together."""
    kept = Keeping(Cast.of(short(60)), ALL)
    for number, run in enumerate(runs):
        kept.add(run, number)
    found = rows(kept._table(name, kept._told()))

    wanted: Counter[Any] = Counter()
    for number, run in enumerate(runs):
        table = chronicle_of(run).table(name)
        first = list(table).index("run")
        for row, times in rows(table).items():
            wanted[(*row[:first], repr(number), *row[first + 1 :])] += times
    assert found == wanted


def test_events_alone_leave_the_other_tables_empty(runs):
    """Beliefs and choices are not kept with events only; who took part is."""
    kept = Keeping(Cast.of(short(60)), EVENTS)
    kept.add(runs[0], 0)
    tables = kept.tables()

    assert set(tables) == set(schema())
    assert len(tables["event"]) == len(runs[0].table("events"))
    assert len(tables["decision"]) == len(tables["bond"]) == 0
    assert len(tables["person"]) == 6


@pytest.fixture
def events(runs):
    """The table of the events of both."""
    kept = Keeping(Cast.of(short(60)), EVENTS)
    for number, run in enumerate(runs):
        kept.add(run, number)
    return kept.tables()["event"]


def test_events_are_sorted_by_verb(events):
    """By its word, then by run, then in the order in which they happened."""
    keys = [tuple(row.values()) for row in events.select(["verb", "run", "id"]).to_pylist()]

    assert keys == sorted(keys)


def test_a_file_says_which_verbs_a_group_of_rows_holds(events, tmp_path, monkeypatch):
    """From the first to the last, so that a question about one verb leaves other groups alone."""
    monkeypatch.setattr(saving, "ROWS_A_GROUP", 10)
    saving.write(tmp_path / "made", {"event": events}, {})
    found = parquet.ParquetFile(tmp_path / "made" / "event.parquet").metadata
    at = events.column_names.index("verb")
    groups = [found.row_group(n).column(at).statistics for n in range(found.num_row_groups)]

    assert len(groups) > 3
    assert all(one.max <= other.min for one, other in pairwise(groups))


def test_nothing_may_be_kept(runs):
    """Then there are no tables."""
    kept = Keeping(Cast.of(short(60)), NOTHING)
    kept.add(runs[0], 0)

    assert kept.tables() == {}
