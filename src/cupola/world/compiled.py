"""Two ways to run the same rules: plain Python, and compiled by numba.

A rule is an ordinary function on plain objects and stays one: tests and debuggers call it
as it stands.  `compile_entry` builds the compiled program from the same sources: it copies
each module's names, puts compiled rules where rules stand and plain integers where members
of catalogues stand, and compiles the entry with all it calls.

Only the entry is cached.  A cache that outlives a change of a rule it has compiled in would
answer with the old rule, so the cache folder is named by a hash of every source and of the
versions of Python, numba and numpy.

How the compiler goes about it stands in `compiling`.  Only that folder, this module and
`instructions` name numba.
"""

import hashlib
import os
import platform
import sys
from collections.abc import Callable
from enum import IntEnum
from importlib.metadata import version
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, TypeVar

import numpy as np

from cupola.errors import EngineError
from cupola.world.compiling.branches import FILE as BRANCHES
from cupola.world.compiling.counting import Counting
from cupola.world.compiling.entries import entry_compiler, in_one_piece, with_weights
from cupola.world.compiling.rules import rule_compiler, write_records_once
from cupola.world.instructions import INSTRUCTIONS

F = TypeVar("F", bound=Callable[..., Any])

LARGEST = 1 << 62
"""Whole numbers below this are handed to the compiler as 64-bit integers.  As bare constants
they would make it compile a rule anew for each value that an argument takes."""
RULE_OPTIONS: dict[str, Any] = {"nogil": True, "error_model": "numpy", "_nrt": False}
"""How rules are compiled.  No division asks first whether it is by zero (the plain engine does),
and as no rule makes an array, nobody counts who still uses one: a turn is a tenth shorter."""
RULES: set[Any] = set()
INLINED: set[Any] = set()
NATIVE_BODIES: dict[Any, Any] = {}
PACKAGE = Path(__file__).resolve().parent.parent
RULE_FOLDERS = ("world", "physics", "rules", "senses", "beliefs", "minds", "runs")
RULE_MODULES = tuple(f"cupola.{folder}." for folder in RULE_FOLDERS)


def rule(function: F) -> F:
    """Mark a function as part of the world's rules; it stays callable on plain objects."""
    RULES.add(function)
    return function


def inlined(function: F) -> F:
    """Mark a rule that the compiler is to copy wherever it is called, however long it is.

    Meant for what asks which intention it is about: almost nothing is left of it where that is
    known, as where minds weigh (six built-in minds, 1.07 times as many turns a second).
    """
    INLINED.add(function)
    return rule(function)


def native_body(native: Callable[..., Any]) -> Callable[[F], F]:
    """Mark a rule whose compiled body is another text than the plain one (unsigned integers)."""

    def mark(function: F) -> F:
        NATIVE_BODIES[function] = native
        return rule(function)

    return mark


def plain_asked_for() -> bool:
    """Whether the environment asks for plain runs only (CUPOLA_PLAIN=1)."""
    return os.environ.get("CUPOLA_PLAIN", "") not in ("", "0")


def sources() -> list[Path]:
    """Every source that a compiled program may contain."""
    return sorted(path for folder in RULE_FOLDERS for path in (PACKAGE / folder).rglob("*.py"))


def digest_of_sources() -> str:
    """One text for all these sources as they stand on disk now: another after any change."""
    digest = hashlib.sha256()
    for path in sources():
        digest.update(path.relative_to(PACKAGE).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


SOURCES = digest_of_sources()
"""The digest of the sources that this process has begun with.

What is compiled are the rules as they were imported.  If a file is edited while a process is open,
its program must not be kept under the name of the edited sources.
"""


def cache_folder() -> Path:
    """Where the compiled program of exactly these sources and versions is kept."""
    digest = hashlib.sha256(SOURCES.encode() + BRANCHES.read_bytes())
    for name in ("numba", "numpy", "llvmlite"):
        digest.update(f"{name}{version(name)}".encode())
    digest.update(f"{sys.version}{platform.machine()}{PACKAGE}".encode())
    root = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(root) / "cupola" / digest.hexdigest()[:24]


def is_cached(entry: str = "live_in_tables") -> bool:
    """Whether the compiled form of an entry of these sources lies ready, by the entry's name."""
    return any(cache_folder().rglob(f"*.{entry}-*.nbc"))


class Program:
    """The rules of all modules, translated for the compiler."""

    def __init__(self) -> None:
        self.spaces: dict[str, dict[str, Any]] = {}
        self.dispatchers: dict[Any, Any] = {}
        self.catalogues: dict[type, ModuleType] = {}

    def space(self, module: str) -> dict[str, Any]:
        """The names of a module as the compiler is to see them."""
        if module in self.spaces:
            return self.spaces[module]
        names = self.spaces[module] = dict(vars(sys.modules[module]))
        for name, value in list(names.items()):
            if isinstance(value, FunctionType) and value in RULES:
                names[name] = self.dispatcher(value)
            elif isinstance(value, FunctionType) and value in INSTRUCTIONS:
                names[name] = INSTRUCTIONS[value]()
            elif isinstance(value, type) and issubclass(value, IntEnum):
                names[name] = self.catalogue(value)
            elif type(value) is int and abs(value) < LARGEST:
                names[name] = np.int64(value)
            elif isinstance(value, IntEnum):
                names[name] = np.int64(value)
            elif isinstance(value, tuple) and all(type(row) is int for row in value):
                # of a tuple it would ask row by row which one is meant
                names[name] = np.array(value, np.int64)
        return names

    def catalogue(self, members: type[IntEnum]) -> ModuleType:
        """A catalogue as a module of plain integers, which the compiler reads as constants."""
        if members not in self.catalogues:
            module = ModuleType(members.__name__)
            module.__dict__.update({m.name: int(m) for m in members})
            self.catalogues[members] = module
        return self.catalogues[members]

    def dispatcher(self, function: Any) -> Any:
        """The compiled counterpart of a rule; it has no wrapper, so only rules can call it."""
        names = self.space(function.__module__)
        if function not in self.dispatchers:
            self.dispatchers[function] = self.translate(
                function,
                names,
                no_cpython_wrapper=True,
                no_cfunc_wrapper=True,
                pipeline_class=rule_compiler(
                    function in INLINED, function.__module__.startswith(RULE_MODULES)
                ),
            )
        return self.dispatchers[function]

    def entry(self, function: Any, counting: Counting | None = None) -> Any:
        """A compiled function that Python may call.

        It is cached with all that it calls, unless it counts which branches it takes.
        """
        compiler = entry_compiler(counting.change if counting else with_weights)
        names = self.space(function.__module__)
        entry = self.translate(function, names, cache=not counting, pipeline_class=compiler)
        entry.targetctx = in_one_piece(entry.targetctx)
        return entry

    def translate(self, function: Any, names: dict[str, Any], **options: Any) -> Any:
        """A dispatcher over the function's body, seeing the translated names."""
        import numba

        body = NATIVE_BODIES.get(function, function)
        twin = FunctionType(body.__code__, names, function.__name__, function.__defaults__)
        twin.__module__ = function.__module__
        twin.__qualname__ = function.__qualname__
        return numba.njit(**RULE_OPTIONS, **options)(twin)


def compile_entry(function: Callable[..., Any], counting: Counting | None = None) -> Any:
    """The compiled form of an entry; it compiles at its first call unless it is cached.

    counting: where it is to count which branches it takes, for a program that does.

    Raises EngineError if the rules have been edited meanwhile: nobody can tell then which of them
    were imported before that.
    """
    import numba

    if digest_of_sources() != SOURCES:
        raise EngineError("the rules were changed since this process began: begin it anew")
    write_records_once()
    folder = cache_folder()
    folder.mkdir(parents=True, exist_ok=True)
    numba.config.CACHE_DIR = str(folder)  # type: ignore[attr-defined]
    return Program().entry(function, counting)
