"""From record classes to memory and back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cupola.world.layout import (
    blank,
    copy_of,
    dtype_of,
    fields,
    freeze,
    plain,
    table_of,
    thaw,
)
from cupola.world.plan import Plan
from cupola.world.records import Mind, World


def leaves(dtype):
    """Every innermost type of a layout."""
    if dtype.subdtype:
        yield from leaves(dtype.subdtype[0])
    elif dtype.fields:
        for part, *_ in dtype.fields.values():
            yield from leaves(part)
    else:
        yield dtype


@pytest.mark.parametrize("record", [World, Plan])
def test_every_field_is_eight_bytes(record):
    """Only float64 and int64 are stored, so bytes are identity."""
    assert {leaf.str for leaf in leaves(dtype_of(record))} <= {"<i8", "<f8"}


def test_a_world_is_at_most_32_kib():
    """A world fits the first-level cache."""
    assert dtype_of(World).itemsize <= 32 * 1024


def test_a_field_named_like_an_attribute_of_numpy_is_refused():
    """Compiled code would read the field, plain code numpy's attribute."""

    class Wrong:
        size: int

    with pytest.raises(TypeError, match=r"Wrong\.size"):
        fields(Wrong)


def noise(record, seed):
    """A record whose fields hold arbitrary numbers of their kind."""
    dice = np.random.default_rng(seed)
    rows = blank(record)
    for name in rows.dtype.names:
        shape, whole = rows[name].shape, rows[name].dtype.kind == "i"
        rows[name] = dice.integers(-(2**62), 2**62, shape) if whole else dice.normal(size=shape)
    return rows


@given(st.integers(0, 2**32))
def test_thawing_and_freezing_keeps_every_byte(seed):
    """A mind of arbitrary numbers comes back as it was."""
    rows, copy = noise(Mind, seed), blank(Mind)

    freeze(thaw(Mind, rows[0]), copy[0])

    assert copy.tobytes() == rows.tobytes()


def test_a_plain_object_starts_at_zero():
    """All fields of a new plain record are zero, its tables whole."""
    world = plain(World)

    assert world.persons[7].health == 0.0
    assert len(world.minds[0].credence) == 96


def test_a_copy_of_a_record_is_a_record_of_its_own():
    """It has the same bytes, and what is written into it is not in the other."""
    world = blank(World)[0]
    world.seed = 7
    copy = copy_of(world)
    copy.turn = 3

    assert (copy.seed, copy.turn, world.turn) == (7, 3, 0)
    assert copy.dtype == world.dtype


def test_a_table_of_a_record_is_that_record():
    """What is written into the record is in its only row."""
    for world in (blank(World)[0], copy_of(blank(World)[0]), blank(World)[0].copy()):
        table = table_of(world)
        world.seed = 8

        assert (table[0]["seed"], len(table)) == (8, 1)


def test_all_tables_of_a_record_are_of_one_kind():
    """None can be written to from Python, else the program would be compiled once more."""
    worlds = (blank(World)[0], copy_of(blank(World)[0]), np.zeros(3, dtype_of(World))[1])

    assert not any(table_of(world).flags.writeable for world in worlds)
