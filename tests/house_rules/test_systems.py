"""Every place, system and thing of the sources: state, rules, tests, and a way to take it away."""

import ast
import importlib
from collections import Counter
from pathlib import Path

from cupola.scenarios import schema
from cupola.scenarios.reader import load_scenario
from cupola.world import book, plan, records
from cupola.world.catalogue import entities, facts, refusals, verbs
from cupola.world.compiled import RULES
from docs.generators.systems import Row, rows
from tests.house_rules.source import REPOSITORY, TESTS, plant

ROWS = rows()
KINDS = {"place": 17, "system": 20, "thing": 22}
ONLY_FOR_LOOKS = 8
"""At most so many rows may change nothing."""
CATALOGUES = (records, plan, schema, entities, facts, verbs, refusals, book)
RULELESS = ("agencies", "daughters", "captions")
"""Rows about which nobody aboard can do anything."""
PAGE = REPOSITORY / "docs" / "systems.md"


def unknown_state(row: Row) -> list[str]:
    """Names in `state` that are no field of a record, of a scenario's text, or of a catalogue."""
    return [name for name in row.state if not is_field(*name.split("."))]


def is_field(owner: str, field: str) -> bool:
    """Whether some class of this name has such a field or member."""
    classes = [getattr(module, owner) for module in CATALOGUES if hasattr(module, owner)]
    return any(field in vars(c).get("__annotations__", {}) or hasattr(c, field) for c in classes)


def unknown_rules(row: Row) -> list[str]:
    """Names in `rules` that are no rules."""
    return [name for name in row.rules if not is_rule(name)]


def is_rule(name: str) -> bool:
    """Whether `folder.module.function` is marked as a rule."""
    module, _, function = name.rpartition(".")
    try:
        found = getattr(importlib.import_module(f"cupola.{module}"), function, None)
    except ModuleNotFoundError:
        return False
    return found in RULES


def unknown_tests(row: Row, root: Path) -> list[str]:
    """Names in `tests` that are no tests."""
    return [name for name in row.tests if not is_test(root, name)]


def is_test(root: Path, name: str) -> bool:
    """Whether `file.py::test_function` is there."""
    path, _, function = name.partition("::")
    if not (root / path).is_file() or not function.startswith("test_"):
        return False
    tree = ast.parse((root / path).read_text(encoding="utf-8"))
    return any(isinstance(n, ast.FunctionDef) and n.name == function for n in ast.walk(tree))


def test_there_are_fifty_nine():
    """There are 17 places, 20 systems and 22 things, each under a name of its own."""
    assert Counter(row.kind for row in ROWS) == KINDS
    assert len({row.id for row in ROWS}) == len({row.title for row in ROWS}) == len(ROWS)


def test_every_row_is_state():
    """Each is a field of the record, of a catalogue or of a scenario, not a word in a text."""
    assert [row.id for row in ROWS if not row.state] == []
    assert [name for row in ROWS for name in unknown_state(row)] == []


def test_every_row_has_rules():
    """Each has rules wherever somebody aboard can do something with it or because of it."""
    assert [row.id for row in ROWS if not row.rules and row.id not in RULELESS] == []
    assert [name for row in ROWS for name in unknown_rules(row)] == []


def test_every_row_is_tested():
    """Each has a test that shows what it does, unless it is only for looks."""
    assert [row.id for row in ROWS if not row.tests and not row.looks] == []
    assert [name for row in ROWS for name in unknown_tests(row, TESTS)] == []


def test_every_row_can_be_taken_away():
    """Each can be taken away by the scenario field `without`, unless it is only for looks."""
    removable = set(load_scenario("film").removable)

    assert [row.id for row in ROWS if not row.without and not row.looks] == []
    assert [name for row in ROWS for name in row.without if name not in removable] == []


def test_few_are_only_for_looks():
    """At most eight change nothing when they are taken away, and each says why."""
    _, _, looks = PAGE.read_text(encoding="utf-8").partition("## Only for looks")
    lines = [line for line in looks.splitlines() if line.startswith("| ")][2:]

    assert len(lines) <= ONLY_FOR_LOOKS
    assert all(line.rstrip(" |").rpartition("|")[2].strip() for line in lines)


def test_every_row_is_on_the_page():
    """Each stands on the page, with what it must do."""
    text = PAGE.read_text(encoding="utf-8")

    assert [row.id for row in ROWS if f"| {row.title} | {row.must} |" not in text] == []


def test_an_invented_name_is_found(tmp_path):
    """A field, a rule or a test that is not there is a fault."""
    plant(tmp_path, "rules/test_moving.py", "def test_one(): ...\n")
    row = Row(
        id="x",
        kind="thing",
        title="x",
        must="x",
        state=("Person.hold", "Person.wings", "Nothing.at_all"),
        rules=("rules.moving.may_go", "rules.moving.fly", "rules.gone.may_go"),
        tests=("rules/test_moving.py::test_one", "rules/test_moving.py::test_two", "a.py::b"),
    )

    assert unknown_state(row) == ["Person.wings", "Nothing.at_all"]
    assert unknown_rules(row) == ["rules.moving.fly", "rules.gone.may_go"]
    assert unknown_tests(row, tmp_path) == ["rules/test_moving.py::test_two", "a.py::b"]
