"""Where the compiler is named."""

import ast
from pathlib import Path

import pytest

from tests.house_rules.source import PACKAGE, modules, plant

HOMES = (
    "world/compiled.py",
    "world/compiling/entries.py",
    "world/compiling/rules.py",
    "world/instructions.py",
)
COMPILERS = ("numba", "llvmlite")


def strays(root: Path) -> list[str]:
    """Imports of the compiler outside its home."""
    return [
        module.fault(node, "imports the compiler")
        for module in modules(root)
        if str(module.path) not in HOMES
        for node in module.nodes
        if names_compiler(node)
    ]


def names_compiler(node: ast.AST) -> bool:
    """True of an import, written either way, of numba or what it stands on."""
    if isinstance(node, ast.Import):
        return any(alias.name.split(".")[0] in COMPILERS for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        return (node.module or "").split(".")[0] in COMPILERS
    return False


def test_only_its_homes_import_numba():
    """The compiler is imported where rules and instructions are translated, and nowhere else."""
    assert strays(PACKAGE) == []


@pytest.mark.parametrize(
    "text",
    [
        "import numba\n",
        "import math, numba.typed\n",
        "from numba import njit\n",
        "def f():\n    from numba.core import types\n",
        "import llvmlite\n",
    ],
)
def test_a_stray_import_is_found(tmp_path, text):
    """Any way to import it is a fault, also inside a function."""
    root = plant(tmp_path, "rules/walking.py", text)

    assert len(strays(root)) == 1


@pytest.mark.parametrize("home", HOMES)
def test_its_homes_are_free(tmp_path, home):
    """There the same import is right."""
    root = plant(tmp_path, home, "import numba\n")

    assert strays(root) == []
