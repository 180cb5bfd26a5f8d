"""What the house rules read: every module below a folder, as text and as a syntax tree.

A rule is a function from a root folder to a list of faults, one line each, so that the same
function reads our own source and the small bad examples that prove it can fail.
"""

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = REPOSITORY / "src" / "cupola"
TESTS = REPOSITORY / "tests"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One Python file; its path is relative to the root it was read from."""

    path: PurePosixPath
    text: str

    @property
    def tree(self) -> ast.Module:
        """The file as a syntax tree."""
        return parsed(self.text, str(self.path))

    @property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of the tree."""
        return nodes_of(self.text, str(self.path))

    @property
    def folder(self) -> str:
        """The first part of the path: a folder of the package, or a module beside them."""
        return self.path.parts[0].removesuffix(".py")

    def functions(self) -> list[Function]:
        """Every function and method, nested ones too."""
        return [node for node in self.nodes if isinstance(node, Function)]

    def fault(self, node: ast.AST | int, what: str) -> str:
        """One line that says where and what."""
        line = node if isinstance(node, int) else getattr(node, "lineno", 0)
        return f"{self.path}:{line} {what}"


@cache
def parsed(text: str, name: str) -> ast.Module:
    """The tree of a text, made once for all rules that read it."""
    return ast.parse(text, filename=name)


@cache
def nodes_of(text: str, name: str) -> tuple[ast.AST, ...]:
    """The nodes of a text's tree, found once."""
    return tuple(ast.walk(parsed(text, name)))


def modules(root: Path) -> list[Module]:
    """Every Python file below `root`, in order; none if the folder is not there."""
    return [
        Module(PurePosixPath(file.relative_to(root).as_posix()), file.read_text(encoding="utf-8"))
        for file in sorted(root.rglob("*.py"))
    ]


def plant(root: Path, path: str, text: str) -> Path:
    """Write one example file below `root` and return `root`."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return root
