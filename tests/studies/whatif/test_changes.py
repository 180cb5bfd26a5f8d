"""Changes as text."""

import pytest

from cupola.errors import NotationError
from cupola.studies.whatif.changes import read_changes, read_settings
from cupola.world.catalogue.verbs import Verb
from tests.studies.whatif.moments import SWING, film


def read(text):
    """The one change of a text, in the film's words."""
    return read_changes([text], film().names)[0]


def test_an_action_is_put_in():
    """A plain action is something that happens besides."""
    change = read("kira tell alexey life_support_off")

    assert change.was is None
    assert change.put.action.verb == Verb.TELL


def test_an_action_is_forbidden():
    """After "not:" stands what does not happen."""
    change = read(f"not: {SWING}")

    assert change.put is None
    assert change.was.action.verb == Verb.SWING


def test_an_action_stands_for_another():
    """On the left of the arrow is what does not happen, on the right what does."""
    change = read(f"{SWING} -> nicholai rest")

    assert (change.was.action.verb, change.put.action.verb) == (Verb.SWING, Verb.REST)


def test_one_person_does_one_thing_instead_of_another():
    """Both sides of an arrow are about the same person."""
    with pytest.raises(NotationError, match="the same person"):
        read(f"{SWING} -> kira rest")


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("kyra rest", "kira"),
        ("not: kira strke nika", "strike"),
        ("kira tell alexy life_support_off", "alexey"),
    ],
)
def test_a_slip_is_met_with_the_nearest_word(text, nearest):
    """A wrong word is an error that names what comes nearest."""
    with pytest.raises(NotationError, match=f"did you mean '{nearest}'"):
        read(text)


def test_settings_are_values_of_a_scenario():
    """Numbers, truths and lists are read as in a scenario's file; a bare word is text."""
    found = read_settings(["people.kira.duty=0.2", "link.lost_at = never", 'without=["war"]'])

    assert found == {"people.kira.duty": 0.2, "link.lost_at": "never", "without": ["war"]}


@pytest.mark.parametrize("text", ["people.kira.duty", "=3", "a="])
def test_a_setting_has_a_key_and_a_value(text):
    """A setting without a key or a value is an error."""
    with pytest.raises(NotationError, match="a key and its value"):
        read_settings([text])
