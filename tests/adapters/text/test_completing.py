"""Completion."""

from cupola.adapters.text.completing import Completer
from tests.adapters.text.scenes import NIKA, a_teller, a_view


def offered(text, person=0):
    """The words that are offered after a text."""
    completer = Completer(a_view(person), a_teller(person), ("help", "quit"))
    return {one.text: one for one in completer.suggestions(text)}


def test_a_line_begins_with_a_verb_or_a_command():
    """Both are offered by their first letters."""
    assert {"help", "hide", "hunt"} <= set(offered("h"))
    assert "help" not in offered("q")


def test_a_gap_is_filled_with_what_is_known():
    """Places for going, and among them none that the person does not know."""
    assert "cupola" in offered("go ")
    assert "pod0" not in offered("go ")
    assert "pod0" in offered("go ", NIKA)


def test_who_cannot_be_spoken_to_is_marked():
    """Whoever is not here is offered, but marked."""
    assert offered("agree ")["gordon"].can is False


def test_words_are_offered_with_what_they_say():
    """A word's sentence stands beside it."""
    assert offered("tell christian wire_")["wire_cut"].meaning == "the wire is cut"


def test_what_follows_why_is_an_action():
    """A question about an action is completed like the action."""
    assert "cupola" in offered("why go ")


def test_nonsense_has_no_continuation():
    """After what cannot be read nothing is offered."""
    assert offered("tell narnia ") == {}
