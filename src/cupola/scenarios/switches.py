"""Readings: where the sources of a story disagree or are silent, a switch says how it is read.

A switch acts on the text of the scenario before it is built: its way sets keys.  Lines of a
script can also hold for one way only.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from pydantic import RootModel, ValidationError

from cupola.errors import Mistake, ScenarioError
from cupola.scenarios.schema import SwitchText
from cupola.scenarios.text.mistakes import from_pydantic, not_one_of


class SwitchesText(RootModel[dict[str, SwitchText]]):
    """A file of switches."""


@dataclass(frozen=True)
class Reading:
    """One switch of a scenario, as it is set: for lists and the chronicle."""

    name: str
    about: str
    way: str
    ways: dict[str, tuple[str, ...]]
    notes: dict[str, str]


@dataclass(frozen=True)
class Ways:
    """Which ways each reading allows, and which is chosen."""

    allowed: dict[str, list[str]]
    chosen: dict[str, str]


def ways_of(found: dict[str, Any], switches: dict[str, SwitchText]) -> Ways:
    """The way chosen for each reading: the scenario's, or the first there is."""
    chosen = found.get("readings", {})
    allowed = {name: list(switch.ways) for name, switch in switches.items()}
    return Ways(allowed, {name: str(chosen.get(name, ways[0])) for name, ways in allowed.items()})


def read_switches(found: dict[str, Any], file: str) -> dict[str, SwitchText]:
    """The switches of a file.  Raises ScenarioError."""
    try:
        return SwitchesText.model_validate(found).root
    except ValidationError as error:
        raise ScenarioError(file, from_pydantic(error, SwitchesText)) from None


def apply_switches(
    found: dict[str, Any], switches: dict[str, SwitchText]
) -> tuple[dict[str, Any], list[Mistake]]:
    """The scenario's text as the readings chosen have it, and mistakes in choosing."""
    changed = deepcopy(found)
    mistakes = []
    for name in found.get("readings", {}):
        if name not in switches:
            mistakes.append(Mistake(f"readings.{name}", not_one_of(name, "a reading", switches)))
    for name, way in ways_of(found, switches).chosen.items():
        if way not in switches[name].ways:
            what = not_one_of(way, f"a way to read {name}", switches[name].ways)
            mistakes.append(Mistake(f"readings.{name}", what))
            continue
        for key, value in switches[name].ways[way].changes.items():
            mistakes += _set(changed, key, value, f"readings.{name}")
    return changed, mistakes


def with_keys(
    found: dict[str, Any], keys: Mapping[str, Any], where: str
) -> tuple[dict[str, Any], list[Mistake]]:
    """The scenario's text with other values for some dotted keys, and mistakes in setting them."""
    changed = deepcopy(found)
    return changed, [m for key, value in keys.items() for m in _set(changed, key, value, where)]


def readings_from(ways: Ways, switches: dict[str, SwitchText]) -> tuple[Reading, ...]:
    """Every reading as it is set."""
    return tuple(
        Reading(
            name,
            switch.about,
            ways.chosen[name],
            {way: tuple(value.sources) for way, value in switch.ways.items()},
            {way: value.note for way, value in switch.ways.items()},
        )
        for name, switch in switches.items()
    )


def _set(table: dict[str, Any], key: str, value: Any, where: str) -> Iterator[Mistake]:
    """Set a dotted key; a table on the way that is not there is made."""
    *path, last = key.split(".")
    here: Any = table
    for part in path:
        here = here.setdefault(part, {}) if isinstance(here, dict) else None
    if key == "without":
        value = [*here.get(last, []), *value]
    if not isinstance(here, dict):
        yield Mistake(where, f"sets {key!r}, which is no key of this scenario")
        return
    here[last] = value
