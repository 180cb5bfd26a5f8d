"""The record: every field of everything that is stored, with unit and size."""

import typing
from collections.abc import Iterator

from cupola.world import units
from cupola.world.layout import dtype_of, fields
from cupola.world.plan import Plan
from cupola.world.records import Beat, Percept, SkyMinute, Work, World
from cupola.world.rows import Book
from docs.generators.markdown import PROSE, code, page, table

WHOLE = {
    "World": World,
    "Plan": Plan,
    "Percept": Percept,
    "Book": Book,
    "Work": Work,
    "SkyMinute": SkyMinute,
    "Beat": Beat,
}
"""What the page starts from; records inside these follow them."""


def record() -> str:
    """The whole page."""
    return page(
        "The record",
        PROSE["record"]["lead"],
        table(["record", "bytes", "what it is"], sizes()),
        "## Units",
        table(["name", "stored", "unit"], unit_rows()),
        *(section(made) for made in all_records()),
    )


def all_records() -> list[type]:
    """Every record class, each before the records inside it, none twice."""
    found: list[type] = []
    for made in WHOLE.values():
        for inner in within(made):
            if inner not in found:
                found.append(inner)
    return found


def within(made: type) -> Iterator[type]:
    """A record class and all that are stored in it."""
    yield made
    for _, inner, _ in fields(made):
        if inner not in (int, float):
            yield from within(inner)


def sizes() -> list[list[str]]:
    """Each record with its bytes."""
    return [
        [f"[{made.__name__}](#{made.__name__.lower()})", f"{dtype_of(made).itemsize:,}", says(made)]
        for made in all_records()
    ]


def says(made: type) -> str:
    """The first line of a class's docstring."""
    return (made.__doc__ or "").partition("\n")[0]


def unit_names() -> dict[str, typing.Any]:
    """Every unit by its name."""
    return {name: unit for name, unit in vars(units).items() if hasattr(unit, "__metadata__")}


def unit_rows() -> list[list[str]]:
    """Every unit with how it is stored."""
    return [
        [name, f"{typing.get_args(unit)[0].__name__}64", unit.__metadata__[0]]
        for name, unit in unit_names().items()
    ]


def unit_of(hint: typing.Any) -> str:
    """The unit of a field's annotation, '' if it has none; a record is its own unit."""
    whole = typing.get_args(hint)[0] if hasattr(hint, "__metadata__") else hint
    if typing.get_origin(whole) is list:
        return unit_of(typing.get_args(whole)[0])
    if hasattr(hint, "__metadata__"):
        return str(hint.__metadata__[0])
    return f"[{hint.__name__}](#{hint.__name__.lower()})" if hint not in (int, float) else ""


def field_rows(made: type) -> list[list[str]]:
    """Name, length, unit and bytes of each field."""
    hints = typing.get_type_hints(made, include_extras=True)
    return [
        [
            code(name),
            f"[{length}]" if length else "",
            unit_of(hints[name]),
            f"{(8 if inner in (int, float) else dtype_of(inner).itemsize) * (length or 1):,}",
        ]
        for name, inner, length in fields(made)
    ]


def section(made: type) -> str:
    """One record: its docstring, and its fields."""
    text = "\n".join(line.strip() for line in (made.__doc__ or "").splitlines())
    rows = table(["field", "", "unit", "bytes"], field_rows(made))
    return f"## {made.__name__}\n\n{text}\n\n{rows}"
