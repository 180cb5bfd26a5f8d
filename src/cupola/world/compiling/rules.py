"""How a rule is compiled: typed, put into the compiler's own language, and handed to the entry."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, wraps
from importlib import import_module
from typing import Any

PLAN = "arg.plan"
"""What the compiler calls the plan that a rule gets."""


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
def rule_compiler(is_inlined: bool, is_of_a_turn: bool) -> Any:
    """The usual way of compiling, into a library that is not finished by itself."""
    from numba.core.compiler import CompilerBase, DefaultPassBuilder

    class RuleCompiler(CompilerBase):
        """For rules, which only the entry calls."""

        def compile_extra(self, func: Any) -> Any:
            """The rule, compiled; those that a turn consists of count rows from the first."""
            if not is_of_a_turn:
                return super().compile_extra(func)  # type: ignore[no-untyped-call]
            with rows_from_the_first():
                return super().compile_extra(func)  # type: ignore[no-untyped-call]

        def define_pipelines(self) -> list[Any]:
            passes: Any = DefaultPassBuilder
            self.state.library = rule_library(is_inlined)(self.state.targetctx.codegen(), "rule")
            return [passes.define_nopython_pipeline(self.state)]

    return RuleCompiler


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
