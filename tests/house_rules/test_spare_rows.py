"""Loops over a table leave out the rows in which there is nothing."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from docs.generators.source import is_rule
from tests.house_rules.source import PACKAGE, Function, modules, plant

FOLDERS = ("physics", "rules", "senses", "beliefs", "minds", "runs")
TABLES = (
    "PERSONS",
    "PLACES",
    "HATCHES",
    "ITEMS",
    "GROUNDS",
    "CONTACTS",
    "AERIALS",
)
WHOLE = {
    "imagine": "a picture holds nothing of what it was used for before, in no row",
}
"""Rules that go through a whole table although they know the plan, and why."""


def whole_tables(root: Path) -> list[str]:
    """Loops over all rows of a table in rules that know the plan."""
    return [
        module.fault(loop, f"goes through all {loop.iter.args[0].id}")  # type: ignore[attr-defined]
        for module in modules(root)
        if module.folder in FOLDERS
        for function in module.functions()
        if is_rule_with_plan(function) and function.name not in WHOLE
        for loop in loops_over_tables(function)
    ]


def is_rule_with_plan(function: Function) -> bool:
    """Whether a function is a rule that gets the plan."""
    return is_rule(function) and "plan" in [argument.arg for argument in function.args.args]


def loops_over_tables(function: Function) -> Iterator[ast.For]:
    """The loops of a function that go through a table from its first row to its last."""
    for node in ast.walk(function):
        if isinstance(node, ast.For) and ast.unparse(node.iter) in map("range({})".format, TABLES):
            yield node


def test_rules_that_know_the_plan_leave_out_spare_rows():
    """They write `range(ITEMS - plan.spare.items)`, or are listed with a reason."""
    assert whole_tables(PACKAGE) == []


def test_every_exception_goes_through_a_whole_table():
    """Nothing stays on the list that leaves out spare rows after all."""
    found = {
        function.name
        for module in modules(PACKAGE)
        for function in module.functions()
        if is_rule_with_plan(function) and list(loops_over_tables(function))
    }

    assert found == set(WHOLE)


@pytest.mark.parametrize(
    ("loop", "faults"),
    [
        ("for row in range(ITEMS):", 1),
        ("for row in range(ITEMS - plan.spare.items):", 0),
        ("for row in range(ITEMS - plan.spare.items, ITEMS):", 0),
        ("for row in range(3):", 0),
    ],
)
def test_a_loop_over_a_whole_table_is_found(tmp_path, loop, faults):
    """Only where the plan is at hand, and only over all rows."""
    text = f"@rule\ndef look(world, plan):\n    {loop}\n        pass\n"
    blind = "@rule\ndef feel(world):\n    for row in range(ITEMS):\n        pass\n"
    root = plant(tmp_path, "rules/looking.py", text + blind)

    assert len(whole_tables(root)) == faults
