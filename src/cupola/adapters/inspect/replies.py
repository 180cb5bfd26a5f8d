"""Replies: what a model's call of a tool comes to, and what it is answered.

The tools are the text form of actions, waiting, and looking things up.  Whatever a model sends,
however wrong, is answered in words; nothing of it is executed.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from cupola.adapters.inspect.occasions import Answer, Occasion, texts
from cupola.adapters.text.choices import refusal_text
from cupola.adapters.text.lookups import held_rows, word_rows
from cupola.adapters.text.reading import Reader
from cupola.errors import CupolaError, NotationError
from cupola.world.catalogue.intents import Intent
from cupola.world.notation import MEANING

LONGEST_WAIT = 720
"""Minutes of the longest wait: half a day."""
LONGEST_TEXT = 200
"""Characters of an action or a question that are read; nobody needs more."""
ACT, WAIT, ASK, STEP_OUT = "act", "wait", "ask", "step_out"
"""The names of the tools."""
MEANINGS = tuple(intent.name.lower() for intent in Intent if intent)
"""What an action may be meant for."""


@dataclass(frozen=True)
class Reply:
    """What a call came to.  text: what the model is told.  answer: what it decided, if it did.

    free: whether it was a question, which is neither an answer nor a mistake.
    """

    text: str
    answer: Answer | None = None
    free: bool = False


def reply(occasion: Occasion, tool: str, arguments: dict[str, Any]) -> Reply:
    """What comes of this call at this occasion."""
    kinds = {ACT: _act, WAIT: _wait, ASK: _ask, STEP_OUT: _step_out}
    if tool not in kinds:
        return Reply(_said("unknown_tool", name=tool[:LONGEST_TEXT]))
    try:
        return kinds[tool](occasion, arguments)
    except CupolaError as error:
        return Reply(_said("unread", error=str(error)))


def _act(occasion: Occasion, arguments: dict[str, Any]) -> Reply:
    text = _text(arguments, "action")
    meaning = _text(arguments, "meaning")
    if meaning and MEANING not in text:
        text = f"{text}{MEANING}{meaning}"
    action = Reader(occasion.view.names, occasion.scene.teller).read(text)
    refusal = refusal_text(occasion.view, occasion.scene.teller, action)
    if refusal:
        return Reply(_said("refused", why=refusal))
    return Reply(_said("begun"), Answer(action))


def _wait(_: Occasion, arguments: dict[str, Any]) -> Reply:
    minutes = _whole(arguments.get("minutes"))
    if minutes is None or not 1 <= minutes <= LONGEST_WAIT:
        return Reply(_said("bad_wait", longest=LONGEST_WAIT))
    return Reply(_said("waits"), Answer(minutes=minutes))


def _step_out(_: Occasion, __: dict[str, Any]) -> Reply:
    return Reply("", Answer(over=True))


def _ask(occasion: Occasion, arguments: dict[str, Any]) -> Reply:
    """What the person can look up in their own head."""
    about, _, rest = _text(arguments, "about").lower().partition(" ")
    scene = occasion.scene
    if about == "why" and rest:
        action = Reader(occasion.view.names, scene.teller).read(rest)
        refusal = refusal_text(occasion.view, scene.teller, action)
        return Reply(_said("refused", why=refusal) if refusal else "You can.", free=True)
    tables: dict[str, Callable[[], Iterable[tuple[str, ...]]]] = {
        "who": scene.people,
        "know": lambda: held_rows(scene),
        "things": scene.things,
        "words": lambda: word_rows(scene, rest),
    }
    if about not in tables:
        raise NotationError(about, about, "who, know, things, words or why ACTION", list(tables))
    rows = [" | ".join(cell for cell in row if cell) for row in tables[about]()]
    return Reply("\n".join(rows) or _said("nothing_found"), free=True)


def _said(key: str, **gaps: object) -> str:
    return str(texts()["answer"][key]).format(**gaps)


def _text(arguments: dict[str, Any], key: str) -> str:
    """An argument as one line of text, cut short; "" for none."""
    found = arguments.get(key)
    return "" if found is None else " ".join(str(found)[:LONGEST_TEXT].split())


def _whole(found: object) -> int | None:
    """A whole number, however it was written; None for anything else."""
    text = str(found).strip().removesuffix(".0")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else None
