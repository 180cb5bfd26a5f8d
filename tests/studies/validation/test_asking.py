import pytest

from cupola.errors import NotationError
from cupola.physics.orbit.elements import Elements
from cupola.studies.validation.asking import ask
from cupola.studies.validation.reading import FORMS, question


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("3 people in 75 m3 for 24 h", "carbon dioxide, kPa", 2.720),
        ("6 people in 75 m3 for 2 days", "oxygen, kPa", 11.14),
        ("12 people in 150 m3 for 48 h", "oxygen, kPa", 11.14),
        ("6 people in 916 m3 for 20 days with 1 scrubber", "carbon dioxide, mmHg", 3.47),
        ("a hole of 6 mm in 916 m3", "hours to 70 kPa", 16.7),
        ("a 1 cm hole in 75 m3", "hours to 70 kPa", 0.492),
        ("a push of 0.1 m/s ahead after 10 min", "m up", 39.1),
        ("a push of 0.1 m/s up after 46.45 min", "m ahead", -354.9),
        ("a push of 0.1 m/s back after 10 min", "m ahead", -42.1),
        ("the station on 2024-05-06 19:53:05", "degrees north", -10.784),
        ("the station on 2024-05-06 21:23:05", "km high", 421.4),
        ("an entry from 432.7 km with 128 m/s", "g at most, ballistic", 8.29),
        ("a dose of 3.8 Gy", "share that dies without care", 0.5),
    ],
)
def test_what_is_published_comes_out(text, value, expected):
    """Questions whose answers stand in the list of numbers."""
    assert ask(text)[value] == pytest.approx(expected, rel=0.01)


@pytest.mark.parametrize("text", FORMS)
def test_every_form_that_is_shown_is_understood(text):
    """Each example is answered."""
    assert ask(text)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "nothing is not"),
        ("what is love", "'love' is not a word of a question"),
        ("3 mice in 75 m3", "'3 mice' is not a number with a unit"),
        ("3 people in 75 m3 for 24 h 3 h", "each unit once"),
        ("3 people for 24 h", "it lacks m3"),
        ("3 people in 0 m3 for 24 h", "'0 m3' is not from 1"),
        ("2.5 people in 75 m3 for 24 h", "'2.5 people' is not"),
        ("3 people in 75 m3 for 9999 days", "at most 1440 h"),
        ("a hole of 900 cm in 75 m3", "5232 mm across"),
        ("a hole of 0 mm in 75 m3", "'0 mm' is not"),
        ("the station on 2024-13-45", "a moment such as"),
        ("the station on 2021-05-08", "within 30 days"),
        ("an entry from 5 km", "a height from 150"),
        ("an entry from 420 km with 1 m/s", "a burn that brings it down"),
    ],
)
def test_what_cannot_be_answered_is_said(text, part):
    """Every question that means nothing, or asks for what cannot be, gets a sentence."""
    with pytest.raises(NotationError) as caught:
        ask(text)

    assert part in str(caught.value)


def test_a_broken_element_set_is_said_to_be_so():
    """A set whose sums are wrong places nothing."""
    with pytest.raises(NotationError) as caught:
        ask("the station on 2024-05-08", Elements("1 nonsense", "2 nonsense"))

    assert "element set" in str(caught.value)


def test_a_question_is_read_with_its_units():
    """Numbers are found by unit, in whatever order and however close they stand."""
    found = question("For 90min, 3 people in 75m3?")

    assert found.numbers == {"min": 90.0, "people": 3.0, "m3": 75.0}
