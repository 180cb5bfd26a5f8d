"""What holds of every field of the record."""

import typing

from cupola.world.layout import dtype_of, fields
from cupola.world.records import World
from cupola.world.units import Count
from docs.generators.record import all_records, unit_of

LARGEST_WORLD = 32 * 1024
"""Bytes."""


def without_unit(record: type) -> list[str]:
    """Fields whose annotation says nothing about their unit."""
    hints = typing.get_type_hints(record, include_extras=True)
    return [f"{record.__name__}.{name}" for name in hints if not unit_of(hints[name])]


def odd_sized(record: type) -> list[str]:
    """Fields that are not a whole number of integers or floats of eight bytes."""
    return [
        f"{record.__name__}.{name}" for name, inner, _ in fields(record) if dtype(inner) % 8 != 0
    ]


def dtype(inner: typing.Any) -> int:
    """Bytes of one element."""
    return 8 if inner in (int, float) else dtype_of(inner).itemsize


SCRATCH = {"Work.solve"}
"""Scratch memory that holds now this, now that."""


def test_every_field_has_a_unit():
    """Every field of every record is annotated with one of the units, or is a record itself."""
    assert {name for record in all_records() for name in without_unit(record)} - SCRATCH == set()


def test_every_record_says_what_it_is():
    """Every record class has a docstring, from which its page is written."""
    assert [record.__name__ for record in all_records() if not record.__doc__] == []


def test_a_field_without_unit_is_found():
    """A bare int or float, alone or in a table, is a fault."""

    class Bare:
        count: Count
        size: int
        sizes: typing.Annotated[list[float], 3]

    assert without_unit(Bare) == ["Bare.size", "Bare.sizes"]


def test_a_world_is_small():
    """A world has at most 32 KiB: the last size at which a million copies a second are possible."""
    assert dtype_of(World).itemsize <= LARGEST_WORLD


def test_fields_are_eight_bytes():
    """Every field is made of integers and floats of eight bytes."""
    assert [name for record in all_records() for name in odd_sized(record)] == []
