"""A conversation with one model."""

import anyio
import pytest
from inspect_ai.model import ModelOutput, get_model

from cupola.adapters.inspect.controls import control
from cupola.adapters.inspect.conversation import (
    PATIENCE,
    TRIES,
    Conversation,
    Part,
    declines,
    tools,
)
from cupola.adapters.inspect.occasions import QUESTIONS, texts
from cupola.adapters.inspect.opening import opening
from cupola.chronicle.tale.language import counted
from cupola.scenarios.reader import load_scenario
from tests.adapters.inspect.stories import a_conversation, an_occasion


def scripted(*outputs):
    """A conversation with a model that says these things, one after the other."""
    told = [*map(with_usage, outputs)]
    return Conversation(get_model("mockllm/model", custom_outputs=told, memoize=False), "")


def with_usage(output):
    """The same with tokens named, so that nobody has to count them."""
    from cupola.adapters.inspect.provider import usage

    output.usage = usage(4, 4)
    return output


def called(tool, **arguments):
    """A call of a tool."""
    return ModelOutput.for_tool_call("mockllm", tool, arguments)


def said(text):
    """A reply in words."""
    return ModelOutput.from_content("mockllm", text)


def test_a_mistake_is_answered_and_may_be_mended():
    """The second call counts."""
    talk = scripted(called("act", action="go outside"), called("act", action="watch christian"))
    answer = anyio.run(talk.answer, an_occasion())

    assert answer.action is not None
    assert (talk.counts["replies"], talk.counts["mistakes"]) == (2, 1)
    assert "You cannot" in talk.messages[3].text


def test_nothing_but_mistakes_lets_the_occasion_pass():
    """After so many of these the model is asked no more."""
    talk = a_conversation("nonsense")
    answers = [anyio.run(talk.answer, an_occasion()) for _ in range(PATIENCE)]

    assert talk.counts["replies"] == PATIENCE * TRIES
    assert [answer.over for answer in answers] == [False] * (PATIENCE - 1) + [True]
    assert talk.part == Part.NONSENSE


def test_a_model_that_never_answers_is_waited_for_so_long_and_no_longer():
    """And is asked no more after so many occasions."""
    talk = a_conversation("silent", seconds=0.05)
    answers = [anyio.run(talk.answer, an_occasion()) for _ in range(PATIENCE)]

    assert answers[-1].over
    assert talk.part == Part.TIMED_OUT


@pytest.mark.parametrize(("kind", "part"), [("nonsense", "nonsense"), ("silent", "timed out")])
def test_who_never_answered_has_not_played(kind, part):
    """However early the story was over."""
    talk = a_conversation(kind, seconds=0.05)
    answer = anyio.run(talk.answer, an_occasion())

    assert not answer.over
    assert talk.part == part


def test_who_has_answered_has_played():
    """An occasion that is let pass, before or after it, changes nothing."""
    mistakes = [called("act", action="fly")] * TRIES
    talk = scripted(*mistakes, called("wait", minutes=5), *mistakes)
    parts = [(anyio.run(talk.answer, an_occasion()), talk.part)[1] for _ in range(3)]

    assert parts == [Part.NONSENSE, Part.PLAYED, Part.PLAYED]


def test_to_step_out_is_not_to_refuse_an_order():
    """The tool ends the part; a refusal in the story is an action like any other."""
    stepped = scripted(called("step_out", reason="no"))
    anyio.run(stepped.answer, an_occasion())

    assert stepped.part == Part.DECLINED
    assert declines(said("I'm sorry, I can’t participate in this."))
    assert not declines(said("I will refuse the order."))
    assert not declines(called("act", action="refuse gordon"))


def test_who_has_asked_enough_is_told_so():
    """Each question beyond the limit is a mistake, and no other; the opening names the limit."""
    asking = ["who", "things", "words wire", "why go outside", "words lie", "know"]
    talk = scripted(*(called("ask", about=about) for about in asking), called("wait", minutes=5))
    anyio.run(talk.answer, an_occasion())
    told = [message.text for message in talk.turns[0] if message.role == "tool"]
    enough = texts()["answer"]["asked_enough"]

    assert [text == enough for text in told] == [False] * QUESTIONS + [True, True, False]
    assert (talk.counts["questions"], talk.counts["mistakes"]) == (QUESTIONS, 2)
    begun = opening(load_scenario("winter_hut"), "calla", control("ordered"), 40)
    assert f"At most {counted(QUESTIONS)} times" in begun


def test_every_call_of_a_reply_is_answered():
    """Models expect an answer to each of their calls."""
    output = called("ask", about="who")
    output.message.tool_calls *= 2
    talk = scripted(output, called("wait", minutes=5))
    anyio.run(talk.answer, an_occasion())

    assert [m.role for m in talk.turns[0]].count("tool") == 3


def test_the_tools_are_told_with_their_arguments():
    """In words, each with what it needs."""
    told = {tool.name: tool.parameters.required for tool in tools()}

    assert told == {"act": ["action"], "wait": ["minutes"], "ask": ["about"], "step_out": []}
