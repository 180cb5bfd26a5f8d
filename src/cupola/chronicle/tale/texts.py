"""Tellings as texts: Markdown or plain text, in one of four lengths.

The layouts are Jinja templates.  A sign that Markdown would take for markup is written so that
it stands for itself, for a scenario's names are a stranger's.
"""

import re
import textwrap
from enum import StrEnum
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from cupola.chronicle.store import Chronicle
from cupola.chronicle.tale.lengths import Length, line_of, page_tale, screen_of
from cupola.chronicle.tale.manner import manner
from cupola.chronicle.tale.views import View, view_of
from cupola.chronicle.tale.whole import tale_of
from cupola.errors import NotationError

COLUMNS = 78
"""Columns of plain text."""
MARKUP = re.compile(r"([\\`*_\[\]<>#|~])")
"""Signs that Markdown may take for markup."""


class Form(StrEnum):
    """What a text is written as."""

    MARKDOWN = "md"
    PLAIN = "txt"


def prose_of(
    chronicle: Chronicle,
    length: str = Length.FULL,
    telling: str = "everything",
    form: str = Form.MARKDOWN,
) -> str:
    """The story of a chronicle as a text.

    Raises NotationError for a length, a telling or a form that there is not.
    """
    chosen, written = _one_of(Length, length, "a length"), _one_of(Form, form, "a form")
    made = chronicle.telling(telling)
    view = view_of(made)
    how = "" if view.knows_all else made.title
    layout = template(chosen, written)
    return str(layout.render(how=how, head=manner()["heading"], **_told(view, chosen)))


def _told(view: View, length: Length) -> dict[str, Any]:
    """What a layout of this length is filled with."""
    if length == Length.LINE:
        return {"title": view.chronicle.cast.title, "line": line_of(view)}
    if length == Length.SCREEN:
        return {"screen": screen_of(view)}
    return {"tale": page_tale(view) if length == Length.PAGE else tale_of(view)}


def _one_of(kind: type[Any], text: str, what: str) -> Any:
    try:
        return kind(text)
    except ValueError as error:
        raise NotationError(text, text, what, [str(one) for one in kind]) from error


def template(length: Length, form: Form) -> Any:
    """The layout of a length and a form."""
    return environment().get_template(f"{length}.{form}.jinja")


@cache
def environment() -> Environment:
    """What reads the layouts."""
    made = Environment(
        loader=PackageLoader("cupola.chronicle.tale"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # Markdown is no HTML; names are written literally instead
    )
    made.filters |= {"literal": literal, "wrapped": wrapped, "underlined": underlined}
    return made


def literal(text: str) -> str:
    """The text as Markdown that shows exactly this text."""
    return MARKUP.sub(r"\\\1", text)


def wrapped(text: str, indent: int = 0) -> str:
    """The text in lines of plain text; all but the first are indented."""
    return textwrap.fill(text, COLUMNS, subsequent_indent=" " * indent)


def underlined(text: str, sign: str = "=") -> str:
    """The text with a line under it."""
    return f"{text}\n{sign * len(text)}"
