"""Stories that the critics wanted: the shelf, each with who asked for it and a run that is one."""

from typing import Any

from fastapi import FastAPI
from fastapi.responses import HTMLResponse

from cupola.studies.find.shelf import shelf_of
from cupola.web.document import rendered
from cupola.web.house import House
from cupola.web.library import BUILT_IN, FILM, Wish, known
from cupola.web.threads import in_line

Values = dict[str, Any]
SHELVES = (FILM, "five_agencies")
"""The scenarios that have a shelf, in the order in which they are shown."""


def install(app: FastAPI, _house: House) -> None:
    """The address `/stories` is there."""

    @app.get("/stories")
    async def stories() -> HTMLResponse:
        shelves = await in_line(lambda: [shelf(name) for name in SHELVES])
        return HTMLResponse(rendered("stories", shelves=shelves))


def shelf(name: str) -> Values:
    """One scenario's shelf: of its people by themselves, as it was searched."""
    scenario = known(name).played_by(BUILT_IN)
    found = shelf_of(scenario)
    rows = []
    for one in found.wanted:
        kept = found.kept.get(one.name)
        run = kept and kept.seed is not None
        rows.append(
            {
                "title": one.title,
                "asks": one.asks,
                "claim": one.claim,
                "line": kept.line if kept and run else "",
                "searched": kept.searched if kept else 0,
                "address": address(name, kept) if run else "",
            }
        )
    return {"title": scenario.title, "current": found.is_of_these_rules, "stories": rows}


def address(name: str, kept: Any) -> str:
    """Where a kept story can be watched."""
    return Wish(name, kept.seed, BUILT_IN).address
