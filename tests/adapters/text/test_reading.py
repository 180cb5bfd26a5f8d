"""What people type, read as actions."""

import pytest

from cupola.adapters.text.reading import Reader
from cupola.errors import NotationError
from tests.adapters.text.scenes import a_teller, a_view


def reads_as(text):
    """The text form of what was typed."""
    view = a_view()
    action = Reader(view.names, a_teller()).read(text)
    return view.write(action).removeprefix("kira ")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("tell nika wire_cut", "tell nika wire_cut"),
        ("kira tell nika wire_cut", "tell nika wire_cut"),
        ("Tell Nika that the wire is cut.", "tell nika wire_cut"),
        ("tell nika that I have lied", "tell nika kira_lied"),
        ("go to the laboratory", "go columbus"),
        ("go lab", "go columbus"),
        ("go cup", "go cupola"),
        ("talk to gordon", "talk gordon"),
        ("propose a truce to gordon", None),
        ("propose gordon a truce", "propose gordon truce"),
        ("hit gordon", "strike gordon"),
        ("strike gordon with the gas can", "strike gordon with gas_can"),
        ("go out", "go outside"),
        ("put on the suit", "suit up"),
        ("put on the spacesuit", "suit up"),
        ("put on the gas can", None),
        ("put the gas can", "drop gas_can"),
        ("repair the soyuz", "repair soyuz"),
        ("call ground", "call_ground"),
        ("tell nika wire_cut meaning deceive", "tell nika wire_cut meaning deceive"),
    ],
)
def test_people_may_write_as_they_speak(typed, read):
    """Titles, small words and sentences stand for names; what cannot be read is an error."""
    if read is None:
        with pytest.raises(NotationError):
            reads_as(typed)
    else:
        assert reads_as(typed) == read


def test_a_title_of_several_things_is_answered_with_their_names():
    """None of them is picked; by its name each can be meant."""
    with pytest.raises(NotationError, match="say suit, second_suit or aft_suit"):
        reads_as("take the spacesuit")

    assert reads_as("take the second_suit") == "take second_suit"


def test_what_a_person_does_not_know_has_no_name():
    """A hidden room cannot be named, nor is it among the names that an error suggests."""
    with pytest.raises(NotationError) as error:
        reads_as("go pod0")

    assert "pod0" not in error.value.allowed
