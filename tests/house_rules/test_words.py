"""Which words we do not use."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house_rules.source import PACKAGE, TESTS, Module, modules, plant

EMPTY_NAMES = frozenset(
    "utils helpers common misc manager handler process data info base_types core".split()
)
FOREIGN = frozenset(
    "agent agents observation observations reward rewards step steps policy policies".split()
)
WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


def empty_names(root: Path) -> list[str]:
    """Modules and folders whose name says nothing."""
    return [
        module.fault(1, f"{part} is no name for a module")
        for module in modules(root)
        for part in module.path.with_suffix("").parts
        if part in EMPTY_NAMES
    ]


def foreign_words(root: Path) -> list[str]:
    """Names coined outside `adapters/` with a word that belongs there."""
    return [
        module.fault(node, f"{name} has the word {', '.join(words)}")
        for module in modules(root)
        if module.folder != "adapters"
        for node, name in coined_names(module)
        if (words := sorted(FOREIGN.intersection(split(name))))
    ]


def coined_names(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Every name the module itself gives to something; what others named is not its fault."""
    yield module.tree, module.path.stem
    for node in module.nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node, node.name
        elif isinstance(node, ast.arg):
            yield node, node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node, node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node, node.attr
        elif isinstance(node, ast.alias) and node.asname:
            yield node, node.asname


def split(name: str) -> list[str]:
    """The words of an identifier, in small letters."""
    return [word.lower() for word in WORD.findall(name)]


def test_every_module_has_a_name_that_says_something():
    """No module or folder is called utils, helpers, core or the like."""
    assert empty_names(PACKAGE) + empty_names(TESTS) == []


def test_foreign_words_stay_in_the_adapters():
    """Agent, observation, reward, step and policy name things only in adapters."""
    assert foreign_words(PACKAGE) == []


@pytest.mark.parametrize("path", ["world/utils.py", "rules/core/walking.py", "manager.py"])
def test_an_empty_name_is_found(tmp_path, path):
    """A file or a folder with such a name is a fault."""
    root = plant(tmp_path, path, "")

    assert len(empty_names(root)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "def step(): ...\n",
        "class AgentMind: ...\n",
        "def f(reward): ...\n",
        "REWARD_OF_DUTY = 1\n",
        "world.policy = 1\n",
        "class World:\n    observation_count: int\n",
        "for steps in range(3): ...\n",
        "from cupola.world.units import Row as Agent\n",
    ],
)
def test_a_foreign_word_is_found(tmp_path, text):
    """The word is found in functions, classes, parameters, constants, fields and loops."""
    root = plant(tmp_path, "rules/walking.py", text)

    assert len(foreign_words(root)) == 1


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("adapters/pettingzoo.py", "class Agent:\n    def step(self): ...\n"),
        ("rules/walking.py", "# one step\nfootstep = bar.step(1)\nstepping = rewarded = 1\n"),
    ],
)
def test_other_uses_are_free(tmp_path, path, text):
    """Adapters may use the words, and so may prose, longer words and other people's names."""
    root = plant(tmp_path, path, text)

    assert foreign_words(root) == []
