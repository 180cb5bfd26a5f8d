"""The film under other names: every person, place, item, machine, side and agency."""

import json
import tomllib
from pathlib import Path
from typing import Any

from cupola.scenarios.scenario import Scenario
from cupola.scenarios.text.files import BUILT_IN
from cupola.world.catalogue.entities import PERSONS, System
from cupola.world.names import GROUPS, Names
from cupola.world.notation import MEANING, parse_attempt, write

FREE_TEXT = ("title", "full_name", "premise", "content_note", "role", "wants", "why")
"""Keys whose text is for readers only."""
CATALOGUES = (
    "verb",
    "uses",
    "skills",
    "made_for",
    "purpose",
    "for",
    "sources",
    "note",
    "effect",
    "goal",
)
"""Keys whose words are not names of this scenario."""
ROLES = {system.name.lower() for system in System}


class Renaming:
    """Another name for everything in a scenario, and its text under these names."""

    def __init__(self, scenario: Scenario) -> None:
        found = scenario.source.found
        self.old = scenario.names
        self.map = {name: f"n{number}x" for number, name in self.old.names.items()}
        for table in ("sides", "agencies", "languages"):
            self.map |= {name: f"{table[:2]}{row}x" for row, name in enumerate(found[table])}
        states = (f"state_{which}" for which in ("third", "fourth"))
        self.map |= {name: f"st{row}x" for row, name in enumerate(states)}
        self.new = Names({number: self.map[name] for number, name in self.old.names.items()})

    def name(self, text: str) -> str:
        """The other name, or the other word, for one of this scenario."""
        proper = self.old.aliases.get(text.lower(), text)
        if proper in self.map:
            return self.map[proper]
        if proper in self.old.words:
            return self.new.word_names[self.old.words[proper]]
        return text

    def path(self, text: str) -> str:
        """A path to a key, such as people.ida.trust, under other names."""
        parts = text.split(".")
        return ".".join(
            part if above == "systems" else self.name(part)
            for above, part in zip(["", *parts], parts, strict=False)
        )

    def attempts(self, text: str) -> str:
        """The attempts of a line of a script under other names."""
        renamed = []
        for attempt in text.split(";"):
            body, _, meaning = attempt.strip().partition(MEANING)
            action = write(0, parse_attempt(body, self.old), self.new)
            renamed.append(action.partition(" ")[2] + (MEANING + meaning if meaning else ""))
        return "; ".join(renamed)

    def value(self, found: Any, key: str = "", above: str = "") -> Any:
        """Any part of the text under other names."""
        if isinstance(found, dict):
            fixed = key in ("systems", "phrases")
            return {
                (k if fixed else self.key(k, key)): self.value(v, k, key) for k, v in found.items()
            }
        if key in CATALOGUES:
            return found
        if isinstance(found, list):
            return [self.value(each, key, above) for each in found]
        if not isinstance(found, str):
            return found
        if key in FREE_TEXT:
            return f"text {len(found)}"
        return self.text(found, key)

    def key(self, key: str, above: str) -> str:
        """A key under other names, if it is a name."""
        if above == "set":
            return self.path(key)
        named = "people places items sides grounds states trust friend love".split()
        return self.name(key) if above in named else key

    def text(self, found: str, key: str) -> str:
        """A text that names something."""
        if key == "do":
            return self.attempts(found)
        if key == "who":
            return ", ".join(self.name(part.strip()) for part in found.split(","))
        return self.name(found)


def renamed_file(scenario: Scenario, folder: Path) -> Path:
    """The scenario under other names, written to a folder with its script and its switches."""
    renaming = Renaming(scenario)
    found = {k: v for k, v in scenario.source.found.items() if k not in ("station", "crew")}
    files = {"film.toml": renaming.value({**found, "aliases": {}})}
    for people in files["film.toml"]["people"].values():
        people["aliases"] = []
    for below in (*files["film.toml"]["grounds"].values(), *files["film.toml"]["states"].values()):
        below["aliases"] = []
    files["film.toml"]["readings"] = found["readings"]
    for key in ("script", "switches"):
        text = (BUILT_IN / found[key]).read_text(encoding="utf-8")
        files[found[key]] = _with_ways_kept(renaming, tomllib.loads(text))
    telling = files[found["script"]]["telling"]
    files[telling] = renaming.value(tomllib.loads((BUILT_IN / telling).read_text("utf-8")))
    for name, tables in files.items():
        lines = [f"{_toml(key)} = {_toml(value)}" for key, value in tables.items()]
        (folder / name).write_text("\n".join(lines), encoding="utf-8")
    return folder / "film.toml"


def _with_ways_kept(renaming: Renaming, found: dict[str, Any]) -> dict[str, Any]:
    """A script or a file of switches: the ways to read something keep their words."""
    renamed = dict(renaming.value(found))
    for before, after in zip(found.get("beats", []), renamed.get("beats", []), strict=True):
        if "when" in before:
            after["when"] = before["when"]
    return renamed


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_toml(k)} = {_toml(v)}" for k, v in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value)


def shared_names(one: Scenario, other: Scenario) -> set[str]:
    """Names that two scenarios have in common, groups such as "all" left out."""
    people = {n for names in (one, other) for n in names.names.names.values()}
    both = set(one.names.names.values()) & set(other.names.names.values())
    assert len(people) > PERSONS
    return both - set(GROUPS)
