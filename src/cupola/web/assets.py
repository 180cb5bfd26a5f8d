"""Scripts and looks of the pages, put together from this folder and from the story page's own."""

from functools import cache
from importlib.resources import files

LOOKS = {
    "first": "first",
    "play": "play",
    "branch": "branch",
    "choose": "plain",
    "plain": "plain",
}
"""What is added to the looks that all pages share, by page."""
SCRIPTS = {
    "first": (("base", "earth"), ("first",)),
    "play": (("base", "threads"), ("shared", "line", "map", "dilemma", "play")),
    "branch": (("base",), ("shared", "branch")),
    "choose": (("base",), ("shared", "choose")),
    "plain": (("base",), ("shared", "plain")),
}
"""The parts of each page's script: those of the story page, then those of this folder."""


@cache
def script(page: str) -> str:
    """A page's script; nothing of it is seen from outside but what it hands out itself."""
    told, own = SCRIPTS[page]
    parts = [_text("cupola.chronicle.page", f"script/{name}.js") for name in told]
    parts += [text(f"script/{name}.js") for name in own]
    return '(() => {\n"use strict";\n' + "\n".join(parts) + "\n})();\n"


@cache
def look(page: str) -> str:
    """A page's looks: the story page's, those that all pages share, and its own."""
    parts = [_text("cupola.chronicle.page", "page.css"), text("look/shared.css")]
    return "\n".join([*parts, text(f"look/{LOOKS[page]}.css")])


@cache
def text(name: str) -> str:
    """A file of this folder, such as "script/map.js"."""
    return _text("cupola.web", name)


def _text(package: str, name: str) -> str:
    return (files(package) / name).read_text(encoding="utf-8")
