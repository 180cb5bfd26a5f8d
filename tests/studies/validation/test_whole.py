"""All checks hold, and a change of the physics is noticed."""

import pytest

from cupola.physics.cabin import machines
from cupola.studies.validation import scrubbing
from cupola.studies.validation.page import page
from cupola.studies.validation.plots import svg
from cupola.studies.validation.whole import misses, validate
from tests.house_rules.source import REPOSITORY

KINDS = (
    "oxygen used in a day",
    "6 in the room, after 48 h",
    "until CO2 is 76 mmHg",
    "until O2 is 10 kPa",
    "falls to 1/e",
    "200 mm hole, 75 m3",
    "chamber, load of 4 crew",
    "2 units: settles at",
    "6 people, no unit",
    "test cases",
    "longitude below",
    "horizon from",
    "in the dark",
    "passes a day",
    "pushed ahead",
    "peak load, ballistic",
    "entry to chute",
    "comes down short",
    "rate after 7 h",
    "Gy without care",
)
"""A part of the name of each kind of check that has to be there."""


@pytest.fixture(scope="module")
def chapters():
    """Every chapter, checked once for all tests here."""
    return validate()


def test_every_check_holds(chapters):
    """Nothing that is published of these things is missed."""
    assert [f"{check.quantity}: {check.ours}" for check in misses(chapters)] == []


def test_every_kind_of_check_is_there(chapters):
    """Each thing that was asked for has rows of its own."""
    said = " ".join(check.quantity for chapter in chapters for check in chapter.checks)

    assert [kind for kind in KINDS if kind not in said] == []


def test_the_page_has_a_row_for_each_check(chapters):
    """Every check stands on the page with its verdict, and every curve as a picture."""
    text = page(chapters)
    rows = [line for line in text.splitlines() if line.endswith(("| holds |", "| **misses** |"))]

    assert len(rows) == sum(len(chapter.checks) for chapter in chapters)
    assert text.count("![") == sum(len(chapter.curves) for chapter in chapters)


def test_the_page_of_the_repository_is_up_to_date(chapters):
    """`docs/validation.md` is what `cupola validate` writes now."""
    assert (REPOSITORY / "docs" / "validation.md").read_text(encoding="utf-8") == page(chapters)


def test_a_curve_is_the_same_file_each_time(chapters):
    """A plot is SVG, with its title in it, and the same bytes when drawn again."""
    curve = chapters[1].curves[0]

    assert curve.title in svg(curve)
    assert svg(curve) == svg(curve)


def test_a_weaker_scrubber_is_noticed(monkeypatch):
    """If the machines clean by a tenth less, checks miss."""
    monkeypatch.setattr(machines, "SCRUBBED", 0.9 * machines.SCRUBBED)

    assert misses([scrubbing.scrubbing()])
