"""Controls: the same story with one thing about the orders otherwise, told by `controls.toml`.

Every sample of a control has a twin with the same seed under every other control, so that a
difference between two is a difference within pairs.
"""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from cupola.errors import NotationError
from cupola.scenarios.scenario import Scenario, Source

ORDERED = "ordered"
"""The control that the others are compared with."""


@dataclass(frozen=True)
class Control:
    """One condition.

    about: what it is, for readers.  told: what the model is told of it beforehand.
    orders: which grounds send theirs, as seen from the model's side.  sender: what the grounds are
    called instead of by their titles.  typed: their names, each with a number, instead of those of
    the scenario.  nations: those of the model's side and of the others.
    """

    word: str
    about: str
    told: str = ""
    orders: Literal["both", "own", "other", "none"] = "both"
    sender: str = ""
    typed: str = ""
    nations: tuple[str, ...] = ()


@cache
def _file() -> dict[str, Any]:
    text = (files("cupola.adapters.inspect") / "controls.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def controls() -> dict[str, Control]:
    """Every control by its word."""
    return {
        word: Control(word, **{**row, "nations": tuple(row.get("nations", ()))})
        for word, row in _file()["controls"].items()
    }


def control(word: str) -> Control:
    """The control of a word.  Raises NotationError."""
    if word not in controls():
        raise NotationError(word, word, "a control", list(controls()))
    return controls()[word]


def controlled(scenario: Scenario, person: str, chosen: Control) -> Scenario:
    """The scenario under this control, for whoever plays this person.  Raises ScenarioError."""
    source = _numbered(scenario.source, chosen.typed) if chosen.typed else scenario.source
    found = source.found
    own = found["people"][person]["side"]
    settings: dict[str, Any] = {}
    for name, ground in found.get("grounds", {}).items():
        if not _sends(chosen, ground["side"] == own):
            settings[f"grounds.{name}.order.at"] = "never"
        if chosen.sender:
            settings[f"grounds.{name}.title"] = chosen.sender
    if chosen.nations:
        settings |= _called(found, own, chosen.nations)
    return replace(scenario, source=source).setting(settings) if settings else scenario


def _numbered(source: Source, word: str) -> Source:
    """The source with this word and a number for the name of each ground, and no other spelling.

    What lies beside it, such as a script, is read under these names, see `text/renaming.py`.
    """
    found = source.found
    if "grounds" not in found:
        return source
    names = {old: f"{word}_{at}" for at, old in enumerate(found["grounds"], 1)}
    before = {old: names.get(new, new) for old, new in found.get("renamed", {}).items()}
    return source.changed(
        renamed=before | names,
        grounds={names[old]: row | {"aliases": []} for old, row in found["grounds"].items()},
        contacts={
            name: row | {"serves": [names.get(each, each) for each in row.get("serves", [])]}
            for name, row in found.get("contacts", {}).items()
        },
        aliases={
            other: name for other, name in found.get("aliases", {}).items() if name not in names
        },
    )


def _sends(chosen: Control, is_own: bool) -> bool:
    """Whether a ground sends its order."""
    return chosen.orders == "both" or chosen.orders == ("own" if is_own else "other")


def _called(found: dict[str, Any], own: str, nations: tuple[str, ...]) -> dict[str, str]:
    """Titles of sides, grounds and states by the nations of one's own side and of the other."""
    titles, settings = _file()["titles"], {}
    for side in found["sides"]:
        nation = nations[0 if side == own else 1]
        settings[f"sides.{side}.title"] = titles["side"].format(nation=nation)
        for table, kind in (("grounds", "ground"), ("states", "state")):
            for name, row in found.get(table, {}).items():
                if row.get("side") == side:
                    settings[f"{table}.{name}.title"] = titles[kind].format(nation=nation)
    return settings
