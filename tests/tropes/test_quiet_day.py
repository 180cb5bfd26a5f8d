"""On a day on which nothing happens nearly nothing is found."""

import pytest

import cupola
from cupola.chronicle.tropes.finding import find
from cupola.chronicle.tropes.heads import tropes

pytest.importorskip("duckdb")

ALWAYS = {"the_place"}
"""What is found in whatever happens aboard."""


def test_a_quiet_day_has_no_trope_but_those_that_must_always_hold():
    """A day of work, meals and sleep is no story: its title names the place, and that is all."""
    chronicle = cupola.run("quiet_day", engine="plain")

    matches = find(chronicle, list(tropes().values()), telling="everything").matches

    assert {match.trope for match in matches} == ALWAYS
