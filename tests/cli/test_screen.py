"""What all commands share on the screen."""

from cupola.cli.screen import HUES, SHAPES, console, mark
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
