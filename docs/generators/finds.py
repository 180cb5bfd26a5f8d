"""The page of `cupola find`: what a filter may say, and the stories that were asked for."""

import inspect
import re

from cupola.scenarios.reader import load_scenario
from cupola.scenarios.text.files import BUILT_IN, known_scenarios
from cupola.studies.find import reading
from cupola.studies.find.conditions import FATES, NUMBERS
from cupola.studies.find.shelf import Shelf, Wanted, shelf_of
from docs.generators.markdown import PROSE, code, page, table

MINDS = "builtin"
"""Who decides in the runs of a shelf."""


def finds() -> str:
    """The whole page."""
    said = PROSE["finds"]
    return page(
        "Finding stories",
        said["lead"],
        f"## Filters\n\n{said['filters']}\n\n```\n{forms()}\n```",
        f"### Numbers\n\n{numbers()}",
        f"### People\n\n{said['fates'].strip()} {', '.join(map(code, FATES))}.",
        f"### Endings\n\n{said['endings'].strip()} {endings()}.",
        f"## Stories the critics wanted\n\n{said['shelf']}",
        *(section(shelf) for shelf in shelves()),
    )


def forms() -> str:
    """The forms of a condition, as the reader of filters has them in its docstring."""
    says = inspect.getdoc(reading) or ""
    lines = [line[4:] for line in says.splitlines() if re.match(r" {4}\S", line)]
    return "\n".join(lines)


def numbers() -> str:
    """What of a run can be counted, and what it means."""
    rows = [[code(name), PROSE["numbers"][name]] for name in NUMBERS]
    return table(["number", "what it counts"], rows)


def endings() -> str:
    """The reasons why a run is over."""
    from cupola.rules.endings import Ending

    return ", ".join(code(one.name.lower().replace("_", " ")) for one in Ending if one)


def shelves() -> list[Shelf]:
    """The shelves of all scenarios that have one."""
    having = [name for name in known_scenarios() if (BUILT_IN / f"{name}.wanted.toml").exists()]
    return [shelf_of(load_scenario(name).played_by(MINDS)) for name in sorted(having, key=order)]


def order(name: str) -> tuple[bool, str]:
    """The film before all others."""
    return name != "film", name


def section(shelf: Shelf) -> str:
    """The shelf of a scenario."""
    rows = [row(shelf, one) for one in shelf.wanted]
    head = ["", "asked for by", "filter", "the story", "read it"]
    return f"### {shelf.scenario.title}\n\n{table(head, rows)}"


def row(shelf: Shelf, one: Wanted) -> list[str]:
    """A story of a shelf."""
    kept = shelf.kept.get(one.name)
    asked = f"{', '.join(one.documents)} ([{one.claim}](claims.md)): {one.asks}"
    told, typed = "not looked for yet", ""
    if kept is not None and kept.seed is None:
        told = f"none of {kept.searched:,} worlds is one"
    elif kept is not None:
        told = f"{kept.clock}. {kept.line}"
        typed = code(f"cupola tell {shelf.scenario.name} --minds {MINDS} --seed {kept.seed}")
    return [f"**{one.title}**", asked, code(one.where), told, typed]
