"""The phase diagram: a square for each point, with its figure; and the page beside it."""

import re
from itertools import pairwise

import pytest

from cupola.errors import ChronicleError
from cupola.studies.sweep.axes import axes_of
from cupola.studies.sweep.figure import DARK, LIGHT, draw, drawn, shade
from cupola.studies.sweep.living import Point, Sweep
from cupola.studies.sweep.outcomes import Figure
from cupola.studies.sweep.page import write
from tests.studies.sweep.test_living import TRUST, sweep

VALUES = {(x, y): x * y for x in (0.0, 0.5, 1.0) for y in (0.0, 1.0)}


def planted():
    """A sweep over two keys, and points at which violence is their product."""
    scenario = sweep().scenario
    axes = axes_of([f"{TRUST}=0..1:3", "crew.suspicion=0,1"], scenario)
    points = [
        Point(at, 100, {"violence": Figure(value, max(0.0, value - 0.1), min(1.0, value + 0.1))})
        for at, value in VALUES.items()
    ]
    one = Sweep(scenario, axes, 100)
    outcome = next(outcome for outcome in one.outcomes if outcome.name == "violence")
    return one, points, outcome


def test_every_square_holds_its_figure():
    """The figures of all six points stand in the drawing, and both keys beside it."""
    canvas, told = drawn(*planted())
    svg = canvas.svg(*told)
    written = re.findall(r">(\d+)</text>", svg)

    assert written.count("100") == 1
    assert written.count("50") == 1
    assert written.count("0") >= 4
    assert "suspicion, the fear" in svg
    assert "least often in 0 (0 to 10) of 100 worlds" in svg


def test_more_is_darker():
    """Shades go from light to dark without turning back, and are neither blue nor red."""
    shades = [tuple(bytes.fromhex(shade(share / 10)[1:])) for share in range(11)]

    assert shades[0] == LIGHT
    assert shades[-1] == DARK
    assert all(sum(a) > sum(b) for a, b in pairwise(shades))
    assert all(red - blue < 80 and red >= green >= blue for red, green, blue in shades)


def test_only_a_grid_of_two_can_be_drawn(tmp_path):
    """One key is no diagram."""
    _, points, outcome = planted()

    with pytest.raises(ChronicleError, match="two axes"):
        draw(sweep(), points, outcome, tmp_path / "some.svg")


def test_the_page_says_what_the_picture_shows(tmp_path):
    """It names the ends with their intervals, how far each key moves it, and how it was made."""
    files = tmp_path / "page.md", tmp_path / "some.svg"
    one, points, outcome = planted()
    write(one, points, outcome, files, "cupola sweep here")
    text = files[0].read_text()

    assert "(some.svg)" in text
    assert "most often in 100 (90 to 100) of 100 worlds" in text
    assert "cupola sweep here" in text
    assert f"value of {TRUST} the share moves by +50 of 100" in text
