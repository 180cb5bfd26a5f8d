"""Every name of a scenario gets its number, and every number its name."""

from collections.abc import Iterator

from cupola.errors import Mistake
from cupola.scenarios.schema import ScenarioText
from cupola.scenarios.text.mistakes import not_one_of
from cupola.world.catalogue.entities import (
    FIRST_CREATURE,
    FIRST_GROUND,
    FIRST_ITEM,
    FIRST_PLACE,
    FIRST_STATE,
    FIRST_SYSTEM,
    System,
)
from cupola.world.names import GROUPS, Names

SYSTEM_ROWS = {system.name.lower(): int(system) for system in System}


def numbered(text: ScenarioText) -> Iterator[tuple[str, str, int]]:
    """Where a name is given, the name, and the number of what bears it."""
    tables: list[tuple[str, int, list[str]]] = [
        ("people", 0, list(text.people)),
        ("animals.names", FIRST_CREATURE, list(text.animals.names)),
        ("places", FIRST_PLACE, list(text.places)),
        ("items", FIRST_ITEM, list(text.items)),
        ("grounds", FIRST_GROUND, list(text.grounds)),
        ("states", FIRST_STATE, list(text.states)),
    ]
    for table, first, names in tables:
        for row, name in enumerate(names):
            yield f"{table}.{name}", name, first + row
    for role, system in text.systems.items():
        if role in SYSTEM_ROWS:
            yield f"systems.{role}.name", system.name, FIRST_SYSTEM + SYSTEM_ROWS[role]


def naming_mistakes(text: ScenarioText) -> Iterator[Mistake]:
    """Names given twice, and systems that no rule knows."""
    bearers: dict[str, str] = dict.fromkeys(GROUPS, "a word of its own")
    for where, name, _ in numbered(text):
        if name in bearers:
            yield Mistake(where, f"{name!r} is already the name of {bearers[name]}")
        bearers[name] = where
    for role in text.systems:
        if role not in SYSTEM_ROWS:
            yield Mistake(f"systems.{role}", not_one_of(role, "a kind of system", SYSTEM_ROWS))


def names_of(text: ScenarioText) -> Names:
    """All names of the scenario, both ways, with every other spelling."""
    names = Names({number: name for _, name, number in numbered(text)})
    aliases: dict[str, str] = dict(text.aliases)
    for table in (text.people, text.grounds, text.states):
        for name, row in table.items():
            full = [row.full_name] if hasattr(row, "full_name") else []
            for other in (*row.aliases, *full):
                aliases[other] = name
                aliases[other.replace(" ", "_")] = name
    return Names(names.names, aliases)


def alias_mistakes(text: ScenarioText) -> Iterator[Mistake]:
    """Other spellings that stand for two things, or for nothing."""
    names = names_of(text)
    known = {*names.entities, *names.words}
    for other, name in text.aliases.items():
        if name not in known:
            yield Mistake(f"aliases.{other}", not_one_of(name, "a name or a word here", known))
    owners: dict[str, str] = {}
    for where, other, name in _spellings(text):
        taken = owners.get(other.lower(), name)
        if taken != name or (other.lower() in known and other.lower() != name):
            yield Mistake(where, f"{other!r} already stands for something else")
        owners[other.lower()] = name


def _spellings(text: ScenarioText) -> Iterator[tuple[str, str, str]]:
    for table, rows in (
        ("people", text.people),
        ("grounds", text.grounds),
        ("states", text.states),
    ):
        for name, row in rows.items():
            for other in row.aliases:
                yield f"{table}.{name}.aliases", other, name
    for other, name in text.aliases.items():
        yield f"aliases.{other}", other, name
