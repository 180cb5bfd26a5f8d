"""The figure of a path."""

import pytest

from cupola.errors import ChronicleError
from cupola.studies.suspense.asked import asked_of
from cupola.studies.suspense.figure import draw, svg
from cupola.studies.suspense.path import Path, path_of
from tests.studies.suspense.planted import barn


def found():
    """Who lives of two people."""
    course = barn("builtin")
    return path_of(course, asked_of("who lives", course.scenario), 24)


def test_each_person_has_a_line_and_suspense_one():
    """The lines can be found by name, and the description says where suspense is highest."""
    drawn = svg(found())

    assert all(f'id="belief-{name}"' in drawn for name in ("wren", "lark"))
    assert 'id="suspense"' in drawn
    assert "Suspense is highest at Day 1 20:00" in drawn
    assert drawn == svg(found())


def test_what_is_no_path_is_not_drawn(tmp_path):
    """A path without points has no figure, and a figure is SVG or PNG."""
    course = barn("builtin")
    with pytest.raises(ChronicleError, match="nothing to draw"):
        svg(Path(asked_of("violence", course.scenario), course, 8))
    with pytest.raises(ChronicleError, match=r"ends in \.svg or \.png"):
        draw(found(), tmp_path / "path.txt")
