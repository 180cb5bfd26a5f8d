"""The page about tropes: each of them, how to ask for one's own, stories written by hand."""

import re
import tomllib
from importlib.resources import files
from pathlib import Path

from cupola.chronicle.tropes.asking import MEGABYTES, SECONDS
from cupola.chronicle.tropes.heads import Trope, tropes
from cupola.chronicle.tropes.loading import ROUTINE
from cupola.chronicle.tropes.written.forms import FORMS, MANY, Form, Slot
from docs.generators.markdown import PROSE, code, page, table

TITLES = {
    "named": "Named in the source documents",
    "in passing": "Named in passing",
    "pattern": "Patterns",
    "control": "Controls",
}
"""Headings by the status of a trope."""
ROLES: dict[str, str] = tomllib.loads(
    Path(__file__).with_name("roles.toml").read_text(encoding="utf-8")
)
"""What fills each role, in whichever trope it is."""
VIEW = re.compile(r"((?:^--[^\n]*\n)+)((?:CREATE TABLE \w+ AS\n(?:.*?);\n)+)", re.S | re.M)
"""What a comment of `views.sql` is about: one table, or several."""


def all_tropes() -> str:
    """The whole page."""
    said = PROSE["tropes"]
    return page(
        "Tropes",
        said["lead"].format(count=len(tropes())),
        *(of_status(status) for status in TITLES),
        roles(),
        f"## A trope of your own\n{said['sample']}",
        own(said["own"]),
        helpers(),
        f"## Stories written by hand\n{said['by_hand']}",
        sections(),
    )


def of_status(status: str) -> str:
    """The tropes of one status, each with its story, its roles and what it is not."""
    rows = [_row(trope) for trope in tropes().values() if trope.status == status]
    head = ("", "what happens", "roles", "what it is not")
    return f"## {TITLES[status]}\n\n{table(head, rows)}"


def _row(trope: Trope) -> tuple[str, str, str, str]:
    roles = ", ".join(role.replace("_", " ") for role in trope.roles)
    return f"**{trope.title}**<br>`{trope.name}`", trope.story, roles, trope.is_not


def roles() -> str:
    """What fills each role."""
    rows = [(role.replace("_", " "), meaning) for role, meaning in sorted(ROLES.items())]
    return "## Roles\n\n" + table(("role", "who or what fills it"), rows)


def own(said: str) -> str:
    """How a trope of one's own is written, and what it may do."""
    return said.format(
        routine=", ".join(ROUTINE), megabytes=f"{MEGABYTES:,}", seconds=f"{SECONDS:g}"
    )


def helpers() -> str:
    """The tables that spare every query the same work."""
    text = (files("cupola.chronicle.tropes") / "views.sql").read_text(encoding="utf-8")
    rows = [
        (", ".join(code(name) for name in re.findall(r"CREATE TABLE (\w+)", body)), _said(said))
        for said, body in VIEW.findall(text)
    ]
    return "### Tables made for questions\n\n" + table(("table", "what is in it"), rows)


def _said(comment: str) -> str:
    """The words of a comment of several lines."""
    return " ".join(line.removeprefix("--").strip() for line in comment.splitlines())


def sections() -> str:
    """What a line of each section of a written chronicle may say."""
    rows = [(code(name), code(_line(form))) for name, form in FORMS.items()]
    return table(("section", "its lines"), rows)


def _line(form: Form) -> str:
    first = [_slot(slot, place < form.needed) for place, slot in enumerate(form.first)]
    words = [f"[{word} {_value(slot)}]" for word, slot in form.words.items()]
    return " ".join([*first, *words, *(f"[{flag}]" for flag in form.flags)])


def _slot(slot: Slot, needed: bool) -> str:
    return _value(slot) if needed else f"[{_value(slot)}]"


def _value(slot: Slot) -> str:
    """What stands for a word: its column, or several of them."""
    name = slot.column.replace("_", " ")
    return f"<{name}>, <{name}>" if slot.kind in MANY else f"<{name}>"
