"""What holds of every refusal."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from cupola.world.catalogue.refusals import NEEDED, Refusal
from tests.house_rules.source import PACKAGE, TESTS, Module, modules, plant

FOLDERS = ("rules", "physics", "runs")
SAID = {refusal.name for refusal in Refusal}


def given(root: Path) -> set[str]:
    """The refusals that a rule comes back with or hands on; to compare with one is not enough."""
    return {
        name
        for module in modules(root)
        if module.folder in FOLDERS
        for name in named(module, compared=False)
    }


def tried_out(root: Path) -> set[str]:
    """The refusals that tests name, but for those of the house rules themselves."""
    return {
        name
        for module in modules(root)
        if module.folder != "house_rules"
        for name in named(module, compared=True)
    }


def named(module: Module, *, compared: bool) -> Iterator[str]:
    """Members of the catalogue in a module, with or without those that stand in comparisons."""
    skipped = set()
    if not compared:
        for node in module.nodes:
            if isinstance(node, ast.Compare):
                skipped |= set(ast.walk(node))
    for node in module.nodes:
        if isinstance(node, ast.Attribute) and node not in skipped:
            if ast.unparse(node.value) == "Refusal" and node.attr in SAID:
                yield node.attr


def test_every_refusal_is_given():
    """Every refusal of the catalogue is given by some rule."""
    assert sorted(SAID - given(PACKAGE)) == []


def test_every_refusal_is_tested():
    """Every refusal is named in the test of a rule."""
    assert sorted(SAID - tried_out(TESTS)) == []


def test_every_refusal_says_what_is_needed():
    """Every refusal has a phrase that says what would be needed, without a full stop."""
    phrases = [NEEDED.get(refusal, "") for refusal in Refusal]

    assert [refusal.name for refusal in Refusal if refusal not in NEEDED] == []
    assert [phrase for phrase in phrases if phrase.endswith(".") or not phrase[0].islower()] == []


def test_no_code_is_given_twice():
    """Every refusal has a code of its own."""
    assert len(set(Refusal)) == len(Refusal.__members__)


@pytest.mark.parametrize(
    "text",
    [
        "if refusal == Refusal.NO_HOLD: ...\n",
        "# Refusal.NO_HOLD\n",
        "a = 'Refusal.NO_HOLD'\n",
        "a = Other.NO_HOLD\n",
    ],
)
def test_a_refusal_that_nobody_gives_is_found(tmp_path, text):
    """A comparison, a comment or a text does not give a refusal."""
    root = plant(tmp_path, "rules/walking.py", text)

    assert given(root) == set()


def test_a_refusal_that_is_given_counts(tmp_path):
    """It may be returned at once, on a condition, or handed on."""
    text = "def f():\n    g(Refusal.LOCKED)\n    return Refusal.NO_HOLD if a else Refusal.NO_WAY\n"
    root = plant(tmp_path, "rules/walking.py", text)

    assert given(root) == {"LOCKED", "NO_HOLD", "NO_WAY"}
