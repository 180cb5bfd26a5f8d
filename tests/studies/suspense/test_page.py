"""The page of a path."""

from cupola.studies.suspense.asked import asked_of, held_of
from cupola.studies.suspense.page import page, written
from cupola.studies.suspense.path import path_of
from tests.studies.suspense.planted import barn


def found(person=None):
    """Violence among two people, for a viewer, or what one of them holds of the other."""
    course = barn("builtin")
    if person:
        return path_of(course, held_of("lark lives", person, course.scenario), 8)
    return path_of(course, asked_of("violence", course.scenario), 24)


def test_it_says_what_is_measured_and_how():
    """The command, how many rollouts, the source, and a row for each point."""
    told = page(found(), "cupola suspense two_people", "path.svg")

    assert "Made by `cupola suspense two_people`" in told
    assert "24 rollouts from each point" in told
    assert "Ely, Frankel and Kamenica" in told
    assert told.count("\n| Day 1 ") == len(found().points)


def test_a_persons_page_says_that_it_is_no_forecast():
    """What somebody holds is their credence, right or wrong."""
    told = page(found("wren"), "", "")

    assert "what Wren holds, right or wrong" in told
    assert "8 continuations of each point" in told


def test_the_figure_lies_beside_it(tmp_path):
    """The page and the figure that it shows have one name."""
    texts = written(found(), tmp_path / "path.md", "")

    assert set(texts) == {tmp_path / "path.md", tmp_path / "path.svg"}
    assert "(path.svg)" in texts[tmp_path / "path.md"]
