"""How an entry is compiled: all its rules as one program, in one piece of memory."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from cupola.world.compiling.branches import counted, weighed

SHARED = "linkonce_odr"
"""The compiler's word for a function that other programs may call."""

Change = Callable[[str], str]


def with_weights(text: str) -> str:
    """The program of an entry, its branches weighed as they were counted."""
    return weighed(text, counted())


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
def entry_library(change: Change) -> Any:
    """The code of an entry: its rules are its own, so they are laid into one another.

    numba leaves each rule a name by which other programs could call it, and so the compiler has
    to keep every rule whole.  Nobody else calls them: without those names a turn takes three
    quarters of the time (six built-in minds, 0.67 against 0.93 million turns a second), and the
    bytes of a run are the same.
    """
    from llvmlite import binding
    from numba.core.codegen import JITCodeLibrary

    class EntryLibrary(JITCodeLibrary):
        """Changed and optimised as a whole."""

        def _optimize_final_module(self) -> None:
            module = binding.parse_assembly(change(str(self._final_module)))
            module.name = self._final_module.name
            for function in module.functions:
                if not function.is_declaration and function.linkage.name == SHARED:
                    function.linkage = "internal"
            builder = optimiser(self._codegen)
            builder.getModulePassManager().run(module, builder)
            self._final_module = module

    return EntryLibrary


@cache
def entry_compiler(change: Change) -> Any:
    """The usual way of compiling, into a library in which the rules are laid into one another.

    change: what is made of the program before it is optimised.
    """
    from numba.core.compiler import CompilerBase, DefaultPassBuilder

    class EntryCompiler(CompilerBase):
        """For entries, which Python calls."""

        def define_pipelines(self) -> list[Any]:
            passes: Any = DefaultPassBuilder
            self.state.targetctx = in_one_piece(self.state.targetctx)
            generator = self.state.targetctx.codegen()
            library = entry_library(change)(generator, self.state.func_id.func_name)
            library.enable_object_caching()
            self.state.library = library
            return [passes.define_nopython_pipeline(self.state)]

    return EntryCompiler


def in_one_piece(context: Any) -> Any:
    """What compiles and loads, as `context` does, but with all of a program next to each other."""
    return context.subtarget(_internal_codegen=one_piece())


@cache
def one_piece() -> Any:
    """A generator of code that names its parts by their distance.

    numba's own names each rule that is called and each constant by its whole address, because it
    may load them anywhere.  Loaded as one piece, they are at hand: the program is shorter, and six
    built-in minds live 1.03 times as many turns a second.
    """
    from numba.core.codegen import JITCPUCodegen

    usual: Any = JITCPUCodegen

    class OnePiece(usual):  # type: ignore[misc]
        """Short distances, and all of a program in memory that was taken at once."""

        def _init(self, module: Any) -> None:
            with memory_at_once():
                super()._init(module)

        def _customize_tm_options(self, options: dict[str, Any]) -> None:
            super()._customize_tm_options(options)
            options |= {"reloc": "pic", "codemodel": "small"}

    return OnePiece("cupola")


@contextmanager
def memory_at_once() -> Iterator[None]:
    """Whatever loads code that is made meanwhile takes memory for all of a program at once."""
    from numba.core import config

    settings: Any = config
    usual = settings.USE_LLVMLITE_MEMORY_MANAGER
    settings.USE_LLVMLITE_MEMORY_MANAGER = True
    try:
        yield
    finally:
        settings.USE_LLVMLITE_MEMORY_MANAGER = usual
