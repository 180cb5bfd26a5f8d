"""What a mind may be handed."""

import ast
import re
from pathlib import Path

import pytest

from tests.house_rules.source import PACKAGE, Function, Module, modules, plant

INNER_FOLDERS = ("beliefs", "minds")


def worlds_handed_over(root: Path) -> list[str]:
    """Functions of beliefs and minds with a parameter that is, or holds, a World."""
    return [
        module.fault(function, f"{function.name} takes a World as {parameter.arg}")
        for module in modules(root)
        if module.folder in INNER_FOLDERS
        for function in module.functions()
        for parameter in parameters(function)
        if takes_world(parameter, names_of_world(module))
    ]


def parameters(function: Function) -> list[ast.arg]:
    """Every parameter, the starred ones too."""
    given = function.args
    rest = [arg for arg in (given.vararg, given.kwarg) if arg is not None]
    return [*given.posonlyargs, *given.args, *given.kwonlyargs, *rest]


def names_of_world(module: Module) -> list[str]:
    """`World`, and what the module calls it after an import under another name."""
    others = [
        node.asname
        for node in module.nodes
        if isinstance(node, ast.alias) and node.name == "World" and node.asname
    ]
    return ["World", *others]


def takes_world(parameter: ast.arg, names: list[str]) -> bool:
    """True if the annotation names a World, or, where there is none, if the parameter does."""
    if parameter.annotation is None:
        return parameter.arg in ("world", "worlds")
    annotation = ast.unparse(parameter.annotation)
    return any(re.search(rf"\b{re.escape(name)}\b", annotation) for name in names)


def test_no_mind_is_handed_a_world():
    """No function in beliefs or minds takes a World: it works from one person's record alone."""
    assert worlds_handed_over(PACKAGE) == []


@pytest.mark.parametrize(
    "text",
    [
        "def choose(world: World): ...\n",
        "def choose(mind, stage: 'World | None'): ...\n",
        "def choose(*, stage: records.World): ...\n",
        "def choose(*worlds: World): ...\n",
        "def choose(stages: list[World]): ...\n",
        "from cupola.world.records import World as Stage\ndef choose(stage: Stage): ...\n",
        "class Mind:\n    def choose(self, world): ...\n",
    ],
)
@pytest.mark.parametrize("path", ["minds/builtin.py", "beliefs/trust.py"])
def test_a_world_handed_over_is_found(tmp_path, path, text):
    """It is found bare, quoted, in a list, starred, renamed or not annotated."""
    root = plant(tmp_path, path, text)

    assert len(worlds_handed_over(root)) == 1


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("senses/sight.py", "def see(world: World): ...\n"),
        ("minds/builtin.py", "def choose(mind: Mind, worldly: WorldlyWise) -> int: ...\n"),
    ],
)
def test_others_may_hold_it(tmp_path, path, text):
    """Senses take a World, and a word that merely begins so is another word."""
    root = plant(tmp_path, path, text)

    assert worlds_handed_over(root) == []
