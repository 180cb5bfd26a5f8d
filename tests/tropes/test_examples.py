"""Each trope is found in its examples where they say so, and nowhere else."""

from functools import cache
from pathlib import Path

import pytest

from cupola.chronicle.tropes.heads import PAIRS, tropes
from cupola.chronicle.tropes.written.document import find_in_written, read_written
from cupola.chronicle.tropes.written.expecting import complaints

EXAMPLES = Path(__file__).parent / "examples"
ALONE = sorted(name for name, trope in tropes().items() if PAIRS not in trope.needs)
"""Tropes that need no other runs."""
pytest.importorskip("duckdb")


@cache
def examples(name):
    """The chronicles of a trope's file."""
    return read_written(EXAMPLES / f"{name}.md")


@cache
def matches(name):
    """Where a trope is found in all of them together."""
    return find_in_written(examples(name), [tropes()[name]])


def found(match):
    """What a match says, but for the number of its run."""
    return match.minute, match.event or 0, str(match.roles)


@pytest.mark.parametrize("name", sorted(tropes()))
def test_a_trope_is_found_where_its_examples_say_so(name):
    """What binds its roles is what the examples name; near misses bind nothing."""
    assert complaints(examples(name), matches(name)) == []


@pytest.mark.parametrize("name", sorted(tropes()))
def test_examples_show_a_trope_from_both_sides(name):
    """At least two chronicles have it and three nearly have it, each with its reason."""
    chronicles = examples(name)
    happens = [chronicle for chronicle in chronicles if chronicle.expected]
    misses = [chronicle for chronicle in chronicles if chronicle.expected == ()]

    assert len(happens) >= 2
    assert len(misses) >= 3
    assert all(chronicle.why for chronicle in chronicles)


@pytest.mark.parametrize("name", ALONE)
def test_other_stories_in_the_same_tables_change_nothing(name):
    """A chronicle alone yields what it yields beside all the others of the file."""
    trope, chronicles = tropes()[name], examples(name)

    for run in first_of_each_kind(chronicles):
        alone = find_in_written([chronicles[run]], [trope])
        beside = [match for match in matches(name) if match.run == run]

        assert sorted(map(found, alone)) == sorted(map(found, beside))


def first_of_each_kind(chronicles):
    """The places of the first chronicle that has the trope and of the first that has not."""
    kinds = [bool(chronicle.expected) for chronicle in chronicles]
    return [kinds.index(kind) for kind in (True, False)]


def test_every_example_is_of_a_trope():
    """No file of examples is left over from a trope that is gone or has another name."""
    assert {path.stem for path in EXAMPLES.glob("*.md")} == set(tropes())
