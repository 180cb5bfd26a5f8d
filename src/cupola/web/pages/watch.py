"""Watching: the self-contained story page of a run, with doors to what one can do from there."""

import gzip
from typing import Annotated

from fastapi import FastAPI, Query, Request
from fastapi.responses import HTMLResponse, Response

from cupola.web.document import rendered
from cupola.web.house import House
from cupola.web.library import Wish
from cupola.web.threads import in_line

TOOLS = '<nav class="tools" aria-label="Page">'
"""Where the story page has its own tools, before which the doors stand."""
END = "</body>"

Asked = Annotated[str | None, Query(max_length=40)]


def install(app: FastAPI, house: House) -> None:
    """The addresses `/watch/SCENARIO` and `/story/SCENARIO` are there."""

    @app.get("/watch/{scenario}")
    async def watch(
        request: Request, scenario: str, seed: Asked = None, minds: Asked = None
    ) -> Response:
        wish = Wish.of(scenario, seed, minds)
        plain, packed = await in_line(
            house.library.kept_of, ("watch", wish), lambda: both(house, wish)
        )
        headers = {"Cache-Control": "max-age=300", "Vary": "Accept-Encoding"}
        if "gzip" not in request.headers.get("accept-encoding", ""):
            return HTMLResponse(plain, headers=headers)
        return HTMLResponse(packed, headers={**headers, "Content-Encoding": "gzip"})


def both(house: House, wish: Wish) -> tuple[bytes, bytes]:
    """The page as it is and packed, for it is sent to many."""
    page = with_doors(house.library.page(wish), wish).encode()
    return page, gzip.compress(page, 6)


def with_doors(page: str, wish: Wish) -> str:
    """The story page, with doors to the first page, to a change, and to a seat."""
    doors = rendered("doors", scenario=wish.scenario, query=wish.query)
    before, _, after = page.partition(TOOLS)
    head, _, foot = after.rpartition(END)
    top, _, script = doors.partition("<!-- script -->")
    return f"{before}{top}{TOOLS}{head}{script}{END}{foot}"
