"""Watching: the self-contained story page of a run, with doors to what one can do from there."""

import gzip
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import FastAPI, Query, Request
from fastapi.responses import HTMLResponse, Response
from markupsafe import Markup

from cupola.web import assets
from cupola.web.document import rendered
from cupola.web.house import House
from cupola.web.library import Wish
from cupola.web.threads import in_line
from cupola.web.words import words

TOOLS = '<nav class="tools" aria-label="Page">'
"""Where the story page has its own tools, before which the doors stand."""
END = "</body>"
CLOSED, OPENED = "img-src data:", "img-src data:; connect-src 'self'"
"""What a story page by itself may ask for, and what one that a server sends may."""

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


@dataclass(frozen=True)
class Door:
    """A way from a story to what one can do from its present minute."""

    name: str
    address: str
    asked: dict[str, Any]
    says: str

    @property
    def query(self) -> str:
        """What stands in the address, but for the minute."""
        return urlencode(self.asked)


def with_doors(page: str, wish: Wish) -> str:
    """The story page, with doors to the first page, a change and a seat, and with its questions."""
    texts, own = words()["watch"], {"scenario": wish.scenario, **wish.chosen}
    ways = [
        Door("whatif", "/branch", own, texts["whatif"]),
        Door("play", "/play", own, texts["sit"]),
    ]
    query = wish.query.removeprefix("?")
    asks = {"scenario": wish.scenario, "query": query, "words": words()["ask"]}
    return put_in(page, doors(ways, asks))


def doors(ways: list[Door], asks: dict[str, Any] | None = None) -> str:
    """What a server puts into a story page.  asks: for its questions, None where none are."""
    look = Markup(assets.text("look/ask.css")) if asks else ""
    script = Markup(assets.text("script/ask.js")) if asks else ""
    return rendered("doors", doors=ways, own=asks, look=look, script=script)


def put_in(page: str, doors: str) -> str:
    """The story page with these doors, which may ask its own server and nobody else."""
    page = page.replace(CLOSED, OPENED, 1)
    before, _, after = page.partition(TOOLS)
    head, _, foot = after.rpartition(END)
    top, _, script = doors.partition("<!-- script -->")
    return f"{before}{top}{TOOLS}{head}{script}{END}{foot}"
