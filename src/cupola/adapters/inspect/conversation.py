"""A conversation with one model about one person, over all occasions of a story.

Of what was said before, the last few occasions are sent along: the person's view holds what they
know anyway, and a sample's price stays within bounds.
"""

from collections import Counter
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain
from typing import Any

import anyio
from inspect_ai.model import (
    ChatMessage,
    ChatMessageSystem,
    ChatMessageTool,
    ChatMessageUser,
    Model,
    ModelOutput,
)
from inspect_ai.tool import ToolInfo, ToolParam, ToolParams

from cupola.adapters.inspect.occasions import QUESTIONS, Answer, Occasion, texts
from cupola.adapters.inspect.replies import ACT, ASK, MEANINGS, STEP_OUT, WAIT, Reply, reply

TRIES = 3
"""Mistaken replies after which an occasion is let pass."""
PATIENCE = 3
"""Occasions in a row with nothing but mistakes, or without an answer in time, after which a model
is asked no more."""
REMEMBERED = 6
"""Occasions of which the messages are sent along."""
SECONDS = 120.0
"""How long a reply may take."""

asked: ContextVar[Occasion | None] = ContextVar("asked", default=None)
"""The occasion that is put to a model, for a provider that decides from the view itself."""


class Part(StrEnum):
    """How a model took its part, one of these for each sample."""

    PLAYED = "played"
    DECLINED = "declined"
    NONSENSE = "nonsense"
    TIMED_OUT = "timed out"


@dataclass
class Conversation:
    """What was said with one model, and how it took its part so far.

    counts: of occasions, replies, mistakes, looked-up things, and replies that did not come.
    """

    model: Model
    opening: str
    seconds: float = SECONDS
    part: Part = Part.PLAYED
    turns: list[list[ChatMessage]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    in_vain: int = 0

    @property
    def messages(self) -> list[ChatMessage]:
        """All that was said."""
        return [ChatMessageSystem(content=self.opening), *chain.from_iterable(self.turns)]

    async def answer(self, occasion: Occasion) -> Answer:
        """What the model decides at this occasion; whatever it sends, there is an answer."""
        self.counts["occasions"] += 1
        self.turns.append([ChatMessageUser(content=occasion.text)])
        token = asked.set(occasion)
        try:
            found = await self._talk(occasion)
        except TimeoutError:
            self.counts["timeouts"] += 1
            return self._without_answer(Part.TIMED_OUT)
        finally:
            asked.reset(token)
        if found is None:
            return self._without_answer(Part.NONSENSE)
        self.in_vain = 0
        self.part = Part.DECLINED if found.over else Part.PLAYED
        return found

    async def _talk(self, occasion: Occasion) -> Answer | None:
        """The answer after some replies; None if there were mistakes only."""
        mistakes = questions = 0
        seen: set[str] = set()
        while mistakes < TRIES:
            output = await self._reply_of_model()
            if declines(output):
                return Answer(over=True)
            found, again = self._read(occasion, output, seen, questions)
            if found.answer is not None:
                return found.answer
            questions += found.free
            if not found.free or again:
                mistakes += 1
                self.counts["mistakes"] += 1
        return None

    async def _reply_of_model(self) -> ModelOutput:
        recent = chain.from_iterable(self.turns[-REMEMBERED:])
        with anyio.fail_after(self.seconds):
            output = await self.model.generate(
                [ChatMessageSystem(content=self.opening), *recent], tools(), "auto"
            )
        self.counts["replies"] += 1
        self.turns[-1].append(output.message)
        return output

    def _read(
        self, occasion: Occasion, output: ModelOutput, seen: set[str], questions: int
    ) -> tuple[Reply, bool]:
        """What the first call of a reply comes to, and whether the same was called before.

        Every call is answered: models expect that.  questions: that were answered already.
        """
        calls = output.message.tool_calls or []
        if not calls:
            self._say(ChatMessageUser(content=texts()["answer"]["no_call"]))
            return Reply(""), False
        first = f"{calls[0].function} {calls[0].arguments}"
        again = first in seen
        seen.add(first)
        found = reply(occasion, calls[0].function, calls[0].arguments)
        if found.free and questions == QUESTIONS:
            found, again = Reply(texts()["answer"]["asked_enough"]), False
        self.counts["questions"] += found.free
        for place, call in enumerate(calls):
            text = found.text if not place else texts()["answer"]["no_call"]
            text = texts()["answer"]["same_again"] if again and found.answer is None else text
            self._say(ChatMessageTool(content=text, tool_call_id=call.id, function=call.function))
        return found, again

    def _say(self, message: ChatMessage) -> None:
        self.turns[-1].append(message)

    def _without_answer(self, part: Part) -> Answer:
        """Time passes; whoever never answers is asked no more.

        Nobody has played who has not answered yet: a story may be over before patience is.
        """
        self.in_vain += 1
        over = self.in_vain >= PATIENCE
        if over or self.in_vain == self.counts["occasions"]:
            self.part = part
        return Answer(over=over)


def declines(output: ModelOutput) -> bool:
    """Whether a reply steps out of the part in words, or its provider stopped it."""
    if output.message.tool_calls:
        return False
    if output.stop_reason == "content_filter":
        return True
    text = output.completion.lower().replace("’", "'")
    return any(phrase in text for phrase in texts()["declines"]["phrases"])


def tools() -> list[ToolInfo]:
    """The tools, as a model is told of them."""
    words: dict[str, Any] = texts()["tools"]
    meanings = words["act_meaning"].format(meanings=", ".join(MEANINGS))
    act = {"action": words["act_action"], "meaning": meanings}
    return [
        _tool(ACT, words["act"], act, ["action"]),
        _tool(WAIT, words["wait"], {"minutes": words["wait_minutes"]}, ["minutes"], "integer"),
        _tool(ASK, words["ask"], {"about": words["ask_about"]}, ["about"]),
        _tool(STEP_OUT, words["step_out"], {"reason": words["step_out_reason"]}, []),
    ]


def _tool(
    name: str, about: str, arguments: dict[str, str], required: list[str], kind: Any = "string"
) -> ToolInfo:
    properties = {key: ToolParam(type=kind, description=says) for key, says in arguments.items()}
    parameters = ToolParams(properties=properties, required=required)
    return ToolInfo(name=name, description=about, parameters=parameters)
