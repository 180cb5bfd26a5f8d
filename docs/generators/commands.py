"""The command line and the public names: what `cupola --help` and docstrings say, as pages."""

import inspect
from collections.abc import Iterator
from typing import Any

import typer.main

import cupola
from cupola.cli.main import app
from docs.generators.markdown import PROSE, code, page, table


def commands() -> str:
    """The page of all commands."""
    found = every_command(typer.main.get_command(app))
    parts = [command_text(name, command) for name, command in found]
    return page("Commands", PROSE["commands"]["lead"], *parts)


def every_command(group: Any, before: str = "cupola") -> Iterator[tuple[str, Any]]:
    """Every command with its full name, those of groups too."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from every_command(command, f"{before} {name}")
        else:
            yield f"{before} {name}", command


def command_text(name: str, command: Any) -> str:
    """One command: what it does, and its arguments and options."""
    rows = [[code(spelling(part)), part_says(part)] for part in command.params]
    says = inspect.cleandoc(command.help or command.callback.__doc__ or "")
    listed = f"\n\n{table(['', 'what it does'], rows)}" if rows else ""
    return f"## {name}\n\n{says}{listed}"


def spelling(part: Any) -> str:
    """How an option or an argument is typed."""
    if part.param_type_name == "argument":
        return str(part.metavar or part.name).upper()
    value = "" if part.is_flag else f" {part.metavar or part.name.upper()}"
    return f"{', '.join(part.opts)}{value}"


def part_says(part: Any) -> str:
    """What an option or an argument is for."""
    return str(getattr(part, "help", None) or "")


def public_names() -> str:
    """The page of everything that `import cupola` gives."""
    parts = [name_text(name, getattr(cupola, name)) for name in sorted(cupola.__all__)]
    return page("Python", PROSE["python"]["lead"], *parts)


def name_text(name: str, made: Any) -> str:
    """One public name: how it is called, what it is, and its public methods."""
    head = f"## {name}\n\n`cupola.{name}{signature(made)}`\n\n{inspect.getdoc(made) or ''}"
    if not inspect.isclass(made) or issubclass(made, BaseException):
        return head
    rows = [[code(f"{part}{signature(value)}"), first(value)] for part, value in methods(made)]
    return f"{head}\n\n{table(['', 'what it is'], rows)}" if rows else head


def methods(made: type) -> list[tuple[str, Any]]:
    """Public methods and properties that a class itself defines, with a docstring."""
    return [
        (name, value)
        for name, value in vars(made).items()
        if not name.startswith("_") and inspect.getdoc(unwrapped(value)) and is_code(value)
    ]


def is_code(value: Any) -> bool:
    """Whether a member is a method or a property."""
    return isinstance(value, property) or callable(unwrapped(value)) or hasattr(value, "func")


def unwrapped(value: Any) -> Any:
    """The function behind a class method or a cached property."""
    return getattr(value, "__func__", None) or getattr(value, "func", None) or value


def first(value: Any) -> str:
    """The first paragraph of a docstring."""
    return (inspect.getdoc(unwrapped(value)) or "").partition("\n\n")[0]


def signature(made: Any) -> str:
    """The parameters of a function, a method or a class; '' for anything else."""
    if isinstance(made, property) or hasattr(made, "func"):
        return ""
    if inspect.isclass(made) and "__init__" not in vars(made):
        return ""
    parameters = inspect.signature(unwrapped(made)).parameters.values()
    names = [part for part in parameters if part.name not in ("self", "cls")]
    return f"({', '.join(spelled(part) for part in names)})"


def spelled(part: inspect.Parameter) -> str:
    """One parameter's name, with its value if it may be left out."""
    star = {"VAR_POSITIONAL": "*", "VAR_KEYWORD": "**"}.get(part.kind.name, "")
    usual = "" if part.default is part.empty else f"={part.default!r}"
    if inspect.isfunction(part.default):
        usual = "=..."  # its text would name a place in memory
    return f"{star}{part.name}{usual}"
