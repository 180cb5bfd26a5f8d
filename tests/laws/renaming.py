"""The film under other names: every person, place, item, machine, side and agency."""

import json
from pathlib import Path

from cupola.scenarios.scenario import Scenario
from cupola.world.catalogue.entities import PERSONS
from cupola.world.names import GROUPS


def other_names(scenario: Scenario) -> dict[str, str]:
    """Another name for everything in a scenario."""
    found = scenario.source.found
    names = {name: f"n{number}x" for number, name in scenario.names.names.items()}
    for table in ("sides", "states", "languages"):
        names |= {name: f"{table[:2]}{row}x" for row, name in enumerate(found[table])}
    names |= {name: f"Number {row}" for row, name in enumerate(found["agencies"])}
    full_names = (person["full_name"] for person in found["people"].values())
    return names | {name: f"Somebody {row}" for row, name in enumerate(full_names)}


def renamed_file(scenario: Scenario, folder: Path) -> Path:
    """A scenario that is like this one, with other names for everything, written to a folder."""
    pairs = other_names(scenario).items()
    lines = [f"{json.dumps(old)} = {json.dumps(new)}" for old, new in pairs]
    path = folder / "renamed.toml"
    path.write_text("\n".join([f'like = "{scenario.name}"', "[renamed]", *lines]), "utf-8")
    return path


def shared_names(one: Scenario, other: Scenario) -> set[str]:
    """Names that two scenarios have in common, groups such as "all" left out."""
    people = {n for names in (one, other) for n in names.names.names.values()}
    both = set(one.names.names.values()) & set(other.names.names.values())
    assert len(people) > PERSONS
    return both - set(GROUPS)
