"""A page as it is sent: its frame, its texts, its data, its looks and its script.

All that one reads stands in the page from the start; what moves later comes through the same
door as everything else that NiceGUI sends.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup
from nicegui import ui

from cupola.chronicle.page.whole import inline
from cupola.web.words import words

Values = dict[str, Any]
NAME = re.compile(r" \([a-z0-9_]+\)")
"""A name to type, behind what it stands for."""
HEAD = (
    '<meta name="referrer" content="same-origin">'
    '<script>try {{ const chosen = localStorage.getItem("theme");'
    " if (chosen) document.documentElement.dataset.theme = chosen; }} catch {{ }}</script>"
    '<link rel="stylesheet" href="/look/{page}.css">'
    '<script defer src="/script/{page}.js"></script>'
)
"""What stands in the head of each page; dark or light is chosen before anything is drawn."""


def lay_out(page: str, view: str, name: str, data: Values, **gaps: Any) -> None:
    """The page under way shows this view, and its script has this data.

    page: whose looks and script.  view: a template in `views/`.  name: what stands on its tab.
    """
    ui.page_title(name)
    ui.add_head_html(HEAD.format(page=page))
    ui.add_body_html(str(rendered(view, **gaps)))
    ui.add_body_html(f'<script type="application/json" id="data">{inline(data)}</script>')


def rendered(view: str, **gaps: Any) -> Markup:
    """A view with its texts and these gaps filled."""
    made: str = _views().get_template(f"{view}.html").render(words=words(), **gaps)
    return Markup(made)


@cache
def _views() -> Environment:
    def text(name: str) -> str:
        return (files("cupola.web") / "views" / name).read_text(encoding="utf-8")

    made = Environment(autoescape=True, undefined=StrictUndefined, loader=FunctionLoader(text))
    made.globals["plain"] = plain
    return made


def plain(text: str) -> str:
    """A text without the names to type, which stand in brackets for whoever types."""
    return NAME.sub("", text)
