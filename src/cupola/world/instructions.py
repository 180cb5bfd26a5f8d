"""Single instructions of the processor, for which Python has several words or none.

Each is a function that plain runs call as it stands; the compiler puts the instruction in its
place.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any


def zeros_below(bits: int) -> int:
    """How many zeros stand below the lowest bit that is set, of a set that is not empty."""
    return (bits & -bits).bit_length() - 1


def near(_table: Any, _at: tuple[int, ...]) -> None:
    """What lies at a place of a table is on its way into the processor's cache.

    Nothing comes of it but time: nobody waits, and plain runs do nothing.
    """


@cache
def zeros_counted() -> Any:
    """What the compiler puts in the place of `zeros_below`."""
    from llvmlite import ir
    from numba.core import types
    from numba.extending import intrinsic

    def typed(_context: Any, _bits: Any) -> tuple[Any, Any]:
        def written(_target: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
            never_empty = ir.Constant(ir.IntType(1), 1)
            return builder.cttz(arguments[0], never_empty)

        return types.int64(types.int64), written

    return intrinsic(typed)


@cache
def prefetch() -> Any:
    """What the compiler puts in the place of `near`."""
    from llvmlite import ir
    from numba.core import types
    from numba.extending import intrinsic

    tools: Any = import_module("numba.core.cgutils")

    def typed(_context: Any, table: Any, at: Any) -> tuple[Any, Any]:
        def written(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            kind, byte, word = signature.args[0], ir.IntType(8).as_pointer(), ir.IntType(32)
            array = context.make_array(kind)(context, builder, arguments[0])
            rows = tools.unpack_tuple(builder, arguments[1], len(at))
            where = tools.get_item_pointer(context, builder, kind, array, rows)
            takes = ir.FunctionType(ir.VoidType(), [byte, word, word, word])
            name = "llvm.prefetch.p0i8"  # to be read, soon and often, as data
            instruction = tools.get_or_insert_function(builder.module, takes, name)
            builder.call(instruction, [builder.bitcast(where, byte), word(0), word(3), word(1)])
            return context.get_dummy_value()

        return types.void(table, at), written

    return intrinsic(typed)


INSTRUCTIONS: dict[Any, Callable[[], Any]] = {near: prefetch, zeros_below: zeros_counted}
"""What the compiler puts in the place of each."""
