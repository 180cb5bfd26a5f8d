"""Two ways to run the same rules: plain Python, and compiled by numba.

A rule is an ordinary function on plain objects and stays one: tests and debuggers call it
as it stands.  `compile_entry` builds the compiled program from the same sources: it copies
each module's names, puts compiled rules where rules stand and plain integers where members
of catalogues stand, and compiles the entry with all it calls.

Only the entry is cached.  A cache that outlives a change of a rule it has compiled in would
answer with the old rule, so the cache folder is named by a hash of every source and of the
versions of Python, numba and numpy.

Only this module and `instructions` name numba.
"""

import hashlib
import os
import platform
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import IntEnum
from functools import cache, wraps
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, TypeVar

import numpy as np

from cupola.errors import EngineError
from cupola.world.instructions import INSTRUCTIONS

F = TypeVar("F", bound=Callable[..., Any])

LARGEST = 1 << 62
"""Whole numbers below this are handed to the compiler as 64-bit integers.  As bare constants
they would make it compile a rule anew for each value that an argument takes."""
SHARED = "linkonce_odr"
"""The compiler's word for a function that other programs may call."""
PLAN = "arg.plan"
"""What the compiler calls the plan that a rule gets."""
PASSES = 2
"""How often an entry is optimised: the second time makes turns a twentieth faster."""
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
    digest = hashlib.sha256(SOURCES.encode())
    for name in ("numba", "numpy", "llvmlite"):
        digest.update(f"{name}{version(name)}".encode())
    digest.update(f"{sys.version}{platform.machine()}{PACKAGE}".encode())
    root = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(root) / "cupola" / digest.hexdigest()[:24]


def is_cached(entry: str = "live_in_tables") -> bool:
    """Whether the compiled form of an entry of these sources lies ready, by the entry's name."""
    return any(cache_folder().rglob(f"*.{entry}-*.nbc"))


def _plans_stay(module: Any) -> None:
    """The compiler is told that a plan stays as it is, whatever a rule writes elsewhere.

    It then reads nothing of it twice, and a turn is a fiftieth shorter.  No rule writes into a
    plan (`tests/laws/test_plan.py`).
    """
    for function in module.functions:
        for argument in function.args:
            if argument.name == PLAN:
                argument.add_attribute("noalias")


def _is_copied(module: Any) -> None:
    """The compiler is told to copy this rule wherever it is called."""
    for function in module.functions:
        if not function.is_declaration:
            function.attributes.add("alwaysinline")


@cache
def rule_library(is_inlined: bool) -> Any:
    """The code of a rule: typed, put into the compiler's own language, good for being linked in.

    numba would optimise each rule and turn it into machine code of its own, which nobody calls:
    the entry holds a copy of every rule, and is optimised whole.  Leaving that out saves a third
    of the time (73 s against 53 s, 566 rules, two cores), and the bytes of a run are the same.
    """
    from numba.core.codegen import JITCodeLibrary

    class NoAddresses:
        """A code generator that writes no environment into code which has no address."""

        def __init__(self, codegen: Any) -> None:
            self.whole = codegen

        def __getattr__(self, name: str) -> Any:
            return getattr(self.whole, name)

        def set_env(self, *_: Any) -> None:
            """Nothing is written."""

    class RuleLibrary(JITCodeLibrary):
        """Neither optimised nor finished by itself."""

        def add_ir_module(self, module: Any) -> None:
            _plans_stay(module)
            if is_inlined:
                _is_copied(module)
            super().add_ir_module(module)  # type: ignore[no-untyped-call]

        def _optimize_final_module(self) -> None:
            pass

        def _finalize_final_module(self) -> None:
            self._finalize_dynamic_globals()  # type: ignore[no-untyped-call]
            self._finalized = True

        def get_pointer_to_function(self, _name: str) -> int:
            return 0

        @property
        def codegen(self) -> NoAddresses:
            return NoAddresses(self._codegen)

    return RuleLibrary


@contextmanager
def rows_from_the_first() -> Iterator[None]:
    """Meanwhile nothing is compiled that asks whether a row below 0 is counted from the end.

    No rule of a turn names a row that way (`tests/laws/test_rows.py`), and every row of a table
    costs that question: without it a turn is a twentieth shorter, and the bytes are the same.
    """
    from numba.core import types

    arrays: Any = import_module("numba.np.arrayobj")
    usual = arrays.fix_integer_index

    def as_it_stands(context: Any, builder: Any, kind: Any, row: Any, _rows: Any) -> Any:
        return context.cast(builder, row, kind, types.intp)

    arrays.fix_integer_index = as_it_stands
    try:
        yield
    finally:
        arrays.fix_integer_index = usual


@cache
def rule_compiler(is_inlined: bool) -> Any:
    """The usual way of compiling, into a library that is not finished by itself."""
    from numba.core.compiler import CompilerBase, DefaultPassBuilder

    class RuleCompiler(CompilerBase):
        """For rules, which only the entry calls."""

        def compile_extra(self, func: Any) -> Any:
            """The rule, compiled; those that a turn consists of count rows from the first."""
            if not func.__module__.startswith(RULE_MODULES):
                return super().compile_extra(func)  # type: ignore[no-untyped-call]
            with rows_from_the_first():
                return super().compile_extra(func)  # type: ignore[no-untyped-call]

        def define_pipelines(self) -> list[Any]:
            passes: Any = DefaultPassBuilder
            self.state.library = rule_library(is_inlined)(self.state.targetctx.codegen(), "rule")
            return [passes.define_nopython_pipeline(self.state)]

    return RuleCompiler


def optimiser(generator: Any) -> Any:
    """How an entry is optimised: for speed, like things done together, no loop written out.

    Most loops go over eight persons: written out eight times, the program outgrows the processor's
    cache of instructions.
    """
    from llvmlite import binding

    tuning: Any = binding.create_pipeline_tuning_options(speed_level=3)
    tuning.loop_vectorization = tuning.slp_vectorization = True
    tuning.loop_unrolling = False
    return binding.create_pass_builder(generator._tm, tuning)


@cache
def entry_library() -> Any:
    """The code of an entry: its rules are its own, so they are laid into one another.

    numba leaves each rule a name by which other programs could call it, and so the compiler has
    to keep every rule whole.  Nobody else calls them: without those names a turn takes three
    quarters of the time (six built-in minds, 0.67 against 0.93 million turns a second), and the
    bytes of a run are the same.
    """
    from numba.core.codegen import JITCodeLibrary

    class EntryLibrary(JITCodeLibrary):
        """Optimised as a whole, more than once: the second time finds what the first laid open."""

        def _optimize_final_module(self) -> None:
            for function in self._final_module.functions:
                if not function.is_declaration and function.linkage.name == SHARED:
                    function.linkage = "internal"
            for _ in range(PASSES):
                builder = optimiser(self._codegen)
                builder.getModulePassManager().run(self._final_module, builder)

    return EntryLibrary


@cache
def entry_compiler() -> Any:
    """The usual way of compiling, into a library in which the rules are laid into one another."""
    from numba.core.compiler import CompilerBase, DefaultPassBuilder

    class EntryCompiler(CompilerBase):
        """For entries, which Python calls."""

        def define_pipelines(self) -> list[Any]:
            passes: Any = DefaultPassBuilder
            library = entry_library()(self.state.targetctx.codegen(), self.state.func_id.func_name)
            library.enable_object_caching()
            self.state.library = library
            return [passes.define_nopython_pipeline(self.state)]

    return EntryCompiler


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
                pipeline_class=rule_compiler(function in INLINED),
            )
        return self.dispatchers[function]

    def entry(self, function: Any) -> Any:
        """A compiled function that Python may call, cached with all that it calls."""
        return self.translate(
            function, self.space(function.__module__), cache=True, pipeline_class=entry_compiler()
        )

    def translate(self, function: Any, names: dict[str, Any], **options: Any) -> Any:
        """A dispatcher over the function's body, seeing the translated names."""
        import numba

        body = NATIVE_BODIES.get(function, function)
        twin = FunctionType(body.__code__, names, function.__name__, function.__defaults__)
        twin.__module__ = function.__module__
        twin.__qualname__ = function.__qualname__
        return numba.njit(**RULE_OPTIONS, **options)(twin)


def write_records_once() -> None:
    """The compiler's text for a record is made once: it names every rule by its arguments' texts.

    With 64-bit constants that makes a cold compile a quarter shorter (62.5 s against 45.6 s of
    processor time, 810 rules).
    """
    from numba.core.types import npytypes

    kinds: list[Any] = [npytypes.Record, npytypes.NestedArray]
    for kind in kinds:
        if not hasattr(kind.__repr__, "__wrapped__"):
            kind.__repr__ = _once(kind.__repr__)


def _once(text_of: Callable[[Any], str]) -> Callable[[Any], str]:
    @wraps(text_of)
    def kept(record: Any) -> str:
        if "_text" not in record.__dict__:
            record.__dict__["_text"] = text_of(record)
        return str(record.__dict__["_text"])

    return kept


def compile_entry(function: Callable[..., Any]) -> Any:
    """The compiled form of an entry; it compiles at its first call unless it is cached.

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
    return Program().entry(function)
