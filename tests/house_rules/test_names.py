"""No scenario's people, nations or agencies in the code."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.house_rules.source import PACKAGE, modules, plant

ALWAYS = frozenset("american russian nasa roscosmos usa russia esa jaxa csa".split())
OWNERS = ("people", "sides", "agencies")
NAME_KEYS = ("name", "full_name", "aliases")


def scenario_names(folder: Path) -> set[str]:
    """Every name of a person, a side or an agency in the scenario files below `folder`."""
    names: set[str] = set()
    for file in sorted(folder.rglob("*.toml")):
        for key, owners in tables_of_owners(tomllib.loads(file.read_text(encoding="utf-8"))):
            given = list(names_of(owners))
            names.update(given)
            if key == "people":
                names.update(word for name in given for word in name.split() if word[0].isupper())
    return {name for name in names if len(name) > 2 or (len(name) == 2 and not name.islower())}


def tables_of_owners(data: object) -> Iterator[tuple[str, object]]:
    """What stands under `people`, `sides` and `agencies`, however deep."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key in OWNERS:
                yield key, value
            else:
                yield from tables_of_owners(value)
    elif isinstance(data, list):
        for value in data:
            yield from tables_of_owners(value)


def names_of(owners: object) -> Iterator[str]:
    """The keys of a table and the names in its rows, or a plain list of names."""
    if isinstance(owners, dict):
        yield from owners
        rows: list[object] = [row for row in owners.values() if isinstance(row, dict)]
    else:
        rows = owners if isinstance(owners, list) else [owners]
    for row in rows:
        if isinstance(row, str):
            yield row
        elif isinstance(row, dict):
            for key in NAME_KEYS:
                value = row.get(key, [])
                yield from [value] if isinstance(value, str) else value


def names_in_code(root: Path, scenarios: Path) -> list[str]:
    """Where a name stands in code, comments, strings or file names.

    A name is a whole word; an underscore ends one.  Names of two letters count only as they are
    written, for in small letters one of them may be a common word.
    """
    names = ALWAYS | scenario_names(scenarios)
    exact = pattern(name for name in names if len(name) == 2)
    loose = pattern((name for name in names if len(name) > 2), re.IGNORECASE)
    return [
        module.fault(number, f"names {found.group()!r}")
        for module in modules(root)
        for number, line in enumerate([str(module.path), *module.text.splitlines()])
        for found in (*exact.finditer(line), *loose.finditer(line))
    ]


def pattern(names: Iterable[str], flags: int = 0) -> re.Pattern[str]:
    """Any of `names` with no letter before or behind it."""
    ordered = sorted(names, key=len, reverse=True)
    some = "|".join(re.escape(name) for name in ordered) or r"(?!)"
    return re.compile(rf"(?<![^\W\d_])(?:{some})(?![^\W\d_])", flags)


def test_no_name_of_a_scenario_stands_in_code():
    """No person, nation or agency of any scenario is named in a Python file of the package."""
    assert names_in_code(PACKAGE, PACKAGE / "scenarios") == []


SCENARIO = """
agencies = ["Northern Office"]
[people.ida]
full_name = "Ida Quist"
aliases = ["Idun"]
side = "QX"
[[sides]]
name = "QX"
"""


@pytest.mark.parametrize(
    "text",
    [
        "# as Ida does\n",
        "def may_ida_go(): ...\n",
        'TEXT = "quist"\n',
        '"""What idun wants."""\n',
        "AT = 'NORTHERN OFFICE'\n",
        "if side == 'QX': ...\n",
        "RUSSIAN = 1\n",
        "# the usual Nasa procedure\n",
    ],
)
def test_a_name_in_code_is_found(tmp_path, text):
    """A name is found in comments, strings and identifiers, in capitals or not."""
    plant(tmp_path, "scenarios/hut/hut.toml", SCENARIO)
    plant(tmp_path, "rules/walking.py", text)

    assert len(names_in_code(tmp_path, tmp_path / "scenarios")) == 1


@pytest.mark.parametrize("text", ["usage = 1\n", "# the qx of it\n", "validate = 'Idaho'\n"])
def test_a_part_of_a_word_is_no_name(tmp_path, text):
    """Letters inside a longer word, and two small letters, are not a name."""
    plant(tmp_path, "scenarios/hut.toml", SCENARIO)
    plant(tmp_path, "rules/walking.py", text)

    assert names_in_code(tmp_path, tmp_path / "scenarios") == []
