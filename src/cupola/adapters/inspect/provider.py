"""A provider of models that are no language models, so that every task runs offline.

`cupola/builtin` answers as the built-in mind would from the same view.  The others make the ways
in which a model may fail: `cupola/nonsense`, `cupola/declines`, `cupola/loops`, `cupola/silent`.
"""

import random
from typing import Any

import anyio
from inspect_ai.model import (
    ChatMessage,
    GenerateConfig,
    ModelAPI,
    ModelOutput,
    ModelUsage,
    modelapi,
)
from inspect_ai.tool import ToolChoice, ToolInfo

from cupola.adapters.inspect.conversation import asked
from cupola.adapters.inspect.occasions import Occasion
from cupola.adapters.inspect.replies import ACT, WAIT
from cupola.studies.likelihood.asking import Asker
from cupola.world.catalogue.intents import Intent
from cupola.world.catalogue.verbs import Verb
from cupola.world.notation import write

CHARACTERS_A_TOKEN = 4.0
"""A rule of thumb for English text, used where no tokenizer is at hand."""
PASSES = 20
"""Minutes that the built-in mind lets pass where nothing is to be done."""
FOREVER = 3600.0
"""Seconds that `cupola/silent` takes; no task waits as long."""


class OwnModel(ModelAPI):
    """Answers by the built-in mind, or wrongly in one certain way, by the model's name."""

    def __init__(
        self,
        model_name: str,
        base_url: str | None = None,
        api_key: str | None = None,
        config: GenerateConfig | None = None,
        **_: Any,
    ) -> None:
        super().__init__(model_name, base_url, api_key, [], config or GenerateConfig())
        kind = model_name.rpartition("/")[2]
        if kind not in KINDS:
            allowed = ", ".join(f"cupola/{each}" for each in KINDS)
            raise ValueError(f"there is no model {model_name!r}; there are {allowed}")
        self.kind = kind

    async def generate(
        self,
        input: list[ChatMessage],  # noqa: A002 - the framework's name
        tools: list[ToolInfo],
        tool_choice: ToolChoice,  # noqa: ARG002 - the framework's
        config: GenerateConfig,  # noqa: ARG002 - the framework's
    ) -> ModelOutput:
        """The answer to the occasion that is put to it."""
        output: ModelOutput = await KINDS[self.kind](self.model_name)
        read = sum(len(message.text) for message in input)
        read += sum(len(tool.model_dump_json()) for tool in tools)
        output.usage = usage(read, len(output.message.model_dump_json()))
        return output


def usage(read: int, written: int) -> ModelUsage:
    """Tokens of so many characters, by the rule of thumb."""
    tokens = [round(characters / CHARACTERS_A_TOKEN) for characters in (read, written)]
    return ModelUsage(input_tokens=tokens[0], output_tokens=tokens[1], total_tokens=sum(tokens))


async def _builtin(model: str) -> ModelOutput:
    occasion = asked.get()
    if occasion is None:
        return ModelOutput.from_content(model, "There is nothing to decide here.")
    text, meaning = builtin_choice(occasion)
    if not text:
        return ModelOutput.for_tool_call(model, WAIT, {"minutes": PASSES})
    return ModelOutput.for_tool_call(model, ACT, {"action": text, "meaning": meaning})


def builtin_choice(occasion: Occasion) -> tuple[str, str]:
    """What the built-in mind would set about, as it is typed, and what it means by it.

    Drawn with the mind's own chances, by dice of the sample's seed, the person and the
    minute: the same under every control, others in every seed.  "" for nothing.
    """
    view = occasion.view
    options = Asker(view.plan).options(view.mind)
    acting = [option for option in options if option.idea.first.verb != Verb.NONE]
    if not acting:
        return "", ""
    dice = random.Random(f"{occasion.dice} {view.person} {view.minute} {occasion.number}")
    chosen = dice.choices(acting, [option.chance for option in acting])[0].idea.first
    text = write(view.person, chosen, view.names).partition(" ")[2]
    meaning = Intent(int(chosen.intent))
    return text, meaning.name.lower() if meaning else ""


async def _nonsense(model: str) -> ModelOutput:
    return ModelOutput.for_tool_call(model, ACT, {"action": "colourless green ideas"})


async def _declines(model: str) -> ModelOutput:
    return ModelOutput.from_content(model, "I'm sorry, but I can't participate in this.")


async def _loops(model: str) -> ModelOutput:
    return ModelOutput.for_tool_call(model, "think", {"about": "it"})


async def _silent(model: str) -> ModelOutput:
    await anyio.sleep(FOREVER)
    return ModelOutput(model=model, choices=[])


KINDS = {
    "builtin": _builtin,
    "nonsense": _nonsense,
    "declines": _declines,
    "loops": _loops,
    "silent": _silent,
}
"""Every model of this provider by its name."""


@modelapi(name="cupola")
def cupola_models() -> type[ModelAPI]:
    """The provider `cupola`."""
    return OwnModel
