"""What stands in which column, field by field of the record."""

import numpy as np
import pytest

from cupola.adapters.crew import columns
from cupola.world.layout import fields
from cupola.world.records import Mind, Person
from tests.adapters.crew.crews import lived, some_worlds

SEAT = 2


@pytest.fixture(scope="module")
def worlds():
    """One world of the film, some minutes after the war has begun."""
    made = some_worlds("film", 1)
    made.begin(1)
    return lived(made, 20, way=1)


def test_every_field_is_shown_or_left_out_with_a_reason():
    """A new field of a mind has to be given columns, or a reason why not."""
    declared = {name for name, _, _ in fields(Mind)}

    assert set(columns.MIND) | set(columns.LEFT_OUT) == declared
    assert not set(columns.MIND) & set(columns.LEFT_OUT)
    assert set(columns.BODY) <= {name for name, _, _ in fields(Person)}


def test_columns_follow_one_another():
    """Every column belongs to one field, in the order of the declaration."""
    found = columns.columns()
    ends = [column.last + 1 for column in found]

    assert [column.first for column in found] == [0, *ends[:-1]]
    assert columns.width() == ends[-1]
    order = [name for name, _, _ in fields(Mind) if name in columns.MIND]
    assert [column.field for column in found if column.record is Mind] == order


def changed_columns(worlds, record, field, value):
    """Columns of a seat that change if one field of its person does."""
    person = worlds.setup.rows()[SEAT]
    before = worlds.world.copy()
    worlds.look()
    shown = worlds.seen[0, SEAT].copy()
    table = "minds" if record is Mind else "persons"
    worlds.world[table][field][0, person] = value
    worlds.look()
    found = set(np.flatnonzero(worlds.seen[0, SEAT] != shown).tolist())
    worlds.world[:] = before
    return found


OTHER = {
    "self": None,
    "turn": None,
    "doing": None,
    "alive": None,
    "awake": 0,
    "side": None,
    "place": 3,
    "proposal": 259,
    "asked_words": 203,
    "order_from": 101,
    "called_by": 101,
    "meeting_at": 5,
    "order": 2,
    "order_stage": 5,
    "item_at": 17,
    "told": 1 << 24,
    "noise": 130.0,
    "sides": 3,
}
"""Values that these fields do not have; None where another value changes other columns too."""


@pytest.mark.parametrize("column", columns.columns(), ids=lambda column: column.field)
def test_a_field_is_in_its_columns(worlds, column):
    """If a field changes, some of its columns do, and no others that do not depend on it."""
    kind = next(inner for name, inner, _ in fields(column.record) if name == column.field)
    value = OTHER.get(column.field, 0.123 if kind is float else 1)
    if value is None:
        return
    changed = changed_columns(worlds, column.record, column.field, value)
    if not changed:
        changed = changed_columns(worlds, column.record, column.field, 0 if value == 1 else 1)
    mine = set(range(column.first, column.last + 1))

    assert changed & mine
    assert column.field in ("place", "awake", "suspect_sure", "startled") or changed <= mine


def test_what_is_shown_is_within_bounds(worlds):
    """All numbers are from -1 to 1, whatever happens."""
    for cycle in range(100):
        worlds.draw(cycle, cycle % 3)
        worlds.live()

        assert np.abs(worlds.seen).max() <= 1.0
        assert np.isfinite(worlds.seen).all()


def test_people_are_slots(worlds):
    """Trust in the same person is in another slot for each seat, and one's own is slot 0."""
    trust = next(column for column in columns.columns() if column.field == "trust")
    rows = worlds.setup.rows()
    worlds.world["minds"]["trust"][0] = np.arange(8) / 10
    worlds.look()

    for seat, person in enumerate(rows):
        others = [other for other in rows if other != person]
        wanted = np.array([person, *others], np.float32) / 10
        assert np.allclose(worlds.seen[0, seat, trust.first : trust.first + len(rows)], wanted)
