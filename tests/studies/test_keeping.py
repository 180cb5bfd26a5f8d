"""What a study keeps of its stories."""

from collections import Counter
from itertools import pairwise
from typing import Any

import pytest

from cupola.chronicle.cast import Cast
from cupola.chronicle.schema import schema
from cupola.runs.single import Run
from cupola.runs.whole import chronicle_of
from cupola.studies.keeping import ALL, EVENTS, NOTHING, Keeping
from tests.runs.short import short

pytest.importorskip("pyarrow")


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


def test_events_are_sorted_by_verb(runs):
    """All events of one verb lie together, by run and minute."""
    kept = Keeping(Cast.of(short(60)), EVENTS)
    for number, run in enumerate(runs):
        kept.add(run, number)
    verbs = kept.tables()["event"].column("verb").to_pylist()

    assert sum(a != b for a, b in pairwise(verbs)) == len(set(verbs)) - 1


def test_nothing_may_be_kept(runs):
    """Then there are no tables."""
    kept = Keeping(Cast.of(short(60)), NOTHING)
    kept.add(runs[0], 0)

    assert kept.tables() == {}
