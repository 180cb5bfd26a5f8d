"""Who calls whom among the rules, read from the sources without running them."""

import ast
from dataclasses import dataclass, field
from pathlib import Path

from cupola.world.compiled import RULE_FOLDERS
from docs.generators.source import is_rule
from tests.house_rules.source import Module, modules

Name = tuple[str, str]
"""A module, as a dotted path below the root, and the name of a function in it."""


@dataclass
class Calls:
    """All rules below a root, and the functions that each of them names."""

    rules: set[Name] = field(default_factory=set)
    named: dict[Name, set[Name]] = field(default_factory=dict)

    @classmethod
    def below(cls, root: Path) -> "Calls":
        """Read every module of a compiled program; imports are those of the package `cupola`."""
        found = cls()
        for module in modules(root):
            if module.folder in RULE_FOLDERS:
                found._read(module)
        return found

    def _read(self, module: Module) -> None:
        here = dotted(module)
        known = imported(module)
        functions = [node for node in module.tree.body if isinstance(node, ast.FunctionDef)]
        known |= {function.name: (here, function.name) for function in functions}
        for function in functions:
            if is_rule(function):
                self.rules.add((here, function.name))
            names = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
            self.named[here, function.name] = {known[name] for name in names if name in known}

    def reached_from(self, start: Name) -> set[Name]:
        """Every function that can be called, however indirectly, by this one."""
        reached: set[Name] = set()
        waiting = [start]
        while waiting:
            name = waiting.pop()
            if name not in reached:
                reached.add(name)
                waiting += self.named.get(name, set())
        return reached


def dotted(module: Module) -> str:
    """A module's path with dots, such as `rules.moving`."""
    return ".".join(module.path.with_suffix("").parts)


def imported(module: Module) -> dict[str, Name]:
    """What a module imports from the package, by the name it goes by there."""
    found: dict[str, Name] = {}
    for node in module.nodes:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cupola."):
            source = str(node.module).removeprefix("cupola.")
            found |= {alias.asname or alias.name: (source, alias.name) for alias in node.names}
    return found
