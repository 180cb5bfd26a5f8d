"""What the pages are written from: modules of rules as docstrings, functions and constants."""

import ast
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = REPOSITORY / "src" / "cupola"
RULE_MARKS = {"rule", "inlined", "native_body"}
"""Decorators that make a function a rule (`world/compiled.py`)."""


@dataclass(frozen=True)
class Rule:
    """One function marked as a rule, with the first line of its docstring."""

    name: str
    says: str

    @property
    def is_public(self) -> bool:
        """Whether other modules may use it."""
        return not self.name.startswith("_")


@dataclass(frozen=True)
class Constant:
    """One number of a module: its text in the source, and the docstring below it."""

    name: str
    value: str
    says: str


@dataclass(frozen=True)
class Chapter:
    """One module: its docstring, its rules and its constants, in the order of the source."""

    module: str
    says: str
    rules: tuple[Rule, ...]
    constants: tuple[Constant, ...]

    @property
    def title(self) -> str:
        """The last part of the module's name, as a heading."""
        return self.module.rpartition(".")[2].capitalize()


def chapters(folder: Path) -> list[Chapter]:
    """All modules of a folder, in the order of their names, but for the folder's own door."""
    return [chapter(file) for file in sorted(folder.glob("*.py")) if file.stem != "__init__"]


def chapter(file: Path) -> Chapter:
    """One module as it can be read without running it."""
    tree = ast.parse(file.read_text(encoding="utf-8"), filename=str(file))
    return Chapter(
        module=dotted(file),
        says=ast.get_docstring(tree) or "",
        rules=tuple(
            Rule(node.name, first_line(ast.get_docstring(node)))
            for node in tree.body
            if isinstance(node, ast.FunctionDef) and is_rule(node)
        ),
        constants=tuple(constants(tree)),
    )


def dotted(file: Path) -> str:
    """A module's name; of one outside the package with its own folder alone."""
    if file.is_relative_to(PACKAGE):
        return ".".join(("cupola", *file.relative_to(PACKAGE).with_suffix("").parts))
    return f"cupola.{file.parent.name}.{file.stem}"


def is_rule(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether a function is marked as a rule, in any of the ways there are to."""
    marks = {ast.unparse(mark).partition("(")[0] for mark in function.decorator_list}
    return bool(marks & RULE_MARKS)


def first_line(text: str | None) -> str:
    """The first paragraph of a docstring, on one line."""
    return " ".join((text or "").partition("\n\n")[0].split())


def constants(tree: ast.Module) -> list[Constant]:
    """Every assignment of a number (or of several, or of sums of numbers) at a module's top."""
    found = []
    for node, following in zip(tree.body, [*tree.body[1:], None], strict=True):
        if isinstance(node, ast.Assign) and is_number(node.value):
            name = ast.unparse(node.targets[0]).strip("()")
            found.append(Constant(name, ast.unparse(node.value), docstring_in(following)))
    return found


def is_number(value: ast.expr) -> bool:
    """Whether an expression is made of numbers, names of constants and arithmetic alone."""
    if isinstance(value, ast.Constant):
        return isinstance(value.value, int | float) and not isinstance(value.value, bool)
    if isinstance(value, ast.Name):
        return value.id.isupper()
    if isinstance(value, ast.UnaryOp):
        return is_number(value.operand)
    if isinstance(value, ast.BinOp):
        return is_number(value.left) and is_number(value.right)
    if isinstance(value, ast.Tuple):
        return all(is_number(part) for part in value.elts)
    if isinstance(value, ast.Call):
        return ast.unparse(value.func).startswith("math.") and all(map(is_number, value.args))
    return False


def docstring_in(node: ast.stmt | None) -> str:
    """The text of a statement that is nothing but a text, on one line."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return " ".join(str(node.value.value).split())
    return ""
