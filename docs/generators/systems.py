"""The systems: every place, system and thing of the sources, and the film without each."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docs.generators.markdown import PROSE, code, page, table
from docs.generators.source import REPOSITORY

FILE = REPOSITORY / "docs" / "systems.toml"
KINDS = {"place": "Places", "system": "Systems", "thing": "Things"}


@dataclass(frozen=True)
class Row:
    """One place, system or thing, as the data file has it."""

    id: str
    kind: str
    title: str
    must: str
    state: tuple[str, ...]
    rules: tuple[str, ...]
    tests: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    looks: str = ""
    note: str = ""


def rows(file: Path = FILE) -> list[Row]:
    """The rows of the data file, in its order."""
    found: list[dict[str, Any]] = tomllib.loads(file.read_text(encoding="utf-8"))["row"]
    return [Row(**{key: frozen(value) for key, value in row.items()}) for row in found]


def frozen(value: Any) -> Any:
    """A list as a tuple, anything else as it is."""
    return tuple(value) if isinstance(value, list) else value


def systems() -> str:
    """The whole page."""
    effects = {row.id: effect_of(row) for row in rows()}
    matter = [row for row in rows() if effects[row.id]]
    looks = [row for row in rows() if not effects[row.id]]
    return page(
        "Systems",
        PROSE["systems"]["lead"],
        *(section(kind, [row for row in matter if row.kind == kind], effects) for kind in KINDS),
        f"## Only for looks\n\n{PROSE['systems']['looks']}",
        table(["", "what it must do", "state", "why"], [looks_cells(row) for row in looks]),
    )


def effect_of(row: Row) -> str:
    """What the film is without it, '' if that is no different."""
    from docs.generators.replays import change, replay, told

    if not row.without:
        return ""
    difference = change(replay(), replay(*row.without))
    return "" if difference.is_none else told(difference)


def section(kind: str, some: list[Row], effects: dict[str, str]) -> str:
    """The table of one kind."""
    head = ["", "what it must do", "state", "rules", "tests", "without it"]
    cells = [
        [
            row.title,
            row.must,
            ", ".join(map(code, row.state)),
            ", ".join(map(code, row.rules)),
            "<br>".join(map(code, row.tests)),
            f"{effects[row.id]} {row.note}".strip(),
        ]
        for row in some
    ]
    return f"## {KINDS[kind]}\n\n{table(head, cells)}"


def looks_cells(row: Row) -> list[str]:
    """A row that changes nothing."""
    return [row.title, row.must, ", ".join(map(code, row.state)), row.looks or row.note]
