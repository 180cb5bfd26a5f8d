"""The server: pages and addresses put together, the guard before them, and how it starts."""

import logging
from collections.abc import Callable
from typing import Any

import uvicorn
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from nicegui import app as pages
from nicegui import background_tasks, ui
from starlette.middleware.gzip import GZipMiddleware

from cupola.errors import CupolaError, NotationError
from cupola.web import assets
from cupola.web.document import rendered
from cupola.web.games.seat import sentence
from cupola.web.guarding import LARGEST_MESSAGE, App, Guard
from cupola.web.house import House
from cupola.web.pages import (
    branch,
    choose,
    first,
    library,
    play,
    questions,
    sitting,
    stories,
    vote,
    watch,
)

RECONNECT = 60.0
"""Seconds for which a page that has lost its connection may come back as it was."""
KEY = "cupola_key"
"""The cookie that holds the key."""
SAFE = (
    "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
    " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
    " connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
    " frame-ancestors 'self'"
)
"""What a page may ask for: nothing from anywhere else."""


def build(house: House) -> App:
    """The whole application, behind its guard."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    _files(app)
    watch.install(app, house)
    sitting.install(app, house)
    library.install(app, house)
    stories.install(app, house)
    vote.install(app, house, choose.install(app, house))
    branch.install(app, house)
    questions.install(app, house)
    first.install(house)
    play.install(house)
    _manners(app, house)
    pages.config.socket_io_js_transports = ["websocket"]
    pages.on_startup(lambda: background_tasks.create(first.warm(house)))
    pages.on_shutdown(house.warming.end)
    ui.run_with(
        app,
        title="Cupola",
        dark=None,
        language="en-US",
        favicon=FAVICON,
        reconnect_timeout=RECONNECT,
        binding_refresh_interval=None,
        gzip_middleware_factory=None,
        tailwind=False,
        show_welcome_message=False,
    )
    return Guard(GZipMiddleware(app, minimum_size=1000, compresslevel=4), house.settings.hosts)


FAVICON = (
    '<svg viewBox="0 0 32 32" xmlns="http://www.w3.org/2000/svg"><circle cx="16" cy="16" r="15"'
    ' fill="#0e1115"/><circle cx="16" cy="16" r="9" fill="#1f4f7a"/><path d="M16 1v30M3 8.500l26 15'
    'M29 8.500l-26 15" stroke="#0e1115" stroke-width="2.600"/></svg>'
)
"""Six panes around the Earth."""


def _files(app: FastAPI) -> None:
    """Looks and scripts have addresses."""

    @app.get("/look/{page}.css")
    async def look(page: str) -> Response:
        return _file(assets.look, page, "text/css")

    @app.get("/script/{page}.js")
    async def script(page: str) -> Response:
        return _file(assets.script, page, "text/javascript")


def _file(read: Callable[[str], str], page: str, kind: str) -> Response:
    if page not in assets.SCRIPTS:
        return Response(status_code=404)
    return Response(read(page), media_type=kind, headers={"Cache-Control": "max-age=600"})


def _manners(app: FastAPI, house: House) -> None:
    """Mistakes are told in a sentence; what only the one who runs the server may do is locked."""

    @app.exception_handler(CupolaError)
    async def mistaken(_request: Request, error: CupolaError) -> HTMLResponse:
        return HTMLResponse(rendered("mistake", why=sentence(error)), 400)

    @pages.exception_handler(RequestValidationError)
    @app.exception_handler(RequestValidationError)
    async def unreadable(request: Request, error: RequestValidationError) -> HTMLResponse:
        return await mistaken(request, unread(error))

    @app.middleware("http")
    async def doors(request: Request, call_next: Any) -> Response:
        shown = request.query_params.get("key")
        if shown is not None and house.admits(shown):
            response: Response = RedirectResponse(str(request.url.remove_query_params("key")), 303)
            response.set_cookie(KEY, shown, httponly=True, samesite="strict")
            return response
        if not (_is_open(request.url.path) or house.admits(request.cookies.get(KEY))):
            return HTMLResponse(rendered("locked"), 403)
        response = await call_next(request)
        response.headers["Content-Security-Policy"] = SAFE
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "same-origin"
        return response


def unread(error: RequestValidationError) -> NotationError:
    """What is said of an address that has something that cannot be read."""
    first = error.errors()[0]
    kind, limits = str(first["type"]), first.get("ctx", {})
    found = "" if kind == "missing" else str(first["input"])[:40]
    expected = "what has to stand there"
    if kind.startswith("int_"):
        expected = "a whole number"
    elif "max_length" in limits:
        expected = f"at most {limits['max_length']} signs long"
    return NotationError(f"{first['loc'][-1]}={found}", found, expected, [])


OPEN = ("/seat/", "/vote", "/look/", "/script/", "/_nicegui", "/favicon.ico")
"""Addresses that need no key: a seat has its own token, a class its own code."""


def _is_open(path: str) -> bool:
    return path.startswith(OPEN)


def serve(house: House, ready: Callable[[], None]) -> None:
    """The server runs until it is stopped.  ready: called once it listens."""

    class Server(uvicorn.Server):
        """Says when it listens."""

        async def startup(self, sockets: Any = None) -> None:
            await super().startup(sockets)
            if self.started:
                ready()

    logging.getLogger("nicegui").setLevel(logging.ERROR)
    config = uvicorn.Config(
        build(house),
        host=house.settings.host,
        port=house.settings.port,
        log_level="error",
        ws_max_size=LARGEST_MESSAGE,
        timeout_keep_alive=20,
        timeout_graceful_shutdown=2,
        backlog=256,
        server_header=False,
    )
    Server(config).run()
