"""What all commands share on the screen."""

import json
from math import inf, nan

import pytest

from cupola.cli.screen import HUES, SHAPES, console, mark, print_object
from cupola.world.catalogue.entities import PERSONS


def test_sides_differ_by_shape_alone():
    """Two people under different orders are told apart without colour."""
    assert mark("I", 0, 0).plain == "(I)"
    assert mark("B", 1, 1).plain == "[B]"
    assert len(set(SHAPES)) == len(SHAPES)


def test_no_person_is_red():
    """Red is kept for alarms, and there is a hue for everybody."""
    assert len(HUES) == PERSONS
    assert not any("red" in hue or "blue" in hue for hue in HUES)


def test_texts_are_not_taken_for_markup(capsys):
    """What a scenario says in brackets stands there as it is."""
    console().print("[bold]a name[/bold] :smile:")

    assert capsys.readouterr().out == "[bold]a name[/bold] :smile:\n"


def test_an_object_is_one_that_every_program_can_read(capsys):
    """JSON has no word for what has no end, nor for what is no number: it is null, however deep."""
    print_object({"a": [inf, {"b": (-inf, nan, 0.5)}], "c": True, "d": "é"})
    told = capsys.readouterr().out

    assert json.loads(told, parse_constant=pytest.fail) == {
        "a": [None, {"b": [None, None, 0.5]}],
        "c": True,
        "d": "é",
    }
