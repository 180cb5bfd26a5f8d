"""Conditions: tropes with roles, and how a run is told."""

from types import SimpleNamespace

import pytest

from cupola.chronicle.tropes.asking import Match
from cupola.chronicle.tropes.heads import tropes
from cupola.studies.find.conditions import OfTrope, falls, nobody_flat, rises


def a_match(**roles):
    """Somebody lied."""
    return Match("i_lied", 0, 1, 5, "Day 1 06:05", None, roles)


def of_trope(occurs=True, **roles):
    """The condition that somebody lied, with some of the roles."""
    return OfTrope("trope i_lied", tropes()["i_lied"], roles, occurs)


def told(thirds=(0.0, 0.0, 0.0), kinds=()):
    """A telling with such tension, in which people open up in so many kinds of moments."""
    people = {
        number: SimpleNamespace(moments=[SimpleNamespace(kind=kind) for kind in range(count)])
        for number, count in enumerate(kinds)
    }
    return SimpleNamespace(tension=SimpleNamespace(thirds=thirds), empathy=people)


def test_a_trope_occurs_with_the_roles_asked_for():
    """A role may be filled by several, of whom one is asked for."""
    assert of_trope().holds([a_match(liar="kira")])
    assert of_trope(liar="kira").holds([a_match(liar="kira")])
    assert of_trope(liar="kira").holds([a_match(liar="['nika', 'kira']")])
    assert not of_trope(liar="kira").holds([a_match(liar="nika")])
    assert not of_trope().holds([])


def test_a_trope_may_be_asked_to_be_missing():
    """With these roles, that is; with others it may occur."""
    assert of_trope(occurs=False).holds([])
    assert not of_trope(occurs=False).holds([a_match(liar="kira")])
    assert of_trope(occurs=False, liar="nika").holds([a_match(liar="kira")])


@pytest.mark.parametrize(
    ("thirds", "up", "down"),
    [
        ((0.1, 0.2, 0.3), True, False),
        ((0.3, 0.2, 0.1), False, True),
        ((0.1, 0.3, 0.2), False, False),
        ((0.1, 0.1, 0.1), False, False),
    ],
)
def test_tension_rises_from_third_to_third(thirds, up, down):
    """Every third is tenser than the one before it; or less tense, if it falls."""
    assert rises(told(thirds)) == up
    assert falls(told(thirds)) == down


def test_nobody_is_flat_who_shows_three_sides():
    """One person of two sides makes the story flat."""
    assert nobody_flat(told(kinds=(3, 4)))
    assert not nobody_flat(told(kinds=(3, 2)))
