"""The whole page: data, looks and script put into one file."""

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from cupola.chronicle.page.gathering import gathered
from cupola.chronicle.page.gauges import Gauges
from cupola.chronicle.store import Chronicle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cupola.scenarios.scenario import Scenario

SCRIPTS = "base clock station earth story timeline threads minds start".split()
"""The parts of the script, in the order in which they are put together."""
UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""What must not stand as it is in data within a page, and what stands for it."""


def page_of(
    chronicle: Chronicle,
    scenario: "Scenario | None" = None,
    *,
    tellings: "Iterable[str] | None" = None,
    gauges: Gauges | None = None,
) -> str:
    """The story of a run as one page of HTML that needs nothing else.

    scenario: adds the ways between places, the Earth below, the premise and the content note.
    tellings: names of the tellings that one can choose among, all that there are if not given;
    gauges: feelings, sleep and air, which a chronicle does not keep.
    The page holds nothing that none of these tellings shows.
    """
    data = gathered(chronicle, scenario, tellings, gauges)
    page: str = template().render(
        title=data["title"],
        premise=data["premise"],
        note=data["note"],
        style=Markup(text("page.css")),
        script=Markup("\n".join(text(f"script/{name}.js") for name in SCRIPTS)),
        data=Markup(inline(data)),
    )
    return page


def inline(data: Any) -> str:
    """Data as JSON that can stand within a script of a page."""
    found = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for sign, safe in UNSAFE.items():
        found = found.replace(sign, safe)
    return found


@cache
def template() -> Any:
    """The page without its story."""
    return Environment(autoescape=True, undefined=StrictUndefined).from_string(text("page.html"))


def text(name: str) -> str:
    """A file of this folder."""
    return (files("cupola.chronicle.page") / name).read_text(encoding="utf-8")
