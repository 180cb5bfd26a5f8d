"""The figure of a story's surprises."""

import html
import re
from itertools import combinations

import pytest

from cupola.chronicle.picture import look
from cupola.chronicle.picture.canvas import Canvas
from cupola.errors import ChronicleError
from cupola.studies.likelihood import Likelihood
from cupola.studies.likelihood.figure import draw, draw_marks, laid, svg
from tests.studies.likelihood.film import likelihood, scenario


@pytest.fixture(scope="module")
def drawn():
    """The figure of the film."""
    return svg(likelihood())


@pytest.fixture(scope="module")
def marks():
    """Where each choice's mark stands, and the chart that they stand on."""
    chart = laid(likelihood())
    return draw_marks(Canvas(), chart), chart


def test_no_mark_covers_another(marks):
    """Every choice can be seen."""
    places, _ = marks
    apart = look.TOKEN - 1

    assert len(places) == len(likelihood().findings)
    for (x, y), (other, high) in combinations(places.values(), 2):
        assert abs(x - other) >= apart or abs(y - high) >= apart


def test_height_is_surprise(marks):
    """What was thought of stands at its bits; what was not stands above the scale."""
    places, chart = marks
    for number, finding in enumerate(likelihood().findings):
        y = places[number][1]

        assert y == chart.y(finding.bits) if finding.is_thought_of else y < chart.top


def test_those_who_cannot_see_it_are_told(drawn):
    """Title and description say what it shows, and each person's least likely choice is named."""
    assert likelihood().reading in html.unescape(drawn)
    assert len(re.findall(r'id="least-', drawn)) == len(likelihood().people)


def test_it_is_drawn_the_same_again(drawn, tmp_path):
    """The same findings give the same bytes."""
    file = draw(likelihood(), tmp_path / "likely.svg")

    assert file.read_text(encoding="utf-8") == drawn


def test_nothing_is_not_drawn():
    """Where nobody decides anything there is no figure."""
    with pytest.raises(ChronicleError):
        svg(Likelihood(scenario(), ()))
