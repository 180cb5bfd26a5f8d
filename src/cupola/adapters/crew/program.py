"""The compiled program of the doors, kept beside that of the rules.

It holds all rules, and lies in the rules' own cache folder, which is another one after any change
of them.  What is in this folder is no rule: its sources are hashed into the entries' names, so
that a change here makes the doors' program stale and leaves everybody else's alone.
"""

import hashlib
import sys
from contextlib import nullcontext
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import FunctionType
from typing import Any

from cupola.adapters.crew.drawing import Hat, draw
from cupola.adapters.crew.living import go_round
from cupola.adapters.crew.tables import Desk, Rows, Setting, Task
from cupola.runs.warm import alone
from cupola.world.compiled import compile_entry, is_cached
from cupola.world.records import Tables

SOURCES: dict[Any, tuple[str, ...]] = {
    go_round: tuple("living noticing seeing asking marking filling columns tables".split()),
    draw: ("drawing", "marking", "tables"),
}
"""What Python calls, and the sources beside the rules that each of them is made of."""
FIRST_TIME_S = 100
"""Seconds that compiling takes; measured on a two-core machine with nothing else to do."""
HERE = Path(__file__).parent
NOTHING = (0, 0)
"""A span of no worlds."""


def digest(function: Any) -> str:
    """A short text that is another after any change in an entry's sources."""
    made = hashlib.sha256()
    for name in SOURCES[function]:
        made.update((HERE / f"{name}.py").read_bytes())
    return made.hexdigest()[:12]


@cache
def named(function: Any) -> Any:
    """The same function under a name that says which sources it belongs to."""
    name = f"{function.__name__}_{digest(function)}"
    twin = FunctionType(function.__code__, function.__globals__, name, function.__defaults__)
    twin.__module__ = function.__module__
    twin.__qualname__ = name
    return twin


def is_ready() -> bool:
    """Whether the doors' program lies compiled."""
    return all(is_cached(named(entry).__name__) for entry in SOURCES)


@dataclass
class Program:
    """The compiled entries: see `living` and `drawing`."""

    round: Any
    draw: Any
    warm: bool = False

    def warm_up(self, rows: Rows, setting: Setting, tables: Tables, desk: Desk, hat: Hat) -> None:
        """All entries are compiled or loaded; it says so if that takes minutes.

        One process compiles; others wait for it, unless what they want lies ready.
        """
        if self.warm:
            return
        ready = is_ready()
        if not ready:
            told = f"compiling the rules for many worlds, about {FIRST_TIME_S} s, once"
            print(told, file=sys.stderr, flush=True)
        with nullcontext() if ready else alone():
            self.round(rows, setting, tables, desk, (*NOTHING, int(Task.LIVE)))
            self.draw(rows, setting, hat, (0, 0), NOTHING)
        self.round, self.draw = _directly(self.round), _directly(self.draw)
        self.warm = True


def _directly(entry: Any) -> Any:
    """An entry without the question which types it is called with: here they are always the same.

    To find that out for tuples of tables takes longer than a minute of a world does.
    """
    (compiled,) = entry.overloads.values()
    return compiled.entry_point


@cache
def program() -> Program:
    """The compiled program; it compiles when it is warmed up, unless it lies ready."""
    return Program(*(compile_entry(named(entry)) for entry in SOURCES))
