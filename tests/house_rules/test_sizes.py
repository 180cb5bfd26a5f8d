"""How long things may get."""

import ast
from collections import Counter
from pathlib import Path

import pytest

from tests.house_rules.source import PACKAGE, TESTS, Function, modules, plant

FUNCTION_LINES = 40
MODULE_LINES = 400
FOLDER_MODULES = 15
PARAMETERS = 6
TEST_LINES = 20


def long_functions(root: Path) -> list[str]:
    """Functions of too many lines, their docstring not counted."""
    return [
        module.fault(function, f"{function.name} has {lines} lines, {FUNCTION_LINES} are allowed")
        for module in modules(root)
        for function in module.functions()
        if (lines := lines_without_docstring(function)) > FUNCTION_LINES
    ]


def long_modules(root: Path) -> list[str]:
    """Modules of too many lines."""
    return [
        module.fault(lines, f"the module has {lines} lines, {MODULE_LINES} are allowed")
        for module in modules(root)
        if (lines := len(module.text.splitlines())) > MODULE_LINES
    ]


def full_folders(root: Path) -> list[str]:
    """Folders of too many modules; `__init__.py` is not counted."""
    count = Counter(m.path.parent for m in modules(root) if m.path.name != "__init__.py")
    return [
        f"{folder} has {number} modules, {FOLDER_MODULES} are allowed"
        for folder, number in count.items()
        if number > FOLDER_MODULES
    ]


def greedy_functions(root: Path) -> list[str]:
    """Functions of too many parameters; `self` and `cls` are not counted."""
    return [
        module.fault(function, f"{function.name} takes {number}, {PARAMETERS} are allowed")
        for module in modules(root)
        for function in module.functions()
        if (number := parameters(function)) > PARAMETERS
    ]


def long_tests(root: Path) -> list[str]:
    """Tests whose body, docstring not counted, has too many lines."""
    return [
        module.fault(function, f"{function.name} has {lines} lines, {TEST_LINES} are allowed")
        for module in modules(root)
        for function in module.functions()
        if function.name.startswith("test_") and (lines := lines_of_body(function)) > TEST_LINES
    ]


def lines_without_docstring(function: Function) -> int:
    """Lines from `def` to the end, less those of the docstring."""
    whole = (function.end_lineno or function.lineno) - function.lineno + 1
    return whole - lines_of_docstring(function)


def lines_of_body(function: Function) -> int:
    """Lines below the signature and the docstring."""
    body = function.body[1:] if lines_of_docstring(function) else function.body
    return (body[-1].end_lineno or body[-1].lineno) - body[0].lineno + 1 if body else 0


def lines_of_docstring(function: Function) -> int:
    """Lines the docstring takes, 0 without one."""
    if ast.get_docstring(function) is None:
        return 0
    first = function.body[0]
    return (first.end_lineno or first.lineno) - first.lineno + 1


def parameters(function: Function) -> int:
    """How many things a caller may hand over."""
    given = function.args
    names = [a.arg for a in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    if names and names[0] in ("self", "cls"):
        del names[0]
    return len(names) + (given.vararg is not None) + (given.kwarg is not None)


def test_functions_are_short():
    """A function has at most 40 lines without its docstring."""
    assert long_functions(PACKAGE) == []


def test_modules_are_short():
    """A module has at most 400 lines, of the package and of the tests."""
    assert long_modules(PACKAGE) + long_modules(TESTS) == []


def test_folders_are_small():
    """A folder has at most 15 modules."""
    assert full_folders(PACKAGE) == []


def test_functions_take_few_parameters():
    """A function takes at most six parameters."""
    assert greedy_functions(PACKAGE) == []


def test_tests_are_short():
    """The body of a test has at most 20 lines."""
    assert long_tests(TESTS) == []


LONG_BODY = "".join(f"    a{n} = {n}\n" for n in range(40))


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (long_functions, f"def f():\n{LONG_BODY}"),
        (long_functions, f'class C:\n  def f(self):\n    """Much."""\n{LONG_BODY}'),
        (long_modules, "a = 1\n" * 401),
        (greedy_functions, "def f(a, b, /, c, d, *, e, f, g): ...\n"),
        (greedy_functions, "async def f(a, b, c, d, e, *f, **g): ...\n"),
        (long_tests, f'def test_much():\n    """Much."""\n{LONG_BODY}'),
    ],
)
def test_what_is_too_long_is_found(tmp_path, rule, text):
    """One line or one parameter more than allowed is a fault."""
    root = plant(tmp_path, "rules/walking.py", text)

    assert len(rule(root)) == 1


def test_a_full_folder_is_found(tmp_path):
    """Sixteen modules in a folder are one too many; the folder's own door is not counted."""
    for number in range(15):
        plant(tmp_path, f"rules/r{number}.py", "")
    plant(tmp_path, "rules/__init__.py", "")
    before = full_folders(tmp_path)
    plant(tmp_path, "rules/one_more.py", "")

    assert before == []
    assert len(full_folders(tmp_path)) == 1


def test_a_long_docstring_is_no_fault(tmp_path):
    """What explains a function does not make it long."""
    words = "    word\n" * 60
    root = plant(tmp_path, "rules/walking.py", f'def f():\n    """Much.\n\n{words}    """\n')

    assert long_functions(root) == []
