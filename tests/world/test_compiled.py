"""Two ways to run the same rules."""

from enum import IntEnum

import numpy as np
import pytest

from cupola.chronicle.archive import rules_version
from cupola.errors import EngineError
from cupola.world import compiled
from cupola.world.compiled import compile_entry, rule
from cupola.world.instructions import near, zeros_below

pytestmark = pytest.mark.usefixtures("own_cache")


class Gait(IntEnum):
    """How somebody goes."""

    SLOW = 1
    FAST = 3


@rule
def pace(gait: int) -> int:
    """How far somebody comes in a minute."""
    return Gait.FAST * 2 if gait == Gait.FAST else 1


@rule
def way(minutes: int, gait: int) -> int:
    """How far somebody comes."""
    if minutes >= 100:  # as a rule's assertion; pytest rewrites those of tests
        raise AssertionError
    return minutes * pace(gait)


def go(minutes: int, gait: int) -> int:
    """An entry that calls a rule that calls a rule."""
    return way(minutes, gait) + pace(Gait.SLOW)


def look(table: np.ndarray, row: int) -> int:
    """An entry that asks for a place of a table before it reads another."""
    near(table, (row, 1))
    return int(table[row, 0])


def count(bits: int) -> int:
    """An entry that counts the zeros below the lowest bit."""
    return zeros_below(bits)


def test_compiled_rules_do_what_they_do_plain():
    """An entry and the rules below it come to the same, compiled and plain."""
    quick = compile_entry(go)
    asked = [(minutes, gait) for minutes in (0, 1, 99) for gait in Gait]

    assert [quick(m, int(g)) for m, g in asked] == [go(m, g) for m, g in asked]


def test_a_broken_law_is_an_assertion_compiled_too():
    """A rule that is linked into an entry, and has no address of its own, can still object."""
    quick = compile_entry(go)

    with pytest.raises(AssertionError):
        quick(100, int(Gait.FAST))


def test_an_entry_is_cached_under_its_own_name():
    """One compiled entry does not make another one ready."""
    before = compiled.is_cached("go")
    compile_entry(go)(1, 1)

    assert not before
    assert compiled.is_cached("go")
    assert not compiled.is_cached("live")


def test_what_is_asked_for_beforehand_changes_nothing():
    """A place comes nearer by one instruction of the processor; what is read is the same."""
    quick, table = compile_entry(look), np.arange(12).reshape(4, 3)

    assert [quick(table, row) for row in range(4)] == [look(table, row) for row in range(4)]
    assert "prefetch" in "".join(quick.inspect_asm().values())
    assert (table == np.arange(12).reshape(4, 3)).all()


def test_zeros_below_the_lowest_bit_are_counted_by_one_instruction():
    """As often as a number can be halved without rest, whatever stands above."""
    quick = compile_entry(count)

    for zeros in range(60):
        for odd in (1, 3, 7):
            assert quick(odd << zeros) == count(odd << zeros) == zeros


def test_rules_that_were_edited_meanwhile_are_not_compiled(monkeypatch):
    """Else old rules were kept under the name of the new ones, for every process to come."""
    folder, version = compiled.cache_folder(), rules_version()
    monkeypatch.setattr(compiled, "sources", lambda: [compiled.PACKAGE / "errors.py"])

    assert (compiled.cache_folder(), rules_version()) == (folder, version)
    with pytest.raises(EngineError, match="begin it anew"):
        compile_entry(way)
