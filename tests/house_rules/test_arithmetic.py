"""Arithmetic that gives the same bytes compiled and plain."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house_rules.source import PACKAGE, Module, modules, plant

RULE_FOLDERS = ("physics", "rules", "senses", "beliefs", "minds")
RULE_MODULES = ("runs/turn.py",)
BESIDE_THE_TURN = ("physics/orbit/", "physics/earth/", "physics/fall/")
"""Packages that no turn calls: asked once for a scenario, or after a run."""
BANNED = ("hypot", "sum", "pow")
"""They round differently compiled; so does a whole exponent."""


def unlike_arithmetic(root: Path) -> list[str]:
    """Where a rule uses what rounds differently compiled."""
    return [
        module.fault(node, what)
        for module in modules(root)
        if module.folder in RULE_FOLDERS or str(module.path) in RULE_MODULES
        if not str(module.path).startswith(BESIDE_THE_TURN)
        for node, what in suspects(module)
    ]


def asked_in_a_turn(root: Path) -> list[str]:
    """Where a rule has to do with a package that no turn calls."""
    beside = tuple(f"cupola.{path.strip('/').replace('/', '.')}" for path in BESIDE_THE_TURN)
    return [
        module.fault(node, f"imports {name}")
        for module in modules(root)
        if module.folder in RULE_FOLDERS or str(module.path) in RULE_MODULES
        if not str(module.path).startswith(BESIDE_THE_TURN)
        for node in module.nodes
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in imported(node)
        if name.startswith(beside)
    ]


def suspects(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Each doubtful node of `module`, with what is wrong with it."""
    for node in module.nodes:
        if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Pow):
            yield node, "raises to a power; multiply"
        elif isinstance(node, ast.Call) and last_name(node.func) in BANNED:
            yield node, f"calls {last_name(node.func)}"
        elif isinstance(node, ast.Name) and node.id in ("np", "numpy"):
            yield node, f"uses {node.id}"
        elif isinstance(node, ast.Import | ast.ImportFrom):
            yield from ((node, f"imports {name}") for name in imported(node) if doubtful(name))


def last_name(function: ast.expr) -> str:
    """`hypot` of both `hypot(...)` and `math.hypot(...)`."""
    return ast.unparse(function).rsplit(".", 1)[-1]


def imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    """What an import names, in full."""
    start = f"{node.module}." if isinstance(node, ast.ImportFrom) else ""
    return [start + alias.name for alias in node.names]


def doubtful(name: str) -> bool:
    """True of numpy, and of `hypot` and its like from anywhere."""
    parts = name.split(".")
    return parts[0] == "numpy" or (len(parts) > 1 and parts[-1] in BANNED)


def test_rules_round_alike_compiled_and_plain():
    """In a rule there is no power, no `hypot`, no `sum` and no numpy."""
    assert unlike_arithmetic(PACKAGE) == []


def test_no_turn_asks_what_is_beside_it():
    """What may round as it likes is imported by no rule, and has none."""
    beside = [m for m in modules(PACKAGE) if str(m.path).startswith(BESIDE_THE_TURN)]

    assert asked_in_a_turn(PACKAGE) == []
    assert beside != []
    assert [str(module.path) for module in beside if "cupola.world.compiled" in module.text] == []


def test_a_rule_that_asks_beside_the_turn_is_found(tmp_path):
    """A rule that imports the orbit's mathematics is a fault."""
    text = "from cupola.physics.orbit.track import in_view\n"
    root = plant(tmp_path, "physics/comms.py", text)

    assert len(asked_in_a_turn(root)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "a = b**2\n",
        "a **= 2\n",
        "a = pow(b, 2)\n",
        "a = math.hypot(b, c)\n",
        "from math import hypot as far\n",
        "a = sum(b)\n",
        "a = b.sum()\n",
        "a = np.sqrt(2.0)\n",
        "import numpy as n\n",
        "from numpy import sqrt\n",
    ],
)
@pytest.mark.parametrize("path", ["physics/air.py", "runs/turn.py"])
def test_doubtful_arithmetic_is_found(tmp_path, path, text):
    """Each of them is a fault in a rule, whatever name it was imported by."""
    root = plant(tmp_path, path, text)

    assert len(unlike_arithmetic(root)) == 1


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("studies/sweep.py", "import numpy\na = sum(b) ** 2\n"),
        ("world/chance.py", "a = np.uint64(1)\n"),
        ("physics/air.py", "def f(**more): ...\nf(**all)\nsummary = a * a  # ** in words\n"),
    ],
)
def test_other_arithmetic_is_free(tmp_path, path, text):
    """Outside the rules everything may be used, and keyword arguments are no powers."""
    root = plant(tmp_path, path, text)

    assert unlike_arithmetic(root) == []
