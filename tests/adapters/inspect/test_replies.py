"""What a model's call of a tool comes to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cupola.adapters.inspect.occasions import Answer
from cupola.adapters.inspect.replies import LONGEST_WAIT, reply
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.verbs import Verb
from tests.adapters.inspect.stories import an_occasion

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=300),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def decided(tool: str, **arguments: object) -> Answer:
    """The decision that a call comes to."""
    answer = reply(an_occasion(), tool, arguments).answer
    assert answer is not None
    return answer


def test_an_action_in_the_text_form_is_begun():
    """With what it is meant for, if that is said."""
    action = decided("act", action="watch christian", meaning="warn").action

    assert action is not None
    assert (action.verb, action.intent) == (Verb.WATCH, Intent.WARN)


def test_what_cannot_be_done_is_refused_with_what_it_would_take():
    """It is no answer."""
    found = reply(an_occasion(), "act", {"action": "go outside"})

    assert found.answer is None
    assert found.text.startswith("You cannot:")


def test_a_mistyped_name_is_answered_with_the_nearest():
    """Nothing is guessed."""
    found = reply(an_occasion(), "act", {"action": "watch cristian"})

    assert found.answer is None
    assert "did you mean 'christian'" in found.text


def test_a_wait_is_of_whole_minutes_within_half_a_day():
    """Anything else is told so."""
    occasion = an_occasion()

    assert decided("wait", minutes="30").minutes == 30
    for minutes in (0, -5, LONGEST_WAIT + 1, "soon", None, 1e300):
        assert reply(occasion, "wait", {"minutes": minutes}).answer is None


@pytest.mark.parametrize("about", ["who", "things", "words wire", "why go outside"])
def test_a_question_is_answered_and_is_no_decision(about):
    """It costs no time."""
    found = reply(an_occasion(), "ask", {"about": about})

    assert found.free
    assert found.answer is None
    assert found.text


def test_who_knows_nothing_of_a_kind_has_not_asked_wrongly():
    """They are told that there is nothing, as of a question that can be asked."""
    found = reply(an_occasion(), "ask", {"about": "know"})

    assert found.free
    assert found.text == "There is nothing of that kind that you know of."


@given(st.text(max_size=20), st.dictionaries(st.text(max_size=10), ANYTHING, max_size=4))
def test_whatever_is_called_is_answered(tool, arguments):
    """No call raises, and nothing but an action, a wait or a stepping out is a decision."""
    occasion = an_occasion()
    for name in (tool, "act", "wait", "ask"):
        found = reply(occasion, name, {**arguments, "action": arguments.get("action")})

        assert isinstance(found.text, str)
