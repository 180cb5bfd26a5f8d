"""The order of the folders, and that imports follow it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house_rules.source import PACKAGE, Module, modules, plant

ORDER = (
    "errors",
    "world",
    "physics",
    "rules",
    "senses",
    "beliefs",
    "minds",
    "scenarios",
    "chronicle",
    "runs",
    "studies",
    "adapters",
    "web",
    "cli",
)
FRONT_DOOR = ("__init__", "__main__")
"""Modules of the package itself that may name any folder."""


def upward_imports(root: Path) -> list[str]:
    """Imports that point to a folder further down, and folders that have no layer."""
    faults = []
    for module in modules(root):
        if module.folder in FRONT_DOOR:
            continue
        if module.folder not in ORDER:
            faults.append(module.fault(1, f"{module.folder} is not one of the layers"))
            continue
        height = ORDER.index(module.folder)
        for node, folder in folders_named(module):
            if folder not in ORDER:
                faults.append(module.fault(node, f"imports {folder}, which is not a layer"))
            elif ORDER.index(folder) > height:
                faults.append(module.fault(node, f"{module.folder} imports {folder}"))
    return faults


def folders_named(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Each import of the package in `module`, with the folder it names."""
    for node in running_code(module.tree):
        for name in dotted_names(module, node):
            parts = name.split(".")
            if parts[0] == "cupola":
                yield node, parts[1] if len(parts) > 1 else "the front door"


def dotted_names(module: Module, node: ast.AST) -> list[str]:
    """What an import statement names, in full."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    here = ("cupola", *module.path.parts[:-1])
    start = here[: len(here) - node.level + 1] if node.level else ()
    return [".".join((*start, *filter(None, [node.module]), alias.name)) for alias in node.names]


def running_code(node: ast.AST) -> Iterator[ast.AST]:
    """Every node but those only a type checker reads."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test).split("."):
            waiting += node.orelse
        else:
            waiting += ast.iter_child_nodes(node)


def test_imports_go_up_the_list_of_folders():
    """A module imports from its own folder or from one listed above it, never from below."""
    assert upward_imports(PACKAGE) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("world/records.py", "from cupola.rules.walking import walk\n"),
        ("errors.py", "import cupola.world.units\n"),
        ("minds/builtin.py", "def choose():\n    from cupola import runs\n"),
        ("rules/speech.py", "from ..senses import hearing\n"),
        ("physics/deep/air.py", "from ...minds.builtin import choose\n"),
        ("world/book.py", "from cupola import Run\n"),
        ("attic/old.py", "import math\n"),
    ],
)
def test_a_downward_import_is_found(tmp_path, path, text):
    """However it is written, an import from further down is a fault."""
    root = plant(tmp_path, path, text)

    assert len(upward_imports(root)) == 1


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("runs/turn.py", "from cupola.rules import walking\nfrom cupola.minds.builtin import go\n"),
        ("rules/speech.py", "from . import walking\nfrom ..world.book import tell\n"),
        ("world/book.py", "if TYPE_CHECKING:\n    from cupola.runs.turn import turn\n"),
        ("__init__.py", "from cupola.runs.single import Run\n"),
    ],
)
def test_an_upward_import_is_fine(tmp_path, path, text):
    """Folders above, one's own folder, the front door and what only types need are free."""
    root = plant(tmp_path, path, text)

    assert upward_imports(root) == []
