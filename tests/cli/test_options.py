"""What is typed after an option."""

import pytest

from cupola.cli.options import MindChoice, chosen_minds, chosen_readings, minute_at
from cupola.errors import NotationError
from cupola.minds.kinds.table import MINDS

SIX = 6 * 60


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("1 06:00", 0),
        ("3 07:40", 2 * 1440 + 100),
        ("day 2 06:00", 1440),
        ("Day 1, 06:30", 30),
    ],
)
def test_a_clock_is_a_minute_of_the_run(text, minute):
    """Day and time are counted from the start of the run."""
    assert minute_at(text, SIX) == minute


@pytest.mark.parametrize(
    "text", ["", "soon", "3", "7:40", "0 07:40", "1 24:00", "1 07:60", "1 05:59"]
)
def test_what_is_no_clock_is_named(text):
    """What is not a day and a time of the run is a mistake that says what may stand there."""
    with pytest.raises(NotationError, match=r"is not|after the start"):
        minute_at(text, SIX)


def test_readings_are_names_and_values():
    """Each reading is a name, an equals sign and a value."""
    chosen = chosen_readings(["kin=brothers", " news = kira "])

    assert chosen == {"kin": "brothers", "news": "kira"}


def test_a_reading_is_chosen_once():
    """Two ways for one reading contradict each other; the same way twice does not."""
    with pytest.raises(NotationError, match="the one way chosen for kin"):
        chosen_readings(["kin=brothers", "kin=colleagues"])

    assert chosen_readings(["kin=brothers"] * 2) == {"kin": "brothers"}


@pytest.mark.parametrize("text", ["kin", "kin=", "=brothers", ""])
def test_half_a_reading_is_a_mistake(text):
    """A reading without a name or a value is named."""
    with pytest.raises(NotationError, match="a reading and its value"):
        chosen_readings([text])


def test_minds_are_chosen_by_person():
    """Each once; a text without both parts is an error."""
    assert chosen_minds(["kira=pacifist", "nika = talker"]) == {
        "kira": "pacifist",
        "nika": "talker",
    }
    with pytest.raises(NotationError, match="a person and a kind of mind"):
        chosen_minds(["kira"])


def test_every_kind_of_mind_can_be_typed():
    """The words of the command line are those of the table of kinds."""
    assert {str(choice) for choice in MindChoice} == set(MINDS)
