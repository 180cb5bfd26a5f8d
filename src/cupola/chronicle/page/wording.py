"""What is said of decisions, orders and beliefs, which are no events."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from cupola.chronicle.page.crew import Crew
from cupola.chronicle.prose.wording import infinitive, sentences


@cache
def words() -> dict[str, Any]:
    """All of `words.toml`."""
    text = (files("cupola.chronicle.page") / "words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def kinds() -> dict[str, str]:
    """How a deed is drawn, by its verb."""
    return {verb: kind for kind, verbs in words()["kind"].items() for verb in verbs}


def kind_of(verb: str) -> str:
    """How a deed is drawn."""
    return kinds().get(verb, "act")


def intention(crew: Crew, name: str | None, target: str | None) -> str:
    """What somebody means to bring about, as it follows "means to"."""
    if name is None:
        return ""
    form = str(words()["intention"].get(name, name.replace("_", " ")))
    with_target, _, without = form.partition("|")
    if "{target}" not in with_target:
        return with_target
    called = crew.wording.called(target)
    return with_target.replace("{target}", called) if called else without


def attempt(crew: Crew, verb: str | None, target: str | None) -> str:
    """What a line of a script lets somebody try, as it follows "means to"."""
    if verb is None:
        return ""
    called = crew.wording.called(target)
    return f"{infinitive(verb)} {called}" if called else str(infinitive(verb))


def stage(name: str, content: str | None) -> str:
    """How far an order came with somebody, in words."""
    demand = str(sentences()["demand"].get(content or "", "not known"))
    return str(words()["stage"].get(name, name)).replace("{demand}", demand)
