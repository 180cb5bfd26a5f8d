"""The law of rows: no rule counts a row from the end of its table.

Python takes a row below 0 for one counted from the end; the compiled program does not ask.
"""

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as with_settings
from hypothesis import strategies as st

from cupola.runs import engine
from cupola.runs.single import Run
from cupola.scenarios.reader import load_scenario
from cupola.world.layout import Fresh, plain, thaw
from cupola.world.plan import Plan
from cupola.world.records import World
from cupola.world.rows import Book
from tests.laws.crews import SCENARIOS, scenario_of
from tests.laws.moments import a_moment, someone_aware, try_anything

SEEDS = st.integers(0, 2**40)
STORIES = [
    ("film", "builtin"),
    ("film", "random"),
    ("film", "mirror"),
    ("five_agencies", "builtin"),
    ("winter_hut", "builtin"),
    ("two_people", "builtin"),
]


class FromTheFirst(list[Any]):
    """A table that gives out no row counted from its end."""

    def __getitem__(self, row: Any) -> Any:
        """The row, if it is not below 0."""
        if row < 0:
            raise IndexError(row)
        return super().__getitem__(row)

    def __setitem__(self, row: Any, value: Any) -> None:
        """The row is this, if it is not below 0."""
        if row < 0:
            raise IndexError(row)
        super().__setitem__(row, value)


class FreshFromTheFirst(Fresh):
    """The same for a table that makes its rows when they are asked for."""

    def __getitem__(self, row: Any) -> Any:
        """The row, if it is not below 0."""
        if row < 0:
            raise IndexError(row)
        return super().__getitem__(row)


def is_record(value):
    """Whether this is a plain record, and no number or member of a catalogue."""
    return hasattr(value, "__dict__") and not isinstance(value, int)


def strict(made):
    """The same plain record, all its tables refusing rows counted from the end."""
    for name, value in vars(made).items():
        if isinstance(value, Fresh):
            table = FreshFromTheFirst(value.record)
            table.extend(value)
            setattr(made, name, table)
        elif isinstance(value, list):
            inside = [strict(row) if is_record(row) else row for row in value]
            setattr(made, name, FromTheFirst(inside))
        elif is_record(value):
            strict(value)
    return made


def test_a_row_counted_from_the_end_is_found():
    """The tables of this law refuse one, at any depth and in a book as well."""
    world, book = strict(plain(World)), strict(plain(Book, lazy=True))

    for table in (world.persons, world.minds[0].trust, book.events):
        with pytest.raises(IndexError):
            table[-1]


@pytest.mark.parametrize(("name", "minds"), STORIES)
def test_no_story_counts_a_row_from_the_end(monkeypatch, name, minds):
    """A whole story, all of whose tables refuse it."""
    run = Run(load_scenario(name).played_by(minds), 1, engine="plain")
    for part in (run.engine.plan, run.engine.book, run.engine.work):
        strict(part)
    monkeypatch.setattr(engine, "thaw", lambda record, row: strict(thaw(record, row)))
    run.go_on()

    assert run.world.ending > 0


@with_settings(max_examples=30)
@given(SEEDS, st.sampled_from(SCENARIOS))
def test_no_action_counts_a_row_from_the_end(seed, scenario):
    """Whatever anybody tries, with whatever arguments: nothing but what is asked for is read."""
    dice = Random(seed)
    moment = a_moment(scenario, seed, before="people_act")
    plan = strict(thaw(Plan, scenario_of(scenario).plan))
    strict(moment.world)
    strict(moment.book)
    if someone_aware(moment, Random(seed)) is None:
        return
    try_anything(moment, plan, dice)

    assert moment.events
