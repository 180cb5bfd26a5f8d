"""Choosing: the dilemmas one after the other, with what came of each way to decide."""

import asyncio
from typing import Annotated

from fastapi import FastAPI, Query
from fastapi.responses import HTMLResponse, RedirectResponse

from cupola.web.choosing import Dilemmas, Values
from cupola.web.document import rendered
from cupola.web.house import House
from cupola.web.threads import asking, in_line

PATIENCE = 4.0
"""Seconds after which a page says that the worlds are still being lived, and asks again."""
Asks = Annotated[str | None, Query(max_length=40)]


def install(app: FastAPI, house: House) -> Dilemmas:
    """The addresses `/choose` and `/choose/NUMBER` are there."""
    dilemmas = Dilemmas(house.library, house.warming)

    working: dict[tuple[int, int, str], asyncio.Future[Values]] = {}

    @app.get("/choose")
    async def begin() -> RedirectResponse:
        return RedirectResponse("/choose/1", 303)

    @app.get("/choose/{number}")
    async def choose(number: int, option: int | None = None, hope: Asks = None) -> HTMLResponse:
        one = await in_line(dilemmas.question, number)
        if option is None or hope is None:
            return HTMLResponse(rendered("choose", one=one, found=None))
        key = (number, option, hope)
        if key not in working:
            working[key] = asyncio.ensure_future(asking(dilemmas.answer, *key))
        answer = working[key]
        done, _ = await asyncio.wait({answer}, timeout=PATIENCE)
        if not done:
            return HTMLResponse(rendered("working"))
        working.pop(key, None)
        return HTMLResponse(rendered("choose", one=one, found=answer.result()))

    return dilemmas
