"""All rules of an entry are one program, in one piece of memory."""

import platform
from typing import Any

import numba
import pytest

from cupola.world.compiled import compile_entry
from cupola.world.compiling.entries import memory_at_once, one_piece

pytestmark = pytest.mark.usefixtures("own_cache")


def share(number: float) -> float:
    """An entry that reads constants."""
    return number / 3.7 + 0.3


def asm_of(entry) -> str:
    """The machine's words of an entry that has been called with a number."""
    entry(1.0)
    return "".join(entry.inspect_asm().values())


@pytest.mark.skipif(platform.machine() != "x86_64", reason="the words are those of x86-64")
def test_a_program_names_its_constants_by_their_distance():
    """The compiler's own way is to name them by their addresses."""
    assert "$.LCPI" not in asm_of(compile_entry(share))
    assert "$.LCPI" in asm_of(numba.njit(share))


def test_what_was_cached_is_loaded_in_one_piece_too():
    """Its distances hold only if it lies in memory as it was made: close together."""
    made, loaded = compile_entry(share), compile_entry(share)

    assert made(2.0) == loaded(2.0) == share(2.0)
    assert [sum(entry.stats.cache_hits.values()) for entry in (made, loaded)] == [0, 1]
    for entry in (made, loaded):
        (compiled,) = entry.overloads.values()
        assert compiled.library.codegen is one_piece()


def test_other_programs_get_memory_as_usual():
    """The setting of numba's that asks for memory at once is put back, whatever happens."""
    settings: Any = numba.config
    before = settings.USE_LLVMLITE_MEMORY_MANAGER
    with pytest.raises(ZeroDivisionError):
        breaks_off(settings)

    assert before == settings.USE_LLVMLITE_MEMORY_MANAGER


def breaks_off(settings: Any) -> None:
    """Something goes wrong while the setting is another."""
    with memory_at_once():
        assert settings.USE_LLVMLITE_MEMORY_MANAGER
        raise ZeroDivisionError
