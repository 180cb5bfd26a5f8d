"""Choosing: the dilemmas one after the other, with what came of each way to decide."""

from typing import Annotated

from fastapi import FastAPI, Query
from fastapi.responses import HTMLResponse, RedirectResponse

from cupola.web.choosing import Dilemmas
from cupola.web.document import rendered
from cupola.web.house import House
from cupola.web.threads import asking, in_line

Asks = Annotated[str | None, Query(max_length=40)]


def install(app: FastAPI, house: House) -> Dilemmas:
    """The addresses `/choose` and `/choose/NUMBER` are there."""
    dilemmas = Dilemmas(house.library, house.settings.engine)

    @app.get("/choose")
    async def begin() -> RedirectResponse:
        return RedirectResponse("/choose/1", 303)

    @app.get("/choose/{number}")
    async def choose(number: int, option: int | None = None, hope: Asks = None) -> HTMLResponse:
        one = await in_line(dilemmas.question, number)
        found = None
        if option is not None and hope is not None:
            found = await asking(dilemmas.answer, number, option, hope)
        return HTMLResponse(rendered("choose", one=one, found=found))

    return dilemmas
