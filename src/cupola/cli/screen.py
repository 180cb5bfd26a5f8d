"""What all commands share on the screen: the console, rows, and marks for people.

Everything is readable without colour and in eighty columns.  Whose orders somebody is under
shows as a shape, a hue belongs to a person, and red is for alarms only.
"""

import json
import sys
from math import isfinite
from typing import Any

import typer
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

SHAPES = ("()", "[]", "<>", "{}")
"""What stands around a person's initial: one shape for each side, in the scenario's order."""
HUES = ("cyan", "magenta", "yellow", "green", "bright_cyan", "bright_magenta", "white", "white")
"""One hue for each person; none of them is red, and no two sides are blue and red."""
STOPPED = 130
"""The exit code of a command that Ctrl-C has stopped, as shells have it."""
WIDEST = 110
"""Columns a line may have: longer ones are hard to read, whatever the window's width."""


def console(*, stderr: bool = False) -> Console:
    """A console on the stream as it is now; nothing in a text is taken for markup."""
    made = Console(stderr=stderr, highlight=False, markup=False, emoji=False)
    if made.width > WIDEST:
        made.width = WIDEST
    return made


def show(what: RenderableType = "") -> None:
    """One more thing stands on the screen."""
    console().print(what)


def say_aside(text: str) -> None:
    """A line that is not part of the result stands on the error stream."""
    console(stderr=True).print(Text(text, "dim"), soft_wrap=True)


def complain(text: str) -> None:
    """What went wrong stands on the error stream, line by line, and no control character acts."""
    lines = (
        "".join(one if one.isprintable() else repr(one)[1:-1] for one in line)
        for line in text.split("\n")
    )
    console(stderr=True).print(Text("\n".join(lines)), soft_wrap=True)


def print_object(found: Any) -> None:
    """What --json asks for is printed: one object, with null for a number without an end."""
    typer.echo(json.dumps(_finite(found), ensure_ascii=False, allow_nan=False))


def _finite(found: Any) -> Any:
    """The same without what JSON has no word for: infinity, as of one case alone, and no number."""
    if isinstance(found, dict):
        return {key: _finite(value) for key, value in found.items()}
    if isinstance(found, list | tuple):
        return [_finite(value) for value in found]
    return found if not isinstance(found, float) or isfinite(found) else None


def is_watched() -> bool:
    """Whether somebody sees the screen."""
    return sys.stdout.isatty()


def grid(*widths: int) -> Table:
    """A table without lines.

    widths: 0 for as wide as what stands in it, below 0 for at most so wide, else a share of what
    is left.
    """
    table = Table.grid(padding=(0, 2, 0, 0), expand=any(width > 0 for width in widths))
    for width in widths:
        if width > 0:
            table.add_column(ratio=width, overflow="fold")
        else:
            table.add_column(no_wrap=not width, max_width=-width or None)
    return table


def mark(letter: str, shape: int, number: int) -> Text:
    """A person's letter within the shape of those under the same orders."""
    around = SHAPES[shape % len(SHAPES)]
    return Text(f"{around[0]}{letter}{around[1]}", HUES[number % len(HUES)])
